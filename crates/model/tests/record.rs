//! A file of counts tells how a petition went, and nothing that isn't known.
#![expect(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "it holds more than is needed here")]
mod full;

use alongside_model::{
    petition::MAX_COUNT,
    postal_code::Province,
    record::{Events, MAX_HISTORY, Record, RecordError},
    time::{Date, Instant},
};
use full::record;
use jiff::{ToSpan, civil};
use proptest::{collection::vec, prelude::*};

fn may(day: u8) -> Date {
    Date { year: 2026, month: 5, day }
}

fn date(date: civil::Date) -> Date {
    let small = |number: i8| u8::try_from(number).unwrap();
    Date { year: u16::try_from(date.year()).unwrap(), month: small(date.month()), day: small(date.day()) }
}

/// So many days from the first of 2025.
fn days(count: usize) -> Vec<Date> {
    let first = civil::date(2025, 1, 1);
    (0..count).map(|day| date(first.checked_add(i64::try_from(day).unwrap().days()).unwrap())).collect()
}

fn with_history(history: Vec<(Date, u64)>) -> Record {
    Record { history, ..record() }
}

fn fresh(signature_count: u64) -> Record {
    Record { signature_count, areas: vec![], history: vec![], ..record() }
}

#[test]
fn a_whole_record_is_well() {
    assert_eq!(record().check(), Ok(()));
    let least = Record { areas: vec![], history: vec![], events: Events::default(), ..record() };
    assert_eq!(least.check(), Ok(()));
}

#[test]
fn each_mistake_of_a_record_is_named() {
    let history = |history| with_history(history).check();
    assert_eq!(Record { signature_count: MAX_COUNT + 1, ..record() }.check(), Err(RecordError::Count));
    assert_eq!(history(vec![(may(1), MAX_COUNT + 1)]), Err(RecordError::Count));
    assert_eq!(Record { as_of: Instant(-1), ..record() }.check(), Err(RecordError::AsOf));
    for source in ["", "https://", "http://example.org", "javascript:alert(1)", "/counts/a.json"] {
        assert_eq!(Record { source: source.to_owned(), ..record() }.check(), Err(RecordError::Source), "{source}");
    }
    let areas = |areas| Record { areas, ..record() }.check();
    assert_eq!(areas(vec![(Province::Bc, 1), (Province::Bc, 1)]), Err(RecordError::Areas));
    assert_eq!(areas(vec![(Province::Bc, 900), (Province::Qc, 1)]), Err(RecordError::Areas));
    assert_eq!(areas(vec![(Province::Bc, u64::MAX), (Province::Qc, 2)]), Err(RecordError::Areas));
    assert_eq!(history(vec![(may(2), 1), (may(1), 2)]), Err(RecordError::History));
    assert_eq!(history(vec![(may(1), 1), (may(1), 2)]), Err(RecordError::History));
    assert_eq!(history(vec![(may(32), 1)]), Err(RecordError::History));
    let counted = |count| history(days(count).into_iter().map(|day| (day, 1)).collect());
    assert_eq!([counted(MAX_HISTORY), counted(MAX_HISTORY + 1)], [Ok(()), Err(RecordError::TooLong)]);
}

#[test]
fn the_day_a_number_was_passed_is_told() {
    let record = with_history(vec![(may(1), 400), (may(2), 499), (may(4), 500), (may(5), 450), (may(6), 700)]);
    assert_eq!(
        [499, 500, 501, 700, 701].map(|at| record.passed(at)),
        [Some(may(2)), Some(may(4)), Some(may(6)), Some(may(6)), None]
    );
}

#[test]
fn what_was_passed_before_anybody_looked_has_no_day() {
    let record = Record { events: Events::default(), ..with_history(vec![(may(1), 400), (may(2), 500)]) };
    assert_eq!(record.passed(400), None);
    assert_eq!(record.passed(401), Some(may(2)));
    let opened = Record { events: Events { opened: Some(may(1)), ..Events::default() }, ..record };
    assert_eq!(opened.passed(400), Some(may(1)), "it was that first day");
}

#[test]
fn a_reading_takes_the_place_of_an_earlier_one_of_its_day() {
    let before = record();
    let later = Record::noted(Some(&before), fresh(950), may(17));
    assert_eq!(later.history, [(may(16), 800), (may(17), 950)]);
    let next = Record::noted(Some(&later), fresh(990), may(18));
    assert_eq!(next.history, [(may(16), 800), (may(17), 950), (may(18), 990)]);
    assert_eq!((next.signature_count, next.areas), (990, vec![]), "of the rest what was read now");
    assert_eq!(Record::noted(None, fresh(5), may(1)).history, [(may(1), 5)]);
    let own = with_history(vec![(may(3), 7)]);
    assert_eq!(
        Record::noted(Some(&before), own, may(4)).history,
        [(may(3), 7), (may(4), 900)],
        "its own, where it has one"
    );
}

#[test]
fn the_oldest_days_are_dropped() {
    let days = days(MAX_HISTORY + 1);
    let (today, past) = days.split_last().unwrap();
    let before = with_history(past.iter().map(|day| (*day, 1)).collect());
    let after = Record::noted(Some(&before), fresh(9), *today);
    assert_eq!(after.history.len(), MAX_HISTORY);
    assert_eq!((after.history[0].0, after.history.last()), (days[1], Some(&(*today, 9))));
}

proptest! {
    #[test]
    fn a_record_that_is_written_day_by_day_is_well(readings in vec((0..20usize, 0..=MAX_COUNT), 1..60)) {
        let days = days(20);
        let mut record: Option<Record> = None;
        for (day, count) in &readings {
            record = Some(Record::noted(record.as_ref(), fresh(*count), days[*day]));
        }
        let record = record.unwrap();
        prop_assert_eq!(record.check(), Ok(()));
        for (index, day) in days.iter().enumerate() {
            let last = readings.iter().rev().find(|(day, _)| *day == index).map(|(_, count)| *count);
            let noted = record.history.iter().find(|(noted, _)| noted == day).map(|(_, count)| *count);
            prop_assert_eq!(noted, last);
        }
    }

    #[test]
    fn the_calendar_has_the_days_it_has(year in any::<u16>(), month in any::<u8>(), day in any::<u8>(), near in any::<bool>()) {
        let (year, month, day) = if near { (year % 10_100, month % 15, day % 34) } else { (year, month, day) };
        let known = (1..=9_999).contains(&year)
            && i8::try_from(month).is_ok_and(|month| {
                i8::try_from(day).is_ok_and(|day| civil::Date::new(i16::try_from(year).unwrap(), month, day).is_ok())
            });
        prop_assert_eq!(Date { year, month, day }.is_in_calendar(), known);
    }
}
