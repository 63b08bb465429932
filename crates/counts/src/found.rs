//! What an answer told, and how it joins what is known.

use alongside_model::{
    postal_code::Province,
    record::{Events, Record},
    time::{Date, Instant},
};
use jiff::tz::TimeZone;

/// What an answer told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The number of signatures, at most [`alongside_model::petition::MAX_COUNT`].
    pub count: u64,
    /// By province or territory, in the order of [`Province::ALL`]; empty where it isn't told or isn't to be trusted.
    pub areas: Vec<(Province, u64)>,
    /// What was told of the petition's life.
    pub events: Events,
    /// When the number was true, where that is told.
    pub as_of: Option<Instant>,
    /// Earlier numbers, one a day, where they are told.
    pub history: Vec<(Date, u64)>,
}

/// The record after an answer, which was read from `source` at `now`; `None` where the time is none.
///
/// The number is that of the day on which it was true. A day of the petition's life that was told once stays when a
/// later answer doesn't tell it: pages leave things out.
pub(crate) fn noted(before: Option<&Record>, found: Found, source: String, now: Instant) -> Option<Record> {
    let as_of = found.as_of.unwrap_or(now).min(now);
    let today = day(as_of)?;
    let mut history = found.history;
    history.retain(|(day, _)| *day <= today);
    let events = together(found.events, before.map(|before| before.events).unwrap_or_default());
    let read = Record { signature_count: found.count, as_of, source, areas: found.areas, history, events };
    Some(Record::noted(before, read, today))
}

fn together(told: Events, known: Events) -> Events {
    Events {
        opened: told.opened.or(known.opened),
        closed: told.closed.or(known.closed),
        presented: told.presented.or(known.presented),
        answered: told.answered.or(known.answered),
    }
}

/// The day of an instant (UTC).
fn day(at: Instant) -> Option<Date> {
    let at = jiff::Timestamp::from_millisecond(at.0).ok()?;
    date(at.to_zoned_datetime(TimeZone::UTC).date())
}

/// A day of the calendar as the model has it.
pub(crate) fn date(day: jiff::civil::Date) -> Option<Date> {
    let year = u16::try_from(day.year()).ok().filter(|year| (1..=9999).contains(year))?;
    Some(Date { year, month: u8::try_from(day.month()).ok()?, day: u8::try_from(day.day()).ok()? })
}
