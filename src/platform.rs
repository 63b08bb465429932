//! What a browser may lack, refuse or throw at: one module each.

pub mod clipboard;
pub mod clock;
pub mod device;
pub mod document;
pub mod done;
pub mod download;
pub mod printer;
pub mod query;
pub mod session;
pub mod share;
pub mod storage;
pub mod task;
pub mod timer;
pub mod visibility;
