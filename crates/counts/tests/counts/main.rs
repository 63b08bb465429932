//! The command as whoever runs it meets it, with sites that answer as they are
//! told.
#![expect(clippy::unwrap_used, reason = "tests")]

mod command;
mod doubts;
mod pages;
mod politeness;
mod room;
mod site;
mod success;
mod wild;
