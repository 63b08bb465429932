//! Every text a visitor reads that isn't content.
//!
//! A language is one file that fills in [`Messages`]; a text that is missing
//! doesn't compile. Texts that depend on a number or a name are functions, so
//! that each language keeps its own order, plurals and spaces.

mod dates;
mod en;
mod fr;
mod messages;

use alongside_model::Lang;

pub use messages::Messages;

/// The texts of a language.
pub const fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &en::MESSAGES,
        Lang::Fr => &fr::MESSAGES,
    }
}
