//! What holds for any letter and any edits.
#![expect(clippy::unwrap_used, reason = "tests")]

mod desk;

use alongside_model::letter::{Field, Values};
use desk::Desk;
use proptest::{prelude::*, sample::Index};

/// What may happen at a desk.
#[derive(Clone, Debug)]
enum Event {
    Value(Index, String),
    Edit { from: Index, to: Index, typed: String },
}

fn scraps() -> impl Strategy<Value = String> {
    prop_oneof![
        "[aé👍 \n]{0,3}",
        prop::sample::select(vec!["\r\n", "\r", ",", "Ann", "e\u{301}", "שלום", "{{from.name}}", "\0"])
            .prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (any::<Index>(), scraps()).prop_map(|(field, value)| Event::Value(field, value)),
        (any::<Index>(), any::<Index>(), scraps()).prop_map(|(from, to, typed)| Event::Edit { from, to, typed }),
    ]
}

/// Replaces what lies between two places of a text.
fn spliced(text: &str, from: Index, to: Index, typed: &str) -> String {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let (from, to) = (places[from.index(places.len())], places[to.index(places.len())]);
    format!("{}{typed}{}", &text[..from.min(to)], &text[from.max(to)..])
}

fn template() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(Field::ALL.to_vec()).prop_map(|field| field.to_string()),
        Just("\n{{from.address}}\n".to_owned()),
        "[aé👍, \n]{0,4}",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_screen_always_shows_what_was_typed(template in template(), events in prop::collection::vec(event(), 0..12)) {
        let mut desk = Desk::new(&template, Values::default());
        for event in events {
            match event {
                Event::Value(field, value) => desk.set(Field::ALL[field.index(7)], &value),
                Event::Edit { from, to, typed } => {
                    let text = spliced(&desk.text(), from, to, &typed);
                    desk.write(&text);
                }
            }
        }
    }

    #[test]
    fn no_word_that_was_typed_is_ever_changed(
        template in template(),
        values in prop::collection::vec(scraps(), 7),
        places in prop::collection::vec(any::<Index>(), 1..6),
        later in prop::collection::vec("[a-z \n]{0,5}", 7),
    ) {
        let mut desk = Desk::new(&template, Values::default());
        for (field, value) in Field::ALL.into_iter().zip(&values) {
            desk.set(field, value);
        }
        let mut typed = Vec::new();
        for (place, word) in places.into_iter().zip(["⟦one⟧", "⟦two⟧", "⟦three⟧", "⟦four⟧", "⟦five⟧"]) {
            // Not within a word that was typed before: that would change it.
            let text = desk.text();
            let mut at = spliced(&text, place, place, "\u{1}").find('\u{1}').unwrap();
            if let (Some(open), Some(close)) = (text[..at].rfind('⟦'), text[at..].find('⟧'))
                && !text[open..at].contains('⟧') {
                at += close + '⟧'.len_utf8();
            }
            desk.write(&format!("{}{word}{}", &text[..at], &text[at..]));
            typed.push(word);
        }
        let order = |text: &str| -> Vec<usize> { typed.iter().map(|word| text.find(word).unwrap_or(usize::MAX)).collect() };
        let ranks = |places: Vec<usize>| -> Vec<usize> {
            places.iter().map(|place| places.iter().filter(|other| *other < place).count()).collect()
        };
        let before = ranks(order(&desk.text()));
        for (field, value) in Field::ALL.into_iter().zip(&later) {
            desk.set(field, value);
            let text = desk.text();
            for word in &typed {
                prop_assert_eq!(text.matches(word).count(), 1, "{} in {:?}", word, text);
            }
            prop_assert_eq!(ranks(order(&text)), before.clone(), "the words keep their order");
        }
    }

    #[test]
    fn an_edit_in_the_plain_text_leaves_every_field_live(
        from in any::<Index>(), to in any::<Index>(), typed in "[a-z é👍]{0,8}",
    ) {
        let plain = "<plain words between>";
        let inner = spliced(&plain[1..plain.len() - 1], from, to, &typed);
        let mut desk = Desk::new(
            &format!("{{{{to.name}}}}{plain}{{{{from.name}}}}"),
            Values::default().with(Field::ToName, "Jane").with(Field::FromName, "Ann"),
        );
        desk.write(&format!("Jane<{inner}>Ann"));
        desk.set(Field::ToName, "John");
        desk.set(Field::FromName, "Bo");
        prop_assert_eq!(desk.text(), format!("John<{inner}>Bo"));
    }

    #[test]
    fn an_edit_within_a_field_makes_only_that_one_text(
        from in any::<Index>(), to in any::<Index>(), typed in "[0-9é👍]{1,8}",
    ) {
        let name = format!("<{}>", spliced("Jane Roe", from, to, &typed));
        let mut desk = Desk::new(
            "{{to.riding}}; {{to.name}}; {{from.name}}",
            Values::default().with(Field::ToRiding, "Elm").with(Field::ToName, "<Jane Roe>").with(Field::FromName, "Ann"),
        );
        desk.write(&format!("Elm; {name}; Ann"));
        for field in Field::ALL {
            desk.set(field, "later");
        }
        prop_assert_eq!(desk.text(), format!("later; {name}; later"));
    }
}
