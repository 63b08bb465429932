//! What stands in the form's place once it is over: thanks, or what is not known.

use leptos::prelude::*;

use super::{SignState, Stage};
use crate::components::kit::{Node, el, nothing};

/// Why it wasn't taken, where no field is to blame.
pub fn trouble(state: SignState) -> Node {
    let words = state.trouble.get();
    if words.is_empty() { nothing() } else { el("p.notice.notice--trouble role=alert").say(words).node() }
}

/// The words, and the next step.
pub fn over(state: SignState) -> Node {
    let text = state.cx.campaign();
    let (title, words) = match state.stage.get() {
        Stage::Filling | Stage::Sending => return nothing(),
        Stage::Signed => (text.signed_title, text.signed_text.to_owned()),
        Stage::Received => (text.received_title, text.received_text.to_owned()),
        Stage::AlreadySigned => ("", text.sign_already.to_owned()),
        Stage::Unclear => {
            let email = state.cx.site(|site| site.organisation.email.clone());
            (text.unclear_title, (text.unclear_text)(&email))
        }
    };
    let class = if title == text.signed_title { "notice notice--done" } else { "notice" };
    let next = state.sign.with_value(|sign| sign.next.clone());
    let next = match next {
        Some(next) => {
            let link = el("a.button.button--primary").attr("href", next.href).say(next.text);
            el("p").put(el("span.sign__next").say(format!("{} ", text.next_step))).put(link)
        }
        None => el("p").put(el("a href=#steps").say(text.what_you_can_do)),
    };
    el("div id=signed tabindex=-1 role=status")
        .class(class)
        .put_if((!title.is_empty()).then(|| el("h3").say(title)))
        .put(el("p").say(words))
        .put(next)
        .node()
}
