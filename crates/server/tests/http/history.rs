//! How a petition came to its signatures, for charts.

use std::time::{SystemTime, UNIX_EPOCH};

use alongside_model::record::Record;
use rusqlite::Connection;
use serde_json::json;

use crate::{
    running::{PLENTY, Running, form},
    site::Site,
};

const PATH: &str = "/v1/petitions/canal/history.json";
const DAY: u64 = 86_400_000;

/// Puts `number` signatures into the file that were given on a day from a place.
fn signed(site: &Site, day: u64, code: Option<&str>, number: usize) {
    let database = Connection::open(site.database()).unwrap();
    for index in 0..number {
        let email = format!("{day}-{}-{index}@example.org", code.unwrap_or("none"));
        database
            .execute(
                "INSERT INTO signatures (petition, name, email, email_canonical, postal_code, updates, signed_at)
                 VALUES ('canal', 'Zoë', ?1, ?1, ?2, 0, ?3)",
                rusqlite::params![email, code, i64::try_from(day * DAY + index as u64).unwrap()],
            )
            .unwrap();
    }
}

fn now() -> u64 {
    u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap()
}

#[test]
fn a_chart_can_be_drawn_of_the_days() {
    let site = Site::new();
    drop(Running::start(&site, PLENTY));
    signed(&site, 20_512, Some("K1A0A6"), 8); // 2026-02-28
    signed(&site, 20_513, Some("M5V3L9"), 4);
    signed(&site, 20_520, Some("X0A0H0"), 9);
    signed(&site, 20_520, Some("H2X1Y4"), 10);
    signed(&site, 20_520, None, 30);
    let server = Running::start(&site, PLENTY);
    let before = now();
    let answer = server.get(PATH);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    let json = answer.json();
    assert!((before..=now()).contains(&json["as_of"].as_u64().unwrap()), "{json}");
    let day = |year, month, day| json!({ "year": year, "month": month, "day": day });
    assert_eq!(
        json,
        json!({
            "signature_count": 61,
            "as_of": json["as_of"],
            "source": PATH,
            "areas": [["ON", 12], ["QC", 10]],
            "history": [[day(2026, 2, 28), 8], [day(2026, 3, 1), 12], [day(2026, 3, 8), 61]],
        })
    );
    let record: Record = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(record.signature_count, server.count("canal"));
    let kept = Record { source: format!("https://www.example.org{PATH}"), ..record };
    assert_eq!(kept.check(), Ok(()), "with the whole address it is a file of counts");
}

#[test]
fn a_history_may_be_kept_for_ten_minutes_and_shown_anywhere() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let first = server.get(PATH);
    assert_eq!(first.json()["signature_count"], 0);
    assert_eq!(first.header("access-control-allow-origin"), "*");
    assert_eq!(first.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(first.header("cache-control"), "public, max-age=600, stale-while-revalidate=1200, stale-if-error=3000");
    assert!(httpdate::parse_http_date(first.header("last-modified")).is_ok());
    assert_eq!(server.sign("canal", &form("zoe@example.org")).status, 201);
    assert_eq!(server.get(PATH).json(), first.json(), "it isn't read anew for each who asks");
    drop(server);
    assert_eq!(Running::start(&site, PLENTY).get(PATH).json()["signature_count"], 1);
}

#[test]
fn a_petition_that_is_not_here_has_no_history() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for petition in ["nowhere", "..%2fcanal", "'%20OR%201=1--"] {
        let answer = server.get(&format!("/v1/petitions/{petition}/history.json"));
        assert_eq!((answer.status, answer.error()), (404, "unknown_petition".to_owned()));
    }
    assert_eq!(server.get("/v1/petitions/last-year/history.json").status, 200);
}
