//! A letter in the language of whoever gets it, and letters that differ.

mod pond;

use alongside_model::{
    Lang,
    address::envelope,
    desk::{Desk, Writer},
    letter::Letter,
    recipient::Recipient,
};
use pond::{body, desk, find, letter, mla, mp, placeholder, replace, subject, writer};

fn found() -> Desk {
    let mut desk = desk();
    desk.set_member("house", mp("Oak", "Jane Roe"));
    desk.set_member("assembly", mla("Oak", "Ann Lee"));
    desk.choose("senator-hill", true);
    desk
}

#[test]
fn a_letter_is_in_the_language_of_the_page_until_another_is_chosen_for_it_alone() {
    let mut desk = found();
    assert_eq!((desk.lang(None), desk.lang(Some("mayor"))), (Lang::En, Lang::En));
    desk.set_lang("mayor", Lang::Fr);
    assert_eq!(
        (desk.lang(None), desk.lang(Some("mayor")), desk.lang(Some("minister"))),
        (Lang::En, Lang::Fr, Lang::En)
    );
    let french = body(&desk, "mayor");
    let expected = "Bonjour May Orr,\n\nJ’écris au sujet de l’étang.\n\nGardez l’eau, Mairie.\n\nJo Fir\nK1A 0B1";
    assert_eq!((subject(&desk, "mayor").as_str(), french.as_str()), ("L’étang", expected));
    assert!(body(&desk, "minister").starts_with("Dear Minister,\n\nI write"));
    let unnamed = desk.show(&Writer::default(), Some(&find(&desk, "mayor")), placeholder).body;
    assert!(unnamed.ends_with("[votre nom]\n[votre code postal]"), "{unnamed}");
    // On a French page everything is in French.
    let Letter { mut versions, .. } = letter();
    versions.reverse();
    assert_eq!(Desk::new(Letter { versions, ..letter() }).lang(Some("mayor")), Lang::Fr);
}

#[test]
fn what_was_written_in_each_language_is_kept_when_one_switches_there_and_back() {
    let mut desk = found();
    replace(&mut desk, "mayor", "I write about the pond.", "I swim there.");
    let english = body(&desk, "mayor");
    desk.set_lang("mayor", Lang::Fr);
    replace(&mut desk, "mayor", "J’écris au sujet de l’étang.", "J’y nage.");
    let french = body(&desk, "mayor");
    desk.set_lang("mayor", Lang::En);
    assert_eq!(body(&desk, "mayor"), english);
    desk.set_lang("mayor", Lang::Fr);
    assert_eq!(body(&desk, "mayor"), french);
    // Whoever else is written to in French gets the same words.
    desk.set_lang("minister", Lang::Fr);
    assert!(
        body(&desk, "minister").starts_with("Madame, Monsieur,\n\nJ’y nage.\n\nGardez l’eau, Ministre des Étangs.")
    );
}

#[test]
fn a_rule_gives_its_words_in_the_language_of_the_letter() {
    let mut desk = found();
    assert!(body(&desk, "senator-hill").contains("I gladly read an answer in French."));
    desk.set_lang("senator-hill", Lang::Fr);
    assert!(body(&desk, "senator-hill").starts_with("Bonjour Zoé Hill,\n\nRépondez-moi en français.\n\n"));
    assert_eq!(subject(&desk, "senator-hill"), "L’étang, en français");
}

#[test]
fn the_language_somebody_prefers_is_offered_where_the_letter_is_there_in_it() {
    let mut desk = found();
    let hill = find(&desk, "senator-hill");
    assert_eq!(desk.better_lang(&hill), Some(Lang::Fr));
    assert_eq!(desk.better_lang(&find(&desk, "mayor")), None, "nothing is known");
    assert_eq!(desk.better_lang(&Recipient { language: Some(Lang::En), ..hill.clone() }), None, "it is in it");
    desk.set_lang("senator-hill", Lang::Fr);
    assert_eq!(desk.better_lang(&hill), None);
    let one = Letter { versions: letter().versions[..1].to_vec(), ..letter() };
    assert_eq!(Desk::new(one).better_lang(&hill), None, "the letter is in English only");
}

#[test]
fn a_fixed_recipient_is_named_in_the_language_of_the_letter() {
    let desk = found();
    for (id, english, french) in
        [("minister", "Minister of Ponds", "Ministre des Étangs"), ("senator-hill", "Senator", "Sénatrice ou sénateur")]
    {
        let to = find(&desk, id);
        assert_eq!(desk.in_lang(&to, Lang::En).office, english);
        assert_eq!(desk.in_lang(&to, Lang::Fr), Recipient { office: french.into(), ..to });
    }
}

#[test]
fn a_representatives_envelope_is_in_the_language_of_the_letter() {
    let desk = found();
    let jane = find(&desk, "house/oak");
    let french = desk.in_lang(&jane, Lang::Fr);
    assert_eq!((french.office.as_str(), french.post_nominal.as_str()), ("Députée ou député", "dép."));
    assert_eq!((&french.id, &french.name, &french.riding), (&jane.id, &jane.name, &jane.riding));
    assert_eq!(envelope(&jane, Lang::En), ["Jane Roe, M.P.", "House of Commons"]);
    assert_eq!(envelope(&french, Lang::Fr), ["Jane Roe", "Chambre des communes"]);
    assert_eq!(desk.in_lang(&french, Lang::En).office, "Member of Parliament");
    // An office's own address is in no language.
    let ann = find(&desk, "assembly/oak");
    assert_eq!(desk.in_lang(&ann, Lang::Fr).postal, ["12 Elm Street"]);
    assert_eq!(desk.in_lang(&ann, Lang::Fr).office, "Membre de l’Assemblée");
}

#[test]
fn in_a_language_the_letter_isnt_in_everybody_stays_as_they_are() {
    let one = Letter { versions: letter().versions[..1].to_vec(), ..letter() };
    let mut desk = Desk::new(one);
    desk.set_member("house", mp("Oak", "Jane Roe"));
    for to in desk.recipients() {
        assert_eq!(desk.in_lang(&to, Lang::Fr), to);
    }
    // Nobody is taken for a member of a set that merely begins like theirs.
    let other = Recipient { id: "house-two/oak".into(), ..mp("Oak", "Jane Roe") };
    assert_eq!(found().in_lang(&other, Lang::Fr), other);
}

#[test]
fn somebody_can_get_a_letter_that_the_others_dont() {
    let mut desk = found();
    replace(&mut desk, "mayor", "I write about the pond.", "I swim there.");
    desk.set_apart("mayor", true);
    assert!(desk.is_apart("mayor") && !desk.is_apart("minister"));
    assert!(body(&desk, "mayor").contains("I swim there."), "it begins as the common one");
    replace(&mut desk, "mayor", "I swim there.", "We swim there, May.");
    replace(&mut desk, "minister", "I swim there.", "I fish there.");
    assert!(body(&desk, "mayor").contains("We swim there, May."));
    assert!(body(&desk, "minister").contains("I fish there.") && body(&desk, "house/oak").contains("I fish there."));
    // The common letter again, and their own once more.
    desk.set_apart("mayor", false);
    assert!(body(&desk, "mayor").contains("I fish there."));
    desk.set_apart("mayor", true);
    desk.set_apart("mayor", true);
    assert!(body(&desk, "mayor").contains("We swim there, May."));
    assert_eq!(desk.draft(&writer()).sheets.len(), 2, "nothing is kept twice");
}

#[test]
fn a_letter_apart_is_one_in_each_language() {
    let mut desk = found();
    desk.set_lang("minister", Lang::Fr);
    replace(&mut desk, "minister", "J’écris", "On écrit");
    desk.set_apart("mayor", true);
    replace(&mut desk, "mayor", "I write", "We write");
    desk.set_lang("mayor", Lang::Fr);
    assert!(body(&desk, "mayor").contains("On écrit"), "there too it begins as the common one");
    replace(&mut desk, "mayor", "On écrit", "Nous écrivons");
    assert!(body(&desk, "minister").contains("On écrit"));
    desk.set_lang("mayor", Lang::En);
    assert!(body(&desk, "mayor").contains("We write") && body(&desk, "house/oak").contains("I write"));
}

#[test]
fn the_subject_that_was_drawn_is_the_same_for_everybody_and_stays() {
    let mut desk = found();
    for (choice, english, french) in [
        (0, "The pond", "L’étang"),
        (1, "Our pond", "Notre étang"),
        (2, "A pond", "L’étang"),
        (u64::MAX, "The pond", "Notre étang"),
    ] {
        desk.set_subject_choice(choice);
        desk.set_lang("mayor", Lang::Fr);
        assert_eq!(
            (subject(&desk, "minister").as_str(), subject(&desk, "mayor").as_str()),
            (english, french),
            "{choice}"
        );
        assert_eq!(subject(&desk, "senator-hill"), "The pond, in French");
    }
    desk.set_subject_choice(1);
    replace(&mut desk, "minister", "I write", "We write");
    assert_eq!(subject(&desk, "minister"), "Our pond", "writing doesn't change it");
    let empty = Desk::default();
    assert_eq!(empty.show(&writer(), None, placeholder).subject, "");
}
