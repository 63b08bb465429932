//! The list of what is wrong with a form, in the pattern of the GOV.UK Design System.

use leptos::prelude::*;

use super::kit::{Node, by, el, later, nothing};
use crate::{context::Cx, platform::document};

/// An error and the id of the field it belongs to.
pub type FormError = (&'static str, String);

/// Nothing while there is no error; otherwise a box that takes the focus, with
/// a link to each field. Set `errors` anew on each try, so that it takes the
/// focus again.
pub fn error_summary(cx: Cx, id: &'static str, errors: RwSignal<Vec<FormError>>) -> Node {
    later(move || {
        let any = !errors.get().is_empty();
        document::mark_title(cx.text.error_prefix, any);
        if any {
            document::focus(id);
        }
    });
    by(move || {
        let errors = errors.get();
        if errors.is_empty() {
            return nothing();
        }
        let title = format!("{id}-title");
        let alert = el("div role=alert")
            .put(el("h3.error-summary__title").id(title.clone()).say(cx.text.problem_title))
            .put(el("ul").put_all(errors.into_iter().map(|(field, words)| link(field, words))));
        el("div.error-summary").id(id).attr("tabindex", "-1").attr("aria-labelledby", title).put(alert).node()
    })
}

fn link(field: &'static str, words: String) -> Node {
    let link = el("a").attr("href", format!("#{field}")).say(words).on("click", move |event| {
        event.prevent_default();
        document::focus(field);
    });
    el("li").put(link).node()
}

/// The words of the error of one field, for that field.
pub fn error_of(errors: RwSignal<Vec<FormError>>, field: &'static str) -> Option<String> {
    errors.with(|all| all.iter().find(|(id, _)| *id == field).map(|(_, words)| words.clone()))
}
