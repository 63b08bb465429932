//! Step 2: the letter itself.

use alongside_model::letter::LiveText;
use leptos::prelude::*;

use super::state::LetterState;
use crate::components::{error_summary::error_of, field::TextField};

/// The writer's name and address, the subject and the letter. The merge fields
/// follow what is typed; the writer's own words are never touched.
#[component]
pub fn Editor(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    let own = !state.sets().is_empty();
    view! {
        <section class="letter-step">
            <h2 id="letter-title" tabindex="-1">{text.step_letter}</h2>
            <p class="letter-privacy">{text.letter_privacy}</p>
            <div class="form">
                <TextField id="name" label=text.your_name value=state.name autocomplete="name" error=error_of(state.errors, "name")/>
                {(!own).then(|| view! {
                    <TextField
                        id="postal_code"
                        label=text.postal_code
                        hint=text.postal_code_hint
                        value=state.postal_code
                        autocomplete="postal-code"
                        class="field__input--short"
                        max_length=20
                    />
                })}
                <AddressField state/>
                <LetterSwitch state/>
                <SubjectField state/>
                <BodyField state/>
            </div>
        </section>
    }
}

#[component]
fn AddressField(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    view! {
        <div class="field">
            <label class="field__label" for="address">{text.address_optional}</label>
            <p class="field__hint" id="address-hint">{text.address_hint}</p>
            <textarea
                class="field__input"
                id="address"
                name="address"
                rows="2"
                dir="auto"
                autocomplete="street-address"
                aria-describedby="address-hint"
                prop:value=move || state.address.get()
                on:input=move |event| state.address.set(event_target_value(&event))
            ></textarea>
        </div>
    }
}

/// Which recipient's letter is on screen, where there are several.
#[component]
fn LetterSwitch(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    let id = move || state.current().map(|recipient| recipient.id);
    move || {
        let ticked = state.ticked();
        let count = ticked.len();
        (count > 1).then(|| {
            view! {
                <fieldset class="choices choices--letters">
                    <legend>{text.to}</legend>
                    {ticked
                        .into_iter()
                        .enumerate()
                        .map(|(index, recipient)| {
                            let input_id = format!("letter-{index}");
                            let this = recipient.id.clone();
                            let chosen = { let this = this.clone(); move || id().as_ref() == Some(&this) };
                            view! {
                                <span class="choice">
                                    <input type="radio" name="letter" id=input_id.clone() checked=chosen() prop:checked=chosen on:change=move |_| state.select(Some(this.clone()))/>
                                    <label for=input_id><bdi>{recipient.display_name().to_owned()}</bdi></label>
                                </span>
                            }
                        })
                        .collect_view()}
                </fieldset>
            }
        })
    }
}

#[component]
fn SubjectField(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    let subject = Memo::new(move |_| state.letter().0);
    let initial = subject.get_untracked();
    view! {
        <div class="field">
            <label class="field__label" for="subject">{text.subject}</label>
            <input
                class="field__input"
                id="subject"
                name="subject"
                type="text"
                dir="auto"
                value=initial
                prop:value=move || subject.get()
                on:input=move |event| edit(state, state.subject, &event_target_value(&event))
            />
        </div>
    }
}

#[component]
fn BodyField(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    let body = Memo::new(move |_| state.letter().1);
    let initial = body.get_untracked();
    let before = RwSignal::new(None::<LiveText>);
    let put_back = move |_| {
        before.set(Some(state.body.get_untracked()));
        let template = state.page.with_value(|page| page.body.clone());
        state.body.set(LiveText::parse(&template).unwrap_or_default());
    };
    let undo = move |_| {
        if let Some(words) = before.get_untracked() {
            state.body.set(words);
            before.set(None);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="body">{text.your_letter}</label>
            <p class="field__hint" id="body-hint">{text.letter_hint}</p>
            <textarea
                class="field__input letter-body"
                id="body"
                name="body"
                rows="16"
                dir="auto"
                lang=state.cx.lang.code()
                aria-describedby="body-hint"
                prop:value=move || body.get()
                on:input=move |event| {
                    before.set(None);
                    edit(state, state.body, &event_target_value(&event));
                }
            >
                {in_textarea(initial)}
            </textarea>
            <p class="letter-tools needs-script">
                <Show when=move || state.body.with(LiveText::is_edited)>
                    <button class="button button--quiet" type="button" on:click=put_back>{text.start_over}</button>
                </Show>
                <Show when=move || before.with(Option::is_some)>
                    <span role="status">{text.started_over}</span>
                    " "
                    <button class="button button--quiet" type="button" on:click=undo>{text.undo}</button>
                </Show>
            </p>
        </div>
    }
}

fn edit(state: LetterState, of: RwSignal<LiveText>, words: &str) {
    let values = state.values(state.current().as_ref());
    of.update(|live| live.edit(&values, words));
}

/// A text as the content of a `<textarea>`: Leptos writes it into the page as it
/// is, and `</textarea>` in a letter would end the field.
#[cfg(feature = "ssr")]
fn in_textarea(text: String) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A text as the content of a `<textarea>`.
#[cfg(not(feature = "ssr"))]
fn in_textarea(text: String) -> String {
    text
}
