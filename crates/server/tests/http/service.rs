//! Look-ups that are relayed to the service.

use std::time::{Duration, Instant};

use crate::{
    running::Running,
    site::Site,
    upstream::{Said, Upstream},
};

fn json(body: &str) -> Said {
    Said::Body("200 OK", "application/json; charset=utf-8", body.to_owned())
}

fn relayed(upstream: &Upstream) -> (Site, Running) {
    let site = Site::new();
    let server = Running::start(&site, &["--represent", &upstream.address]);
    (site, server)
}

fn postcode(code: &str) -> String {
    format!("/v1/represent/postcodes/{code}/")
}

#[test]
fn a_good_answer_comes_byte_for_byte_and_is_asked_for_once() {
    // A number where a text is expected is the page's to judge, not the relay's.
    const BODY: &str = r#"{"code":"K1A0A6", "city":7,"boundaries_concordance":[]}"#;
    let upstream = Upstream::start(|path| {
        assert_eq!(path, "/postcodes/K1A0A6/");
        json(BODY)
    });
    let (_site, server) = relayed(&upstream);
    for code in ["K1A0A6", "k1a0a6", "K1A%200A6", "k1a-0a6"] {
        let answer = server.get(&postcode(code));
        assert_eq!((answer.status, answer.body.as_str()), (200, BODY), "{code}");
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert!(answer.header("cache-control").starts_with("private"), "where somebody lives");
    }
    assert_eq!(upstream.asked(), 1);
}

#[test]
fn whole_sets_are_relayed_when_the_site_asks_for_them() {
    let upstream = Upstream::start(|path| {
        assert_eq!(path, "/representatives/house-of-commons/?limit=1000");
        json(r#"{"objects":[],"meta":{}}"#)
    });
    let (_site, server) = relayed(&upstream);
    for query in ["?limit=1000", "", "?limit=1&name=x"] {
        assert_eq!(server.get(&format!("/v1/represent/representatives/house-of-commons/{query}")).status, 200);
    }
    for set in ["quebec-assemblee-nationale", "..%2f..%2fadmin", "house-of-commons%3f"] {
        let answer = server.get(&format!("/v1/represent/representatives/{set}/"));
        assert_eq!((answer.status, answer.error()), (404, "unknown_set".to_owned()), "{set}");
    }
    assert_eq!(upstream.asked(), 1);
}

#[test]
fn what_is_no_postal_code_is_not_asked_for() {
    let upstream = Upstream::start(|_| json("{}"));
    let (_site, server) = relayed(&upstream);
    for code in ["D1A0A6", "90210", "K1A0A", "..%2fboundaries", "K1A0A6%3fsets=x", "%00"] {
        let answer = server.get(&postcode(code));
        assert_eq!((answer.status, answer.error()), (404, "unknown_postal_code".to_owned()), "{code}");
    }
    assert_eq!(upstream.asked(), 0);
}

#[test]
fn a_code_that_the_service_does_not_know_is_remembered_for_a_while() {
    let upstream = Upstream::start(|_| Said::Body("404 Not Found", "text/html", "<h1>Not Found</h1>".to_owned()));
    let (_site, server) = relayed(&upstream);
    for _ in 0..3 {
        let answer = server.get(&postcode("K1A0A6"));
        assert_eq!((answer.status, answer.error()), (404, "unknown_postal_code".to_owned()));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_eq!(upstream.asked(), 1);
}

#[test]
fn each_failure_of_the_service_has_its_name() {
    let upstream = Upstream::start(|path| match path {
        "/postcodes/K1A0A1/" => Said::Body("500 Internal Server Error", "text/html", "<h1>Oops</h1>".to_owned()),
        "/postcodes/K1A0A2/" => Said::Body("200 OK", "text/html", "<!doctype html><p>Maintenance".to_owned()),
        "/postcodes/K1A0A3/" => json("{\"code\":"),
        "/postcodes/K1A0A4/" => json("\"K1A0A4\""),
        "/postcodes/K1A0A5/" => json(&format!("{{\"code\":\"{}\"}}", "x".repeat(6_000_000))),
        "/postcodes/K1A0A7/" => Said::Body("503 Service Unavailable", "text/html", String::new()),
        "/postcodes/K1A0A8/" => json(&format!("{{\"a\":{}", "[".repeat(100_000))),
        _ => Said::Body("301 Moved", "text/html", String::new()),
    });
    let (_site, server) = relayed(&upstream);
    for (code, status, error) in [
        ("K1A0A1", 502, "upstream_failed"),
        ("K1A0A2", 502, "upstream_unreadable"),
        ("K1A0A3", 502, "upstream_unreadable"),
        ("K1A0A4", 502, "upstream_unreadable"),
        ("K1A0A5", 502, "upstream_too_large"),
        ("K1A0A7", 503, "upstream_busy"),
        ("K1A0A8", 502, "upstream_unreadable"),
        ("K1A0A9", 502, "upstream_failed"),
    ] {
        let answer = server.get(&postcode(code));
        assert_eq!((answer.status, answer.error()), (status, error.to_owned()), "{code}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_ne!(server.get(&postcode("K1A0A7")).header("retry-after"), "");
}

#[test]
fn a_service_that_hangs_is_given_up_after_ten_seconds() {
    let upstream = Upstream::start(|_| Said::Nothing);
    let (_site, server) = relayed(&upstream);
    let asked = Instant::now();
    let answers: Vec<_> = std::thread::scope(|scope| {
        let ask = || server.get(&postcode("K1A0A6"));
        let asking: Vec<_> = (0..3).map(|_| scope.spawn(ask)).collect();
        asking.into_iter().map(|asking| asking.join().unwrap()).collect()
    });
    for answer in &answers {
        assert_eq!((answer.status, answer.error()), (504, "upstream_timeout".to_owned()));
    }
    assert!((9..14).contains(&asked.elapsed().as_secs()), "all who waited, together: {:?}", asked.elapsed());
    assert_eq!(upstream.asked(), 1);
}

#[test]
fn a_service_that_is_not_there_is_said_to_be_unreachable() {
    let site = Site::new();
    let server = Running::start(&site, &["--represent", "http://127.0.0.1:9"]);
    let answer = server.get(&postcode("K1A0A6"));
    assert_eq!((answer.status, answer.error()), (502, "upstream_unreachable".to_owned()));
}

#[test]
fn many_who_ask_the_same_at_once_are_one_request() {
    let upstream = Upstream::start(|_| Said::Late(Duration::from_millis(400), "{}".to_owned()));
    let (_site, server) = relayed(&upstream);
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| assert_eq!(server.get(&postcode("K1A0A6")).status, 200));
        }
    });
    assert_eq!(upstream.asked(), 1);
}

#[test]
fn the_service_is_asked_fewer_than_sixty_times_a_minute() {
    let upstream = Upstream::start(|_| json("{}"));
    let (_site, server) = relayed(&upstream);
    let codes = (0..80).map(|index| {
        format!("K1{}{}A{}", ["A", "B", "C", "E", "G", "H", "J", "K"][index / 10], index % 10, index % 10)
    });
    let answers: Vec<_> = codes.map(|code| server.get(&postcode(&code))).collect();
    assert_eq!(upstream.asked(), 50);
    assert!(answers[..50].iter().all(|answer| answer.status == 200));
    for answer in &answers[50..] {
        assert_eq!((answer.status, answer.error()), (503, "upstream_busy".to_owned()));
        let wait: u64 = answer.header("retry-after").parse().unwrap();
        assert!((1..=61).contains(&wait), "{wait}");
    }
    assert_eq!(server.get(&postcode("K1A0A0")).status, 200, "what is known is still answered");
}

#[test]
fn only_when_asked_to_does_it_fall_back_on_samples_and_says_so() {
    let site = Site::new();
    let server = Running::start(&site, &["--represent", "http://127.0.0.1:9", "--represent-fallback"]);
    let expected = "http://127.0.0.1:9 can't be reached, so look-ups now answer from the recorded samples with \
                    invented people.";
    assert_eq!(server.notices, [expected]);
    assert_eq!(server.get(&postcode("K1A0A6")).status, 200);
    drop(server);

    let page = Upstream::start(|_| Said::Body("200 OK", "text/html", "<p>Log in to this network".to_owned()));
    let server = Running::start(&site, &["--represent", &page.address, "--represent-fallback"]);
    assert_eq!(server.notices.len(), 1, "a network's log-in page isn't the service");
    drop(server);

    let upstream = Upstream::start(|path| {
        json(if path == "/representative-sets/?limit=1" { r#"{"objects":[]}"# } else { r#"{"code":"live"}"# })
    });
    let server = Running::start(&site, &["--represent", &upstream.address, "--represent-fallback"]);
    assert_eq!(server.notices, Vec::<String>::new());
    assert_eq!(server.get(&postcode("K1A0A6")).json()["code"], "live");
}
