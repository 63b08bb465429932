//! What the writer says of themselves.

use leptos::prelude::*;

use super::state::LetterState;
use crate::components::{
    kit::{Node, by, el, memo, nothing},
    text_field::TextField,
};

/// The name.
pub fn name_field(state: LetterState) -> Node {
    let field =
        TextField { id: "name", label: state.text.your_name(), autocomplete: "name", ..TextField::new(state.name) };
    field.node(move || state.error_of("name"))
}

/// The postal code, where no look-up asks for it.
pub fn postal_code_field(state: LetterState, id: &'static str) -> Node {
    let field = TextField {
        id,
        label: state.text.postal_code(),
        hint: state.text.postal_code_hint(),
        autocomplete: "postal-code",
        class: "field__input--short",
        max_length: 20,
        ..TextField::new(state.postal_code)
    };
    field.node(move || state.error_of(id))
}

/// What is wrong with a field, above it.
pub fn field_error(state: LetterState, id: &'static str) -> Node {
    let error = memo(move || state.error_of(id));
    by(move || match error.get() {
        Some(words) => el("p.field__error").say(words).node(),
        None => nothing(),
    })
}

/// The address, which may stay empty.
pub fn address_field(state: LetterState) -> Node {
    let text = state.text;
    let area = el("textarea.field__input id=address name=address rows=2 dir=auto autocomplete=street-address aria-describedby=address-hint")
        .value_by(move || state.address.get())
        .on("input", move |event| state.address.set(event_target_value(&event)));
    el("div.field")
        .put(el("label.field__label for=address").say(text.address_optional()))
        .put(el("p.field__hint id=address-hint").say(text.address_hint()))
        .put(area)
        .node()
}
