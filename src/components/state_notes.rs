//! What a campaign's state means for a visitor: what can be done now, and what can't.

use alongside_model::{
    life_cycle::{OutcomeKind, Schedule, State},
    page::NextCampaign,
    route::Route,
    time::When,
};
use leptos::prelude::*;

use super::{
    icon::{self, Icon},
    standing::shown_when,
};
use crate::context::PageCx;

/// The states from which there is nothing left to do here.
pub const OVER: [State; 4] = [
    State::Closed,
    State::Ended(OutcomeKind::Won),
    State::Ended(OutcomeKind::PartlyWon),
    State::Ended(OutcomeKind::Lost),
];

/// A note for each state that can still come and has one; the one that holds is shown.
/// `paused` is why the campaign is paused, in the organiser's words.
#[component]
pub fn StateNotes(cx: PageCx, schedule: Schedule, paused: Option<String>) -> impl IntoView {
    let now = cx.site(|site| site.built_at);
    schedule
        .life()
        .to_come(now)
        .into_iter()
        .filter_map(|state| {
            let (words, more) = words(cx, &schedule, state, paused.as_deref())?;
            let (when, hidden) = shown_when(cx, &schedule, &[state]);
            Some(view! {
                <div class=format!("state-note state-note--{}", state.name()) data-when=when hidden=hidden>
                    <Icon path=icon::of_state(state)/>
                    <p>
                        <strong>{words}</strong>
                        {(state == State::ClosingSoon).then(|| view! { <span class="state-note__left" data-left=""></span> })}
                    </p>
                    {more.map(|more| view! { <p class="state-note__more">{more}</p> })}
                </div>
            })
        })
        .collect_view()
}

/// What is said in a state, and what more there is to it; nothing while a campaign is simply open. That it
/// is a draft stands above the page ([`DraftBanner`]), how it ended with its outcome ([`WhatCame`]).
fn words(
    cx: PageCx,
    schedule: &Schedule,
    state: State,
    paused: Option<&str>,
) -> Option<(&'static str, Option<String>)> {
    Some(match state {
        State::Draft | State::Open | State::Ended(_) => return None,
        State::Upcoming => {
            let opens = schedule.opens.map(|opens| (cx.page.date)(When::on(opens.date)));
            (cx.page.upcoming_note, opens.map(|date| (cx.page.come_back)(&date)))
        }
        State::ClosingSoon => ((cx.page.state)(state), None),
        State::Paused => (cx.page.paused_note, paused.map(str::to_owned)),
        State::Closed => (cx.page.closed_note, None),
    })
}

/// What came of a campaign that has ended, in the organiser's words, with the look of its kind.
#[component]
pub fn WhatCame(cx: PageCx, schedule: Schedule, outcome: String) -> impl IntoView {
    let State::Ended(kind) = schedule.state(cx.site(|site| site.built_at)) else { return None };
    let state = State::Ended(kind);
    Some(view! {
        <section class=format!("outcome outcome--{}", state.name()) aria-labelledby="outcome-title">
            <h2 id="outcome-title"><Icon path=icon::of_state(state)/>{cx.page.what_came_of_it}</h2>
            <p class="outcome__words">{outcome}</p>
            <p class="outcome__thanks">{(cx.page.ended_note)(kind)}</p>
        </section>
    })
}

/// Above everything of a draft, that it is one.
#[component]
pub fn DraftBanner(cx: PageCx, schedule: Schedule) -> impl IntoView {
    let draft = schedule.state(cx.site(|site| site.built_at)) == State::Draft;
    draft.then(|| view! { <p class="draft-banner"><strong>{cx.page.draft_note}</strong></p> })
}

/// From a campaign that is over, the next one, or all of them; nothing where it can't be over.
#[component]
pub fn Next(cx: PageCx, next: Option<NextCampaign>, schedule: Schedule) -> impl IntoView {
    let to_come = schedule.life().to_come(cx.site(|site| site.built_at));
    OVER.iter().any(|state| to_come.contains(state)).then(|| {
        let (when, hidden) = shown_when(cx, &schedule, &OVER);
        let (heading, to, words) = match next {
            Some(next) => (cx.page.next_campaign, Route::Campaign(cx.lang, next.slug), next.title),
            None => (cx.page.all_campaigns_next, Route::Hub(cx.lang), cx.page.see_campaigns.to_owned()),
        };
        view! {
            <aside class="next" data-when=when hidden=hidden>
                <h2>{heading}</h2>
                <p><a href=cx.href(&to)>{words}</a></p>
            </aside>
        }
    })
}
