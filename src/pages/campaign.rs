//! A campaign.

use alongside_model::{
    life_cycle::{OutcomeKind, Schedule, State},
    page::{Campaign, NextCampaign, Participation, STORY, Update},
    route::Route,
};
use leptos::prelude::*;

use super::achievements::Figures;
use crate::{
    components::{
        campaign_steps::CampaignSteps,
        petition_panel::PetitionPanel,
        picture::Picture,
        standing::{Standing, life, shown_when},
        story::Story,
    },
    context::PageCx,
    islands::{self, Island, IslandPlace},
};

/// The states from which there is nothing left to do here.
const OVER: [State; 4] = [
    State::Closed,
    State::Ended(OutcomeKind::Won),
    State::Ended(OutcomeKind::PartlyWon),
    State::Ended(OutcomeKind::Lost),
];

/// State, title and summary; the petition and the outcome; then the steps, the
/// story, the updates, and whom to tell.
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
        updates,
        hashtags,
        only_in,
        next,
        ..
    } = campaign;
    let schedule = card.schedule;
    let slug = card.slug;
    view! {
        <article class="campaign" data-life=life(&schedule)>
            <header class="campaign__head">
                <p class="campaign__state">
                    <Standing cx schedule/>
                    {only_in.map(|province| view! { <span>{(cx.page.only_in)((cx.text.province)(province))}</span> })}
                </p>
                <h1 tabindex="-1">{card.title.clone()}</h1>
                <p class="lede">{card.summary}</p>
            </header>
            <div class="campaign__act">
                <Note cx schedule state=State::Upcoming words=cx.page.upcoming_note/>
                <Note cx schedule state=State::Closed words=cx.page.closed_note/>
                {outcome.map(|outcome| view! {
                    <section class="outcome" aria-labelledby="outcome-title">
                        <h2 id="outcome-title">{cx.page.what_came_of_it}</h2>
                        <p>{outcome}</p>
                    </section>
                })}
                {petition.map(|petition| view! { <PetitionPanel cx petition schedule slug=slug.clone() next=None/> })}
                {participation.map(|participation| view! { <TookPart cx participation/> })}
                <Figures figures/>
                {next.map(|next| view! { <Next cx next schedule/> })}
            </div>
            <div class="campaign__story">
                <CampaignSteps cx slug steps schedule/>
                {image.map(|image| view! { <Picture cx image/> })}
                <section aria-labelledby="story-title">
                    <h2 id="story-title">{cx.page.the_story}</h2>
                    <Story cx name=STORY/>
                </section>
                <Updates cx updates/>
                <section class="share" aria-labelledby="share-title">
                    <h2 id="share-title">{cx.page.share_title}</h2>
                    <IslandPlace cx=*cx island=Island::Share(islands::Share { slug: String::new(), title: card.title, mastodon: None })/>
                    {(!hashtags.is_empty()).then(|| view! {
                        <p class="hashtags"><span>{cx.page.hashtags}</span> " " <bdi>{hashtags.join(" ")}</bdi></p>
                    })}
                </section>
            </div>
        </article>
    }
}

/// A note for one state; nothing where that state can't come.
#[component]
fn Note(cx: PageCx, schedule: Schedule, state: State, words: &'static str) -> impl IntoView {
    let comes = schedule.life().to_come(cx.site(|site| site.built_at)).contains(&state);
    comes.then(|| {
        let (when, hidden) = shown_when(cx, &schedule, &[state]);
        view! { <p class="notice" data-when=when hidden=hidden>{words}</p> }
    })
}

/// How many took part, as somebody stated it.
#[component]
fn TookPart(cx: PageCx, participation: Participation) -> impl IntoView {
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

/// The timeline, newest first.
#[component]
fn Updates(cx: PageCx, updates: Vec<Update>) -> impl IntoView {
    (!updates.is_empty()).then(|| {
        view! {
            <section class="updates" aria-labelledby="updates-title">
                <h2 id="updates-title">{cx.page.updates}</h2>
                <ol class="timeline">
                    {updates
                        .into_iter()
                        .map(|update| view! {
                            <li>
                                <time datetime=update.when.iso()>{(cx.page.date)(update.when)}</time>
                                {update.story.map(|name| view! { <Story cx name/> })}
                            </li>
                        })
                        .collect_view()}
                </ol>
            </section>
        }
    })
}

/// From a campaign that is over, the next one.
#[component]
fn Next(cx: PageCx, next: NextCampaign, schedule: Schedule) -> impl IntoView {
    let href = cx.href(&Route::Campaign(cx.lang, next.slug));
    let (when, hidden) = shown_when(cx, &schedule, &OVER);
    view! {
        <aside class="next" data-when=when hidden=hidden>
            <h2>{cx.page.next_campaign}</h2>
            <p><a href=href>{next.title}</a></p>
        </aside>
    }
}
