//! What people find on the pages, as they are drawn when the site is built.

#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod escaping;
mod every_page;
mod html;
mod letter;
mod signing;
mod site;
mod states;
mod texts;
