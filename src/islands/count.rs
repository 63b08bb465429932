//! How many signed a petition, and how old that number is.

use std::cell::{Cell, RefCell};

use alongside_model::{
    petition::{Goals, Milestone},
    polling::{Age, Announcement, Announcer, Shown, Sum},
    time::Instant,
};
use leptos::prelude::*;

use super::Count;
use crate::{
    components::{
        figures::figures,
        kit::{Node, Text, all, el, later, memo},
    },
    context::Cx,
    live,
    platform::clock,
};

/// The count in words, with its bar and how old it is. A screen reader is told of numbers that
/// are reached, not of each signature.
pub fn count_island(cx: Cx, count: Count) -> Node {
    let Count { tally, goals } = count;
    let by: Vec<String> = tally.parts.iter().map(|part| part.by.clone()).collect();
    let followed = live::follow(tally);
    let shown = memo(move || match cx.now.get() {
        // A minute's tick ages the number even when nothing else happens.
        Some(ticked) => followed.shown(clock::now().max(ticked)),
        None => followed.shown(Instant(0)),
    });
    let said = announcements(cx, shown, goals.clone());
    let before = Cell::new(None);
    let body = move || match shown.get() {
        Shown::Asking => all(vec![
            note("count__note needs-script", cx.campaign().count_asking.into()),
            el("noscript").put(note("count__note", cx.campaign().count_needs_script.into())).node(),
        ]),
        Shown::NotKnown => note(OLD, cx.campaign().count_unknown.into()),
        Shown::Known(sum) => {
            let moved = before.replace(Some(sum.count)).is_some_and(|before| before != sum.count);
            all(known(cx, &sum, &goals, &by, moved))
        }
    };
    all(vec![
        el("div.count data-testid=count").put_by(body).node(),
        el("p.visually-hidden role=status").say_by(move || said.get()).node(),
    ])
}

const OLD: &str = "count__note count__note--old";

fn note(class: &'static str, words: Text) -> Node {
    el("p").class(class).say(words).node()
}

/// The number, what is missing in it, and how old it is.
fn known(cx: Cx, sum: &Sum, goals: &Goals, by: &[String], moved: bool) -> Vec<Node> {
    let text = cx.campaign();
    // A stated number is what was said; a sum without one of its parts is ours to word.
    let bound = if sum.as_of.is_none() { text.more_than } else { text.at_least };
    let mut nodes = vec![figures(cx, sum.count, goals, sum.at_least.then_some(bound), moved)];
    for part in &sum.missing {
        nodes.push(note(OLD, (text.part_missing)(by.get(*part).map_or("", String::as_str)).into()));
    }
    if let Some(as_of) = sum.as_of {
        let when = time(cx, as_of);
        nodes.push(match sum.age {
            Age::Fresh => note("count__note", (text.as_of)(&when).into()),
            Age::Old => note(OLD, (text.not_updated_since)(&when).into()),
        });
    }
    nodes
}

/// The hour today, the date and the hour otherwise.
fn time(cx: Cx, at: Instant) -> String {
    let (hour, minute) = clock::local_time(at);
    let time = (cx.campaign().time)(hour, minute);
    if clock::is_today(at) { time } else { format!("{}, {time}", clock::date(cx.lang, at)) }
}

/// What a screen reader says.
fn announcements(cx: Cx, shown: Memo<Shown>, goals: Goals) -> RwSignal<String> {
    let said = RwSignal::new(String::new());
    let announcer = RefCell::new(Announcer::default());
    later(move || {
        let Shown::Known(sum) = shown.get() else { return };
        let number = cx.text.number;
        let text = cx.campaign();
        let words = match announcer.borrow_mut().announce(sum.count, &goals, clock::now()) {
            None => return,
            Some(Announcement::Number(count)) => format!("{} {}", number(count), (text.signatures)(count)),
            Some(Announcement::Milestone(Milestone::Goal(goal))) => (text.reached)(&number(goal)),
            Some(Announcement::Milestone(Milestone::Official(index))) => match goals.official.get(index) {
                Some(official) => (text.official)(&number(official.at), &official.what, true),
                None => return,
            },
        };
        said.set(words);
    });
    said
}
