//! The printer.

use leptos::prelude::*;

use super::document::listen;

/// Opens the print dialogue.
pub fn print() {
    // Refused in a frame that may not: then nothing opens, as the browser says itself.
    let _ = window().print();
}

/// Calls `then` before the page is printed, whoever asked for it, until the owner ends.
pub fn before(then: impl Fn() + 'static) {
    listen("beforeprint", move |_| then());
}

/// Calls `then` after it.
pub fn after(then: impl Fn() + 'static) {
    listen("afterprint", move |_| then());
}
