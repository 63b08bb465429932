//! What each state of a campaign means for a visitor: on its page, on the hub, on its letter.

use alongside_model::{
    life_cycle::{Held, OutcomeKind, Schedule, State},
    page::{Action, ActionKind, Campaign, Card, Hub, NextCampaign, Page, Step},
};

use super::{
    campaigns::{campaign, card, drawn, drawn_in_french, ended, held, moment, page},
    html::{Element, all, elements, saying, seen},
    pond, site,
};
use crate::document::Head;

/// A schedule for every state.
fn every_state() -> [(State, Schedule); 9] {
    let dates = |opens: Option<i64>, closes: Option<i64>| Schedule {
        opens: opens.map(moment),
        closes: closes.map(moment),
        ..Schedule::default()
    };
    [
        (State::Draft, held(Held::Draft)),
        (State::Upcoming, dates(Some(3), None)),
        (State::Open, dates(None, Some(30))),
        (State::ClosingSoon, dates(None, Some(2))),
        (State::Paused, held(Held::Paused)),
        (State::Closed, dates(None, Some(-1))),
        (State::Ended(OutcomeKind::Won), ended(OutcomeKind::Won)),
        (State::Ended(OutcomeKind::PartlyWon), ended(OutcomeKind::PartlyWon)),
        (State::Ended(OutcomeKind::Lost), ended(OutcomeKind::Lost)),
    ]
}

fn hub(schedule: Schedule, actions: Vec<ActionKind>) -> String {
    let cards = vec![Card { actions, ..card(schedule) }];
    site::drawn(site::hand_made(Page::Hub(Hub { cards, news: None })), [].into())
}

#[test]
fn each_state_has_its_own_words_on_the_hub() {
    let calls = [
        "See the draft",
        "See what is coming",
        "Sign",
        "Sign",
        "Read why",
        "Read the story",
        "See what was won",
        "See what was won",
        "Read what came of it",
    ];
    for ((state, schedule), call) in every_state().into_iter().zip(calls) {
        assert_eq!(schedule.state(site::NOW), state);
        let html = hub(schedule, vec![ActionKind::Sign, ActionKind::Share]);
        let card = &all(&html, "article")[0];
        assert!(seen(card.inner()).ends_with(call), "{state:?}: {}", seen(card.inner()));
        // The card is one link, and its name is the title.
        let links = all(card.inner(), "a");
        assert_eq!((links.len(), links[0].text().as_str()), (1, "Save the pond"));
    }
}

#[test]
fn an_open_campaigns_card_says_the_first_thing_to_do() {
    let calls = ["Sign", "Write", "Read", "Act", "Tell others"];
    for (kind, call) in ActionKind::ALL.into_iter().zip(calls) {
        let html = hub(Schedule::default(), vec![kind]);
        assert!(seen(all(&html, "article")[0].inner()).ends_with(call), "{call}");
    }
    assert!(seen(all(&hub(Schedule::default(), vec![]), "article")[0].inner()).ends_with("Read"));
}

#[test]
fn what_can_be_done_is_listed_only_where_it_can_or_will() {
    for (state, schedule) in every_state() {
        let html = hub(schedule, vec![ActionKind::Share]);
        let listed = seen(all(&html, "article")[0].inner()).contains("Share");
        assert_eq!(listed, state.is_open() || state == State::Upcoming, "{state:?}");
    }
}

#[test]
fn before_it_opens_the_page_says_when_to_come_back() {
    let (_, upcoming) = every_state()[1];
    let words = seen(&drawn(campaign(upcoming)));
    assert!(words.contains("This campaign isn’t open yet. Come back on June 20, 2021."), "{words}");
    let words = seen(&drawn_in_french(campaign(upcoming)));
    assert!(words.contains("Revenez le 20 juin 2021."), "{words}");
}

#[test]
fn in_the_last_days_the_page_leaves_room_for_how_many_are_left() {
    let html = drawn(campaign(every_state()[3].1));
    let is_note = |part: &Element<'_>| part.attribute("class") == Some("state-note state-note--soon");
    let note = elements(&html).into_iter().find(is_note).unwrap();
    assert!(!note.has("hidden") && note.text() == "Closing soon" && note.inner().contains("data-left"));
    // The app counts; nothing is counted when the page is made.
    let left: Vec<_> = elements(&html).into_iter().filter(|part| part.has("data-left")).collect();
    assert!(left.len() >= 2 && left.iter().all(|part| part.text().is_empty()));
}

fn steps() -> Vec<Step> {
    let url = "https://example.org/article".to_owned();
    let read = Action::Read { url: url.clone(), title: "On ponds".to_owned(), author: None, publication: None };
    let visit = Action::Visit { url, label: "Come along".to_owned() };
    let all = [Action::Sign, Action::Write, read, visit, Action::Share];
    all.map(|action| Step { action, text: "For the frogs".to_owned() }).to_vec()
}

#[test]
fn a_paused_campaign_says_why_and_offers_nothing_to_sign_or_write() {
    let paused = Some("The council is away.".to_owned());
    let html = drawn(Campaign { paused, steps: steps(), ..campaign(held(Held::Paused)) });
    let words = seen(&html);
    assert!(words.contains("This campaign is paused."), "{words}");
    assert!(words.contains("The council is away.") && words.contains("What this campaign asks for"), "{words}");
    assert!(!words.contains("Sign the petition") && !words.contains("Write your letter"), "{words}");
    assert!(words.contains("On ponds"), "{words}");
}

#[test]
fn a_lost_campaign_says_so_plainly_and_where_to_go_on() {
    let lost = Campaign { outcome: Some("The pond is a car park.".to_owned()), ..campaign(ended(OutcomeKind::Lost)) };
    let words = seen(&drawn(lost));
    assert!(words.contains("What came of it The pond is a car park. Not won. Thank you"), "{words}");
    assert!(words.contains("There is more to do See all campaigns"), "{words}");
}

#[test]
fn from_what_is_over_one_finds_the_next_campaign_or_all_of_them() {
    for (state, schedule) in every_state() {
        let over = matches!(state, State::Closed | State::Ended(_));
        let html = drawn(campaign(schedule));
        assert_eq!(seen(&html).contains("See all campaigns"), over, "{state:?}");
        let next = Some(NextCampaign { slug: "reed".to_owned(), title: "The reed".to_owned() });
        let html = drawn(Campaign { next, ..campaign(schedule) });
        assert_eq!(seen(&html).contains("Next, you could help here The reed"), over, "{state:?}");
        assert!(!seen(&html).contains("See all campaigns"));
        if over {
            assert_eq!(saying(&html, "a", "The reed").required("href"), "/en/campaigns/reed/");
        }
    }
}

#[test]
fn a_draft_says_that_it_is_one_and_is_not_for_search_engines() {
    let data = page(campaign(held(Held::Draft)));
    let noindex = |document: &str| {
        all(document, "meta")
            .iter()
            .any(|meta| meta.attribute("name") == Some("robots") && meta.required("content") == "noindex")
    };
    let document = site::document_of(&Head::default(), data.clone(), [].into());
    assert!(noindex(&document));
    assert!(seen(&site::drawn(data, [].into())).contains("Draft: this campaign isn’t published."));
    let open = page(campaign(Schedule::default()));
    assert!(!noindex(&site::document_of(&Head::default(), open.clone(), [].into())));
    assert!(!seen(&site::drawn(open, [].into())).contains("isn’t published"));
}

#[test]
fn a_paused_campaigns_letter_says_so() {
    let mut data = site::hand_made(Page::NotFound);
    let letter = pond::letter(vec![]);
    let page = |schedule| alongside_model::page::LetterPage {
        card: card(schedule),
        ask: "Write to the council".to_owned(),
        letter: letter.clone(),
    };
    data.page = Page::Letter(Box::new(page(held(Held::Paused))));
    assert!(seen(&site::drawn(data.clone(), [].into())).contains("This campaign is paused."));
    data.page = Page::Letter(Box::new(page(Schedule::default())));
    assert!(!seen(&site::drawn(data, [].into())).contains("paused"));
}

#[test]
fn what_the_device_remembers_has_its_place_at_each_step_hidden_at_first() {
    let html = drawn(Campaign { steps: steps(), ..campaign(Schedule::default()) });
    assert_eq!(all(&html, "article")[0].required("data-slug"), "pond");
    let kinds = ["sign", "write", "read", "visit", "share"];
    let items: Vec<_> = all(&html, "li").into_iter().filter(|item| item.has("data-step")).collect();
    assert_eq!(items.iter().map(|item| item.required("data-step")).collect::<Vec<_>>(), kinds);
    for (item, kind) in items.iter().zip(kinds) {
        let done = elements(item.inner()).into_iter().find(|part| part.has("data-done")).unwrap();
        assert_eq!((done.required("data-done"), done.text().as_str()), (kind, "Done on this device"));
        assert!(done.has("hidden"));
    }
    let does = |words: &str| saying(&html, "a", words).attribute("data-does").map(str::to_owned);
    assert_eq!((does("On ponds").as_deref(), does("Come along").as_deref()), (Some("read"), Some("visit")));
    let forget = elements(&html).into_iter().find(|part| part.has("data-forget")).unwrap();
    assert!(forget.has("hidden") && forget.inner().contains("data-forget-done"));
    assert!(!seen(&html).contains("Done on this device") && !seen(&html).contains("Forget what I did here"));
}
