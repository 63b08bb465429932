//! Instants, calendar dates, and dates that are known only to the month or the year.
//!
//! Time zones are resolved where content is compiled; from there on a closing
//! time is an instant, and the browser only compares.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00:00Z; may be negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Instant(pub i64);

impl Instant {
    /// Milliseconds in a minute.
    pub const MINUTE: i64 = 60_000;
    /// Milliseconds in an hour.
    pub const HOUR: i64 = 60 * Self::MINUTE;
    /// Milliseconds in a day of 24 hours.
    pub const DAY: i64 = 24 * Self::HOUR;

    /// Milliseconds from `earlier` to `self`; negative when `earlier` is later.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// A day in the site's time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// When something happened, as exactly as it is known. Written in content as
/// `2021`, `2021-05` or `2021-05-17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct When {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<u8>,
    /// The day, when known; never without a month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<u8>,
}

impl Date {
    /// Whether there is such a day in the Gregorian calendar.
    pub const fn is_in_calendar(self) -> bool {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        1 <= self.year && self.year <= 9_999 && 1 <= self.day && self.day <= days
    }
}

impl When {
    /// A day that is fully known.
    pub const fn on(date: Date) -> Self {
        Self { year: date.year, month: Some(date.month), day: Some(date.day) }
    }

    /// ISO 8601, for `<time datetime>`: `2021`, `2021-05` or `2021-05-17`.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

/// A deadline or an opening: the day people are told, and the instant it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The day in the site's time zone.
    pub date: Date,
    /// The exact instant. A campaign is open *before* its closing instant.
    pub at: Instant,
}
