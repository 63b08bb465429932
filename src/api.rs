//! The systems outside: one module each, each with its typed error.

pub mod hand_over;
pub mod http;
pub mod letters;
pub mod petition;
pub mod represent;
