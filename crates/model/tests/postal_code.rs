//! A postal code is read however it was typed, and refused with the reason.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::postal_code::{PostalCode, PostalCodeError, Province};
use proptest::prelude::*;
use regex::Regex;

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// The rule as Represent checks it.
fn rule() -> Regex {
    Regex::new("^[ABCEGHJKLMNPRSTVXY][0-9][ABCEGHJKLMNPRSTVWXYZ] ?[0-9][ABCEGHJKLMNPRSTVWXYZ][0-9]$").unwrap()
}

fn code(text: &str) -> PostalCode {
    PostalCode::parse(text).unwrap()
}

#[test]
fn every_character_in_every_place_is_judged_by_the_rule() {
    let rule = rule();
    for valid in ["K1A0B1", "V9Z 9Z9", "X0E 0W0"] {
        for place in valid.char_indices().filter(|(_, c)| *c != ' ').map(|(place, _)| place) {
            for character in ALPHABET.chars() {
                let mut typed = valid.to_owned();
                typed.replace_range(place..=place, &character.to_string());
                assert_eq!(PostalCode::parse(&typed).is_ok(), rule.is_match(&typed), "{typed}");
            }
        }
    }
}

#[test]
fn every_pair_of_letters_is_judged_by_the_rule() {
    let rule = rule();
    for first in 'A'..='Z' {
        for third in 'A'..='Z' {
            for fifth in 'A'..='Z' {
                let typed = format!("{first}1{third} 1{fifth}1");
                assert_eq!(PostalCode::parse(&typed).is_ok(), rule.is_match(&typed), "{typed}");
            }
        }
    }
}

#[test]
fn however_it_is_typed_it_is_the_same_code() {
    for typed in [
        "K1A 0B1",
        "K1A0B1",
        "k1a 0b1",
        "k1a0b1",
        "  K1A 0B1 ",
        "K1A-0B1",
        "K1A\u{2013}0B1",
        "K1A\u{2212}0B1",
        "K1A\u{a0}0B1",
        "K1A\u{202f}0B1",
        "K1A\t0B1",
        "\u{feff}K1A\u{200b}0B1\u{200e}",
        "K1A\u{ad}0B1",
        "K 1 A 0 B 1",
        "K1A 0B1.",
        "K1A\r\n0B1\n",
        "K1A\u{2060}0B1",
    ] {
        assert_eq!(PostalCode::parse(typed), Ok(code("K1A 0B1")), "{typed:?}");
    }
    assert_eq!(code("k1a0b1").to_string(), "K1A 0B1");
    assert_eq!(code("k1a 0b1").compact(), "K1A0B1");
}

#[test]
fn a_refusal_says_what_is_wrong() {
    use PostalCodeError::{Empty, Letter, Shape};
    for (typed, error) in [
        ("", Empty),
        (" - \u{200b}", Empty),
        ("D1A 1A1", Letter('D')),
        ("d1a 1a1", Letter('D')),
        ("W1A 1A1", Letter('W')),
        ("Z1A 1A1", Letter('Z')),
        ("K1O 1A1", Letter('O')),
        ("K1A 1U1", Letter('U')),
        ("K1A", Shape),
        ("K1A 0B", Shape),
        ("K1A 0B11", Shape),
        ("1KA 0B1", Shape),
        ("K1A OB1", Shape),
        ("90210", Shape),
        ("SW1A 1AA", Shape),
        ("К1A 0B1", Shape),
        ("K١A 0B1", Shape),
        ("K1A_0B1", Shape),
        ("<script>", Shape),
    ] {
        assert_eq!(PostalCode::parse(typed), Err(error), "{typed:?}");
    }
}

#[test]
fn the_first_letter_tells_the_province() {
    use Province::{Ab, Bc, Mb, Nb, Nl, Ns, On, Pe, Qc, Sk, Yt};
    for (letters, province) in [
        ("A", Nl),
        ("B", Ns),
        ("C", Pe),
        ("E", Nb),
        ("GHJ", Qc),
        ("KLMNP", On),
        ("R", Mb),
        ("S", Sk),
        ("T", Ab),
        ("V", Bc),
        ("Y", Yt),
    ] {
        for letter in letters.chars() {
            assert_eq!(code(&format!("{letter}1A 1A1")).province(), Some(province), "{letter}");
        }
    }
}

#[test]
fn the_two_northern_territories_share_a_letter() {
    for (typed, province) in [
        ("X0A 0A1", Province::Nu),
        ("X0B 0A1", Province::Nu),
        ("X0C 0A1", Province::Nu),
        ("X0E 0A1", Province::Nt),
        ("X0G 0A1", Province::Nt),
        ("X1A 1A1", Province::Nt),
    ] {
        assert_eq!(code(typed).province(), Some(province), "{typed}");
    }
}

proptest! {
    #[test]
    fn any_code_of_the_rule_is_read_back_from_both_its_forms(
        typed in "[ABCEGHJKLMNPRSTVXY][0-9][ABCEGHJKLMNPRSTVWXYZ] [0-9][ABCEGHJKLMNPRSTVWXYZ][0-9]",
    ) {
        let code = PostalCode::parse(&typed).unwrap();
        prop_assert_eq!(code.to_string(), typed);
        prop_assert_eq!(PostalCode::parse(&code.compact()), Ok(code));
        prop_assert!(code.province().is_some());
    }

    #[test]
    fn six_random_characters_are_judged_by_the_rule(typed in "[A-Z0-9]{3} ?[A-Z0-9]{3}") {
        prop_assert_eq!(PostalCode::parse(&typed).is_ok(), rule().is_match(&typed));
    }

    #[test]
    fn whatever_is_typed_gets_an_answer(typed in any::<String>()) {
        if let Ok(code) = PostalCode::parse(&typed) {
            prop_assert!(rule().is_match(&code.to_string()));
        }
    }
}
