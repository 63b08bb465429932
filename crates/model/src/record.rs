//! A file of counts: what was read of a petition on another site, when, and how it went.

use serde::{Deserialize, Serialize};

use crate::{
    petition::MAX_COUNT,
    postal_code::Province,
    time::{Date, Instant},
};

/// The most days of history that are kept: one entry a day, over a year.
pub const MAX_HISTORY: usize = 400;

/// `/counts/{id}.json`. `signature_count` stands as in the UK Parliament's `count.json`, so that
/// whatever reads that reads this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The number of signatures.
    pub signature_count: u64,
    /// When it was read, in milliseconds since 1970.
    pub as_of: Instant,
    /// The page it was read from (https).
    pub source: String,
    /// By province or territory, where the source tells it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<(Province, u64)>,
    /// The number at the last reading of each day (UTC), oldest first, at most [`MAX_HISTORY`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<(Date, u64)>,
    /// What the source tells of the petition's life.
    #[serde(default, skip_serializing_if = "Events::is_empty")]
    pub events: Events,
}

/// The days of a petition's life, as its source tells them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Events {
    /// Opened for signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// Closed for signature; may be in the future.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// Presented to the assembly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presented: Option<Date>,
    /// Answered by the government.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Date>,
}

impl Events {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is wrong with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// A number is above [`MAX_COUNT`].
    Count,
    /// It was read before 1970.
    AsOf,
    /// The source isn't an address that begins with `https://`.
    Source,
    /// A province stands twice, or the provinces have more than there are.
    Areas,
    /// A day isn't in the calendar, or isn't later than the one before it.
    History,
    /// There are more than [`MAX_HISTORY`] days.
    TooLong,
}

impl Record {
    /// Checks everything that a file written by hand may have wrong.
    ///
    /// # Errors
    /// The first [`RecordError`] found.
    pub fn check(&self) -> Result<(), RecordError> {
        let counts = self.history.iter().map(|(_, count)| *count).chain([self.signature_count]);
        let provinces: Vec<Province> = self.areas.iter().map(|(province, _)| *province).collect();
        let twice = provinces.iter().enumerate().any(|(index, province)| provinces[..index].contains(province));
        let in_areas = self.areas.iter().fold(0u64, |sum, (_, count)| sum.saturating_add(*count));
        let rising = self.history.windows(2).all(|days| days[0].0 < days[1].0);
        let errors = [
            (counts.max() > Some(MAX_COUNT), RecordError::Count),
            (self.as_of.0 < 0, RecordError::AsOf),
            (self.source.len() <= 8 || !self.source.starts_with("https://"), RecordError::Source),
            (twice || in_areas > self.signature_count, RecordError::Areas),
            (!rising || !self.history.iter().all(|(day, _)| day.is_in_calendar()), RecordError::History),
            (self.history.len() > MAX_HISTORY, RecordError::TooLong),
        ];
        errors.into_iter().find(|(wrong, _)| *wrong).map_or(Ok(()), |(_, error)| Err(error))
    }

    /// The first day at which the history is at or over a number. `None` where it never was, and
    /// where it was already when the history began: then nobody knows the day, unless that was the day
    /// on which the petition opened.
    pub fn passed(&self, threshold: u64) -> Option<Date> {
        let first = self.history.iter().position(|(_, count)| *count >= threshold)?;
        let day = self.history[first].0;
        (first > 0 || self.events.opened == Some(day)).then_some(day)
    }

    /// A record after a new reading on a day. Everything is as it was read now; the history is the one
    /// that was read, or else the one from before, with this day's number in place of an earlier one of the
    /// same day. The oldest days above [`MAX_HISTORY`] are dropped.
    #[must_use]
    pub fn noted(before: Option<&Self>, mut read: Self, today: Date) -> Self {
        if read.history.is_empty()
            && let Some(before) = before
        {
            read.history.clone_from(&before.history);
        }
        read.history.retain(|(day, _)| *day != today);
        let place = read.history.partition_point(|(day, _)| *day < today);
        read.history.insert(place, (today, read.signature_count));
        let too_many = read.history.len().saturating_sub(MAX_HISTORY);
        read.history.drain(..too_many);
        read
    }
}
