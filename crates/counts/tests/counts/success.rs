//! What stands in the files after readings that went well.

use std::fs;

use alongside_counts::pretty;
use alongside_model::{
    record::MAX_HISTORY,
    time::{Date, Instant},
};

use crate::{
    room::{NOON, Room, TODAY, e_petition, fixture, house, neighbour, with_count},
    site::{Says, Site},
};

const TOMORROW: Date = Date { day: 25, ..TODAY };

#[test]
fn the_first_reading_makes_the_file() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    let news = room.bring(&site, NOON).unwrap();
    assert_eq!(news.to_string(), "1,234 signatures, the first reading");

    let record = room.record("bandstand");
    assert_eq!((record.signature_count, record.as_of), (1234, NOON));
    assert_eq!(record.source, "https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=e-9001");
    assert_eq!(record.history, [(TODAY, 1234)]);
    assert_eq!(record.areas.len(), 3);
    assert_eq!(record.events.opened, Some(Date { year: 2026, month: 9, day: 12 }));
}

#[test]
fn a_later_reading_of_the_day_takes_the_place_of_the_earlier_one() {
    let room = Room::new();
    room.bring(&Site::saying(Says::Page(with_count("490"))), NOON).unwrap();
    let later = Instant(NOON.0 + 11 * Instant::HOUR);
    let news = room.bring(&Site::saying(Says::Page(fixture("open.en.html"))), later).unwrap();
    assert_eq!(news.to_string(), "1,234 signatures, 744 more than before; 500 is reached");
    let record = room.record("bandstand");
    assert_eq!((record.history, record.as_of), (vec![(TODAY, 1234)], later));
}

#[test]
fn the_next_day_is_added() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    room.bring(&site, NOON).unwrap();
    room.bring(&site, Instant(NOON.0 + 12 * Instant::HOUR)).unwrap();
    assert_eq!(room.record("bandstand").history, [(TODAY, 1234), (TOMORROW, 1234)]);
}

#[test]
fn the_history_never_grows_beyond_its_limit() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    room.bring(&site, NOON).unwrap();
    let mut record = room.record("bandstand");
    let day = |index: usize| Date { year: 2000 + u16::try_from(index).unwrap(), month: 1, day: 1 };
    record.history = (1..=MAX_HISTORY).map(day).filter(|day| *day < TODAY).map(|day| (day, 1)).collect();
    let missing = MAX_HISTORY - record.history.len();
    let earlier = (0..missing).map(|index| (Date { year: 1, ..day(index) }, 1)).collect::<Vec<_>>();
    let earlier = earlier
        .iter()
        .enumerate()
        .map(|(index, (_, count))| (Date { year: u16::try_from(index).unwrap() + 1, month: 1, day: 1 }, *count));
    record.history = earlier.chain(record.history).collect();
    room.put("bandstand", &pretty(&record));

    room.bring(&site, NOON).unwrap();

    let history = room.record("bandstand").history;
    assert_eq!((history.len(), history[0].0.year, history.last()), (MAX_HISTORY, 2, Some(&(TODAY, 1234))));
}

#[test]
fn a_day_that_the_page_no_longer_tells_stays_known() {
    let room = Room::new();
    room.bring(&Site::saying(Says::Page(fixture("answered.en.html"))), NOON).unwrap();
    let before = room.record("bandstand").events;
    let page = b"<h1>e-9001</h1><h2>1,302 signatures</h2>".to_vec();
    room.bring(&Site::saying(Says::Page(page)), NOON).unwrap();
    let record = room.record("bandstand");
    assert_eq!((record.signature_count, record.events), (1302, before));
    assert!(record.areas.is_empty(), "areas of an earlier count aren't those of this one");
}

#[test]
fn a_few_signatures_that_were_struck_off_are_followed() {
    let room = Room::new();
    room.bring(&Site::saying(Says::Page(fixture("open.en.html"))), NOON).unwrap();
    room.bring(&Site::saying(Says::Page(with_count("1,223"))), NOON).unwrap();
    assert_eq!(room.record("bandstand").history, [(TODAY, 1223)]);
}

#[test]
fn an_e_petition_and_a_neighbour_are_read_as_json() {
    let site = Site::answering(|path| match path {
        "/petitions/900001.json" => Says::Page(fixture("petition.json")),
        "/v1/petitions/bandstand/history.json" => Says::Page(fixture("history.json")),
        _ => Says::Error("404 Not Found", Vec::new()),
    });
    let room = Room::new();
    let mut counts = room.counts(&site);
    counts.bring(&e_petition(), NOON).unwrap();
    counts.bring(&neighbour(), NOON).unwrap();

    let uk = room.record("bandstand-uk");
    assert_eq!((uk.signature_count, uk.source.as_str()), (12_345, "https://petition.example.org/petitions/900001"));
    let there = room.record("bandstand-there");
    // It says itself when its number was true.
    assert_eq!(there.as_of, Instant(1_795_478_400_000));
    let days = [(20, 12), (23, 40), (24, 42)].map(|(day, count)| (Date { day, ..TODAY }, count));
    assert_eq!(there.history, days);
}

#[test]
fn a_neighbour_whose_clock_is_ahead_is_not_believed_about_the_time() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("history.json"))));
    let before_it = Instant(1_795_478_400_000 - Instant::HOUR);
    room.counts(&site).bring(&neighbour(), before_it).unwrap();
    assert_eq!(room.record("bandstand-there").as_of, before_it);
}

#[test]
fn the_file_has_a_line_for_each_day_and_each_province() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    room.bring(&site, NOON).unwrap();
    room.bring(&site, Instant(NOON.0 + Instant::DAY)).unwrap();
    let text = fs::read_to_string(room.path("bandstand")).unwrap();
    let expected = r#"{
  "signature_count": 1234,
  "as_of": 1795608000000,
  "source": "https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=e-9001",
  "areas": [
    ["NL",34],
    ["ON",600],
    ["QC",200]
  ],
  "history": [
    [{"year":2026,"month":11,"day":24},1234],
    [{"year":2026,"month":11,"day":25},1234]
  ],
  "events": {"opened":{"year":2026,"month":9,"day":12},"closed":{"year":2027,"month":1,"day":10}}
}
"#;
    assert_eq!(text, expected);
    let files: Vec<_> = fs::read_dir(room.path("bandstand").parent().unwrap()).unwrap().collect();
    assert_eq!(files.len(), 1, "nothing half written is left beside it");
    assert_eq!(house().id, "bandstand");
}
