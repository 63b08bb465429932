//! A campaign in a list.

use alongside_model::{page::Card, route::Route};
use leptos::prelude::*;

use super::{action_chips::ActionChips, deadline::Deadline, state_badge::StateBadge};
use crate::context::Cx;

/// Title (the link), state, deadline, summary and kinds of action.
#[component]
pub fn CampaignCard(cx: Cx, card: Card) -> impl IntoView {
    let href = cx.href(&Route::Campaign(cx.lang, card.slug));
    view! {
        <article class="card">
            <p class="card__state">
                <StateBadge cx schedule=card.schedule/>
                <Deadline cx schedule=card.schedule/>
            </p>
            <h3 class="card__title"><a href=href>{card.title}</a></h3>
            <p class="card__summary">{card.summary}</p>
            <ActionChips cx actions=card.actions/>
        </article>
    }
}
