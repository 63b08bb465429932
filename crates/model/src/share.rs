//! Telling others: the networks, and what each is told.

mod length;
mod link;
mod mastodon;

use serde::{Deserialize, Serialize};

pub use length::{LINK_LENGTH, mastodon_length, x_length};
pub use link::{fill, template};
pub use mastodon::{instance_host, mastodon};

/// A network to share on. Signal has no link to share with; the system's share sheet reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Network {
    /// The mail program.
    Email,
    /// `WhatsApp`.
    Whatsapp,
    /// Telegram.
    Telegram,
    /// Bluesky.
    Bluesky,
    /// Mastodon: the visitor says on which server.
    Mastodon,
    /// X.
    X,
    /// Facebook, which takes an address only.
    Facebook,
    /// `LinkedIn`, which takes an address only.
    Linkedin,
}

/// What a campaign says on a network, in the language of its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareText {
    /// Where.
    pub network: Network,
    /// The words, hashtags included, without the address. For an email this is its text.
    pub text: String,
}

impl Network {
    /// Every network, in the usual order.
    pub const ALL: [Self; 8] = [
        Self::Email,
        Self::Whatsapp,
        Self::Telegram,
        Self::Bluesky,
        Self::Mastodon,
        Self::X,
        Self::Facebook,
        Self::Linkedin,
    ];

    /// Its name in content, in data and in attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Whatsapp => "whatsapp",
            Self::Telegram => "telegram",
            Self::Bluesky => "bluesky",
            Self::Mastodon => "mastodon",
            Self::X => "x",
            Self::Facebook => "facebook",
            Self::Linkedin => "linkedin",
        }
    }

    /// What it calls itself, in every language; `None` for the mail program, which has no name of its own.
    pub const fn brand(self) -> Option<&'static str> {
        Some(match self {
            Self::Email => return None,
            Self::Whatsapp => "WhatsApp",
            Self::Telegram => "Telegram",
            Self::Bluesky => "Bluesky",
            Self::Mastodon => "Mastodon",
            Self::X => "X",
            Self::Facebook => "Facebook",
            Self::Linkedin => "LinkedIn",
        })
    }

    /// The longest post it takes, in what it counts: X weighs characters ([`x_length`]), Bluesky counts
    /// what people see as one character (graphemes), Mastodon counts characters ([`mastodon_length`]) and
    /// servers may allow more. `None` where nobody writes a text as long.
    pub const fn limit(self) -> Option<usize> {
        match self {
            Self::X => Some(280),
            Self::Bluesky => Some(300),
            Self::Mastodon => Some(500),
            Self::Email | Self::Whatsapp | Self::Telegram | Self::Facebook | Self::Linkedin => None,
        }
    }
}
