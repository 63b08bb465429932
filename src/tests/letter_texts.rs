//! Every text of the letter, in both languages.

use std::collections::BTreeSet;

use alongside_model::Lang;

use crate::i18n::{Words, fill, letter_texts};

/// The places to fill in a text, by what stands between the braces.
fn places(text: &str) -> BTreeSet<&str> {
    let mut places = BTreeSet::new();
    for after in text.split('{').skip(1) {
        places.insert(after.split_once('}').unwrap_or_else(|| unreachable!("an open brace in {text:?}")).0);
    }
    places
}

fn both() -> impl Iterator<Item = (&'static str, &'static str)> {
    letter_texts(Lang::En).list().into_iter().zip(letter_texts(Lang::Fr).list())
}

fn every() -> impl Iterator<Item = &'static str> {
    Lang::ALL.into_iter().flat_map(|lang| letter_texts(lang).list())
}

#[test]
fn nothing_is_left_in_the_other_language() {
    for (english, french) in both() {
        assert_ne!(english, french);
    }
    // Words that only one of them has.
    let says = |lang: Lang, words: &[&str]| {
        for text in letter_texts(lang).list() {
            let parted: Vec<&str> = text.split(|sign: char| !sign.is_alphabetic()).collect();
            assert!(words.iter().all(|word| !parted.contains(word)), "{text}");
        }
    };
    says(Lang::En, &["votre", "lettre", "le", "les", "une", "vous", "à", "la"]);
    says(Lang::Fr, &["your", "letter", "the", "you", "and", "with", "this", "to"]);
}

#[test]
fn no_text_is_empty_or_has_a_gap_or_a_typewriters_quotation_mark() {
    for text in every() {
        assert_eq!(text, text.trim());
        assert!(!text.is_empty());
        for sign in ["  ", "'", "\"", "..", " ,", " .", "\n", "\t"] {
            assert!(!text.contains(sign), "{sign:?} in {text:?}");
        }
    }
}

#[test]
fn no_brace_is_left_besides_places_to_fill() {
    for text in every() {
        let places: Vec<&str> = places(text).into_iter().collect();
        let expected: Vec<String> = (0..places.len()).map(|place| place.to_string()).collect();
        assert_eq!(places, expected, "{text:?}");
        let filled = fill(text, &["Kim", "Lou", "Max"]);
        assert!(!filled.contains(['{', '}']), "{filled}");
    }
}

#[test]
fn both_languages_are_filled_with_the_same() {
    for (english, french) in both() {
        assert_eq!(places(english), places(french), "{english:?} and {french:?}");
    }
}

#[test]
fn brackets_stand_only_where_the_letters_brackets_are_meant() {
    let with_brackets: Vec<&str> = every().filter(|text| text.contains(['[', ']'])).collect();
    assert_eq!(with_brackets, Lang::ALL.map(|lang| letter_texts(lang).unfilled));
}

#[test]
fn french_signs_stay_with_their_words() {
    for text in letter_texts(Lang::Fr).list() {
        for sign in [" :", " %", " »", "« ", " ;", " ?", " !", "\u{a0}?", "\u{a0}!", "\u{a0};"] {
            assert!(!text.contains(sign), "{sign:?} in {text:?}");
        }
        let colons = text.matches(':').count() - text.matches("://").count();
        assert_eq!(text.matches("\u{a0}:").count(), colons, "{text:?}");
        assert_eq!(text.matches('«').count(), text.matches("«\u{a0}").count(), "{text:?}");
        assert_eq!(text.matches('»').count(), text.matches("\u{a0}»").count(), "{text:?}");
        assert!(!text.contains(['“', '”']), "{text:?}");
    }
}

#[test]
fn english_signs_need_no_space() {
    for text in letter_texts(Lang::En).list() {
        assert!(!text.contains(['\u{a0}', '\u{202f}', '«', '»']), "{text:?}");
    }
}

#[test]
fn the_law_on_stamps_is_cited_where_each_language_has_it() {
    let url = |lang: Lang| letter_texts(lang).no_stamp_url;
    assert!(url(Lang::En).starts_with("https://laws-lois.justice.gc.ca/eng/acts/C-10/"));
    assert!(url(Lang::Fr).starts_with("https://laws-lois.justice.gc.ca/fra/lois/C-10/"));
    let others = every().filter(|text| text.contains("://") && !text.starts_with("https://laws-lois.justice.gc.ca/"));
    assert_eq!(others.count(), 0);
}

#[test]
fn texts_arrive_under_the_names_they_were_sent_by() {
    for lang in Lang::ALL {
        let texts = letter_texts(lang);
        let list = texts.list();
        let words = Words::new(list.iter().map(|text| (*text).to_owned()).collect());
        assert_eq!((words.step_recipients(), list[0]), (texts.step_recipients, texts.step_recipients));
        assert_eq!((words.no_stamp(), words.no_stamp_url()), (texts.no_stamp, texts.no_stamp_url));
        assert_eq!((words.email(), words.email_missing()), (texts.email, texts.email_missing));
        assert_eq!((words.moved(), words.hand_unknown()), (texts.moved, texts.hand_unknown));
    }
    assert_eq!(Words::new(vec![]).step_letter(), "", "a page that brought none is drawn all the same");
}

#[test]
fn what_is_filled_in_is_never_filled_again() {
    assert_eq!(fill("{0} and {1}", &["{1}", "{0}"]), "{1} and {0}");
    assert_eq!(fill("{1}{0}{1}", &["a", "b"]), "bab");
    assert_eq!(fill("{0}: {1}", &["a"]), "a: ");
    assert_eq!(fill("no place", &["a"]), "no place");
    assert_eq!(fill("", &["a"]), "");
    assert_eq!(fill("«\u{a0}{0}\u{a0}»", &["é}{"]), "«\u{a0}é}{\u{a0}»");
}
