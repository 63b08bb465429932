//! Timers that end with their owner.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

/// A timer under way; dropping it stops it.
pub struct Timer(Option<TimeoutHandle>);

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}

/// Calls `then` once after so many milliseconds.
pub fn after(milliseconds: i64, then: impl FnOnce() + 'static) -> Timer {
    let duration = Duration::from_millis(u64::try_from(milliseconds).unwrap_or(0));
    let then: Box<dyn FnOnce()> = Box::new(then);
    Timer(set_timeout_with_handle(then, duration).ok())
}

impl Timer {
    /// Lets the timer run to its end by itself.
    pub fn forget(mut self) {
        self.0 = None;
    }
}
