//! A campaign's poster, as it is printed and as a phone reads it.

use alongside_model::{
    Lang,
    life_cycle::Schedule,
    page::{ActionKind, Card, Page, PageData, Poster},
    route::Route,
};

use super::{
    campaigns::card,
    html::{Element, all, elements, saying, seen},
    site,
};
use crate::document::Head;

fn data(public_url: Option<&str>, slug: &str, actions: Vec<ActionKind>) -> PageData {
    let card = Card { slug: slug.to_owned(), actions, ..card(Schedule::default()) };
    let poster = Poster { card, hashtags: vec!["#pond".to_owned()] };
    let mut data = site::hand_made(Page::Poster(poster));
    data.site.public_url = public_url.map(str::to_owned);
    data
}

fn poster(public_url: Option<&str>) -> String {
    site::drawn(data(public_url, "pond", vec![ActionKind::Sign]), [].into())
}

/// The dark squares of a drawn code, by row and column, with the blank edge.
fn squares(svg: &Element<'_>) -> Vec<Vec<bool>> {
    let side: usize = svg.required("viewBox").strip_prefix("0 0 ").unwrap().split_once(' ').unwrap().0.parse().unwrap();
    let mut dark = vec![vec![false; side]; side];
    let path = all(svg.inner(), "path")[0].required("d").to_owned();
    // Each stretch: where it begins, how long it is, and back again.
    for stretch in path.split_terminator('z') {
        let (at, sides) = stretch.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (width, back) = sides.split_once("v1h-").unwrap();
        assert_eq!(width, back);
        let (x, y, width): (usize, usize, usize) = (x.parse().unwrap(), y.parse().unwrap(), width.parse().unwrap());
        dark[y][x..x + width].fill(true);
    }
    dark
}

/// What a phone's camera would read.
fn read(html: &str) -> String {
    const PIXELS: usize = 6;
    let svg = all(html, "svg").into_iter().find(|svg| svg.attribute("class") == Some("qr")).unwrap();
    let dark = squares(&svg);
    let side = dark.len() * PIXELS;
    let shade = |x: usize, y: usize| if dark[y / PIXELS][x / PIXELS] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn a_phone_reads_the_campaigns_address_from_the_code() {
    for (url, slug) in [
        ("https://pond.example.org", "pond"),
        ("https://example.org/friends-of-the-pond/campaigns-of-a-very-long-name", "a-pond-of-a-very-long-name-2"),
        ("http://127.0.0.1:8080", "p"),
    ] {
        let html = site::drawn(data(Some(url), slug, vec![]), [].into());
        let address = format!("{url}/en/campaigns/{slug}/");
        assert_eq!(read(&html), address);
        let code = all(&html, "svg").into_iter().find(|svg| svg.attribute("class") == Some("qr")).unwrap();
        assert_eq!(
            (code.required("role"), code.required("aria-label")),
            ("img", format!("QR code for {address}").as_str())
        );
    }
}

#[test]
fn around_the_code_four_squares_stay_blank_and_it_is_dark_on_light_in_every_theme() {
    let html = poster(Some("https://pond.example.org"));
    let svg = all(&html, "svg").into_iter().find(|svg| svg.attribute("class") == Some("qr")).unwrap();
    let dark = squares(&svg);
    let side = dark.len();
    for (y, row) in dark.iter().enumerate() {
        for (x, square) in row.iter().enumerate() {
            let edge = [x, y].into_iter().any(|place| place < 4 || place >= side - 4);
            assert!(!(edge && *square), "{x} {y}");
        }
    }
    // The corner marks touch the blank edge.
    assert!(dark[4][4] && dark[4][side - 5] && dark[side - 5][4]);
    let fill = |name: &str| all(svg.inner(), name)[0].required("fill").to_owned();
    assert_eq!((fill("path").as_str(), fill("rect").as_str()), ("#000", "#fff"));
}

#[test]
fn the_poster_says_what_is_asked_by_whom_and_the_address_in_letters() {
    let html = poster(Some("https://pond.example.org"));
    let sheet = &all(&html, "article")[0];
    let words = sheet.text();
    assert!(words.starts_with("Save the pond It is drying up. Sign the petition"), "{words}");
    assert!(words.contains("type the address: pond.example.org/en/campaigns/pond Friends of the pond"), "{words}");
    assert!(words.ends_with("#pond"), "{words}");
    assert_eq!(all(sheet.inner(), "h1")[0].text(), "Save the pond");
    assert!(all(sheet.inner(), "button").is_empty() && all(sheet.inner(), "a").is_empty());
}

#[test]
fn each_first_step_has_its_own_words_on_paper() {
    let words = ActionKind::ALL.map(|kind| {
        let html = site::drawn(data(None, "pond", vec![kind]), [].into());
        let call = elements(&html).into_iter().find(|part| part.attribute("class") == Some("poster__call")).unwrap();
        call.text()
    });
    let expected =
        ["Sign the petition", "Write a letter, in your own words", "Read the story", "Take part", "Tell others"];
    assert_eq!(words, expected);
}

#[test]
fn without_a_known_address_there_is_a_box_to_write_it_in_and_the_organiser_is_told() {
    let html = poster(None);
    assert!(!elements(&html).iter().any(|part| part.attribute("class") == Some("qr")));
    let sheet = &all(&html, "article")[0];
    assert!(sheet.text().contains("The address of the campaign:"), "{}", sheet.text());
    assert!(elements(sheet.inner()).iter().any(|part| part.attribute("class") == Some("poster__line")));
    assert!(!sheet.text().contains("public_url"), "it would be printed");
    assert!(seen(&html).contains("public_url"));
    assert!(!seen(&poster(Some("https://pond.example.org"))).contains("public_url"));
}

#[test]
fn the_button_waits_for_the_app_and_the_way_back_does_not() {
    let html = poster(None);
    let button = saying(&html, "button", "Print the poster");
    assert!(button.has("hidden") && button.has("data-print") && button.has("data-needs-app"));
    assert_eq!(button.required("type"), "button");
    assert_eq!(saying(&html, "a", "Back to the campaign").required("href"), "/en/campaigns/pond/");
    let document = site::document_of(&Head::default(), data(None, "pond", vec![]), [].into());
    let scripts = all(&document, "script");
    assert_eq!(scripts[0].required("src"), "/assets/boot-pages.js");
}

#[test]
fn search_engines_leave_posters_out() {
    let document = site::document_of(&Head::default(), data(None, "pond", vec![]), [].into());
    let metas = all(&document, "meta");
    assert_eq!(
        metas.iter().find(|meta| meta.attribute("name") == Some("robots")).unwrap().required("content"),
        "noindex"
    );
}

#[test]
fn real_posters_are_there_in_both_languages() {
    let site = site::library(site::NOW);
    let words = Lang::ALL.map(|lang| seen(&site::at(&site, &Route::Poster(lang, "saturday-hours".to_owned()))));
    assert!(words[0].contains("Sign the petition") && words[1].contains("Signez la pétition"), "{words:?}");
}
