//! A box to tick, with its error.

use leptos::prelude::*;

use crate::components::kit::{Node, Text, by, el, memo, nothing};

/// A checkbox, unticked at first, and its label. What it sends is `value`; several of one name
/// are told apart by it.
pub fn tick(
    name: &'static str,
    value: impl Into<Text>,
    label: String,
    ticked: RwSignal<bool>,
    error: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> Node {
    let value = value.into();
    let id = if value == "on" { name.to_owned() } else { format!("{name}-{value}") };
    let error = memo(error);
    let input = el("input type=checkbox")
        .id(id.clone())
        .attr("name", name)
        .attr("value", value)
        .attr_by("aria-invalid", move || error.get().map(|_| "true".to_owned()))
        .attr_by("aria-describedby", move || error.get().map(|_| format!("{name}-error")))
        .holds_by("checked", move || ticked.get())
        .on("change", move |event| ticked.set(event_target_checked(&event)));
    let says = by(move || match error.get() {
        Some(words) => el("p.field__error").id(format!("{name}-error")).say(words).node(),
        None => nothing(),
    });
    el("div")
        .class_by("field field--tick", "field--error", move || error.get().is_some())
        .put(says)
        .put(el("div.tick").put(input).put(el("label").attr("for", id).say(label)))
        .node()
}
