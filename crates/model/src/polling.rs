//! When to ask for counts again, and what to show meanwhile.
//!
//! A pure state machine, one for all counts of a page: it is told what happened and when, and says
//! what to do next. The browser part only owns the timer and the request. Nothing here trusts the
//! clock: it may stand still, jump back, or be a night further after a sleep.

mod announcer;
mod feed;
mod share;
mod shown;
mod tracker;

use crate::{
    petition::{CountSource, Reading, Rhythm, Tally},
    time::Instant,
};
use feed::Feed;

pub use announcer::{Announcement, Announcer};
pub use share::{MAX_MESSAGE, Message, read_message, share_message};
pub use shown::{Age, Shown, Sum};
pub use tracker::{Believed, FALLS_BELIEVED_AFTER, Tracker};

/// The rhythm of our own backend while all is well, in milliseconds.
pub const INTERVAL: i64 = Rhythm::BACKEND.interval;
/// The longest pause after repeated errors, and the longest wait of the timer: ten minutes.
pub const MAX_INTERVAL: i64 = 600_000;
/// The longest pause that a source is believed to ask for: an hour.
pub const MAX_RETRY_AFTER: i64 = Instant::HOUR;
/// A feed heard less than so many milliseconds ago isn't asked again when the page is returned to.
pub const JUST_HEARD: i64 = 2_000;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Do {
    /// Ask this feed now. It counts as under way until [`Poller::answered`] or [`Poller::failed`].
    Ask(usize),
    /// Come back after so many milliseconds, at most [`MAX_INTERVAL`].
    Wait(i64),
    /// Nothing, until something happens: a request is under way, the page is hidden or offline, or
    /// nothing is counted.
    Rest,
}

/// The counts of a page. A feed is a source that is asked; it is known by a number that is never used twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Poller {
    feeds: Vec<Feed>,
    /// How many feeds there ever were.
    made: usize,
    under_way: Option<usize>,
    hidden: bool,
    offline: bool,
    /// When something last happened. What a feed has left to wait is counted down from here.
    at: Option<Instant>,
}

impl Poller {
    /// Begins to follow a source. The same source is one feed, however many follow it. `None` for a
    /// stated number.
    pub fn add(&mut self, source: &CountSource) -> Option<usize> {
        let rhythm = source.rhythm()?;
        let key = source.key();
        if let Some(feed) = self.feeds.iter_mut().find(|feed| feed.key == key) {
            feed.followers += 1;
            return Some(feed.id);
        }
        let id = self.made;
        self.made += 1;
        self.feeds.push(Feed::new(id, key, source.clone(), rhythm));
        Some(id)
    }

    /// Begins to follow all of a sum: for each part its feed, `None` for a stated one.
    pub fn add_tally(&mut self, tally: &Tally) -> Vec<Option<usize>> {
        tally.parts.iter().map(|part| self.add(&part.source)).collect()
    }

    /// One follower less. A feed that nobody follows is forgotten with its number, and an answer that
    /// comes for it later changes nothing; the caller gives up its request, if that is under way.
    pub fn forget(&mut self, feed: usize) {
        let Some(place) = self.feeds.iter().position(|one| one.id == feed) else { return };
        self.feeds[place].followers -= 1;
        if self.feeds[place].followers == 0 {
            self.feeds.remove(place);
            if self.under_way == Some(feed) {
                self.under_way = None;
            }
        }
    }

    /// What a feed asks; `None` for one that was forgotten.
    pub fn source(&self, feed: usize) -> Option<&CountSource> {
        self.feed(feed).map(|feed| &feed.source)
    }

    /// An answer came.
    pub fn answered(&mut self, feed: usize, reading: Reading, now: Instant) {
        self.clock(now);
        if self.under_way == Some(feed) {
            self.under_way = None;
        }
        if let Some(feed) = self.feed_mut(feed) {
            feed.heard(reading.count, reading.as_of.unwrap_or(now), now);
        }
    }

    /// A request failed, or its answer couldn't be used. `retry_after`: the milliseconds that the
    /// source asked to be left alone, believed up to [`MAX_RETRY_AFTER`].
    pub fn failed(&mut self, feed: usize, retry_after: Option<i64>, now: Instant) {
        self.clock(now);
        if self.under_way == Some(feed) {
            self.under_way = None;
        }
        if let Some(feed) = self.feed_mut(feed) {
            feed.failed(retry_after);
        }
    }

    /// Another tab told what it was answered: as good as an own answer.
    pub fn heard(&mut self, message: &Message, now: Instant) {
        self.clock(now);
        if let Some(feed) = self.feeds.iter_mut().find(|feed| feed.key == message.key) {
            feed.heard(message.count, message.as_of, now);
        }
    }

    /// The backend just told its count, after a signature. It may raise the number and never lowers it.
    pub fn told(&mut self, feed: usize, count: u64, now: Instant) {
        self.clock(now);
        if let Some(feed) = self.feed_mut(feed)
            && feed.tracker.believed().is_none_or(|believed| count >= believed.count)
        {
            feed.heard(count, now, now);
        }
    }

    /// The page is shown or hidden.
    pub fn visible(&mut self, visible: bool, now: Instant) {
        self.turn(!visible, self.offline, now);
    }

    /// The device is on a network or on none.
    pub fn online(&mut self, online: bool, now: Instant) {
        self.turn(self.hidden, !online, now);
    }

    /// What to do now. `jitter` is a random number from 0 to 1, so that many pages don't ask in step.
    /// To be called after whatever happened, and when a wait is over.
    pub fn next(&mut self, now: Instant, jitter: f64) -> Do {
        self.clock(now);
        for feed in &mut self.feeds {
            feed.vary(jitter);
        }
        if self.rests() || self.under_way.is_some() {
            return Do::Rest;
        }
        let Some(first) = self.feeds.iter().min_by_key(|feed| feed.wait()) else { return Do::Rest };
        if first.wait() > 0 {
            return Do::Wait(first.wait().min(MAX_INTERVAL));
        }
        self.under_way = Some(first.id);
        Do::Ask(first.id)
    }

    const fn rests(&self) -> bool {
        self.hidden || self.offline
    }

    /// On return every feed is due, but those just heard; one that asked to be left alone is left alone.
    fn turn(&mut self, hidden: bool, offline: bool, now: Instant) {
        self.clock(now);
        let rested = self.rests();
        (self.hidden, self.offline) = (hidden, offline);
        if rested && !self.rests() {
            for feed in &mut self.feeds {
                feed.returned();
            }
        }
    }

    /// Counts down what passed since something last happened. Where the clock was set back nobody knows
    /// how long that was.
    fn clock(&mut self, now: Instant) {
        let passed = now.since(self.at.unwrap_or(now));
        for feed in &mut self.feeds {
            feed.pass(passed, now);
        }
        self.at = Some(now);
    }

    fn feed(&self, id: usize) -> Option<&Feed> {
        self.feeds.iter().find(|feed| feed.id == id)
    }

    fn feed_mut(&mut self, id: usize) -> Option<&mut Feed> {
        self.feeds.iter_mut().find(|feed| feed.id == id)
    }
}

/// Milliseconds to wait before a source is asked again: its interval, doubled with every failure up to
/// [`MAX_INTERVAL`], plus or minus 20 % by `jitter` (a random number from 0 to 1).
pub fn delay(rhythm: Rhythm, failures: u32, jitter: f64) -> i64 {
    vary(backed_off(rhythm, failures), jitter)
}

fn backed_off(rhythm: Rhythm, failures: u32) -> i64 {
    rhythm.interval.saturating_mul(1 << failures.min(6)).min(MAX_INTERVAL)
}

fn vary(middle: i64, jitter: f64) -> i64 {
    let jitter = if jitter.is_finite() { jitter.clamp(0.0, 1.0) } else { 0.5 };
    #[expect(clippy::cast_possible_truncation, reason = "at most 400")]
    let thousandths = 800 + (jitter * 400.0) as i64;
    middle * thousandths / 1_000
}

/// The milliseconds of a `Retry-After` header: whole seconds are taken, a date isn't (RFC 9110, 10.2.3).
pub fn retry_after(header: &str) -> Option<i64> {
    header.trim().parse::<u32>().ok().map(|seconds| i64::from(seconds) * 1_000)
}
