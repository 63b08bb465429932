//! Where a campaign stands, in a word.

use alongside_model::life_cycle::{OutcomeKind, Schedule, State};
use leptos::prelude::*;

use crate::context::Cx;

/// The state as a word in a coloured frame; the colour adds nothing to the word.
#[component]
pub fn StateBadge(cx: Cx, schedule: Schedule) -> impl IntoView {
    let state = move || schedule.state(cx.instant());
    view! {
        <span class=move || format!("badge badge--{}", modifier(state()))>{move || (cx.text.state)(state())}</span>
    }
}

const fn modifier(state: State) -> &'static str {
    match state {
        State::Upcoming => "upcoming",
        State::Open => "open",
        State::ClosingSoon => "soon",
        State::Closed => "closed",
        State::Ended(OutcomeKind::Won | OutcomeKind::PartlyWon) => "won",
        State::Ended(OutcomeKind::Lost) => "lost",
    }
}
