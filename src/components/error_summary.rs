//! The list of what is wrong with a form, in the pattern of the GOV.UK Design System.

use leptos::prelude::*;

use crate::{context::Cx, platform::document};

/// An error and the id of the field it belongs to.
pub type FormError = (&'static str, String);

/// Nothing while there is no error; otherwise a box that takes the focus, with
/// a link to each field. Set `errors` anew on each try, so that it takes the
/// focus again.
#[component]
pub fn ErrorSummary(cx: Cx, id: &'static str, errors: RwSignal<Vec<FormError>>) -> impl IntoView {
    Effect::new(move |_| {
        let any = !errors.get().is_empty();
        document::mark_title(cx.text.error_prefix, any);
        if any {
            document::focus(id);
        }
    });
    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="error-summary" id=id tabindex="-1" aria-labelledby=format!("{id}-title")>
                    <div role="alert">
                        <h3 class="error-summary__title" id=format!("{id}-title")>{cx.text.problem_title}</h3>
                        <ul>
                            {errors
                                .into_iter()
                                .map(|(field, words)| view! { <li><FieldLink field words/></li> })
                                .collect_view()}
                        </ul>
                    </div>
                </div>
            }
        })
    }
}

#[component]
fn FieldLink(field: &'static str, words: String) -> impl IntoView {
    view! {
        <a
            href=format!("#{field}")
            on:click=move |event| {
                event.prevent_default();
                document::focus(field);
            }
        >
            {words}
        </a>
    }
}

/// The words of the error of one field, for that field.
pub fn error_of(errors: RwSignal<Vec<FormError>>, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || errors.with(|all| all.iter().find(|(id, _)| *id == field).map(|(_, words)| words.clone())))
}
