//! What we write of a petition for the browser is what the browser reads.
#![expect(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "it holds more than is needed here")]
mod full;

use alongside_model::{
    json::{FromJson, from_str},
    page::Organisation,
    petition::{AskedField, CountSource, Goals, Part, Partner, Petition, StatedCount, Tally, Threshold},
    signature::Field,
    signing::Signing,
    time::When,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde::Serialize;
use serde_json::{Value, json};

fn comes_back<T: Serialize + FromJson + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(from_str::<T>(&text).as_ref(), Some(value), "{text}");
}

fn stated() -> impl Strategy<Value = StatedCount> {
    let when = (any::<u16>(), option::of(any::<u8>()), option::of(any::<u8>()));
    (any::<u64>(), any::<bool>(), when).prop_map(|(value, more_than, (year, month, day))| StatedCount {
        value,
        more_than,
        as_of: When { year, month, day },
    })
}

fn source() -> impl Strategy<Value = CountSource> {
    (0..6usize, any::<String>(), any::<String>(), any::<u64>(), stated()).prop_map(
        |(kind, url, pointer, page, count)| match kind {
            0 => CountSource::Backend { url },
            1 => CountSource::EPetitions { url },
            2 => CountSource::Json { url, pointer },
            3 => CountSource::Proca { url, page },
            4 => CountSource::File { url },
            _ => CountSource::Stated { count },
        },
    )
}

fn signing() -> impl Strategy<Value = Signing> {
    (0..7usize, any::<String>(), any::<String>(), any::<u64>(), any::<bool>()).prop_map(
        |(kind, url, site, page, confirms)| match kind {
            0 => Signing::Backend { url },
            1 => Signing::ActionNetwork { url },
            2 => Signing::Proca { url, page },
            3 => Signing::Form { url },
            4 => Signing::Netlify { url },
            5 => Signing::Elsewhere { url, site, confirms },
            _ => Signing::Nowhere,
        },
    )
}

prop_compose! {
    fn goals()(
        (steps, stretch_at, minimum) in (vec(any::<u64>(), 0..3), any::<u64>(), any::<u64>()),
        official in vec((any::<u64>(), any::<String>()), 0..3),
    ) -> Goals {
        let official = official.into_iter().map(|(at, what)| Threshold { at, what }).collect();
        Goals { steps, stretch_at, official, minimum }
    }
}

prop_compose! {
    fn tally()(
        parts in vec((source(), any::<String>()), 0..3),
        paper in option::of(stated()),
    ) -> Tally {
        Tally { parts: parts.into_iter().map(|(source, by)| Part { source, by }).collect(), paper }
    }
}

proptest! {
    #[test]
    fn a_sum_comes_back(value in tally()) {
        comes_back(&value);
    }

    #[test]
    fn goals_come_back(value in goals()) {
        comes_back(&value);
    }

    #[test]
    fn a_way_of_signing_comes_back(value in signing()) {
        comes_back(&value);
    }

    #[test]
    fn what_is_asked_comes_back(field in select(Field::TYPED.to_vec()), required in any::<bool>()) {
        comes_back(&AskedField { field, required });
    }

    #[test]
    fn a_partner_comes_back((id, name, address, email) in any::<(String, String, String, String)>()) {
        comes_back(&Partner { id, organisation: Organisation { name, address, email } });
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(text in any::<String>()) {
        prop_assert_eq!(from_str::<Signing>(&text), None);
        prop_assert_eq!(from_str::<CountSource>(&text), None);
    }
}

#[test]
fn a_petition_is_written_without_what_it_lacks() {
    let petition = Petition {
        id: "well".to_owned(),
        tally: Tally::default(),
        goals: Goals::default(),
        signing: Signing::Nowhere,
        fields: vec![],
        partners: vec![],
    };
    let wire = json!({"id": "well", "tally": {}, "goals": {}, "signing": {"kind": "nowhere"}});
    assert_eq!(serde_json::to_value(&petition).unwrap(), wire);
    let shortest: Petition = serde_json::from_value(json!({"id": "well", "signing": {"kind": "nowhere"}})).unwrap();
    assert_eq!(shortest, petition);
    assert_eq!(Goals::from_json(&wire["goals"]), Some(Goals::default()));
    let full = full::petition();
    assert_eq!(serde_json::from_value::<Petition>(serde_json::to_value(&full).unwrap()).unwrap(), full);
}

#[test]
fn kinds_travel_under_known_names() {
    let kinds = |value: Value| value["kind"].as_str().unwrap().to_owned();
    let sources: Vec<String> =
        full::petition().tally.parts.iter().map(|part| kinds(serde_json::to_value(&part.source).unwrap())).collect();
    assert_eq!(sources, ["backend", "e-petitions", "json", "proca", "file", "stated"]);
    assert_eq!(from_str::<CountSource>(r#"{"kind":"poem","url":"https://example.org"}"#), None);
    assert_eq!(from_str::<Signing>(r#"{"kind":"poem","url":"https://example.org"}"#), None);
    assert_eq!(from_str::<Signing>(r#"{"kind":"elsewhere","url":"https://example.org"}"#), None);
}
