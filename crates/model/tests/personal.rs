//! A writer is told how much of the letter is in their own words.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::time::{Duration, Instant};

use alongside_model::{
    Lang,
    personal::{Share, share},
};
use proptest::{prelude::*, sample::subsequence};

const LETTER: &str = "Dear Jane Roe,

I am one of your constituents, and I am writing about the reading room.

It has been cold since October. The heating was cut without a word to anybody.

Please ask the council to heat it again before the winter.

Thank you.
Ann Lee
Elmville";

fn own(letter: &str) -> u32 {
    share(LETTER, letter, Lang::En).own
}

/// Words that no organiser's text has.
fn new_words(count: usize) -> String {
    (0..count).map(|index| format!("own{index}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_letter_as_it_came_has_nothing_of_ones_own() {
    let unchanged = share(LETTER, LETTER, Lang::En);
    assert_eq!((unchanged.words, unchanged.own, unchanged.percent()), (48, 0, 0));
}

#[test]
fn a_letter_written_anew_is_all_ones_own() {
    let anew = "My grandmother reads there every morning, wrapped in two coats.";
    assert_eq!(share(LETTER, anew, Lang::En), Share { words: 10, own: 10 });
    assert_eq!(share("", anew, Lang::En).percent(), 100);
}

#[test]
fn an_empty_letter_has_no_words() {
    for nothing in ["", "\n\n", " — !?… 🎉 "] {
        assert_eq!(share(LETTER, nothing, Lang::En), Share::default());
    }
    assert_eq!(Share::default().percent(), 0);
}

#[test]
fn percents_are_whole_and_never_rounded_up() {
    assert_eq!(Share { words: 3, own: 2 }.percent(), 66);
    assert_eq!(Share { words: 1_000, own: 999 }.percent(), 99);
    assert_eq!(Share { words: u32::MAX, own: u32::MAX }.percent(), 100);
}

#[test]
fn capitals_accents_punctuation_and_line_breaks_make_nothing_ones_own() {
    assert_eq!(own(&LETTER.to_uppercase()), 0);
    assert_eq!(own(&LETTER.replace(['.', ','], " !")), 0);
    assert_eq!(own(&LETTER.replace('e', "é")), 0);
    assert_eq!(own(&LETTER.replace('\n', "\r\n")), 0);
    assert_eq!(own(&LETTER.replace(' ', "\n")), 0);
    assert_eq!(own(&LETTER.replace('\n', " ")), 0);
}

#[test]
fn a_sentence_is_ones_own_wherever_it_is_put() {
    for (before, after) in [("room.", ""), ("October.", " "), ("Thank you.", "\n"), ("Dear Jane Roe,", "\n\n")] {
        let mine = "My grandmother reads there daily.";
        let letter = LETTER.replacen(before, &format!("{before}{after} {mine}"), 1);
        assert_eq!(own(&letter), 5, "{letter}");
    }
}

#[test]
fn the_answer_to_a_question_counts_without_the_sentence_it_began_with() {
    let template = format!("{LETTER}\n\nWhere I live, the winters");
    let letter = LETTER.replace("Thank you.", "Where I live, the winters kill pipes and people.\n\nThank you.");
    assert_eq!(share(&template, &letter, Lang::En), Share { words: 57, own: 4 });
}

#[test]
fn french_words_are_parted_from_their_elisions() {
    let template = "Je vous écris au sujet de l’eau qu’on boit.";
    assert_eq!(share(template, template, Lang::Fr).words, 11);
    assert_eq!(share(template, &template.replace('’', "'"), Lang::Fr).own, 0);
    assert_eq!(share(template, &template.replace("l’eau", "l’air"), Lang::Fr).own, 1);
    assert_eq!(share("", "D’aujourd’hui, c’est-à-dire", Lang::Fr).words, 7);
}

#[test]
fn english_words_keep_their_apostrophes() {
    assert_eq!(share("", "I don’t know Jane’s well-being", Lang::En).words, 6);
    assert_eq!(share("I don't know it", "I don’t know it", Lang::En).own, 0);
}

#[test]
fn scripts_without_spaces_are_counted_by_the_character() {
    assert_eq!(share("", "请保护河流。", Lang::En).words, 5);
    assert_eq!(share("请保护河流。", "请保护我的河流。", Lang::En), Share { words: 7, own: 4 });
    assert_eq!(share("", "ขอบคุณ", Lang::En).words, 6);
    assert_eq!(share("", "ありがとう、友", Lang::En).words, 6);
    assert_eq!(share("", "شكرا لكم، جميعا", Lang::En).words, 3);
    assert_eq!(share("", "می\u{200c}خواهم", Lang::En).words, 1, "a joiner is within a word");
}

#[test]
fn a_letter_of_a_hundred_thousand_characters_is_compared_between_two_keys() {
    let words = |from: usize| (from..from + 16_000).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
    let (template, letter) = (words(0), words(8_000));
    assert!(letter.len() >= 100_000);
    let best = (0..20).map(|_| {
        let start = Instant::now();
        assert_eq!(share(&template, &letter, Lang::Fr), Share { words: 16_000, own: 8_000 });
        start.elapsed()
    });
    let best = best.min().unwrap();
    assert!(best < Duration::from_millis(5), "{best:?}");
}

/// Paragraphs of an organiser, with words that no two of them share.
fn blocks() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop::collection::vec(1usize..9, 1..4), 1..8).prop_map(|blocks| {
        let mut word = 0;
        let mut sentence = |length: &usize| {
            let words: Vec<String> = (word..word + length).map(|n| format!("word{n}")).collect();
            word += length;
            format!("{}.", words.join(" "))
        };
        blocks.iter().map(|block| block.iter().map(&mut sentence).collect::<Vec<_>>().join(" ")).collect()
    })
}

proptest! {
    #[test]
    fn switching_and_moving_paragraphs_makes_nothing_ones_own(
        (all, some) in blocks().prop_flat_map(|all| (Just(all.clone()), subsequence(all.clone(), 0..=all.len()).prop_shuffle())),
    ) {
        prop_assert_eq!(share(&all.join("\n\n"), &some.join("\n\n"), Lang::En).own, 0);
    }

    #[test]
    fn a_sentence_of_ones_own_counts_by_its_words(
        (all, at) in blocks().prop_flat_map(|all| {
            let spaces = all.join("\n\n").matches(' ').count();
            (Just(all), 0..=spaces)
        }),
        count in 1usize..20,
    ) {
        let template = all.join("\n\n");
        let mine = format!(" {}. ", new_words(count));
        let place = template.match_indices(' ').nth(at).map_or(template.len(), |(place, _)| place);
        let (before, after) = template.split_at(place);
        prop_assume!(template.split_whitespace().count() >= 5);
        let share = share(&template, &format!("{before}{mine}{after}"), Lang::En);
        let count = u32::try_from(count).unwrap();
        prop_assert!((count..=count + 2).contains(&share.own), "{} of {}", share.own, count);
    }

    #[test]
    fn a_paragraph_of_ones_own_counts_exactly(all in blocks(), at in any::<prop::sample::Index>(), count in 1usize..20) {
        let mut letter = all.clone();
        letter.insert(at.index(all.len() + 1), new_words(count));
        let share = share(&all.join("\n\n"), &letter.join("\n\n"), Lang::Fr);
        prop_assert_eq!(share.own, u32::try_from(count).unwrap());
    }

    #[test]
    fn any_two_texts_can_be_compared(template in any::<String>(), letter in any::<String>(), french in any::<bool>()) {
        let lang = if french { Lang::Fr } else { Lang::En };
        let compared = share(&template, &letter, lang);
        prop_assert!(compared.own <= compared.words);
        prop_assert!(compared.percent() <= 100);
        prop_assert_eq!(share(&letter, &letter, lang).own, 0);
        prop_assert_eq!(share("", &letter, lang).own, compared.words);
    }
}
