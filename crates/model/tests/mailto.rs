//! A letter opened in an email app is the letter that was written.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use alongside_model::mailto::{BadAddress, crlf, encode, lf, mailto, one_line};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use support::{lines_of, read, texts};
use url::Url;

#[test]
fn a_letter_becomes_the_address_that_mail_programs_know() {
    let address = mailto(&["jane@example.com"], "Re: Your enquiry", "Hi Jane,\n\nThanks").unwrap();
    assert_eq!(address, "mailto:jane@example.com?subject=Re%3A%20Your%20enquiry&body=Hi%20Jane%2C%0D%0A%0D%0AThanks");
}

#[test]
fn accents_travel_as_utf_8() {
    let address = mailto(&["lea@example.org"], "Été & hiver", "50 % + 1 : « oui ! »").unwrap();
    assert_eq!(
        address,
        "mailto:lea@example.org?subject=%C3%89t%C3%A9%20%26%20hiver\
         &body=50%20%25%20%2B%201%20%3A%20%C2%AB%20oui%20%21%20%C2%BB"
    );
}

#[test]
fn a_letter_can_go_to_several_people() {
    let address = mailto(&["a@example.org", "b+c@example.org", "o'neil@example.org"], "s", "b").unwrap();
    assert_eq!(address, "mailto:a@example.org,b%2Bc@example.org,o%27neil@example.org?subject=s&body=b");
    assert_eq!(read(&address).to, ["a@example.org", "b+c@example.org", "o'neil@example.org"]);
}

#[test]
fn a_letter_without_a_recipient_lets_the_person_choose() {
    assert_eq!(mailto(&[], "s", "b").unwrap(), "mailto:?subject=s&body=b");
}

#[test]
fn an_address_outside_ascii_is_encoded() {
    let address = mailto(&["josé@élus.example"], "s", "b").unwrap();
    assert_eq!(address, "mailto:jos%C3%A9@%C3%A9lus.example?subject=s&body=b");
}

#[test]
fn an_address_that_could_smuggle_something_in_is_refused_by_name() {
    for bad in [
        "a@example.org?bcc=spy@example.org",
        "a@example.org&bcc=spy@example.org",
        "a@example.org,spy@example.org",
        "a@example.org;spy@example.org",
        "a@example.org\r\nBcc: spy@example.org",
        "a%2Cspy@example.org",
        "\"Jane\" <a@example.org>",
        "a@b@example.org",
        "a b@example.org",
        "a@example.org#x",
        "a@example",
        "@example.org",
        "a@",
        "",
    ] {
        assert_eq!(mailto(&["ok@example.org", bad], "s", "b"), Err(BadAddress(bad.to_owned())), "{bad:?}");
    }
}

#[test]
fn a_letter_of_forty_thousand_characters_arrives_whole() {
    let body = "Voilà, dear Minister. ".repeat(1_819);
    assert!(body.chars().count() >= 40_000);
    let address = mailto(&["a@example.org"], "Long", &body).unwrap();
    assert_eq!(read(&address).fields[1], ("body".to_owned(), body));
}

#[test]
fn what_a_word_processor_pastes_as_a_line_break_is_one() {
    let address = mailto(&["a@example.org"], "s", "one\u{b}two\u{2028}three\u{2029}four\u{c}five\u{85}six").unwrap();
    assert!(address.ends_with("&body=one%0D%0Atwo%0D%0Athree%0D%0Afour%0D%0Afive%0D%0Asix"), "{address}");
}

#[test]
fn a_character_nobody_sees_does_not_cut_the_letter_off() {
    let address = mailto(&["a@example.org"], "s", "before\0after\u{1b}\u{7f}\tend").unwrap();
    assert!(address.ends_with("&body=beforeafter%09end"), "{address}");
}

#[test]
fn a_subject_stays_on_one_line() {
    assert_eq!(one_line("Save\r\n\r\nthe\u{2028}park\tnow"), "Save the park now");
}

fn fits_on_a_line(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}')
}

proptest! {
    #[test]
    fn any_letter_arrives_as_it_was_written(subject in texts(), body in texts()) {
        let address = mailto(&["jane@example.org"], &subject, &body).unwrap();
        let message = read(&address);
        prop_assert_eq!(message.to, ["jane@example.org"]);
        let [(subject_name, subject_read), (body_name, body_read)] = message.fields.try_into().unwrap();
        prop_assert_eq!((subject_name.as_str(), body_name.as_str()), ("subject", "body"));
        prop_assert_eq!(body_read, lines_of(&body).join("\r\n"));
        prop_assert!(subject_read.chars().all(fits_on_a_line), "{:?}", subject_read);
        let words = |text: &str| -> Vec<String> {
            text.split(|c: char| c.is_control() || c.is_whitespace()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
        };
        prop_assert_eq!(words(&subject_read), words(&subject));
    }

    #[test]
    fn any_letter_is_read_alike_by_a_browser(subject in texts(), body in texts()) {
        let address = mailto(&["jane@example.org"], &subject, &body).unwrap();
        let url = Url::parse(&address).unwrap();
        prop_assert_eq!(url.as_str(), &address, "a browser changes nothing in it");
        let fields: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        prop_assert_eq!(fields, read(&address).fields, "even where + is read as a space");
        prop_assert_eq!(url.fragment(), None);
    }

    #[test]
    fn no_plus_no_space_and_only_whole_line_breaks(subject in texts(), body in texts()) {
        let address = mailto(&["jane@example.org"], &subject, &body).unwrap();
        prop_assert!(address.is_ascii());
        prop_assert!(!address.contains(['+', ' ']));
        prop_assert_eq!(address.matches("%0D").count(), address.matches("%0D%0A").count());
        prop_assert_eq!(address.matches("%0A").count(), address.matches("%0D%0A").count());
    }

    #[test]
    fn no_recipient_adds_a_header_or_another_recipient(to in prop_oneof![
        any::<String>(), "[a-z+.?&=,;%@<>\"# ]{0,12}@[a-z.?&=,;%]{0,12}", "[a-zé.+'-]{1,10}@[a-z]{1,5}\\.[a-z]{2,3}",
    ]) {
        match mailto(&[&to], "s", "b") {
            Ok(address) => {
                let message = read(&address);
                prop_assert_eq!(message.to, [to]);
                prop_assert_eq!(message.fields.len(), 2);
                prop_assert_eq!(address.matches(['?', '&', ',', '@']).count(), 3);
            }
            Err(BadAddress(named)) => prop_assert_eq!(named, to),
        }
    }

    #[test]
    fn encoding_is_undone_by_decoding(text in any::<String>()) {
        let encoded = encode(&text);
        prop_assert!(encoded.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%".contains(&b)));
        prop_assert_eq!(percent_decode_str(&encoded).decode_utf8().unwrap(), text);
    }

    #[test]
    fn line_breaks_are_of_one_kind(text in "[a\r\n]{0,30}") {
        let unix = lf(&text);
        prop_assert!(!unix.contains('\r'));
        prop_assert_eq!(unix.matches('\n').count() + 1, lines_of(&text).len());
        prop_assert_eq!(crlf(&text).replace("\r\n", "\n"), unix);
    }
}
