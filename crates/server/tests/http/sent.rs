//! People say that they sent a letter, and that is counted.

use rusqlite::Connection;
use serde_json::json;

use crate::{
    client::{self, get_with},
    running::{PLENTY, Running, form, sent},
    site::Site,
};

const COUNT: &str = "/v1/letters/canal/count.json";

#[test]
fn saying_that_a_letter_was_sent_moves_the_count() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let at_first = server.get(COUNT);
    assert_eq!((at_first.status, at_first.json()), (200, json!({ "sent_count": 0 })));
    let answer = server.sent("canal");
    assert_eq!((answer.status, answer.json()), (201, json!({ "sent_count": 1 })));
    assert_eq!((answer.header("cache-control"), answer.header("content-type")), ("no-store", "application/json"));
    assert_eq!(server.sent("canal").json(), json!({ "sent_count": 2 }));
    assert_eq!((server.letters("canal"), server.letters("gaza-siege"), server.count("canal")), (2, 0, 0));
    drop(server);
    assert_eq!(Running::start(&site, PLENTY).letters("canal"), 2, "after a restart");
}

#[test]
fn the_count_may_be_shown_and_kept_as_that_of_a_petition_is() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let (letters, petition) = (server.get(COUNT), server.get("/v1/petitions/canal/count.json"));
    for name in ["cache-control", "access-control-allow-origin", "cross-origin-resource-policy", "content-type"] {
        assert_eq!(letters.header(name), petition.header(name), "{name}");
    }
    assert_eq!(letters.header("access-control-allow-origin"), "*");
    assert!(letters.header("cache-control").starts_with("public, max-age="));
    let seen = letters.header("last-modified");
    assert!(httpdate::parse_http_date(seen).is_ok(), "{seen}");
    server.sent("canal");
    let again = get_with(&format!("{}{COUNT}", server.base), &[("if-modified-since", seen)]);
    assert_eq!((again.status, again.json()), (200, json!({ "sent_count": 1 })), "in the same second");

    let asked = [("origin", "https://partner.example"), ("access-control-request-method", "GET")];
    let preflight = client::send("OPTIONS", &format!("{}{COUNT}", server.base), &asked, b"");
    assert_eq!((preflight.status, preflight.header("access-control-allow-methods")), (204, "GET"));
}

#[test]
fn a_campaign_without_a_letter_is_said_to_be_unknown() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for campaign in ["nowhere", "library", "Canal", "..%2fcanal", "canal%00", "'%20OR%201=1--"] {
        let answer = server.sent(campaign);
        assert_eq!((answer.status, answer.json()), (404, json!({ "error": "unknown_campaign" })), "{campaign}");
        let count = server.get(&format!("/v1/letters/{campaign}/count.json"));
        assert_eq!((count.status, count.error()), (404, "unknown_campaign".to_owned()), "{campaign}");
        assert_eq!(count.header("access-control-allow-origin"), "*");
    }
    let got = client::get(&sent(&server.base, "canal"));
    assert_eq!((got.status, server.letters("canal")), (405, 0), "a link that is followed counts nothing");
}

#[test]
fn what_is_sent_along_is_neither_needed_nor_kept() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let url = sent(&server.base, "canal");
    let body =
        |size: usize| "Zoë Lefèvre, zoe@example.org, K1A 0A6. ".repeat(size / 20 + 1).into_bytes()[..size].to_vec();
    for (count, (size, kind)) in
        [(1, "text/plain"), (300, "application/json"), (1024, "application/x-www-form-urlencoded")].iter().enumerate()
    {
        let answer = client::send("POST", &url, &[("content-type", kind)], &body(*size));
        assert_eq!((answer.status, answer.json()), (201, json!({ "sent_count": count + 1 })), "{size} bytes");
    }
    for size in [1025, 50_000, 1024 * 1024] {
        let answer = client::send("POST", &url, &[], &body(size));
        assert_eq!((answer.status, answer.error()), (413, "malformed".to_owned()), "{size} bytes");
    }
    assert_eq!(server.letters("canal"), 3);
    drop(server);
    let kept = std::fs::read(site.database()).unwrap();
    for typed in ["Zoë", "zoe@example.org", "K1A 0A6", "127.0.0.1"] {
        assert!(!kept.windows(typed.len()).any(|bytes| bytes == typed.as_bytes()), "{typed} is in the database");
    }
    let database = Connection::open(site.database()).unwrap();
    let row: (String, i64) =
        database.query_row("SELECT * FROM letters", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let columns = database.prepare("SELECT * FROM letters").unwrap().column_count();
    assert_eq!((row, columns), (("canal".to_owned(), 3), 2), "a name and a number, nothing else");
}

#[test]
fn another_site_cannot_say_so_for_its_visitors() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let url = sent(&server.base, "canal");
    for header in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let answer = client::send("POST", &url, &[header], b"");
        assert_eq!((answer.status, answer.error()), (403, "malformed".to_owned()), "{header:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
    assert_eq!(server.letters("canal"), 0);
    let own = [("origin", server.base.as_str()), ("sec-fetch-site", "same-origin")];
    assert_eq!(client::send("POST", &url, &own, b"").status, 201);
}

#[test]
fn too_many_from_one_address_are_told_how_long_to_wait() {
    let site = Site::new();
    let server = Running::start(&site, &["--represent", "fixtures"]);
    let statuses: Vec<u16> = (0..15).map(|_| server.sent("canal").status).collect();
    assert_eq!((&statuses[..14], statuses[14]), (&[201; 14][..], 429), "two thirds of 20 an hour at once");
    let refused = server.sent("gaza-siege");
    assert_eq!((refused.status, refused.error()), (429, "too_many".to_owned()), "whatever the campaign");
    let wait: u64 = refused.header("retry-after").parse().unwrap();
    assert!((100..=180).contains(&wait), "{wait}");
    assert_eq!(server.letters("canal"), 14, "reading isn't limited");
    assert_eq!(server.sign("canal", &form("zoe@example.org")).status, 201, "signing has a limit of its own");
}

#[test]
fn a_household_is_one_address_behind_a_proxy() {
    let site = Site::new();
    let slow = ["--represent", "fixtures", "--letters-per-hour", "1", "--behind-proxy"];
    let server = Running::start(&site, &slow);
    let say = |address| client::send("POST", &sent(&server.base, "canal"), &[("x-forwarded-for", address)], b"").status;
    let asked = ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:3::1", "2001:db8:1:3::1, 198.51.100.7"];
    assert_eq!(asked.map(say), [201, 429, 201, 201]);
}

#[test]
fn a_site_built_before_letters_were_counted_still_works() {
    let site = Site::new();
    site.write("site.json", br#"{"petitions":[{"id":"canal","schedule":{}}],"connect":[],"representative_sets":[]}"#);
    let server = Running::start(&site, PLENTY);
    assert_eq!(server.sign("canal", &form("zoe@example.org")).status, 201);
    assert_eq!((server.sent("canal").status, server.get(COUNT).status), (404, 404));
}

#[test]
fn a_database_that_is_locked_counts_nothing_and_says_so() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let other = Connection::open(site.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answer = server.sent("canal");
    assert_eq!((answer.status, answer.error()), (503, "unavailable".to_owned()));
    assert_ne!(answer.header("retry-after"), "");
    assert_eq!(server.letters("canal"), 0);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(server.sent("canal").json(), json!({ "sent_count": 1 }));
}
