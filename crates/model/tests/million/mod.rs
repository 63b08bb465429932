//! Letters by the million, and readers of what is made of them.

pub mod letters;
pub mod readers;
