//! What is kept until the tab is closed: the browser's session storage, under names of ours.
//! It may be absent, full, or refuse every access; then nothing is kept.

use leptos::prelude::*;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// What is kept under a name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok().flatten()
}

/// Keeps a text under a name; whether it is kept now.
pub fn set(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(name), text).is_ok())
}

/// Forgets what is kept under a name.
pub fn remove(name: &str) {
    if let Some(storage) = storage() {
        // Refused only where nothing could be kept either.
        let _ = storage.remove_item(&key(name));
    }
}

fn key(name: &str) -> String {
    format!("alongside:{name}")
}
