//! A letter's template, and what stays live in it while nobody edits.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::letter::{Field, LiveText, UnknownField, Values};
use proptest::prelude::*;

const TEMPLATE: &str = "{{to.salutation}},\n\nI live in {{to.riding}}.\n\nSincerely,\n{{from.name}}\n{{from.address}}\n\
                        {{from.postal_code}}\n";

fn values() -> Values {
    Values::default()
        .with(Field::ToSalutation, "Dear Jane Roe")
        .with(Field::ToRiding, "Elm—Grove")
        .with(Field::FromName, "Ann Lee")
        .with(Field::FromAddress, "12 Elm St")
        .with(Field::FromPostalCode, "K1A 0B1")
}

fn letter(template: &str) -> LiveText {
    LiveText::parse(template).unwrap()
}

#[test]
fn a_template_is_filled_in() {
    assert_eq!(
        letter(TEMPLATE).render(&values()),
        "Dear Jane Roe,\n\nI live in Elm—Grove.\n\nSincerely,\nAnn Lee\n12 Elm St\nK1A 0B1"
    );
}

#[test]
fn every_field_has_its_name() {
    for field in Field::ALL {
        let letter = letter(&format!("x {field} y {{{{ {} }}}}", field.name()));
        assert!(letter.contains(field) && !letter.is_edited());
        assert_eq!(letter.render(&Values::default().with(field, "v")), "x v y v");
        assert!(Field::ALL.into_iter().all(|other| other == field || !letter.contains(other)));
    }
}

#[test]
fn the_address_line_goes_with_the_address_and_comes_back() {
    let letter = letter(TEMPLATE);
    let without = letter.render(&values().with(Field::FromAddress, ""));
    assert!(without.ends_with("\nAnn Lee\nK1A 0B1"), "{without}");
    let two_lines = letter.render(&values().with(Field::FromAddress, "12 Elm St\r\nOttawa"));
    assert!(two_lines.ends_with("\nAnn Lee\n12 Elm St\nOttawa\nK1A 0B1"), "{two_lines}");
}

#[test]
fn an_address_on_the_last_line_leaves_no_empty_line_behind() {
    let letter = letter("Sincerely,\n{{from.name}}\n{{from.address}}\n");
    assert_eq!(letter.render(&values()), "Sincerely,\nAnn Lee\n12 Elm St");
    assert_eq!(letter.render(&values().with(Field::FromAddress, "")), "Sincerely,\nAnn Lee");
}

#[test]
fn an_address_on_the_first_line_leaves_no_empty_line_behind() {
    for template in ["{{from.address}}\nDear Jane", "{{from.address}} \t\r\nDear Jane"] {
        assert_eq!(letter(template).render(&values()), "12 Elm St\nDear Jane");
        assert_eq!(letter(template).render(&Values::default()), "Dear Jane");
    }
}

#[test]
fn an_address_within_a_sentence_keeps_its_line() {
    let empty = Values::default();
    assert_eq!(letter("I live at {{from.address}}\nnow").render(&empty), "I live at \nnow");
    assert_eq!(letter("{{from.address}} is home\nnow").render(&empty), " is home\nnow");
    assert_eq!(letter("{{from.name}}\nnow").render(&empty), "\nnow");
    assert_eq!(letter("{{from.address}}").render(&values()), "12 Elm St");
}

#[test]
fn every_unknown_field_is_reported_with_its_place() {
    let template = "Cher {{to.nmae}},\n{{from.name}} {{ }} {{{from.name}}}";
    let unknown = LiveText::parse(template).unwrap_err();
    let places: Vec<(&str, &str)> = unknown.iter().map(|u| (u.name.as_str(), &template[u.offset..])).collect();
    assert_eq!(
        places,
        [
            ("to.nmae", "{{to.nmae}},\n{{from.name}} {{ }} {{{from.name}}}"),
            ("", "{{ }} {{{from.name}}}"),
            ("{from.name", "{{{from.name}}}"),
        ]
    );
}

#[test]
fn the_place_is_that_in_the_file_with_windows_line_breaks_too() {
    let template = "é\r\n\r\nDear\r {{oops}}\r\n{{again}}";
    let offsets: Vec<usize> = LiveText::parse(template).unwrap_err().iter().map(|unknown| unknown.offset).collect();
    assert_eq!(offsets, [template.find("{{oops").unwrap(), template.find("{{again").unwrap()]);
}

#[test]
fn a_field_that_is_closed_too_late_is_reported_where_it_begins() {
    let unknown = LiveText::parse("Dear {{to.name,\nfrom {{from.name}}").unwrap_err();
    assert_eq!(unknown, [UnknownField { offset: 5, name: "to.name,".to_owned() }]);
}

#[test]
fn braces_that_are_never_closed_are_text() {
    for template in ["a {{ b", "{{from.name", "{{", "}}", "}} {{", "{ {from.name} }", "{{{", "f() {}"] {
        assert_eq!(letter(template).render(&values()), template);
    }
}

#[test]
fn a_value_that_looks_like_a_field_is_text() {
    let values = values().with(Field::FromName, "{{to.riding}}");
    assert_eq!(letter("{{from.name}}").render(&values), "{{to.riding}}");
}

#[test]
fn white_space_at_the_end_is_dropped_and_line_breaks_are_plain() {
    let text = letter("a\r\nb\rc\n \n\t\r\n").render(&values());
    assert_eq!(text, "a\nb\nc");
    assert_eq!(letter("").render(&values()), "");
    assert_eq!(letter(" \r\n").render(&values()), "");
}

#[test]
fn a_very_long_template_is_read() {
    let template = "été {{from.name}}\r\n".repeat(5_000);
    assert_eq!(letter(&template).render(&values()).matches("Ann Lee").count(), 5_000);
}

proptest! {
    #[test]
    fn any_template_is_read_or_its_faults_are_found(template in prop_oneof![
        any::<String>(),
        prop::collection::vec(prop::sample::select(vec!["{{", "}}", "{", "}", "from.name", "from.address", "x", "é", "\r\n", "\n", " "]), 0..30)
            .prop_map(|pieces| pieces.concat()),
    ]) {
        match LiveText::parse(&template) {
            Ok(letter) => {
                let text = letter.render(&values());
                prop_assert!(!text.contains('\r'));
            }
            Err(unknown) => {
                prop_assert!(!unknown.is_empty());
                for UnknownField { offset, name } in unknown {
                    prop_assert!(template[offset..].starts_with("{{"), "{:?} at {}", template, offset);
                    prop_assert!(template[offset + 2..].trim_start().starts_with(&name), "{:?} at {}", name, offset);
                }
            }
        }
    }

    #[test]
    fn a_template_without_fields_is_its_own_text(template in "[^{}]*") {
        let expected = template.replace("\r\n", "\n").replace('\r', "\n");
        let letter = letter(&template);
        prop_assert_eq!(letter.render(&values()), expected.trim_end());
    }
}
