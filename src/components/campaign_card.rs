//! A campaign in a list.

use alongside_model::{
    life_cycle::{Schedule, State},
    page::{ActionKind, Card},
    route::Route,
};
use leptos::prelude::*;

use super::{
    action_chips::ActionChips,
    standing::{Standing, life, shown_when},
};
use crate::context::PageCx;

/// State, deadline, title (the link), summary, kinds of action, and what one does next. The whole
/// card is the title's target. What the filters look for is in its attributes.
#[component]
pub fn CampaignCard(cx: PageCx, card: Card) -> impl IntoView {
    let Card { slug, title, summary, schedule, actions } = card;
    let href = cx.href(&Route::Campaign(cx.lang, slug));
    let names: Vec<&str> = actions.iter().map(|kind| kind.name()).collect();
    let first = actions.first().copied();
    let (when, hidden) = shown_when(cx, &schedule, &[State::Upcoming, State::Open, State::ClosingSoon]);
    view! {
        <article class="card" data-life=life(&schedule) data-actions=names.join(" ")>
            <p class="card__state"><Standing cx schedule/></p>
            <h3 class="card__title"><a href=href>{title}</a></h3>
            <p class="card__summary">{summary}</p>
            <div class="card__actions" data-when=when hidden=hidden><ActionChips cx actions/></div>
            <Call cx schedule first/>
        </article>
    }
}

/// What one does next, in each state that can still come: words, for the link is the title.
#[component]
fn Call(cx: PageCx, schedule: Schedule, first: Option<ActionKind>) -> impl IntoView {
    let calls = schedule.life().to_come(cx.site(|site| site.built_at)).into_iter().map(|state| {
        let (when, hidden) = shown_when(cx, &schedule, &[state]);
        view! { <span data-when=when hidden=hidden>{(cx.page.call)(state, first)}</span> }
    });
    view! { <p class="card__call">{calls.collect_view()}</p> }
}
