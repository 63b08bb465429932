//! When the app itself breaks: the page stays readable and says so.

use leptos::prelude::*;

/// Shows the prepared message when the app panics. No input should ever do
/// that; if one does, the visitor gets words and details rather than silence.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|info| {
        let details = info.to_string();
        web_sys::console::error_1(&details.as_str().into());
        if let Some(place) = document().get_element_by_id("app-failed-details") {
            place.set_text_content(Some(&details));
        }
        if let Some(message) = document().get_element_by_id("app-failed") {
            // Fails only for a malformed attribute name.
            let _ = message.remove_attribute("hidden");
        }
    }));
}
