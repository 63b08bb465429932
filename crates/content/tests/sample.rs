//! The sample campaigns: what an organiser starts from, and what the site shows first.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use alongside_content::{Compiled, compile};
use alongside_model::{
    Lang,
    letter::{Field, LiveText, Values},
    life_cycle::State,
    mailto::{COMFORTABLE_LENGTH, mailto},
    page::{ActionKind, LetterPage, Page},
    petition::CountSource,
    postal_code::Province,
    route::Route,
    signing::Signing,
};
use support::{NOW, campaign, letter, options, page, sample, untouched};

fn compiled() -> Compiled {
    compile(&options(&sample())).unwrap_or_else(|errors| unreachable!("{errors}"))
}

fn letters(compiled: &Compiled) -> Vec<(Lang, &LetterPage)> {
    compiled
        .pages
        .iter()
        .filter_map(|page| match &page.data.page {
            Page::Letter(found) => Some((page.lang, found.as_ref())),
            _ => None,
        })
        .collect()
}

/// The letter as somebody with long details would send it.
fn filled(template: &str) -> String {
    let values = Values::default()
        .with(Field::FromName, "Marie-Hélène Beauchemin")
        .with(Field::FromAddress, "1234, rue de l’Église, app. 5, Ottawa")
        .with(Field::FromPostalCode, "K1A 0A6")
        .with(Field::ToSalutation, "Bonjour Élisabeth Côté-Tremblay");
    LiveText::parse(template).unwrap().render(&values)
}

#[test]
fn every_letter_opens_comfortably_in_a_mail_program() {
    let compiled = compiled();
    let letters = letters(&compiled);
    assert_eq!(letters.len(), 12);
    for (lang, letter) in letters {
        let template = &letter.letter.versions[0].template;
        let body = untouched(template);
        let address = mailto(&["elisabeth.cote-tremblay@example.org"], &template.subjects[0], &filled(&body)).unwrap();
        let place = format!("{} in {lang:?}: {} of {COMFORTABLE_LENGTH}", letter.card.slug, address.len());
        assert!(address.len() < COMFORTABLE_LENGTH, "{place}");
        let length = body.chars().count();
        assert!((600..=850).contains(&length), "{place}, {length} characters");
    }
}

#[test]
fn every_letter_greets_and_is_signed_with_what_the_writer_gave() {
    for (_, letter) in letters(&compiled()) {
        let body = untouched(&letter.letter.versions[0].template);
        assert!(body.starts_with("{{to.salutation}},\n\n"), "{}", letter.card.slug);
        let end = "\n\n{{from.name}}\n{{from.address}}\n{{from.postal_code}}";
        assert!(body.ends_with(end), "{}", letter.card.slug);
        let without_address = LiveText::parse(&body)
            .unwrap()
            .render(&Values::default().with(Field::FromName, "Ana").with(Field::FromPostalCode, "K1A 0A6"));
        assert!(without_address.ends_with("\n\nAna\nK1A 0A6"), "{}", letter.card.slug);
    }
}

#[test]
fn open_campaigns_come_first_in_the_order_of_the_brief() {
    let compiled = compiled();
    let Page::Hub(hub) = &page(&compiled, Route::Hub(Lang::En)).data.page else { unreachable!() };
    let slugs: Vec<_> = hub.cards.iter().map(|card| card.slug.as_str()).collect();
    let order = [
        "child-detainees",
        "sheikh-jarrah",
        "gaza-siege",
        "imad-barghouthi",
        "bill-168-ontario",
        "un-apartheid-inquiry",
        "jnf-charity",
        "ihra-reading",
        "house-e-petition",
        "un-votes",
        "mahmoud-nawajaa",
        "unrwa-funding",
    ];
    assert_eq!(slugs, order);
    let open: Vec<bool> = hub.cards.iter().map(|card| card.schedule.state(NOW).is_open()).collect();
    assert!(open.is_sorted_by(|earlier, later| earlier >= later), "{open:?}");
}

#[test]
fn the_petition_of_the_site_is_a_journey_of_three_steps() {
    let compiled = compiled();
    let detainees = campaign(&compiled, Lang::En, "child-detainees");
    assert_eq!(detainees.card.actions, [ActionKind::Sign, ActionKind::Write, ActionKind::Share]);
    assert_eq!(detainees.hashtags, ["#UCCan", "#NWTTAC"]);
    let petition = detainees.petition.as_ref().unwrap();
    assert!(petition.goals.steps.is_empty() && matches!(petition.signing, Signing::Backend { .. }));
    assert_eq!(compiled.manifest.petitions.len(), 1);
    assert_eq!(compiled.manifest.representative_sets, ["house-of-commons", "ontario-legislature"]);
    assert_eq!(compiled.manifest.connect, ["https://represent.opennorth.ca"]);
}

#[test]
fn the_petition_to_the_house_is_closed_with_what_was_stated() {
    let compiled = compiled();
    let house = campaign(&compiled, Lang::Fr, "house-e-petition");
    assert_eq!(house.card.schedule.state(NOW), State::Closed);
    let petition = house.petition.as_ref().unwrap();
    assert!(matches!(petition.signing, Signing::Elsewhere { confirms: true, .. }));
    let CountSource::Stated { count } = petition.tally.parts[0].source else { unreachable!() };
    assert_eq!((count.value, count.more_than), (1800, true));
    assert_eq!((petition.goals.steps.as_slice(), petition.goals.official[0].at), ([3000].as_slice(), 500));
    assert_eq!(house.next.as_ref().unwrap().slug, "child-detainees");
}

#[test]
fn letters_go_to_those_who_can_decide() {
    let compiled = compiled();
    let to = |slug: &str| {
        let letter = &letter(&compiled, Lang::En, slug).letter;
        let own = letter.versions[0].own.iter().map(|set| set.id.clone());
        let fixed = letter.versions[0].fixed.iter().map(|recipient| recipient.id.clone());
        (own.chain(fixed).collect::<Vec<_>>(), letter.only_in)
    };
    let commons = "house-of-commons".to_owned();
    assert_eq!(to("sheikh-jarrah"), (vec![commons.clone(), "ambassador-un".to_owned()], None));
    for slug in ["gaza-siege", "imad-barghouthi", "un-apartheid-inquiry"] {
        assert_eq!(to(slug), (vec![commons.clone(), "prime-minister".to_owned()], None));
    }
    assert_eq!(to("child-detainees"), (vec![commons], None));
    assert_eq!(to("bill-168-ontario"), (vec!["ontario-legislature".to_owned()], Some(Province::On)));
}

#[test]
fn french_texts_keep_their_signs_on_the_line() {
    for source in compiled().pages.iter().filter(|page| page.lang == Lang::Fr) {
        let page = format!("{:?} {:?}", source.data.page, source.stories);
        for sign in [" ;", " ?", " !", " »", "« ", "l'", "d'", "n'"] {
            let found = page.find(sign).map(|at| page[at.saturating_sub(40)..].chars().take(80).collect::<String>());
            assert_eq!(found, None, "{sign:?} in {}", source.title);
        }
    }
}
