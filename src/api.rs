//! The systems outside: one module each, each with its typed error.

pub mod http;
pub mod petition;
pub mod represent;
