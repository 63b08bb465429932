//! How many people told us that they sent a campaign's letter.

use leptos::prelude::*;

use super::SentCount;
use crate::{
    api::letters,
    components::kit::{Node, el, later, when},
    context::Cx,
    platform::task::spawn,
};

/// A line, once the number is known and there is somebody.
pub fn sent_count_island(cx: Cx, sent: SentCount) -> Node {
    let count = RwSignal::new(0_u64);
    later(move || {
        let sent = sent.clone();
        spawn(async move {
            if let Some(known) = letters::sent_count(&sent.backend, &sent.slug).await {
                count.try_set(known);
            }
        });
    });
    when(
        move || count.get() > 0,
        move || el("p.step__note data-testid=sent-count").say((cx.campaign().letters_sent)(count.get())).node(),
    )
}
