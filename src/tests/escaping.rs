//! Text is text, whatever stands in it.

use alongside_model::{
    Lang, json,
    letter::{Block, BlockKind, HandOver, Instead, Letter, Rule, Service, Template, Version},
    life_cycle::{Outcome, OutcomeKind, Schedule},
    page::{
        Achievements, Action, ActionKind, Campaign, Card, Figure, Hub, Image, LetterPage, News, NextCampaign,
        Organisation, Page, PageData, Participation, Poster, SiteInfo, Step, Update, UpdateKind, Win,
    },
    petition::{CountSource, Goals, Part, Partner, Petition, StatedCount, Tally, Threshold},
    postal_code::Province,
    recipient::{Form, Recipient, RepresentativeSet},
    record::Record,
    share::{Network, ShareText},
    signature::USUAL,
    signing::Signing,
    time::{Date, Instant, When},
};

use super::{
    html::{all, by_id, elements, group, seen},
    pond, site,
};
use crate::{document::Head, islands::Island};

/// Breaks out of an attribute, of a text, of a script and of a comment, if it can.
const HOSTILE: &str = r#""'><script>alert(1)</script><!--</textarea></title>&amp;"#;

fn text() -> String {
    HOSTILE.to_owned()
}

fn when() -> When {
    When { year: 2021, month: None, day: None }
}

fn card() -> Card {
    let schedule =
        Schedule { outcome: Some(Outcome { kind: OutcomeKind::PartlyWon, when: Some(when()) }), ..Schedule::default() };
    Card { slug: "pond".to_owned(), title: text(), summary: text(), schedule, actions: ActionKind::ALL.to_vec() }
}

fn figures() -> Vec<Figure> {
    vec![Figure { value: text(), label: text() }]
}

fn image() -> Image {
    Image { path: format!("/{HOSTILE}"), alt: text(), width: 10, height: 10 }
}

fn stated() -> StatedCount {
    StatedCount { value: 3, more_than: true, as_of: when() }
}

fn petition(signing: Signing) -> Petition {
    let live = CountSource::Json { url: format!("https://example.org/{HOSTILE}"), pointer: format!("/{HOSTILE}") };
    let part = |source| Part { source, by: text() };
    Petition {
        id: text(),
        tally: Tally { parts: vec![part(live), part(CountSource::Stated { count: stated() })], paper: Some(stated()) },
        goals: Goals {
            steps: vec![10],
            official: vec![Threshold { at: 5, what: text() }],
            minimum: 2,
            ..Goals::default()
        },
        signing,
        fields: USUAL.to_vec(),
        partners: vec![Partner {
            id: text(),
            organisation: Organisation { name: text(), address: text(), email: text() },
        }],
    }
}

fn record() -> Record {
    let day = |day| Date { year: 2020, month: 5, day };
    Record {
        signature_count: 9,
        as_of: Instant(1_600_000_000_000),
        source: format!("https://example.org/{HOSTILE}"),
        areas: vec![(Province::Ns, 9)],
        history: vec![(day(1), 3), (day(2), 9)],
        events: alongside_model::record::Events::default(),
    }
}

fn campaign(signing: Signing) -> Page {
    let step = |action| Step { action, text: text() };
    let url = format!("https://example.org/{HOSTILE}");
    let read = Action::Read { url: url.clone(), title: text(), author: Some(text()), publication: Some(text()) };
    Page::Campaign(Box::new(Campaign {
        card: card(),
        outcome: Some(text()),
        steps: vec![step(Action::Sign), step(Action::Write), step(read), step(Action::Visit { url, label: text() })],
        petition: Some(petition(signing)),
        participation: Some(Participation { count: stated(), label: text() }),
        figures: figures(),
        image: Some(image()),
        record: Some(record()),
        paused: Some(text()),
        updates: vec![Update { when: when(), kind: UpdateKind::Reached { count: 3 }, story: Some(text()) }],
        share: Network::ALL.map(|network| ShareText { network, text: text() }).to_vec(),
        hashtags: vec![text()],
        only_in: None,
        next: Some(NextCampaign { slug: "reed".to_owned(), title: text() }),
    }))
}

fn recipient(id: &str) -> Recipient {
    Recipient {
        id: id.to_owned(),
        name: text(),
        office: text(),
        riding: Some(text()),
        party: Some(text()),
        email: Some("mayor@example.org".to_owned()),
        postal: vec![text()],
        salutation: Some(text()),
        form: Form::Mp,
        honorific: Some(text()),
        post_nominal: text(),
        elected_office: Some(text()),
        language: Some(Lang::Fr),
        ..Recipient::default()
    }
}

fn template() -> Template {
    let block = |kind: BlockKind, id: &str, words: String| Block { label: text(), ..pond::part(kind, id, "", &words) };
    let opening = format!("{{{{to.salutation}}}}, {HOSTILE}");
    Template {
        subjects: vec![text()],
        rule_subjects: vec![("for-one".to_owned(), text())],
        notes: vec![("left-out".to_owned(), format!("{{{{to.name}}}} {HOSTILE}"))],
        blocks: vec![
            block(BlockKind::Opening, "opening", opening),
            block(BlockKind::Point, HOSTILE, text()),
            Block { required: true, ..block(BlockKind::Point, "point", text()) },
            block(BlockKind::Prompt, HOSTILE, text()),
        ],
    }
}

fn letter() -> Page {
    let by_post = Recipient { email: None, ..recipient("by-post") };
    let own = RepresentativeSet {
        id: text(),
        set: text(),
        offices: vec![text()],
        boundary_sets: vec![text()],
        office: text(),
        office_short: text(),
        body: text(),
        postal: vec![text()],
        ..RepresentativeSet::default()
    };
    let version = |lang| Version {
        lang,
        template: template(),
        own: vec![own.clone()],
        fixed: vec![recipient(HOSTILE), by_post.clone(), recipient("left-out")],
        choose: vec![recipient("chosen")],
    };
    let left_out = Rule {
        name: "left-out".to_owned(),
        to: vec!["left-out".to_owned()],
        leave_out: true,
        instead: Some(Instead { url: format!("https://example.org/{HOSTILE}"), label: text() }),
        ..Rule::default()
    };
    let for_one = Rule { name: "for-one".to_owned(), to: vec![text()], ..Rule::default() };
    let url = format!("https://example.org/{HOSTILE}");
    let letter = Letter {
        slug: "pond".to_owned(),
        versions: Lang::ALL.map(version).to_vec(),
        rules: vec![left_out, for_one],
        only_in: None,
        hand_over: Some(HandOver { service: Service::Form, url, organisation: text() }),
    };
    Page::Letter(Box::new(LetterPage { card: card(), ask: text(), letter }))
}

fn hostile_pages() -> Vec<PageData> {
    let url = format!("https://example.org/{HOSTILE}");
    let elsewhere = Signing::Elsewhere { url: url.clone(), site: text(), confirms: true };
    let hub = Hub { cards: vec![card()], news: Some(News { slug: "pond".to_owned(), when: when(), text: text() }) };
    let win = Win { card: card(), outcome: text(), participation: None, figures: figures(), image: Some(image()) };
    let pages = vec![
        Page::Hub(hub),
        campaign(Signing::ActionNetwork { url }),
        campaign(elsewhere),
        letter(),
        Page::Achievements(Achievements { wins: vec![win] }),
        Page::Poster(Poster { card: card(), hashtags: vec![text()] }),
        Page::NotFound,
    ];
    pages
        .into_iter()
        .map(|page| {
            let mut data = site::hand_made(page);
            for part in [&mut data.site.name, &mut data.site.tagline, &mut data.site.build] {
                *part = text();
            }
            let by = &mut data.site.organisation;
            for part in [&mut by.name, &mut by.address, &mut by.email] {
                *part = text();
            }
            data
        })
        .collect()
}

#[test]
fn no_text_becomes_an_element_and_every_text_can_be_read() {
    for data in hostile_pages() {
        let html = site::drawn(data, [].into());
        assert!(all(&html, "script").is_empty(), "{html}");
        // Reading it to its end also finds that every tag is closed in its place.
        assert!(seen(&html).contains(HOSTILE), "{}", seen(&html));
    }
}

#[test]
fn what_an_organiser_writes_on_a_letter_is_read_as_it_was_written() {
    let html = site::drawn(site::hand_made(letter()), [].into());
    let label = |id: &str| {
        let labels = all(&html, "label");
        labels.iter().find(|label| label.attribute("for") == Some(id)).unwrap().text()
    };
    assert_eq!(label(&format!("point-{HOSTILE}")), HOSTILE);
    assert_eq!(label("point-point"), format!("{HOSTILE} always part of it"));
    assert_eq!(label(&format!("prompt-{HOSTILE}")), HOSTILE);
    let moves = all(group(&html, "What it says").inner(), "button");
    assert_eq!(moves[1].required("aria-label"), format!("Move down: {HOSTILE}"));
    let offer = &all(group(&html, "In your own words").inner(), "button")[0];
    assert_eq!(offer.exact_text(), format!("Begin with “{HOSTILE}”"));
    assert_eq!(by_id(&html, "hand-title").exact_text(), format!("Hand it to {HOSTILE}"));
    assert_eq!(by_id(&html, "subject").required("value"), HOSTILE);
    let body = by_id(&html, "body").exact_text();
    assert_eq!(body, format!("{HOSTILE}, {HOSTILE}\n\n{HOSTILE}\n\n{HOSTILE}"));
    let words = seen(&html);
    for said in ["No letter to {} is needed {} {} {}", "{} prefers French.", "Write {} a different letter"] {
        assert!(words.contains(&said.replace("{}", HOSTILE)), "{said}: {words}");
    }
    assert_eq!(label("choose-chosen"), format!("{HOSTILE} {HOSTILE}, {HOSTILE}, {HOSTILE}"));
    let instead = all(&html, "a").into_iter().find(|link| link.exact_text() == HOSTILE).unwrap();
    assert_eq!(instead.required("href"), format!("https://example.org/{HOSTILE}"));
}

#[test]
fn what_islands_are_told_is_whole_json() {
    let mut islands = Vec::new();
    for data in hostile_pages() {
        let html = site::drawn(data, [].into());
        for place in elements(&html).iter().filter_map(|place| place.attribute("data-island")) {
            islands.push(json::from_str::<Island>(place).unwrap());
        }
    }
    let share = |island: &Island| if let Island::Share(share) = island { Some(share.title.clone()) } else { None };
    assert_eq!(islands.iter().filter_map(share).collect::<Vec<_>>(), [HOSTILE, HOSTILE]);
    let sign = |island: &Island| if let Island::Sign(sign) = island { Some(sign.id.clone()) } else { None };
    assert_eq!(islands.iter().find_map(sign).as_deref(), Some(HOSTILE));
    let count = |island: &Island| if let Island::Count(count) = island { Some(count.tally.clone()) } else { None };
    assert_eq!(islands.iter().find_map(count), Some(petition(Signing::Nowhere).tally));
    let letter = |island: &Island| if let Island::Letter(island) = island { Some(island.letter.clone()) } else { None };
    let told = islands.iter().find_map(letter).unwrap();
    assert_eq!(Page::Letter(Box::new(LetterPage { card: card(), ask: text(), letter: told })), self::letter());
    assert!(islands.iter().any(|island| matches!(island, Island::Filters(_))));
}

#[test]
fn on_real_pages_the_app_reads_what_was_written_for_it() {
    let mut read = 0;
    for source in &site::sample().pages {
        let html = site::body(source);
        for written in elements(&html).iter().filter_map(|place| place.attribute("data-island")) {
            let island: Island = json::from_str(written).unwrap();
            assert_eq!(serde_json::to_string(&island).unwrap(), written);
            read += 1;
        }
    }
    assert!(read > 30, "{read}");
}

#[test]
fn a_document_keeps_its_title_its_summary_and_its_data_apart_from_its_markup() {
    for data in hostile_pages() {
        let head = Head {
            title: text(),
            description: text(),
            canonical: Some(format!("https://example.org/{HOSTILE}")),
            ..Head::default()
        };
        let document = site::document_of(&head, data.clone(), [].into());
        assert!(all(&document, "script").iter().all(|script| script.has("type")), "{document}");
        assert_eq!(all(&document, "title")[0].exact_text(), HOSTILE);
        let metas = all(&document, "meta");
        let description = metas.iter().find(|meta| meta.attribute("name") == Some("description")).unwrap();
        assert_eq!(description.required("content"), HOSTILE);
        // A browser takes a script's text as it is, up to the first end tag.
        let data_of_site = by_id(&document, "site-data");
        let embedded = data_of_site.inner();
        assert!(!embedded.contains('<'), "{embedded}");
        assert_eq!(json::from_str::<SiteInfo>(embedded).unwrap(), data.site);
    }
}
