//! What is believed of a number that several caches tell.

use crate::{petition::MAX_COUNT, time::Instant};

/// After so many lower answers in a row a fall is believed.
pub const FALLS_BELIEVED_AFTER: u8 = 3;

/// A number, and when it was true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Believed {
    /// The number.
    pub count: u64,
    /// When it was true.
    pub as_of: Instant,
}

/// The last number believed of a source.
///
/// A higher number is believed at once. The same number again is true as of the later of the two
/// times. A lower number comes from a cache that answers late, or from signatures that were taken
/// out: it is believed when [`FALLS_BELIEVED_AFTER`] answers in a row are lower than the believed
/// one, and then it is the last of them. Until then the believed number stays, with its own time,
/// and so grows old. An answer that says itself that it is from before the believed one's time tells
/// nothing by being lower.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tracker {
    believed: Option<Believed>,
    lower: u8,
}

impl Tracker {
    /// What is believed; `None` before anything was heard.
    pub const fn believed(&self) -> Option<Believed> {
        self.believed
    }

    /// An answer came, of a number that was true at `as_of`, never later than `now`. Says whether it was
    /// one: a number over [`MAX_COUNT`] isn't.
    pub fn accept(&mut self, count: u64, as_of: Instant, now: Instant) -> bool {
        if count > MAX_COUNT {
            return false;
        }
        self.not_after(now);
        let heard = Believed { count, as_of: as_of.min(now) };
        let Some(believed) = self.believed else {
            self.believed = Some(heard);
            return true;
        };
        if count < believed.count {
            if heard.as_of >= believed.as_of {
                self.lower += 1;
            }
            if self.lower < FALLS_BELIEVED_AFTER {
                return true;
            }
        }
        self.lower = 0;
        let as_of = if count == believed.count { heard.as_of.max(believed.as_of) } else { heard.as_of };
        self.believed = Some(Believed { count, as_of });
        true
    }

    /// The clock says an earlier time than it did: what is believed isn't from the future.
    pub fn not_after(&mut self, now: Instant) {
        if let Some(believed) = &mut self.believed {
            believed.as_of = believed.as_of.min(now);
        }
    }
}
