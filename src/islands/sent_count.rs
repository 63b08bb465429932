//! How many people told us that they sent a campaign's letter.

use alongside_model::{
    petition::{Part, Tally},
    polling::Shown,
};
use leptos::prelude::*;

use super::SentCount;
use crate::{
    api::letters,
    components::kit::{Node, el, memo, when},
    context::Cx,
    live,
    platform::clock,
};

/// A line, once the number is known and there is somebody.
pub fn sent_count_island(cx: Cx, sent: SentCount) -> Node {
    let source = letters::sent_count(&sent.backend, &sent.slug);
    let followed = live::follow(Tally { parts: vec![Part { source, by: String::new() }], paper: None });
    let count = memo(move || match cx.now.get().map(|ticked| followed.shown(clock::now().max(ticked))) {
        Some(Shown::Known(sum)) => sum.count,
        _ => 0,
    });
    when(
        move || count.get() > 0,
        move || {
            el("p.step__note data-testid=sent-count").say_by(move || (cx.campaign().letters_sent)(count.get())).node()
        },
    )
}
