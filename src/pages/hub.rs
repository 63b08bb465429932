//! All campaigns: what is urgent, what one can do, what was won.

use std::cmp::Reverse;

use alongside_model::{
    life_cycle::State,
    page::{ActionKind, Card, Hub, News},
    route::Route,
    time::{Instant, When},
};
use leptos::prelude::*;

use crate::{
    components::campaign_card::CampaignCard,
    context::PageCx,
    islands::{self, Island, IslandPlace},
};

/// News, filters, and the campaigns: open ones first, by deadline.
#[component]
pub fn HubPage(cx: PageCx, hub: Hub) -> impl IntoView {
    let now = cx.site(|site| site.built_at);
    let mut cards = hub.cards;
    cards.sort_by_key(|card| order(card, now));
    let kinds = ActionKind::ALL.into_iter().filter(|kind| cards.iter().any(|card| card.actions.contains(kind)));
    let filters = islands::Filters { kinds: kinds.collect(), count: cards.len() as u64 };
    view! {
        <div class="hub">
            <header class="hub__head">
                <h1 tabindex="-1">{cx.site(|site| site.tagline.clone())}</h1>
                {hub.news.map(|news| view! { <NewsLine cx news/> })}
            </header>
            <section aria-labelledby="list-title">
                <h2 id="list-title">{cx.page.campaigns}</h2>
                <IslandPlace cx=*cx island=Island::Filters(filters)/>
                <ul class="cards" id="cards">
                    {cards.into_iter().map(|card| view! { <li><CampaignCard cx card/></li> }).collect_view()}
                </ul>
            </section>
        </div>
    }
}

#[component]
fn NewsLine(cx: PageCx, news: News) -> impl IntoView {
    view! {
        <p class="news">
            <strong class="news__label">{cx.page.new}</strong>
            <a href=cx.href(&Route::Campaign(cx.lang, news.slug))>{news.text}</a>
            " "
            <time datetime=news.when.iso()>{(cx.page.date)(news.when)}</time>
        </p>
    }
}

/// Open ones by deadline (those without one after those with), then upcoming,
/// then closed, then ended, the newest first. Ties keep the organiser's order.
fn order(card: &Card, now: Instant) -> (u8, i64, Reverse<Option<When>>) {
    let schedule = &card.schedule;
    let at = |moment: Option<alongside_model::time::Moment>| moment.map_or(i64::MAX, |moment| moment.at.0);
    match schedule.state(now) {
        State::Open | State::ClosingSoon => (0, at(schedule.closes), Reverse(None)),
        State::Upcoming | State::Paused | State::Draft => (1, at(schedule.opens), Reverse(None)),
        State::Closed => (2, at(schedule.closes).wrapping_neg(), Reverse(None)),
        State::Ended(_) => (3, 0, Reverse(schedule.outcome.and_then(|outcome| outcome.when))),
    }
}
