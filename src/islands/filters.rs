//! The hub's filters. The campaigns stand in the page already; this hides those
//! that don't fit, and puts the others in order when a deadline has passed.

mod cards;

use alongside_model::{
    life_cycle::{OutcomeKind, State},
    page::ActionKind,
};
use leptos::prelude::*;

use super::Filters;
use crate::{
    components::kit::{Node, all, button, el, when},
    context::Cx,
    platform::query,
};

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
            Self::All => cx.campaign().filter_all,
            Self::Open => cx.campaign().filter_open,
            Self::Closed => cx.campaign().filter_ended,
            Self::Won => cx.campaign().filter_won,
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

/// The form, how many campaigns fit, and what to do when none does.
pub fn filters_island(cx: Cx, filters: Filters) -> Node {
    let shown = RwSignal::new(Shown::All);
    let kind = RwSignal::new(None::<ActionKind>);
    let text = RwSignal::new(String::new());
    let count = RwSignal::new(filters.count);
    Effect::new(move |cards: Option<cards::Cards>| {
        let cards = cards.unwrap_or_else(|| {
            // The first time: what the address says, so that a link can show a
            // choice and "back" finds it again.
            let state = query::get("show");
            let action = query::get("do");
            shown.set(Shown::EACH.into_iter().find(|each| state.as_deref() == Some(each.name())).unwrap_or(Shown::All));
            kind.set(ActionKind::ALL.into_iter().find(|kind| action.as_deref() == Some(kind.name())));
            text.set(query::get("q").unwrap_or_default());
            cards::Cards::read()
        });
        let (shown, kind) = (shown.get(), kind.get());
        if let Some(now) = cx.now.get() {
            text.with(|text| {
                let fits = |state, actions: &str| {
                    shown.fits(state) && kind.is_none_or(|kind| actions.split(' ').any(|name| name == kind.name()))
                };
                count.set(cards.show(now, text, fits));
                let state = if shown == Shown::All { "" } else { shown.name() };
                query::set(&[("show", state), ("do", kind.map_or("", ActionKind::name)), ("q", text)]);
            });
        }
        cards
    });
    let clear = move || {
        shown.set(Shown::All);
        kind.set(None);
        text.set(String::new());
    };
    let search = el("input.field__input type=search id=q name=q dir=auto autocomplete=off maxlength=100")
        .value_by(move || text.get())
        .on("input", move |event| text.set(event_target_value(&event)));
    let field = el("div.field").put(el("label.field__label for=q").say(cx.campaign().search_titles)).put(search);
    let states = Shown::EACH.into_iter().map(|each| {
        let choose = Box::new(move || shown.set(each));
        choice("state", each.name(), each.label(cx), Box::new(move || shown.get() == each), choose)
    });
    let kinds = std::iter::once(None).chain(filters.kinds.into_iter().map(Some)).map(|each| {
        let (name, label) = match each {
            Some(kind) => (kind.name(), (cx.campaign().action)(kind)),
            None => ("any", cx.campaign().any_action),
        };
        let choose = Box::new(move || kind.set(each));
        choice("action", name, label, Box::new(move || kind.get() == each), choose)
    });
    let group = |legend: &'static str| el("fieldset.choices").put(el("legend").say(legend));
    let form = el("form.filters.needs-script role=search method=dialog")
        .attr("aria-label", cx.campaign().find_campaign)
        .on("submit", |event| event.prevent_default())
        .put(field)
        .put(group(cx.campaign().filter_state).put_all(states))
        .put(group(cx.campaign().filter_action).put_all(kinds));
    let found = el("p.found.needs-script role=status").say_by(move || (cx.campaign().campaigns_found)(count.get()));
    let none = when(
        move || count.get() == 0,
        move || {
            let all_of_them = button("button", cx.campaign().clear_filters, clear);
            all(vec![el("p").say(cx.campaign().none_found).node(), el("p").put(all_of_them).node()])
        },
    );
    all(vec![form.node(), found.node(), none])
}

/// One of a group of choices, as a radio button.
fn choice(
    group: &'static str,
    name: &'static str,
    label: &'static str,
    chosen: Box<dyn Fn() -> bool + Send>,
    choose: Box<dyn Fn()>,
) -> Node {
    let id = format!("{group}-{name}");
    let input = el("input type=radio")
        .id(id.clone())
        .attr("name", group)
        .attr("value", name)
        .flag("checked", untrack(&chosen))
        .holds_by("checked", chosen)
        .on("change", move |_| choose());
    el("span.choice").put(input).put(el("label").attr("for", id).say(label)).node()
}
