//! A petition asks what its organiser chose.

use rusqlite::Connection;
use serde_json::json;

use crate::{
    running::{PLENTY, Running, form},
    site::Site,
};

type Row = (Option<String>, String, String, String, bool);

fn kept(site: &Site) -> Vec<Row> {
    Connection::open(site.database())
        .unwrap()
        .prepare("SELECT postal_code, city, comment, partners, updates FROM signatures ORDER BY id")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

#[test]
fn what_the_petition_asks_is_kept() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let full = json!({ "name": "Zoë", "email": "zoe@example.org", "postal_code": "k1a 0a6", "city": " Ottawa ",
        "comment": "I cross\nevery day.", "agreed": true, "partners": ["book-circle", "somebody-else", "river-friends"] });
    let bare = json!({ "name": "Sam", "email": "sam@example.org", "city": "Gatineau", "agreed": true });
    assert_eq!(server.sign("ferry", &full).status, 201);
    assert_eq!(server.sign("ferry", &bare).status, 201);
    let text = str::to_owned;
    assert_eq!(
        kept(&site),
        [
            (
                Some(text("K1A0A6")),
                text("Ottawa"),
                text("I cross\nevery day."),
                text("river-friends book-circle"),
                false
            ),
            (None, text("Gatineau"), String::new(), String::new(), false),
        ]
    );
}

#[test]
fn what_the_petition_does_not_ask_is_not_kept() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let mut form = form("zoe@example.org");
    form["city"] = json!("Ottawa");
    form["comment"] = json!("Because.");
    form["partners"] = json!(["river-friends"]);
    assert_eq!(server.sign("canal", &form).status, 201);
    assert_eq!(kept(&site), [(Some("K1A0A6".to_owned()), String::new(), String::new(), String::new(), false)]);
}

#[test]
fn what_the_petition_needs_is_named_when_it_is_missing() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let bad = json!({ "name": "Zoë", "email": "zoe@example.org", "postal_code": "90210", "comment": "x".repeat(1001),
        "agreed": true });
    let answer = server.sign("ferry", &bad);
    assert_eq!(
        (answer.status, answer.json()),
        (
            422,
            json!({ "error": "invalid",
            "fields": [["postal_code", "invalid"], ["city", "missing"], ["comment", "too_long"]] })
        )
    );
    let body = format!("name=Zo%C3%AB&email=zoe%40example.org&agreed=on&lang=fr&city=&comment={}", "x".repeat(1001));
    let page = server.post("ferry", &[("content-type", "application/x-www-form-urlencoded")], body.as_bytes());
    assert_eq!(page.status, 422);
    for expected in ["Écrivez le nom de votre ville.", "1 000 caractères"] {
        assert!(page.body.contains(expected), "{expected}: {}", page.body);
    }
    assert_eq!(server.count("ferry"), 0);
}

#[test]
fn a_form_without_script_sends_every_field() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let body = "name=Zo%C3%AB&email=zoe%40example.org&city=Ottawa&comment=One%0D%0Atwo&agreed=on&updates=on\
                &partners=river-friends&partners=book-circle&key=k-1";
    let html = [("content-type", "application/x-www-form-urlencoded")];
    for _ in 0..2 {
        assert_eq!(server.post("ferry", &html, body.as_bytes()).status, 303, "sent twice, answered as once");
    }
    let partners = "river-friends book-circle".to_owned();
    assert_eq!(kept(&site), [(None, "Ottawa".to_owned(), "One\ntwo".to_owned(), partners, true)]);
}

#[test]
fn a_petition_that_is_paused_says_so() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let answer = server.sign("paused", &form("zoe@example.org"));
    assert_eq!((answer.status, answer.json()), (409, json!({ "error": "paused", "fields": [] })));
    let html = [("content-type", "application/x-www-form-urlencoded")];
    for (lang, expected) in [("en", "This petition is paused"), ("fr", "Cette pétition est en pause")] {
        let page = server.post("paused", &html, format!("name=A&lang={lang}").as_bytes());
        assert_eq!(page.status, 409);
        assert!(page.body.contains(expected), "{}", page.body);
    }
    let draft = server.sign("draft", &form("zoe@example.org"));
    assert_eq!((draft.status, draft.error()), (403, "closed".to_owned()));
    assert_eq!((server.count("paused"), server.count("draft")), (0, 0));
}

#[test]
fn a_petition_that_needs_no_email_address_is_refused_at_the_start() {
    let site = Site::new();
    for fields in [r#"{"field":"name","required":true}"#, r#"{"field":"email","required":false}"#] {
        let manifest = format!(
            r#"{{"petitions":[{{"id":"canal","schedule":{{}},"fields":[{fields}]}}],"connect":[],"representative_sets":[]}}"#
        );
        site.write("site.json", manifest.as_bytes());
        let output = crate::running::command(&site, PLENTY).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains("canal") && said.contains("email"), "{said}");
    }
}
