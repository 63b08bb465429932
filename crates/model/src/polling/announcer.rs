//! What of a moving count is said aloud.

use crate::{
    petition::{Goals, Milestone, milestone},
    time::Instant,
};

/// A number is said at most once in so many milliseconds.
const PAUSE: i64 = Instant::MINUTE;

/// What a screen reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// Something was reached.
    Milestone(Milestone),
    /// So many signed.
    Number(u64),
}

/// Keeps a screen reader from being talked over: a milestone is told at once, and once; any other
/// change at most once a minute. What stood on the page first isn't told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Announcer {
    said: Option<(u64, Instant)>,
    highest: u64,
}

impl Announcer {
    /// What to say of a count that is shown at `now`, if anything.
    pub fn announce(&mut self, count: u64, goals: &Goals, now: Instant) -> Option<Announcement> {
        let Some((number, at)) = self.said else {
            (self.said, self.highest) = (Some((count, now)), count);
            return None;
        };
        let reached = milestone(self.highest, count, goals);
        self.highest = self.highest.max(count);
        // A clock that was set back begins a new minute.
        let at = at.min(now);
        self.said = Some((number, at));
        if reached.is_none() && (count == number || now.since(at) < PAUSE) {
            return None;
        }
        self.said = Some((count, now));
        Some(reached.map_or(Announcement::Number(count), Announcement::Milestone))
    }
}
