//! What happened in a campaign, newest first.

use alongside_model::{
    life_cycle::{OutcomeKind, Schedule, State},
    page::{Update, UpdateKind},
};
use leptos::prelude::*;

use super::{
    icon::{self, Icon},
    standing::shown_when,
    story::Story,
};
use crate::context::PageCx;

/// So many entries stand open; those before them are folded away.
const OPEN_ENTRIES: usize = 6;

/// The states in which a campaign has closed.
const CLOSED: [State; 4] = [
    State::Closed,
    State::Ended(OutcomeKind::Won),
    State::Ended(OutcomeKind::PartlyWon),
    State::Ended(OutcomeKind::Lost),
];

/// The states in which it has opened.
const OPENED: [State; 7] = [State::Open, State::ClosingSoon, State::Paused, CLOSED[0], CLOSED[1], CLOSED[2], CLOSED[3]];

/// The timeline of a campaign. `signed` says whether it has a petition.
#[component]
pub fn Timeline(cx: PageCx, updates: Vec<Update>, schedule: Schedule, signed: bool) -> impl IntoView {
    // Before it opens there may be nothing to tell yet.
    let told = updates.iter().any(|update| !matches!(update.kind, UpdateKind::Opened | UpdateKind::Closed));
    let opens = updates.iter().any(|update| update.kind == UpdateKind::Opened);
    let (in_states, hidden) = shown_when(cx, &schedule, if opens { &OPENED } else { &CLOSED });
    let (in_states, hidden) = if told { (None, false) } else { (Some(in_states), hidden) };
    let mut newest = updates;
    let earlier = newest.split_off(newest.len().min(OPEN_ENTRIES));
    let list = move |updates: Vec<Update>| {
        let entries = updates.into_iter().map(|update| view! { <Entry cx update schedule signed/> }).collect_view();
        view! { <ol class="timeline">{entries}</ol> }
    };
    (!newest.is_empty()).then(|| {
        let folded = (!earlier.is_empty()).then(|| {
            view! {
                <details class="timeline__earlier">
                    <summary>{(cx.page.show_earlier)(earlier.len() as u64)}</summary>
                    {list(earlier)}
                </details>
            }
        });
        view! {
            <section class="updates" id="timeline" aria-labelledby="timeline-title" data-when=in_states hidden=hidden>
                <h2 id="timeline-title">{cx.page.updates}</h2>
                {list(newest)}
                {folded}
            </section>
        }
    })
}

/// An entry: its mark, its day, its kind in words, and what the organiser wrote.
#[component]
fn Entry(cx: PageCx, update: Update, schedule: Schedule, signed: bool) -> impl IntoView {
    let Update { when, kind, story } = update;
    let outcome = schedule.outcome.map(|outcome| outcome.kind);
    let only = match kind {
        UpdateKind::Closed => Some(shown_when(cx, &schedule, &CLOSED)),
        UpdateKind::Opened => Some(shown_when(cx, &schedule, &OPENED)),
        _ => None,
    };
    let (in_states, hidden) = only.map_or((None, false), |(states, hidden)| (Some(states), hidden));
    view! {
        <li class=format!("entry entry--{}", name(&kind, outcome)) data-when=in_states hidden=hidden>
            <span class="entry__mark"><Icon path=icon::of_update(&kind, outcome)/></span>
            <p class="entry__head">
                {words(cx, &kind, outcome, signed).map(|words| view! { <strong class="entry__kind">{words}</strong> " " })}
                <time datetime=when.iso()>{(cx.page.date)(when)}</time>
            </p>
            {story.map(|name| view! { <Story cx name/> })}
        </li>
    }
}

/// What an entry says by its kind; news say what the organiser wrote.
fn words(cx: PageCx, kind: &UpdateKind, outcome: Option<OutcomeKind>, signed: bool) -> Option<String> {
    Some(match kind {
        UpdateKind::News => return None,
        UpdateKind::Reached { count } => (cx.page.reached)(*count),
        UpdateKind::Opened => (cx.page.opened)(signed).to_owned(),
        UpdateKind::Closed => cx.page.closed.to_owned(),
        UpdateKind::Delivered => cx.page.delivered.to_owned(),
        UpdateKind::Presented => cx.page.presented.to_owned(),
        UpdateKind::Answered => cx.page.answered.to_owned(),
        UpdateKind::Ended => (cx.page.state)(outcome.map_or(State::Closed, State::Ended)).to_owned(),
    })
}

/// The kind's name in class names.
fn name(kind: &UpdateKind, outcome: Option<OutcomeKind>) -> &'static str {
    match kind {
        UpdateKind::News => "news",
        UpdateKind::Reached { .. } => "reached",
        UpdateKind::Opened => "opened",
        UpdateKind::Closed => "closed",
        UpdateKind::Delivered => "delivered",
        UpdateKind::Presented => "presented",
        UpdateKind::Answered => "answered",
        UpdateKind::Ended => outcome.map_or("closed", |outcome| State::Ended(outcome).name()),
    }
}
