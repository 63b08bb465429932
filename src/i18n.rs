//! Every text a visitor reads that isn't content.
//!
//! A language is one file that fills in [`Messages`]; a text that is missing
//! doesn't compile. Texts that depend on a number or a name are functions, so
//! that each language keeps its own order, plurals and spaces.

#[cfg(feature = "ssr")]
mod dates;
mod en;
mod fr;
mod letter;
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "some texts only a browser shows"))]
mod messages;
#[cfg(feature = "ssr")]
mod pages;

use alongside_model::Lang;

#[cfg(feature = "ssr")]
pub use letter::letter_texts;
pub use letter::{Words, fill};
pub use messages::{CampaignTexts, Messages};
#[cfg(feature = "ssr")]
pub use pages::{PageTexts, page_texts};

/// The texts of a language.
pub const fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &en::MESSAGES,
        Lang::Fr => &fr::MESSAGES,
    }
}

/// The texts of the islands of the hub and the campaigns; a letter never needs them.
pub const fn campaign_texts(lang: Lang) -> &'static CampaignTexts {
    match lang {
        Lang::En => &en::CAMPAIGN,
        Lang::Fr => &fr::CAMPAIGN,
    }
}
