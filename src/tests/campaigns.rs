//! A campaign about a pond, made by hand, and its page.

use alongside_model::{
    Lang,
    life_cycle::{Held, Outcome, OutcomeKind, Schedule},
    page::{Campaign, Card, Page, PageData, Update, UpdateKind},
    petition::{CountSource, Goals, Part, Petition, Tally},
    record::{Events, Record},
    signing::Signing,
    time::{Date, Instant, Moment, When},
};

use super::site;

/// The pond's card in some state.
pub fn card(schedule: Schedule) -> Card {
    Card {
        slug: "pond".to_owned(),
        title: "Save the pond".to_owned(),
        summary: "It is drying up.".to_owned(),
        schedule,
        actions: vec![],
    }
}

/// The pond's campaign, with nothing to it.
pub fn campaign(schedule: Schedule) -> Campaign {
    Campaign {
        card: card(schedule),
        outcome: None,
        steps: vec![],
        petition: None,
        participation: None,
        figures: vec![],
        image: None,
        record: None,
        paused: None,
        updates: vec![],
        share: vec![],
        hashtags: vec![],
        only_in: None,
        next: None,
    }
}

/// Its page's data.
pub fn page(campaign: Campaign) -> PageData {
    site::hand_made(Page::Campaign(Box::new(campaign)))
}

/// Its page in English, without stories.
pub fn drawn(campaign: Campaign) -> String {
    site::drawn(page(campaign), [].into())
}

/// Its page in French.
pub fn drawn_in_french(campaign: Campaign) -> String {
    let mut data = page(campaign);
    data.site.lang = Lang::Fr;
    site::drawn(data, [].into())
}

/// So many days after the pages are made.
pub fn moment(days: i64) -> Moment {
    Moment { date: Date { year: 2021, month: 6, day: 20 }, at: Instant(site::NOW.0 + days * Instant::DAY) }
}

/// It ended so.
pub fn ended(kind: OutcomeKind) -> Schedule {
    let when = Some(When { year: 2020, month: Some(5), day: None });
    Schedule { outcome: Some(Outcome { kind, when }), ..Schedule::default() }
}

/// It is held back so.
pub fn held(held: Held) -> Schedule {
    Schedule { held: Some(held), ..Schedule::default() }
}

/// An entry of the timeline on a day of May 2020.
pub fn update(day: u8, kind: UpdateKind, story: Option<&str>) -> Update {
    let when = When { year: 2020, month: Some(5), day: Some(day) };
    Update { when, kind, story: story.map(str::to_owned) }
}

/// A petition on another site with one count.
pub fn petition(goals: Goals) -> Petition {
    let url = "https://example.org/count.json".to_owned();
    let part = Part { source: CountSource::EPetitions { url }, by: "The county".to_owned() };
    Petition {
        id: "pond".to_owned(),
        tally: Tally { parts: vec![part], paper: None },
        goals,
        signing: Signing::Nowhere,
        fields: vec![],
        partners: vec![],
    }
}

/// What was read of that site on 5 May 2020.
pub fn record(history: Vec<(Date, u64)>) -> Record {
    Record {
        signature_count: history.last().map_or(0, |(_, count)| *count),
        // 2020-05-05T12:00:00Z.
        as_of: Instant(1_588_680_000_000),
        source: "https://petitions.example.org/en/12".to_owned(),
        areas: vec![],
        history,
        events: Events::default(),
    }
}
