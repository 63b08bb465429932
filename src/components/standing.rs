//! Where a campaign stands and until when, in words that stay true: each state
//! it can still reach is drawn, and the app shows the one that is (`app/standing`).

use alongside_model::{
    life_cycle::{Schedule, State},
    time::When,
};
use leptos::prelude::*;

use crate::context::PageCx;

/// State and deadline: "Open", "Open until September 4, 2020". Must stand in an
/// element that carries the campaign's life (see [`life`]).
#[component]
pub fn Standing(cx: PageCx, schedule: Schedule) -> impl IntoView {
    let now = cx.site(|site| site.built_at);
    let current = schedule.state(now);
    schedule
        .life()
        .to_come(now)
        .into_iter()
        .map(|state| {
            let hidden = state != current;
            view! {
                <span class="standing" data-when=state.name() hidden=hidden>
                    <span class=format!("badge badge--{}", state.name())>{(cx.page.state)(state)}</span>
                    {deadline(cx, &schedule, state)}
                </span>
            }
        })
        .collect_view()
}

fn deadline(cx: PageCx, schedule: &Schedule, state: State) -> impl IntoView + use<> {
    let moment = if state == State::Upcoming { schedule.opens } else { schedule.closes };
    let moment = moment.filter(|_| !matches!(state, State::Draft | State::Paused));
    moment.map(|moment| {
        let when = When::on(moment.date);
        let date = (cx.page.date)(when);
        let words = match state {
            State::Upcoming => (cx.page.opens_on)(&date),
            State::Open | State::ClosingSoon => (cx.page.closes_on)(&date),
            State::Closed | State::Ended(_) | State::Draft | State::Paused => (cx.page.closed_on)(&date),
        };
        let left = state.is_open().then(|| view! { <span data-left=""></span> });
        view! { <span class="deadline"><time datetime=when.iso()>{words}</time>{left}</span> }
    })
}

/// The attribute of the element whose `data-when` parts follow a campaign's life.
pub fn life(schedule: &Schedule) -> String {
    schedule.life().attribute()
}

/// Which states something is for, as a `data-when` attribute, and whether it is
/// hidden in the state the campaign is in when the page is made.
pub fn shown_when(cx: PageCx, schedule: &Schedule, states: &[State]) -> (String, bool) {
    let names: Vec<&str> = states.iter().map(|state| state.name()).collect();
    let current = schedule.state(cx.site(|site| site.built_at));
    (names.join(" "), !states.contains(&current))
}
