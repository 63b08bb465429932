//! The hub's filters. The campaigns stand in the page already; this hides those
//! that don't fit, and puts the others in order when a deadline has passed.

mod cards;

use alongside_model::{
    life_cycle::{OutcomeKind, State},
    page::ActionKind,
};
use leptos::prelude::*;

use super::Filters;
use crate::{context::Cx, platform::query};

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

/// The form, how many campaigns fit, and what to do when none does.
#[component]
pub fn FiltersIsland(cx: Cx, filters: Filters) -> impl IntoView {
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
    let clear = move |_| {
        shown.set(Shown::All);
        kind.set(None);
        text.set(String::new());
    };
    view! {
        <form class="filters needs-script" role="search" method="dialog" aria-label=cx.text.find_campaign on:submit=|event| event.prevent_default()>
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
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                />
            </div>
            <fieldset class="choices">
                <legend>{cx.text.filter_state}</legend>
                {Shown::EACH
                    .into_iter()
                    .map(|each| view! {
                        <Choice group="state" name=each.name() label=each.label(cx) chosen=Signal::derive(move || shown.get() == each) choose=Callback::new(move |()| shown.set(each))/>
                    })
                    .collect_view()}
            </fieldset>
            <fieldset class="choices">
                <legend>{cx.text.filter_action}</legend>
                {std::iter::once(None)
                    .chain(filters.kinds.into_iter().map(Some))
                    .map(|each| view! {
                        <Choice
                            group="action"
                            name=each.map_or("any", ActionKind::name)
                            label=each.map_or(cx.text.any_action, cx.text.action)
                            chosen=Signal::derive(move || kind.get() == each)
                            choose=Callback::new(move |()| kind.set(each))
                        />
                    })
                    .collect_view()}
            </fieldset>
        </form>
        <p class="found needs-script" role="status">{move || (cx.text.campaigns_found)(count.get())}</p>
        {move || (count.get() == 0).then(|| view! {
            <p>{cx.text.none_found}</p>
            <p><button class="button" type="button" on:click=clear>{cx.text.clear_filters}</button></p>
        })}
    }
}

/// One of a group of choices, as a radio button.
#[component]
fn Choice(
    group: &'static str,
    name: &'static str,
    label: &'static str,
    chosen: Signal<bool>,
    choose: Callback<()>,
) -> impl IntoView {
    let id = format!("{group}-{name}");
    view! {
        <span class="choice">
            <input type="radio" id=id.clone() name=group value=name checked=chosen.get_untracked() prop:checked=move || chosen.get() on:change=move |_| choose.run(())/>
            <label for=id>{label}</label>
        </span>
    }
}
