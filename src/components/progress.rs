//! How far a count is towards its goal.

use alongside_model::numbers::percent;

use super::kit::{Node, el};
use crate::context::Cx;

/// A bar with the percentage in words; the bar stops at full, the words don't.
pub fn progress(cx: Cx, count: u64, goal: u64) -> Node {
    let share = percent(count, goal).unwrap_or(0);
    let words = (cx.text.percent)(share);
    let bar = el("progress.progress__bar max=100")
        .attr("value", share.min(100).to_string())
        .attr("aria-label", cx.campaign().progress_name)
        .say(words.clone());
    let percent = el("span.progress__percent aria-hidden=true").say(words);
    el("div.progress").put(bar).put(percent).node()
}
