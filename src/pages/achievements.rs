//! What was won.

use alongside_model::{
    page::{Achievements, Figure, Win},
    route::Route,
};
use leptos::prelude::*;

use crate::{
    components::{
        picture::Picture,
        standing::{Standing, life},
    },
    context::PageCx,
};

/// The wins, newest first, each with what came of it.
#[component]
pub fn AchievementsPage(cx: PageCx, achievements: Achievements) -> impl IntoView {
    let none = achievements.wins.is_empty();
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{cx.page.achievements_title}</h1>
            <p class="lede">{if none { cx.page.achievements_none } else { cx.page.achievements_intro }}</p>
            <ol class="wins">
                {achievements.wins.into_iter().map(|win| view! { <li><WinEntry cx win/></li> }).collect_view()}
            </ol>
        </div>
    }
}

#[component]
fn WinEntry(cx: PageCx, win: Win) -> impl IntoView {
    let schedule = win.card.schedule;
    let when = schedule.outcome.and_then(|outcome| outcome.when);
    view! {
        <article class="win" data-life=life(&schedule)>
            <p class="win__when">
                <Standing cx schedule/>
                {when.map(|when| view! { <time datetime=when.iso()>{(cx.page.date)(when)}</time> })}
            </p>
            <h2 class="win__title">{win.card.title}</h2>
            {win.image.map(|image| view! { <Picture cx image/> })}
            <p class="win__outcome">{win.outcome}</p>
            <Figures figures=win.figures/>
            <p><a href=cx.href(&Route::Campaign(cx.lang, win.card.slug))>{cx.page.read_the_story}</a></p>
        </article>
    }
}

/// Figures as a row of large values with small words.
#[component]
pub fn Figures(figures: Vec<Figure>) -> impl IntoView {
    (!figures.is_empty()).then(|| {
        view! {
            <dl class="figures">
                {figures
                    .into_iter()
                    .map(|figure| view! { <div class="figure"><dt>{figure.label}</dt><dd>{figure.value}</dd></div> })
                    .collect_view()}
            </dl>
        }
    })
}
