//! What a page knows reaches the browser whole, and no longer than it must be.
#![expect(clippy::unwrap_used, reason = "tests")]

mod full;

use alongside_model::{
    Lang,
    letter::{Block, BlockKind, HandOver, Instead, Letter, Rule, Service, Template, Version},
    life_cycle::{Held, Outcome, OutcomeKind, Schedule},
    page::*,
    petition::StatedCount,
    postal_code::Province,
    recipient::{Form, Gender, Recipient, RepresentativeSet},
    route::Route,
    share::{Network, ShareText},
    signature::USUAL,
    time::{Date, Instant, Moment, When},
};
use serde_json::{Value, json};

const MAY: When = When { year: 2026, month: Some(5), day: None };

fn site(backend: Option<&str>) -> SiteInfo {
    SiteInfo {
        lang: Lang::Fr,
        languages: vec![Lang::En, Lang::Fr],
        base: "/".to_owned(),
        name: "Ensemble".to_owned(),
        tagline: "L’eau d’abord".to_owned(),
        organisation: Organisation {
            name: "Friends of the Well".to_owned(),
            address: "1 Elm Street, Elmville".to_owned(),
            email: "well@example.org".to_owned(),
        },
        backend: backend.map(str::to_owned),
        represent: "https://represent.example.org".to_owned(),
        built_at: Instant(1_779_000_000_000),
        public_url: None,
        build: "abc".to_owned(),
    }
}

fn card() -> Card {
    Card {
        slug: "well".to_owned(),
        title: "Save the well </script>".to_owned(),
        summary: "It \"runs\" dry.\u{2028}".to_owned(),
        schedule: Schedule::default(),
        actions: ActionKind::ALL.to_vec(),
    }
}

fn image() -> Image {
    Image { path: "/campaigns/well/well.jpg".to_owned(), alt: "A well".to_owned(), width: 1200, height: 630 }
}

fn figure() -> Figure {
    Figure { value: "$90 million".to_owned(), label: "over three years".to_owned() }
}

fn step(action: Action) -> Step {
    Step { action, text: "Do it".to_owned() }
}

fn read(author: Option<&str>) -> Action {
    Action::Read {
        url: "https://example.org/report".to_owned(),
        title: "Report".to_owned(),
        author: author.map(str::to_owned),
        publication: author.map(|_| "The Elm".to_owned()),
    }
}

fn bare_campaign() -> Campaign {
    Campaign {
        card: card(),
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

fn full_campaign() -> Campaign {
    let at = |at| Some(Moment { date: Date { year: 2026, month: 5, day: 17 }, at: Instant(at) });
    let outcome = Some(Outcome { kind: OutcomeKind::PartlyWon, when: Some(MAY) });
    Campaign {
        card: Card { schedule: Schedule { opens: at(0), closes: at(1), held: Some(Held::Paused), outcome }, ..card() },
        outcome: Some("Half a well".to_owned()),
        steps: vec![
            step(Action::Sign),
            step(Action::Write),
            step(read(Some("Ann Lee"))),
            step(read(None)),
            step(Action::Visit { url: "https://example.org".to_owned(), label: "Go".to_owned() }),
            step(Action::Share),
        ],
        petition: Some(full::petition()),
        participation: Some(participation()),
        figures: vec![figure()],
        image: Some(image()),
        record: Some(full::record()),
        paused: Some("The pump is broken".to_owned()),
        updates: full::updates(),
        share: vec![ShareText { network: Network::X, text: "A well! #Well".to_owned() }],
        hashtags: vec!["#Well".to_owned()],
        only_in: Some(Province::Bc),
        next: Some(NextCampaign { slug: "river".to_owned(), title: "The river".to_owned() }),
    }
}

fn participation() -> Participation {
    Participation { count: StatedCount { value: 900, more_than: true, as_of: MAY }, label: "people walked".to_owned() }
}

fn block(id: &str) -> Block {
    Block {
        kind: BlockKind::Point,
        id: id.to_owned(),
        text: "{{to.salutation}},".to_owned(),
        label: String::new(),
        off: false,
        required: false,
        rule: None,
    }
}

fn bare_letter() -> LetterPage {
    let template =
        Template { subjects: vec!["A well".to_owned()], blocks: vec![block("water")], ..Template::default() };
    let version = Version { template, ..Version::default() };
    LetterPage {
        card: card(),
        ask: "Ask for a well".to_owned(),
        letter: Letter { slug: "well".to_owned(), versions: vec![version], ..Letter::default() },
    }
}

fn set() -> RepresentativeSet {
    RepresentativeSet {
        id: "my-member".to_owned(),
        set: "house-of-commons".to_owned(),
        offices: vec!["MP".to_owned()],
        form: Form::Mp,
        boundary_sets: vec!["ridings".to_owned()],
        office: "Member of Parliament".to_owned(),
        office_short: "MP".to_owned(),
        body: "House of Commons".to_owned(),
        postal: vec!["House of Commons".to_owned()],
    }
}

fn minister() -> Recipient {
    Recipient {
        id: "minister".to_owned(),
        name: "Jane Roe".to_owned(),
        office: "Minister of Wells".to_owned(),
        riding: Some("Elm—Grove".to_owned()),
        party: Some("Garden Party".to_owned()),
        email: Some("jane@example.org".to_owned()),
        postal: vec!["1 Elm".to_owned()],
        salutation: Some("Dear Minister".to_owned()),
        form: Form::Minister,
        honorific: Some("The Honourable".to_owned()),
        post_nominal: "P.C.".to_owned(),
        elected_office: Some("MP".to_owned()),
        gender: Some(Gender::Female),
        language: Some(Lang::Fr),
        province: Some(Province::Bc),
    }
}

fn envoy() -> Recipient {
    Recipient { id: "envoy".to_owned(), office: "Ambassador".to_owned(), ..Recipient::default() }
}

fn full_letter() -> LetterPage {
    let thanked = Some("thanked".to_owned());
    let label = "The water".to_owned();
    let blocks = vec![
        Block { label: label.clone(), off: true, ..block("water") },
        Block { label, rule: thanked, ..block("water") },
        Block { required: true, ..block("pump") },
    ];
    let template = Template {
        subjects: vec!["A well".to_owned(), "Our well".to_owned()],
        rule_subjects: vec![("thanked".to_owned(), "Thank you".to_owned())],
        notes: vec![("thanked".to_owned(), "{{to.name}} has agreed.".to_owned())],
        blocks,
    };
    let version =
        Version { lang: Lang::Fr, template, own: vec![set()], fixed: vec![minister()], choose: vec![envoy()] };
    let rule = Rule {
        name: "thanked".to_owned(),
        to: vec!["own:my-member".to_owned()],
        riding: vec!["Elm—Grove".to_owned()],
        province: vec![Province::Yt],
        party: vec!["Garden Party".to_owned()],
        language: vec![Lang::En],
        office: vec!["MP".to_owned()],
        leave_out: true,
        instead: Some(Instead { url: "https://example.org".to_owned(), label: "Thank them".to_owned() }),
    };
    let hand_over = HandOver {
        service: Service::ActionNetwork,
        url: "https://example.org/outreaches".to_owned(),
        organisation: "Friends of the Well".to_owned(),
    };
    let letter = Letter {
        slug: "well".to_owned(),
        versions: vec![version, Version::default()],
        rules: vec![rule],
        only_in: Some(Province::Yt),
        hand_over: Some(hand_over),
    };
    LetterPage { letter, ..bare_letter() }
}

fn pages() -> Vec<Page> {
    let win = |figures: Vec<Figure>, image| {
        let participation = (!figures.is_empty()).then(participation);
        Win { card: card(), outcome: "A well".to_owned(), participation, figures, image }
    };
    let news = News { slug: "well".to_owned(), when: MAY, text: "Water!".to_owned() };
    vec![
        Page::Hub(Hub { cards: vec![], news: None }),
        Page::Hub(Hub { cards: vec![card(), full_campaign().card], news: Some(news) }),
        Page::Campaign(Box::new(bare_campaign())),
        Page::Campaign(Box::new(full_campaign())),
        Page::Letter(Box::new(bare_letter())),
        Page::Letter(Box::new(full_letter())),
        Page::Poster(Poster { card: card(), hashtags: vec!["#Well".to_owned()] }),
        Page::Achievements(Achievements { wins: vec![win(vec![], None), win(vec![figure()], Some(image()))] }),
        Page::Privacy,
        Page::NotFound,
    ]
}

/// Every value in a JSON text, with the keys that lead to it.
fn walk(value: &Value, path: &str, visit: &mut impl FnMut(&str, &Value)) {
    visit(path, value);
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| walk(value, &format!("{path}.{key}"), visit)),
        Value::Array(list) => list.iter().for_each(|value| walk(value, &format!("{path}[]"), visit)),
        _ => {}
    }
}

#[test]
fn every_kind_of_page_arrives_as_it_was_sent() {
    for backend in [None, Some(""), Some("https://api.example.org")] {
        for page in pages() {
            let data = PageData { site: site(backend), page };
            let wire = serde_json::to_string(&data).unwrap();
            assert_eq!(serde_json::from_str::<PageData>(&wire).unwrap(), data, "{wire}");
        }
    }
}

#[test]
fn a_page_says_its_kind() {
    let kinds: Vec<Value> = pages().iter().map(|page| serde_json::to_value(page).unwrap()["kind"].clone()).collect();
    assert_eq!(
        kinds,
        ["hub", "hub", "campaign", "campaign", "letter", "letter", "poster", "achievements", "privacy", "not-found"]
            .map(Value::from)
    );
}

#[test]
fn nothing_that_is_absent_is_sent() {
    for page in pages() {
        let wire = serde_json::to_value(PageData { site: site(None), page }).unwrap();
        walk(&wire, "", &mut |path, value| assert!(!value.is_null(), "{path} is null"));
    }
    let keys = |value: Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(serde_json::to_value(bare_campaign()).unwrap()), ["card", "steps"]);
    let letter = serde_json::to_value(bare_letter()).unwrap();
    assert_eq!(keys(letter.clone()), ["ask", "card", "letter"]);
    assert_eq!(keys(letter["letter"].clone()), ["slug", "versions"]);
    let version = &letter["letter"]["versions"][0];
    assert_eq!(keys(version.clone()), ["lang", "template"]);
    assert_eq!(keys(version["template"].clone()), ["blocks", "subjects"]);
    assert_eq!(keys(version["template"]["blocks"][0].clone()), ["id", "kind", "text"]);
    assert_eq!(keys(serde_json::to_value(Rule::default()).unwrap()), ["name"]);
    assert_eq!(keys(serde_json::to_value(envoy()).unwrap()), ["id", "name", "office"]);
    assert_eq!(
        keys(serde_json::to_value(RepresentativeSet::default()).unwrap()),
        ["body", "boundary_sets", "id", "office", "office_short", "set"]
    );
    assert_eq!(keys(serde_json::to_value(read(None)).unwrap()), ["kind", "title", "url"]);
    assert_eq!(keys(serde_json::to_value(Schedule::default()).unwrap()), Vec::<String>::new());
    assert!(!keys(serde_json::to_value(site(None)).unwrap()).contains(&"backend".to_owned()));
    assert_eq!(serde_json::to_value(site(Some(""))).unwrap()["backend"], "", "this origin is not no backend");
}

#[test]
fn a_card_without_dates_may_leave_its_schedule_out() {
    let card: Card =
        serde_json::from_value(json!({"slug": "w", "title": "W", "summary": "", "actions": ["sign"]})).unwrap();
    assert_eq!(card.schedule, Schedule::default());
    assert_eq!(card.actions, [ActionKind::Sign]);
}

#[test]
fn each_action_is_of_one_kind_by_the_same_name() {
    let mut kinds = Vec::new();
    for step in full_campaign().steps {
        let kind = serde_json::to_value(step.action.kind()).unwrap();
        assert_eq!(serde_json::to_value(&step.action).unwrap()["kind"], kind);
        kinds.push(step.action.kind());
    }
    kinds.dedup();
    assert_eq!(kinds, ActionKind::ALL);
}

#[test]
fn provinces_and_outcomes_travel_under_known_names() {
    let provinces = json!(["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]);
    let read: Vec<Province> = serde_json::from_value(provinces.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), provinces);
    let outcomes = json!(["won", "partly-won", "lost"]);
    let read: Vec<OutcomeKind> = serde_json::from_value(outcomes).unwrap();
    assert_eq!(read, [OutcomeKind::Won, OutcomeKind::PartlyWon, OutcomeKind::Lost]);
}

#[test]
fn a_backend_reads_the_manifest_that_was_written() {
    let manifest = Manifest {
        petitions: vec![ManifestPetition {
            id: "well".to_owned(),
            schedule: full_campaign().card.schedule,
            fields: USUAL.to_vec(),
            partners: vec!["river".to_owned()],
        }],
        connect: vec!["https://represent.example.org".to_owned()],
        representative_sets: vec!["house-of-commons".to_owned()],
        letters: vec!["well".to_owned()],
    };
    let wire = serde_json::to_string(&manifest).unwrap();
    assert_eq!(serde_json::from_str::<Manifest>(&wire).unwrap(), manifest);
}

#[test]
fn a_manifest_from_before_letters_were_counted_names_none() {
    let before = json!({"petitions": [], "connect": [], "representative_sets": []});
    assert_eq!(serde_json::from_value::<Manifest>(before).unwrap(), Manifest::default());
}

#[test]
fn a_recipient_without_a_name_is_called_by_the_office() {
    assert_eq!([minister().display_name(), envoy().display_name()], ["Jane Roe", "Ambassador"]);
}

#[test]
fn stories_are_told_apart() {
    assert_eq!([update_story(0), update_story(12)], ["update-0", "update-12"]);
    assert_ne!(update_story(0), STORY);
}

#[test]
fn a_page_keeps_its_place_in_the_other_language() {
    for (route, en, fr) in [
        (Route::Hub(Lang::En), "/en/", "/fr/"),
        (Route::Campaign(Lang::En, "well".to_owned()), "/en/campaigns/well/", "/fr/campaigns/well/"),
        (Route::Letter(Lang::En, "well".to_owned()), "/en/campaigns/well/letter/", "/fr/campaigns/well/letter/"),
        (Route::Poster(Lang::En, "well".to_owned()), "/en/campaigns/well/poster/", "/fr/campaigns/well/poster/"),
        (Route::Achievements(Lang::En), "/en/achievements/", "/fr/achievements/"),
        (Route::Privacy(Lang::En), "/en/privacy/", "/fr/privacy/"),
    ] {
        assert_eq!(route.path(), en);
        assert_eq!(route.in_lang(Lang::Fr).path(), fr);
        assert_eq!(route.in_lang(Lang::Fr).in_lang(Lang::En), route);
    }
}

#[test]
fn each_language_is_known_by_its_tag() {
    for lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
        assert_eq!(serde_json::to_value(lang).unwrap(), lang.code());
        assert_eq!(lang.dir(), "ltr");
    }
    assert_eq!(Lang::ALL.map(Lang::own_name), ["English", "Français"]);
    assert_eq!([Lang::from_code("FR"), Lang::from_code("fr-CA"), Lang::from_code("")], [None; 3]);
}
