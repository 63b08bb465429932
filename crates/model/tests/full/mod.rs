//! A petition, a timeline and a record with everything in them.

use alongside_model::{
    page::{Organisation, Update, UpdateKind, update_story},
    petition::{AskedField, CountSource, Goals, Part, Partner, Petition, StatedCount, Tally, Threshold},
    postal_code::Province,
    record::{Events, Record},
    signature::Field,
    signing::Signing,
    time::{Date, Instant, When},
};

const MAY: When = When { year: 2026, month: Some(5), day: None };

fn day(day: u8) -> Date {
    Date { year: 2026, month: 5, day }
}

pub fn petition() -> Petition {
    let stated = |value, more_than| StatedCount { value, more_than, as_of: MAY };
    let url = || "https://count.example.org/1".to_owned();
    let sources = [
        CountSource::Backend { url: url() },
        CountSource::EPetitions { url: url() },
        CountSource::Json { url: url(), pointer: "/data/total".to_owned() },
        CountSource::Proca { url: url(), page: 42 },
        CountSource::File { url: url() },
        CountSource::Stated { count: stated(900, true) },
    ];
    let parts = sources.into_iter().map(|source| Part { source, by: "Friends".to_owned() }).collect();
    let partner = Organisation {
        name: "Friends of the River".to_owned(),
        address: "2 Elm Street, Elmville".to_owned(),
        email: "river@example.org".to_owned(),
    };
    Petition {
        id: "well".to_owned(),
        tally: Tally { parts, paper: Some(stated(120, false)) },
        goals: Goals {
            steps: vec![100, 5_000],
            stretch_at: 90,
            official: vec![Threshold { at: 500, what: "signatures are needed".to_owned() }],
            minimum: 25,
        },
        signing: Signing::Proca { url: url(), page: 42 },
        fields: vec![AskedField { field: Field::Comment, required: false }],
        partners: vec![Partner { id: "river".to_owned(), organisation: partner }],
    }
}

pub fn record() -> Record {
    Record {
        signature_count: 900,
        as_of: Instant(1_779_000_000_000),
        source: "https://petitions.example.org/1".to_owned(),
        areas: vec![(Province::Bc, 500), (Province::Qc, 300)],
        history: vec![(day(16), 800), (day(17), 900)],
        events: Events { opened: Some(day(1)), closed: Some(day(31)), presented: None, answered: None },
    }
}

pub fn updates() -> Vec<Update> {
    use UpdateKind::{Answered, Closed, Delivered, Ended, News, Opened, Presented, Reached};
    let kinds = [News, Reached { count: 500 }, Opened, Closed, Delivered, Presented, Answered, Ended];
    let update = |kind: UpdateKind| Update { when: MAY, story: (kind == News).then(|| update_story(0)), kind };
    kinds.into_iter().map(update).collect()
}
