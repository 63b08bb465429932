//! A signature that is sent again, because its answer was lost, is still one.

use std::time::Duration;

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::{
    client::{raw, try_send},
    running::{PLENTY, Running, form, send_signal, signatures},
    site::Site,
};

fn keyed(email: &str, key: &str) -> Value {
    let mut form = form(email);
    form["key"] = json!(key);
    form
}

#[test]
fn a_signature_sent_twice_counts_once_and_is_answered_as_the_first_time() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for _ in 0..3 {
        let answer = server.sign("canal", &keyed("zoe@example.org", "5f0c-1"));
        assert_eq!((answer.status, answer.json()), (201, json!({ "signature_count": 1 })));
    }
    let other = server.sign("canal", &keyed("sam@example.org", "5f0c-1"));
    assert_eq!((other.status, other.json()), (201, json!({ "signature_count": 1 })), "the first stands");
    let again = server.sign("canal", &keyed("zoe@example.org", "5f0c-2"));
    assert_eq!((again.status, again.error()), (409, "already_signed".to_owned()));
    assert_eq!(server.sign("canal", &form("zoe@example.org")).status, 409, "without a key");
    assert_eq!(server.sign("canal", &keyed("sam@example.org", "5f0c-3")).json()["signature_count"], 2);
    assert_eq!(server.sign("canal", &keyed("zoe@example.org", "5f0c-1")).json()["signature_count"], 2);
    assert_eq!(server.sign("library", &keyed("sam@example.org", "5f0c-1")).json()["signature_count"], 1);
    assert_eq!((server.count("canal"), server.count("library")), (2, 1));
    let database = Connection::open(site.database()).unwrap();
    let kept: String = database
        .query_row("SELECT group_concat(email, ' ' ORDER BY id) FROM signatures WHERE petition = 'canal'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(kept, "zoe@example.org sam@example.org");
}

#[test]
fn a_signature_sent_again_after_a_crash_counts_once() {
    let site = Site::new();
    let mut server = Running::start(&site, PLENTY);
    for round in 0..3 {
        let key = format!("key-{round}");
        let email = format!("zoe{round}@example.org");
        assert_eq!(server.sign("canal", &keyed(&email, &key)).status, 201);
        send_signal(server.child.id(), "KILL");
        server.child.wait().unwrap();
        server = Running::start(&site, PLENTY);
        let again = server.sign("canal", &keyed(&email, &key));
        assert_eq!((again.status, again.json()), (201, json!({ "signature_count": round + 1 })));
        assert_eq!(server.count("canal"), round + 1);
    }
}

/// Signs until the server is gone; how many were tried, the unanswered one included.
fn try_until_the_end(base: &str, who: &str) -> u64 {
    let answered = |index: &u64| {
        let body = keyed(&format!("{who}-{index}@example.org"), &format!("{who}-{index}")).to_string();
        try_send("POST", &signatures(base, "canal"), &[("content-type", "application/json")], body.as_bytes()).is_some()
    };
    (0..u64::MAX).take_while(answered).count() as u64 + 1
}

#[test]
fn killed_in_the_midst_whatever_is_sent_again_counts_once() {
    const WHO: [&str; 4] = ["ann", "ben", "cleo", "dan"];
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let base = server.base.as_str();
    let tried: Vec<u64> = std::thread::scope(|scope| {
        let signing: Vec<_> = WHO.iter().map(|who| scope.spawn(|| try_until_the_end(base, who))).collect();
        std::thread::sleep(Duration::from_millis(200));
        send_signal(server.child.id(), "KILL");
        signing.into_iter().map(|signing| signing.join().unwrap()).collect()
    });
    drop(server);
    let server = Running::start(&site, PLENTY);
    for (who, tried) in WHO.iter().zip(&tried) {
        for index in 0..*tried {
            let again = server.sign("canal", &keyed(&format!("{who}-{index}@example.org"), &format!("{who}-{index}")));
            assert_eq!(again.status, 201, "{who} {index} of {tried}");
        }
    }
    assert!(tried.iter().all(|tried| *tried > 1), "{tried:?}");
    assert_eq!(server.count("canal"), tried.iter().sum::<u64>());
}

#[test]
fn a_signature_whose_sender_hung_up_is_answered_when_it_is_sent_again() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let body = keyed("zoe@example.org", "key-1").to_string();
    let request = format!(
        "POST /v1/petitions/canal/signatures HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    {
        use std::io::Write as _;
        let mut connection = std::net::TcpStream::connect(server.authority()).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
    }
    let answer = raw(server.authority(), &request.replacen("Host: x", "Host: x\r\nConnection: close", 1));
    assert!(answer.starts_with("HTTP/1.1 201") && answer.ends_with("{\"signature_count\":1}"), "{answer}");
}

#[test]
fn the_same_signature_many_times_at_once_counts_once() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (round, same_person) in [true, false].into_iter().enumerate() {
        let round = round as u64 + 1;
        std::thread::scope(|scope| {
            for index in 0..16 {
                let server = &server;
                scope.spawn(move || {
                    let who = if same_person { 0 } else { index };
                    let form = keyed(&format!("zoe{round}-{who}@example.org"), &format!("key-{round}"));
                    let answer = server.sign("canal", &form);
                    assert_eq!((answer.status, answer.json()), (201, json!({ "signature_count": round })));
                });
            }
        });
        assert_eq!(server.count("canal"), round);
    }
}

#[test]
fn what_was_kept_before_the_closing_is_still_answered() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    assert_eq!(server.sign("canal", &keyed("zoe@example.org", "key-1")).status, 201);
    drop(server);
    let closed =
        r#"{"petitions":[{"id":"canal","schedule":{"outcome":{"kind":"won"}}}],"connect":[],"representative_sets":[]}"#;
    site.write("site.json", closed.as_bytes());
    let server = Running::start(&site, PLENTY);
    let again = server.sign("canal", &keyed("zoe@example.org", "key-1"));
    assert_eq!((again.status, again.json()), (201, json!({ "signature_count": 1 })));
    for key in ["key-2", ""] {
        let late = server.sign("canal", &keyed("sam@example.org", key));
        assert_eq!((late.status, late.error()), (410, "closed".to_owned()));
    }
    assert_eq!(server.count("canal"), 1);
}

#[test]
fn a_key_of_another_form_is_none() {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    for (index, key) in ["a b", "' OR 1=1 --", "é", &"k".repeat(65)].iter().enumerate() {
        let email = format!("zoe{index}@example.org");
        assert_eq!(server.sign("canal", &keyed(&email, key)).json()["signature_count"], index + 1, "{key}");
        assert_eq!(server.sign("canal", &keyed(&email, key)).status, 409, "{key}");
    }
}
