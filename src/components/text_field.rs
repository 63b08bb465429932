//! A text field with its label, hint and error.

use leptos::prelude::*;

use super::kit::{Node, Text, by, el, memo, nothing};

/// A labelled `<input>`. The hint and the error are read with it.
#[derive(Clone, Copy)]
pub struct TextField {
    /// The id and the name of the field.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Words behind the label, of a field that may stay empty.
    pub optional: &'static str,
    /// May be empty.
    pub hint: &'static str,
    /// What is typed.
    pub value: RwSignal<String>,
    /// The `autocomplete` token (WCAG 1.3.5).
    pub autocomplete: &'static str,
    /// The type of the input.
    pub kind: &'static str,
    /// A class for the width: what is asked for shows in the field's size.
    pub class: &'static str,
    /// The most characters.
    pub max_length: u32,
    /// Server-side forms need the browser's own check of what must be there.
    pub required: bool,
}

impl TextField {
    /// A field for one line.
    pub fn new(value: RwSignal<String>) -> Self {
        Self {
            id: "",
            label: "",
            optional: "",
            hint: "",
            value,
            autocomplete: "off",
            kind: "text",
            class: "",
            max_length: 300,
            required: false,
        }
    }

    /// The field, with the words of its error while there is one.
    pub fn node(self, error: impl Fn() -> Option<String> + Send + Sync + 'static) -> Node {
        let Self { id, label, optional, hint, value, autocomplete, kind, class, max_length, required } = self;
        let error = memo(error);
        let described_by = move || {
            let hint = (!hint.is_empty()).then(|| format!("{id}-hint"));
            let error = error.get().map(|_| format!("{id}-error"));
            let ids: Vec<String> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        };
        let input = el("input")
            .class(format!("field__input {class}"))
            .id(id)
            .attr("name", id)
            .attr("type", kind)
            .attr("autocomplete", autocomplete)
            .attr("spellcheck", "false")
            .attr("maxlength", max_length.to_string())
            .attr("dir", "auto")
            .attr_by("aria-describedby", described_by)
            .attr_by("aria-invalid", move || error.get().map(|_| "true".to_owned()))
            .value_by(move || value.get())
            .flag("required", required)
            .on("input", move |event| value.set(event_target_value(&event)));
        let input = if kind == "email" { input.attr("autocapitalize", "none") } else { input };
        let says = by(move || match error.get() {
            Some(words) => el("p.field__error").id(format!("{id}-error")).say(words).node(),
            None => nothing(),
        });
        el("div")
            .class_by("field", "field--error", move || error.get().is_some())
            .put(el("label.field__label").attr("for", id).say(if optional.is_empty() {
                label.into()
            } else {
                Text::from(format!("{label}{optional}"))
            }))
            .put_if((!hint.is_empty()).then(|| el("p.field__hint").id(format!("{id}-hint")).say(hint)))
            .put(says)
            .put(input)
            .node()
    }
}
