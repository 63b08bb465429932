//! The pages: one component a file.

mod achievements;
mod campaign;
mod hub;
mod letter;
mod not_found;
mod privacy;

use alongside_model::{
    Lang,
    page::{Page, PageData},
    route::Route,
};
use leptos::prelude::*;

use crate::{components::layout::Layout, context::Cx};

/// A whole page, with what stands around it.
#[component]
pub fn PageView(cx: Cx, data: PageData) -> impl IntoView {
    let route = route(&data.page, cx.lang);
    let body = match data.page {
        Page::Hub(hub) => view! { <hub::HubPage cx hub/> }.into_any(),
        Page::Campaign(campaign) => view! { <campaign::CampaignPage cx campaign=*campaign/> }.into_any(),
        Page::Letter(letter) => view! { <letter::LetterPageView cx page=*letter/> }.into_any(),
        Page::Achievements(achievements) => view! { <achievements::AchievementsPage cx achievements/> }.into_any(),
        Page::Privacy => view! { <privacy::PrivacyPage cx/> }.into_any(),
        Page::NotFound => view! { <not_found::NotFoundPage cx/> }.into_any(),
    };
    view! { <Layout cx route>{body}</Layout> }
}

/// The address of a page, for its links to itself; `None` for "not found".
pub fn route(page: &Page, lang: Lang) -> Option<Route> {
    match page {
        Page::Hub(_) => Some(Route::Hub(lang)),
        Page::Campaign(campaign) => Some(Route::Campaign(lang, campaign.card.slug.clone())),
        Page::Letter(letter) => Some(Route::Letter(lang, letter.card.slug.clone())),
        Page::Achievements(_) => Some(Route::Achievements(lang)),
        Page::Privacy => Some(Route::Privacy(lang)),
        Page::NotFound => None,
    }
}

/// The title of a page, without the site's name.
pub fn title(data: &PageData) -> String {
    let text = crate::i18n::messages(data.site.lang);
    match &data.page {
        Page::Hub(_) => data.site.name.clone(),
        Page::Campaign(campaign) => campaign.card.title.clone(),
        Page::Letter(letter) => (text.letter_title)(&letter.card.title),
        Page::Achievements(_) => text.achievements_title.to_owned(),
        Page::Privacy => text.privacy.to_owned(),
        Page::NotFound => text.not_found_title.to_owned(),
    }
}
