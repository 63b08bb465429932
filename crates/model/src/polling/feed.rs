//! One source that is asked.

use super::{JUST_HEARD, MAX_RETRY_AFTER, Tracker, backed_off, vary};
use crate::{
    petition::{CountSource, Rhythm},
    time::Instant,
};

/// A source, its number, and how long until it is asked again. Times left are in milliseconds as of
/// when something last happened on the page; from 0 down they are over, and the longest over goes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Feed {
    pub id: usize,
    pub key: String,
    pub source: CountSource,
    pub rhythm: Rhythm,
    pub followers: usize,
    pub tracker: Tracker,
    /// How many requests failed since the last answer.
    pub failures: u32,
    /// How long since it was heard; `None` before.
    heard: Option<i64>,
    left: i64,
    /// The middle of what is to be varied by chance, once.
    to_vary: Option<i64>,
    /// How long the source asked to be left alone.
    hold: i64,
}

impl Feed {
    pub fn new(id: usize, key: String, source: CountSource, rhythm: Rhythm) -> Self {
        Self {
            id,
            key,
            source,
            rhythm,
            followers: 1,
            tracker: Tracker::default(),
            failures: 0,
            heard: None,
            left: 0,
            to_vary: None,
            hold: 0,
        }
    }

    /// Milliseconds until it is asked; 0 or less when it is due.
    pub fn wait(&self) -> i64 {
        self.left.max(self.hold)
    }

    pub fn heard(&mut self, count: u64, as_of: Instant, now: Instant) {
        if self.tracker.accept(count, as_of, now) {
            self.failures = 0;
            self.heard = Some(0);
            self.plan();
        }
    }

    pub fn failed(&mut self, retry_after: Option<i64>) {
        self.failures = self.failures.saturating_add(1);
        self.hold = retry_after.unwrap_or(0).clamp(0, MAX_RETRY_AFTER);
        self.plan();
    }

    fn plan(&mut self) {
        self.left = backed_off(self.rhythm, self.failures);
        self.to_vary = Some(self.left);
    }

    /// Varies a new wait by chance.
    pub fn vary(&mut self, jitter: f64) {
        if let Some(middle) = self.to_vary.take() {
            self.left = self.left.saturating_add(vary(middle, jitter) - middle);
        }
    }

    pub fn returned(&mut self) {
        if self.heard.is_none_or(|since| since >= JUST_HEARD) {
            (self.left, self.to_vary) = (0, None);
        }
    }

    /// Time passed. A clock that was set back (negative) says nothing of how much: then nothing is
    /// waited for longer than the shortest rhythm, except a source that asked for it, and no number
    /// is from later than now.
    pub fn pass(&mut self, passed: i64, now: Instant) {
        if passed < 0 {
            self.left = self.left.min(super::INTERVAL);
            self.to_vary = None;
            self.tracker.not_after(now);
            return;
        }
        self.left = self.left.saturating_sub(passed);
        self.hold = self.hold.saturating_sub(passed);
        self.heard = self.heard.map(|since| since.saturating_add(passed));
    }
}
