//! Telling others: the system's share sheet, links to the networks, a poster.

use alongside_model::{
    life_cycle::{Schedule, State},
    route::Route,
    share::{self, Network, ShareText},
};
use leptos::prelude::*;

use super::{
    icon::{self, Icon},
    standing::shown_when,
};
use crate::{
    context::PageCx,
    islands::{self, Island, IslandPlace},
};

/// The states in which a poster still asks for something.
const POSTERS: [State; 5] = [State::Draft, State::Upcoming, State::Open, State::ClosingSoon, State::Paused];

/// The share button, the links, hashtags and the poster of a campaign. One that is over needs no poster.
#[component]
pub fn ShareSection(
    cx: PageCx,
    slug: String,
    title: String,
    share: Vec<ShareText>,
    hashtags: Vec<String>,
    schedule: Schedule,
) -> impl IntoView {
    let route = Route::Campaign(cx.lang, slug.clone());
    let url = cx.site(|site| site.public_url.as_ref().map(|url| format!("{url}{}", route.path())));
    let poster = schedule.outcome.is_none().then(|| cx.href(&Route::Poster(cx.lang, slug.clone())));
    let (when, hidden) = shown_when(cx, &schedule, &POSTERS);
    let mastodon = share.iter().find(|said| said.network == Network::Mastodon).map(|said| said.text.clone());
    let links: Vec<(Network, String)> = share
        .iter()
        .filter_map(|said| Some((said.network, share::template(said.network, &title, &said.text)?)))
        .collect();
    let island = Island::Share(islands::Share { slug, title, mastodon });
    view! {
        <section class="share" aria-labelledby="share-title">
            <h2 id="share-title">{cx.page.share_title}</h2>
            <IslandPlace cx=*cx island/>
            {(!links.is_empty()).then(|| view! {
                <ul class="share-links" aria-label=cx.page.share_on>
                    {links
                        .into_iter()
                        .map(|(network, template)| view! { <ShareLink cx network template url=url.clone()/> })
                        .collect_view()}
                </ul>
                <p class="share__hint">{cx.page.share_hint}</p>
            })}
            {(!hashtags.is_empty()).then(|| view! {
                <p class="hashtags"><span>{cx.page.hashtags}</span> " " <bdi>{hashtags.join(" ")}</bdi></p>
            })}
            {poster.map(|href| view! {
                <p class="share__poster" data-when=when hidden=hidden><a href=href>{cx.page.poster_link}</a></p>
            })}
        </section>
    }
}

/// A link to a network. Where the site knows its address it is complete; else the app fills in the
/// page's own (`data-share`) and shows it.
#[component]
fn ShareLink(cx: PageCx, network: Network, template: String, url: Option<String>) -> impl IntoView {
    let unknown = url.is_none();
    let href = url.map(|url| share::fill(&template, &url));
    // A mail program opens beside the page anyway.
    let tab = (network != Network::Email).then_some("_blank");
    view! {
        <li hidden=unknown>
            <a
                class="button share-link"
                href=href
                data-share=template
                data-does="share"
                rel="noopener noreferrer"
                target=tab
            >
                <Icon path=icon::of_network(network)/>
                {network.brand().unwrap_or(cx.page.by_email)}
                {tab.map(|_| view! { <span class="visually-hidden">" " {cx.page.new_tab}</span> })}
            </a>
        </li>
    }
}
