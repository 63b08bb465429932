//! What Represent answers becomes ridings and people, and never a wrong person.
#![expect(clippy::unwrap_used, reason = "tests")]

mod service;

use alongside_model::{
    postal_code::PostalCode,
    represent::{MAX_MEMBERS, MAX_SEATS, RepresentError, members, members_path, postcode_path, seats},
};
use proptest::prelude::*;
use serde_json::{Value, json};
use service::{MAP, answer, boundary, house, mp, names, with};

const OLD_MAP: &str = "federal-electoral-districts";

#[test]
fn a_postal_code_in_one_riding_finds_its_member() {
    let seats = answer(&[], &[boundary(MAP, 1, "Elm—Grove")], &[], &[mp(MAP, 1, "Elm—Grove", "Jane Roe")]);
    assert_eq!(names(&seats), [("Elm—Grove", Some("Jane Roe"))]);
    let member = seats[0].member.as_ref().unwrap();
    assert_eq!(member.id, "house-of-commons/elm-grove");
    assert_eq!(member.office, "Member of Parliament");
    assert_eq!(member.riding.as_deref(), Some("Elm—Grove"));
    assert_eq!(member.party.as_deref(), Some("Garden Party"));
    assert_eq!(member.email.as_deref(), Some("roe@example.org"));
    assert_eq!(member.postal, ["House of Commons", "Ottawa ON  K1A 0A6"]);
    assert_eq!(member.salutation, None, "no title is guessed");
}

#[test]
fn both_lists_are_read_and_each_riding_comes_once() {
    let seats = answer(
        &[boundary(MAP, 1, "Elm—Grove"), boundary(MAP, 2, "Oak")],
        &[boundary(MAP, 2, "Oak"), boundary(MAP, 3, "Ash")],
        &[mp(MAP, 1, "Elm—Grove", "Jane Roe"), mp(MAP, 2, "Oak", "John Poe")],
        &[mp(MAP, 2, "Oak", "John Poe"), mp(MAP, 3, "Ash", "Ann Lee")],
    );
    assert_eq!(names(&seats), [("Elm—Grove", Some("Jane Roe")), ("Oak", Some("John Poe")), ("Ash", Some("Ann Lee"))]);
}

#[test]
fn a_vacant_riding_is_named_without_a_member() {
    let seats = answer(&[boundary(MAP, 1, "Elm"), boundary(MAP, 2, "Oak")], &[], &[mp(MAP, 2, "Oak", "John Poe")], &[]);
    assert_eq!(names(&seats), [("Elm", None), ("Oak", Some("John Poe"))]);
}

#[test]
fn a_member_without_a_boundary_is_matched_by_the_name_of_the_riding() {
    for spelling in ["Élm–Grove", "Elm-Grove", "ELM — GROVE"] {
        let mut member = mp(MAP, 1, spelling, "Jane Roe");
        member["related"]["boundary_url"] = json!("");
        let seats = answer(&[boundary(MAP, 1, "Elm—Grove")], &[], &[member], &[]);
        assert_eq!(names(&seats), [("Elm—Grove", Some("Jane Roe"))], "{spelling}");
    }
}

#[test]
fn a_member_is_matched_by_the_boundary_when_the_riding_is_spelt_otherwise() {
    let seats = answer(&[boundary(MAP, 1, "Elm—Grove")], &[], &[mp(MAP, 1, "Elm & Grove (Elmville)", "Jane Roe")], &[]);
    assert_eq!(names(&seats), [("Elm—Grove", Some("Jane Roe"))]);
}

#[test]
fn a_riding_known_only_from_its_member_is_a_seat_too() {
    let seats = answer(&[], &[], &[], &[mp(MAP, 1, "Elm", "Jane Roe"), mp(MAP, 1, "Elm", "Jane Roe")]);
    assert_eq!(names(&seats), [("Elm", Some("Jane Roe"))]);
}

#[test]
fn an_old_map_is_ignored_with_its_members() {
    let seats = answer(
        &[],
        &[boundary(OLD_MAP, 9, "Old Elm"), boundary(MAP, 1, "Elm")],
        &[],
        &[mp(OLD_MAP, 9, "Old Elm", "Former Member"), mp(MAP, 1, "Elm", "Jane Roe")],
    );
    assert_eq!(names(&seats), [("Elm", Some("Jane Roe"))]);
}

#[test]
fn other_bodies_are_ignored() {
    let mut mayor = mp(MAP, 1, "Elm", "May Orr");
    mayor["related"]["representative_set_url"] = json!("/representative-sets/elmville-city-council/");
    let unrelated = with(mp(MAP, 1, "Elm", "No Body"), "related", Value::Null);
    let seats =
        answer(&[boundary("elmville-wards", 4, "Ward 4"), boundary(MAP, 1, "Elm")], &[], &[mayor, unrelated], &[]);
    assert_eq!(names(&seats), [("Elm", None)]);
}

#[test]
fn a_place_without_a_riding_of_the_set_has_no_seat() {
    assert_eq!(answer(&[], &[], &[], &[]), []);
}

#[test]
fn an_email_that_is_none_is_left_out_and_the_member_stays() {
    for bad in
        [json!(""), json!("not known"), json!("a@b.org?bcc=spy@example.org"), json!(null), json!(7), json!(["a@b.org"])]
    {
        let seats = answer(&[], &[], &[], &[with(mp(MAP, 1, "Elm", "Jane Roe"), "email", bad.clone())]);
        let member = seats[0].member.as_ref().unwrap();
        assert_eq!((member.name.as_str(), &member.email), ("Jane Roe", &None), "{bad}");
    }
    let padded = with(mp(MAP, 1, "Elm", "Jane Roe"), "email", json!(" jane@example.org\n"));
    assert_eq!(answer(&[], &[], &[], &[padded])[0].member.as_ref().unwrap().email.as_deref(), Some("jane@example.org"));
}

#[test]
fn a_member_is_named_from_the_parts_when_the_whole_is_missing() {
    let member = with(mp(MAP, 1, "Elm", "Jane Roe"), "name", json!(""));
    assert_eq!(names(&answer(&[], &[], &[], &[member])), [("Elm", Some("Jane Roe"))]);
    let nameless = json!({"name": "", "first_name": null, "last_name": "", "district_name": "Elm",
        "related": {"representative_set_url": "/representative-sets/house-of-commons/"}});
    assert_eq!(answer(&[], &[], &[], &[nameless]), []);
}

#[test]
fn a_member_of_no_riding_takes_nobodys_seat() {
    let adrift = with(with(mp(MAP, 1, "", "No Riding"), "district_name", json!("")), "offices", json!([]));
    let seats = answer(&[boundary(MAP, 2, "Oak")], &[], &[adrift], &[]);
    assert_eq!(names(&seats), [("Oak", None)]);
}

#[test]
fn a_number_stands_for_its_digits() {
    let seats = answer(
        &[with(boundary(MAP, 1, ""), "name", json!(4))],
        &[],
        &[with(mp(MAP, 1, "", "Jane Roe"), "district_name", json!("4"))],
        &[],
    );
    assert_eq!(names(&seats), [("4", Some("Jane Roe"))]);
}

#[test]
fn mail_goes_to_any_office_with_an_address_else_to_the_body() {
    let offices = |offices: Value| {
        answer(&[], &[], &[], &[with(mp(MAP, 1, "Elm", "Jane Roe"), "offices", offices)])[0]
            .member
            .clone()
            .unwrap()
            .postal
    };
    assert_eq!(
        offices(json!([{"type": "legislature", "postal": ""}, {"type": "office", "postal": "1 Elm\nElmville"}])),
        ["1 Elm", "Elmville"]
    );
    for none in [json!([]), json!(null), json!([{"tel": "1"}]), json!("[]"), json!([7, null]), json!([{"postal": 5}])] {
        assert_eq!(offices(none.clone()), ["House of Commons", "Ottawa ON  K1A 0A6"], "{none}");
    }
    let long = "a line\n".repeat(30);
    assert_eq!(offices(json!([{"postal": long}])).len(), 8);
}

#[test]
fn control_characters_and_endless_texts_are_tamed() {
    let name = format!("  Jane\u{0}\r\nRoe\t{}", "x".repeat(100_000));
    let seats = answer(&[], &[], &[], &[with(mp(MAP, 1, "Elm", "Jane Roe"), "name", json!(name))]);
    let shown = &seats[0].member.as_ref().unwrap().name;
    assert!(
        shown.starts_with("Jane") && shown.chars().count() <= 300 && !shown.chars().any(char::is_control),
        "{shown:?}"
    );
}

#[test]
fn a_flood_of_ridings_is_cut_off() {
    let boundaries: Vec<Value> = (0..500).map(|id| boundary(MAP, id, &format!("Riding {id}"))).collect();
    let members: Vec<Value> = (0..500).map(|id| mp(MAP, id, &format!("Riding {id}"), "Jane Roe")).collect();
    assert_eq!(answer(&boundaries, &[], &[], &[]).len(), MAX_SEATS);
    assert_eq!(answer(&[], &[], &members, &members).len(), MAX_SEATS);
}

#[test]
fn what_is_no_answer_of_the_service_is_refused() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_inside = format!("{{\"boundaries_centroid\":{deep}}}");
    for body in [
        "",
        " ",
        "null",
        "[]",
        "{}",
        "7",
        "\"text\"",
        "{\"objects\":[",
        "<!DOCTYPE html><title>Not Found</title>",
        "{\"error\":\"busy\"}",
        "{\"boundaries_centroid\":{}}",
        "{\"boundaries_centroid\":null}",
        &deep,
        &deep_inside,
        "\u{feff}{\"boundaries_centroid\":[]}",
    ] {
        let start: String = body.chars().take(40).collect();
        assert_eq!(seats(body, &house()), Err(RepresentError::Unreadable), "{start}");
        assert_eq!(members(body, &house()), Err(RepresentError::Unreadable), "{start}");
    }
}

#[test]
fn the_list_of_all_members_keeps_who_belongs_to_the_set() {
    let mut mayor = mp(MAP, 1, "Elm", "May Orr");
    mayor["related"]["representative_set_url"] = json!("/representative-sets/elmville-city-council/");
    let body = json!({
        "objects": [mp(MAP, 1, "Elm", "Jane Roe"), mayor, mp(OLD_MAP, 2, "Oak", "Former Member"), mp(MAP, 3, "Ash", "Ann Lee"), 7, null],
        "meta": {"offset": 0, "limit": 1000, "total_count": 4, "previous": null, "next": null},
    });
    let members = members(&body.to_string(), &house()).unwrap();
    assert_eq!(members.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), ["Jane Roe", "Ann Lee"]);
    assert_eq!(
        members.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(),
        ["house-of-commons/elm", "house-of-commons/ash"]
    );
}

#[test]
fn a_flood_of_members_is_cut_off() {
    let all: Vec<Value> = (0..10_000).map(|id| mp(MAP, id, &format!("Riding {id}"), "Jane Roe")).collect();
    let members = members(&json!({"objects": all}).to_string(), &house()).unwrap();
    assert_eq!(members.len(), MAX_MEMBERS);
}

#[test]
fn it_is_asked_by_the_compact_code_and_by_the_slug() {
    assert_eq!(postcode_path(&PostalCode::parse("k1a 0b1").unwrap()), "/postcodes/K1A0B1/");
    assert_eq!(members_path(&house()), "/representatives/house-of-commons/?limit=1000");
}

/// Any JSON, with the service's own keys more often than chance would have it.
fn any_json() -> impl Strategy<Value = Value> {
    let key = prop::sample::select(vec![
        "boundaries_concordance",
        "boundaries_centroid",
        "representatives_concordance",
        "representatives_centroid",
        "objects",
        "url",
        "name",
        "first_name",
        "district_name",
        "party_name",
        "email",
        "offices",
        "postal",
        "type",
        "related",
        "representative_set_url",
        "boundary_url",
        "elected_office",
        "gender",
        "extra",
        "preferred_languages",
    ]);
    let text = prop::sample::select(vec![
        "",
        "Elm",
        "Elm—Grove",
        "/boundaries/federal-electoral-districts-2023-representation-order/1/",
        "/representative-sets/house-of-commons/",
        "jane@example.org",
        "legislature",
        "F",
        "French",
        "\0\n\u{202e}",
        "/",
        "//",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..8)
                .prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn no_json_upsets_the_reader(json in any_json(), list in any_json()) {
        let _ = members(&json!({"objects": [json.clone(), list.clone()]}).to_string(), &house());
        let body = json!({"boundaries_centroid": [json], "representatives_centroid": list}).to_string();
        for seat in seats(&body, &house()).unwrap() {
            prop_assert!(!seat.riding.is_empty());
            prop_assert!(seat.member.is_none_or(|member| !member.name.is_empty()));
        }
    }

    #[test]
    fn no_bytes_upset_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let body = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(seats(&body, &house()).is_ok(), false);
        prop_assert_eq!(members(&body, &house()).is_ok(), false);
    }

    #[test]
    fn an_answer_cut_short_is_refused(cut in any::<prop::sample::Index>()) {
        let body = json!({"boundaries_centroid": [boundary(MAP, 1, "Élm")], "objects": [mp(MAP, 1, "Elm", "Jane Roe")]}).to_string();
        let ends: Vec<usize> = body.char_indices().map(|(at, _)| at).collect();
        let body = &body[..ends[cut.index(ends.len())]];
        prop_assert_eq!(seats(body, &house()), Err(RepresentError::Unreadable));
        prop_assert_eq!(members(body, &house()), Err(RepresentError::Unreadable));
    }
}
