//! What happened in a campaign, as its page tells it.

use alongside_model::{
    life_cycle::{OutcomeKind, Schedule},
    page::{Update, UpdateKind},
    time::Moment,
};

use super::{
    campaigns::{self, campaign, drawn, drawn_in_french, ended, moment, update},
    html::{Element, all, by_id, elements, seen},
    site,
};

fn with(updates: Vec<Update>, schedule: Schedule) -> String {
    drawn(alongside_model::page::Campaign { updates, ..campaign(schedule) })
}

fn entries(html: &str) -> Vec<Element<'_>> {
    let is_entry = |part: &Element<'_>| part.attribute("class").is_some_and(|class| class.starts_with("entry entry--"));
    elements(html).into_iter().filter(is_entry).collect()
}

fn every_kind() -> Vec<Update> {
    vec![
        update(9, UpdateKind::Ended, None),
        update(8, UpdateKind::Answered, None),
        update(7, UpdateKind::Presented, None),
        update(6, UpdateKind::Delivered, None),
        update(4, UpdateKind::Reached { count: 1_500 }, None),
        update(1, UpdateKind::Opened, None),
    ]
}

#[test]
fn each_entry_says_what_happened_and_when() {
    let html = with(every_kind(), ended(OutcomeKind::PartlyWon));
    let said: Vec<String> = entries(&html).iter().map(Element::text).collect();
    let words = [
        "Partly won May 9, 2020",
        "Answered May 8, 2020",
        "Presented to the assembly May 7, 2020",
        "Signatures handed over May 6, 2020",
        "1,500 signatures reached May 4, 2020",
        "Opened May 1, 2020",
    ];
    assert_eq!(said, words);
    let times: Vec<String> =
        all(by_id(&html, "timeline").inner(), "time").iter().map(|time| time.required("datetime").to_owned()).collect();
    assert_eq!(times, ["2020-05-09", "2020-05-08", "2020-05-07", "2020-05-06", "2020-05-04", "2020-05-01"]);
}

#[test]
fn each_kind_has_a_mark_of_its_own_that_screen_readers_pass_over() {
    let mut updates = every_kind();
    updates.push(update(1, UpdateKind::News, None));
    updates.push(update(1, UpdateKind::Closed, None));
    let html = with(updates, ended(OutcomeKind::Won));
    let mut marks: Vec<String> = entries(&html)
        .iter()
        .map(|entry| {
            let mark = &all(entry.inner(), "svg")[0];
            assert_eq!(mark.required("aria-hidden"), "true");
            all(mark.inner(), "path")[0].required("d").to_owned()
        })
        .collect();
    assert_eq!(marks.len(), 8);
    marks.sort();
    marks.dedup();
    assert_eq!(marks.len(), 8);
}

#[test]
fn how_it_ended_is_told_as_it_was() {
    for (kind, words) in
        [(OutcomeKind::Won, "Won"), (OutcomeKind::PartlyWon, "Partly won"), (OutcomeKind::Lost, "Not won")]
    {
        let html = with(vec![update(9, UpdateKind::Ended, None)], ended(kind));
        assert_eq!(entries(&html)[0].text(), format!("{words} May 9, 2020"));
    }
}

#[test]
fn what_the_organiser_wrote_stands_below_and_news_need_no_other_words() {
    let updates =
        vec![update(2, UpdateKind::Answered, Some("update-0")), update(1, UpdateKind::News, Some("update-1"))];
    let campaign = alongside_model::page::Campaign { updates, ..campaign(Schedule::default()) };
    let stories = [("update-0", "<p>They said no.</p>"), ("update-1", "<p>A frog came.</p>")];
    let stories = stories.map(|(name, html)| (name.to_owned(), html.to_owned())).into();
    let html = site::drawn(campaigns::page(campaign), stories);
    let said: Vec<String> = entries(&html).iter().map(Element::text).collect();
    assert_eq!(said, ["Answered May 2, 2020 They said no.", "May 1, 2020 A frog came."]);
}

#[test]
fn only_once_it_has_closed_the_page_says_so() {
    let updates = || vec![update(9, UpdateKind::Closed, None), update(1, UpdateKind::Opened, None)];
    let open = with(updates(), Schedule { closes: Some(moment(30)), ..Schedule::default() });
    let closed = &entries(&open)[0];
    assert!(closed.has("hidden") && closed.text().starts_with("Closed"));
    // The app will show it by its state's name.
    assert_eq!(closed.required("data-when"), "closed won partly-won lost");
    assert!(!entries(&open)[1].has("hidden"));
    let over = with(updates(), Schedule { closes: Some(moment(-1)), ..Schedule::default() });
    assert!(!entries(&over)[0].has("hidden"));
    assert!(!entries(&with(updates(), ended(OutcomeKind::Lost)))[0].has("hidden"));
}

#[test]
fn before_it_opens_nothing_says_that_it_opened() {
    let opens: Option<Moment> = Some(moment(3));
    let html = with(vec![update(9, UpdateKind::Opened, None)], Schedule { opens, ..Schedule::default() });
    assert!(entries(&html)[0].has("hidden"));
    assert!(!seen(&html).contains("Opened") && !seen(&html).contains("Updates"), "{}", seen(&html));
    let news = vec![update(9, UpdateKind::News, None), update(8, UpdateKind::Opened, None)];
    let html = with(news, Schedule { opens: Some(moment(3)), ..Schedule::default() });
    assert!(seen(&html).contains("Updates May 9, 2020"), "{}", seen(&html));
}

#[test]
fn a_petition_opened_for_signatures_and_a_letter_just_opened() {
    let updates = vec![update(1, UpdateKind::Opened, None)];
    let petition = Some(campaigns::petition(alongside_model::petition::Goals::default()));
    let signed = alongside_model::page::Campaign { petition, updates, ..campaign(Schedule::default()) };
    assert!(seen(&drawn(signed.clone())).contains("Opened for signatures May 1, 2020"));
    assert!(seen(&drawn_in_french(signed)).contains("Début des signatures 1er mai 2020"));
}

#[test]
fn of_many_entries_six_stand_open_and_the_others_are_a_click_away() {
    let updates = |count: u8| (1..=count).rev().map(|day| update(day, UpdateKind::News, None)).collect::<Vec<_>>();
    assert!(all(by_id(&with(updates(6), Schedule::default()), "timeline").inner(), "details").is_empty());
    let html = with(updates(12), Schedule::default());
    let folded = &all(by_id(&html, "timeline").inner(), "details")[0];
    assert!(!folded.has("open"));
    assert_eq!(all(folded.inner(), "summary")[0].text(), "Show 6 earlier updates");
    let days: Vec<String> = entries(folded.inner()).iter().map(Element::text).collect();
    assert_eq!((days.len(), days[0].as_str(), days[5].as_str()), (6, "May 6, 2020", "May 1, 2020"));
    assert_eq!(entries(&html).len(), 12);
    let seven = with(updates(7), Schedule::default());
    assert!(seen(&seven).contains("Show 1 earlier update May 1, 2020"), "{}", seen(&seven));
}

#[test]
fn a_campaign_in_which_nothing_happened_has_no_timeline() {
    assert!(!elements(&with(vec![], Schedule::default())).iter().any(|part| part.attribute("id") == Some("timeline")));
}
