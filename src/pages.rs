//! The pages: one component a file.

mod achievements;
mod campaign;
mod hub;
mod letter;
mod not_found;
mod poster;
mod privacy;

use alongside_model::{Lang, page::Page, route::Route};
use leptos::prelude::*;

use crate::{components::layout::Layout, context::PageCx};

/// A whole page, with what stands around it.
#[component]
pub fn PageView(cx: PageCx, page: Page) -> impl IntoView {
    let route = route(&page, cx.lang);
    let body = match page {
        Page::Hub(hub) => view! { <hub::HubPage cx hub/> }.into_any(),
        Page::Campaign(campaign) => view! { <campaign::CampaignPage cx campaign=*campaign/> }.into_any(),
        Page::Letter(letter) => view! { <letter::LetterPageView cx page=*letter/> }.into_any(),
        Page::Poster(poster) => view! { <poster::PosterPage cx poster/> }.into_any(),
        Page::Achievements(achievements) => view! { <achievements::AchievementsPage cx achievements/> }.into_any(),
        Page::Privacy => view! { <privacy::PrivacyPage cx/> }.into_any(),
        Page::NotFound => view! { <not_found::NotFoundPage cx/> }.into_any(),
    };
    view! { <Layout cx route>{body}</Layout> }
}

/// The address of a page, for its links to itself; `None` for "not found".
fn route(page: &Page, lang: Lang) -> Option<Route> {
    match page {
        Page::Hub(_) => Some(Route::Hub(lang)),
        Page::Campaign(campaign) => Some(Route::Campaign(lang, campaign.card.slug.clone())),
        Page::Letter(letter) => Some(Route::Letter(lang, letter.card.slug.clone())),
        Page::Poster(poster) => Some(Route::Poster(lang, poster.card.slug.clone())),
        Page::Achievements(_) => Some(Route::Achievements(lang)),
        Page::Privacy => Some(Route::Privacy(lang)),
        Page::NotFound => None,
    }
}
