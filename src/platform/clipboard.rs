//! The clipboard.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The browser would not let us write to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Copies a text. Call it straight from the click: some browsers allow it only then.
///
/// # Errors
/// [`Refused`] where there is no clipboard (plain http), or it may not be written.
pub async fn copy(text: &str) -> Result<(), Refused> {
    let navigator = window().navigator();
    let present = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if !present {
        return Err(Refused);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(|_| ()).map_err(|_| Refused)
}
