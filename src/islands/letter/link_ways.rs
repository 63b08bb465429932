//! Ways that are links: the mail app, and mail programs in the browser.

use alongside_model::{
    draft::Said,
    recipient::Recipient,
    ways::{Lengths, ShortLink, Way, copied, link, short_link},
};
use leptos::prelude::*;
use web_sys::Event;

use super::{
    delivery::{way_class, way_said},
    state::LetterState,
};
use crate::{
    components::kit::{Node, all, el},
    i18n::fill,
    platform::{clipboard, timer, visibility},
};

/// A mail app takes the focus within so many milliseconds, if there is one.
const OPENS_WITHIN: i64 = 1_500;

/// A way that is a link.
#[derive(Clone, Copy)]
pub struct LinkWay {
    /// Which.
    pub way: Way,
    /// Whether the link holds the whole letter.
    pub whole: bool,
    /// Whether it is the first way offered.
    pub first: bool,
    /// How long the link would be.
    pub lengths: Memo<Lengths>,
    /// Set when it looks as if nothing had opened.
    pub nothing_opened: RwSignal<bool>,
}

/// A link that opens the letter; or, where the letter doesn't fit, one that opens a mail to
/// paste it into, and copies it.
pub fn link_way(state: LetterState, to: Recipient, offer: LinkWay) -> Node {
    let text = state.text;
    let LinkWay { way, whole, first, lengths, .. } = offer;
    let said = RwSignal::new("");
    let to = StoredValue::new(to);
    let label = match way {
        Way::Gmail => text.open_in_gmail(),
        Way::OutlookWork => text.open_in_outlook(),
        Way::OutlookPersonal => text.open_in_outlook_personal(),
        Way::Yahoo => text.open_in_yahoo(),
        _ => text.open_in_email(),
    };
    let open = el("a")
        .class(way_class(first))
        .attr_by("href", move || href(state, to, offer))
        .on("click", move |event| opened(state, to, offer, said, &event))
        .say(label);
    let open =
        if way == Way::MailApp { open } else { open.attr("target", "_blank").attr("rel", "noopener noreferrer") };
    if whole {
        return all(vec![open.node(), way_said(said)]);
    }
    let note_id = format!("way-{}", way.name());
    let open = open.attr("aria-describedby", note_id.clone());
    let too_long = move || {
        let number = |number: usize| (state.cx.text.number)(u64::try_from(number).unwrap_or(u64::MAX));
        // In hundreds: a number that changes at every key makes the page work at every key.
        let length = lengths.with(|lengths| lengths.get(way)) / 100 * 100;
        fill(text.too_long(), &[&number(length), &number(way.limit().unwrap_or_default())])
    };
    let note = el("p.way__long").id(note_id).say_by(too_long);
    all(vec![open.node(), note.node(), way_said(said)])
}

fn short(state: LetterState, to: StoredValue<Recipient>, way: Way, subject: &str) -> Option<ShortLink> {
    let address = to.with_value(|to| to.email.clone())?;
    short_link(way, &[&address], subject, state.text.paste_here()).ok().flatten()
}

fn href(state: LetterState, to: StoredValue<Recipient>, offer: LinkWay) -> Option<String> {
    state.shown.with(|shown| {
        if offer.whole {
            let address = to.with_value(|to| to.email.clone())?;
            link(offer.way, &[&address], &shown.subject, &shown.body).ok().flatten()
        } else {
            short(state, to, offer.way, &shown.subject).map(|short| short.url)
        }
    })
}

fn opened(state: LetterState, to: StoredValue<Recipient>, offer: LinkWay, said: RwSignal<&'static str>, event: &Event) {
    let text = state.text;
    if !state.is_signed() {
        event.prevent_default();
        return;
    }
    if !offer.whole {
        let shown = state.shown.get_untracked();
        let has_subject = short(state, to, offer.way, &shown.subject).is_some_and(|short| short.has_subject);
        let letter = copied(&shown.subject, &shown.body, has_subject);
        crate::platform::task::spawn(async move {
            said.try_set(match clipboard::copy(&letter).await {
                Ok(()) => text.copied_to_paste(),
                Err(clipboard::Refused) => text.copy_refused(),
            });
        });
    }
    to.with_value(|to| state.say(&to.id, Said::Asked));
    if offer.way == Way::MailApp {
        // Only to offer help: it is wrong both ways, and counts for nothing.
        timer::after(OPENS_WITHIN, move || {
            offer.nothing_opened.try_set(visibility::has_focus());
        })
        .forget();
    }
}
