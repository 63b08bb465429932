//! A campaign through its life, as its pages tell it when they are made.

use alongside_model::{
    Lang,
    life_cycle::Life,
    page::Page,
    route::Route,
    time::{Date, Instant, Moment, When},
};

use super::{
    html::{Element, all, elements, saying, seen},
    site,
};

// The book van opens on 7 January 2019 and closes on 29 March 2019 at 17:00, in Halifax.
const BEFORE: Instant = Instant(1_546_300_800_000);
const OPEN: Instant = Instant(1_549_022_400_000);
const CLOSES: Instant = Instant(1_553_889_600_000);
const LAST_DAY: Instant = Instant(CLOSES.0 - Instant::DAY);

fn book_van(built_at: Instant, lang: Lang) -> String {
    site::campaign(&site::library(built_at), lang, "book-van")
}

/// The states for which something stands beside the title, and the one that is shown.
fn standings(html: &str) -> (Vec<String>, Vec<String>) {
    let is_standing = |element: &Element<'_>| element.attribute("class") == Some("standing");
    let all: Vec<_> = elements(html).into_iter().filter(is_standing).collect();
    let name = |element: &Element<'_>| element.required("data-when").to_owned();
    let shown = all.iter().filter(|element| !element.has("hidden")).map(name).collect();
    (all.iter().map(name).collect(), shown)
}

#[test]
fn before_it_opens_the_page_says_when_and_offers_nothing_to_sign() {
    let html = book_van(BEFORE, Lang::En);
    let words = seen(&html);
    assert!(words.contains("Opens soon Opens on January 7, 2019"), "{words}");
    assert!(words.contains("This campaign isn’t open yet."), "{words}");
    for absent in ["Go to the petition", "Open until", "Closed", "Next, you could help here"] {
        assert!(!words.contains(absent), "{absent}: {words}");
    }
    let (drawn, shown) = standings(&html);
    assert_eq!(drawn, ["upcoming", "open", "soon", "closed"]);
    assert_eq!(shown, ["upcoming"]);
}

#[test]
fn while_it_is_open_the_page_says_until_when_and_where_to_sign() {
    let html = book_van(OPEN, Lang::En);
    let words = seen(&html);
    assert!(words.contains("Open Open until March 29, 2019"), "{words}");
    assert!(words.contains("What you can do") && words.contains("Go to the petition"), "{words}");
    assert!(!words.contains("This campaign"), "{words}");
    let to = saying(&html, "a", "Go to the petition");
    assert_eq!(to.required("href"), "https://example.org/en/petitions/12");
    assert_eq!(standings(&html).1, ["open"]);
}

#[test]
fn in_its_last_days_it_is_closing_soon_to_the_very_last_moment() {
    for moment in [LAST_DAY, Instant(CLOSES.0 - 1)] {
        let words = seen(&book_van(moment, Lang::En));
        assert!(words.contains("Closing soon Open until March 29, 2019"), "{words}");
        assert!(words.contains("Go to the petition"), "{words}");
    }
}

#[test]
fn from_its_closing_time_on_it_thanks_and_leads_to_the_next_campaign() {
    for moment in [CLOSES, site::NOW] {
        let html = book_van(moment, Lang::En);
        let words = seen(&html);
        assert!(words.contains("Closed Closed on March 29, 2019"), "{words}");
        assert!(words.contains("This campaign has closed. Thank you to everyone who took part."), "{words}");
        assert!(words.contains("What this campaign asked for Sign Sign on the county’s page"), "{words}");
        assert!(!words.contains("Go to the petition") && !words.contains("Sign the petition"), "{words}");
        assert!(words.contains("Next, you could help here A warm reading room") || moment == site::NOW, "{words}");
        // Nothing else can come, so nothing else is in the page.
        assert_eq!(standings(&html).0, ["closed"]);
    }
}

#[test]
fn french_pages_say_the_same() {
    let seen_at = |moment| seen(&book_van(moment, Lang::Fr));
    assert!(seen_at(BEFORE).contains("Ouvre bientôt Ouvre le 7 janvier 2019"));
    assert!(seen_at(OPEN).contains("Ouverte Ouverte jusqu’au 29 mars 2019"));
    assert!(seen_at(LAST_DAY).contains("Ferme bientôt"));
    let closed = seen_at(CLOSES);
    assert!(closed.contains("Fermée Fermée le 29 mars 2019") && closed.contains("Cette campagne est fermée."));
}

#[test]
fn a_page_made_while_it_was_open_holds_what_to_say_once_it_is_closed() {
    let html = book_van(OPEN, Lang::En);
    let campaign = &all(&html, "article")[0];
    let life = Life::from_attribute(campaign.required("data-life")).unwrap();
    assert_eq!(life.state(Instant(CLOSES.0 - 1)).name(), "soon");
    assert_eq!(life.state(CLOSES).name(), "closed");
    // What the app will show then, and hide: by the state's name, as it does.
    let then: Vec<String> = elements(campaign.inner())
        .iter()
        .filter(|part| part.attribute("data-when").is_some_and(|when| when.split(' ').any(|name| name == "closed")))
        .map(Element::text)
        .collect();
    let said = then.join(" | ");
    assert!(said.contains("Closed on March 29, 2019") && said.contains("This campaign has closed."), "{said}");
    assert!(said.contains("A warm reading room"), "{said}");
    assert!(!said.contains("Go to the petition"), "{said}");
}

#[test]
fn a_campaign_that_was_won_says_what_came_of_it_and_nothing_of_dates_or_closing() {
    let site = site::library(site::NOW);
    let words = seen(&site::campaign(&site, Lang::En, "large-print-shelf"));
    assert!(words.contains("Won"), "{words}");
    assert!(words.contains("What came of it The library bought 200 books in large print."), "{words}");
    assert!(words.contains("61 people asked for it at the desk as stated in October 2019"), "{words}");
    assert!(!words.contains("This campaign has closed") && !words.contains("Closed on"), "{words}");
    // Nobody is told that something was asked for where no step says what.
    assert!(!words.contains("What this campaign asked for"), "{words}");
    let wins = site::at(&site, &Route::Achievements(Lang::Fr));
    assert!(seen(&wins).contains("2 novembre 2019 Une étagère de gros caractères"), "{}", seen(&wins));
    let time = &all(&wins, "time")[0];
    assert_eq!(time.required("datetime"), When { year: 2019, month: Some(11), day: Some(2) }.iso());
}

#[test]
fn the_hub_has_what_is_urgent_first_and_what_is_over_last() {
    let (hours, room, shelf) = ("Keep Saturdays at the library", "A warm reading room", "A shelf of large print");
    let (nine, story, van) = ("Open until nine", "A story hour in summer", "Bring back the book van");
    let lost = "Keep the east branch";
    let order = |built_at| -> Vec<String> {
        let html = site::at(&site::library(built_at), &Route::Hub(Lang::En));
        let titles = all(&html, "h3").iter().map(Element::text).collect::<Vec<_>>();
        titles.into_iter().filter(|title| [hours, room, shelf, nine, story, van, lost].contains(&&**title)).collect()
    };
    // The book van closes within days; two letters never do.
    assert_eq!(order(LAST_DAY), [van, room, nine, hours, story, shelf, lost]);
    assert_eq!(order(site::NOW), [hours, room, nine, story, van, shelf, lost]);
}

#[test]
fn a_letter_can_still_be_written_once_its_campaign_has_closed() {
    let route = Route::Letter(Lang::En, "warm-reading-room".to_owned());
    let mut data = site::page(&site::library(site::NOW), &route).data.clone();
    assert!(!seen(&site::drawn(data.clone(), [].into())).contains("This campaign has closed."));
    let Page::Letter(letter) = &mut data.page else { unreachable!() };
    let day = Date { year: 2021, month: 5, day: 1 };
    letter.card.schedule.closes = Some(Moment { date: day, at: Instant(site::NOW.0 - 1) });
    let html = site::drawn(data, [].into());
    let words = seen(&html);
    assert!(words.contains("Closed on May 1, 2021") && words.contains("This campaign has closed."), "{words}");
    assert!(saying(&html, "a", "Open in email app").required("href").starts_with("mailto:board@example.org?"));
}
