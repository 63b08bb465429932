//! The letter page, before any script runs.

use alongside_model::{Lang, recipient::Recipient};

use super::{
    html::{Element, all, by_id, elements, group, saying, seen},
    pond::{drawn, letter, recipient, to},
    site,
};

/// What a mail program reads from a `mailto:` address: to, subject, body.
fn opened(address: &str) -> (String, String, String) {
    let (to, rest) = address.strip_prefix("mailto:").unwrap().split_once('?').unwrap();
    let (subject, body) = rest.split_once('&').unwrap();
    let decoded = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.as_bytes();
        while let [first, behind @ ..] = rest {
            if *first == b'%' {
                bytes.push(u8::from_str_radix(std::str::from_utf8(&behind[..2]).unwrap(), 16).unwrap());
                rest = &behind[2..];
            } else {
                bytes.push(*first);
                rest = behind;
            }
        }
        String::from_utf8(bytes).unwrap()
    };
    (decoded(to), decoded(subject.strip_prefix("subject=").unwrap()), decoded(body.strip_prefix("body=").unwrap()))
}

#[test]
fn without_script_the_letter_opens_in_the_mail_program_as_it_stands_on_the_page() {
    let html = site::letter(&site::library(site::NOW), Lang::En, "warm-reading-room");
    let (to, subject, body) = opened(saying(&html, "a", "Open in email app").required("href"));
    assert_eq!(to, "board@example.org");
    assert_eq!(subject, "The heating of the reading room");
    assert!(body.starts_with("Dear Robin Marsh,\r\n\r\nI use the reading room, and it is cold."), "{body}");
    // No line is left for the address that wasn't given.
    assert!(body.ends_with("\r\n\r\n[your name]\r\n[your postal code]"), "{body}");
    assert_eq!(by_id(&html, "body").exact_text(), body.replace("\r\n", "\n"));
    assert_eq!(by_id(&html, "subject").required("value"), subject);
    assert!(seen(&html).contains("There are still [brackets] in your letter."));
}

#[test]
fn the_french_letter_greets_and_reminds_in_french() {
    let html = site::letter(&site::library(site::NOW), Lang::Fr, "warm-reading-room");
    let (_, subject, body) = opened(saying(&html, "a", "Ouvrir dans mon courriel").required("href"));
    assert_eq!(subject, "Le chauffage de la salle de lecture");
    assert!(body.starts_with("Bonjour Robin Marsh,\r\n\r\nJe fréquente"), "{body}");
    assert!(body.ends_with("[votre nom]\r\n[votre code postal]"), "{body}");
    assert_eq!(by_id(&html, "body").required("lang"), "fr");
}

#[test]
fn web_mail_programs_get_the_same_letter() {
    let html = site::letter(&site::library(site::NOW), Lang::En, "warm-reading-room");
    let subject = "The%20heating%20of%20the%20reading%20room";
    let gmail = saying(&html, "a", "Open in Gmail");
    assert!(gmail.required("href").starts_with("https://mail.google.com/mail/?view=cm&fs=1&to=board%40example.org"));
    assert!(gmail.required("href").contains(subject) && gmail.required("href").contains("Dear%20Robin%20Marsh"));
    for (name, host) in [
        ("Open in Outlook", "https://outlook.cloud.microsoft/mail/"),
        ("Open in Outlook.com", "https://outlook.live.com/mail/"),
    ] {
        let way = saying(&html, "a", name);
        assert!(way.required("href").starts_with(host), "{}", way.required("href"));
        assert!(way.required("href").contains(&subject.replace('%', "%25")), "{}", way.required("href"));
        assert_eq!((way.required("target"), way.required("rel")), ("_blank", "noopener noreferrer"));
    }
}

#[test]
fn a_letter_to_ones_own_representative_asks_for_the_postal_code_and_says_where_it_goes() {
    let html = site::letter(&site::sample(), Lang::En, "child-detainees");
    let words = seen(&html);
    assert!(words.contains("Your postal code finds your Member of Parliament."), "{words}");
    assert!(words.contains("your postal code goes to Open North"), "{words}");
    assert!(words.contains("Finding your representative by postal code needs JavaScript."), "{words}");
    assert!(words.contains("First choose who gets your letter"), "{words}");
    let code = by_id(&html, "postal_code");
    assert_eq!((code.required("name"), code.required("autocomplete")), ("postal_code", "postal-code"));
    saying(&html, "button", "Find my representatives");
    assert!(by_id(&html, "body").exact_text().starts_with("Dear [name],\n\nI am one of your constituents"));
    assert!(!words.contains("Open in email app"), "nobody is chosen yet: {words}");
}

#[test]
fn beside_ones_own_representative_the_fixed_recipient_can_be_written_to_at_once() {
    let html = site::letter(&site::sample(), Lang::En, "sheikh-jarrah");
    let (to, _, body) = opened(saying(&html, "a", "Open in email app").required("href"));
    assert_eq!(to, "ambassador-un@example.org");
    assert!(body.starts_with("Dear Ambassador,\r\n"), "{body}");
    assert!(seen(&html).contains("Your letter to Bob Rae is ready."));
}

#[test]
fn a_letter_for_one_province_says_so() {
    let site = site::sample();
    assert!(seen(&site::letter(&site, Lang::En, "bill-168-ontario")).contains("For people in Ontario"));
    assert!(seen(&site::letter(&site, Lang::Fr, "bill-168-ontario")).contains("Pour les gens qui vivent en Ontario"));
    assert!(!seen(&site::letter(&site, Lang::En, "child-detainees")).contains("For people in"));
}

#[test]
fn without_script_each_of_several_recipients_has_a_letter_of_their_own() {
    let html = drawn(to(vec![recipient("Ann Reed"), recipient("Bo Lake")], letter(vec![])));
    let noscript = all(&html, "noscript").into_iter().find(|part| part.text().contains("Write to")).unwrap();
    let ways = all(noscript.inner(), "a");
    let letters: Vec<_> = ways.iter().map(|way| (way.text(), opened(way.required("href")))).collect();
    assert_eq!(letters.len(), 2);
    assert_eq!((letters[0].0.as_str(), letters[0].1.0.as_str()), ("Write to Ann Reed", "ann-reed@example.org"));
    assert_eq!((letters[1].0.as_str(), letters[1].1.0.as_str()), ("Write to Bo Lake", "bo-lake@example.org"));
    let body = "Dear Bo Lake,\r\n\r\nPlease tell the Mayor about the pond.\r\n\r\n[your name]\r\n[your postal code]";
    assert_eq!((letters[1].1.1.as_str(), letters[1].1.2.as_str()), ("The pond in [your postal code]", body));
    let ticks: Vec<bool> = elements(&html)
        .iter()
        .filter(|tick| tick.attribute("id").is_some_and(|id| id.starts_with("to-")))
        .map(|tick| tick.attribute("type") == Some("checkbox") && tick.has("checked"))
        .collect();
    assert_eq!(ticks, [true, true], "each is written to, unless one unticks them");
}

#[test]
fn which_of_several_letters_is_on_screen_is_told_and_can_be_chosen() {
    let html = drawn(to(vec![recipient("Ann Reed"), recipient("Bo Lake")], letter(vec![])));
    let words = seen(&html);
    assert!(words.contains("Letter 1 of 2") && words.contains("Your letter to Ann Reed is ready."), "{words}");
    assert!(words.contains("Each person gets a letter of their own."), "{words}");
    let choice = group(&html, "To");
    let inputs = all(choice.inner(), "input");
    let radios = inputs.iter().filter(|radio| radio.attribute("type") == Some("radio"));
    assert_eq!(radios.map(|radio| radio.has("checked")).collect::<Vec<_>>(), [true, false]);
    let labels: Vec<String> = all(choice.inner(), "label").iter().map(Element::text).collect();
    assert_eq!(labels, ["Ann Reed", "Bo Lake", "Write Ann Reed a different letter"]);
    let one = drawn(letter(vec![]));
    for absent in ["Letter 1 of", "Each person gets", "a different letter"] {
        assert!(!seen(&one).contains(absent), "{absent}");
    }
}

#[test]
fn whoever_has_no_email_address_can_be_written_to_by_post() {
    let by_post = Recipient { email: None, ..recipient("Ann Reed") };
    let html = drawn(to(vec![by_post], letter(vec![])));
    let words = seen(&html);
    assert!(words.contains("No email address is known. You can send the letter by post."), "{words}");
    assert!(all(&html, "address")[0].text().starts_with("Ann Reed Mayor Town Hall"), "{words}");
    assert!(!html.contains("mailto:") && !words.contains("Open in Gmail"), "{words}");
    saying(&html, "button", "Copy letter");
}
