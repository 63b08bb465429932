//! Signing a petition on our own backend.

mod tick;

use alongside_model::{
    mailto::encode,
    route::Route,
    signature::{Field, Problem, SignatureForm},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{Petition, count::LiveCount};
use crate::{
    api::petition::{self, SignError},
    components::{
        error_summary::{ErrorSummary, FormError, error_of},
        field::TextField,
    },
    context::Cx,
    platform::document,
};
use tick::Tick;

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
#[component]
pub fn SignForm(cx: Cx, petition: Petition, live: LiveCount) -> impl IntoView {
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
    Effect::new(move |_| {
        if state.stage.get().is_over() {
            document::focus("signed");
        }
    });
    view! {
        <section class="sign" aria-labelledby="sign-title">
            <h2 class="sign__title" id="sign-title">{cx.text.sign_title}</h2>
            <div hidden=move || state.stage.get().is_over()><SignFields state/></div>
            {move || match state.stage.get() {
                Stage::Signed => view! {
                    <div class="notice notice--done" id="signed" tabindex="-1" role="status">
                        <h3>{cx.text.signed_title}</h3>
                        <p>{cx.text.signed_text}</p>
                        <p><a href="#steps">{cx.text.what_you_can_do}</a></p>
                    </div>
                }
                .into_any(),
                Stage::AlreadySigned => view! {
                    <div class="notice" id="signed" tabindex="-1" role="status"><p>{cx.text.sign_already}</p></div>
                }
                .into_any(),
                _ => ().into_any(),
            }}
        </section>
    }
}

/// The fields, what is done with them, and the button.
#[component]
fn SignFields(state: SignState) -> impl IntoView {
    let SignState { cx, errors, .. } = state;
    let (action, back) = state.petition.with_value(|petition| {
        let action = format!("{}/v1/petitions/{}/signatures", petition.backend, encode(&petition.id));
        (action, cx.href(&Route::Campaign(cx.lang, petition.slug.clone())))
    });
    let (privacy, consent) = cx.site(|site| {
        let by = &site.organisation;
        ((cx.text.sign_privacy)(&by.name), (cx.text.consent)(&by.name, &by.address, &by.email))
    });
    let sending = move || state.stage.get() == Stage::Sending;
    view! {
        <form class="form" method="post" action=action novalidate on:submit=move |event| submit(state, &event)>
            <ErrorSummary cx id="sign-errors" errors/>
            {move || Some(state.trouble.get()).filter(|words| !words.is_empty()).map(|words| view! {
                <p class="notice notice--trouble" role="alert">{words}</p>
            })}
            <input type="hidden" name="lang" value=cx.lang.code()/>
            <input type="hidden" name="return" value=back/>
            <TextField id="name" label=cx.text.your_name value=state.name autocomplete="name" error=error_of(errors, "name") required=true/>
            <TextField id="email" label=cx.text.email value=state.email autocomplete="email" kind="email" error=error_of(errors, "email") required=true/>
            <TextField
                id="postal_code"
                label=cx.text.postal_code
                hint=cx.text.postal_code_hint
                value=state.postal_code
                autocomplete="postal-code"
                class="field__input--short"
                max_length=20
                error=error_of(errors, "postal_code")
                required=true
            />
            <p class="form__note">
                {privacy} " " <a href=cx.href(&Route::Privacy(cx.lang))>{cx.text.agree_link}</a>
            </p>
            <Tick id="agreed" label=cx.text.agree.to_owned() ticked=state.agreed error=error_of(errors, "agreed")/>
            <Tick id="updates" label=consent ticked=state.updates/>
            <button class="button button--primary" type="submit" aria-disabled=move || sending().then_some("true")>
                {move || if sending() { cx.text.signing } else { cx.text.sign_button }}
            </button>
        </form>
    }
}

/// Checks what was typed and sends it, once.
fn submit(state: SignState, event: &SubmitEvent) {
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
    spawn_local(async move {
        let (backend, id) = state.petition.with_value(|petition| (petition.backend.clone(), petition.id.clone()));
        let answer = petition::sign(&backend, &id, &form).await;
        // The page may have been left meanwhile: then nobody is there to be told.
        if !state.stage.is_disposed() {
            answered(state, answer);
        }
    });
}

fn answered(state: SignState, answer: Result<Option<u64>, SignError>) {
    let text = state.cx.text;
    state.stage.set(match &answer {
        Ok(_) => Stage::Signed,
        Err(SignError::AlreadySigned) => Stage::AlreadySigned,
        Err(_) => Stage::Filling,
    });
    match answer {
        Ok(Some(count)) => state.live.told(count),
        Ok(None) | Err(SignError::AlreadySigned) => {}
        Err(SignError::Invalid(problems)) => state.errors.set(words(state.cx, &problems)),
        Err(SignError::Closed) => state.trouble.set(text.sign_closed),
        Err(SignError::TooMany) => state.trouble.set(text.sign_too_many),
        Err(SignError::Unknown) => state.trouble.set(text.sign_unknown),
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
            (id, (cx.text.sign_problem)(*field, *problem).to_owned())
        })
        .collect()
}
