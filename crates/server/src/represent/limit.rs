//! Staying under what the service allows.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// At most so many in any stretch of time: not on average, as a bucket that refills
/// would have it, but in every stretch, so that a burst can't add to what refilled.
#[derive(Debug)]
pub struct SlidingLimit {
    most: usize,
    within: Duration,
    taken: Mutex<VecDeque<Instant>>,
}

impl SlidingLimit {
    /// At most `most` (1 or more) in any `within`.
    pub fn new(most: usize, within: Duration) -> Self {
        Self { most, within, taken: Mutex::new(VecDeque::with_capacity(most)) }
    }

    /// Takes one at `now`.
    ///
    /// # Errors
    /// How long to wait until there is one again.
    pub fn take(&self, now: Instant) -> Result<(), Duration> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while taken.front().is_some_and(|first| now.saturating_duration_since(*first) >= self.within) {
            taken.pop_front();
        }
        match taken.front() {
            Some(first) if taken.len() >= self.most => {
                Err(self.within.saturating_sub(now.saturating_duration_since(*first)))
            }
            _ => {
                taken.push_back(now);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MINUTE: Duration = Duration::from_mins(1);

    #[test]
    fn after_the_last_one_the_wait_is_told_and_enough() {
        let limit = SlidingLimit::new(2, MINUTE);
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        assert_eq!(limit.take(at(0)), Ok(()));
        assert_eq!(limit.take(at(20)), Ok(()));
        assert_eq!(limit.take(at(25)), Err(Duration::from_secs(35)));
        assert_eq!(limit.take(at(60)), Ok(()));
        assert_eq!(limit.take(at(61)), Err(Duration::from_secs(19)));
    }

    proptest! {
        #[test]
        fn no_minute_has_more(gaps in proptest::collection::vec(0u64..8_000, 1..400)) {
            let limit = SlidingLimit::new(50, MINUTE);
            let mut now = Instant::now();
            let mut taken = Vec::new();
            for gap in gaps {
                now += Duration::from_millis(gap);
                if limit.take(now).is_ok() {
                    taken.push(now);
                }
            }
            for window in taken.windows(51) {
                prop_assert!(window[50].duration_since(window[0]) >= MINUTE);
            }
        }
    }
}
