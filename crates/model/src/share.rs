//! Telling others: the networks, and what each is told.

use serde::{Deserialize, Serialize};

/// A network to share on. Signal has no link to share with; the system's share sheet reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Network {
    /// The mail program.
    Email,
    /// WhatsApp.
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
    /// LinkedIn, which takes an address only.
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
