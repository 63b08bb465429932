//! The rules of Alongside, and the shape of the data that travels from the
//! organisers' files to a visitor's page.
//!
//! Nothing here knows a browser, a server, a clock or a campaign: time is a
//! parameter, text comes from content, and every rule is tested natively.

pub mod address;
pub mod desk;
pub mod draft;
pub mod email;
pub mod eml;
pub mod hand_over;
pub mod json;
pub mod lang;
pub mod letter;
pub mod life_cycle;
pub mod mailto;
pub mod numbers;
pub mod page;
pub mod personal;
pub mod petition;
pub mod polling;
pub mod postal_code;
pub mod recipient;
pub mod record;
pub mod represent;
pub mod route;
pub mod search;
pub mod share;
pub mod signature;
pub mod signing;
pub mod time;
pub mod ways;
pub mod webmail;

pub use lang::Lang;
