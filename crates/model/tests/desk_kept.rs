//! Whatever was done at the desk is there again after a reload, and what the letter no longer has is not.
#![expect(clippy::unwrap_used, reason = "tests")]

mod any;
mod pond;

use alongside_model::{
    Lang,
    desk::{Desk, Writer},
    draft::{Draft, Said},
    letter::{BlockKind, Letter, Sheet},
    recipient::Recipient,
    time::Instant,
};
use pond::{body, desk, find, ids, letter, mla, mp, named, placeholder, replace, subject, writer};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

/// Something a person does.
#[derive(Clone, Debug)]
enum Event {
    Find(bool, Box<Recipient>),
    Forget,
    Tick(Index, bool),
    Choose(bool, bool),
    Language(Index, Lang),
    Apart(Index, bool),
    Say(Index, Said),
    Unsay(Index),
    Counted(bool),
    Type(Index, Index, String),
    Subject(Index, String),
    Switch(Index, Index, bool),
    Shift(Index, Index, bool),
    Answer(Index, String),
    Begin(Index),
    Reset(Index),
}

fn said() -> impl Strategy<Value = Said> {
    select(vec![Said::Asked, Said::Sent, Said::NotYet, Said::NothingOpened, Said::Posting, Said::HandedOver])
}

fn event() -> impl Strategy<Value = Event> {
    let index = any::<Index>;
    let words = || prop_oneof![any::<String>(), "[a\n{}é👍]{0,4}"];
    prop_oneof![
        1 => (any::<bool>(), any::recipient()).prop_map(|(house, to)| Event::Find(house, Box::new(to))),
        1 => Just(Event::Forget),
        1 => (index(), any::<bool>()).prop_map(|(to, on)| Event::Tick(to, on)),
        1 => any::<(bool, bool)>().prop_map(|(hill, on)| Event::Choose(hill, on)),
        1 => (index(), any::lang()).prop_map(|(to, lang)| Event::Language(to, lang)),
        1 => (index(), any::<bool>()).prop_map(|(to, on)| Event::Apart(to, on)),
        1 => (index(), said()).prop_map(|(to, said)| Event::Say(to, said)),
        1 => index().prop_map(Event::Unsay),
        1 => any::<bool>().prop_map(Event::Counted),
        4 => (index(), index(), words()).prop_map(|(to, at, typed)| Event::Type(to, at, typed)),
        1 => (index(), words()).prop_map(|(to, typed)| Event::Subject(to, typed)),
        1 => (index(), index(), any::<bool>()).prop_map(|(to, part, on)| Event::Switch(to, part, on)),
        1 => (index(), index(), any::<bool>()).prop_map(|(to, part, up)| Event::Shift(to, part, up)),
        1 => (index(), words()).prop_map(|(to, typed)| Event::Answer(to, typed)),
        1 => index().prop_map(Event::Begin),
        1 => index().prop_map(Event::Reset),
    ]
}

/// Somebody who can be written to, or nobody.
fn whom(desk: &Desk, which: Index) -> Option<Recipient> {
    let mut all = desk.recipients();
    let place = which.index(all.len() + 1);
    (place < all.len()).then(|| all.swap_remove(place))
}

fn id(desk: &Desk, which: Index) -> String {
    whom(desk, which).map(|to| to.id).unwrap_or_default()
}

fn change(desk: &mut Desk, which: Index, change: impl FnOnce(&mut Sheet)) {
    let to = whom(desk, which);
    desk.change(&writer(), to.as_ref(), placeholder, |sheet, _, _| change(sheet));
}

/// The place of a part of a sheet.
fn part(sheet: &Sheet, which: Index) -> usize {
    let parts = sheet.parts();
    parts[which.index(parts.len())].index
}

/// The place of the only prompt.
fn prompt(sheet: &Sheet) -> usize {
    sheet.parts().into_iter().find(|part| part.kind == BlockKind::Prompt).unwrap().index
}

fn type_into(desk: &mut Desk, which: Index, at: Index, typed: &str) {
    let to = whom(desk, which);
    let mut text = desk.show(&writer(), to.as_ref(), placeholder).body;
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
    text.insert_str(places[at.index(places.len())], typed);
    desk.change(&writer(), to.as_ref(), placeholder, |sheet, values, rule| sheet.edit(values, rule, &text));
    let shown = desk.show(&writer(), to.as_ref(), placeholder).body;
    assert_eq!(shown, text.replace("\r\n", "\n").replace('\r', "\n"));
}

/// Takes the sentence to begin an answer with, and goes on from it in the letter.
fn begin(desk: &mut Desk, which: Index) {
    let to = whom(desk, which);
    desk.change(&writer(), to.as_ref(), placeholder, |sheet, values, rule| {
        sheet.begin_answer(prompt(sheet), "At {{to.office}}, ");
        let sentence = sheet.text_of(prompt(sheet), values);
        let text = sheet.render(values, rule);
        sheet.edit(values, rule, &text.replacen(&sentence, &format!("{sentence} I swim"), 1));
    });
}

fn happen(desk: &mut Desk, event: Event) {
    match event {
        Event::Find(house, to) => desk.set_member(if house { "house" } else { "assembly" }, *to),
        Event::Forget => desk.forget_members(),
        Event::Tick(to, on) => desk.tick(&id(desk, to), on),
        Event::Choose(hill, on) => desk.choose(if hill { "senator-hill" } else { "senator-reed" }, on),
        Event::Language(to, lang) => desk.set_lang(&id(desk, to), lang),
        Event::Apart(to, on) => desk.set_apart(&id(desk, to), on),
        Event::Say(to, said) => desk.say(&id(desk, to), said),
        Event::Unsay(to) => desk.not_taken(&id(desk, to)),
        Event::Counted(counted) => desk.counted = counted,
        Event::Type(to, at, typed) => type_into(desk, to, at, &typed),
        Event::Subject(which, typed) => {
            let to = whom(desk, which);
            desk.change(&writer(), to.as_ref(), placeholder, |sheet, values, rule| {
                sheet.edit_subject(values, rule, &typed);
            });
        }
        Event::Switch(to, which, on) => change(desk, to, |sheet| sheet.switch(part(sheet, which), on)),
        Event::Shift(to, which, up) => change(desk, to, |sheet| {
            let _ = sheet.shift(part(sheet, which), up);
        }),
        Event::Answer(to, typed) => change(desk, to, |sheet| sheet.answer(prompt(sheet), &typed)),
        Event::Begin(to) => begin(desk, to),
        Event::Reset(to) => change(desk, to, Sheet::reset),
    }
}

/// What was kept of a desk, as it is read again.
fn kept(desk: &Desk, writer: &Writer) -> Draft {
    let draft = Draft { at: Instant(-7), tab: u64::MAX, ..desk.draft(writer) };
    let read = Draft::read(&draft.write().unwrap()).unwrap();
    assert_eq!(read, draft);
    read
}

/// A desk with a letter and a draft on it.
fn reopened(letter: Letter, draft: Draft) -> Desk {
    let mut desk = Desk::new(letter);
    let _ = desk.restore(draft);
    desk
}

proptest! {
    #[test]
    fn whatever_was_done_is_there_again(
        choice in any::<u64>(),
        events in vec(event(), 0..24),
        (name, address, postal_code) in any::<(String, String, String)>(),
    ) {
        let mut before = desk();
        before.set_subject_choice(choice);
        for event in events {
            happen(&mut before, event);
        }
        let typed = Writer { name, address, postal_code };
        let mut after = desk();
        prop_assert_eq!(after.restore(kept(&before, &typed)), typed);
        prop_assert_eq!(after, before);
    }

    #[test]
    fn what_is_not_worth_keeping_holds_nothing(events in vec(event(), 0..4)) {
        let mut desk = desk();
        for event in events {
            happen(&mut desk, event);
        }
        let nobody = Writer::default();
        let draft = Draft { counted: false, ..desk.draft(&nobody) };
        prop_assert_eq!(desk.is_untouched(&nobody), draft == Draft::default());
    }

    #[test]
    fn a_draft_that_was_damaged_is_refused_or_can_be_worked_with(
        events in vec(event(), 0..8),
        from in any::<Index>(),
        to in any::<Index>(),
        with in select(vec!["", "null", "\"fr\"", "7", "[]", "{}", "\"house\"", ",", "0"]),
    ) {
        let mut before = desk();
        for event in events {
            happen(&mut before, event);
        }
        let text = before.draft(&writer()).write().unwrap();
        // Values begin and end at these signs.
        let places: Vec<usize> = text.match_indices([',', ':', '[', ']', '{', '}']).map(|(place, _)| place).collect();
        let (from, to) = (places[from.index(places.len())], places[to.index(places.len())]);
        let damaged = format!("{}{with}{}", &text[..=from.min(to)], &text[from.max(to)..]);
        if let Some(draft) = Draft::read(&damaged) {
            let desk = reopened(letter(), draft);
            for to in desk.recipients() {
                prop_assert!(!body(&desk, &to.id).contains("{{to.office}}"));
            }
        }
    }
}

/// A desk at which a person did a bit of everything.
fn used() -> Desk {
    let mut desk = desk();
    desk.set_member("house", mp("Oak", "Jane Roe"));
    desk.set_member("assembly", mla("Oak", "Ann Lee"));
    desk.choose("senator-hill", true);
    desk.set_lang("senator-hill", Lang::Fr);
    replace(&mut desk, "mayor", "I write about the pond.", "I swim there.");
    replace(&mut desk, "senator-hill", "Répondez-moi", "Écrivez-moi");
    desk.say("mayor", Said::Sent);
    desk
}

#[test]
fn a_body_the_letter_no_longer_goes_to_is_forgotten() {
    let mut today = letter();
    today.versions.iter_mut().for_each(|version| drop(version.own.remove(0)));
    let desk = reopened(today, kept(&used(), &writer()));
    assert_eq!(ids(&desk.recipients()), ["assembly/oak", "minister", "mayor", "senator-hill"]);
    assert!(desk.has_all_members());
    assert!(body(&desk, "assembly/oak").starts_with("Dear Ann Lee,\n\nI swim there."));
}

#[test]
fn a_letter_no_longer_there_in_a_language_is_in_that_of_the_page() {
    let mut today = letter();
    today.versions.truncate(1);
    let desk = reopened(today, kept(&used(), &writer()));
    assert_eq!(desk.lang(Some("senator-hill")), Lang::En);
    assert!(body(&desk, "senator-hill").contains("I gladly read an answer in French."));
    assert!(body(&desk, "mayor").contains("I swim there."));
}

#[test]
fn somebody_no_longer_in_the_list_gets_no_letter() {
    let mut today = letter();
    today.versions.iter_mut().for_each(|version| drop(version.choose.remove(0)));
    let desk = reopened(today, kept(&used(), &writer()));
    assert_eq!(ids(&desk.recipients()), ["house/oak", "assembly/oak", "minister", "mayor"]);
}

#[test]
fn what_the_letter_got_meanwhile_changes_no_word_that_was_written() {
    let mut today = letter();
    let template = &mut today.versions[0].template;
    template.subjects[0] = "The pond today".into();
    template.blocks[3].text = "Keep the water today.".into();
    template.blocks.insert(4, named(BlockKind::Point, "frogs", "Keep the frogs."));
    let desk = reopened(today, kept(&used(), &writer()));
    let text = body(&desk, "mayor");
    assert_eq!(text, "Dear May Orr,\n\nI swim there.\n\nKeep the water today.\n\nJo Fir\nK1A 0B1");
    assert_eq!(subject(&desk, "mayor"), "The pond today", "nobody had changed it");
    let parts = desk.sheet_to(Some("mayor")).parts();
    assert!(parts.iter().any(|part| part.id == "frogs" && !part.on), "a new point can be switched on");
}

#[test]
fn a_rule_the_letter_got_meanwhile_gives_its_words_to_those_it_is_for() {
    let mut today = letter();
    let block = named(BlockKind::Opening, "opening", "I live in Quebec.");
    let block = alongside_model::letter::Block { rule: Some("from-quebec".into()), ..block };
    today.versions[0].template.blocks.insert(3, block);
    let desk = reopened(today, kept(&used(), &writer()));
    let quebec = Writer { postal_code: "H2X 1Y4".into(), ..writer() };
    let shown = desk.show(&quebec, Some(&find(&desk, "minister")), placeholder);
    assert!(shown.body.starts_with("Dear Minister,\n\nI live in Quebec.\n\nKeep the water"), "{}", shown.body);
    assert!(body(&desk, "minister").contains("I swim there."));
}

#[test]
fn a_desk_is_untouched_until_something_is_worth_keeping() {
    let nobody = Writer::default();
    assert!(desk().is_untouched(&nobody));
    assert!(!desk().is_untouched(&Writer { address: "1 Elm".into(), ..Writer::default() }));
    let touched = |act: &dyn Fn(&mut Desk)| {
        let mut desk = desk();
        act(&mut desk);
        !desk.is_untouched(&nobody)
    };
    assert!(touched(&|desk| desk.set_member("house", mp("Oak", "Jane Roe"))));
    assert!(touched(&|desk| desk.tick("mayor", false)));
    assert!(touched(&|desk| desk.choose("senator-hill", true)));
    assert!(touched(&|desk| desk.set_lang("mayor", Lang::Fr)));
    assert!(touched(&|desk| desk.set_apart("mayor", true)));
    assert!(touched(&|desk| desk.say("mayor", Said::Asked)));
    assert!(touched(&|desk| replace(desk, "mayor", "pond", "lake")));
    // Looking around leaves nothing to keep.
    let looked = |desk: &mut Desk| {
        desk.set_subject_choice(7);
        desk.select("mayor");
        let _ = (body(desk, "mayor"), subject(desk, "minister"), desk.left_out(None));
        desk.tick("mayor", false);
        desk.tick("mayor", true);
        desk.set_member("house", mp("Oak", "Jane Roe"));
        desk.forget_members();
    };
    assert!(!touched(&looked));
}

#[test]
fn only_what_the_writer_did_is_kept_and_nothing_of_the_organisers() {
    let json: serde_json::Value = serde_json::from_str(&used().draft(&writer()).write().unwrap()).unwrap();
    let keys: Vec<&str> = json[1].as_object().unwrap().keys().map(String::as_str).collect();
    let known =
        "address apart at chosen counted lang langs members name postal_code said sheets subject tab unclear unticked";
    assert_eq!(keys, known.split(' ').collect::<Vec<_>>());
    assert_eq!(json[0], 1, "a draft says of which shape it is");
}

#[test]
fn a_draft_of_another_shape_is_left_alone() {
    let text = used().draft(&writer()).write().unwrap();
    assert!(Draft::read(&text).is_some());
    for other in ["0", "2", "-1", "1.0", "\"1\"", "null"] {
        assert_eq!(Draft::read(&text.replacen('1', other, 1)), None, "{other}");
    }
}
