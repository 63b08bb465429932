//! Signing a petition on our own backend.

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

/// Where signing stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Filling,
    Sending,
    Signed,
    AlreadySigned,
}

/// The form; after signing, thanks in its place. It is a plain form as well:
/// without script the browser posts it to the same address.
#[component]
pub fn SignForm(cx: Cx, petition: Petition, live: LiveCount) -> impl IntoView {
    let Petition { id: petition, backend, slug, .. } = petition;
    let name = RwSignal::new(String::new());
    let email = RwSignal::new(String::new());
    let postal_code = RwSignal::new(String::new());
    let agreed = RwSignal::new(false);
    let updates = RwSignal::new(false);
    let stage = RwSignal::new(Stage::Filling);
    let errors = RwSignal::new(Vec::<FormError>::new());
    let trouble = RwSignal::new(None::<&'static str>);
    let action = format!("{backend}/v1/petitions/{}/signatures", encode(&petition));

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if stage.get_untracked() == Stage::Sending {
            return;
        }
        let form = SignatureForm {
            name: name.get_untracked(),
            email: email.get_untracked(),
            postal_code: postal_code.get_untracked(),
            agreed: agreed.get_untracked(),
            updates: updates.get_untracked(),
            lang: Some(cx.lang),
        };
        trouble.set(None);
        if let Err(problems) = form.check() {
            errors.set(words(cx, &problems));
            return;
        }
        errors.set(Vec::new());
        stage.set(Stage::Sending);
        let (backend, petition) = (backend.clone(), petition.clone());
        spawn_local(async move {
            match petition::sign(&backend, &petition, &form).await {
                Ok(count) => {
                    if let Some(count) = count {
                        live.told(count);
                    }
                    stage.set(Stage::Signed);
                }
                Err(SignError::AlreadySigned) => stage.set(Stage::AlreadySigned),
                Err(error) => {
                    stage.set(Stage::Filling);
                    match error {
                        SignError::Invalid(problems) => errors.set(words(cx, &problems)),
                        SignError::Closed => trouble.set(Some(cx.text.sign_closed)),
                        SignError::TooMany => trouble.set(Some(cx.text.sign_too_many)),
                        _ => trouble.set(Some(cx.text.sign_unknown)),
                    }
                }
            }
        });
    };
    Effect::new(move |_| {
        if matches!(stage.get(), Stage::Signed | Stage::AlreadySigned) {
            document::focus("signed");
        }
    });

    let back = cx.href(&Route::Campaign(cx.lang, slug));
    let (organisation, address, contact) = cx.site(|site| {
        let by = &site.organisation;
        (by.name.clone(), by.address.clone(), by.email.clone())
    });
    let form = move || {
        view! {
            <form class="form" method="post" action=action novalidate on:submit=submit>
                <ErrorSummary cx id="sign-errors" errors/>
                {move || trouble.get().map(|words| view! { <p class="notice notice--trouble" role="alert">{words}</p> })}
                <input type="hidden" name="lang" value=cx.lang.code()/>
                <input type="hidden" name="return" value=back/>
                <TextField id="name" label=cx.text.your_name value=name autocomplete="name" error=error_of(errors, "name") required=true/>
                <TextField id="email" label=cx.text.email value=email autocomplete="email" kind="email" error=error_of(errors, "email") required=true/>
                <TextField
                    id="postal_code"
                    label=cx.text.postal_code
                    hint=cx.text.postal_code_hint
                    value=postal_code
                    autocomplete="postal-code"
                    class="field__input--short"
                    max_length=20
                    error=error_of(errors, "postal_code")
                    required=true
                />
                <p class="form__note">
                    {(cx.text.sign_privacy)(&organisation)} " "
                    <a href=cx.href(&Route::Privacy(cx.lang))>{cx.text.agree_link}</a>
                </p>
                <Tick id="agreed" label=cx.text.agree.to_owned() ticked=agreed error=error_of(errors, "agreed")/>
                <Tick id="updates" label=(cx.text.consent)(&organisation, &address, &contact) ticked=updates/>
                <button class="button button--primary" type="submit" aria-disabled=move || (stage.get() == Stage::Sending).then_some("true")>
                    {move || if stage.get() == Stage::Sending { cx.text.signing } else { cx.text.sign_button }}
                </button>
            </form>
        }
    };
    let form = StoredValue::new_local(form);
    view! {
        <section class="sign" aria-labelledby="sign-title">
            <h2 class="sign__title" id="sign-title">{cx.text.sign_title}</h2>
            <div hidden=move || matches!(stage.get(), Stage::Signed | Stage::AlreadySigned)>{form.with_value(|form| form.clone()())}</div>
            {move || match stage.get() {
                Stage::Signed => Some(view! {
                    <div class="notice notice--done" id="signed" tabindex="-1" role="status">
                        <h3>{cx.text.signed_title}</h3>
                        <p>{cx.text.signed_text}</p>
                        <p><a href="#steps">{cx.text.what_you_can_do}</a></p>
                    </div>
                }.into_any()),
                Stage::AlreadySigned => Some(view! {
                    <div class="notice" id="signed" tabindex="-1" role="status"><p>{cx.text.sign_already}</p></div>
                }.into_any()),
                _ => None,
            }}
        </section>
    }
}

/// A box to tick, with its error.
#[component]
fn Tick(
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
