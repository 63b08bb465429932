//! A campaign's deadline in words.

use alongside_model::{
    life_cycle::{Schedule, State},
    time::{Instant, When},
};
use leptos::prelude::*;

use crate::context::Cx;

/// "Open until September 4, 2020, 3 days left", "Closed on …", "Opens on …";
/// nothing for a campaign without dates. How long is left is filled in by the
/// app, since a page that was made yesterday would get it wrong.
#[component]
pub fn Deadline(cx: Cx, schedule: Schedule) -> impl IntoView {
    let moment = move || match schedule.state(cx.instant()) {
        State::Upcoming => schedule.opens,
        _ => schedule.closes,
    };
    let words = move || {
        let date = moment().map(|moment| (cx.text.date)(When::on(moment.date)))?;
        Some(match schedule.state(cx.instant()) {
            State::Upcoming => (cx.text.opens_on)(&date),
            State::Open | State::ClosingSoon => (cx.text.closes_on)(&date),
            State::Closed | State::Ended(_) => (cx.text.closed_on)(&date),
        })
    };
    let left = move || {
        let now = cx.now.get()?;
        let closes = schedule.closes.filter(|_| schedule.state(now).is_open())?;
        let left = closes.at.since(now);
        let words = if left < 48 * Instant::HOUR {
            (cx.text.hours_left)(left / Instant::HOUR)
        } else {
            (cx.text.days_left)(left / Instant::DAY)
        };
        Some(format!(", {words}"))
    };
    (schedule.opens.is_some() || schedule.closes.is_some()).then(|| {
        view! {
            <span class="deadline">
                <time datetime=move || moment().map(|moment| When::on(moment.date).iso())>{words}</time>
                {left}
            </span>
        }
    })
}
