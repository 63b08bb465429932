//! The Alongside app: the pages of a campaign site, rendered natively at build
//! time and again in the browser.
//!
//! * `pages/` and `components/` render; they start from a neutral state and fill
//!   in what only a browser knows (the clock, a live count) in effects.
//! * `i18n/` holds every text a visitor reads.
//! * `platform/` wraps what a browser may lack or refuse; `api/` the systems
//!   outside, one module each, with typed errors.

// A page is one type, and its layout is asked for all at once.
#![recursion_limit = "256"]

#[cfg(all(feature = "csr", feature = "ssr"))]
compile_error!("features `csr` and `ssr` render in different ways: build with one of them");

#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a browser asks"))]
mod api;
mod components;
mod context;
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "some texts only a browser shows"))]
mod i18n;
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "titles are content's at build time"))]
mod pages;
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a browser has them"))]
mod platform;

#[cfg(not(feature = "ssr"))]
mod app;
#[cfg(not(feature = "ssr"))]
pub use app::start;

#[cfg(feature = "ssr")]
pub mod document;
