//! What was won.

use alongside_model::{
    life_cycle::OutcomeKind,
    page::{Achievements, Figure, Win},
    route::Route,
};
use leptos::prelude::*;

use super::campaign::TookPart;
use crate::{
    components::{
        picture::Picture,
        standing::{Standing, life},
    },
    context::PageCx,
};

/// How many were won, then the wins, newest first, each with what came of it.
#[component]
pub fn AchievementsPage(cx: PageCx, achievements: Achievements) -> impl IntoView {
    let wins = achievements.wins;
    let none = wins.is_empty();
    let of_kind = |kind: OutcomeKind| {
        wins.iter().filter(|win| win.card.schedule.outcome.is_some_and(|outcome| outcome.kind == kind)).count() as u64
    };
    let counted = (cx.page.achievements_count)(of_kind(OutcomeKind::Won), of_kind(OutcomeKind::PartlyWon));
    view! {
        <div class="achievements">
            <header class="achievements__head">
                <h1 tabindex="-1">{cx.page.achievements_title}</h1>
                <p class="lede">{if none { cx.page.achievements_none } else { cx.page.achievements_intro }}</p>
                {(!none).then(|| view! { <p class="achievements__count">{counted}</p> })}
                {none.then(|| {
                    let href = cx.href(&Route::Hub(cx.lang));
                    view! { <p><a class="button button--primary" href=href>{cx.page.see_campaigns}</a></p> }
                })}
            </header>
            <ol class="wins">
                {wins.into_iter().map(|win| view! { <li><WinEntry cx win/></li> }).collect_view()}
            </ol>
        </div>
    }
}

#[component]
fn WinEntry(cx: PageCx, win: Win) -> impl IntoView {
    let Win { card, outcome, participation, figures, image } = win;
    let schedule = card.schedule;
    let when = schedule.outcome.and_then(|outcome| outcome.when);
    let partly = schedule.outcome.is_some_and(|outcome| outcome.kind == OutcomeKind::PartlyWon);
    let class = if partly { "win win--partly" } else { "win" };
    let id = format!("win-{}", card.slug);
    view! {
        <article class=class id=id data-life=life(&schedule)>
            {image.map(|image| view! { <Picture cx image/> })}
            <div class="win__body">
                <p class="win__when">
                    <Standing cx schedule/>
                    {when.map(|when| view! { <time datetime=when.iso()>{(cx.page.date)(when)}</time> })}
                </p>
                <h2 class="win__title">{card.title.clone()}</h2>
                <p class="win__outcome">{outcome}</p>
                <div class="win__numbers">
                    <Figures figures/>
                    {participation.map(|participation| view! { <TookPart cx participation/> })}
                </div>
                <div class="win__about">
                    <h3>{cx.page.what_it_was_about}</h3>
                    <p>{card.summary}</p>
                </div>
                <p>
                    <a href=cx.href(&Route::Campaign(cx.lang, card.slug))>
                        {cx.page.read_the_story}<span class="visually-hidden">": " {card.title}</span>
                    </a>
                </p>
            </div>
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
