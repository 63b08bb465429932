//! The server as people and programs meet it: the real binary, real HTTP, a real
//! database in a folder of its own.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod again;
mod anything;
mod client;
mod count;
mod durability;
mod fields;
mod files;
mod form;
mod history;
mod limits;
mod origins;
mod running;
mod samples;
mod security;
mod sent;
mod service;
mod signing;
mod site;
mod upstream;
