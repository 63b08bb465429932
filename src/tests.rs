//! What people find on the pages, as they are drawn when the site is built.

#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

mod achievements;
mod campaigns;
mod chart;
mod escaping;
mod every_page;
mod html;
mod letter;
mod letter_mended;
mod letter_parts;
mod letter_texts;
mod letter_ways;
mod policy;
mod pond;
mod poster;
mod share_links;
mod signing;
mod site;
mod standings;
mod states;
mod styles;
mod texts;
mod tile_map;
mod timeline;
