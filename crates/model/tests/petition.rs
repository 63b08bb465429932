//! A count is read exactly or not at all.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::{
    petition::{CountError, MAX_COUNT, Petition, Source, StatedCount, parse_count},
    time::When,
};
use proptest::prelude::*;
use serde_json::json;

#[test]
fn a_count_is_read_from_the_shape_of_the_uk_petitions_site() {
    let body = json!({"signature_count": 12_345, "response_threshold_reached_at": "2026-10-01T10:00:00.000+01:00",
        "government_response_at": null, "debated": false});
    assert_eq!(parse_count(&body.to_string()), Ok(12_345));
    assert_eq!(parse_count("\n { \"signature_count\" : 0 } \n"), Ok(0));
    assert_eq!(parse_count("{\"signature_count\":20000000000}"), Ok(MAX_COUNT));
    assert_eq!(parse_count("{\"nested\":{\"signature_count\":1},\"signature_count\":2}"), Ok(2));
}

#[test]
fn a_count_is_never_guessed() {
    use CountError::{Missing, NotACount, NotJson};
    for (body, error) in [
        ("{\"signature_count\":-1}", NotACount),
        ("{\"signature_count\":20000000001}", NotACount),
        ("{\"signature_count\":18446744073709551616}", NotACount),
        ("{\"signature_count\":1.5}", NotACount),
        ("{\"signature_count\":12.0}", NotACount),
        ("{\"signature_count\":1e3}", NotACount),
        ("{\"signature_count\":\"12\"}", NotACount),
        ("{\"signature_count\":null}", NotACount),
        ("{\"signature_count\":true}", NotACount),
        ("{\"signature_count\":[12]}", NotACount),
        ("{\"signature_count\":{\"value\":12}}", NotACount),
        ("{\"signature_count\":NaN}", NotJson),
        ("{\"signature_count\":012}", NotJson),
        ("{\"signature_count\":12", NotJson),
        ("{\"signature_count\":12} 13", NotJson),
        ("[{\"signature_count\":12}]", NotJson),
        ("[12]", NotJson),
        ("12", NotJson),
        ("\"12\"", NotJson),
        ("null", NotJson),
        ("<!DOCTYPE html><p>12</p>", NotJson),
        ("", NotJson),
        ("{}", Missing),
        ("{\"Signature_Count\":12}", Missing),
        ("{\"data\":{\"attributes\":{\"signature_count\":12}}}", Missing),
    ] {
        assert_eq!(parse_count(body), Err(error), "{body}");
    }
    let deep = format!("{{\"signature_count\":{}", "[".repeat(100_000));
    assert_eq!(parse_count(&deep), Err(NotJson));
}

#[test]
fn of_a_name_given_twice_the_last_holds_as_everywhere_in_a_browser() {
    assert_eq!(parse_count("{\"signature_count\":1,\"signature_count\":2}"), Ok(2));
}

#[test]
fn a_petition_is_written_without_what_it_lacks() {
    let petition = Petition { id: "well".to_owned(), goal: None, source: Source::Backend };
    assert_eq!(serde_json::to_value(&petition).unwrap(), json!({"id": "well", "source": "backend"}));
    let stated = StatedCount { value: 900, more_than: true, as_of: When { year: 2021, month: Some(5), day: None } };
    let source = |stated| Source::Elsewhere { url: "https://e.example".to_owned(), site: "E".to_owned(), stated };
    assert_eq!(
        serde_json::to_value(source(Some(stated))).unwrap(),
        json!({"elsewhere": {"url": "https://e.example", "site": "E",
            "stated": {"value": 900, "more_than": true, "as_of": {"year": 2021, "month": 5}}}})
    );
    assert_eq!(
        serde_json::to_value(source(None)).unwrap(),
        json!({"elsewhere": {"url": "https://e.example", "site": "E"}})
    );
}

proptest! {
    #[test]
    fn every_count_up_to_the_largest_is_read_and_none_above(count in any::<u64>(), small in 0..=MAX_COUNT) {
        prop_assert_eq!(parse_count(&json!({"signature_count": small}).to_string()), Ok(small));
        let read = parse_count(&json!({"signature_count": count}).to_string());
        prop_assert_eq!(read.ok(), Some(count).filter(|count| *count <= MAX_COUNT));
    }

    #[test]
    fn no_body_upsets_the_reader(body in prop_oneof![any::<String>(), "\\{\"signature_count\":[-0-9.eE\"\\[\\]{}, ]{0,20}\\}"]) {
        if let Ok(count) = parse_count(&body) {
            let json: serde_json::Value = serde_json::from_str(&body).unwrap();
            prop_assert_eq!(json["signature_count"].as_u64(), Some(count));
        }
    }
}
