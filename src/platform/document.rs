//! Small things done to the document.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the element of this id, scrolling it into view.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_element(&element);
    }
}

/// Moves the focus to an element that can take it.
pub fn focus_element(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // Fails only for an element that is gone.
        let _ = element.focus();
    }
}

/// Whether the focus is in an element that the selector finds.
pub fn has_focus_within(selector: &str) -> bool {
    let focused = document().active_element();
    focused.and_then(|element| element.closest(selector).ok().flatten()).is_some()
}

/// The address of this page without its fragment, for sharing.
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Moves the focus once what is being drawn now is there.
pub fn focus_later(id: &'static str) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        focus(id);
    });
}

/// Puts a word in front of the page's title, or takes it away.
pub fn mark_title(prefix: &str, marked: bool) {
    let title = document().title();
    let plain = title.strip_prefix(prefix).unwrap_or(&title);
    let wanted = if marked { format!("{prefix}{plain}") } else { plain.to_owned() };
    if wanted != title {
        document().set_title(&wanted);
    }
}
