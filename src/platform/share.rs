//! The system's share sheet.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// How an attempt to share ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The system took it.
    Done,
    /// The person closed the sheet, which is no error.
    Cancelled,
    /// There is no share sheet here.
    Unavailable,
}

/// Whether there is a share sheet here.
pub fn is_there() -> bool {
    sheet().is_some()
}

fn sheet() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Opens the share sheet with a title and the address of this page.
pub async fn share(title: &str, url: &str) -> Shared {
    open(title, "url", url).await
}

/// Opens the share sheet with a title and a text.
pub async fn share_text(title: &str, text: &str) -> Shared {
    open(title, "text", text).await
}

async fn open(title: &str, key: &str, value: &str) -> Shared {
    let navigator = window().navigator();
    let Some(function) = sheet() else { return Shared::Unavailable };
    let data = Object::new();
    for (key, value) in [("title", title), (key, value)] {
        if Reflect::set(&data, &key.into(), &value.into()).is_err() {
            return Shared::Unavailable;
        }
    }
    let Some(promise) = function.call1(&navigator, &data).ok().and_then(|p| p.dyn_into::<Promise>().ok()) else {
        return Shared::Unavailable;
    };
    match JsFuture::from(promise).await {
        Ok(_) => Shared::Done,
        Err(error) if Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError") => Shared::Cancelled,
        Err(_) => Shared::Unavailable,
    }
}
