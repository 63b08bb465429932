//! What a visitor can do in a campaign, step by step.

use alongside_model::{
    page::{Action, Step},
    route::Route,
};
use leptos::prelude::*;

use crate::context::Cx;

/// The steps of a campaign, in the organiser's order.
#[component]
pub fn CampaignSteps(cx: Cx, slug: String, steps: Vec<Step>, open: Signal<bool>) -> impl IntoView {
    let title = move || if open.get() { cx.text.what_you_can_do } else { cx.text.what_people_did };
    view! {
        <section class="steps" id="steps" aria-labelledby="steps-title">
            <h2 id="steps-title">{title}</h2>
            <ol class="steps__list">
                {steps
                    .into_iter()
                    .map(|step| view! { <li class="step"><StepBody cx slug=slug.clone() step open/></li> })
                    .collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn StepBody(cx: Cx, slug: String, step: Step, open: Signal<bool>) -> impl IntoView {
    let kind = (cx.text.action)(step.action.kind());
    let way = match step.action {
        Action::Sign => {
            view! { <Show when=move || open.get()><p><a href="#petition">{cx.text.sign_title}</a></p></Show> }
                .into_any()
        }
        Action::Write => {
            let href = cx.href(&Route::Letter(cx.lang, slug));
            view! {
                <Show when=move || open.get()>
                    <p><a class="button button--primary" href=href.clone()>{cx.text.write_letter}</a></p>
                </Show>
            }
            .into_any()
        }
        Action::Read { url, title, author, publication } => view! {
            <p>
                <a href=url rel="noopener noreferrer">{title}</a>
                {author.map(|author| format!(", {}", (cx.text.by_author)(&author)))}
                {publication.map(|publication| format!(" ({publication})"))}
            </p>
            <p class="step__note">{cx.text.leads_elsewhere}</p>
        }
        .into_any(),
        Action::Visit { url, label } => view! {
            <p><a class="button" href=url rel="noopener noreferrer">{label}</a></p>
            <p class="step__note">{cx.text.leads_elsewhere}</p>
        }
        .into_any(),
        Action::Share => view! { <p><a href="#share-title">{cx.text.share_title}</a></p> }.into_any(),
    };
    view! {
        <h3 class="step__kind">{kind}</h3>
        <p class="step__text">{step.text}</p>
        {way}
    }
}
