//! Of the ways a letter can go, the writer sees first the one that is likely to work.

use alongside_model::ways::{Fit, LIMITS, Lengths, Offer, Reason, Situation, Way, rank};
use proptest::{prelude::*, sample::select};

const TO: [&str; 1] = ["jane@example.org"];

const COMPUTER: Situation =
    Situation { phone: false, share: false, has_email: true, has_postal: true, hand_over: false, server: false };
const PHONE: Situation = Situation { phone: true, share: true, ..COMPUTER };

fn lengths(body: usize) -> Lengths {
    Lengths::of(&TO, "Hello", &"a".repeat(body))
}

fn ways(offers: &[Offer]) -> Vec<Way> {
    offers.iter().map(|offer| offer.way).collect()
}

fn offer(offers: &[Offer], way: Way) -> Offer {
    offers.iter().copied().find(|offer| offer.way == way).unwrap_or_else(|| unreachable!("{way:?} is offered"))
}

#[test]
fn on_a_computer_the_mail_program_comes_first() {
    let offers = rank(COMPUTER, &lengths(500));
    assert_eq!(
        ways(&offers),
        [Way::MailApp, Way::Gmail, Way::OutlookWork, Way::OutlookPersonal, Way::Yahoo, Way::Eml, Way::Copy, Way::Print]
    );
    assert!(offers.iter().all(|offer| offer.fit == Fit::Whole));
    assert_eq!(offer(&offers, Way::MailApp).reason, Reason::UsualOnComputer);
    assert_eq!(offer(&offers, Way::Gmail).reason, Reason::InBrowser);
    assert_eq!(offer(&offers, Way::Eml).reason, Reason::TakesAnyLength);
    assert_eq!(offer(&offers, Way::Copy).reason, Reason::WorksEverywhere);
    assert_eq!(offer(&offers, Way::Print).reason, Reason::ByPost);
}

#[test]
fn on_a_phone_the_mail_program_and_sharing_come_first() {
    let offers = rank(PHONE, &lengths(500));
    assert_eq!(ways(&offers)[..3], [Way::MailApp, Way::Share, Way::Copy]);
    assert_eq!(offer(&offers, Way::MailApp).reason, Reason::UsualOnPhone);
    assert_eq!(offer(&offers, Way::Share).reason, Reason::UsualOnPhone);
    assert!(!ways(&offers).contains(&Way::Gmail), "it opens no letter there");
}

#[test]
fn a_letter_too_long_for_any_link_moves_up_what_takes_it_whole() {
    let offers = rank(Situation { hand_over: true, share: true, ..COMPUTER }, &lengths(5_000));
    assert_eq!(
        ways(&offers),
        [
            Way::MailApp,
            Way::Eml,
            Way::HandOver,
            Way::Copy,
            Way::Share,
            Way::Print,
            Way::Gmail,
            Way::OutlookWork,
            Way::OutlookPersonal,
            Way::Yahoo
        ]
    );
    let first = offer(&offers, Way::MailApp);
    let length = "mailto:jane@example.org?subject=Hello&body=".len() + 5_000;
    assert_eq!(first.fit, Fit::CopyAndOpen { length, limit: 1_800 });
    assert_eq!(first.reason, Reason::TooLong);
    for way in [Way::Eml, Way::HandOver] {
        assert_eq!(offer(&offers, way).reason, Reason::TakesAnyLength);
    }
}

#[test]
fn a_long_letter_on_a_phone_can_still_be_shared_at_once() {
    let offers = rank(Situation { hand_over: true, ..PHONE }, &lengths(5_000));
    assert_eq!(ways(&offers)[..4], [Way::MailApp, Way::Share, Way::HandOver, Way::Copy]);
    assert_eq!(offer(&offers, Way::Share).fit, Fit::Whole);
}

#[test]
fn a_letter_that_fits_some_links_has_those_first() {
    // With an encoded subject Outlook's address is longest.
    let lengths = Lengths::of(&TO, "", &"é".repeat(230));
    assert!(lengths.get(Way::MailApp) <= 1_800 && lengths.get(Way::OutlookWork) > 1_800);
    let offers = rank(COMPUTER, &lengths);
    assert_eq!(
        ways(&offers),
        [Way::MailApp, Way::Gmail, Way::Yahoo, Way::Eml, Way::Copy, Way::Print, Way::OutlookWork, Way::OutlookPersonal]
    );
}

#[test]
fn a_letter_of_just_the_most_characters_goes_as_a_whole() {
    for (way, limit) in LIMITS {
        let bare = lengths(0).get(way);
        assert_eq!(offer(&rank(COMPUTER, &lengths(limit - bare)), way).fit, Fit::Whole, "{way:?}");
        let over = offer(&rank(COMPUTER, &lengths(limit - bare + 1)), way);
        assert_eq!(over.fit, Fit::CopyAndOpen { length: limit + 1, limit }, "{way:?}");
        assert_eq!(way.limit(), Some(limit));
    }
}

#[test]
fn a_letter_that_just_fits_the_mail_program_moves_nothing_up() {
    let bare = lengths(0).get(Way::MailApp);
    let hand_over = Situation { hand_over: true, ..COMPUTER };
    let just = rank(hand_over, &lengths(1_800 - bare));
    assert_eq!(ways(&just)[..4], [Way::MailApp, Way::Eml, Way::Copy, Way::HandOver]);
    assert_eq!(offer(&just, Way::HandOver).reason, Reason::ByOthers);
    let over = rank(hand_over, &lengths(1_801 - bare));
    assert_eq!(ways(&over)[..4], [Way::MailApp, Way::Eml, Way::HandOver, Way::Copy]);
}

#[test]
fn somebody_without_an_email_address_is_written_to_by_post() {
    let offers = rank(Situation { has_email: false, hand_over: true, ..PHONE }, &lengths(5_000));
    assert_eq!(ways(&offers), [Way::Print, Way::HandOver, Way::Copy, Way::Share]);
    assert_eq!(offers[0].reason, Reason::ByPost);
    assert_eq!(offers[2].reason, Reason::NoAddress);
    assert!(offers.iter().all(|offer| offer.fit == Fit::Whole));
}

#[test]
fn somebody_without_any_address_gets_the_letter_by_others_or_by_hand() {
    let nowhere = Situation { has_email: false, has_postal: false, ..COMPUTER };
    assert_eq!(ways(&rank(nowhere, &lengths(10))), [Way::Copy, Way::Print]);
    assert_eq!(rank(nowhere, &lengths(10))[1].reason, Reason::NoAddress);
    let taken = rank(Situation { hand_over: true, share: true, ..nowhere }, &lengths(10));
    assert_eq!(ways(&taken), [Way::HandOver, Way::Copy, Way::Share, Way::Print]);
}

#[test]
fn a_server_that_sends_comes_before_all() {
    for situation in [COMPUTER, PHONE] {
        for body in [10, 50_000] {
            let offers = rank(Situation { server: true, ..situation }, &lengths(body));
            assert_eq!(
                (offers[0].way, offers[0].fit, offers[0].reason),
                (Way::Server, Fit::Whole, Reason::SentFromHere)
            );
            assert_eq!(offers[1].way, Way::MailApp);
        }
    }
}

#[test]
fn every_way_has_a_name_of_its_own() {
    for (index, way) in Way::ALL.iter().enumerate() {
        assert!(Way::ALL[..index].iter().all(|other| other.name() != way.name() && other != way));
    }
}

fn situations() -> impl Strategy<Value = Situation> {
    any::<[bool; 6]>().prop_map(|[phone, share, has_email, has_postal, hand_over, server]| Situation {
        phone,
        share,
        has_email,
        has_postal,
        hand_over,
        server,
    })
}

proptest! {
    #[test]
    fn whatever_the_situation_there_are_ways_and_each_is_there(situation in situations(), body in select(vec![0, 900, 1_700, 9_000])) {
        let offers = rank(situation, &lengths(body));
        let offered = ways(&offers);
        for (index, way) in offered.iter().enumerate() {
            prop_assert!(!offered[..index].contains(way), "{:?} twice", way);
        }
        let has = |way: Way| offered.contains(&way);
        prop_assert!(has(Way::Copy) && has(Way::Print));
        prop_assert_eq!(has(Way::Share), situation.share);
        prop_assert_eq!(has(Way::HandOver), situation.hand_over);
        prop_assert_eq!(has(Way::Server), situation.server && situation.has_email);
        prop_assert_eq!(has(Way::Gmail), situation.has_email && !situation.phone);
        for way in [Way::MailApp, Way::OutlookWork, Way::OutlookPersonal, Way::Yahoo, Way::Eml] {
            prop_assert_eq!(has(way), situation.has_email);
        }
    }

    #[test]
    fn ways_that_take_the_letter_whole_come_first_but_for_the_mail_program(situation in situations(), body in 0usize..4_000) {
        let offers = rank(situation, &lengths(body));
        let others: Vec<&Offer> = offers.iter().filter(|offer| offer.way != Way::MailApp).collect();
        prop_assert!(others.iter().is_sorted_by_key(|offer| offer.fit != Fit::Whole), "{:?}", offers);
        if let Some(place) = offers.iter().position(|offer| offer.way == Way::MailApp) {
            prop_assert_eq!(place, usize::from(situation.server));
        }
        for offer in offers {
            prop_assert_eq!(offer.reason == Reason::TooLong, offer.fit != Fit::Whole);
        }
    }
}
