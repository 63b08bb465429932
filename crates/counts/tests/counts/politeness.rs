//! How a site sees us.

use std::time::Duration;

use alongside_content::{Watched, WatchedSource};
use alongside_counts::{Counts, Doubt, Manners};

use crate::{
    room::{NOON, Room, fixture, house, manners},
    site::{Says, Site},
};

/// Another petition to the same House.
fn other() -> Watched {
    Watched { id: "fountain".to_owned(), source: WatchedSource::House { number: "e-9002".to_owned() }, ..house() }
}

#[test]
fn a_site_is_asked_once_for_a_petition_by_somebody_it_can_write_to() {
    let (room, site) = (Room::new(), Site::saying(Says::Page(fixture("open.en.html"))));
    room.bring(&site, NOON).unwrap();
    let asked = site.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].path, "/petitions/en/Petition/Details?Petition=e-9001");
    for header in ["user-agent: alongside-counts/0.1 (+contact@example.org)", "accept: text/html"] {
        assert!(asked[0].headers.iter().any(|line| line == header), "{header} in {:?}", asked[0].headers);
    }
    assert!(!asked[0].headers.iter().any(|line| line.starts_with("cookie") || line.starts_with("referer")));
}

#[test]
fn a_site_has_a_pause_between_two_questions_and_between_a_question_and_where_it_sends_us() {
    let site = Site::answering(|path| match path {
        "/petitions/en/Petition/Details?Petition=e-9001" => Says::Elsewhere("/moved"),
        _ => Says::Page(fixture("open.en.html")),
    });
    let room = Room::new();
    let pause = Duration::from_millis(300);
    let mut counts = Counts::new(room.path("x").parent().unwrap(), Manners { pause, ..manners(&site) });
    counts.bring(&house(), NOON).unwrap();
    counts.bring(&other(), NOON).unwrap_err();

    let asked = site.asked();
    let paths: Vec<&str> = asked.iter().map(|asked| asked.path.as_str()).collect();
    let second = "/petitions/en/Petition/Details?Petition=e-9002";
    assert_eq!(paths, ["/petitions/en/Petition/Details?Petition=e-9001", "/moved", second]);
    for two in asked.windows(2) {
        assert!(two[1].at - two[0].at >= pause, "{:?}", two[1].at - two[0].at);
    }
}

#[test]
fn a_public_site_has_two_seconds_and_we_have_twenty() {
    let manners = Manners::proper(String::new());
    assert_eq!((manners.pause, manners.patience), (Duration::from_secs(2), Duration::from_secs(20)));
    assert_eq!((manners.longest, manners.instead), (2_000_000, None));
}

#[test]
fn a_site_that_is_busy_is_left_alone_for_the_rest_of_the_run() {
    for busy in ["429 Too Many Requests", "503 Service Unavailable"] {
        let (room, site) = (Room::new(), Site::saying(Says::Error(busy, Vec::new())));
        let mut counts = room.counts(&site);
        assert!(matches!(counts.bring(&house(), NOON), Err(Doubt::Status(429 | 503))));
        assert!(matches!(counts.bring(&other(), NOON), Err(Doubt::LeftAlone)));
        assert_eq!(site.asked().len(), 1, "{busy}");
    }
}

#[test]
fn a_site_may_send_us_on_three_times_and_no_more() {
    let after = |times: usize| {
        Site::answering(move |path| {
            let gone = path.strip_prefix("/step-").map_or(0, |step| step.parse().unwrap());
            match gone {
                gone if gone >= times => Says::Page(fixture("open.en.html")),
                0 => Says::Elsewhere("/step-1"),
                1 => Says::Elsewhere("/step-2"),
                2 => Says::Elsewhere("/step-3"),
                _ => Says::Elsewhere("/step-4"),
            }
        })
    };
    let three = after(3);
    Room::new().bring(&three, NOON).unwrap();
    assert_eq!(three.asked().len(), 4);
    let four = after(4);
    assert!(matches!(Room::new().bring(&four, NOON), Err(Doubt::SentOn)));
    assert_eq!(four.asked().len(), 4);
}
