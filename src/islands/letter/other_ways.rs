//! Ways that are no links: copying, a file, the share sheet, paper.

use alongside_model::{
    address,
    draft::Said,
    eml,
    recipient::Recipient,
    ways::{CopyWords, copy_all},
};
use leptos::prelude::*;

use super::{
    delivery::{way_class, way_note, way_said},
    state::LetterState,
};
use crate::{
    components::kit::{Node, all, button, by, el, memo, nothing},
    i18n::fill,
    platform::{clipboard, clock, download, printer, share},
};

/// The letter, the address and the subject, each to the clipboard or all at once.
pub fn copy_way(state: LetterState, to: &Recipient) -> Node {
    let text = state.text;
    let said = RwSignal::new("");
    let email = StoredValue::new(to.email.clone());
    let copy = move |words: &'static str, what: fn(LetterState, Option<String>) -> String| {
        button("button", words, move || {
            let what = what(state, email.get_value());
            said.set("");
            crate::platform::task::spawn(async move {
                said.try_set(match clipboard::copy(&what).await {
                    Ok(()) => text.copied(),
                    Err(clipboard::Refused) => text.copy_refused(),
                });
            });
        })
    };
    let has_email = to.email.is_some();
    let address = has_email.then(|| copy(text.copy_address(), |_, email| email.unwrap_or_default()));
    let buttons = el("div.ways.needs-script")
        .put(copy(text.copy_letter(), |state, _| state.shown.get_untracked().body))
        .put(copy(text.copy_subject(), |state, _| state.shown.get_untracked().subject))
        .put_if(address)
        .put(copy(text.copy_all(), everything));
    all(vec![buttons.node(), way_said(said)])
}

fn everything(state: LetterState, email: Option<String>) -> String {
    let address: Vec<&str> = email.as_deref().into_iter().collect();
    let shown = state.shown.get_untracked();
    copy_all(
        &address,
        &shown.subject,
        &shown.body,
        CopyWords { to: state.text.to_label(), subject: state.text.subject_label() },
    )
}

/// A file with the whole letter.
pub fn eml_way(state: LetterState, to: Recipient, first: bool) -> Node {
    let text = state.text;
    let said = RwSignal::new("");
    let save = button(way_class(first), text.save_eml(), move || {
        if !state.is_signed() {
            return;
        }
        let shown = state.shown.get_untracked();
        let address = to.email.as_deref().map(|email| (to.name.as_str(), email));
        let file = eml::eml(address, &shown.subject, &shown.body, clock::now()).map_err(|_| download::Refused);
        let name = eml::file_name(to.display_name());
        said.set(match file.and_then(|file| download::save(&name, "message/rfc822", &file)) {
            Ok(()) => {
                state.say(&to.id, Said::Asked);
                text.eml_saved()
            }
            Err(download::Refused) => text.eml_refused(),
        });
    });
    let save = el("span.needs-script").put(save);
    all(vec![save.node(), way_note(text.eml_note()), way_said(said)])
}

/// The device's share sheet.
pub fn share_way(state: LetterState, to: Recipient, first: bool) -> Node {
    let id = StoredValue::new(to.id);
    button(way_class(first), state.text.other_app(), move || {
        if !state.is_signed() {
            return;
        }
        let shown = state.shown.get_untracked();
        crate::platform::task::spawn(async move {
            if share::share_text(&shown.subject, &shown.body).await == share::Shared::Done {
                // The page may have been left meanwhile.
                id.try_with_value(|id| state.say(id, Said::Asked));
            }
        });
    })
    .node()
}

/// Paper: the letter on screen, or all of them in one job.
pub fn print_way(state: LetterState, to: &Recipient) -> Node {
    let text = state.text;
    let print = move |all: bool| {
        state.print_all.set_value(all);
        printer::print();
    };
    let several = memo(move || state.ticked().len());
    let every = by(move || match several.get() {
        0 | 1 => nothing(),
        several => button("button", fill(text.print_all(), &[&several.to_string()]), move || print(true)).node(),
    });
    let buttons =
        el("div.ways.needs-script").put(button("button", text.print_letter(), move || print(false))).put(every);
    let mut nodes = vec![buttons.node()];
    if !to.postal.is_empty() {
        nodes.push(post(state, to));
        if to.form.is_post_free() {
            let source = el("a")
                .attr("href", text.no_stamp_url())
                .attr("rel", "noopener noreferrer")
                .say(text.no_stamp_source());
            nodes.push(el("p.way__note").say(text.no_stamp()).say(" ").put(source).node());
        }
    }
    all(nodes)
}

/// The lines for an envelope.
fn post(state: LetterState, to: &Recipient) -> Node {
    let lines = state.desk.with_untracked(|desk| {
        let lang = desk.lang(Some(&to.id));
        address::envelope(&desk.in_lang(to, lang), lang)
    });
    let address = el("address.postal").put_all(lines.into_iter().map(|line| el("div").say(line).node()));
    let summary = el("summary").say(state.text.post_to());
    el("details.post").flag("open", to.email.is_none()).put(summary).put(address).node()
}
