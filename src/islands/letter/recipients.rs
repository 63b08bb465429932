//! Step 1: who gets the letter.

use alongside_model::recipient::Recipient;
use leptos::prelude::*;

use super::{
    lookup::LookupForm,
    riding_chooser::Seats,
    state::{LetterState, Lookup, Said},
};
use crate::platform::document;

/// The look-up, where the letter goes to one's own representatives, and the
/// list of recipients with a tick each.
#[component]
pub fn Recipients(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    let own = !state.sets().is_empty();
    let looking = Memo::new(move |_| {
        let wanted = state.page.with_value(|page| page.own.len());
        state.members.with(Vec::len) < wanted
    });
    view! {
        <section class="letter-step">
            <h2 id="recipients-title">{text.step_recipients}</h2>
            {own.then(|| view! {
                <noscript><p class="notice">{text.script_needed}</p></noscript>
                <Show when=move || looking.get()><LookupForm state/></Show>
                {move || match state.lookup.get() {
                    // Stays while one chooses, so that the choice can be made with the arrow keys.
                    Lookup::Found(found) => Some(view! { <Seats state found/> }),
                    _ => None,
                }}
            })}
            <div id="recipients" tabindex="-1">
                {move || {
                    let recipients = state.recipients();
                    (!recipients.is_empty()).then(|| view! {
                        <fieldset class="recipients">
                            <legend>{text.recipients_legend}</legend>
                            {(recipients.len() > 1).then(|| view! { <p class="field__hint">{text.recipients_hint}</p> })}
                            {recipients.into_iter().map(|recipient| view! { <RecipientTick state recipient/> }).collect_view()}
                        </fieldset>
                    })
                }}
            </div>
            {own.then(|| view! {
                <Show when=move || !looking.get()>
                    <p>
                        <button
                            class="button button--quiet"
                            type="button"
                            on:click=move |_| {
                                state.change();
                                document::focus_later("postal_code");
                            }
                        >
                            {text.not_you}
                        </button>
                    </p>
                </Show>
            })}
        </section>
    }
}

/// One recipient: a tick, the name, the office, and where the letter goes.
#[component]
fn RecipientTick(state: LetterState, recipient: Recipient) -> impl IntoView {
    let text = state.cx.text;
    let tick_id = format!("to-{}", recipient.id);
    let id = StoredValue::new(recipient.id.clone());
    let ticked = move || id.with_value(|id| state.unticked.with(|unticked| !unticked.contains(id)));
    let sent = move || id.with_value(|id| state.said_of(id)) == Some(Said::Sent);
    let toggle = move |event| {
        let on = event_target_checked(&event);
        id.with_value(|id| {
            state.unticked.update(|unticked| {
                unticked.retain(|other| other != id);
                if !on {
                    unticked.push(id.clone());
                }
            });
        });
    };
    let office = (!recipient.name.is_empty()).then(|| recipient.office.clone());
    let about: Vec<String> =
        office.into_iter().chain(recipient.riding.clone()).chain(recipient.party.clone()).collect();
    view! {
        <div class="recipient">
            <div class="tick">
                <input type="checkbox" id=tick_id.clone() checked=true prop:checked=ticked on:change=toggle/>
                <label for=tick_id>
                    <strong class="recipient__name"><bdi>{recipient.display_name().to_owned()}</bdi></strong>
                    <span class="recipient__about">{about.join(", ")}</span>
                </label>
            </div>
            {match recipient.email.clone() {
                Some(email) => view! { <p class="recipient__reach"><bdi>{email}</bdi></p> }.into_any(),
                None => view! { <p class="recipient__reach">{text.no_email}</p> }.into_any(),
            }}
            {move || sent().then(|| view! { <p class="recipient__reach">{text.you_said_sent}</p> })}
        </div>
    }
}
