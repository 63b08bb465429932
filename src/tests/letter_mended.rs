//! What was once at fault in a letter, and must not be again.

use alongside_model::{
    letter::{Instead, Letter, Rule, Service},
    recipient::Recipient,
};

use super::{
    html::{all, saying, seen},
    pond::{drawn, hand_over, letter, recipient, to},
};

#[test]
fn a_link_to_another_site_in_the_place_of_a_letter_keeps_this_page_to_itself() {
    let mut letter = letter(vec![]);
    let instead = Instead { url: "https://example.org/thanks".to_owned(), label: "Thank them".to_owned() };
    letter.rules = vec![Rule { leave_out: true, instead: Some(instead), ..Rule::default() }];
    assert_eq!(saying(&drawn(letter), "a", "Thank them").attribute("rel"), Some("noopener noreferrer"));
}

#[test]
fn without_an_email_address_nobody_is_told_to_open_the_letter_in_their_email() {
    let by_post = Recipient { email: None, ..recipient("Ann Reed") };
    let words = seen(&drawn(to(vec![by_post], letter(vec![]))));
    assert!(!words.contains("Open it in your email and press send there."), "{words}");
}

#[test]
fn without_any_address_nobody_is_told_to_use_the_post() {
    let nowhere = Recipient { email: None, postal: vec![], ..recipient("Ann Reed") };
    let words = seen(&drawn(to(vec![nowhere], letter(vec![]))));
    assert!(!words.contains("You can send the letter by post."), "{words}");
}

#[test]
fn the_field_that_a_service_finds_fault_with_is_there() {
    let html = drawn(Letter { hand_over: Some(hand_over(Service::Form)), ..letter(vec![]) });
    // Whoever needs no look-up is asked once, above the letter.
    assert_eq!(html.matches("autocomplete=\"postal-code\"").count(), 1);
    assert!(html.contains("id=\"postal_code\""), "the error summary would lead nowhere");
}

#[test]
fn without_script_no_way_is_described_that_isnt_there() {
    let html = drawn(letter(vec![]));
    for item in all(&html, "li")
        .into_iter()
        .filter(|item| item.attribute("class").is_some_and(|class| class.starts_with("way")))
    {
        let link = !all(item.inner(), "a").is_empty();
        let hidden = item.required("class").contains("needs-script");
        assert!(link || hidden || !item.inner().contains("way__why"), "{}", item.text());
    }
}
