//! How a letter can go, as the page offers it before any script runs.

use alongside_model::{
    Lang,
    letter::{Block, BlockKind, HandOver, Letter, Service},
    page::Page,
    recipient::{Form, Recipient},
    route::Route,
    ways::Way,
};

use super::{
    html::{Element, all, by_id, elements, saying, seen},
    pond::{block, drawn, hand_over, letter, recipient, to},
    site,
};

/// The first words of each way that is offered, in order.
fn ways(html: &str) -> Vec<String> {
    let items = all(html, "li")
        .into_iter()
        .filter(|item| item.attribute("class").is_some_and(|class| class.starts_with("way")));
    let named = |item: &Element<'_>| {
        let name = ["h3", "a", "button"].iter().find_map(|name| all(item.inner(), name).first().map(Element::text));
        name.unwrap_or_default()
    };
    items.map(|item| named(&item)).collect()
}

/// A letter with a paragraph of so many characters.
fn of_length(characters: usize) -> Letter {
    letter(vec![block(BlockKind::Closing, &"x".repeat(characters))])
}

const LINKS: [&str; 5] =
    ["Open in email app", "Open in Gmail", "Open in Outlook", "Open in Outlook.com", "Open in Yahoo Mail"];

#[test]
fn the_ways_stand_as_they_suit_a_computer() {
    let html = drawn(letter(vec![]));
    let rest = ["Save as a mail draft", "Copy letter", "Print letter"];
    assert_eq!(ways(&html), [LINKS.as_slice(), &rest].concat());
    let first = saying(&html, "a", "Open in email app");
    assert!(first.required("class").contains("button--primary"), "{}", first.required("class"));
    assert_eq!(html.matches("button--primary").count(), 1, "one thing to do stands out");
    assert!(seen(&html).contains("Opens the mail program of this device, with the letter in it."));
    assert!(!seen(&html).contains("Send with another app"), "whether that can be, the app finds out");
    for (name, host) in
        [("Open in Gmail", "https://mail.google.com/"), ("Open in Yahoo Mail", "https://compose.mail.yahoo.com/")]
    {
        let way = saying(&html, "a", name);
        assert!(way.required("href").starts_with(host), "{}", way.required("href"));
        assert_eq!((way.required("target"), way.required("rel")), ("_blank", "noopener noreferrer"));
    }
    assert!(!first.has("target"), "no empty tab stays behind");
}

#[test]
fn a_letter_too_long_for_a_link_says_so_and_moves_ways_that_take_it_whole_up() {
    let html = drawn(of_length(3_000));
    let expected = [&LINKS[..1], &["Save as a mail draft", "Copy letter", "Print letter"], &LINKS[1..]].concat();
    assert_eq!(ways(&html), expected);
    let link = saying(&html, "a", "Open in email app");
    let why = by_id(&html, link.required("aria-describedby")).text();
    let limit = Way::MailApp.limit().unwrap();
    assert_eq!(limit, 1_800);
    assert!(
        why.starts_with("Too long to open whole this way: over 3,") && why.contains(" characters where 1,800 fit."),
        "{why}"
    );
    assert!(why.contains("you paste it into the mail that opens"), "{why}");
    assert!(!link.required("href").contains("xxx"), "nothing of the letter is cut: the link has none of it");
    assert!(link.required("href").contains("Paste%20your%20letter%20here"), "{}", link.required("href"));
}

#[test]
fn a_letter_that_fits_only_some_ways_offers_those_first() {
    // Outlook in the browser takes a link within a link, in which each accent is longer.
    let html = drawn(letter(vec![block(BlockKind::Closing, &"é".repeat(170))]));
    let whole = [LINKS[0], LINKS[1], LINKS[4], "Save as a mail draft", "Copy letter", "Print letter"];
    assert_eq!(ways(&html), [whole.as_slice(), &LINKS[2..4]].concat());
    let described = |name: &str| saying(&html, "a", name).has("aria-describedby");
    assert!(described("Open in Outlook") && described("Open in Outlook.com") && !described("Open in Gmail"));
}

#[test]
fn the_letter_its_subject_and_the_address_can_be_copied_each_or_together() {
    let html = drawn(letter(vec![]));
    for name in ["Copy letter", "Copy subject", "Copy address", "Copy everything", "Print letter"] {
        assert_eq!(saying(&html, "button", name).required("type"), "button");
    }
    assert!(!seen(&html).contains("Print all"));
    let two = drawn(to(vec![recipient("Ann Reed"), recipient("Bo Lake")], letter(vec![])));
    saying(&two, "button", "Print all 2");
    let by_post = Recipient { email: None, ..recipient("Ann Reed") };
    let html = drawn(to(vec![by_post], letter(vec![])));
    assert!(all(&html, "button").iter().all(|button| button.text() != "Copy address"), "there is none");
    assert_eq!(ways(&html), ["Print letter", "Copy letter"]);
}

fn to_one(form: Form, postal: bool) -> String {
    let mut one = Recipient { form, ..recipient("Ann Reed") };
    if !postal {
        one.postal.clear();
    }
    drawn(to(vec![one], letter(vec![])))
}

#[test]
fn only_letters_to_members_of_parliament_and_senators_need_no_stamp() {
    for form in Form::ALL {
        let html = to_one(form, true);
        let said = seen(&html).contains("No stamp needed from within Canada.");
        assert_eq!(said, matches!(form, Form::Mp | Form::Senator), "{form:?}");
        assert!(!seen(&to_one(form, false)).contains("No stamp"), "there is nothing to send it to");
        if said {
            let source = saying(&html, "a", "Canada Post Corporation Act, section 35");
            assert_eq!(source.required("href"), "https://laws-lois.justice.gc.ca/eng/acts/C-10/section-35.html");
            assert_eq!(source.required("rel"), "noopener noreferrer");
        }
    }
}

#[test]
fn the_address_stands_as_on_an_envelope() {
    let address = |form| all(&to_one(form, true), "address")[0].text();
    assert_eq!(address(Form::Mp), "Ann Reed, M.P. Town Hall Reed NS  B0B 1B0".replace("  ", " "));
    assert_eq!(address(Form::Plain), "Ann Reed Mayor Town Hall Reed NS B0B 1B0");
    assert!(all(&to_one(Form::Plain, false), "address").is_empty());
}

fn handed(service: Service) -> String {
    drawn(Letter { hand_over: Some(hand_over(service)), ..letter(vec![]) })
}

#[test]
fn a_letter_can_be_handed_to_a_service_that_takes_it_once_the_writer_asks() {
    let html = handed(Service::Form);
    let expected = ["Save as a mail draft", "Copy letter", "Hand it to Friends of the pond", "Print letter"];
    assert_eq!(ways(&html), [LINKS.as_slice(), &expected].concat());
    let words = seen(&html);
    assert!(
        words.contains("It gets your name, email and postal code with your letter, when you press the button."),
        "{words}"
    );
    assert!(words.contains("stays there until you send it or hand it over"), "{words}");
    assert!(!words.contains("We never see it"), "{words}");
    let email = by_id(&html, "email");
    assert_eq!((email.required("type"), email.required("autocomplete")), ("email", "email"));
    assert_eq!(saying(&html, "button", "Hand over this letter").required("type"), "submit");
    // Without script nothing can be handed over, and no address of ours could take it.
    let form = all(&html, "form").into_iter().find(|form| form.text().contains("Hand over")).unwrap();
    assert_eq!((form.required("method"), form.attribute("action")), ("dialog", None));
    let section =
        all(&html, "section").into_iter().find(|part| part.attribute("aria-labelledby") == Some("hand-title"));
    assert!(section.unwrap().required("class").contains("needs-script"));
    assert!(!html.contains("example.org/letters\""), "its address is in no link");
}

#[test]
fn only_a_letters_page_may_connect_to_the_service_that_takes_it() {
    let policy = |source| {
        let document = site::whole(source);
        let metas = all(&document, "meta");
        let policy = metas.iter().find(|meta| meta.attribute("http-equiv") == Some("Content-Security-Policy")).unwrap();
        let parts: Vec<String> = policy.required("content").split("; ").map(str::to_owned).collect();
        parts.into_iter().find(|part| part.starts_with("connect-src ")).unwrap()
    };
    let library = site::library(site::NOW);
    let mut handed = 0;
    for source in &library.pages {
        let offers = matches!(&source.data.page, Page::Letter(page) if page.letter.hand_over.is_some());
        let asks = policy(source).split(' ').any(|origin| origin == "https://forms.example.org");
        assert_eq!(asks, offers, "{}", source.title);
        handed += usize::from(offers);
    }
    assert_eq!(handed, Lang::ALL.len(), "one letter of the library, in each language");
}

#[test]
fn a_service_that_only_records_letters_is_no_way_to_send_one() {
    let html = handed(Service::ActionNetwork);
    assert_eq!(ways(&html).len(), LINKS.len() + 3);
    let words = seen(&html);
    for absent in ["Hand it to", "Hand over this letter", "Tell them that I wrote", "Tell Friends of the pond"] {
        assert!(!words.contains(absent), "nobody has sent anything yet: {words}");
    }
    assert!(words.contains("stays there until you send it or hand it over"), "{words}");
}

#[test]
fn where_a_look_up_has_the_postal_code_the_service_is_given_it_in_a_field_of_its_own() {
    let route = Route::Letter(Lang::En, "sheikh-jarrah".to_owned());
    let mut data = site::page(&site::sample(), &route).data.clone();
    let Page::Letter(page) = &mut data.page else { unreachable!() };
    page.letter.hand_over = Some(HandOver { organisation: "{0}".to_owned(), ..hand_over(Service::Netlify) });
    let html = site::drawn(data, [].into());
    let ids: Vec<_> = elements(&html)
        .into_iter()
        .filter_map(|field| {
            field
                .attribute("autocomplete")
                .filter(|kind| *kind == "postal-code")
                .and(field.attribute("id").map(str::to_owned))
        })
        .collect();
    assert_eq!(ids, ["postal_code", "hand_postal_code"]);
    assert!(seen(&html).contains("Hand it to {0}"), "a name with braces stays as it is: {}", seen(&html));
}

#[test]
fn a_writer_is_told_that_brackets_are_left_only_while_there_are_some() {
    assert!(seen(&drawn(letter(vec![]))).contains("There are still [brackets] in your letter."));
    let mut signed = letter(vec![]);
    let template = &mut signed.versions[0].template;
    template.subjects = vec!["The pond".to_owned()];
    template.blocks.retain(|block: &Block| block.kind != BlockKind::Signature);
    assert!(!seen(&drawn(signed)).contains("[brackets]"));
}

#[test]
fn before_anything_is_sent_nobody_is_asked_whether_it_was() {
    let words = seen(&drawn(letter(vec![])));
    for absent in
        ["Did you send it", "Thank you for writing", "told us they sent", "Did nothing open?", "Your own words: about"]
    {
        assert!(!words.contains(absent), "{absent}: {words}");
    }
}
