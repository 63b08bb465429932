//! A count of signatures in large figures.

use leptos::prelude::*;

use super::progress::Progress;
use crate::context::Cx;

/// The number, its goal and its bar.
#[component]
pub fn Figures(cx: Cx, count: u64, goal: Option<u64>, #[prop(optional)] more_than: bool) -> impl IntoView {
    let number = (cx.text.number)(count);
    let number = if more_than { (cx.text.more_than)(&number) } else { number };
    view! {
        <p class="count__figures">
            <strong class="count__number">{number}</strong>
            " "
            {(cx.text.signatures)(count)}
            {goal.map(|goal| format!(" {}", (cx.text.of_goal)(&(cx.text.number)(goal))))}
        </p>
        {goal.map(|goal| view! { <Progress cx count goal/> })}
    }
}
