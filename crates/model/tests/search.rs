//! A title or a riding is found by a few letters, however they are typed.

use alongside_model::search::{folded, matches};
use proptest::prelude::*;

#[test]
fn case_accents_dashes_and_spaces_do_not_matter() {
    for (text, form) in [
        ("Élan", "elan"),
        ("E\u{301}lan", "elan"),
        ("ÀÁÂÃÄÅ ÇÈÉÊË ÌÍÎÏ Ñ ÒÓÔÕÖØ ÙÚÛÜ ÝŸ Œ Æ ß", "aaaaaa ceeee iiii n oooooo uuuu yy oe ae ss"),
        ("Mississauga—Lakeshore", "mississauga lakeshore"),
        ("Elm-Grove – Oak \u{2212} Ash", "elm grove oak ash"),
        ("l'Île d’Orléans", "l ile d orleans"),
        ("  two\t\u{a0}words\n", "two words"),
        ("— —", ""),
        ("", ""),
        ("İ", "i"),
        // Other scripts stay as they are typed.
        ("李 Ελλάδα 🦊", "李 Ελλάδα 🦊"),
        ("Þór Ðögg Łódź Škoda", "thor dogg lodz skoda"),
    ] {
        assert_eq!(folded(text), form, "{text}");
    }
}

#[test]
fn every_word_of_a_query_must_be_there_in_any_order() {
    let title = "L’été à Saint-Élie";
    for query in ["", "  ", "ete", "ÉTÉ", "saint elie", "elie saint", "sain", "lie", "l'été", "saint—élie"] {
        assert!(matches(title, query), "{query}");
    }
    for query in ["hiver", "saint paul", "etes"] {
        assert!(!matches(title, query), "{query}");
    }
}

#[test]
fn a_name_is_found_with_its_apostrophe_and_without() {
    for query in ["st. john's", "st. john’s", "st johns", "johns east", "john", "east st. johns"] {
        assert!(matches("St. John’s East", query), "{query}");
    }
    assert!(!matches("St. John’s East", "steast"));
    assert!(matches("Coeur de l'île", "ile"));
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = folded(&text);
        prop_assert_eq!(folded(&once), once.clone());
        prop_assert!(!once.contains("  ") && !once.starts_with(' ') && !once.ends_with(' '));
    }

    #[test]
    fn a_text_is_found_by_itself_and_by_any_of_its_words(text in "[A-Za-zÀ-ÿœ' —-]{0,40}") {
        prop_assert!(matches(&text, &text));
        for word in text.split([' ', '-', '—', '\'']) {
            prop_assert!(matches(&text, word) && matches(&text, &word.to_uppercase()), "{}", word);
        }
    }
}
