//! What we write for the browser is what the browser reads.
#![expect(clippy::unwrap_used, reason = "tests")]

mod any;

use alongside_model::{
    Lang,
    json::{FromJson, from_str},
    letter::{Block, BlockKind, HandOver, Instead, Letter, Rule, Service, Template, Version},
    page::{ActionKind, Organisation, SiteInfo},
    postal_code::Province,
    recipient::{Form, Gender, Recipient, RepresentativeSet},
    time::Instant,
};
use any::{lang, recipient, text};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

fn comes_back<T: Serialize + FromJson + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(from_str::<T>(&text).as_ref(), Some(value), "{text}");
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(any::<String>(), 0..4)
}

fn provinces() -> impl Strategy<Value = Province> {
    select(Province::ALL.to_vec())
}

prop_compose! {
    fn set()(
        (id, set, office, office_short, body) in any::<(String, String, String, String, String)>(),
        (offices, boundary_sets, postal) in (texts(), texts(), texts()),
        form in select(Form::ALL.to_vec()),
    ) -> RepresentativeSet {
        RepresentativeSet { id, set, offices, form, boundary_sets, office, office_short, body, postal }
    }
}

prop_compose! {
    fn block()(
        kind in select(BlockKind::ALL.to_vec()),
        (id, text, label, off, required) in any::<(String, String, String, bool, bool)>(),
        rule in text(),
    ) -> Block {
        Block { kind, id, text, label, off, required, rule }
    }
}

prop_compose! {
    fn template()(
        subjects in texts(),
        rule_subjects in vec(any::<(String, String)>(), 0..3),
        notes in vec(any::<(String, String)>(), 0..3),
        blocks in vec(block(), 0..3),
    ) -> Template {
        Template { subjects, rule_subjects, notes, blocks }
    }
}

prop_compose! {
    fn version()(
        lang in lang(),
        template in template(),
        own in vec(set(), 0..2),
        fixed in vec(recipient(), 0..2),
        choose in vec(recipient(), 0..2),
    ) -> Version {
        Version { lang, template, own, fixed, choose }
    }
}

prop_compose! {
    fn rule()(
        name in any::<String>(),
        (to, riding, party, office) in (texts(), texts(), texts(), texts()),
        province in vec(provinces(), 0..3),
        language in vec(lang(), 0..3),
        leave_out in any::<bool>(),
        instead in option::of(any::<(String, String)>()),
    ) -> Rule {
        let instead = instead.map(|(url, label)| Instead { url, label });
        Rule { name, to, riding, province, party, language, office, leave_out, instead }
    }
}

prop_compose! {
    fn hand_over()(
        service in select(Service::ALL.to_vec()),
        (url, organisation) in any::<(String, String)>(),
    ) -> HandOver {
        HandOver { service, url, organisation }
    }
}

prop_compose! {
    fn letter()(
        slug in any::<String>(),
        versions in vec(version(), 0..3),
        rules in vec(rule(), 0..3),
        only_in in option::of(provinces()),
        hand_over in option::of(hand_over()),
    ) -> Letter {
        Letter { slug, versions, rules, only_in, hand_over }
    }
}

prop_compose! {
    fn site()(
        (base, name, tagline, represent, build) in any::<(String, String, String, String, String)>(),
        (org, address, email) in any::<(String, String, String)>(),
        backend in text(),
        built_at in any::<i64>(),
        lang in lang(),
    ) -> SiteInfo {
        SiteInfo {
            lang,
            languages: Lang::ALL.to_vec(),
            base, name, tagline, backend, represent, build,
            organisation: Organisation { name: org, address, email },
            public_url: None,
            built_at: Instant(built_at),
        }
    }
}

/// The JSON of something with one value taken out, or put in the place of another.
fn disturbed(json: &mut Value, which: Index, with: Option<&Value>) {
    let mut places = 0;
    count(json, &mut places);
    let mut place = which.index(places.max(1));
    disturb(json, &mut place, with);
}

fn count(json: &Value, places: &mut usize) {
    *places += json.as_object().map_or(0, serde_json::Map::len) + json.as_array().map_or(0, Vec::len);
    json.as_object().into_iter().flatten().for_each(|(_, value)| count(value, places));
    json.as_array().into_iter().flatten().for_each(|value| count(value, places));
}

/// Whether the place was found.
fn disturb(json: &mut Value, place: &mut usize, with: Option<&Value>) -> bool {
    let keys: Vec<String> = json.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect();
    for key in keys {
        if *place == 0 {
            match with {
                Some(other) => json[&key] = other.clone(),
                None => drop(json.as_object_mut().unwrap().remove(&key)),
            }
            return true;
        }
        *place -= 1;
        if disturb(&mut json[&key], place, with) {
            return true;
        }
    }
    for index in 0..json.as_array().map_or(0, Vec::len) {
        if *place == 0 {
            match with {
                Some(other) => json[index] = other.clone(),
                None => drop(json.as_array_mut().unwrap().remove(index)),
            }
            return true;
        }
        *place -= 1;
        if disturb(&mut json[index], place, with) {
            return true;
        }
    }
    false
}

/// What serde's own reader takes is read the same by hand. (By hand, `null` is an empty list too.)
fn agrees_with_serde<T: Serialize + DeserializeOwned + FromJson + PartialEq + std::fmt::Debug>(json: &Value) {
    if let Ok(value) = serde_json::from_value::<T>(json.clone()) {
        assert_eq!(T::from_json(json), Some(value), "{json}");
    }
}

proptest! {
    #[test]
    fn a_recipient_comes_back(value in recipient()) {
        comes_back(&value);
    }

    #[test]
    fn a_set_comes_back(value in set()) {
        comes_back(&value);
    }

    #[test]
    fn a_block_comes_back(value in block()) {
        comes_back(&value);
    }

    #[test]
    fn a_template_comes_back(value in template()) {
        comes_back(&value);
    }

    #[test]
    fn a_version_comes_back(value in version()) {
        comes_back(&value);
    }

    #[test]
    fn a_rule_comes_back(value in rule()) {
        comes_back(&value);
    }

    #[test]
    fn a_service_that_takes_letters_comes_back(value in hand_over()) {
        comes_back(&value);
    }

    #[test]
    fn a_letter_comes_back(value in letter()) {
        comes_back(&value);
    }

    #[test]
    fn a_site_comes_back(value in site()) {
        comes_back(&value);
    }

    #[test]
    fn what_is_missing_or_of_another_kind_is_read_as_serde_reads_it(
        value in letter(),
        changes in vec((any::<Index>(), any::<Index>()), 1..3),
    ) {
        let mut json = serde_json::to_value(&value).unwrap();
        for (which, what) in changes {
            let others = [None, Some(Value::Null), Some(json!("fr")), Some(json!(7)), Some(json!(true)), Some(json!([])), Some(json!({}))];
            disturbed(&mut json, which, others[what.index(others.len())].as_ref());
        }
        agrees_with_serde::<Letter>(&json);
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(text in any::<String>()) {
        prop_assert_eq!(from_str::<Recipient>(&text), None);
        prop_assert_eq!(from_str::<Letter>(&text), None);
        prop_assert_eq!(from_str::<SiteInfo>(&text), None);
    }
}

#[test]
fn every_name_comes_back() {
    Lang::ALL.iter().for_each(comes_back);
    ActionKind::ALL.iter().for_each(comes_back);
    Province::ALL.iter().for_each(comes_back);
    Form::ALL.iter().for_each(comes_back);
    Gender::ALL.iter().for_each(comes_back);
    BlockKind::ALL.iter().for_each(comes_back);
    Service::ALL.iter().for_each(comes_back);
}

#[test]
fn a_missing_field_is_refused() {
    assert_eq!(from_str::<Organisation>(r#"{"name":"A","address":"B"}"#), None);
    assert_eq!(from_str::<Recipient>("[]"), None);
    assert_eq!(from_str::<Recipient>(r#"{"id":"a","name":"A"}"#), None);
    assert_eq!(from_str::<Block>(r#"{"kind":"point","id":"a"}"#), None);
    assert_eq!(from_str::<HandOver>(r#"{"url":"https://example.org","organisation":"A"}"#), None);
}

#[test]
fn a_word_that_is_no_kind_is_refused() {
    assert_eq!(from_str::<Block>(r#"{"kind":"poem","id":"a","text":""}"#), None);
    assert_eq!(from_str::<Recipient>(r#"{"id":"a","name":"A","office":"","form":"duke"}"#), None);
    assert_eq!(from_str::<Recipient>(r#"{"id":"a","name":"A","office":"","language":"de"}"#), None);
    assert_eq!(from_str::<Rule>(r#"{"name":"a","province":["XX"]}"#), None);
}
