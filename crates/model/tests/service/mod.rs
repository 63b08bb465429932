//! Answers as Open North's Represent writes them, and what becomes of them.

use alongside_model::{
    recipient::{Form, RepresentativeSet},
    represent::{Seat, seats},
};
use serde_json::{Value, json};

pub const MAP: &str = "federal-electoral-districts-2023-representation-order";

pub fn house() -> RepresentativeSet {
    RepresentativeSet {
        id: "house-of-commons".to_owned(),
        set: "house-of-commons".to_owned(),
        offices: vec![],
        form: Form::Mp,
        boundary_sets: vec![MAP.to_owned()],
        office: "Member of Parliament".to_owned(),
        office_short: "MP".to_owned(),
        body: "House of Commons".to_owned(),
        postal: vec!["House of Commons".to_owned(), "Ottawa ON  K1A 0A6".to_owned()],
    }
}

pub fn boundary(map: &str, id: u32, name: &str) -> Value {
    json!({
        "url": format!("/boundaries/{map}/{id}/"),
        "name": name,
        "related": {"boundary_set_url": format!("/boundary-sets/{map}/")},
        "boundary_set_name": "Federal electoral district",
        "external_id": id.to_string(),
    })
}

/// A member of the House as the service writes one.
pub fn mp(map: &str, id: u32, riding: &str, name: &str) -> Value {
    let (first, last) = name.split_once(' ').unwrap_or(("", name));
    json!({
        "name": name,
        "district_name": riding,
        "elected_office": "MP",
        "source_url": "https://house.example.org/members",
        "first_name": first,
        "last_name": last,
        "party_name": "Garden Party",
        "email": format!("{}@example.org", last.to_lowercase()),
        "url": "",
        "personal_url": "",
        "photo_url": "",
        "gender": "",
        "offices": [
            {"type": "constituency", "tel": "1 555 555-0100", "postal": "Main office\n1 Elm Street\nElmville ON  K0A 1A0"},
            {"type": "legislature", "fax": "1 555 555-0101", "postal": "House of Commons\r\n  Ottawa ON  K1A 0A6 \n\n"},
        ],
        "extra": {"preferred_languages": ["English"]},
        "representative_set_name": "House of Commons",
        "related": {
            "representative_set_url": "/representative-sets/house-of-commons/",
            "boundary_url": format!("/boundaries/{map}/{id}/"),
        },
    })
}

pub fn with(mut object: Value, key: &str, value: Value) -> Value {
    object[key] = value;
    object
}

/// The seats of an answer that holds these lists; a list of no representatives is absent.
pub fn answer(concordance: &[Value], centroid: &[Value], by_concordance: &[Value], by_centroid: &[Value]) -> Vec<Seat> {
    let mut body = json!({
        "code": "K0A1A0", "city": "Elmville", "province": "ON",
        "boundaries_concordance": concordance, "boundaries_centroid": centroid,
    });
    for (key, list) in [("representatives_concordance", by_concordance), ("representatives_centroid", by_centroid)] {
        if !list.is_empty() {
            body[key] = json!(list);
        }
    }
    seats(&body.to_string(), &house()).unwrap()
}

/// Each riding with its member's name.
pub fn names(seats: &[Seat]) -> Vec<(&str, Option<&str>)> {
    seats.iter().map(|seat| (seat.riding.as_str(), seat.member.as_ref().map(|member| member.name.as_str()))).collect()
}
