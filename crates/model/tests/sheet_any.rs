//! What holds for any letter of blocks, and anything done to it.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::{
    Lang,
    draft::Draft,
    letter::{Block, BlockKind, Field, Sheet, Template, Values},
};
use proptest::{
    prelude::*,
    sample::{Index, select},
};

#[derive(Clone, Debug)]
enum Event {
    Edit { rule: bool, from: Index, to: Index, typed: String },
    Delete(Index),
    Switch(Index, bool),
    Shift(Index, bool),
    Answer(Index, String),
    Value(Index, String),
    Reload,
}

fn scraps() -> impl Strategy<Value = String> {
    prop_oneof![
        "[aé👍 \n]{0,3}",
        select(vec!["\r\n", "\n\n", "\n\nOwn.\n\n", "Ann", "e\u{301}", "שלום", "{{from.name}}", "\0"])
            .prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (any::<bool>(), any::<Index>(), any::<Index>(), scraps())
            .prop_map(|(rule, from, to, typed)| Event::Edit { rule, from, to, typed }),
        1 => any::<Index>().prop_map(Event::Delete),
        2 => (any::<Index>(), any::<bool>()).prop_map(|(part, on)| Event::Switch(part, on)),
        2 => (any::<Index>(), any::<bool>()).prop_map(|(part, up)| Event::Shift(part, up)),
        1 => (any::<Index>(), scraps()).prop_map(|(part, text)| Event::Answer(part, text)),
        1 => (any::<Index>(), scraps()).prop_map(|(field, value)| Event::Value(field, value)),
        1 => Just(Event::Reload),
    ]
}

fn templates() -> impl Strategy<Value = Template> {
    let text = prop_oneof![
        select(vec!["{{from.name}}\n{{from.address}}", "{{to.salutation}},", "A.", "Aa b.\n\nB.", "", "é {{to.name}}"])
            .prop_map(str::to_owned),
        "[aé👍, \n]{0,4}",
    ];
    let block = (select(BlockKind::ALL.to_vec()), text, any::<bool>(), any::<bool>());
    prop::collection::vec(block, 0..7).prop_map(|blocks| {
        let mut all = Vec::new();
        for (place, (kind, text, off, varied)) in blocks.into_iter().enumerate() {
            let off = off && kind == BlockKind::Point;
            let base = Block {
                kind,
                id: format!("block-{place}"),
                text,
                label: String::new(),
                off,
                required: false,
                rule: None,
            };
            let variant = Block { text: "Varied.".into(), rule: Some("rule".into()), ..base.clone() };
            all.push(base);
            all.extend(varied.then_some(variant));
        }
        Template { subjects: vec!["About".into()], blocks: all, ..Template::default() }
    })
}

fn spliced(text: &str, from: Index, to: Index, typed: &str) -> String {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let (from, to) = (places[from.index(places.len())], places[to.index(places.len())]);
    format!("{}{typed}{}", &text[..from.min(to)], &text[from.max(to)..])
}

/// A part of the sheet, if it has any.
fn part(sheet: &Sheet, which: Index) -> Option<usize> {
    let parts = sheet.parts();
    (!parts.is_empty()).then(|| parts[which.index(parts.len())].index)
}

fn lf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The characters of a text, white space apart, whatever their order: two blocks that
/// were joined by hand part when one of them moves.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|character| !character.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn whatever_was_done_before_the_screen_shows_what_is_typed(
        template in templates(),
        events in prop::collection::vec(event(), 0..16),
    ) {
        let mut sheet = Sheet::new(&template, 0);
        let mut values = Values::default();
        for event in events {
            match event {
                Event::Edit { rule, from, to, typed } => {
                    let rule = rule.then_some("rule");
                    let new = spliced(&sheet.render(&values, rule), from, to, &typed);
                    sheet.edit(&values, rule, &new);
                    prop_assert_eq!(sheet.render(&values, rule), lf(&new));
                }
                Event::Delete(which) => {
                    let text = sheet.render(&values, None);
                    let lines: Vec<&str> = text.split("\n\n").collect();
                    let gone = which.index(lines.len());
                    let left: Vec<&str> =
                        lines.iter().enumerate().filter(|(place, _)| *place != gone).map(|(_, line)| *line).collect();
                    sheet.edit(&values, None, &left.join("\n\n"));
                    prop_assert_eq!(sheet.render(&values, None), left.join("\n\n"));
                }
                Event::Switch(which, on) => {
                    if let Some(index) = part(&sheet, which) {
                        sheet.switch(index, on);
                    }
                }
                Event::Shift(which, up) => {
                    if let Some(index) = part(&sheet, which) {
                        let before = sheet.render(&values, None);
                        sheet.shift(index, up);
                        let after = sheet.render(&values, None);
prop_assert_eq!(letters(&after), letters(&before), "moving loses no word");
                    }
                }
                Event::Answer(which, text) => {
                    if let Some(index) = part(&sheet, which) {
                        sheet.answer(index, &text);
                        prop_assert_eq!(sheet.text_of(index, &values), lf(&text));
                    }
                }
                Event::Value(field, value) => values.set(Field::ALL[field.index(7)], &value),
                Event::Reload => {
                    let draft = Draft { sheets: vec![(Lang::En, None, sheet.save())], ..Draft::default() };
                    let saved = Draft::read(&draft.write().unwrap()).unwrap().sheets.remove(0).2;
                    let again = Sheet::restore(&template, 0, saved);
                    prop_assert_eq!(again.render(&values, None), sheet.render(&values, None));
                    prop_assert_eq!(again.render(&values, Some("rule")), sheet.render(&values, Some("rule")));
                    sheet = again;
                }
            }
        }
    }

    #[test]
    fn switching_off_and_on_changes_no_word(
        template in templates(),
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), scraps()), 0..6),
        which in any::<Index>(),
    ) {
        let mut sheet = Sheet::new(&template, 0);
        let values = Values::default().with(Field::FromName, "Jo");
        for (from, to, typed) in edits {
            let new = spliced(&sheet.render(&values, None), from, to, &typed);
            sheet.edit(&values, None, &new);
        }
        if let Some(index) = part(&sheet, which).filter(|index| sheet.parts().iter().any(|part| part.index == *index && part.on)) {
            let before = sheet.render(&values, None);
            sheet.switch(index, false);
            sheet.switch(index, true);
            let after = sheet.render(&values, None);
prop_assert_eq!(letters(&after), letters(&before));
        }
    }
}
