//! Signing with script off: an ordinary form.

use crate::{
    client::Answer,
    running::{PLENTY, Running},
    site::Site,
};

const GOOD: &[(&str, &str)] = &[
    ("name", "Zoë O’Neill"),
    ("email", "zoe@example.org"),
    ("postal_code", "K1A 0A6"),
    ("agreed", "on"),
    ("lang", "fr"),
    ("return", "/fr/campaigns/canal/"),
];

fn submit(server: &Running, petition: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    server.post(petition, &[("content-type", "application/x-www-form-urlencoded")], body.as_bytes())
}

#[test]
fn the_visitor_comes_back_to_the_page() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let answer = submit(&server, "canal", GOOD);
    assert_eq!((answer.status, answer.header("location")), (303, "/fr/campaigns/canal/#signed"));
    assert_eq!(server.count("canal"), 1);
}

#[test]
fn a_return_that_leads_elsewhere_leads_to_our_own_hub() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (index, path) in
        ["https://evil.example/", "//evil.example/en/campaigns/x/", "/en/campaigns/x/\r\nSet-Cookie: a=b"]
            .iter()
            .enumerate()
    {
        let email = format!("zoe{index}@example.org");
        let mut fields = GOOD.to_vec();
        fields[1].1 = &email;
        fields[5].1 = path;
        let answer = submit(&server, "canal", &fields);
        assert_eq!((answer.status, answer.header("location")), (303, "/fr/#signed"), "{path}");
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[test]
fn a_refusal_is_a_page_in_the_language_that_repeats_nothing() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let script = "\"><script>alert(1)</script>";
    let fields = [("name", script), ("email", script), ("postal_code", script), ("lang", script), ("return", script)];
    let english = submit(&server, "canal", &fields);
    assert_eq!((english.status, english.header("content-type")), (422, "text/html; charset=utf-8"));
    assert!(!english.body.contains("script"), "{}", english.body);
    for expected in [
        "<html lang=\"en\"",
        "Check your email address",
        "Check your postal code",
        "I have read what happens to my details",
        "<a href=\"/en/\">",
    ] {
        assert!(english.body.contains(expected), "{expected}: {}", english.body);
    }
    assert!(!english.body.contains("your name"), "a name may have any characters: {}", english.body);

    let french = submit(&server, "canal", &GOOD[4..]);
    assert_eq!(french.status, 422);
    for expected in ["<html lang=\"fr\"", "Écrivez votre nom.", "<a href=\"/fr/campaigns/canal/\">"] {
        assert!(french.body.contains(expected), "{expected}: {}", french.body);
    }
}

#[test]
fn each_refusal_says_its_own_reason() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    assert_eq!(submit(&server, "canal", GOOD).status, 303);
    let again = submit(&server, "canal", GOOD);
    assert_eq!(again.status, 409);
    assert!(again.body.contains("<h1>Vous avez déjà signé</h1>"), "{}", again.body);
    let closed = submit(&server, "last-year", GOOD);
    assert_eq!(closed.status, 410);
    assert!(closed.body.contains("Il n’est pas possible de signer"), "{}", closed.body);
    let unknown = submit(&server, "nowhere", GOOD);
    assert_eq!(unknown.status, 404);
    assert!(unknown.body.contains("n’existe pas"), "{}", unknown.body);
}
