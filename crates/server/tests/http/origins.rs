//! The site's pages on one host, the server on another.

use crate::{
    client::{self, Answer},
    running::{PLENTY, Running, form, sent, signatures},
    site::Site,
};

const SITE: &str = "https://www.example.org";
const JSON: (&str, &str) = ("content-type", "application/json");

/// A server for a site on two other origins.
fn elsewhere(site: &Site, more: &[&str]) -> Running {
    let options = ["--site-origin", SITE, "--site-origin", "http://localhost:3000", "--represent", "fixtures"];
    Running::start(site, &[&options[..], more].concat())
}

fn from<'a>(origin: &'a str, relation: &'a str) -> [(&'a str, &'a str); 2] {
    [("origin", origin), ("sec-fetch-site", relation)]
}

fn preflight(url: &str, origin: &str) -> Answer {
    let asks = [
        ("origin", origin),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type"),
        ("sec-fetch-site", "cross-site"),
    ];
    client::send("OPTIONS", url, &asks, b"")
}

fn is_readable_by(answer: &Answer, origin: &str) {
    assert_eq!(answer.header("access-control-allow-origin"), origin);
    assert_eq!(answer.header("vary"), "Origin");
    assert_eq!(answer.header("access-control-expose-headers"), "Retry-After");
    assert_eq!(answer.header("access-control-allow-credentials"), "", "no cookie is ever asked for");
    assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(answer.header("cache-control"), "no-store");
}

fn is_for_nobody(answer: &Answer) {
    assert_eq!(answer.header("access-control-allow-origin"), "");
    assert_eq!(answer.header("access-control-allow-methods"), "");
    assert_eq!(answer.header("vary"), "Origin");
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
}

#[test]
fn the_sites_own_pages_may_sign_from_their_host() {
    let site = Site::new();
    let server = elsewhere(&site, &["--signatures-per-minute", "1000"]);
    let url = signatures(&server.base, "canal");
    for (index, (origin, relation)) in
        [(SITE, "cross-site"), (SITE, "same-site"), ("http://localhost:3000", "cross-site")].into_iter().enumerate()
    {
        let asked = preflight(&url, origin);
        assert_eq!((asked.status, asked.body.as_str()), (204, ""));
        is_readable_by(&asked, origin);
        assert_eq!(asked.header("access-control-allow-methods"), "POST");
        assert_eq!(asked.header("access-control-allow-headers"), "content-type");
        assert!(asked.header("access-control-max-age").parse::<u32>().is_ok());

        let body = form(&format!("zoe{index}@example.org")).to_string();
        let headers = [&from(origin, relation)[..], &[JSON]].concat();
        let answer = client::send("POST", &url, &headers, body.as_bytes());
        assert_eq!((answer.status, answer.json()["signature_count"].as_u64()), (201, Some(index as u64 + 1)));
        is_readable_by(&answer, origin);
        let again = client::send("POST", &url, &headers, body.as_bytes());
        assert_eq!((again.status, again.error()), (409, "already_signed".to_owned()));
        is_readable_by(&again, origin);
    }
    for (petition, status) in [("nowhere", 404), ("last-year", 410), ("paused", 409)] {
        let headers = [&from(SITE, "cross-site")[..], &[JSON]].concat();
        let refused = server.post(petition, &headers, form("a@example.org").to_string().as_bytes());
        assert_eq!(refused.status, status);
        is_readable_by(&refused, SITE);
    }
    let large =
        server.post("canal", &[&from(SITE, "cross-site")[..], &[JSON]].concat(), &" ".repeat(20_000).into_bytes());
    assert_eq!(large.status, 413);
    is_readable_by(&large, SITE);
}

#[test]
fn no_other_site_may_sign_or_read_the_answer() {
    let site = Site::new();
    let server = elsewhere(&site, &[]);
    for origin in [
        "null",
        "https://evil.example",
        "http://www.example.org",
        "https://example.org",
        "https://www.example.org:444",
        "https://www.example.org.evil.example",
        "https://WWW.example.org",
        "http://localhost:3001",
    ] {
        for url in [signatures(&server.base, "canal"), sent(&server.base, "canal")] {
            let asked = preflight(&url, origin);
            assert_eq!(asked.status, 403, "{origin}");
            is_for_nobody(&asked);
            let headers = [&from(origin, "cross-site")[..], &[JSON]].concat();
            let answer = client::send("POST", &url, &headers, form("zoe@example.org").to_string().as_bytes());
            assert_eq!((answer.status, answer.error()), (403, "malformed".to_owned()), "{origin}");
            is_for_nobody(&answer);
        }
    }
    assert_eq!((server.count("canal"), server.letters("canal")), (0, 0));
}

#[test]
fn without_the_option_no_other_origin_is_the_sites() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let asked = preflight(&signatures(&server.base, "canal"), SITE);
    assert_eq!(asked.status, 403);
    is_for_nobody(&asked);
    let answer =
        server.post("canal", &[from(SITE, "cross-site")[0], JSON], form("zoe@example.org").to_string().as_bytes());
    assert_eq!(answer.status, 403);
    is_for_nobody(&answer);
}

#[test]
fn the_sites_own_pages_may_say_that_a_letter_was_sent() {
    let site = Site::new();
    let server = elsewhere(&site, &[]);
    let url = sent(&server.base, "canal");
    let asked = preflight(&url, SITE);
    assert_eq!((asked.status, asked.header("access-control-allow-methods")), (204, "POST"));
    is_readable_by(&asked, SITE);
    let answer = client::send("POST", &url, &from(SITE, "cross-site"), b"");
    assert_eq!((answer.status, answer.json()["sent_count"].as_u64()), (201, Some(1)));
    is_readable_by(&answer, SITE);
    let unknown = client::send("POST", &sent(&server.base, "nowhere"), &from(SITE, "cross-site"), b"");
    assert_eq!(unknown.status, 404);
    is_readable_by(&unknown, SITE);
}

#[test]
fn a_page_on_another_host_can_read_how_long_to_wait() {
    let site = Site::new();
    let server = elsewhere(&site, &["--signatures-per-minute", "1", "--letters-per-hour", "1"]);
    let headers = [&from(SITE, "cross-site")[..], &[JSON]].concat();
    let sign = |email| server.post("canal", &headers, form(email).to_string().as_bytes());
    assert_eq!(sign("zoe@example.org").status, 201);
    let say = || client::send("POST", &sent(&server.base, "canal"), &from(SITE, "cross-site"), b"");
    assert_eq!(say().status, 201);
    for refused in [sign("sam@example.org"), say()] {
        assert_eq!(refused.status, 429);
        assert!(refused.header("retry-after").parse::<u32>().is_ok_and(|wait| wait > 0));
        is_readable_by(&refused, SITE);
    }
}

#[test]
fn without_script_the_visitor_comes_back_to_the_page_on_its_own_host() {
    let site = Site::new();
    let server = elsewhere(&site, &["--signatures-per-minute", "1000"]);
    let submit = |origin, email: &str, back: &str| {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("name", "Zoë"), ("email", email), ("postal_code", "K1A 0A6"), ("agreed", "on")])
            .extend_pairs([("lang", "fr"), ("return", back)])
            .finish();
        let html = ("content-type", "application/x-www-form-urlencoded");
        server.post("canal", &[&from(origin, "cross-site")[..], &[html]].concat(), body.as_bytes())
    };
    for (index, (back, expected)) in [
        ("/fr/campaigns/canal/", "https://www.example.org/fr/campaigns/canal/#signed"),
        ("/our-site/fr/campaigns/canal/", "https://www.example.org/our-site/fr/campaigns/canal/#signed"),
        ("https://evil.example/", "https://www.example.org/fr/#signed"),
        ("//evil.example/fr/campaigns/canal/", "https://www.example.org/fr/#signed"),
        (".evil.example/fr/campaigns/canal/", "https://www.example.org/fr/#signed"),
    ]
    .into_iter()
    .enumerate()
    {
        let answer = submit(SITE, &format!("zoe{index}@example.org"), back);
        assert_eq!((answer.status, answer.header("location")), (303, expected), "{back}");
    }
    let again = submit(SITE, "zoe0@example.org", "/fr/campaigns/canal/");
    assert_eq!(again.status, 409);
    assert!(again.body.contains("<a href=\"https://www.example.org/fr/campaigns/canal/\">"), "{}", again.body);
    for origin in ["null", "https://evil.example"] {
        let answer = submit(origin, "sam@example.org", "/fr/campaigns/canal/");
        assert_eq!(answer.status, 403, "{origin}");
        assert!(answer.body.contains("<a href=\"/fr/campaigns/canal/\">"), "{}", answer.body);
    }
    assert_eq!(server.count("canal"), 5);
}

#[test]
fn look_ups_and_counts_can_be_read_from_the_sites_host() {
    let site = Site::new();
    let server = elsewhere(&site, &[]);
    for path in [
        "/v1/represent/postcodes/K1A0A6/",
        "/v1/represent/postcodes/M5V3L9/",
        "/v1/represent/representatives/house-of-commons/",
        "/v1/petitions/canal/count.json",
        "/v1/petitions/canal/history.json",
        "/v1/letters/canal/count.json",
    ] {
        let answer = client::get_with(&format!("{}{path}", server.base), &from(SITE, "cross-site"));
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{path}");
    }
}

#[test]
fn an_origin_that_is_none_is_told_at_the_start() {
    let site = Site::new();
    for (origin, remedy) in [
        ("https://www.example.org/", "without a path"),
        ("www.example.org", "https://www.example.org"),
        ("*", "https://www.example.org"),
        ("http://www.example.org", "http:// is only for localhost"),
    ] {
        let output = crate::running::command(&site, &["--site-origin", origin]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(remedy), "{origin}: {said}");
    }
}
