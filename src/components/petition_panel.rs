//! A campaign's petition: how many, until when, and where to sign.

use alongside_model::{
    life_cycle::Schedule,
    petition::{Petition, Source, StatedCount},
};
use leptos::prelude::*;

use super::{
    count::{Count, Figures, LiveCount},
    sign_form::SignForm,
};
use crate::context::Cx;

/// The panel of a petition, by where it is signed.
#[component]
pub fn PetitionPanel(cx: Cx, petition: Petition, schedule: Schedule, slug: String) -> impl IntoView {
    let goal = petition.goal;
    match petition.source {
        Source::Backend => match cx.site(|site| site.backend.clone()) {
            Some(backend) => view! { <Here cx backend id=petition.id goal schedule slug/> }.into_any(),
            None => view! { <p class="notice">{cx.text.no_backend}</p> }.into_any(),
        },
        Source::Elsewhere { url, site, stated } => view! { <Elsewhere cx url site stated goal schedule/> }.into_any(),
    }
}

#[component]
fn Here(cx: Cx, backend: String, id: String, goal: Option<u64>, schedule: Schedule, slug: String) -> impl IntoView {
    let live = LiveCount::new(backend.clone(), id.clone());
    let is_open = Memo::new(move |_| schedule.state(cx.instant()).is_open());
    view! {
        <div class="petition">
            <Count cx live goal/>
            <Show when=move || is_open.get()>
                <SignForm cx backend=backend.clone() petition=id.clone() slug=slug.clone() live/>
            </Show>
        </div>
    }
}

#[component]
fn Elsewhere(
    cx: Cx,
    url: String,
    site: String,
    stated: Option<StatedCount>,
    goal: Option<u64>,
    schedule: Schedule,
) -> impl IntoView {
    let is_open = move || schedule.state(cx.instant()).is_open();
    let told = stated.map(|stated| (cx.text.stated_on)(&site, &(cx.text.date)(stated.as_of)));
    let instead = (cx.text.signed_elsewhere)(&site);
    view! {
        <div class="petition">
            <div class="count">
                {stated.map(|stated| view! { <Figures cx count=stated.value goal more_than=stated.more_than/> })}
                {told.map(|told| view! { <p class="count__note">{told}</p> })}
            </div>
            {move || is_open().then(|| view! {
                <p>{instead.clone()}</p>
                <p><a class="button button--primary" href=url.clone() rel="noopener noreferrer">{cx.text.go_to_petition}</a></p>
            })}
        </div>
    }
}
