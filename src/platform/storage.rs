//! What is kept on the device: the browser's local storage, under names of ours.
//! It may be absent, full, or refuse every access (in a frame, in private windows).

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// What our names begin with.
const OURS: &str = "alongside:";

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser has no storage for us.
    Refused,
    /// There is no room.
    Full,
}

fn storage() -> Result<Storage, StorageError> {
    window().local_storage().ok().flatten().ok_or(StorageError::Refused)
}

/// What is kept under a name; `None` where there is nothing.
///
/// # Errors
/// [`StorageError::Refused`].
pub fn get(name: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(&key(name)).map_err(|_| StorageError::Refused)
}

/// Keeps a text under a name.
///
/// # Errors
/// A [`StorageError`]: what was kept before stays.
pub fn set(name: &str, text: &str) -> Result<(), StorageError> {
    let storage = storage()?;
    storage.set_item(&key(name), text).map_err(|_| {
        // A full storage still answers.
        if storage.length().is_ok_and(|length| length > 0) { StorageError::Full } else { StorageError::Refused }
    })
}

/// Forgets what is kept under a name.
pub fn remove(name: &str) {
    if let Ok(storage) = storage() {
        // Refused only where nothing could be kept either.
        let _ = storage.remove_item(&key(name));
    }
}

/// Forgets everything of ours.
pub fn remove_all() {
    for name in names("") {
        remove(&name);
    }
}

/// The names under which something is kept, of those that begin so.
pub fn names(beginning: &str) -> Vec<String> {
    let Ok(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|place| storage.key(place).ok().flatten());
    keys.filter_map(|key| key.strip_prefix(OURS).map(str::to_owned))
        .filter(|name| name.starts_with(beginning))
        .collect()
}

/// Calls `then` when another tab changed what is kept under a name, until the owner ends.
pub fn on_change(name: String, then: impl Fn() + 'static) {
    super::document::listen("storage", move |event| {
        let changed = event.dyn_into::<StorageEvent>().ok().and_then(|event| event.key());
        if changed.is_some_and(|changed| changed == key(&name)) {
            then();
        }
    });
}

fn key(name: &str) -> String {
    format!("{OURS}{name}")
}
