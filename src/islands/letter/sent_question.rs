//! "Did you send it?": the person's word decides what counts.

use alongside_model::recipient::Recipient;
use leptos::prelude::*;

use super::state::{LetterState, Said};
use crate::platform::document;

/// The question, once a way was opened; then help, thanks, or the next letter.
#[component]
pub fn SentQuestion(state: LetterState, to: Recipient) -> impl IntoView {
    let text = state.cx.text;
    let id = StoredValue::new(to.id.clone());
    let name = StoredValue::new(to.display_name().to_owned());
    let said = Memo::new(move |_| id.with_value(|id| state.said_of(id)));
    let say = move |what| {
        id.with_value(|id| {
            // Stay with this letter, so that the thanks are for the right one.
            state.select(Some(id.clone()));
            state.say(id, what);
        });
        if what == Said::Sent {
            // The button goes; the thanks have the way on.
            document::focus_later("thanks");
        }
    };
    let answer = move |what: Said, label: &'static str| {
        view! { <button class="button" type="button" on:click=move |_| say(what)>{label}</button> }
    };
    move || match said.get() {
        None => ().into_any(),
        Some(Said::Sent) => view! { <Thanks state name=name.get_value()/> }.into_any(),
        Some(other) => view! {
            <div class="sent" role="group" aria-labelledby="sent-title">
                <h3 id="sent-title">{(text.did_you_send)(&name.get_value())}</h3>
                <div class="ways">
                    {answer(Said::Sent, text.yes_sent)}
                    {answer(Said::NotYet, text.not_yet)}
                    {answer(Said::NothingOpened, text.nothing_opened)}
                </div>
                <p role="status">
                    {match other {
                        Said::NothingOpened => text.nothing_opened_help,
                        Said::NotYet => text.not_yet_help,
                        _ => "",
                    }}
                </p>
            </div>
        }
        .into_any(),
    }
}

/// Thanks, and the next letter where there is one.
#[component]
fn Thanks(state: LetterState, name: String) -> impl IntoView {
    let text = state.cx.text;
    let next = move || state.ticked().into_iter().find(|recipient| state.said_of(&recipient.id) != Some(Said::Sent));
    view! {
        <div class="notice notice--done" id="thanks" tabindex="-1" role="status">
            <p><strong>{(text.thanks_sent)(&name)}</strong></p>
            {move || match next() {
                Some(next) => {
                    let id = next.id.clone();
                    view! {
                        <p>
                            <button
                                class="button button--primary"
                                type="button"
                                on:click=move |_| {
                                    state.select(Some(id.clone()));
                                    document::focus("letter-title");
                                }
                            >
                                {(text.next_letter)(next.display_name())}
                            </button>
                        </p>
                    }
                    .into_any()
                }
                None => view! { <p>{text.all_sent}</p> }.into_any(),
            }}
        </div>
    }
}
