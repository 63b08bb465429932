//! The Alongside app.
//!
//! Pages are drawn once, natively, when the site is built (`pages/`,
//! `components/`, `document`). What must live in the browser is an island: the
//! letter, the petition, the filters, sharing. An island is a component that is
//! drawn natively in its neutral state and again in the browser, in the same
//! place; the rest of a page never needs the app (`islands/`, `app`).
//!
//! * `i18n/` holds every text a visitor reads.
//! * `live` keeps the counts on a page up to date.
//! * `platform/` wraps what a browser may lack or refuse; `api/` the systems
//!   outside, one module each, with typed errors.

// A page is one type, and its layout is asked for all at once.
#![recursion_limit = "256"]

#[cfg(all(feature = "csr", feature = "ssr"))]
compile_error!("features `csr` and `ssr` draw in different ways: build with one of them");

#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a browser asks"))]
mod api;
mod components;
mod context;
mod i18n;
mod islands;
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a browser hears of news"))]
mod live;
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a browser has them"))]
mod platform;

#[cfg(not(feature = "ssr"))]
mod app;
#[cfg(not(feature = "ssr"))]
pub use app::{start_letter, start_pages};

#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
mod pages;

#[cfg(all(test, feature = "ssr"))]
mod tests;
