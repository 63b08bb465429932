//! A campaign's poster: one sheet of paper for a notice board.

use alongside_model::{page::Poster, route::Route};
use leptos::prelude::*;

use crate::{
    components::{
        qr::Qr,
        standing::life,
        state_notes::{DraftBanner, StateNotes},
    },
    context::PageCx,
};

/// From so many characters on, a title takes smaller letters, so that all fits one sheet.
const LONG_TITLE: usize = 40;
/// From so many characters on, of title and summary together, all letters are smaller.
const LONG: usize = 240;

/// What is asked, in large letters, and the way to the campaign: a code, and its address for those who type.
/// Around it, not printed: the way back, the button, and what the organiser should know.
#[component]
pub fn PosterPage(cx: PageCx, poster: Poster) -> impl IntoView {
    let Poster { card, hashtags } = poster;
    let schedule = card.schedule;
    let route = Route::Campaign(cx.lang, card.slug.clone());
    let url = cx.site(|site| site.public_url.as_ref().map(|url| format!("{url}{}", route.path())));
    let unknown = url.is_none();
    let long = card.title.chars().count() > LONG_TITLE;
    let longest = card.title.chars().count() + card.summary.chars().count() > LONG;
    let class = match (long, longest) {
        (_, true) => "poster poster--longest",
        (true, false) => "poster poster--long",
        (false, false) => "poster",
    };
    let organisation = cx.site(|site| site.organisation.name.clone());
    view! {
        <div class="poster-page" data-slug=card.slug data-life=life(&schedule)>
            <div class="poster-page__tools">
                <DraftBanner cx schedule/>
                <p><a href=cx.href(&route)>{cx.page.back_to_campaign}</a></p>
                <StateNotes cx schedule paused=None/>
                {unknown.then(|| view! { <p class="notice">{cx.page.poster_no_address}</p> })}
                <p>
                    <button type="button" class="button button--primary" data-print="" data-needs-app="" hidden>
                        {cx.page.print_poster}
                    </button>
                </p>
            </div>
            <article class=class>
                <h1 class="poster__title" tabindex="-1">{card.title}</h1>
                <p class="poster__summary">{card.summary}</p>
                <p class="poster__call">{(cx.page.poster_call)(card.actions.first().copied())}</p>
                <WayThere cx url/>
                <p class="poster__by">
                    <strong>{organisation}</strong>
                    {(!hashtags.is_empty()).then(|| view! { <bdi class="poster__hashtags">{hashtags.join(" ")}</bdi> })}
                </p>
            </article>
        </div>
    }
}

/// The code and the address, or a line to write the address on.
#[component]
fn WayThere(cx: PageCx, url: Option<String>) -> impl IntoView {
    match url {
        Some(url) => {
            let name = (cx.page.qr_name)(&url);
            view! {
                <div class="poster__way">
                    <Qr url=url.clone() name/>
                    <div>
                        <p class="poster__how">{cx.page.poster_how}</p>
                        <p class="poster__address"><bdi>{readable(&url)}</bdi></p>
                    </div>
                </div>
            }
            .into_any()
        }
        None => view! {
            <div class="poster__way poster__way--by-hand">
                <p class="poster__how">{cx.page.poster_by_hand}</p>
                <p class="poster__line"></p>
            </div>
        }
        .into_any(),
    }
}

/// An address as one types it: browsers add what is left out. It may break behind a slash.
fn readable(url: &str) -> impl IntoView + use<> {
    let typed = url.strip_prefix("https://").unwrap_or(url).trim_end_matches('/');
    let parts: Vec<String> = typed.split_inclusive('/').map(str::to_owned).collect();
    parts.into_iter().map(|part| view! { {part}<wbr/> }).collect_view()
}
