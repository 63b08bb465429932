//! The languages the interface is written in.

use serde::{Deserialize, Serialize};

/// A language of the interface and of content.
///
/// Adding one is a variant here and a file of messages in the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lang {
    /// English, as written in Canada.
    #[default]
    #[serde(rename = "en")]
    En,
    /// French, as written in Canada.
    #[serde(rename = "fr")]
    Fr,
}

impl Lang {
    /// Every language, in the order used where no other is given.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The BCP 47 tag, as in `lang` attributes and in paths.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of a BCP 47 tag such as `fr`, or `None` for one we don't speak.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's name in itself, for a language switch.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// The base direction for `dir` attributes.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::En | Self::Fr => "ltr",
        }
    }
}
