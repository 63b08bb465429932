//! The life of a campaign: drafts, pauses, what happened and when, and posters.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use alongside_content::{Compiled, Options, compile};
use alongside_model::{
    Lang,
    life_cycle::{Held, State},
    page::{Page, Update, UpdateKind, update_story},
    route::Route,
};
use support::{Folder, NOW, campaign, library, options, page, sample};

const DRAFT: &str = "night-reading";
const BOOKS: &str = "campaigns/books-by-post/campaign.toml";

fn hub(compiled: &Compiled) -> Vec<&str> {
    let Page::Hub(hub) = &page(compiled, Route::Hub(Lang::En)).data.page else { unreachable!() };
    hub.cards.iter().map(|card| card.slug.as_str()).collect()
}

/// The kinds and dates of a campaign's timeline.
fn told(updates: &[Update]) -> Vec<(String, UpdateKind, bool)> {
    updates.iter().map(|update| (update.when.iso(), update.kind.clone(), update.story.is_some())).collect()
}

fn timeline(folder: &Folder, slug: &str) -> Vec<(String, UpdateKind, bool)> {
    let compiled = folder.compile().unwrap_or_else(|errors| unreachable!("{errors}"));
    told(&campaign(&compiled, Lang::En, slug).updates)
}

#[test]
fn nobody_sees_a_draft() {
    let compiled = compile(&options(&library())).unwrap();
    assert!(!hub(&compiled).contains(&DRAFT));
    let shown =
        |compiled: &Compiled| compiled.pages.iter().filter(|page| format!("{:?}", page.route).contains(DRAFT)).count();
    assert_eq!(shown(&compiled), 0);
    assert!(compiled.manifest.petitions.iter().all(|petition| petition.id != DRAFT));
    assert_eq!(compiled.drafts, [DRAFT]);

    let preview = compile(&Options { drafts: true, ..options(&library()) }).unwrap();
    assert!(hub(&preview).contains(&DRAFT));
    assert_eq!(shown(&preview), 4);
    let schedule = campaign(&preview, Lang::En, DRAFT).card.schedule;
    assert_eq!((schedule.held, schedule.state(NOW)), (Some(Held::Draft), State::Draft));
    assert_eq!(preview.drafts, [DRAFT]);
}

#[test]
fn the_files_of_a_draft_are_not_published() {
    let picture = "[image]\nfile = \"shelf.svg\"\nalt = { en = \"A shelf\", fr = \"Une étagère\" }\n";
    let shelf = std::fs::read(library().join("campaigns/large-print-shelf/shelf.svg")).unwrap();
    let folder = Folder::library()
        .write("campaigns/night-reading/shelf.svg", shelf)
        .write("counts/night-reading.json", std::fs::read(library().join("counts/reading-garden.json")).unwrap())
        .append("campaigns/night-reading/campaign.toml", &format!("\n{picture}"))
        .replace("campaigns/night-reading/campaign.toml", "id = ", "house = \"e-999998\"\nid = ");
    let files = |drafts| {
        let compiled = compile(&Options { drafts, ..options(folder.path()) }).unwrap();
        let of_draft = compiled.files.into_iter().filter(|file| file.to.contains(DRAFT));
        of_draft.map(|file| file.to).collect::<Vec<_>>()
    };
    assert_eq!(files(false), [""; 0]);
    assert_eq!(files(true), ["/campaigns/night-reading/shelf.svg", "/counts/night-reading.json"]);
}

#[test]
fn mistakes_in_a_draft_are_told_all_the_same() {
    let folder = Folder::library().replace("campaigns/night-reading/campaign.toml", "id = ", "ids = ");
    assert!(folder.mistakes().starts_with("campaigns/night-reading/campaign.toml:"));
}

#[test]
fn a_pause_says_why_and_since_when() {
    let compiled = compile(&options(&library())).unwrap();
    let source = page(&compiled, Route::Campaign(Lang::En, "mended-roof".to_owned()));
    let Page::Campaign(roof) = &source.data.page else { unreachable!() };
    assert_eq!(roof.card.schedule.state(NOW), State::Paused);
    assert!(roof.paused.as_deref().unwrap().starts_with("The board is waiting"));
    assert_eq!(told(&roof.updates)[0], ("2020-04".to_owned(), UpdateKind::News, true));
    assert!(source.stories[&update_story(0)].starts_with("<p>The board is waiting"));
    let served = compiled.manifest.petitions.iter().find(|petition| petition.id == "mended-roof").unwrap();
    assert_eq!(served.schedule.held, Some(Held::Paused));
    assert_eq!(roof.next.as_ref().unwrap().slug, "saturday-hours");
}

#[test]
fn a_campaign_that_is_over_leads_to_none_that_rests() {
    let next = |slug: &str, held: &str| {
        let folder = Folder::library()
            .replace("campaigns/book-van/campaign.toml", "order = 5", &format!("order = 5\nnext = \"{slug}\""))
            .append("campaigns/saturday-hours/campaign.toml", held);
        let compiled = folder.compile().unwrap_or_else(|errors| unreachable!("{errors}"));
        campaign(&compiled, Lang::En, "book-van").next.clone().unwrap().slug
    };
    assert_eq!(next("warm-reading-room", ""), "warm-reading-room");
    assert_eq!(next("mended-roof", ""), "saturday-hours");
    let paused = "\n[paused]\nreason = { en = \"Wait\", fr = \"Attendez\" }\n";
    assert_eq!(next("mended-roof", paused), "warm-reading-room");
}

#[test]
fn a_timeline_is_told_by_dates_and_counts_as_well() {
    let reached = |count| UpdateKind::Reached { count };
    assert_eq!(
        timeline(&Folder::library(), "books-by-post"),
        [
            ("2099-05-31".to_owned(), UpdateKind::Closed, false),
            ("2020-03-26".to_owned(), reached(1_000), false),
            ("2020-03-09".to_owned(), reached(500), false),
            ("2020-03-02".to_owned(), UpdateKind::News, true),
            ("2020-02-14".to_owned(), UpdateKind::Opened, false),
        ]
    );
}

#[test]
fn what_the_organiser_wrote_stands_in_the_place_of_what_tells_itself() {
    let events = "{ \"year\": 2020, \"month\": 2, \"day\": 14 },\n\"presented\": { \"year\": 2020, \"month\": 4, \"day\": 1 },\n\
                  \"answered\": { \"year\": 2020, \"month\": 4, \"day\": 9 }";
    let folder = Folder::library()
        .replace("counts/books-by-post.json", "{ \"year\": 2020, \"month\": 2, \"day\": 14 }\n", &format!("{events}\n"))
        .append(BOOKS, "\n[[updates]]\ndate = 2020-04-02\nkind = \"presented\"\n")
        .append(BOOKS, "\n[[updates]]\ndate = 2020-03-08\nkind = \"reached\"\ncount = 500\n");
    let told = timeline(&folder, "books-by-post");
    let of = |kind: &UpdateKind| {
        told.iter().filter(|(_, known, _)| known == kind).map(|(when, ..)| when.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of(&UpdateKind::Presented), ["2020-04-02"]);
    assert_eq!(of(&UpdateKind::Answered), ["2020-04-09"]);
    assert_eq!(of(&UpdateKind::Reached { count: 500 }), ["2020-03-08"]);
}

#[test]
fn a_goal_of_several_counts_is_not_dated_by_one_of_them() {
    // The village's page alone passed the first goal and the official number.
    let folder = Folder::library().replace("counts/reading-garden.json", "\"day\": 1 }, 118]", "\"day\": 1 }, 350]");
    let told = timeline(&folder, "reading-garden");
    assert_eq!(told, [("2019-04-01".to_owned(), UpdateKind::Opened, false)]);
}

#[test]
fn an_outcome_that_an_update_tells_of_stands_once() {
    let nawajaa = campaign(&compile(&options(&sample())).unwrap(), Lang::En, "mahmoud-nawajaa").updates.clone();
    assert_eq!(told(&nawajaa), [("2020".to_owned(), UpdateKind::News, true)]);
    let east: Vec<_> = timeline(&Folder::library(), "east-branch").into_iter().map(|(_, kind, _)| kind).collect();
    assert_eq!(east, [UpdateKind::Ended, UpdateKind::Presented, UpdateKind::Closed, UpdateKind::Opened]);
}

#[test]
fn what_ended_early_never_closed() {
    let kinds = |date: &str| {
        let folder = Folder::library().replace("campaigns/east-branch/campaign.toml", "date = 2018-07-10", date);
        timeline(&folder, "east-branch").into_iter().map(|(_, kind, _)| kind).collect::<Vec<_>>()
    };
    assert!(!kinds("date = 2018-05-02").contains(&UpdateKind::Closed));
    assert!(!kinds("date = \"2018-05\"").contains(&UpdateKind::Closed));
    assert!(kinds("date = 2018").contains(&UpdateKind::Closed));
    assert!(kinds("").contains(&UpdateKind::Closed));
}

#[test]
fn a_campaign_that_has_not_opened_has_its_opening_ready_for_the_page_to_tell() {
    let kinds: Vec<_> = timeline(&Folder::library(), "tool-library").into_iter().map(|(_, kind, _)| kind).collect();
    assert_eq!(kinds, [UpdateKind::Closed, UpdateKind::Opened]);
}

#[test]
fn twelve_updates_stand_newest_first_each_with_its_words() {
    let compiled = compile(&options(&library())).unwrap();
    let source = page(&compiled, Route::Campaign(Lang::Fr, "children-corner".to_owned()));
    let Page::Campaign(corner) = &source.data.page else { unreachable!() };
    let told = told(&corner.updates);
    assert_eq!(told.len(), 13);
    assert!(told.is_sorted_by(|newer, older| newer.0 >= older.0), "{told:?}");
    assert_eq!(told.iter().filter(|(.., words)| !words).count(), 2);
    let delivered = corner.updates.iter().find(|update| update.kind == UpdateKind::Delivered).unwrap();
    assert!(source.stories[delivered.story.as_ref().unwrap()].contains("Nous avons apporté"));
    let carpenter = corner.updates.iter().find(|update| update.when.iso() == "2018-06-04").unwrap();
    assert!(source.stories[carpenter.story.as_ref().unwrap()].contains("<li>un tapis,</li>"));
}

#[test]
fn every_campaign_that_goes_on_has_a_poster() {
    let compiled = compile(&options(&library())).unwrap();
    let poster = page(&compiled, Route::Poster(Lang::Fr, "reading-garden".to_owned()));
    let Page::Poster(data) = &poster.data.page else { unreachable!() };
    assert_eq!(poster.title, "Affiche\u{a0}: Un jardin de lecture");
    assert_eq!(
        (data.card.slug.as_str(), data.hashtags.as_slice()),
        ("reading-garden", ["#LireDehors", "#ElderCove"].map(str::to_owned).as_slice())
    );
    let has =
        |slug: &str| compiled.pages.iter().any(|page| page.route == Some(Route::Poster(Lang::En, slug.to_owned())));
    assert!(has("mended-roof") && has("book-van") && !has("east-branch") && !has("large-print-shelf"));
}

#[test]
fn a_win_tells_how_many_took_part() {
    let compiled = compile(&options(&sample())).unwrap();
    let Page::Achievements(page) = &page(&compiled, Route::Achievements(Lang::En)).data.page else { unreachable!() };
    let votes = page.wins.iter().find(|win| win.card.slug == "un-votes").unwrap();
    assert_eq!(votes.participation.as_ref().unwrap().count.value, 9_000);
}
