//! A count of signatures in large figures.

use super::{
    kit::{Node, all, el},
    progress::progress,
};
use crate::context::Cx;

/// The number, its goal and its bar.
pub fn figures(cx: Cx, count: u64, goal: Option<u64>, more_than: bool) -> Node {
    let number = (cx.text.number)(count);
    let number = if more_than { (cx.campaign().more_than)(&number) } else { number };
    let of_goal = goal.map(|goal| format!(" {}", (cx.campaign().of_goal)(&(cx.text.number)(goal))));
    let line = el("p.count__figures")
        .put(el("strong.count__number").say(number))
        .say(format!(" {}", (cx.campaign().signatures)(count)))
        .say(of_goal.unwrap_or_default());
    let mut nodes = vec![line.node()];
    nodes.extend(goal.map(|goal| progress(cx, count, goal)));
    all(nodes)
}
