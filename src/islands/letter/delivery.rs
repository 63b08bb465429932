//! Step 3: the letter goes, by the way that suits this device and this letter.

use alongside_model::{
    draft::Said,
    letter::HandOver,
    mailto::mailto,
    recipient::Recipient,
    ways::{Fit, Lengths, Offer, Reason, Situation, Way, rank},
};
use leptos::prelude::*;

use super::{
    draft::Keeping,
    hand_over::hand_over_form,
    link_ways::{LinkWay, link_way},
    other_ways::{copy_way, eml_way, print_way, share_way},
    sent_question::sent_question,
    state::LetterState,
};
use crate::{
    components::{
        error_summary::error_summary,
        kit::{Node, all, button, el, later, memo, nothing, when},
    },
    i18n::fill,
    platform::{device, document, share},
};

/// The ways to send the letter on screen, and what came of it.
pub fn delivery(state: LetterState, draft: Keeping) -> Node {
    let text = state.text;
    // Phones and share sheets are found out once the app runs.
    let device = RwSignal::new((false, false));
    later(move || device.set((device::is_phone(), share::is_there())));
    el("section.letter-step")
        .put(el("h2 id=send-title").say(text.step_send()))
        .put(error_summary(state.cx, "letter-errors", state.errors))
        .put_by(move || match state.to.get() {
            None => el("p.notice").say(text.choose_first()).node(),
            Some(to) => ways(state, draft, to, device.get()),
        })
        .put(other_letters(state))
        .node()
}

/// `device` says whether it is a phone, and whether there is a share sheet.
fn ways(state: LetterState, draft: Keeping, to: Recipient, device: (bool, bool)) -> Node {
    let text = state.text;
    let hand_over = state.desk.with_untracked(|desk| desk.letter().hand_over.clone());
    let takes_letters = hand_over.as_ref().is_some_and(|service| service.service.takes_letters());
    let situation = Situation {
        phone: device.0,
        share: device.1,
        has_email: to.email.is_some(),
        has_postal: !to.postal.is_empty(),
        hand_over: takes_letters,
        // Sending through the site's own server has its place, and isn't there yet.
        server: false,
    };
    let nothing_opened = RwSignal::new(false);
    let email = StoredValue::new(to.email.clone());
    let lengths = memo(move || {
        let to = email.get_value();
        let to: Vec<&str> = to.as_deref().into_iter().collect();
        state.shown.with(|shown| Lengths::of(&to, &shown.subject, &shown.body))
    });
    let offers = memo(move || {
        let offers = lengths.with(|lengths| rank(situation, lengths));
        offers.into_iter().map(Listed::from).collect::<Vec<_>>()
    });
    let job = StoredValue::new((to.clone(), hand_over.clone()));
    let way = move |offer: Listed, first: bool| {
        let (to, service) = job.get_value();
        let view = match offer.way {
            Way::HandOver => service.map_or_else(nothing, |service| hand_over_form(state, draft, to, service)),
            Way::Share => share_way(state, to, first),
            Way::Eml => eml_way(state, to, first),
            Way::Copy => copy_way(state, &to),
            Way::Print => print_way(state, &to),
            Way::Server => nothing(),
            way => link_way(state, to, LinkWay { way, whole: offer.whole, first, lengths, nothing_opened }),
        };
        let why = why(state, offer.reason).map(|words| el("p.way__why").say(words));
        let class = match offer.way {
            Way::MailApp | Way::Gmail | Way::OutlookWork | Way::OutlookPersonal | Way::Yahoo => "way",
            _ => "way needs-script",
        };
        el("li").class(class).put(view).put_if(why).node()
    };
    let list = el("ul.way-list").put_by(move || {
        let offers = offers.get().into_iter().enumerate();
        all(offers.map(|(place, offer)| way(offer, place == 0)).collect())
    });
    let unfilled = when(
        move || state.shown.with(|shown| shown.subject.contains('[') || shown.body.contains('[')),
        move || el("p.notice").say(text.unfilled()).node(),
    );
    let id = to.id.clone();
    let mut nodes = vec![
        el("p.letter-number").say_by(move || number(state, &id)).node(),
        el("p")
            .say(fill(if to.email.is_some() { text.send_intro() } else { text.post_intro() }, &[to.display_name()]))
            .node(),
        nudge(state),
        unfilled,
        list.node(),
        sent_question(state, &to, nothing_opened),
    ];
    nodes.extend(hand_over.filter(|_| !takes_letters).map(|service| record(state, draft, to, service)));
    all(nodes)
}

/// "Letter 2 of 3", where there are several.
fn number(state: LetterState, id: &str) -> String {
    let ticked = state.ticked();
    match ticked.iter().position(|to| to.id == id) {
        Some(index) if ticked.len() > 1 => {
            fill(state.text.letter_number(), &[&(index + 1).to_string(), &ticked.len().to_string()])
        }
        _ => String::new(),
    }
}

/// An offer without the lengths, which change at every key.
#[derive(Clone, Copy, PartialEq)]
struct Listed {
    way: Way,
    whole: bool,
    reason: Reason,
}

impl From<Offer> for Listed {
    fn from(offer: Offer) -> Self {
        Self { way: offer.way, whole: offer.fit == Fit::Whole, reason: offer.reason }
    }
}

/// Why a way stands where it does; what a link can't hold says so itself.
fn why(state: LetterState, reason: Reason) -> Option<&'static str> {
    let text = state.text;
    match reason {
        Reason::UsualOnPhone => Some(text.reason_phone()),
        Reason::UsualOnComputer => Some(text.reason_computer()),
        Reason::WorksEverywhere => Some(text.reason_everywhere()),
        Reason::ByPost => Some(text.reason_post()),
        Reason::InBrowser
        | Reason::NoAddress
        | Reason::TakesAnyLength
        | Reason::TooLong
        | Reason::ByOthers
        | Reason::SentFromHere => None,
    }
}

/// A kind word before a letter goes that nobody has changed; never in the way.
fn nudge(state: LetterState) -> Node {
    let text = state.text;
    when(
        move || state.own_words.get() == Some(0),
        move || {
            let add = button("button button--small", text.nudge_button(), || {
                document::focus(if document::exists("prompts") { "prompts" } else { "body" });
            });
            el("div.notice.nudge").put(el("p").say(text.nudge())).put(el("p").put(add)).node()
        },
    )
}

/// The record of a letter, offered once the writer said that they sent it.
fn record(state: LetterState, draft: Keeping, to: Recipient, service: HandOver) -> Node {
    let id = to.id.clone();
    let job = StoredValue::new((to, service));
    when(
        move || state.said_of(&id) == Some(Said::Sent),
        move || {
            let (to, service) = job.get_value();
            hand_over_form(state, draft, to, service)
        },
    )
}

/// Without script: a link with the letter as we wrote it, for each recipient
/// that is the same for everybody.
fn other_letters(state: LetterState) -> Node {
    if !cfg!(feature = "ssr") {
        return nothing();
    }
    let link = |to: Recipient| {
        let shown = untrack(|| state.letter_to(&to));
        let href = mailto(&[to.email.as_deref()?], &shown.subject, &shown.body).ok()?;
        let words = fill(state.text.write_to(), &[to.display_name()]);
        Some(el("li").put(el("a.button").attr("href", href).say(words)).node())
    };
    let links: Vec<Node> = untrack(|| state.ticked()).into_iter().filter_map(link).collect();
    if links.len() < 2 {
        return nothing();
    }
    el("noscript").put(el("ul.ways").put_all(links)).node()
}

/// The class of a way's button or link.
pub fn way_class(first: bool) -> &'static str {
    if first { "button button--primary button--wide" } else { "button" }
}

/// What came of a way, for everybody to hear.
pub fn way_said(said: RwSignal<&'static str>) -> Node {
    el("p.way__said role=status").say_by(move || said.get().to_owned()).node()
}

/// A line on a way.
pub fn way_note(words: &'static str) -> Node {
    el("p.way__note").say(words).node()
}
