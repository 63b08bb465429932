//! Sending a signature, once, and what comes of it.

use alongside_model::{
    page::ActionKind,
    signature::{Field, Problem},
    signing::{Counted, Taken, Trouble},
};
use leptos::prelude::*;
use web_sys::Event;

use super::{SignState, Stage, kept};
use crate::{
    api::petition,
    components::error_summary::FormError,
    context::Cx,
    live,
    platform::{document, done},
};

/// Checks what was typed and sends it.
pub fn submit(state: SignState, event: &Event) {
    event.prevent_default();
    if state.stage.get_untracked() != Stage::Filling {
        return;
    }
    let form = state.typed.form(state);
    state.trouble.set("");
    let sign = state.sign.get_value();
    let partners: Vec<&str> = sign.partners.iter().map(|partner| partner.id.as_str()).collect();
    let mut problems = form.check(&sign.fields, &partners).err().unwrap_or_default();
    if sign.signing.lacks_consent(&form) {
        problems.push((Field::Updates, Problem::Missing));
    }
    state.errors.set(words(state.cx, &problems));
    if !problems.is_empty() {
        return;
    }
    state.stage.set(Stage::Sending);
    if !sign.signing.retry_is_safe() {
        kept::sent_once(state);
    }
    crate::platform::task::spawn(async move {
        let answer = petition::sign(&sign, &form).await;
        // The page may have been left meanwhile: then nobody is there to be told.
        if !state.stage.is_disposed() {
            answered(state, answer);
        }
    });
}

fn answered(state: SignState, answer: Result<Taken, Trouble>) {
    let text = state.cx.campaign();
    let safe = state.sign.with_value(|sign| sign.signing.retry_is_safe());
    let now = match &answer {
        Ok(taken) if taken.counted == Counted::Yes => Stage::Signed,
        Ok(_) => Stage::Received,
        Err(Trouble::AlreadySigned) => Stage::AlreadySigned,
        Err(Trouble::Unknown) if !safe => Stage::Unclear,
        Err(_) => Stage::Filling,
    };
    if matches!(now, Stage::Signed | Stage::Received | Stage::AlreadySigned) {
        state.sign.with_value(|sign| {
            done::mark(&sign.slug, ActionKind::Sign.name());
            kept::forget(state);
        });
        document::tell("alongside-done");
    }
    match answer {
        Ok(Taken { count: Some(count), .. }) => state.sign.with_value(|sign| live::told(&sign.signing, count)),
        Err(Trouble::Fields(problems)) => mend(state, problems),
        Err(Trouble::Closed) => state.trouble.set(text.sign_closed),
        Err(Trouble::Paused) => state.trouble.set(text.sign_paused),
        Err(Trouble::Busy { .. }) => state.trouble.set(text.sign_too_many),
        Err(Trouble::Refused) => state.trouble.set(text.sign_refused),
        Err(Trouble::Unknown) if safe => state.trouble.set(text.sign_unknown),
        Ok(_) | Err(Trouble::AlreadySigned | Trouble::Unknown) => {}
    }
    state.stage.set(now);
    if now == Stage::Filling {
        kept::keep(state);
    }
}

/// The fields to mend, of those that are asked here. A system that wants others can't be helped.
fn mend(state: SignState, problems: Vec<(Field, Problem)>) {
    let asked = |field: Field| {
        let is_box = matches!(field, Field::Agreed | Field::Updates);
        is_box || state.sign.with_value(|sign| sign.fields.iter().any(|asked| asked.field == field))
    };
    let problems: Vec<_> = problems.into_iter().filter(|(field, _)| asked(*field)).collect();
    if problems.is_empty() {
        state.trouble.set(state.cx.campaign().sign_refused);
    }
    state.errors.set(words(state.cx, &problems));
}

fn words(cx: Cx, problems: &[(Field, Problem)]) -> Vec<FormError> {
    let words =
        |(field, problem): &(Field, Problem)| (field.name(), (cx.campaign().sign_problem)(*field, *problem).to_owned());
    problems.iter().map(words).collect()
}
