//! Signing a petition on our own backend.

mod tick;

use alongside_model::{
    mailto::encode,
    route::Route,
    signature::{Field, Problem, SignatureForm},
};
use leptos::prelude::*;
use web_sys::Event;

use super::{Petition, count::LiveCount};
use crate::{
    api::petition::{self, SignError},
    components::{
        error_summary::{FormError, error_of, error_summary},
        kit::{Node, el, later, nothing},
        text_field::TextField,
    },
    context::Cx,
    platform::document,
};
use tick::tick;

/// Where signing stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Filling,
    Sending,
    Signed,
    AlreadySigned,
}

impl Stage {
    const fn is_over(self) -> bool {
        matches!(self, Self::Signed | Self::AlreadySigned)
    }
}

/// What is typed, and what came of it.
#[derive(Clone, Copy)]
struct SignState {
    cx: Cx,
    petition: StoredValue<Petition>,
    live: LiveCount,
    name: RwSignal<String>,
    email: RwSignal<String>,
    postal_code: RwSignal<String>,
    agreed: RwSignal<bool>,
    updates: RwSignal<bool>,
    stage: RwSignal<Stage>,
    errors: RwSignal<Vec<FormError>>,
    trouble: RwSignal<&'static str>,
}

/// The form; after signing, thanks in its place. It is a plain form as well:
/// without script the browser posts it to the same address.
pub fn sign_form(cx: Cx, petition: Petition, live: LiveCount) -> Node {
    let state = SignState {
        cx,
        petition: StoredValue::new(petition),
        live,
        name: RwSignal::default(),
        email: RwSignal::default(),
        postal_code: RwSignal::default(),
        agreed: RwSignal::new(false),
        updates: RwSignal::new(false),
        stage: RwSignal::new(Stage::Filling),
        errors: RwSignal::default(),
        trouble: RwSignal::new(""),
    };
    later(move || {
        if state.stage.get().is_over() {
            document::focus("signed");
        }
    });
    let fields = el("div").holds_by("hidden", move || state.stage.get().is_over()).put(fields(state));
    let done = move || {
        let (class, content) = match state.stage.get() {
            Stage::Signed => {
                let next = el("p").put(el("a href=#steps").say(cx.campaign().what_you_can_do));
                let thanks = vec![
                    el("h3").say(cx.campaign().signed_title).node(),
                    el("p").say(cx.campaign().signed_text).node(),
                    next.node(),
                ];
                ("notice notice--done", thanks)
            }
            Stage::AlreadySigned => ("notice", vec![el("p").say(cx.campaign().sign_already).node()]),
            _ => return nothing(),
        };
        el("div").class(class).id("signed").attr("tabindex", "-1").attr("role", "status").put_all(content).node()
    };
    el("section.sign aria-labelledby=sign-title")
        .put(el("h2.sign__title id=sign-title").say(cx.campaign().sign_title))
        .put(fields)
        .put_by(done)
        .node()
}

/// The fields, what is done with them, and the button.
fn fields(state: SignState) -> Node {
    let SignState { cx, errors, .. } = state;
    let (action, back) = state.petition.with_value(|petition| {
        let action = format!("{}/v1/petitions/{}/signatures", petition.backend, encode(&petition.id));
        (action, cx.href(&Route::Campaign(cx.lang, petition.slug.clone())))
    });
    let (privacy, consent) = cx.site(|site| {
        let by = &site.organisation;
        ((cx.campaign().sign_privacy)(&by.name), (cx.campaign().consent)(&by.name, &by.address, &by.email))
    });
    let named = |id: &'static str, label: &'static str, value| TextField {
        id,
        label,
        autocomplete: id,
        required: true,
        ..TextField::new(value)
    };
    let field = |field: TextField| field.node(move || error_of(errors, field.id));
    let email = TextField { kind: "email", ..named("email", cx.campaign().email, state.email) };
    let postal_code = TextField {
        hint: cx.campaign().postal_code_hint,
        autocomplete: "postal-code",
        class: "field__input--short",
        max_length: 20,
        ..named("postal_code", cx.campaign().postal_code, state.postal_code)
    };
    let hidden = |name: &'static str, value: String| el("input type=hidden").attr("name", name).attr("value", value);
    let trouble = move || {
        let words = state.trouble.get();
        if words.is_empty() {
            return nothing();
        }
        el("p.notice.notice--trouble role=alert").say(words).node()
    };
    let privacy_link = el("a").attr("href", cx.href(&Route::Privacy(cx.lang))).say(cx.campaign().agree_link);
    let sending = move || state.stage.get() == Stage::Sending;
    let button = el("button.button.button--primary type=submit")
        .attr_by("aria-disabled", move || sending().then(|| "true".to_owned()))
        .say_by(move || if sending() { cx.campaign().signing } else { cx.campaign().sign_button }.to_owned());
    el("form.form method=post")
        .attr("action", action)
        .flag("novalidate", true)
        .on("submit", move |event| submit(state, &event))
        .put(error_summary(cx, "sign-errors", errors))
        .put_by(trouble)
        .put(hidden("lang", cx.lang.code().to_owned()))
        .put(hidden("return", back))
        .put(field(named("name", cx.campaign().your_name, state.name)))
        .put(field(email))
        .put(field(postal_code))
        .put(el("p.form__note").say(format!("{privacy} ")).put(privacy_link))
        .put(tick("agreed", cx.campaign().agree.to_owned(), state.agreed, move || error_of(errors, "agreed")))
        .put(tick("updates", consent, state.updates, || None))
        .put(button)
        .node()
}

/// Checks what was typed and sends it, once.
fn submit(state: SignState, event: &Event) {
    event.prevent_default();
    if state.stage.get_untracked() == Stage::Sending {
        return;
    }
    let form = SignatureForm {
        name: state.name.get_untracked(),
        email: state.email.get_untracked(),
        postal_code: state.postal_code.get_untracked(),
        agreed: state.agreed.get_untracked(),
        updates: state.updates.get_untracked(),
        lang: Some(state.cx.lang),
    };
    state.trouble.set("");
    if let Err(problems) = form.check() {
        state.errors.set(words(state.cx, &problems));
        return;
    }
    state.errors.set(Vec::new());
    state.stage.set(Stage::Sending);
    crate::platform::task::spawn(async move {
        let (backend, id) = state.petition.with_value(|petition| (petition.backend.clone(), petition.id.clone()));
        let answer = petition::sign(&backend, &id, &form).await;
        // The page may have been left meanwhile: then nobody is there to be told.
        if !state.stage.is_disposed() {
            answered(state, answer);
        }
    });
}

fn answered(state: SignState, answer: Result<Option<u64>, SignError>) {
    state.stage.set(match &answer {
        Ok(_) => Stage::Signed,
        Err(SignError::AlreadySigned) => Stage::AlreadySigned,
        Err(_) => Stage::Filling,
    });
    match answer {
        Ok(Some(count)) => state.live.told(count),
        Ok(None) | Err(SignError::AlreadySigned) => {}
        Err(SignError::Invalid(problems)) => state.errors.set(words(state.cx, &problems)),
        Err(SignError::Closed) => state.trouble.set(state.cx.campaign().sign_closed),
        Err(SignError::TooMany) => state.trouble.set(state.cx.campaign().sign_too_many),
        Err(SignError::Unknown) => state.trouble.set(state.cx.campaign().sign_unknown),
    }
}

fn words(cx: Cx, problems: &[(Field, Problem)]) -> Vec<FormError> {
    problems
        .iter()
        .map(|(field, problem)| {
            let id = match field {
                Field::Name => "name",
                Field::Email => "email",
                Field::PostalCode => "postal_code",
                Field::Agreed => "agreed",
            };
            (id, (cx.campaign().sign_problem)(*field, *problem).to_owned())
        })
        .collect()
}
