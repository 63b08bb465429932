//! A box to tick, with its error.

use leptos::prelude::*;

use crate::components::kit::{Node, by, el, memo, nothing};

/// A checkbox, unticked at first, and its label. `id` is its name as well.
pub fn tick(
    id: &'static str,
    label: String,
    ticked: RwSignal<bool>,
    error: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> Node {
    let error = memo(error);
    let input = el("input type=checkbox")
        .id(id)
        .attr("name", id)
        .attr("value", "on")
        .attr_by("aria-invalid", move || error.get().map(|_| "true".to_owned()))
        .attr_by("aria-describedby", move || error.get().map(|_| format!("{id}-error")))
        .holds_by("checked", move || ticked.get())
        .on("change", move |event| ticked.set(event_target_checked(&event)));
    let says = by(move || match error.get() {
        Some(words) => el("p.field__error").id(format!("{id}-error")).say(words).node(),
        None => nothing(),
    });
    el("div")
        .class_by("field field--tick", "field--error", move || error.get().is_some())
        .put(says)
        .put(el("div.tick").put(input).put(el("label").attr("for", id).say(label)))
        .node()
}
