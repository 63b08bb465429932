//! A text field with its label, hint and error.

use leptos::prelude::*;

/// A labelled `<input>`. The hint and the error are read with it.
#[component]
pub fn TextField(
    /// The id and the name of the field.
    id: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    #[prop(optional)] hint: &'static str,
    /// The `autocomplete` token (WCAG 1.3.5).
    autocomplete: &'static str,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// A class for the width: what is asked for shows in the field's size.
    #[prop(optional)]
    class: &'static str,
    #[prop(default = 300)] max_length: u32,
    /// Server-side forms need the browser's own check of what must be there.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let described_by = move || {
        let hint = (!hint.is_empty()).then(|| format!("{id}-hint"));
        let error = error.get().map(|_| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    view! {
        <div class="field" class:field--error=move || error.get().is_some()>
            <label class="field__label" for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=format!("{id}-hint")>{hint}</p> })}
            {move || error.get().map(|error| view! { <p class="field__error" id=format!("{id}-error")>{error}</p> })}
            <input
                class=format!("field__input {class}")
                id=id
                name=id
                type=kind
                autocomplete=autocomplete
                autocapitalize=if kind == "email" { Some("none") } else { None }
                spellcheck="false"
                maxlength=max_length.to_string()
                required=required
                dir="auto"
                aria-describedby=described_by
                aria-invalid=move || error.get().map(|_| "true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
