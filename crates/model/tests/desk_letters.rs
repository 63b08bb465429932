//! Who is written to, and that each gets a letter of their own.
#![expect(clippy::unwrap_used, reason = "tests")]

mod pond;

use alongside_model::{
    desk::{Desk, Writer},
    draft::Said,
    letter::Letter,
    postal_code::Province,
    recipient::Recipient,
};
use pond::{body, desk, find, ids, letter, mla, mp, placeholder, replace, subject, writer};

/// A desk on which both representatives were found.
fn found() -> Desk {
    let mut desk = desk();
    desk.set_member("assembly", mla("Oak", "Ann Lee"));
    desk.set_member("house", mp("Oak", "Jane Roe"));
    desk
}

/// The recipient whose letter is on screen.
fn current(desk: &Desk) -> Option<String> {
    desk.current(None).map(|to| to.id)
}

#[test]
fn representatives_come_first_in_the_organisers_order_then_the_fixed_then_the_chosen() {
    let mut desk = desk();
    assert_eq!(ids(&desk.recipients()), ["minister", "mayor"]);
    desk.choose("senator-reed", true);
    desk.choose("senator-hill", true);
    desk.set_member("assembly", mla("Oak", "Ann Lee"));
    assert!(!desk.has_all_members());
    desk.set_member("house", mp("Oak", "Jane Roe"));
    assert!(desk.has_all_members());
    let all = ["house/oak", "assembly/oak", "minister", "mayor", "senator-hill", "senator-reed"];
    assert_eq!(ids(&desk.recipients()), all);
    desk.choose("senator-hill", false);
    assert!(!desk.is_chosen("senator-hill") && desk.is_chosen("senator-reed"));
    assert_eq!(ids(&desk.recipients()).last(), Some(&"senator-reed"));
}

#[test]
fn whoever_is_found_anew_takes_the_place_of_the_one_before() {
    let mut desk = found();
    desk.set_member("house", mp("Ash", "John Poe"));
    assert_eq!(ids(&desk.recipients())[..2], ["house/ash", "assembly/oak"]);
    desk.forget_members();
    assert_eq!(ids(&desk.recipients()), ["minister", "mayor"]);
    assert!(!desk.has_all_members());
}

#[test]
fn a_letter_to_nobodys_representative_lacks_none() {
    let Letter { mut versions, .. } = letter();
    for version in &mut versions {
        version.own.clear();
    }
    assert!(Desk::new(Letter { versions, ..letter() }).has_all_members());
    assert!(Desk::default().has_all_members() && Desk::default().recipients().is_empty());
}

#[test]
fn somebody_who_has_agreed_gets_no_letter_and_the_writer_is_told_why() {
    let mut desk = found();
    assert_eq!(desk.left_out(None), []);
    desk.set_member("house", mp("Elm—Grove", "Jane Roe"));
    let left_out = desk.left_out(None);
    assert_eq!(left_out.len(), 1);
    assert_eq!(left_out[0].note, "Jane Roe has agreed. Thank Jane Roe!");
    assert_eq!(left_out[0].instead.as_ref().unwrap().label, "Thank them");
    assert_eq!(left_out[0].to.riding.as_deref(), Some("Elm—Grove"));
    let expected = ["assembly/oak", "minister", "mayor"];
    assert_eq!((ids(&desk.open_to(None)), ids(&desk.ticked(None))), (expected.to_vec(), expected.to_vec()));
    assert_eq!(current(&desk).as_deref(), Some("assembly/oak"));
    // The same riding of another body is another seat, and another rule leaves nobody out.
    desk.set_member("assembly", mla("Elm—Grove", "Ann Lee"));
    desk.choose("senator-hill", true);
    assert!(desk.rule(&find(&desk, "senator-hill"), None).is_some());
    assert_eq!(desk.left_out(None), left_out);
}

#[test]
fn somebody_without_a_name_is_called_by_the_office_and_a_rule_without_words_says_none() {
    let mut letter = letter();
    letter.rules[0].riding.clear();
    letter.rules[0].to = vec!["minister".into(), "mayor".into()];
    let notes = |desk: &Desk| desk.left_out(None).into_iter().map(|left_out| left_out.note).collect::<Vec<_>>();
    let told = ["Minister of Ponds has agreed. Thank Minister of Ponds!", "May Orr has agreed. Thank May Orr!"];
    assert_eq!(notes(&Desk::new(letter.clone())), told);
    letter.versions[0].template.notes.clear();
    assert_eq!(notes(&Desk::new(letter)), ["", ""]);
}

#[test]
fn whom_a_rule_leaves_out_may_depend_on_where_the_writer_lives() {
    let mut letter = letter();
    letter.rules[2].leave_out = true;
    letter.versions[0].choose[1].province = Some(Province::On);
    let mut desk = Desk::new(letter);
    desk.choose("senator-reed", true);
    let everybody = ["minister", "mayor", "senator-reed"];
    assert_eq!(ids(&desk.open_to(None)), everybody);
    assert_eq!(ids(&desk.open_to(Some(Province::On))), everybody);
    assert_eq!(ids(&desk.open_to(Some(Province::Qc))), ["senator-reed"], "who is of Ontario wherever the writer lives");
    assert_eq!(desk.left_out(Some(Province::Qc)).len(), 2);
}

#[test]
fn a_writers_province_is_told_by_the_postal_code_once_it_is_one() {
    let of = |postal_code: &str| Writer { postal_code: postal_code.into(), ..writer() }.province();
    assert_eq!((of("h2x 1y4"), of("K1A-0B1")), (Some(Province::Qc), Some(Province::On)));
    assert_eq!((of(""), of("H2X"), of("H2X 1Y")), (None, None, None));
}

#[test]
fn somebody_ticked_off_gets_no_letter_until_they_are_ticked_again() {
    let mut desk = found();
    desk.tick("house/oak", false);
    desk.tick("house/oak", false);
    assert!(!desk.is_ticked("house/oak") && desk.is_ticked("mayor"));
    assert_eq!(ids(&desk.ticked(None)), ["assembly/oak", "minister", "mayor"]);
    assert_eq!(ids(&desk.open_to(None)).len(), 4, "they stay in the list");
    assert_eq!(current(&desk).as_deref(), Some("assembly/oak"));
    desk.tick("house/oak", true);
    assert_eq!(current(&desk).as_deref(), Some("house/oak"));
}

#[test]
fn each_level_gets_its_own_letter_from_the_same_words() {
    let mut desk = found();
    let mp = body(&desk, "house/oak");
    assert_eq!(
        mp,
        "Dear Jane Roe,\n\nI write about the pond.\n\nKeep the water, Member of Parliament.\n\nJo Fir\nK1A 0B1"
    );
    assert_eq!(body(&desk, "assembly/oak"), mp.replace("Jane Roe", "Ann Lee").replace("Parliament", "the Assembly"));
    assert!(body(&desk, "minister").starts_with("Dear Minister,\n"));
    replace(&mut desk, "assembly/oak", "Keep the water", "Do keep the water");
    assert!(body(&desk, "house/oak").contains("Dear Jane Roe,"));
    assert!(body(&desk, "house/oak").contains("Do keep the water, Member of Parliament."));
    replace(&mut desk, "house/oak", "Dear Jane Roe", "Dear all");
    assert!(body(&desk, "assembly/oak").starts_with("Dear all,"), "what was written for one is there for all");
}

#[test]
fn recipients_of_a_rule_get_its_words_and_the_others_dont() {
    let mut desk = found();
    desk.choose("senator-hill", true);
    let hers = body(&desk, "senator-hill");
    assert!(hers.contains("Dear Senator Zoé Hill,\n\nI gladly read an answer in French.\n\nKeep"), "{hers}");
    assert_eq!(subject(&desk, "senator-hill"), "The pond, in French");
    replace(&mut desk, "senator-hill", "I gladly read", "I would love");
    let hill = find(&desk, "senator-hill");
    desk.change(&writer(), Some(&hill), placeholder, |sheet, values, rule| sheet.edit_subject(values, rule, "Mine"));
    assert_eq!((subject(&desk, "senator-hill").as_str(), subject(&desk, "mayor").as_str()), ("Mine", "The pond"));
    assert!(body(&desk, "mayor").contains("I write about the pond."));
    // What was switched is switched for both.
    desk.change(&writer(), Some(&hill), placeholder, |sheet, _, _| {
        let water = sheet.parts().into_iter().find(|part| part.id == "water").unwrap();
        sheet.switch(water.index, false);
    });
    assert!(!body(&desk, "mayor").contains("water") && !body(&desk, "senator-hill").contains("water"));
}

#[test]
fn only_the_first_rule_for_somebody_counts() {
    let mut desk = found();
    desk.choose("senator-hill", true);
    let rule = |id: &str, province| desk.rule(&find(&desk, id), province).map(|rule| rule.name.clone());
    assert_eq!(rule("senator-hill", Some(Province::Qc)).as_deref(), Some("works-in-french"));
    assert_eq!(rule("mayor", Some(Province::Qc)).as_deref(), Some("from-quebec"));
    assert_eq!(rule("mayor", Some(Province::On)), None);
}

#[test]
fn what_the_writer_hasnt_typed_stands_in_brackets() {
    let desk = desk();
    let nothing = desk.show(&Writer::default(), None, placeholder);
    let expected =
        "[of theirs],\n\nI write about the pond.\n\nKeep the water, [of theirs].\n\n[your name]\n[your postal code]";
    assert_eq!((nothing.subject.as_str(), nothing.body.as_str()), ("The pond", expected));
    let blank = Writer { name: " \t".into(), address: "\n".into(), postal_code: " ".into() };
    assert_eq!(desk.show(&blank, None, placeholder), nothing);
    let typed = Writer { name: " Jo Fir\n".into(), address: "1 Elm\r\nReed".into(), postal_code: " k1a 0".into() };
    let shown = desk.show(&typed, Some(&find(&desk, "mayor")), placeholder);
    assert!(shown.body.ends_with("\n\nJo Fir\n1 Elm\nReed\nk1a 0"), "{}", shown.body);
}

#[test]
fn our_own_words_are_all_of_a_letters_blocks_whether_they_are_in_it_or_not() {
    let mut desk = found();
    replace(&mut desk, "mayor", "I write about the pond.", "Mine.");
    let ours = desk.ours(&writer(), Some(&find(&desk, "mayor")), placeholder);
    for part in ["Dear May Orr,", "about the pond", "in French", "water, Mayor", "the ducks", "Where I live,", "Jo Fir"]
    {
        assert!(ours.contains(part), "{part} in {ours}");
    }
    assert!(!ours.contains("Mine.") && !ours.contains("{{"), "{ours}");
}

#[test]
fn one_letter_after_the_other_is_on_screen_until_all_are_done() {
    let mut desk = found();
    let order = ["house/oak", "assembly/oak", "minister", "mayor"];
    for (place, id) in order.iter().enumerate() {
        assert_eq!(current(&desk).as_deref(), Some(*id));
        for open in [Said::Asked, Said::NotYet, Said::NothingOpened, Said::Posting] {
            desk.say(id, open);
            assert!(!desk.is_done(id));
            assert_eq!((desk.said(id), current(&desk).as_deref()), (Some(open), Some(*id)));
        }
        desk.say(id, if place % 2 == 0 { Said::Sent } else { Said::HandedOver });
        assert!(desk.is_done(id));
    }
    assert_eq!(current(&desk).as_deref(), Some("house/oak"), "all are done: the first one");
    desk.say("minister", Said::NotYet);
    assert_eq!(current(&desk).as_deref(), Some("minister"));
}

#[test]
fn a_letter_put_on_screen_stays_there_as_long_as_it_goes_to_somebody() {
    let mut desk = found();
    desk.select("minister");
    assert_eq!(current(&desk).as_deref(), Some("minister"));
    desk.say("minister", Said::Sent);
    assert_eq!(current(&desk).as_deref(), Some("minister"), "the thanks are for this one");
    desk.tick("minister", false);
    assert_eq!(current(&desk).as_deref(), Some("house/oak"));
    for to in ["house/oak", "assembly/oak", "mayor"] {
        desk.tick(to, false);
    }
    assert_eq!(current(&desk), None);
}

#[test]
fn a_letter_under_way_to_a_service_is_known_until_it_answers() {
    let mut desk = found();
    desk.say("mayor", Said::Posting);
    desk.say("minister", Said::Sent);
    assert!(desk.is_unclear("mayor") && !desk.is_unclear("minister"));
    desk.say("mayor", Said::Asked);
    assert!(desk.is_unclear("mayor"), "opening it in a mail program doesn't make it clear");
    desk.say("mayor", Said::HandedOver);
    assert!(!desk.is_unclear("mayor"));
    desk.say("minister", Said::Posting);
    desk.not_taken("minister");
    assert_eq!((desk.is_unclear("minister"), desk.said("minister")), (false, None));
}

#[test]
fn words_typed_before_anybody_is_found_are_in_everybodys_letter() {
    let mut desk = Desk::new(Letter { versions: letter().versions, ..Letter::default() });
    let nobody: Option<&Recipient> = None;
    let text = desk.show(&writer(), nobody, placeholder).body;
    desk.change(&writer(), nobody, placeholder, |sheet, values, rule| {
        sheet.edit(values, rule, &text.replace("I write", "We write"));
    });
    desk.set_member("house", mp("Oak", "Jane Roe"));
    assert!(
        body(&desk, "house/oak").starts_with("Dear Jane Roe,\n\nWe write about the pond.\n\nKeep the water, Member")
    );
}
