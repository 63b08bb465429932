//! What a visitor can do in a campaign, step by step.

use alongside_model::{
    life_cycle::{Schedule, State},
    page::{Action, Step},
    route::Route,
};
use leptos::prelude::*;

use super::standing::shown_when;
use crate::{
    context::PageCx,
    islands::{Island, IslandPlace, SentCount},
};

/// The steps of a campaign, in the organiser's order. What can't be done any
/// more is told, without its button.
#[component]
pub fn CampaignSteps(cx: PageCx, slug: String, steps: Vec<Step>, schedule: Schedule) -> impl IntoView {
    let open = schedule.state(cx.site(|site| site.built_at)).is_open();
    let title = if open { cx.campaign().what_you_can_do } else { cx.page.what_people_did };
    (!steps.is_empty()).then(|| {
        view! {
            <section class="steps" id="steps" aria-labelledby="steps-title">
                <h2 id="steps-title">{title}</h2>
                <ol class="steps__list">
                    {steps
                        .into_iter()
                        .map(|step| view! { <li class="step"><StepBody cx slug=slug.clone() step schedule/></li> })
                        .collect_view()}
                </ol>
            </section>
        }
    })
}

#[component]
fn StepBody(cx: PageCx, slug: String, step: Step, schedule: Schedule) -> impl IntoView {
    let kind = (cx.campaign().action)(step.action.kind());
    let (when, hidden) = shown_when(cx, &schedule, &[State::Open, State::ClosingSoon]);
    let way = match step.action {
        Action::Sign => {
            view! { <p data-when=when hidden=hidden><a href="#petition">{cx.campaign().sign_title}</a></p> }.into_any()
        }
        Action::Write => {
            let href = cx.href(&Route::Letter(cx.lang, slug.clone()));
            let sent =
                cx.site(|site| site.backend.clone()).map(|backend| Island::SentCount(SentCount { slug, backend }));
            view! {
                <p data-when=when hidden=hidden><a class="button button--primary" href=href>{cx.page.write_letter}</a></p>
                {sent.map(|island| view! { <IslandPlace cx=*cx island/> })}
            }
            .into_any()
        }
        Action::Read { url, title, author, publication } => view! {
            <p>
                <a href=url rel="noopener noreferrer">{title}</a>
                {author.map(|author| format!(", {}", (cx.page.by_author)(&author)))}
                {publication.map(|publication| format!(" ({publication})"))}
            </p>
            <p class="step__note">{cx.page.leads_elsewhere}</p>
        }
        .into_any(),
        Action::Visit { url, label } => view! {
            <p><a class="button" href=url rel="noopener noreferrer">{label}</a></p>
            <p class="step__note">{cx.page.leads_elsewhere}</p>
        }
        .into_any(),
        Action::Share => view! { <p><a href="#share-title">{cx.page.share_title}</a></p> }.into_any(),
    };
    view! {
        <h3 class="step__kind">{kind}</h3>
        <p class="step__text">{step.text}</p>
        {way}
    }
}
