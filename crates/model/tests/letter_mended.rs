//! What was once at fault in a letter, and must not be again.
#![expect(clippy::unwrap_used, reason = "tests")]

mod pond;

use alongside_model::{
    Lang,
    desk::Desk,
    draft::{Draft, Said},
    letter::{BlockKind, Letter},
    recipient::RepresentativeSet,
    represent::{members, seats},
};
use pond::{body, desk, find, letter, mp, placeholder, writer};
use serde_json::{Value, json};

#[test]
fn a_sentence_taken_to_begin_an_answer_is_there_after_a_reload() {
    let mut before = desk();
    let to = find(&before, "mayor");
    before.change(&writer(), Some(&to), placeholder, |sheet, _, _| {
        let prompt = sheet.parts().into_iter().find(|part| part.kind == BlockKind::Prompt).unwrap();
        sheet.begin_answer(prompt.index, "Where I live, it is green.");
    });
    assert!(body(&before, "mayor").contains("Where I live, it is green."));
    let draft = Draft::read(&before.draft(&writer()).write().unwrap()).unwrap();
    let mut after = desk();
    after.restore(draft);
    assert_eq!(body(&after, "mayor"), body(&before, "mayor"));
}

#[test]
fn whoever_was_found_on_the_english_page_is_named_in_french_on_the_french_one() {
    let mut english = desk();
    english.set_member("house", mp("Oak", "Jane Roe"));
    let draft = english.draft(&writer());
    let Letter { mut versions, .. } = letter();
    versions.reverse();
    let mut french = Desk::new(Letter { versions, ..letter() });
    french.restore(draft);
    let jane = find(&french, "house/oak");
    assert_eq!(french.in_lang(&jane, Lang::Fr).office, "Députée ou député", "the letter has it right");
    assert_eq!(jane.office, "Députée ou député", "the list of recipients doesn't");
}

fn council() -> RepresentativeSet {
    RepresentativeSet {
        id: "council".into(),
        set: "council".into(),
        boundary_sets: vec!["wards".into()],
        office: "Councillor".into(),
        ..RepresentativeSet::default()
    }
}

fn councillor(name: &str) -> Value {
    json!({"name": name, "district_name": "Ward 4", "elected_office": "Councillor",
        "related": {"representative_set_url": "/representative-sets/council/", "boundary_url": "/boundaries/wards/4/"}})
}

#[test]
fn three_members_of_a_ward_come_in_the_order_answered() {
    let body = json!({"boundaries_centroid": [{"url": "/boundaries/wards/4/", "name": "Ward 4"}],
        "representatives_centroid": [councillor("A"), councillor("B"), councillor("C")]});
    let seats = seats(&body.to_string(), &council()).unwrap();
    let names: Vec<String> = seats.into_iter().map(|seat| seat.member.unwrap().name).collect();
    assert_eq!(names, ["A", "B", "C"]);
}

#[test]
fn a_letter_sent_to_one_councillor_of_a_ward_is_not_told_of_the_other() {
    let body = json!({"objects": [councillor("Al Fir"), councillor("Jo Ash")]});
    let both = members(&body.to_string(), &council()).unwrap();
    let mut letter = letter();
    letter.versions.iter_mut().for_each(|version| version.own = vec![council()]);
    let mut desk = Desk::new(letter);
    desk.set_member("council", both[0].clone());
    desk.say(&both[0].id, Said::Sent);
    desk.forget_members();
    desk.set_member("council", both[1].clone());
    assert_eq!(desk.said(&both[1].id), None, "nobody said that anything was sent to {}", both[1].name);
}
