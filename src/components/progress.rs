//! How far a count is towards its goal.

use alongside_model::numbers::percent;
use leptos::prelude::*;

use crate::context::Cx;

/// A bar with the percentage in words; the bar stops at full, the words don't.
#[component]
pub fn Progress(cx: Cx, count: u64, goal: u64) -> impl IntoView {
    let share = percent(count, goal).unwrap_or(0);
    let words = (cx.text.percent)(share);
    view! {
        <div class="progress">
            <progress class="progress__bar" max="100" value=share.min(100).to_string() aria-label=cx.text.progress_name>
                {words.clone()}
            </progress>
            <span class="progress__percent" aria-hidden="true">{words}</span>
        </div>
    }
}
