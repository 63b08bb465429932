//! What can be done in a campaign, as a row of words.

use alongside_model::page::ActionKind;
use leptos::prelude::*;

use crate::context::PageCx;

/// The kinds of action of a campaign, each once.
#[component]
pub fn ActionChips(cx: PageCx, actions: Vec<ActionKind>) -> impl IntoView {
    let mut kinds: Vec<ActionKind> = Vec::new();
    for kind in actions {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    view! {
        <ul class="chips" aria-label=cx.campaign().what_you_can_do>
            {kinds.into_iter().map(|kind| view! { <li class="chip">{(cx.campaign().action)(kind)}</li> }).collect_view()}
        </ul>
    }
}
