//! Which addresses are taken, and when two are one person's.

use alongside_model::email::{MAX_LENGTH, canonical, is_address};
use proptest::prelude::*;

#[test]
fn the_addresses_people_have_are_taken() {
    for address in [
        "ann@example.org",
        "a@b.ca",
        "Ann.Lee+petitions@mail.example.org",
        "o'neil@example.org",
        "a_b-c!{x}~@example.org",
        "jane.roe@parl.gc.example",
        "josé@example.org",
        "ann@exämple.example",
        "ann@例え.テスト",
        "ann@xn--r8jz45g.xn--zckzah",
        "1@2.ca",
        "a/b@example.org",
    ] {
        assert!(is_address(address), "{address}");
    }
}

#[test]
fn what_is_no_single_plain_address_is_refused() {
    for address in [
        "",
        "@",
        "ann",
        "ann@",
        "@example.org",
        "ann@example",
        "ann@.org",
        "ann@example.",
        "ann@example..org",
        ".ann@example.org",
        "ann.@example.org",
        "an..n@example.org",
        "ann@-example.org",
        "ann@example-.org",
        "ann@ex_ample.org",
        "ann@exam ple.org",
        "ann lee@example.org",
        " ann@example.org",
        "ann@example.org ",
        "ann@b@example.org",
        "ann@example.org,bo@example.org",
        "ann@example.org;bo@example.org",
        "<ann@example.org>",
        "Ann <ann@example.org>",
        "\"ann\"@example.org",
        "ann(lee)@example.org",
        "mailto:ann@example.org",
        "ann@example.org?bcc=x@example.org",
        "ann&x=y@example.org",
        "ann%40x@example.org",
        "ann#x@example.org",
        "ann@example.org\r\nBcc: x@example.org",
        "ann\n@example.org",
        "ann\0@example.org",
        "ann@[127.0.0.1]",
        "ann\\@example.org",
        "ann\u{a0}@example.org",
        "ann@example.org:25",
    ] {
        assert!(!is_address(address), "{address:?}");
    }
}

#[test]
fn a_character_nobody_sees_would_make_the_letter_bounce() {
    for hidden in ["\u{ad}", "\u{200b}", "\u{200e}", "\u{202e}", "\u{2060}", "\u{2066}", "\u{feff}"] {
        for address in
            [format!("ann{hidden}@example.org"), format!("ann@exam{hidden}ple.org"), format!("{hidden}ann@example.org")]
        {
            assert!(!is_address(&address), "{address:?}");
        }
    }
}

#[test]
fn the_lengths_are_those_of_the_standard() {
    let of = |name: usize, labels: &[usize]| {
        let domain: Vec<String> = labels.iter().map(|length| "d".repeat(*length)).collect();
        format!("{}@{}", "n".repeat(name), domain.join("."))
    };
    assert!(is_address(&of(64, &[63, 63, 61])));
    assert_eq!(of(64, &[63, 63, 61]).len(), MAX_LENGTH);
    assert!(!is_address(&of(64, &[63, 63, 62])));
    assert!(!is_address(&of(65, &[10, 3])));
    assert!(!is_address(&of(10, &[64, 3])));
}

#[test]
fn capitals_and_spaces_around_do_not_make_another_person() {
    assert_eq!(canonical(" Ann.Lee@Example.ORG\n"), "ann.lee@example.org");
    assert_eq!(canonical("ÉLAN@example.org"), canonical("élan@EXAMPLE.org"));
    assert_ne!(canonical("ann@example.org"), canonical("ann+2@example.org"));
}

proptest! {
    #[test]
    fn an_accepted_address_can_add_nothing(address in prop_oneof![
        any::<String>(), "[a-zé.,;?&=%#<>\"@ \r\n\u{200b}]{0,12}@[a-z.,?&@ -]{0,12}",
    ]) {
        if is_address(&address) {
            prop_assert_eq!(address.matches('@').count(), 1);
            prop_assert!(address.len() <= MAX_LENGTH);
            prop_assert!(!address.contains([',', ';', '?', '&', '=', '#', '%', '<', '>', '"', '\r', '\n', ' ']));
        }
    }

    #[test]
    fn an_ordinary_address_is_taken_in_any_case(address in "[a-z][a-z0-9]{0,9}([.+_-][a-z0-9]{1,5}){0,2}@[a-z]{1,10}(-[a-z]{1,3})?\\.[a-z]{2,5}") {
        prop_assert!(is_address(&address));
        prop_assert!(is_address(&address.to_uppercase()));
        prop_assert_eq!(canonical(&address.to_uppercase()), address);
    }

    #[test]
    fn one_spelling_is_left(text in any::<String>()) {
        prop_assert_eq!(canonical(&canonical(&text)), canonical(&text));
    }
}
