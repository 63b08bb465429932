//! Whatever is sent, the answer is a refusal that says so, never a failure.

use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};

use crate::{
    client,
    running::{PLENTY, Running},
    site::Site,
};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map("[a-z_]{1,12}", inner, 0..4)
                .prop_map(|map| Value::from_iter(map.into_iter().collect::<Vec<_>>())),
        ]
    })
}

fn near_form() -> impl Strategy<Value = Value> {
    let email = prop_oneof![any::<String>(), "[a-c]{1,3}@example.org"];
    let postal_code = prop_oneof![any::<String>(), Just("K1A 0A6".to_owned())];
    let texts = (any::<String>(), email, postal_code, any::<String>(), any::<String>(), "[a-c -]{0,2}");
    let partners = proptest::collection::vec("river-friends|.{0,10}", 0..3);
    (texts, any::<bool>(), any::<bool>(), partners).prop_map(
        |((name, email, postal_code, city, comment, key), agreed, updates, partners)| {
            json!({ "name": name, "email": email, "postal_code": postal_code, "city": city, "comment": comment,
                "agreed": agreed, "updates": updates, "partners": partners, "key": key })
        },
    )
}

/// Tries many `values` on one server.
fn many<S: Strategy>(values: S, check: impl Fn(&Running, S::Value) -> Result<(), TestCaseError>) {
    let site = Site::new();
    let server = Running::start(&site, PLENTY);
    let config = ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config).run(&values, |value| check(&server, value)).unwrap();
}

fn refused(server: &Running, content_type: &str, body: &[u8]) -> Result<(), TestCaseError> {
    let answer = server.post("canal", &[("content-type", content_type)], body);
    prop_assert!(matches!(answer.status, 201 | 303 | 400 | 409 | 415 | 422), "{} to {:?}", answer.status, body);
    Ok(())
}

#[test]
fn bytes_are_refused() {
    many(proptest::collection::vec(any::<u8>(), 0..2_000), |server, body| {
        for content_type in ["application/json", "application/x-www-form-urlencoded", "text/html"] {
            refused(server, content_type, &body)?;
        }
        Ok(())
    });
}

#[test]
fn json_of_any_shape_is_refused() {
    many(any_json(), |server, body| refused(server, "application/json", body.to_string().as_bytes()));
}

#[test]
fn json_of_nearly_the_right_shape_is_kept_or_refused() {
    many((near_form(), "canal|ferry"), |server, (body, petition)| {
        let answer = server.sign(&petition, &body);
        prop_assert!(matches!(answer.status, 201 | 409 | 422), "{} to {:?}", answer.status, body);
        Ok(())
    });
}

#[test]
fn any_address_has_an_answer() {
    many("/[!$-;=?-\\[\\]_a-z~]{0,60}", |server, path| {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        let answer = client::raw(server.authority(), &request);
        prop_assert!(answer.starts_with("HTTP/1.1 ") && !answer.starts_with("HTTP/1.1 5"), "{} {}", path, answer);
        Ok(())
    });
}
