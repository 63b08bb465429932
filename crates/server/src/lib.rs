//! The optional backend of Alongside: it serves the built site, takes and counts
//! signatures, counts the letters that people say they sent, and relays look-ups
//! of representatives.
//!
//! The site's pages may lie on another origin, which is then named at the start.
//!
//! It is small on purpose. One `SQLite` file holds what people signed and how many
//! letters were sent; everything else (which petitions there are, when they are
//! open) comes from the `site.json` that the build writes beside the pages. What
//! was acknowledged is on the disk: it survives the process being killed.
//!
//! No request is logged, and nothing a visitor typed is ever printed.

mod api;
mod body;
mod counting;
mod letters;
pub mod options;
mod origins;
mod peer;
mod represent;
mod security;
pub mod server;
mod signing;
mod site;
mod static_files;
mod store;

pub use options::Options;
pub use origins::{NotAnOrigin, SiteOrigin};
pub use server::{Server, StartError};
