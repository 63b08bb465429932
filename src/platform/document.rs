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

/// Calls `then` at each event of the window of this name, until the owner ends.
pub fn listen(event: &'static str, then: impl Fn(web_sys::Event) + 'static) {
    let then: Box<dyn Fn(web_sys::Event)> = Box::new(then);
    let handle = window_event_listener(leptos::ev::Custom::<web_sys::Event>::new(event), then);
    on_cleanup(move || handle.remove());
}

/// Opens another site in a tab of its own, which learns nothing of this page.
pub fn open(url: &str) {
    // Refused where the browser holds back new windows; then it says so itself.
    let _ = window().open_with_url_and_target_and_features(url, "_blank", "noopener,noreferrer");
}

/// Tells whoever listens in this page that something happened.
pub fn tell(event: &str) {
    if let Ok(event) = web_sys::Event::new(event) {
        // Fails only for an event that is under way.
        let _ = window().dispatch_event(&event);
    }
}

/// Whether there is an element of this id.
pub fn exists(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
}

/// Whether the focus is in an element that the selector finds.
pub fn has_focus_within(selector: &str) -> bool {
    let focused = document().active_element();
    focused.and_then(|element| element.closest(selector).ok().flatten()).is_some()
}

/// The address of this page, for sharing: nothing of how somebody came to it.
pub fn address() -> String {
    let location = window().location();
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// Moves the focus once what is being drawn now is there.
pub fn focus_later(id: String) {
    crate::platform::task::spawn(async move {
        leptos::task::tick().await;
        focus(&id);
    });
}

/// Moves the focus to a text field once what is being drawn is there, behind its last word.
pub fn focus_end(id: &str) {
    let id = id.to_owned();
    crate::platform::task::spawn(async move {
        leptos::task::tick().await;
        focus(&id);
        let element = document().get_element_by_id(&id);
        if let Some(area) = element.and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
            let end = area.text_length();
            // Fails only for an element that is gone.
            let _ = area.set_selection_range(end, end);
        }
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
