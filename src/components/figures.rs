//! A count of signatures in large figures.

use alongside_model::petition::{Aim, Goals};

use super::{
    kit::{Node, all, el},
    progress::progress,
};
use crate::context::Cx;

/// What stands in front of a number that may be larger.
pub type Bound = Option<fn(&str) -> String>;

/// The number, what is aimed for, the bar, and the official numbers. `moved` says that it was
/// another one just now.
pub fn figures(cx: Cx, count: u64, goals: &Goals, bound: Bound, moved: bool) -> Node {
    let text = cx.campaign();
    if !goals.shows(count) {
        return el("p.count__figures").put(el("strong.count__first").say(text.among_the_first)).node();
    }
    let aim = goals.aim(count);
    let written = (cx.text.number)(count);
    let number = bound.map_or_else(|| written.clone(), |bound| bound(&written));
    let mut class = "count__number".to_owned();
    if bound.is_some() {
        class.push_str(" count__number--bound");
    }
    if moved {
        class.push_str(" count__number--moved");
    }
    let line = el("p.count__figures")
        .put(el("strong").class(class).say(number))
        .say(format!(" {}", (text.signatures)(count)))
        .say(towards(cx, &aim));
    let mut nodes = vec![line.node()];
    if let Some(target) = aim.target {
        nodes.push(progress(cx, &aim, target));
    }
    if !goals.official.is_empty() {
        let official = goals.official.iter().map(|official| {
            let reached = count >= official.at;
            let class = if reached { "official__one official__one--reached" } else { "official__one" };
            el("li").class(class).say((text.official)(&(cx.text.number)(official.at), &official.what, reached)).node()
        });
        nodes.push(el("ul.official").put_all(official).node());
    }
    all(nodes)
}

/// " of 500", or that the last goal is behind.
fn towards(cx: Cx, aim: &Aim) -> String {
    let Some(target) = aim.target else { return String::new() };
    let target = (cx.text.number)(target);
    let words = if aim.over { cx.campaign().over_goal } else { cx.campaign().of_goal };
    format!(" {}", words(&target))
}
