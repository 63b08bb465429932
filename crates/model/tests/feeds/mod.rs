//! Sources that are asked, and a page that asks them.
#![allow(dead_code, reason = "each test uses its part")]

use alongside_model::{
    petition::{CountSource, Part, Reading, StatedCount, Tally},
    polling::{Do, Message, Poller},
    time::{Instant, When},
};

pub const START: i64 = 1_779_000_000_000;

pub fn backend() -> CountSource {
    CountSource::Backend { url: "https://count.example.org/a/count.json".to_owned() }
}

pub fn json() -> CountSource {
    CountSource::Json { url: "https://count.example.org/b.json".to_owned(), pointer: "/n".to_owned() }
}

pub fn file() -> CountSource {
    CountSource::File { url: "/counts/c.json".to_owned() }
}

pub fn stated(value: u64, more_than: bool) -> CountSource {
    CountSource::Stated { count: on_paper(value, more_than) }
}

pub fn on_paper(value: u64, more_than: bool) -> StatedCount {
    StatedCount { value, more_than, as_of: When { year: 2026, month: Some(5), day: None } }
}

pub fn tally(sources: &[CountSource]) -> Tally {
    let part = |source: &CountSource| Part { source: source.clone(), by: String::new() };
    Tally { parts: sources.iter().map(part).collect(), paper: None }
}

pub fn at(after: i64) -> Instant {
    Instant(START + after)
}

pub fn reading(count: u64) -> Reading {
    Reading { count, as_of: None }
}

pub fn message(source: &CountSource, count: u64, as_of: Instant) -> Message {
    Message { key: source.key(), count, as_of }
}

/// A poller that follows these, with what they were numbered.
pub fn following(sources: &[CountSource]) -> (Poller, Vec<usize>) {
    let mut poller = Poller::default();
    let feeds = sources.iter().filter_map(|source| poller.add(source)).collect();
    (poller, feeds)
}

/// Asks and answers until there is something to wait for: which feeds were asked, and what then.
pub fn round(poller: &mut Poller, now: Instant, mut answer: impl FnMut(&mut Poller, usize)) -> (Vec<usize>, Do) {
    let mut asked = Vec::new();
    loop {
        match poller.next(now, 0.5) {
            Do::Ask(feed) => {
                assert!(asked.len() < 20, "it asks without end");
                asked.push(feed);
                answer(poller, feed);
            }
            then => return (asked, then),
        }
    }
}
