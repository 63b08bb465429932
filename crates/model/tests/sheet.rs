//! A letter of blocks, as somebody works with it.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::{
    draft::{Draft, Said},
    letter::{Block, BlockKind, Field, Sheet, Template, Values},
};

fn block(kind: BlockKind, id: &str, text: &str) -> Block {
    Block { kind, id: id.into(), text: text.into(), label: String::new(), off: false, required: false, rule: None }
}

fn template() -> Template {
    let thanks =
        Block { rule: Some("thanks".into()), ..block(BlockKind::Opening, "opening", "Thank you for signing.") };
    let off = Block { off: true, ..block(BlockKind::Point, "boats", "Keep the boats.") };
    Template {
        subjects: vec!["The pond".into(), "Our pond".into()],
        rule_subjects: vec![("thanks".into(), "Thank you".into())],
        notes: vec![],
        blocks: vec![
            block(BlockKind::Salutation, "salutation", "{{to.salutation}},"),
            block(BlockKind::Opening, "opening", "I write about the pond."),
            thanks,
            block(BlockKind::Point, "water", "Keep the water."),
            block(BlockKind::Point, "ducks", "Keep the ducks, {{to.name}}."),
            off,
            block(BlockKind::Prompt, "here", "Where I live, "),
            block(BlockKind::Signature, "signature", "{{from.name}}\n{{from.address}}\n{{from.postal_code}}"),
        ],
    }
}

fn values() -> Values {
    Values::default()
        .with(Field::ToSalutation, "Dear Ann Reed")
        .with(Field::ToName, "Ann Reed")
        .with(Field::FromName, "Jo")
        .with(Field::FromPostalCode, "K1A 0B1")
}

const WHOLE: &str =
    "Dear Ann Reed,\n\nI write about the pond.\n\nKeep the water.\n\nKeep the ducks, Ann Reed.\n\nJo\nK1A 0B1";

struct Desk(Sheet);

impl Desk {
    fn new() -> Self {
        Self(Sheet::new(&template(), 0))
    }

    fn text(&self) -> String {
        self.0.render(&values(), None)
    }

    fn replace(&mut self, from: &str, to: &str) {
        let before = self.text();
        assert!(before.contains(from), "{from:?} in {before:?}");
        let after = before.replacen(from, to, 1);
        self.0.edit(&values(), None, &after);
        assert_eq!(self.text(), after);
    }

    fn place(&self, id: &str) -> usize {
        self.0.parts().into_iter().find(|part| part.id == id).unwrap().index
    }

    fn on(&self, id: &str) -> bool {
        self.0.parts().into_iter().find(|part| part.id == id).unwrap().on
    }

    fn switch(&mut self, id: &str, on: bool) {
        self.0.switch(self.place(id), on);
    }
}

#[test]
fn a_letter_begins_with_the_points_that_are_on_and_no_prompt() {
    assert_eq!(Desk::new().text(), WHOLE);
    assert_eq!(Desk::new().0.subject(&values(), None), "The pond");
    assert_eq!(Sheet::new(&template(), 1).subject(&values(), None), "Our pond");
    assert_eq!(Sheet::new(&template(), 7).subject(&values(), None), "The pond");
}

#[test]
fn a_point_goes_and_comes_back_with_what_was_written_into_it() {
    let mut desk = Desk::new();
    desk.replace("Keep the water.", "Keep the water clean.");
    desk.switch("water", false);
    assert_eq!(desk.text(), WHOLE.replace("Keep the water.\n\n", ""));
    desk.switch("water", true);
    assert_eq!(desk.text(), WHOLE.replace("water.", "water clean."));
}

#[test]
fn points_move_among_points_and_take_their_words_along() {
    let mut desk = Desk::new();
    desk.replace("Keep the ducks", "Save the ducks");
    assert!(desk.0.shift(desk.place("ducks"), true));
    assert!(desk.text().contains("pond.\n\nSave the ducks, Ann Reed.\n\nKeep the water.\n\nJo"));
    assert!(!desk.0.shift(desk.place("ducks"), true), "it is the first");
    desk.switch("boats", true);
    assert!(!desk.0.shift(desk.place("boats"), false), "it is the last");
    assert!(desk.0.shift(desk.place("ducks"), false) && desk.0.shift(desk.place("ducks"), false));
    assert!(desk.text().contains("water.\n\nKeep the boats.\n\nSave the ducks, Ann Reed.\n\nJo"), "{}", desk.text());
}

#[test]
fn a_paragraph_deleted_by_hand_is_a_point_switched_off_and_undoing_brings_it_back() {
    let mut desk = Desk::new();
    desk.replace("Keep the water.\n\n", "");
    assert!(!desk.on("water") && desk.on("ducks"));
    desk.switch("water", true);
    assert_eq!(desk.text(), WHOLE);
    desk.replace("Keep the water.\n\n", "");
    desk.replace("pond.\n\n", "pond.\n\nKeep the water.\n\n");
    assert!(desk.on("water"), "it is the point again, not a copy of it");
}

#[test]
fn a_point_deleted_letter_by_letter_comes_back_whole() {
    let mut desk = Desk::new();
    let mut left = "Keep the water.".to_owned();
    while let Some(last) = left.pop() {
        let whole = format!("{left}{last}");
        desk.replace(&format!("pond.\n\n{whole}"), &format!("pond.\n\n{left}"));
    }
    assert!(!desk.on("water"));
    desk.replace("pond.\n\n\n\n", "pond.\n\n");
    desk.switch("water", true);
    assert_eq!(desk.text(), WHOLE);
}

#[test]
fn words_pasted_over_everything_are_kept_and_the_points_can_still_be_had() {
    let mut desk = Desk::new();
    desk.0.edit(&values(), None, "My own letter.\r\nAll of it.");
    assert_eq!(desk.text(), "My own letter.\nAll of it.");
    assert!(!desk.on("water"));
    desk.switch("water", true);
    assert_eq!(desk.text(), "My own letter.\nAll of it.\n\nKeep the water.");
    desk.0.edit(&values(), None, "");
    assert_eq!(desk.text(), "");
    desk.0.edit(&values(), None, "\n\nAnew");
    assert_eq!(desk.text(), "\n\nAnew");
}

#[test]
fn a_paragraph_of_ones_own_stays_when_its_neighbours_go() {
    let mut desk = Desk::new();
    desk.replace("water.\n\nKeep", "water.\n\nI swim there.\n\nKeep");
    desk.switch("ducks", false);
    assert!(desk.text().contains("Keep the water.\n\nI swim there.\n\nJo"), "{}", desk.text());
}

#[test]
fn fields_that_were_left_alone_follow_the_recipient_in_every_block() {
    let mut desk = Desk::new();
    desk.replace("Keep the ducks", "Do keep the ducks");
    let other = values().with(Field::ToName, "Bo Lake").with(Field::ToSalutation, "Dear Bo Lake");
    let text = desk.0.render(&other, None);
    assert!(text.starts_with("Dear Bo Lake,") && text.contains("Do keep the ducks, Bo Lake."), "{text}");
}

#[test]
fn recipients_of_a_rule_get_their_block_and_their_subject_and_keep_what_is_written_there() {
    let mut desk = Desk::new();
    let theirs = desk.0.render(&values(), Some("thanks"));
    assert_eq!(theirs, WHOLE.replace("I write about the pond.", "Thank you for signing."));
    desk.0.edit(&values(), Some("thanks"), &theirs.replace("Thank you", "Thanks"));
    desk.0.edit_subject(&values(), Some("thanks"), "Thanks!");
    assert_eq!(desk.text(), WHOLE);
    assert_eq!(desk.0.subject(&values(), None), "The pond");
    assert!(desk.0.render(&values(), Some("thanks")).contains("Thanks for signing."));
    assert_eq!(desk.0.subject(&values(), Some("thanks")), "Thanks!");
    assert_eq!(desk.0.render(&values(), Some("another rule")), WHOLE);
}

#[test]
fn an_answer_is_a_paragraph_and_the_paragraph_is_the_answer() {
    let mut desk = Desk::new();
    let here = desk.place("here");
    desk.0.answer(here, "I swim there.");
    assert_eq!(desk.text(), WHOLE.replace("\n\nJo", "\n\nI swim there.\n\nJo"));
    desk.replace("I swim there.", "We swim there.");
    assert_eq!(desk.0.text_of(here, &values()), "We swim there.");
    desk.0.answer(here, "  ");
    assert_eq!(desk.text(), WHOLE);
    desk.0.begin_answer(here, "Where I live, ");
    assert!(desk.text().contains("\n\nWhere I live,\n\nJo"), "{:?}", desk.text());
}

#[test]
fn putting_our_text_back_keeps_the_answers_and_how_the_points_are_switched() {
    let mut desk = Desk::new();
    let here = desk.place("here");
    desk.0.answer(here, "I swim there.");
    desk.switch("water", false);
    desk.replace("I write about the pond.", "About the pond!");
    desk.replace("Keep the ducks, Ann Reed.\n\n", "");
    desk.0.reset();
    let whole = WHOLE.replace("Keep the water.\n\n", "").replace("Keep the ducks, Ann Reed.", "I swim there.");
    let whole = whole.replace("I swim there.", "Keep the ducks, Ann Reed.\n\nI swim there.");
    assert_eq!(desk.text(), whole, "what was deleted is back, what was switched off is not");
}

fn kept(sheet: &Sheet) -> Draft {
    let draft = Draft {
        sheets: vec![(alongside_model::Lang::En, None, sheet.save())],
        said: vec![("ann".into(), Said::Posting)],
        members: vec![("house".into(), alongside_model::recipient::Recipient::default())],
        name: "Jo \u{1F44D} {{from.name}}".into(),
        ..Draft::default()
    };
    let again = Draft::read(&draft.write().unwrap()).unwrap();
    assert_eq!(again, draft);
    again
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let mut desk = Desk::new();
    desk.replace("I write about the pond.", "About {{from.name}} and \"the pond\"\u{2028}!");
    desk.switch("boats", true);
    desk.0.shift(desk.place("boats"), true);
    desk.0.edit_subject(&values(), None, "Mine");
    let here = desk.place("here");
    desk.0.answer(here, "Here.");
    let again = Sheet::restore(&template(), 0, kept(&desk.0).sheets.remove(0).2);
    assert_eq!(again, desk.0);
}

#[test]
fn a_draft_outlives_a_change_of_the_template() {
    let mut desk = Desk::new();
    desk.replace("Keep the water.", "Keep our water.");
    let saved = kept(&desk.0).sheets.remove(0).2;
    let mut changed = template();
    changed.blocks.retain(|block| block.id != "water");
    changed.blocks[1].text = "I write about our pond.".into();
    changed.blocks.push(block(BlockKind::Point, "fish", "Keep the fish."));
    let again = Sheet::restore(&changed, 0, saved);
    let text = again.render(&values(), None);
    assert!(text.contains("I write about our pond.\n\nKeep our water.\n\nKeep the ducks"), "{text}");
    assert!(!text.contains("fish"), "nothing is put into a letter that somebody wrote: {text}");
    assert!(again.parts().iter().any(|part| part.id == "fish" && !part.on));
}

#[test]
fn rubbish_is_no_draft() {
    for text in ["", "null", "[]", "[1]", "[1,{}]", "[2,{}]", "{\"at\":1}", "[1,{\"at\":0,\"tab\":\"x\"}]", "\u{0}"] {
        assert_eq!(Draft::read(text), None, "{text}");
    }
    let long = Draft { name: "x".repeat(alongside_model::draft::MAX_SIZE), ..Draft::default() };
    assert!(long.write().is_err());
}
