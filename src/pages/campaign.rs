//! A campaign.

use alongside_model::{
    life_cycle::State,
    page::{Campaign, Participation, STORY, update_story},
    route::Route,
    time::When,
};
use leptos::prelude::*;

use super::achievements::Figures;
use crate::{
    components::{
        campaign_steps::CampaignSteps, deadline::Deadline, petition_panel::PetitionPanel, picture::Picture,
        share_box::ShareBox, state_badge::StateBadge, story::Story,
    },
    context::Cx,
};

/// State, title and summary; the petition and the steps; then the story, the
/// updates, and whom to tell.
#[component]
pub fn CampaignPage(cx: Cx, campaign: Campaign) -> impl IntoView {
    let Campaign { card, outcome, steps, petition, participation, figures, image, updates, hashtags, only_in, next } =
        campaign;
    let schedule = card.schedule;
    let state = Memo::new(move |_| schedule.state(cx.instant()));
    let open = Signal::derive(move || state.get().is_open());
    let note = move || match state.get() {
        State::Upcoming => Some(cx.text.upcoming_note),
        State::Closed => Some(cx.text.closed_note),
        _ => None,
    };
    let story_title = cx.text.the_story;
    let slug = card.slug.clone();
    view! {
        <article class="campaign">
            <header class="campaign__head">
                <p class="campaign__state">
                    <StateBadge cx schedule/>
                    <Deadline cx schedule/>
                    {only_in.map(|province| view! { <span>{(cx.text.only_in)((cx.text.province)(province))}</span> })}
                </p>
                <h1 tabindex="-1">{card.title.clone()}</h1>
                <p class="lede">{card.summary}</p>
            </header>
            <div class="campaign__act">
                {move || note().map(|note| view! { <p class="notice">{note}</p> })}
                {outcome.map(|outcome| view! {
                    <section class="outcome" aria-labelledby="outcome-title">
                        <h2 id="outcome-title">{cx.text.what_came_of_it}</h2>
                        <p>{outcome}</p>
                    </section>
                })}
                {petition.map(|petition| view! {
                    <div id="petition"><PetitionPanel cx petition schedule slug=slug.clone()/></div>
                })}
                {participation.map(|participation| view! { <TookPart cx participation/> })}
                <Figures figures/>
                <NextCampaign cx next open/>
            </div>
            <div class="campaign__story">
                <CampaignSteps cx slug=slug steps open/>
                {image.map(|image| view! { <Picture cx image/> })}
                <section aria-labelledby="story-title">
                    <h2 id="story-title">{story_title}</h2>
                    <Story cx name=STORY/>
                </section>
                <Updates cx updates/>
                <ShareBox cx title=card.title hashtags/>
            </div>
        </article>
    }
}

/// How many took part, as somebody stated it.
#[component]
fn TookPart(cx: Cx, participation: Participation) -> impl IntoView {
    let Participation { count, label } = participation;
    let number = (cx.text.number)(count.value);
    let number = if count.more_than { (cx.text.more_than)(&number) } else { number };
    view! {
        <div class="count">
            <p class="count__figures"><strong class="count__number">{number}</strong> " " {label}</p>
            <p class="count__note">{(cx.text.stated_participation)(&(cx.text.date)(count.as_of))}</p>
        </div>
    }
}

/// The timeline, newest first.
#[component]
fn Updates(cx: Cx, updates: Vec<When>) -> impl IntoView {
    (!updates.is_empty()).then(|| {
        view! {
            <section class="updates" aria-labelledby="updates-title">
                <h2 id="updates-title">{cx.text.updates}</h2>
                <ol class="timeline">
                    {updates
                        .into_iter()
                        .enumerate()
                        .map(|(index, when)| view! {
                            <li>
                                <time datetime=when.iso()>{(cx.text.date)(when)}</time>
                                <Story cx name=update_story(index)/>
                            </li>
                        })
                        .collect_view()}
                </ol>
            </section>
        }
    })
}

/// From a campaign that has ended, the next one.
#[component]
fn NextCampaign(cx: Cx, next: Option<alongside_model::page::NextCampaign>, open: Signal<bool>) -> impl IntoView {
    next.map(|next| {
        let href = cx.href(&Route::Campaign(cx.lang, next.slug));
        view! {
            <Show when=move || !open.get()>
                <aside class="next">
                    <h2>{cx.text.next_campaign}</h2>
                    <p><a href=href.clone()>{next.title.clone()}</a></p>
                </aside>
            </Show>
        }
    })
}
