//! The query of the page's address, which holds what a visitor chose to see:
//! never anything about the visitor.

use alongside_model::mailto::encode;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

/// What the address says of a name.
pub fn get(name: &str) -> Option<String> {
    let query = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get(name)
}

/// Writes the address anew, without those that are empty, in the same entry of
/// the history.
pub fn set(values: &[(&str, &str)]) {
    let pairs: Vec<String> = values
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    let location = window().location();
    if location.search().is_ok_and(|now| now == query) {
        return;
    }
    if let (Ok(history), Ok(path)) = (window().history(), location.pathname()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        // Refused only when called a hundred times in a few seconds: the filters
        // work without it.
        let _ = history.replace_state_with_url(&state, "", Some(&(path + &query)));
    }
}
