//! Whatever is in doubt, the file stays as it was, to the byte.

use std::{fs, io::Read as _, net::TcpListener, time::Instant as Clock};

use alongside_counts::{Counts, Doubt, Manners};
use alongside_model::time::Instant;

use crate::{
    room::{NOON, Room, fixture, house, manners, with_count},
    site::{Says, Site},
};

/// A file of a reading an hour ago, written by hand: its spacing is nobody's but ours.
const OLD: &str = "{\"as_of\":1795518000000,   \"signature_count\":1230,\"source\":\"https://example.org/\" }";

/// The doubt of an answer, after making sure that it changed nothing.
fn doubt(says: Says) -> Doubt {
    let (room, site) = (Room::new(), Site::saying(says));
    room.put("bandstand", OLD);
    let doubt = room.bring(&site, NOON).unwrap_err();
    assert_eq!(fs::read_to_string(room.path("bandstand")).unwrap(), OLD, "{doubt}");
    let fresh = Room::new();
    if !matches!(doubt, Doubt::Fell { .. }) {
        fresh.bring(&site, NOON).unwrap_err();
        assert!(!fresh.path("bandstand").exists(), "{doubt}");
    }
    doubt
}

fn page(body: &str) -> Doubt {
    doubt(Says::Page(body.as_bytes().to_vec()))
}

#[test]
fn an_answer_without_doubt_does_change_the_file() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    room.put("bandstand", OLD);
    room.bring(&site, NOON).unwrap();
    assert_ne!(fs::read_to_string(room.path("bandstand")).unwrap(), OLD);
}

#[test]
fn a_page_that_is_empty_or_asks_whether_we_are_a_person_keeps_the_number() {
    assert!(matches!(doubt(Says::Page(Vec::new())), Doubt::NotPublished));
    assert!(matches!(doubt(Says::Page(fixture("captcha.html"))), Doubt::NotAPetition));
}

#[test]
fn an_error_keeps_the_number_even_if_its_page_tells_another() {
    assert!(matches!(
        doubt(Says::Error("500 Internal Server Error", fixture("server-error.html"))),
        Doubt::Status(500)
    ));
    assert!(matches!(doubt(Says::Error("404 Not Found", fixture("open.en.html"))), Doubt::Status(404)));
    assert!(matches!(doubt(Says::Error("204 No Content", Vec::new())), Doubt::Status(204)));
}

#[test]
fn a_page_without_a_count_or_with_two_keeps_the_number() {
    assert!(matches!(page("<h1>e-9001</h1><p>Many signed.</p>"), Doubt::NoCount));
    let two = "<h1>e-9001</h1><h2>1,234 signatures</h2><h3>1,235 signatures</h3>";
    assert!(matches!(page(two), Doubt::TwoCounts(1234, 1235)));
    let two = "<h1>e-9001</h1><p>1,234 signatures</p><p>1,235 signatures</p>";
    assert!(matches!(page(two), Doubt::TwoCounts(1234, 1235)));
}

#[test]
fn a_page_of_another_petition_keeps_the_number() {
    assert!(matches!(page("<h1>e-9002 (Parks)</h1><h2>1,234 signatures</h2>"), Doubt::OtherPetition(_)));
    // Ours is only mentioned.
    let related = "<h1>e-9002 (Parks)</h1><h2>1,234 signatures</h2><h3>See also e-9001</h3>";
    assert!(matches!(page(related), Doubt::OtherPetition(_)));
}

#[test]
fn a_number_that_no_people_can_be_or_that_fell_far_keeps_the_number() {
    assert!(matches!(doubt(Says::Page(with_count("99,999,999,999"))), Doubt::NotACount));
    assert!(matches!(doubt(Says::Page(with_count("1,23"))), Doubt::NotACount));
    assert!(matches!(doubt(Says::Page(with_count("1,217"))), Doubt::Fell { from: 1230, to: 1217 }));
    assert!(matches!(doubt(Says::Page(with_count("0"))), Doubt::Fell { from: 1230, to: 0 }));
}

#[test]
fn a_site_that_sends_us_elsewhere_is_not_followed() {
    assert!(matches!(doubt(Says::Elsewhere("https://example.org/")), Doubt::SentAway(_)));
    assert!(matches!(doubt(Says::Elsewhere("http://localhost/")), Doubt::SentAway(_)));
    assert!(matches!(doubt(Says::Elsewhere("")), Doubt::SentAway(_)));
    assert!(matches!(doubt(Says::Elsewhere("/petitions/round")), Doubt::SentOn));
}

#[test]
fn a_site_that_does_not_answer_is_not_waited_for_long() {
    let started = Clock::now();
    assert!(matches!(doubt(Says::Nothing), Doubt::Slow(_)));
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}

#[test]
fn an_answer_that_is_too_long_or_cut_off_keeps_the_number() {
    let mut long = fixture("open.en.html");
    long.resize(2_000_001, b' ');
    assert!(matches!(doubt(Says::Page(long)), Doubt::TooLarge(2_000_000)));
    assert!(matches!(doubt(Says::CutOff(fixture("open.en.html"))), Doubt::Unreachable(_)));
}

#[test]
fn a_site_that_hangs_up_or_is_not_there_keeps_the_number() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let hangs_up = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let _ = connection.read(&mut [0; 64]);
    });
    let room = Room::new();
    room.put("bandstand", OLD);
    let site = Site::saying(Says::Nothing);
    let manners = Manners { instead: Some(address.parse().unwrap()), ..manners(&site) };
    let mut counts = Counts::new(room.path("bandstand").parent().unwrap(), manners);
    assert!(matches!(counts.bring(&house(), NOON), Err(Doubt::Unreachable(_))));
    hangs_up.join().unwrap();
    // Nobody listens there any more.
    assert!(matches!(counts.bring(&house(), NOON), Err(Doubt::Unreachable(_))));
    assert_eq!(fs::read_to_string(room.path("bandstand")).unwrap(), OLD);
}

#[test]
fn a_file_that_is_none_of_counts_or_from_tomorrow_is_left_alone_and_nobody_is_asked() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    for broken in ["half a file {", "", &OLD.replace("1230", "99999999999"), &OLD.replace("https", "http")] {
        room.put("bandstand", broken);
        assert!(matches!(room.bring(&site, NOON), Err(Doubt::OldFile)), "{broken}");
        assert_eq!(fs::read_to_string(room.path("bandstand")).unwrap(), broken);
    }
    room.put("bandstand", OLD);
    assert!(matches!(room.bring(&site, Instant(1_795_517_999_999)), Err(Doubt::Clock)));
    assert_eq!(fs::read_to_string(room.path("bandstand")).unwrap(), OLD);
    assert!(site.asked().is_empty());
}

#[test]
fn an_answer_of_a_neighbour_that_waited_in_a_cache_keeps_the_number() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("history.json"))));
    let newer = OLD.replace("1230", "41");
    room.put("bandstand-there", &newer);
    assert!(matches!(room.counts(&site).bring(&crate::room::neighbour(), NOON), Err(Doubt::Older)));
    assert_eq!(fs::read_to_string(room.path("bandstand-there")).unwrap(), newer);
}

#[test]
fn a_file_that_can_not_be_written_stays_whole() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    room.put("bandstand", OLD);
    // What is written first stands in the way.
    fs::create_dir(room.path("bandstand").with_file_name(".bandstand.json.new")).unwrap();
    assert!(matches!(room.bring(&site, NOON), Err(Doubt::Written(_))));
    assert_eq!(fs::read_to_string(room.path("bandstand")).unwrap(), OLD);
}
