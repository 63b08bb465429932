//! What a person makes of a letter stays; what they leave alone stays live.
#![expect(clippy::unwrap_used, reason = "tests")]

mod desk;

use alongside_model::letter::{Field, Values};
use desk::Desk;

/// A letter to Jane Roe from Ann Lee, whose address isn't known.
fn usual() -> Desk {
    let values = Values::default()
        .with(Field::ToSalutation, "Dear Jane Roe")
        .with(Field::ToRiding, "Elm—Grove")
        .with(Field::FromName, "Ann Lee");
    Desk::new(
        "{{to.salutation}},\n\nI live in {{to.riding}}. Please act.\n\nSincerely,\n{{from.address}}\n{{from.name}}",
        values,
    )
}

/// Replaces `old`, which stands once in the text, by `new`.
fn replace(desk: &mut Desk, old: &str, new: &str) {
    let text = desk.text();
    assert_eq!(text.matches(old).count(), 1, "{old:?} in {text:?}");
    desk.write(&text.replace(old, new));
}

/// Types key by key behind `place`, which stands once in the text.
fn type_behind(desk: &mut Desk, place: &str, typed: &str) {
    let text = desk.text();
    assert_eq!(text.matches(place).count(), 1, "{place:?} in {text:?}");
    let mut at = text.find(place).unwrap() + place.len();
    for key in typed.chars() {
        let mut text = desk.text();
        text.insert(at, key);
        at += key.len_utf8();
        desk.write(&text);
    }
}

#[test]
fn another_recipient_changes_the_salutation_and_no_word_that_was_typed() {
    let mut desk = usual();
    type_behind(&mut desk, "Please act.", " My well is dry.");
    desk.set(Field::ToSalutation, "Dear John Poe");
    desk.set(Field::ToRiding, "Oak");
    desk.set(Field::FromName, "Ann Lee-Kim");
    assert_eq!(desk.text(), "Dear John Poe,\n\nI live in Oak. Please act. My well is dry.\n\nSincerely,\nAnn Lee-Kim");
    assert!(desk.letter.is_edited());
}

#[test]
fn looking_at_a_letter_does_not_edit_it() {
    let mut desk = usual();
    let text = desk.text();
    desk.write(&text);
    desk.write(&text.replace('\n', "\r\n"));
    assert!(!desk.letter.is_edited());
}

#[test]
fn typing_behind_the_comma_of_the_salutation_leaves_it_live() {
    let mut desk = usual();
    type_behind(&mut desk, "Dear Jane Roe,", " and all who listen,");
    desk.set(Field::ToSalutation, "Dear John Poe");
    assert!(desk.text().starts_with("Dear John Poe, and all who listen,\n"), "{}", desk.text());
}

#[test]
fn a_word_added_behind_a_field_leaves_it_live() {
    for typed in [" and team", ", MP", ": hello", "\nP.S.", ") x", "… x", "— x"] {
        let mut desk = usual();
        type_behind(&mut desk, "Dear Jane Roe", typed);
        desk.set(Field::ToSalutation, "Dear John Poe");
        assert!(desk.text().starts_with(&format!("Dear John Poe{typed},")), "{}", desk.text());
    }
}

#[test]
fn a_longer_last_word_of_a_field_is_the_persons_own() {
    for typed in ["z", "-Kim", "'s", "\u{301}", "é", "2"] {
        let mut desk = usual();
        type_behind(&mut desk, "Ann Lee", typed);
        assert!(!desk.letter.contains(Field::FromName), "{typed:?}");
        desk.set(Field::FromName, "Somebody Else");
        assert!(desk.text().ends_with(&format!("Ann Lee{typed}")), "{}", desk.text());
    }
}

#[test]
fn a_postscript_under_the_name_leaves_the_name_live() {
    let mut desk = usual();
    type_behind(&mut desk, "Ann Lee", "\n\nP.S. Come and see.");
    desk.set(Field::FromName, "Bo");
    assert!(desk.text().ends_with("\nBo\n\nP.S. Come and see."), "{}", desk.text());
}

#[test]
fn typing_just_before_a_field_leaves_it_live() {
    for typed in ["the riding of ", "A", "El", "E"] {
        let mut desk = usual();
        type_behind(&mut desk, "I live in ", typed);
        desk.set(Field::ToRiding, "Oak");
        assert!(desk.text().contains(&format!("I live in {typed}Oak.")), "{}", desk.text());
    }
}

#[test]
fn an_edit_within_a_field_makes_it_text() {
    let mut desk = usual();
    replace(&mut desk, "Jane Roe", "Jane A. Roe");
    desk.set(Field::ToSalutation, "Dear John Poe");
    assert!(desk.text().starts_with("Dear Jane A. Roe,"), "{}", desk.text());
    assert!(desk.letter.contains(Field::ToRiding) && desk.letter.contains(Field::FromName));
}

#[test]
fn a_field_that_was_deleted_does_not_come_back() {
    let mut desk = usual();
    replace(&mut desk, "I live in Elm—Grove. ", "");
    desk.set(Field::ToRiding, "Oak");
    assert!(desk.text().contains("\n\nPlease act.\n\n"), "{}", desk.text());
}

#[test]
fn a_name_typed_where_the_name_is_missing_is_not_doubled_later() {
    let mut desk = usual();
    desk.set(Field::FromName, "");
    type_behind(&mut desk, "Sincerely,\n", "Ann");
    desk.set(Field::FromName, "Ann");
    assert!(desk.text().ends_with("Sincerely,\nAnn"), "{}", desk.text());
}

#[test]
fn a_postscript_under_the_missing_name_leaves_room_for_it() {
    let mut desk = usual();
    desk.set(Field::FromName, "");
    type_behind(&mut desk, "Sincerely,\n", "\nP.S. Thanks");
    desk.set(Field::FromName, "Ann");
    assert!(desk.text().ends_with("Sincerely,\nAnn\nP.S. Thanks"), "{}", desk.text());
}

#[test]
fn the_address_appears_on_its_own_line_in_an_edited_letter() {
    let mut desk = usual();
    replace(&mut desk, "Sincerely,", "With hope,");
    desk.set(Field::FromAddress, "12 Elm St");
    assert!(desk.text().ends_with("With hope,\n12 Elm St\nAnn Lee"), "{}", desk.text());
    type_behind(&mut desk, "12 Elm St", " Apt 4");
    desk.set(Field::FromAddress, "");
    assert!(desk.text().ends_with("With hope,\n12 Elm St Apt 4\nAnn Lee"), "{}", desk.text());
}

#[test]
fn an_address_line_that_is_away_survives_typing_beside_it() {
    let mut desk = usual();
    type_behind(&mut desk, "Sincerely,\n", "Your neighbour ");
    desk.set(Field::FromAddress, "12 Elm St");
    assert!(desk.text().ends_with("Sincerely,\n12 Elm St\nYour neighbour Ann Lee"), "{}", desk.text());
}

#[test]
fn an_address_on_the_last_line_appears_before_what_was_added() {
    let mut desk = Desk::new("{{from.name}}\n{{from.address}}", Values::default().with(Field::FromName, "Ann"));
    type_behind(&mut desk, "Ann", "\nP.S. Thanks");
    desk.set(Field::FromAddress, "12 Elm St");
    assert_eq!(desk.text(), "Ann\n12 Elm St\nP.S. Thanks");
    type_behind(&mut desk, "12 Elm St", ", Ottawa");
    desk.set(Field::FromAddress, "");
    assert_eq!(desk.text(), "Ann, Ottawa\nP.S. Thanks");
}

#[test]
fn all_selected_and_replaced_is_the_persons_own() {
    let mut desk = usual();
    desk.write("My own words.");
    for field in Field::ALL {
        desk.set(field, "changed");
        assert!(!desk.letter.contains(field), "{field}");
    }
    assert_eq!(desk.text(), "My own words.");
}

#[test]
fn all_deleted_stays_empty() {
    let mut desk = usual();
    desk.set(Field::FromName, "");
    desk.write("");
    desk.set(Field::FromName, "Ann Lee");
    desk.set(Field::FromAddress, "12 Elm St");
    assert_eq!(desk.text(), "");
    desk.write("New");
    assert_eq!(desk.text(), "New");
}

#[test]
fn a_letter_may_begin_empty() {
    let mut desk = Desk::new("", Values::default());
    desk.write("Hello");
    desk.write("Hello 👩‍🚒");
    desk.write("Hello 👩");
    assert_eq!(desk.text(), "Hello 👩");
}

#[test]
fn doubled_characters_at_an_edge_are_not_taken_from_the_field() {
    let values = || Values::default().with(Field::FromName, "anna").with(Field::ToRiding, "");
    let mut desk = Desk::new("aa{{from.name}}aa", values());
    desk.write("aannaaa");
    desk.set(Field::FromName, "Bo");
    assert_eq!(desk.text(), "aBoaa", "one a went, and it was the one before the name");
    let mut desk = Desk::new("aa{{from.name}}aa", values());
    desk.write("aaannaa");
    desk.set(Field::FromName, "Bo");
    assert_eq!(desk.text(), "aaBoa", "one a went, and it was the one behind the name");
    let mut desk = Desk::new("é{{from.name}}", Values::default().with(Field::FromName, "éa"));
    desk.write("éééa");
    desk.set(Field::FromName, "Bo");
    assert_eq!(desk.text(), "ééBo", "one é came, and before the name it touches nothing");
    let mut desk = Desk::new("é{{from.name}}", Values::default());
    desk.write("éé");
    desk.set(Field::FromName, "Bo");
    assert_eq!(desk.text(), "ééBo", "one é came, and before the other it leaves the name its place");
}

#[test]
fn characters_that_share_bytes_are_not_torn() {
    // é, ê and è share their first byte; 👍 and 👎 their first three.
    let mut desk = Desk::new("é{{from.name}}é", Values::default().with(Field::FromName, "👍"));
    desk.write("ê👍è");
    desk.write("ê👎è");
    assert_eq!(desk.text(), "ê👎è");
    assert!(!desk.letter.contains(Field::FromName));
}

#[test]
fn an_edit_at_each_end_takes_what_lies_between() {
    let mut desk = usual();
    let text = format!("Attn: {} Thanks!", desk.text());
    desk.write(&text);
    desk.set(Field::ToRiding, "Oak");
    assert_eq!(desk.text(), text);
}

#[test]
fn a_letter_of_a_hundred_thousand_characters_can_be_edited() {
    let template = format!("{{{{to.salutation}}}},\n{}\n{{{{from.name}}}}", "a".repeat(100_000));
    let values = Values::default().with(Field::ToSalutation, "Dear Jane").with(Field::FromName, "aaa");
    let mut desk = Desk::new(&template, values);
    let mut text = desk.text();
    text.insert(50_000, 'a');
    desk.write(&text);
    desk.set(Field::FromName, "Bo");
    assert!(desk.text().ends_with("a\nBo"));
    assert_eq!(desk.text().matches('a').count(), 100_003, "a hundred thousand, one more, and two in Dear Jane");
}
