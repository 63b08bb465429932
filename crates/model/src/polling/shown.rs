//! What to show of a sum of counts.

use super::Poller;
use crate::{
    petition::{CountSource, MAX_COUNT, StatedCount, Tally},
    time::Instant,
};

/// What to show of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing was heard yet, and something still may be.
    Asking,
    /// No part of it is known, or the sum is more than is believed.
    NotKnown,
    /// A number.
    Known(Sum),
}

/// A sum that is known, at least in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The number, with what was signed on paper.
    pub count: u64,
    /// How many of it are on paper.
    pub paper: u64,
    /// When the oldest of the parts that are asked for was true; `None` where every number was stated.
    pub as_of: Option<Instant>,
    /// Whether a part has grown old.
    pub age: Age,
    /// Whether there may be more: a part is missing, or was stated as "more than".
    pub at_least: bool,
    /// The parts that aren't known, by their place in the tally.
    pub missing: Vec<usize>,
}

/// How old a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Up to date.
    Fresh,
    /// It may have moved since: the last request failed, or it wasn't confirmed for too long.
    Old,
}

impl Poller {
    /// What to show of a sum at `now`. `feeds` is what [`Poller::add_tally`] gave for it.
    ///
    /// A part that was heard counts, however old. Where some are missing the rest is shown as "at
    /// least", and the missing ones are named. As long as no asked part was heard nothing is shown,
    /// unless all of them failed and something was stated. Signatures on paper are added to a
    /// number; next to parts that nobody knows they are none by themselves.
    pub fn shown(&self, tally: &Tally, feeds: &[Option<usize>], now: Instant) -> Shown {
        let mut sum = Sum { count: 0, paper: 0, as_of: None, age: Age::Fresh, at_least: false, missing: Vec::new() };
        let (mut stated, mut waiting) = (false, false);
        for (index, part) in tally.parts.iter().enumerate() {
            if let CountSource::Stated { count } = part.source {
                stated = true;
                sum.add(count);
                continue;
            }
            let feed = feeds.get(index).copied().flatten().and_then(|id| self.feed(id));
            let Some((feed, believed)) = feed.and_then(|feed| Some((feed, feed.tracker.believed()?))) else {
                waiting |= feed.is_some_and(|feed| feed.failures == 0);
                sum.missing.push(index);
                continue;
            };
            let as_of = believed.as_of.min(now);
            sum.count = sum.count.saturating_add(believed.count);
            sum.as_of = Some(sum.as_of.map_or(as_of, |oldest| oldest.min(as_of)));
            if feed.failures > 0 || now.since(as_of) > feed.rhythm.old_after {
                sum.age = Age::Old;
            }
        }
        if let Some(paper) = tally.paper {
            // On paper alone, where there is nothing to ask, it is what was stated.
            stated |= tally.parts.is_empty();
            sum.paper = paper.value;
            sum.add(paper);
        }
        sum.at_least |= !sum.missing.is_empty();
        match sum.as_of {
            None if waiting => Shown::Asking,
            None if !stated => Shown::NotKnown,
            _ if sum.count > MAX_COUNT => Shown::NotKnown,
            _ => Shown::Known(sum),
        }
    }
}

impl Sum {
    fn add(&mut self, stated: StatedCount) {
        self.count = self.count.saturating_add(stated.value);
        self.at_least |= stated.more_than;
    }
}
