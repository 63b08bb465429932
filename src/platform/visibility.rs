//! Whether anybody is looking.

use leptos::{ev, prelude::*};
use web_sys::VisibilityState;

/// Whether the page is hidden: another tab is in front, or the phone is off.
pub fn is_hidden() -> bool {
    document().visibility_state() == VisibilityState::Hidden
}

/// Calls `then` each time the page is hidden or shown, until the owner ends.
pub fn on_change(then: impl Fn() + 'static) {
    let visibility = ev::Custom::<web_sys::Event>::new("visibilitychange");
    // Events of the document bubble to the window.
    let handle = window_event_listener(visibility, move |_| then());
    on_cleanup(move || handle.remove());
}
