//! Whether anybody is looking.

use leptos::prelude::*;
use web_sys::VisibilityState;

/// Whether the page is hidden: another tab is in front, or the phone is off.
pub fn is_hidden() -> bool {
    document().visibility_state() == VisibilityState::Hidden
}

/// Whether the page has the focus: no other window or program has taken it.
pub fn has_focus() -> bool {
    !is_hidden() && document().has_focus().unwrap_or(true)
}

/// Calls `then` each time the page is hidden or shown, until the owner ends.
pub fn on_change(then: impl Fn() + 'static) {
    // Events of the document bubble to the window.
    super::document::listen("visibilitychange", move |_| then());
}
