//! All campaigns: what is urgent, what one can do, what was won.

use std::cmp::Reverse;

use alongside_model::{
    life_cycle::{OutcomeKind, State},
    page::{ActionKind, Card, Hub, News},
    route::Route,
    search,
    time::Instant,
};
use leptos::prelude::*;

use crate::{components::campaign_card::CampaignCard, context::Cx};

/// Which campaigns are shown, by state.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    Open,
    Closed,
    Won,
}

impl Shown {
    const EACH: [Self; 4] = [Self::All, Self::Open, Self::Closed, Self::Won];

    const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Won => "won",
        }
    }

    const fn label(self, cx: Cx) -> &'static str {
        match self {
            Self::All => cx.text.filter_all,
            Self::Open => cx.text.filter_open,
            Self::Closed => cx.text.filter_ended,
            Self::Won => cx.text.filter_won,
        }
    }

    const fn fits(self, state: State) -> bool {
        match self {
            Self::All => true,
            Self::Open => matches!(state, State::Open | State::ClosingSoon | State::Upcoming),
            Self::Closed => matches!(state, State::Closed | State::Ended(OutcomeKind::Lost)),
            Self::Won => matches!(state, State::Ended(OutcomeKind::Won | OutcomeKind::PartlyWon)),
        }
    }
}

/// News, filters, and the campaigns: open ones first, by deadline.
#[component]
pub fn HubPage(cx: Cx, hub: Hub) -> impl IntoView {
    let shown = RwSignal::new(Shown::All);
    let kind = RwSignal::new(None::<ActionKind>);
    let query = RwSignal::new(String::new());
    let cards = StoredValue::new(hub.cards);
    let fitting = Memo::new(move |_| {
        let now = cx.instant();
        let (shown, kind, query) = (shown.get(), kind.get(), query.get());
        cards.with_value(|cards| {
            let mut fitting: Vec<usize> = (0..cards.len())
                .filter(|&index| {
                    let card = &cards[index];
                    shown.fits(card.schedule.state(now))
                        && kind.is_none_or(|kind| card.actions.contains(&kind))
                        && search::matches(&card.title, &query)
                })
                .collect();
            fitting.sort_by_key(|&index| order(&cards[index], now));
            fitting
        })
    });
    let clear = move |_| {
        shown.set(Shown::All);
        kind.set(None);
        query.set(String::new());
    };
    let tagline = cx.site(|site| site.tagline.clone());
    view! {
        <div class="hub">
            <header class="hub__head">
                <h1 tabindex="-1">{tagline}</h1>
                {hub.news.map(|news| view! { <NewsLine cx news/> })}
            </header>
            <form class="filters needs-script" role="search" aria-label=cx.text.find_campaign on:submit=|event| event.prevent_default()>
                <div class="field">
                    <label class="field__label" for="q">{cx.text.search_titles}</label>
                    <input
                        class="field__input"
                        type="search"
                        id="q"
                        name="q"
                        dir="auto"
                        autocomplete="off"
                        maxlength="100"
                        prop:value=move || query.get()
                        on:input=move |event| query.set(event_target_value(&event))
                    />
                </div>
                <fieldset class="choices">
                    <legend>{cx.text.filter_state}</legend>
                    {Shown::EACH
                        .into_iter()
                        .map(|each| view! {
                            <Choice group="state" name=each.name() label=each.label(cx) chosen=Signal::derive(move || shown.get() == each) choose=move || shown.set(each)/>
                        })
                        .collect_view()}
                </fieldset>
                <fieldset class="choices">
                    <legend>{cx.text.filter_action}</legend>
                    <Choice group="action" name="any" label=cx.text.any_action chosen=Signal::derive(move || kind.get().is_none()) choose=move || kind.set(None)/>
                    {ActionKind::ALL
                        .into_iter()
                        .filter(|each| cards.with_value(|cards| cards.iter().any(|card| card.actions.contains(each))))
                        .map(|each| view! {
                            <Choice group="action" name=action_name(each) label=(cx.text.action)(each) chosen=Signal::derive(move || kind.get() == Some(each)) choose=move || kind.set(Some(each))/>
                        })
                        .collect_view()}
                </fieldset>
            </form>
            <section aria-labelledby="list-title">
                <div class="hub__list-head">
                    <h2 id="list-title">{cx.text.campaigns}</h2>
                    <p role="status" class="needs-script">{move || (cx.text.campaigns_found)(fitting.with(Vec::len))}</p>
                </div>
                <ul class="cards">
                    <For each=move || fitting.get() key=|index| *index let:index>
                        <li>{cards.with_value(|cards| cards.get(index).cloned()).map(|card| view! { <CampaignCard cx card/> })}</li>
                    </For>
                </ul>
                {move || fitting.with(Vec::is_empty).then(|| view! {
                    <p>{cx.text.none_found}</p>
                    <p><button class="button" type="button" on:click=clear>{cx.text.clear_filters}</button></p>
                })}
            </section>
        </div>
    }
}

/// One of a group of choices, as a radio button.
#[component]
fn Choice(
    group: &'static str,
    name: &'static str,
    label: &'static str,
    chosen: Signal<bool>,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    let id = format!("{group}-{name}");
    view! {
        <span class="choice">
            <input type="radio" id=id.clone() name=group value=name checked=chosen.get_untracked() prop:checked=move || chosen.get() on:change=move |_| choose()/>
            <label for=id>{label}</label>
        </span>
    }
}

#[component]
fn NewsLine(cx: Cx, news: News) -> impl IntoView {
    view! {
        <p class="news">
            <strong class="news__label">{cx.text.new}</strong>
            <a href=cx.href(&Route::Campaign(cx.lang, news.slug))>{news.text}</a>
            " "
            <time datetime=news.when.iso()>{(cx.text.date)(news.when)}</time>
        </p>
    }
}

const fn action_name(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Sign => "sign",
        ActionKind::Write => "write",
        ActionKind::Read => "read",
        ActionKind::Visit => "visit",
        ActionKind::Share => "share",
    }
}

/// Open ones by deadline (those without one after those with), then upcoming,
/// then closed, then ended, the newest first. Ties keep the organiser's order.
fn order(card: &Card, now: Instant) -> (u8, i64, Reverse<Option<alongside_model::time::When>>) {
    let schedule = &card.schedule;
    let closes = schedule.closes.map_or(i64::MAX, |closes| closes.at.0);
    match schedule.state(now) {
        State::Open | State::ClosingSoon => (0, closes, Reverse(None)),
        State::Upcoming => (1, schedule.opens.map_or(i64::MAX, |opens| opens.at.0), Reverse(None)),
        State::Closed => (2, closes.wrapping_neg(), Reverse(None)),
        State::Ended(_) => (3, 0, Reverse(schedule.outcome.and_then(|outcome| outcome.when))),
    }
}
