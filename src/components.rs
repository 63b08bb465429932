//! The pieces that pages and islands are made of: one component a file.

pub mod error_summary;
pub mod figures;
pub mod kit;
pub mod progress;
pub mod text_field;

// Drawn when the site is built, and done.
#[cfg(feature = "ssr")]
pub mod action_chips;
#[cfg(feature = "ssr")]
pub mod campaign_card;
#[cfg(feature = "ssr")]
pub mod campaign_steps;
#[cfg(feature = "ssr")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod icon;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod petition_panel;
#[cfg(feature = "ssr")]
pub mod picture;
#[cfg(feature = "ssr")]
pub mod qr;
#[cfg(feature = "ssr")]
pub mod share_links;
#[cfg(feature = "ssr")]
pub mod source_line;
#[cfg(feature = "ssr")]
pub mod standing;
#[cfg(feature = "ssr")]
pub mod state_notes;
#[cfg(feature = "ssr")]
pub mod story;
#[cfg(feature = "ssr")]
pub mod tile_map;
#[cfg(feature = "ssr")]
pub mod timeline;
