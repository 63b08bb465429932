use rusqlite::Connection;
use serde_json::json;

use crate::{
    client,
    running::{PLENTY, Running, form, signatures},
    site::Site,
};

#[test]
fn signing_moves_the_count() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    assert_eq!(server.count("canal"), 0);
    let answer = server.sign("canal", &form("zoe@example.org"));
    assert_eq!((answer.status, answer.json()), (201, json!({ "signature_count": 1 })));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(server.count("canal"), 1);
    assert_eq!(server.sign("canal", &form("sam@example.org")).json()["signature_count"], 2);
    assert_eq!((server.count("canal"), server.count("library")), (2, 0));
}

#[test]
fn one_person_signs_once_whatever_the_capitals() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    assert_eq!(server.sign("canal", &form("Zoe@Example.org")).status, 201);
    let again = server.sign("canal", &form("  ZOE@EXAMPLE.ORG "));
    assert_eq!((again.status, again.error()), (409, "already_signed".to_owned()));
    assert_eq!(server.count("canal"), 1);
    assert_eq!(server.sign("library", &form("zoe@example.org")).status, 201, "another petition");
}

#[test]
fn what_needs_mending_is_named_field_by_field() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let bad = json!({ "name": " ", "email": "zoe@", "postal_code": "D1A 0A6", "agreed": false });
    let answer = server.sign("canal", &bad);
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.json(),
        json!({ "error": "invalid", "fields":
            [["name", "missing"], ["email", "invalid"], ["postal_code", "invalid"], ["agreed", "missing"]] })
    );
    let bare = server.sign("canal", &json!({ "name": "Zoë" }));
    assert_eq!(
        (bare.status, bare.json()["fields"].clone()),
        (422, json!([["email", "missing"], ["postal_code", "missing"], ["agreed", "missing"]]))
    );
    assert_eq!(server.count("canal"), 0);
}

#[test]
fn what_cannot_be_read_is_refused_politely() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let json = ("content-type", "application/json");
    for (headers, body, status) in [
        (vec![json], "<html><p>Hello</p></html>", 400),
        (vec![json], "", 400),
        (vec![json], "[]", 400),
        (vec![json], r#"["Zoë","zoe@example.org","K1A0A6","","",true,false]"#, 400),
        (vec![json], r#"{"name":7,"email":"a@example.org","postal_code":"K1A0A6","agreed":true}"#, 400),
        (vec![("content-type", "text/html")], "<html></html>", 415),
        (vec![("content-type", "text/plain")], r#"{"name":"A"}"#, 415),
        (vec![], "{}", 415),
    ] {
        let answer = server.post("canal", &headers, body.as_bytes());
        assert_eq!((answer.status, answer.error()), (status, "malformed".to_owned()), "{headers:?} {body}");
    }
    assert_eq!(client::get(&signatures(&server.base, "canal")).status, 405);
    assert_eq!(server.count("canal"), 0);
}

#[test]
fn a_signature_is_at_most_16_kilobytes() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let of_size = |size: usize| {
        let mut body = form("zoe@example.org").to_string();
        body.push_str(&" ".repeat(size - body.len()));
        server.post("canal", &[("content-type", "application/json")], body.as_bytes())
    };
    for size in [16 * 1024 + 1, 200_000, 1024 * 1024] {
        let answer = of_size(size);
        assert_eq!((answer.status, answer.error()), (413, "malformed".to_owned()), "{size}");
    }
    assert_eq!(of_size(16 * 1024).status, 201);
}

#[test]
fn a_name_is_kept_as_it_was_written() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let names = ["Zoë 🌊 李", "\"><script>alert(1)</script>", "Robert'); DROP TABLE signatures;--"];
    for (index, name) in names.iter().enumerate() {
        let mut form = form(&format!("Person{index}@Example.org"));
        form["name"] = json!(name);
        form["updates"] = json!(index == 0);
        let answer = server.sign("canal", &form);
        assert_eq!(answer.status, 201, "{name}");
        assert!(!answer.body.contains("script"), "{}", answer.body);
    }
    let database = Connection::open(site.database()).unwrap();
    let mut query = database
        .prepare("SELECT name, email, email_canonical, postal_code, updates, lang FROM signatures ORDER BY id")
        .unwrap();
    let kept: Vec<(String, String, String, String, bool, String)> = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for (index, row) in kept.iter().enumerate() {
        let (email, canonical) = (format!("Person{index}@Example.org"), format!("person{index}@example.org"));
        let expected = (names[index].to_owned(), email, canonical, "K1A0A6".to_owned(), index == 0, "en".to_owned());
        assert_eq!(row, &expected);
    }
    assert_eq!(kept.len(), names.len());
}

#[test]
fn only_an_open_petition_is_signed() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (petition, status, error) in [
        ("last-year", 410, "closed"),
        ("won", 410, "closed"),
        ("next-year", 403, "closed"),
        ("nowhere", 404, "unknown_petition"),
        ("..%2fcanal", 404, "unknown_petition"),
    ] {
        let answer = server.sign(petition, &form("zoe@example.org"));
        assert_eq!((answer.status, answer.error()), (status, error.to_owned()), "{petition}");
    }
    assert_eq!(server.count("last-year"), 0, "its count can still be read");
}

#[test]
fn another_site_cannot_sign_for_its_visitors() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let body = form("zoe@example.org").to_string();
    let json = ("content-type", "application/json");
    for extra in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let answer = server.post("canal", &[json, extra], body.as_bytes());
        assert_eq!((answer.status, answer.error()), (403, "malformed".to_owned()), "{extra:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
    let own = [json, ("origin", server.base.as_str()), ("sec-fetch-site", "same-origin")];
    assert_eq!(server.post("canal", &own, body.as_bytes()).status, 201);
}

#[test]
fn a_database_that_is_locked_is_said_to_be_unavailable_and_recovers() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let other = Connection::open(site.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answer = server.sign("canal", &form("zoe@example.org"));
    assert_eq!((answer.status, answer.error()), (503, "unavailable".to_owned()));
    assert_ne!(answer.header("retry-after"), "");
    assert_eq!(server.count("canal"), 0, "what isn't kept isn't counted");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(server.sign("canal", &form("zoe@example.org")).status, 201);
}

#[test]
fn health_is_whether_the_database_would_take_a_signature() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let answer = server.get("/healthz");
    assert_eq!((answer.status, answer.body.as_str()), (200, "ok"));
    let other = Connection::open(site.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(server.get("/healthz").status, 503);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(server.get("/healthz").status, 200);
}
