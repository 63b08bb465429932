//! What is typed is kept until the tab is closed: a reload loses nothing, and a signature that
//! may be under way is known as such.

use alongside_model::{
    json::{Writer, field},
    signature::Field,
};
use leptos::prelude::*;
use serde_json::Value;

use super::{SignState, Stage};
use crate::platform::session;

fn name(state: SignState) -> String {
    state.sign.with_value(|sign| format!("sign:{}", sign.id))
}

/// Keeps what is typed, if anything is.
pub fn keep(state: SignState) {
    let typed = state.typed.all();
    if typed.iter().all(String::is_empty) {
        session::remove(&name(state));
    } else {
        write(state, false);
    }
}

/// Notes that a signature is being sent which could count twice if it were sent again.
pub fn sent_once(state: SignState) {
    write(state, true);
}

fn write(state: SignState, sent: bool) {
    let mut json = Writer::default();
    json.open('{');
    for field in Field::TYPED {
        json.text(field.name(), &state.typed.of(field).get_untracked());
    }
    json.text("key", &state.typed.key());
    json.text("sent", if sent { "yes" } else { "" });
    json.close('}');
    // What can't be kept stays in the page.
    session::set(&name(state), &json.finish());
}

/// Brings back what an earlier visit of this tab had typed, where nothing is typed now.
pub fn restore(state: SignState) {
    let Some(kept) = session::get(&name(state)).and_then(|text| serde_json::from_str::<Value>(&text).ok()) else {
        return;
    };
    let kept = |key: &str| field::<String>(&kept, key).unwrap_or_default();
    for field in Field::TYPED {
        let value = state.typed.of(field);
        if value.with_untracked(String::is_empty) {
            value.set(kept(field.name()));
        }
    }
    state.typed.set_key(kept("key"));
    if kept("sent") == "yes" {
        state.stage.set(Stage::Unclear);
    }
}

/// Forgets it.
pub fn forget(state: SignState) {
    session::remove(&name(state));
}
