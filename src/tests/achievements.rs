//! What was won, as its page tells it.

use alongside_model::{
    Lang,
    life_cycle::OutcomeKind,
    page::{Achievements, Card, Figure, Image, Page, Participation, Win},
    petition::StatedCount,
    time::When,
};

use super::{
    campaigns::{card, ended},
    html::{all, by_id, saying, seen},
    site,
};

fn win(slug: &str, kind: OutcomeKind) -> Win {
    Win {
        card: Card { slug: slug.to_owned(), ..card(ended(kind)) },
        outcome: "The pond stays wet.".to_owned(),
        participation: None,
        figures: vec![],
        image: None,
    }
}

fn page(lang: Lang, wins: Vec<Win>) -> String {
    let mut data = site::hand_made(Page::Achievements(Achievements { wins }));
    data.site.lang = lang;
    site::drawn(data, [].into())
}

#[test]
fn at_the_top_stands_how_many_were_won_and_how_many_in_part() {
    use OutcomeKind::{PartlyWon, Won};
    let said = |lang, kinds: &[OutcomeKind]| {
        let wins = kinds.iter().enumerate().map(|(n, kind)| win(&format!("pond-{n}"), *kind)).collect();
        let html = page(lang, wins);
        let head = &all(&html, "header")[1];
        head.text()
    };
    assert!(said(Lang::En, &[Won, PartlyWon, Won]).ends_with("2 won, 1 partly won"));
    assert!(said(Lang::En, &[Won]).ends_with("1 won"));
    assert!(said(Lang::En, &[PartlyWon, PartlyWon]).ends_with("2 partly won"));
    assert!(said(Lang::Fr, &[Won, PartlyWon, Won]).ends_with("2 gagnées, 1 gagnée en partie"));
    assert!(said(Lang::Fr, &[PartlyWon, PartlyWon]).ends_with("2 gagnées en partie"));
}

#[test]
fn where_nothing_was_won_yet_the_page_leads_to_the_campaigns() {
    let html = page(Lang::En, vec![]);
    assert!(seen(&html).contains("Nothing won yet.") && !seen(&html).contains("0 won"));
    assert_eq!(saying(&html, "a", "See all campaigns").required("href"), "/en/");
}

#[test]
fn each_win_tells_what_came_of_it_and_what_it_was_about_with_its_figures_and_who_took_part() {
    let as_of = When { year: 2020, month: None, day: None };
    let participation =
        Participation { count: StatedCount { value: 1_800, more_than: true, as_of }, label: "people wrote".to_owned() };
    let figures = vec![Figure { value: "12".to_owned(), label: "frogs".to_owned() }];
    let image = Image { path: "/campaigns/pond/pond.jpg".to_owned(), alt: "A pond".to_owned(), width: 4, height: 3 };
    let won = Win { participation: Some(participation), figures, image: Some(image), ..win("pond", OutcomeKind::Won) };
    let html = page(Lang::En, vec![won]);
    // It has an address of its own, to be passed on.
    let entry = by_id(&html, "win-pond");
    let words = entry.text();
    assert!(words.starts_with("Won May 2020 Save the pond The pond stays wet. frogs 12"), "{words}");
    assert!(words.contains("more than 1,800 people wrote as stated in 2020"), "{words}");
    assert!(words.contains("What it was about It is drying up."), "{words}");
    let picture = &all(entry.inner(), "img")[0];
    assert_eq!((picture.required("src"), picture.required("alt")), ("/campaigns/pond/pond.jpg", "A pond"));
    assert_eq!(all(entry.inner(), "time")[0].required("datetime"), "2020-05");
    let link = &all(entry.inner(), "a")[0];
    assert_eq!(link.required("href"), "/en/campaigns/pond/");
    // Read out by itself, the link says of which campaign.
    assert_eq!(link.text(), "Read the story : Save the pond");
}

#[test]
fn what_was_partly_won_is_called_so() {
    let html = page(Lang::En, vec![win("pond", OutcomeKind::PartlyWon)]);
    assert!(by_id(&html, "win-pond").text().starts_with("Partly won May 2020"));
}
