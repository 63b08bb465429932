//! A box to tick, with its error.

use leptos::prelude::*;

/// A checkbox, unticked at first, and its label.
#[component]
pub fn Tick(
    /// The id and the name of the box.
    id: &'static str,
    label: String,
    ticked: RwSignal<bool>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <div class="field field--tick" class:field--error=move || error.get().is_some()>
            {move || error.get().map(|error| view! { <p class="field__error" id=format!("{id}-error")>{error}</p> })}
            <div class="tick">
                <input
                    type="checkbox"
                    id=id
                    name=id
                    value="on"
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=move || error.get().map(|_| format!("{id}-error"))
                    prop:checked=move || ticked.get()
                    on:change=move |event| ticked.set(event_target_checked(&event))
                />
                <label for=id>{label}</label>
            </div>
        </div>
    }
}
