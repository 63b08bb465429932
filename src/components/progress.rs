//! How far a count is towards its goal.

use alongside_model::petition::Aim;

use super::kit::{Node, el};
use crate::context::Cx;

/// A bar with the percentage in words, and a mark for each official number before the goal. The
/// bar stops at full, the words don't.
pub fn progress(cx: Cx, aim: &Aim, target: u64) -> Node {
    let share = aim.percent.unwrap_or(0);
    let words = (cx.text.percent)(share);
    let bar = el("progress.progress__bar max=100")
        .attr("value", share.min(100).to_string())
        .attr("aria-label", cx.campaign().progress_name)
        .say(words.clone());
    let percent = el("span.progress__percent aria-hidden=true").say(words);
    let mut marks = String::new();
    for mark in aim.marks.iter().filter(|mark| mark.at < target) {
        marks.extend(["M", &mark.percent_of_bar.to_string(), " 0V6"]);
    }
    let marks = (!marks.is_empty()).then(|| {
        el("svg.progress__marks preserveAspectRatio=none aria-hidden=true focusable=false")
            .attr("viewBox", "0 0 100 6")
            .put(el("path").attr("d", marks))
    });
    el("div.progress").put(bar).put(percent).put_if(marks).node()
}
