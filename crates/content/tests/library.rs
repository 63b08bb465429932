//! A site that has nothing to do with the sample campaigns: a village library's.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use alongside_content::{Options, compile};
use alongside_model::{
    Lang,
    life_cycle::State,
    page::{Action, ActionKind, Page, STORY},
    petition::{CountSource, Part},
    route::Route,
    signing::Signing,
    time::{Instant, When},
};
use support::{NOW, campaign, letter, library, options, page};

/// The campaigns, in the organiser's order.
const SLUGS: [&str; 12] = [
    "saturday-hours",
    "warm-reading-room",
    "large-print-shelf",
    "summer-story-hour",
    "book-van",
    "library-hours-letter",
    "reading-garden",
    "books-by-post",
    "mended-roof",
    "east-branch",
    "tool-library",
    "children-corner",
];
/// Those that have ended.
const ENDED: [&str; 2] = ["east-branch", "large-print-shelf"];
/// Those with a letter.
const LETTERS: [&str; 2] = ["library-hours-letter", "warm-reading-room"];

#[test]
fn every_page_is_there_in_every_language() {
    let compiled = compile(&options(&library())).unwrap();
    for lang in Lang::ALL {
        let mut routes = vec![Route::Hub(lang), Route::Achievements(lang), Route::Privacy(lang)];
        routes.extend(SLUGS.map(|slug| Route::Campaign(lang, slug.to_owned())));
        routes.extend(LETTERS.map(|slug| Route::Letter(lang, slug.to_owned())));
        let going_on = SLUGS.iter().filter(|slug| !ENDED.contains(slug));
        routes.extend(going_on.map(|slug| Route::Poster(lang, (*slug).to_owned())));
        for route in &routes {
            let page = page(&compiled, route.clone());
            assert!(!page.title.is_empty() && !page.description.is_empty(), "{route:?}");
            assert_eq!((page.lang, page.data.site.lang), (lang, lang));
        }
        let of_lang: Vec<_> = compiled.pages.iter().filter(|page| page.lang == lang).collect();
        assert_eq!(of_lang.len(), routes.len() + 1);
        assert_eq!(of_lang.iter().filter(|page| page.route.is_none() && page.data.page == Page::NotFound).count(), 1);
    }
    assert_eq!(compiled.default_lang, Lang::En);
    assert_eq!(compiled.public_url, None);
}

#[test]
fn the_hub_lists_campaigns_in_order_and_tells_the_newest_update() {
    let compiled = compile(&options(&library())).unwrap();
    let Page::Hub(hub) = &page(&compiled, Route::Hub(Lang::Fr)).data.page else { unreachable!() };
    let slugs: Vec<_> = hub.cards.iter().map(|card| card.slug.as_str()).collect();
    assert_eq!(slugs, SLUGS);
    assert_eq!(hub.cards[0].actions, [ActionKind::Sign, ActionKind::Read, ActionKind::Share]);
    let news = hub.news.as_ref().unwrap();
    assert_eq!((news.slug.as_str(), news.when), ("saturday-hours", When { year: 2020, month: Some(5), day: None }));
    assert_eq!(news.text, "Le conseil nous a entendus et demande plus de temps.");
}

#[test]
fn the_states_are_those_a_visitor_should_see() {
    let compiled = compile(&options(&library())).unwrap();
    let state = |slug: &str| campaign(&compiled, Lang::En, slug).card.schedule.state(NOW);
    assert_eq!(state("saturday-hours"), State::Open);
    assert_eq!(state("warm-reading-room"), State::Open);
    assert_eq!(state("summer-story-hour"), State::Upcoming);
    assert_eq!(state("book-van"), State::Closed);
    assert!(matches!(state("large-print-shelf"), State::Ended(_)));
    assert_eq!(campaign(&compiled, Lang::En, "book-van").outcome, None);
    let outcome = campaign(&compiled, Lang::En, "large-print-shelf").outcome.as_deref();
    assert_eq!(outcome, Some("The library bought 200 books in large print."));
}

#[test]
fn a_petition_here_is_counted_by_the_backend_and_one_elsewhere_is_linked() {
    let compiled = compile(&options(&library())).unwrap();
    let here = campaign(&compiled, Lang::En, "saturday-hours").petition.clone().unwrap();
    assert_eq!(here.goals.steps, [500]);
    assert_eq!(here.signing, Signing::Backend { url: "/v1/petitions/saturday-hours/signatures".to_owned() });
    let own = CountSource::Backend { url: "/v1/petitions/saturday-hours/count.json".to_owned() };
    assert_eq!(here.tally.parts, [Part { source: own, by: String::new() }]);
    let there = campaign(&compiled, Lang::Fr, "book-van").petition.clone().unwrap();
    let Signing::Elsewhere { url, site, confirms: false } = there.signing else { unreachable!("{there:?}") };
    assert_eq!(url, "https://example.org/fr/petitions/12");
    let [Part { source: CountSource::Stated { count }, by }] = there.tally.parts.as_slice() else { unreachable!() };
    assert_eq!((count.value, by.as_str(), there.fields.len()), (214, site.as_str(), 0));
    let ids: Vec<_> = compiled.manifest.petitions.iter().map(|petition| petition.id.as_str()).collect();
    assert_eq!(ids, ["saturday-hours", "reading-garden", "mended-roof", "tool-library", "children-corner"]);
}

#[test]
fn the_letter_goes_to_the_chair_of_the_board() {
    let compiled = compile(&options(&library())).unwrap();
    let page = letter(&compiled, Lang::Fr, "warm-reading-room");
    let french = &page.letter.versions[0];
    assert!(french.own.is_empty() && french.choose.is_empty());
    assert_eq!(french.fixed.len(), 1);
    assert_eq!(french.fixed[0].name, "Robin Marsh");
    assert_eq!(french.fixed[0].salutation.as_deref(), Some("Bonjour Robin Marsh"));
    assert_eq!(french.fixed[0].postal.len(), 3);
    assert_eq!(page.ask, "Écrivez à la présidence du conseil de la bibliothèque");
    assert!(french.template.blocks[0].text.starts_with("{{to.salutation}},\n\nJe"));
}

#[test]
fn stories_lead_to_the_same_language_below_the_base_path() {
    let compiled = compile(&Options { base: "/mill-lane".to_owned(), ..options(&library()) }).unwrap();
    let source = page(&compiled, Route::Campaign(Lang::Fr, "saturday-hours".to_owned()));
    let newest = &source.stories["update-0"];
    assert!(newest.starts_with("<p>Le conseil nous a entendus"), "{newest}");
    assert!(newest.contains(r#"<a href="/mill-lane/fr/campaigns/warm-reading-room/letter/">la lettre"#), "{newest}");
    assert_eq!(source.data.site.base, "/mill-lane/");
    let Action::Read { publication, .. } = &campaign(&compiled, Lang::Fr, "saturday-hours").steps[1].action else {
        unreachable!()
    };
    assert_eq!(publication.as_deref(), Some("Le Bulletin d’Elder Cove"));
}

#[test]
fn a_story_has_headings_a_table_a_footnote_and_words_of_another_language() {
    let compiled = compile(&options(&library())).unwrap();
    insta::assert_snapshot!(page(&compiled, Route::Campaign(Lang::En, "saturday-hours".to_owned())).stories[STORY]);
}

#[test]
fn a_picture_has_its_size_and_its_words_and_is_copied() {
    let compiled = compile(&options(&library())).unwrap();
    let source = page(&compiled, Route::Campaign(Lang::En, "large-print-shelf".to_owned()));
    let image = source.image.as_ref().unwrap();
    assert_eq!((image.path.as_str(), image.width, image.height), ("/campaigns/large-print-shelf/shelf.svg", 800, 420));
    assert_eq!(image.alt, "Illustration: a shelf with five books");
    let story = &source.stories[STORY];
    assert!(story.contains(r#"src="/campaigns/large-print-shelf/shelf.svg""#), "{story}");
    assert!(story.contains(r#"width="800" height="420""#), "{story}");
    let copied = compiled.files.iter().find(|file| file.to == image.path).unwrap();
    assert!(copied.from.is_file());
}

#[test]
fn an_ended_campaign_leads_on_to_the_first_open_one() {
    let next = |built_at, slug| {
        let compiled = compile(&Options { built_at, ..options(&library()) }).unwrap();
        campaign(&compiled, Lang::En, slug).next.clone().map(|next| next.slug)
    };
    assert_eq!(next(NOW, "book-van").as_deref(), Some("saturday-hours"));
    assert_eq!(next(NOW, "large-print-shelf").as_deref(), Some("saturday-hours"));
    // Open, but it will close by its date without the site being made again.
    assert_eq!(next(NOW, "saturday-hours").as_deref(), Some("warm-reading-room"));
    assert_eq!(next(NOW, "warm-reading-room"), None);
    // Before the petition for Saturdays opens, the letter is the first open one.
    assert_eq!(next(Instant(0), "large-print-shelf").as_deref(), Some("warm-reading-room"));
}
