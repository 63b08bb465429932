//! The letter page's parts: who gets it, the letter, the sending.

pub mod delivery;
pub mod editor;
pub mod lookup;
pub mod member_search;
pub mod recipients;
pub mod riding_chooser;
pub mod sent_question;
pub mod state;
