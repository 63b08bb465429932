//! What a visitor can do in a campaign, step by step.

use alongside_model::{
    life_cycle::{Schedule, State},
    page::{Action, Step},
    route::Route,
};
use leptos::prelude::*;

use super::{
    icon::{self, Icon},
    standing::shown_when,
    state_notes::OVER,
};
use crate::{
    context::PageCx,
    islands::{Island, IslandPlace, NextStep, SentCount},
};

/// The states in which one can take part; a draft's letter can be tried as well.
const TAKING_PART: [State; 2] = [State::Open, State::ClosingSoon];
const WRITING: [State; 3] = [State::Open, State::ClosingSoon, State::Draft];
/// The states in which nothing can be done yet, or for a while.
const WAITING: [State; 3] = [State::Upcoming, State::Paused, State::Draft];

/// The steps of a campaign, in the organiser's order. What can't be done any more is told, without
/// its button. What this device remembers of them the app shows (`data-done`).
#[component]
pub fn CampaignSteps(cx: PageCx, slug: String, steps: Vec<Step>, schedule: Schedule) -> impl IntoView {
    (!steps.is_empty()).then(|| {
        view! {
            <section class="steps" id="steps" aria-labelledby="steps-title">
                <h2 id="steps-title">
                    <Heading cx schedule states=&TAKING_PART words=cx.campaign().what_you_can_do/>
                    <Heading cx schedule states=&WAITING words=cx.page.what_it_asks/>
                    <Heading cx schedule states=&OVER words=cx.page.what_people_did/>
                </h2>
                <ol class="steps__list">
                    {steps
                        .iter()
                        .enumerate()
                        .map(|(place, step)| {
                            let kind = step.action.kind().name();
                            let (step, done) = (step.clone(), done_name(&steps, place));
                            view! {
                                <li class="step" data-step=kind><StepBody cx slug=slug.clone() step done schedule/></li>
                            }
                        })
                        .collect_view()}
                </ol>
                <p class="steps__forget" data-forget="" hidden>
                    <button type="button" class="button button--quiet" data-forget-done="">{cx.page.forget_done}</button>
                </p>
            </section>
        }
    })
}

/// A heading for some states; nothing where none of them can come.
#[component]
fn Heading(cx: PageCx, schedule: Schedule, states: &'static [State], words: &'static str) -> impl IntoView {
    let to_come = schedule.life().to_come(cx.site(|site| site.built_at));
    states.iter().any(|state| to_come.contains(state)).then(|| {
        let (when, hidden) = shown_when(cx, &schedule, states);
        view! { <span data-when=when hidden=hidden>{words}</span> }
    })
}

/// By what name the device remembers a step: its kind, with a number from the second of a kind on.
fn done_name(steps: &[Step], place: usize) -> String {
    let kind = |step: &Step| step.action.kind();
    let (before, rest) = steps.split_at(place);
    let Some(wanted) = rest.first().map(kind) else { return String::new() };
    match before.iter().filter(|step| kind(step) == wanted).count() {
        0 => wanted.name().to_owned(),
        earlier => format!("{}-{}", wanted.name(), earlier + 1),
    }
}

#[component]
fn StepBody(cx: PageCx, slug: String, step: Step, done: String, schedule: Schedule) -> impl IntoView {
    let kind = step.action.kind();
    view! {
        <h3 class="step__kind">
            {(cx.campaign().action)(kind)}
            <span class="step__done" data-done=done.clone() hidden>
                <Icon path=icon::DONE/>{cx.page.done_here}
            </span>
        </h3>
        <p class="step__text">{step.text}</p>
        {way(cx, slug, step.action, done, schedule)}
    }
}

/// How to do a step.
fn way(cx: PageCx, slug: String, action: Action, done: String, schedule: Schedule) -> AnyView {
    match action {
        Action::Sign => {
            let (when, hidden) = shown_when(cx, &schedule, &TAKING_PART);
            view! { <p data-when=when hidden=hidden><a href="#petition">{cx.campaign().sign_title}</a></p> }.into_any()
        }
        Action::Write => {
            let (when, hidden) = shown_when(cx, &schedule, &WRITING);
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
                <a href=url rel="noopener noreferrer" data-does=done>{title}</a>
                {author.map(|author| format!(", {}", (cx.page.by_author)(&author)))}
                {publication.map(|publication| format!(" ({publication})"))}
            </p>
            <p class="step__note">{cx.page.leads_elsewhere}</p>
        }
        .into_any(),
        Action::Visit { url, label } => view! {
            <p><a class="button" href=url rel="noopener noreferrer" data-does=done>{label}</a></p>
            <p class="step__note">{cx.page.leads_elsewhere}</p>
        }
        .into_any(),
        Action::Share => view! { <p><a href="#share-title">{cx.page.share_title}</a></p> }.into_any(),
    }
}

/// What one can do after signing: the first step behind that one, where there is one.
pub fn after_signing(cx: PageCx, slug: &str, steps: &[Step]) -> Option<NextStep> {
    let signing = steps.iter().position(|step| step.action == Action::Sign)?;
    let next = steps.get(signing + 1)?;
    let href = match &next.action {
        // A campaign has one petition.
        Action::Sign => return None,
        Action::Write => cx.href(&Route::Letter(cx.lang, slug.to_owned())),
        // Another site is gone to from its step, which says so and is ticked.
        Action::Read { .. } | Action::Visit { .. } => "#steps".to_owned(),
        Action::Share => "#share-title".to_owned(),
    };
    Some(NextStep { href, text: next.text.clone() })
}
