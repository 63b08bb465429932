//! What a letter is made of, and who gets it, as the page has it before any script runs.

use alongside_model::{
    Lang, json,
    letter::{Block, BlockKind, Instead, Letter, Rule, Version},
    postal_code::Province,
    recipient::Recipient,
};

use super::{
    html::{Element, all, by_id, elements, find_group, group, saying, seen},
    pond::{block, drawn, in_both_languages, letter, part, points, recipient, to},
    site,
};
use crate::{i18n::letter_texts, islands::Island};

/// The label of the field with this id.
fn label(html: &str, id: &str) -> String {
    let labels = all(html, "label");
    labels.iter().find(|label| label.attribute("for") == Some(id)).unwrap().text()
}

/// The buttons of a list, and whether each can be pressed.
fn move_buttons(list: &str) -> Vec<(String, bool)> {
    let buttons = all(list, "button");
    buttons.iter().map(|button| (button.required("aria-label").to_owned(), !button.has("disabled"))).collect()
}

fn usable(names: &[(&str, bool)]) -> Vec<(String, bool)> {
    names.iter().map(|(name, usable)| ((*name).to_owned(), *usable)).collect()
}

#[test]
fn each_point_has_a_tick_and_says_what_it_is_about() {
    let html = drawn(letter(points()));
    let list = group(&html, "What it says");
    assert!(list.text().contains("Keep what you care about"), "{}", list.text());
    let ticks: Vec<(String, bool)> = all(list.inner(), "input")
        .iter()
        .map(|tick| {
            assert_eq!(tick.required("type"), "checkbox");
            (label(list.inner(), tick.required("id")), tick.has("checked"))
        })
        .collect();
    assert_eq!(ticks, usable(&[("The water", true), ("The ducks always part of it", true), ("The boats", false)]));
    let body = by_id(&html, "body").exact_text();
    assert!(body.contains("about the pond.\n\nKeep the water.\n\nKeep the ducks.\n\n[your name]"), "{body}");
}

#[test]
fn a_point_that_always_belongs_to_the_letter_cannot_be_switched_off() {
    let html = drawn(letter(points()));
    let ticks =
        all(group(&html, "What it says").inner(), "input").iter().map(|tick| tick.has("disabled")).collect::<Vec<_>>();
    assert_eq!(ticks, [false, true, false]);
}

#[test]
fn each_point_can_be_moved_by_buttons_that_say_which_way_and_what() {
    let html = drawn(letter(points()));
    let expected = [
        ("Move up: The water", false),
        ("Move down: The water", true),
        ("Move up: The ducks", true),
        ("Move down: The ducks", true),
        ("Move up: The boats", true),
        ("Move down: The boats", false),
    ];
    assert_eq!(move_buttons(group(&html, "What it says").inner()), usable(&expected));
    let one = drawn(letter(points()[..1].to_vec()));
    let alone = [("Move up: The water", false), ("Move down: The water", false)];
    assert_eq!(move_buttons(group(&one, "What it says").inner()), usable(&alone));
}

#[test]
fn a_french_page_says_it_in_french() {
    let mut french = in_both_languages(letter(points()[..2].to_vec()));
    french.versions.remove(0);
    let html = drawn(french);
    let list = group(&html, "Ce qu’elle dit");
    let expected = [
        ("Monter\u{a0}: The water", false),
        ("Descendre\u{a0}: The water", true),
        ("Monter\u{a0}: The ducks", true),
        ("Descendre\u{a0}: The ducks", false),
    ];
    assert_eq!(move_buttons(list.inner()), usable(&expected));
    assert_eq!(label(&html, "point-ducks"), "The ducks en fait toujours partie");
    assert_eq!(by_id(&html, "body").required("lang"), "fr");
}

#[test]
fn a_label_that_looks_like_a_place_to_fill_stays_as_it_is() {
    let html = drawn(letter(vec![part(BlockKind::Point, "braces", "{0} and {1} }", "Keep.")]));
    let names = move_buttons(group(&html, "What it says").inner());
    assert_eq!(names[0].0, "Move up: {0} and {1} }");
}

#[test]
fn a_question_has_a_field_of_its_own_and_a_sentence_to_begin_with() {
    let prompts = vec![
        part(
            BlockKind::Prompt,
            "here",
            "What is it like where you live?",
            "At {{to.office}}’s, I am {{from.name}} and",
        ),
        part(BlockKind::Prompt, "why", "Why do you care?", ""),
    ];
    let html = drawn(letter(prompts));
    let list = group(&html, "In your own words");
    let fields = all(list.inner(), "textarea");
    let questions: Vec<String> = fields.iter().map(|field| label(list.inner(), field.required("id"))).collect();
    assert_eq!(questions, ["What is it like where you live?", "Why do you care?"]);
    assert!(fields.iter().all(|field| field.exact_text().is_empty() && field.required("lang") == "en"));
    let offers: Vec<String> = all(list.inner(), "button").iter().map(Element::text).collect();
    assert_eq!(offers, ["Begin with “At Mayor’s, I am [your name] and”"], "a question without a sentence offers none");
    let body = by_id(&html, "body").exact_text();
    assert!(!body.contains("and") && body.contains("about the pond.\n\n[your name]"), "{body}");
}

#[test]
fn a_letter_without_points_or_questions_has_no_list_of_them() {
    let html = drawn(letter(vec![]));
    assert!(find_group(&html, "What it says").is_none() && find_group(&html, "In your own words").is_none());
    assert!(find_group(&drawn(letter(points())), "In your own words").is_none());
}

#[test]
fn what_needs_script_is_hidden_without_it() {
    let mut with_everything =
        in_both_languages(letter([points(), vec![part(BlockKind::Prompt, "why", "Why?", "For")]].concat()));
    with_everything.versions.iter_mut().for_each(|version| version.choose = vec![recipient("Bo Lake")]);
    let html = drawn(with_everything);
    for legend in ["What it says", "In your own words", "Language of the letter to Ann Reed", "You can also write to"] {
        assert!(group(&html, legend).required("class").contains("needs-script"), "{legend}");
    }
}

#[test]
fn a_letter_begins_with_its_first_subject_and_a_rule_gives_another() {
    let subject = |letter: Letter| by_id(&drawn(letter), "subject").required("value").to_owned();
    let mut letter = letter(vec![]);
    assert_eq!(subject(letter.clone()), "The pond in [your postal code]");
    letter.rules = vec![Rule { name: "mayors".to_owned(), office: vec!["mayor".to_owned()], ..Rule::default() }];
    let template = &mut letter.versions[0].template;
    template.rule_subjects = vec![("mayors".to_owned(), "To you, {{to.office}}".to_owned())];
    let variant = Block { rule: Some("mayors".to_owned()), ..block(BlockKind::Opening, "Dear all in {{to.riding}}!") };
    template.blocks.insert(2, variant);
    assert_eq!(subject(letter.clone()), "To you, Mayor");
    let body = by_id(&drawn(letter), "body").exact_text();
    assert!(body.starts_with("Dear Ann Reed,\n\nDear all in [riding]!\n\n[your name]"), "{body}");
}

#[test]
fn the_language_of_a_letter_can_be_chosen_where_it_is_there_in_two() {
    let html = drawn(in_both_languages(letter(vec![])));
    let choice = group(&html, "Language of the letter to Ann Reed");
    let radios = all(choice.inner(), "input");
    let offered: Vec<(String, bool)> =
        radios.iter().map(|radio| (label(choice.inner(), radio.required("id")), radio.has("checked"))).collect();
    assert_eq!(offered, usable(&[("English", true), ("Français", false)]));
    let langs: Vec<String> = all(choice.inner(), "label").iter().map(|name| name.required("lang").to_owned()).collect();
    assert_eq!(langs, ["en", "fr"]);
    assert_eq!(by_id(&html, "body").required("lang"), "en");
    let nobody = drawn(to(vec![], in_both_languages(letter(vec![]))));
    assert!(!seen(&nobody).contains("Language of the letter"), "{}", seen(&nobody));
}

#[test]
fn the_language_somebody_prefers_is_offered_and_never_forced() {
    let ann = Recipient { language: Some(Lang::Fr), ..recipient("Ann Reed") };
    let html = drawn(to(vec![ann.clone()], in_both_languages(letter(vec![]))));
    assert!(seen(&html).contains("Ann Reed prefers French."), "{}", seen(&html));
    saying(&html, "button", "Write it in French");
    assert_eq!(by_id(&html, "body").required("lang"), "en");
    let known = Recipient { language: Some(Lang::En), ..ann.clone() };
    let html = drawn(to(vec![known], in_both_languages(letter(vec![]))));
    assert!(!seen(&html).contains("prefers"), "{}", seen(&html));
    let one = drawn(to(vec![ann], letter(vec![])));
    assert!(!seen(&one).contains("prefers") && !seen(&one).contains("Language of the letter"), "{}", seen(&one));
}

#[test]
fn people_to_choose_from_are_listed_and_nobody_is_chosen_yet() {
    let mut letter = letter(vec![]);
    let senator = Recipient {
        office: "Senator".to_owned(),
        party: Some("Reed Group".to_owned()),
        province: Some(Province::Ns),
        ..recipient("Bo Lake")
    };
    letter.versions[0].choose = vec![senator, recipient("Jo Fir")];
    let html = drawn(letter);
    let list = group(&html, "You can also write to");
    let ticks = all(list.inner(), "input");
    let offered: Vec<(String, bool)> =
        ticks.iter().map(|tick| (label(list.inner(), tick.required("id")), tick.has("checked"))).collect();
    assert_eq!(offered, usable(&[("Bo Lake Senator, Reed Group", false), ("Jo Fir Mayor", false)]));
    let goes_to = group(&html, "Your letter goes to").text();
    assert!(goes_to.contains("Ann Reed") && !goes_to.contains("Bo Lake"), "{goes_to}");
    assert!(find_group(&drawn(super::pond::letter(vec![])), "You can also write to").is_none());
}

/// A letter to two people, of whom one has agreed already.
fn with_one_left_out(instead: Option<Instead>) -> Letter {
    let mut letter = to(vec![recipient("Ann Reed"), recipient("Bo Lake")], letter(vec![]));
    letter.rules = vec![Rule {
        name: "has-agreed".to_owned(),
        to: vec!["ann-reed".to_owned()],
        leave_out: true,
        instead,
        ..Rule::default()
    }];
    let note = "{{to.name}} has agreed. Thank you, {{to.name}}!".to_owned();
    letter.versions[0].template.notes = vec![("has-agreed".to_owned(), note)];
    letter
}

#[test]
fn whoever_needs_no_letter_gets_none_and_the_page_says_why() {
    let instead = Instead { url: "/en/campaigns/lake/".to_owned(), label: "Save the lake".to_owned() };
    let html = drawn(with_one_left_out(Some(instead)));
    let words = seen(&html);
    assert!(words.contains("No letter to Ann Reed is needed Ann Reed has agreed. Thank you, Ann Reed!"), "{words}");
    assert_eq!(saying(&html, "a", "Save the lake").required("href"), "/en/campaigns/lake/");
    let goes_to = group(&html, "Your letter goes to").text();
    assert!(goes_to.contains("Bo Lake") && !goes_to.contains("Ann Reed"), "{goes_to}");
    assert!(by_id(&html, "body").exact_text().starts_with("Dear Bo Lake,"));
    assert!(!words.contains("Letter 1 of 2"), "{words}");
    let bare = drawn(with_one_left_out(None));
    assert!(seen(&bare).contains("No letter to Ann Reed is needed") && !bare.contains("Save the lake"));
}

#[test]
fn a_letter_that_nobody_needs_says_so_and_offers_no_way_to_send_it() {
    let mut letter = with_one_left_out(None);
    letter.rules[0].to.clear();
    let words = seen(&drawn(letter));
    assert!(words.contains("No letter to Ann Reed is needed") && words.contains("No letter to Bo Lake is needed"));
    assert!(words.contains("First choose who gets your letter") && !words.contains("Open in email app"), "{words}");
}

#[test]
fn every_text_of_the_letter_travels_once_and_in_the_language_of_the_page() {
    for lang in Lang::ALL {
        let version = Version { lang, ..letter(vec![]).versions.remove(0) };
        let html = drawn(Letter { versions: vec![version], ..letter(vec![]) });
        let places: Vec<String> = elements(&html)
            .iter()
            .filter_map(|place| place.attribute("data-island").map(str::to_owned))
            .filter(|written| written.starts_with("{\"letter\""))
            .collect();
        assert_eq!(places.len(), 1);
        let Some(Island::Letter(island)) = json::from_str(&places[0]) else { unreachable!("{places:?}") };
        assert_eq!(island.words, letter_texts(lang).list());
        let other = letter_texts(if lang == Lang::En { Lang::Fr } else { Lang::En });
        assert!(!html.contains(other.own_why) && html.contains(letter_texts(lang).own_why));
    }
}

#[test]
fn the_writer_is_asked_for_name_postal_code_and_address_of_which_the_last_may_stay_empty() {
    let html = drawn(letter(vec![]));
    let field = |id: &str| (label(&html, id), by_id(&html, id).required("autocomplete").to_owned());
    assert_eq!(field("name"), ("Your name".to_owned(), "name".to_owned()));
    assert_eq!(field("postal_code"), ("Postal code".to_owned(), "postal-code".to_owned()));
    assert_eq!(field("address"), ("Your address (optional)".to_owned(), "street-address".to_owned()));
    // Where a look-up asks for the postal code, it is asked for once.
    let sample = site::letter(&site::sample(), Lang::En, "child-detainees");
    assert_eq!(elements(&sample).iter().filter(|field| field.attribute("name") == Some("postal_code")).count(), 1);
}

#[test]
fn until_it_is_printed_no_second_copy_of_the_letter_is_in_the_page() {
    let html = drawn(letter(points()));
    let paper = elements(&html).into_iter().find(|part| part.attribute("class") == Some("paper")).unwrap();
    assert_eq!(paper.text(), "");
    assert_eq!(seen(&html).matches("Keep the water.").count(), 1);
}
