//! Step 3: the letter goes, by the writer's own mail.

use alongside_model::{
    mailto::{self, mailto},
    recipient::Recipient,
    webmail,
};
use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};

use super::{
    sent_question::SentQuestion,
    state::{LetterState, Said},
};
use crate::{components::error_summary::ErrorSummary, platform::clipboard};

/// The ways to send the letter on screen, and what came of it.
#[component]
pub fn Delivery(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    let current = Memo::new(move |_| state.current());
    view! {
        <section class="letter-step">
            <h2 id="send-title">{text.step_send}</h2>
            <ErrorSummary cx=state.cx id="letter-errors" errors=state.errors/>
            {move || match current.get() {
                None => view! { <p class="notice">{text.choose_first}</p> }.into_any(),
                Some(to) => view! { <Ways state to/> }.into_any(),
            }}
            <OtherLetters state/>
        </section>
    }
}

#[component]
fn Ways(state: LetterState, to: Recipient) -> impl IntoView {
    let text = state.cx.text;
    let name = to.display_name().to_owned();
    let unfilled = move || {
        let (subject, body) = state.letter();
        subject.contains('[') || body.contains('[')
    };
    let place = {
        let id = to.id.clone();
        move || {
            let ticked = state.ticked();
            let index = ticked.iter().position(|recipient| recipient.id == id)?;
            (ticked.len() > 1).then(|| (text.letter_number)(index + 1, ticked.len()))
        }
    };
    view! {
        <p class="letter-number">{place}</p>
        <p>{(text.send_intro)(&name)}</p>
        {move || unfilled().then(|| view! { <p class="notice">{text.unfilled}</p> })}
        {match to.email.clone() {
            Some(email) => view! { <MailWays state id=to.id.clone() email/> }.into_any(),
            None => view! {
                <p>{text.no_email} " " {text.post_to} ":"</p>
                <address class="postal">{name.clone()} <br/> {to.postal.clone().into_iter().map(|line| view! { {line} <br/> }).collect_view()}</address>
            }.into_any(),
        }}
        <CopyWays state email=to.email.clone()/>
        <SentQuestion state to/>
    }
}

/// The mail app and the web mail programs.
#[component]
fn MailWays(state: LetterState, id: String, email: String) -> impl IntoView {
    let text = state.cx.text;
    let letter = Memo::new(move |_| state.letter());
    let email = StoredValue::new(email);
    let address = move || letter.with(|(subject, body)| email.with_value(|to| mailto(&[to], subject, body).ok()));
    let gmail = move || letter.with(|(subject, body)| email.with_value(|to| webmail::gmail(to, subject, body)));
    let outlook =
        move || letter.with(|(subject, body)| email.with_value(|to| webmail::outlook(to, subject, body).ok()));
    let outlook_personal =
        move || letter.with(|(subject, body)| email.with_value(|to| webmail::outlook_personal(to, subject, body).ok()));
    let long = Memo::new(move |_| address().is_some_and(|address| address.len() > mailto::COMFORTABLE_LENGTH));
    let id = StoredValue::new(id);
    let opened = move |event: MouseEvent| {
        if state.name.with_untracked(|name| name.trim().is_empty()) {
            event.prevent_default();
            state.errors.set(vec![("name", text.name_missing.to_owned())]);
            return;
        }
        state.errors.set(Vec::new());
        id.with_value(|id| state.say(id, Said::Asked));
    };
    view! {
        {move || long.get().then(|| view! { <p class="notice">{text.long_letter}</p> })}
        <p><a class="button button--primary button--wide" href=address on:click=opened>{text.open_in_email}</a></p>
        <ul class="ways">
            <li><a class="button" href=gmail target="_blank" rel="noopener noreferrer" on:click=opened>{text.open_in_gmail}</a></li>
            <li><a class="button" href=outlook target="_blank" rel="noopener noreferrer" on:click=opened>{text.open_in_outlook}</a></li>
            <li><a class="button" href=outlook_personal target="_blank" rel="noopener noreferrer" on:click=opened>{text.open_in_outlook_personal}</a></li>
        </ul>
        <p class="form__note">{text.webmail_note}</p>
    }
}

/// The letter, the address and the subject, each to the clipboard.
#[component]
fn CopyWays(state: LetterState, email: Option<String>) -> impl IntoView {
    let text = state.cx.text;
    let said = RwSignal::new("");
    let copy = move |what: String| {
        said.set("");
        spawn_local(async move {
            said.set(match clipboard::copy(&what).await {
                Ok(()) => text.copied,
                Err(clipboard::Refused) => text.copy_refused,
            });
        });
    };
    view! {
        <div class="ways needs-script">
            <button class="button" type="button" on:click=move |_| copy(state.letter().1)>{text.copy_letter}</button>
            <button class="button" type="button" on:click=move |_| copy(state.letter().0)>{text.copy_subject}</button>
            {email.map(|email| view! {
                <button class="button" type="button" on:click=move |_| copy(email.clone())>{text.copy_address}</button>
            })}
        </div>
        <p role="status" class="said">{move || said.get()}</p>
    }
}

/// Without script: a link with the letter as we wrote it, for each recipient
/// that is the same for everybody.
#[component]
fn OtherLetters(state: LetterState) -> impl IntoView {
    let text = state.cx.text;
    let links: Vec<_> = state
        .page
        .with_value(|page| page.fixed.clone())
        .into_iter()
        .filter_map(|to| {
            let values = state.values(Some(&to));
            let subject = state.subject.with_untracked(|subject| subject.render(&values));
            let body = state.body.with_untracked(|body| body.render(&values));
            let href = mailto(&[to.email.as_deref()?], &subject, &body).ok()?;
            let label = (text.write_to)(to.display_name());
            Some(view! { <li><a class="button" href=href>{label}</a></li> })
        })
        .collect();
    (links.len() > 1).then(|| view! { <noscript><ul class="ways">{links}</ul></noscript> })
}
