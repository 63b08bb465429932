//! When to ask for a count again, and what to show meanwhile.
//!
//! A pure state machine: it is told what happened and when, and says how long
//! to wait. The browser part only owns the timer and the request.

use crate::time::Instant;

/// The rhythm while all is well, in milliseconds: the one of the UK
/// Parliament's petitions site, whose count is cached for as long.
pub const INTERVAL: i64 = 10_000;
/// The longest pause after repeated errors: ten minutes.
pub const MAX_INTERVAL: i64 = 600_000;
/// A number older than this is called old: three missed polls and a bit.
pub const OLD_AFTER: i64 = 35_000;

/// What is known of a live count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Poller {
    known: Option<(u64, Instant)>,
    failures: u32,
}

/// What to show of a live count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing has been heard yet.
    Asking,
    /// Asked, and no answer was ever usable: the count is not known.
    NotKnown,
    /// A count that is up to date.
    Fresh {
        /// The count.
        count: u64,
        /// When it was heard.
        as_of: Instant,
    },
    /// The last count heard, which may have moved since.
    Old {
        /// The count.
        count: u64,
        /// When it was heard.
        as_of: Instant,
    },
}

impl Poller {
    /// An answer came.
    pub fn answered(&mut self, count: u64, now: Instant) {
        self.known = Some((count, now));
        self.failures = 0;
    }

    /// A request failed, or its answer could not be used.
    pub fn failed(&mut self) {
        self.failures = self.failures.saturating_add(1);
    }

    /// Milliseconds to wait before the next request: [`INTERVAL`], doubled with
    /// every failure up to [`MAX_INTERVAL`], plus or minus 20 % by `jitter`
    /// (a random number from 0 to 1) so that many pages don't ask in step.
    pub fn delay(&self, jitter: f64) -> i64 {
        let backed_off = INTERVAL.saturating_mul(1 << self.failures.min(6)).min(MAX_INTERVAL);
        let jitter = if jitter.is_finite() { jitter.clamp(0.0, 1.0) } else { 0.5 };
        #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "at most 720,000")]
        let delay = (backed_off as f64 * (0.8 + 0.4 * jitter)) as i64;
        delay
    }

    /// What to show at `now`.
    pub fn shown(&self, now: Instant) -> Shown {
        match self.known {
            None if self.failures == 0 => Shown::Asking,
            None => Shown::NotKnown,
            Some((count, as_of)) if self.failures == 0 && now.since(as_of) <= OLD_AFTER => {
                Shown::Fresh { count, as_of }
            }
            Some((count, as_of)) => Shown::Old { count, as_of },
        }
    }
}
