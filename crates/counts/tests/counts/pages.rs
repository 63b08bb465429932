//! What is read of recorded pages.

use alongside_content::WatchedSource;
use alongside_counts::{Doubt, Found, read_answer};
use alongside_model::{
    postal_code::Province,
    record::{Events, RecordError},
    time::{Date, Instant},
};

use crate::room::{e_petition, fixture, house, neighbour};

fn read(name: &str) -> Result<Found, Doubt> {
    read_answer(&house().source, &fixture(name))
}

const fn on(year: u16, month: u8, day: u8) -> Date {
    Date { year, month, day }
}

/// What every fixture of the open petition tells.
fn open() -> Found {
    Found {
        count: 1234,
        areas: vec![(Province::Nl, 34), (Province::On, 600), (Province::Qc, 200)],
        events: Events {
            opened: Some(on(2026, 9, 12)),
            closed: Some(on(2027, 1, 10)),
            presented: None,
            answered: None,
        },
        as_of: None,
        history: Vec::new(),
    }
}

#[test]
fn the_english_page_and_the_french_one_tell_the_same() {
    assert_eq!(read("open.en.html").unwrap(), open());
    assert_eq!(read("open.fr.html").unwrap(), open());
}

#[test]
fn a_page_in_a_new_dress_tells_the_same() {
    assert_eq!(read("changed.en.html").unwrap(), open());
}

#[test]
fn a_petition_that_was_answered_tells_its_whole_life() {
    let found = read("answered.en.html").unwrap();
    let events = Events {
        opened: Some(on(2026, 9, 12)),
        closed: Some(on(2027, 1, 10)),
        presented: Some(on(2027, 2, 3)),
        answered: Some(on(2027, 3, 19)),
    };
    assert_eq!((found.count, found.events), (1301, events));
}

#[test]
fn a_petition_that_is_not_published_is_told_as_such() {
    assert!(matches!(read("not-published.html"), Err(Doubt::NotPublished)));
    assert!(matches!(read_answer(&house().source, b" \r\n\t"), Err(Doubt::NotPublished)));
}

#[test]
fn a_question_whether_we_are_a_person_is_no_petition() {
    assert!(matches!(read("captcha.html"), Err(Doubt::NotAPetition)));
}

#[test]
fn the_page_of_another_petition_is_named() {
    let source = WatchedSource::House { number: "e-900".to_owned() };
    let error = read_answer(&source, &fixture("open.en.html")).unwrap_err();
    assert!(error.to_string().contains("the page of e-9001"), "{error}");
}

#[test]
fn the_json_of_an_e_petition_tells_its_count_and_its_days() {
    let found = read_answer(&e_petition().source, &fixture("petition.json")).unwrap();
    let events = Events {
        opened: Some(on(2026, 9, 1)),
        closed: Some(on(2027, 3, 1)),
        presented: None,
        answered: Some(on(2026, 11, 2)),
    };
    assert_eq!(found, Found { count: 12_345, events, ..Found::default() });
}

#[test]
fn of_an_e_petition_that_is_another_or_hidden_or_without_a_count_nothing_is_taken() {
    let text = String::from_utf8(fixture("petition.json")).unwrap();
    let read = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        read_answer(&e_petition().source, text.replace(from, to).as_bytes()).unwrap_err()
    };
    assert!(matches!(read("\"id\": 900001", "\"id\": 900002"), Doubt::OtherPetition(id) if id == "900002"));
    assert!(matches!(read("\"open\"", "\"rejected\""), Doubt::NotRunning));
    assert!(matches!(read("\"signature_count\": 12345,", ""), Doubt::NoCount));
    assert!(matches!(read("12345,", "null,"), Doubt::NoCount));
    assert!(matches!(read("12345,", "12345.5,"), Doubt::NotACount));
    assert!(matches!(read("12345,", "-1,"), Doubt::NotACount));
    assert!(matches!(read("12345,", "99999999999,"), Doubt::NotACount));
    assert!(matches!(read("12345,", "12345, \"signature_count\": 6,"), Doubt::NotJson));
    assert!(matches!(read("\"attributes\"", "\"other\""), Doubt::NotJson));
}

#[test]
fn of_another_site_of_this_kind_history_and_areas_are_taken_over() {
    let found = read_answer(&neighbour().source, &fixture("history.json")).unwrap();
    let expected = Found {
        count: 42,
        areas: vec![(Province::On, 30), (Province::Qc, 12)],
        events: Events { opened: Some(on(2026, 11, 20)), ..Events::default() },
        as_of: Some(Instant(1_795_478_400_000)),
        history: vec![(on(2026, 11, 20), 12), (on(2026, 11, 23), 40)],
    };
    assert_eq!(found, expected);
}

#[test]
fn a_history_out_of_order_or_with_impossible_numbers_is_not_taken_over() {
    let text = String::from_utf8(fixture("history.json")).unwrap();
    let read = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        read_answer(&neighbour().source, text.replace(from, to).as_bytes()).unwrap_err()
    };
    assert!(matches!(read("\"day\": 23", "\"day\": 20"), Doubt::Impossible(RecordError::History)));
    assert!(matches!(read("\"day\": 23", "\"day\": 31"), Doubt::Impossible(RecordError::History)));
    assert!(matches!(read("40]", "99999999999]"), Doubt::Impossible(RecordError::Count)));
    assert!(matches!(read("\"ON\", 30", "\"ON\", 31"), Doubt::Impossible(RecordError::Areas)));
    assert!(matches!(read("1795478400000", "-1"), Doubt::Impossible(RecordError::AsOf)));
    assert!(matches!(read("\"QC\"", "\"XX\""), Doubt::NotJson));
}
