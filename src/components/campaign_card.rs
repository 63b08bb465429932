//! A campaign in a list.

use alongside_model::{page::Card, route::Route};
use leptos::prelude::*;

use super::{
    action_chips::ActionChips,
    standing::{Standing, life},
};
use crate::context::PageCx;

/// State, deadline, title (the link), summary and kinds of action. What the
/// filters look for is in its attributes.
#[component]
pub fn CampaignCard(cx: PageCx, card: Card) -> impl IntoView {
    let href = cx.href(&Route::Campaign(cx.lang, card.slug));
    let actions: Vec<&str> = card.actions.iter().map(|kind| kind.name()).collect();
    view! {
        <article class="card" data-life=life(&card.schedule) data-actions=actions.join(" ")>
            <p class="card__state"><Standing cx schedule=card.schedule/></p>
            <h3 class="card__title"><a href=href>{card.title}</a></h3>
            <p class="card__summary">{card.summary}</p>
            <ActionChips cx actions=card.actions/>
        </article>
    }
}
