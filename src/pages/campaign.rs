//! A campaign.

use alongside_model::page::{Campaign, Participation, STORY};
use leptos::prelude::*;

use super::achievements::Figures;
use crate::{
    components::{
        campaign_steps::{CampaignSteps, after_signing},
        chart::Chart,
        petition_panel::PetitionPanel,
        picture::Picture,
        share_links::ShareSection,
        standing::{Standing, life},
        state_notes::{DraftBanner, Next, StateNotes, WhatCame},
        story::Story,
        tile_map::TileMap,
        timeline::Timeline,
    },
    context::PageCx,
};

/// State, title and summary; the petition and the outcome; then the steps, the
/// story, the timeline, the figures of the count, and whom to tell.
#[component]
pub fn CampaignPage(cx: PageCx, campaign: Campaign) -> impl IntoView {
    let Campaign {
        card,
        outcome,
        steps,
        petition,
        participation,
        figures,
        image,
        record,
        paused,
        updates,
        share,
        hashtags,
        only_in,
        next,
    } = campaign;
    let schedule = card.schedule;
    let slug = card.slug;
    let after = after_signing(cx, &slug, &steps);
    let signed = petition.is_some();
    let (goals, tally) =
        petition.as_ref().map(|petition| (petition.goals.clone(), petition.tally.clone())).unwrap_or_default();
    let areas = record.clone();
    let (name, of_steps, of_share) = (slug.clone(), slug.clone(), slug.clone());
    view! {
        <article class="campaign" data-slug=name data-life=life(&schedule)>
            <DraftBanner cx schedule/>
            <header class="campaign__head">
                <p class="campaign__state">
                    <Standing cx schedule/>
                    {only_in.map(|province| view! { <span>{(cx.page.only_in)((cx.text.province)(province))}</span> })}
                </p>
                <h1 tabindex="-1">{card.title.clone()}</h1>
                <p class="lede">{card.summary}</p>
            </header>
            <div class="campaign__act">
                <StateNotes cx schedule paused/>
                {outcome.map(|outcome| view! { <WhatCame cx schedule outcome/> })}
                {petition
                    .map(|petition| view! { <PetitionPanel cx petition schedule slug next=after record=record.clone()/> })}
                {participation.map(|participation| view! { <TookPart cx participation/> })}
                <Figures figures/>
                <Next cx next schedule/>
            </div>
            <div class="campaign__story">
                <CampaignSteps cx slug=of_steps steps schedule/>
                {image.map(|image| view! { <Picture cx image/> })}
                <section aria-labelledby="story-title">
                    <h2 id="story-title">{cx.page.the_story}</h2>
                    <Story cx name=STORY/>
                </section>
                <Timeline cx updates schedule signed/>
                {record.map(|record| view! { <Chart cx record goals tally/> })}
                {areas.map(|record| view! { <TileMap cx record/> })}
                <ShareSection cx slug=of_share title=card.title share hashtags schedule/>
            </div>
        </article>
    }
}

/// How many took part, as somebody stated it.
#[component]
pub fn TookPart(cx: PageCx, participation: Participation) -> impl IntoView {
    let Participation { count, label } = participation;
    let number = (cx.text.number)(count.value);
    let number = if count.more_than { (cx.campaign().more_than)(&number) } else { number };
    view! {
        <div class="count">
            <p class="count__figures"><strong class="count__number">{number}</strong> " " {label}</p>
            <p class="count__note">{(cx.page.stated_participation)(&(cx.page.date)(count.as_of))}</p>
        </div>
    }
}
