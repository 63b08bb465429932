//! What a browser may lack, refuse or throw at: one module each.

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod query;
pub mod share;
pub mod timer;
pub mod visibility;
