//! Dates as organisers write them, and the instants they are in a time zone.

use alongside_model::time::{Date, Instant, Moment, When};
use jiff::{civil, tz::TimeZone};

/// A day of the calendar, or `None` where there is no such day.
pub(crate) fn valid(year: u16, month: u8, day: u8) -> Option<Date> {
    let civil = civil_date(Date { year, month, day })?;
    (civil.year() >= 1).then_some(Date { year, month, day })
}

fn civil_date(date: Date) -> Option<civil::Date> {
    let year = i16::try_from(date.year).ok()?;
    civil::Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}

/// Reads `2021-05-17`.
pub(crate) fn date(text: &str) -> Option<Date> {
    let when = when(text)?;
    Some(Date { year: when.year, month: when.month?, day: when.day? })
}

/// Reads `2021`, `2021-05` or `2021-05-17`.
pub(crate) fn when(text: &str) -> Option<When> {
    let mut parts = text.trim().split('-');
    let year: u16 = digits(parts.next()?, 4)?;
    let month: Option<u8> = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
    let day: Option<u8> = parts.next().map(|part| digits(part, 2).ok_or(())).transpose().ok()?;
    if parts.next().is_some() {
        return None;
    }
    valid(year, month.unwrap_or(1), day.unwrap_or(1))?;
    Some(When { year, month, day })
}

fn digits<T: std::str::FromStr>(text: &str, count: usize) -> Option<T> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Reads `17:00`.
pub(crate) fn time(text: &str) -> Option<civil::Time> {
    let (hour, minute) = text.trim().split_once(':')?;
    valid_time(digits(hour, 2)?, digits(minute, 2)?)
}

/// A time of day, or `None` where there is no such time.
pub(crate) fn valid_time(hour: u8, minute: u8) -> Option<civil::Time> {
    civil::Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// The opening on a day: its first instant, which isn't midnight where clocks
/// skip it.
pub(crate) fn opening(date: Date, zone: &TimeZone) -> Option<Moment> {
    Some(Moment { date, at: day_start(civil_date(date)?, zone)? })
}

/// The closing on a day: at a time of it, or else with its last instant.
///
/// A time that clocks skip is moved on by what they skip; of one that comes
/// twice it is the first (RFC 5545, 3.3.5).
pub(crate) fn closing(date: Date, time: Option<civil::Time>, zone: &TimeZone) -> Option<Moment> {
    let day = civil_date(date)?;
    let at = match time {
        Some(time) => instant(zone.to_ambiguous_zoned_datetime(day.to_datetime(time)).compatible().ok()?),
        None => day_start(day.tomorrow().ok()?, zone)?,
    };
    Some(Moment { date, at })
}

fn day_start(day: civil::Date, zone: &TimeZone) -> Option<Instant> {
    Some(instant(day.to_zoned_datetime(zone.clone()).ok()?))
}

fn instant(zoned: jiff::ZonedDateTime) -> Instant {
    Instant(zoned.timestamp().as_millisecond())
}
