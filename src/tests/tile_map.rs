//! Signatures by province and territory.

use alongside_model::{life_cycle::Schedule, page::Campaign, postal_code::Province, record::Record};

use super::{
    campaigns::{campaign, drawn, drawn_in_french, record},
    html::{Element, all, elements, seen},
};

fn with(areas: Vec<(Province, u64)>) -> Campaign {
    let record = Record { areas, ..record(vec![]) };
    Campaign { record: Some(record), ..campaign(Schedule::default()) }
}

fn some() -> Vec<(Province, u64)> {
    vec![(Province::On, 1_000), (Province::Qc, 600), (Province::Pe, 1), (Province::Yt, 0), (Province::Bc, 201)]
}

fn tiles(html: &str) -> Vec<Element<'_>> {
    let is_tile = |item: &Element<'_>| item.attribute("class").is_some_and(|class| class.starts_with("tile "));
    all(html, "li").into_iter().filter(is_tile).collect()
}

#[test]
fn every_province_and_territory_has_a_tile_with_its_name_and_number() {
    let html = drawn(with(some()));
    let said: Vec<String> = tiles(&html).iter().map(Element::text).collect();
    assert_eq!(said.len(), 13);
    for words in ["ON Ontario 1,000", "QC Quebec 600", "PE Prince Edward Island 1", "YT Yukon 0"] {
        assert!(said.iter().any(|tile| tile == words), "{words}: {said:?}");
    }
    let french = drawn_in_french(with(some()));
    assert!(tiles(&french).iter().any(|tile| tile.text() == "BC Colombie-Britannique 201"));
}

#[test]
fn where_the_source_tells_nothing_the_tile_says_so_and_has_no_number() {
    let html = drawn(with(some()));
    let tile = tiles(&html).into_iter().find(|tile| tile.text().starts_with("NU")).unwrap();
    assert_eq!(tile.text(), "NU Nunavut – not known");
    assert!(tile.required("class").ends_with("tile--shade-unknown"));
    // Known to be none is something else.
    let none = tiles(&html).into_iter().find(|tile| tile.text().starts_with("YT")).unwrap();
    assert!(none.required("class").ends_with("tile--shade-0"));
}

#[test]
fn more_signatures_are_a_deeper_shade_in_five_steps() {
    let html = drawn(with(some()));
    let shade = |name: &str| {
        let tile = tiles(&html).into_iter().find(|tile| tile.text().starts_with(name)).unwrap();
        tile.required("class").rsplit('-').next().unwrap().to_owned()
    };
    assert_eq!(["PE", "BC", "QC", "ON"].map(shade), ["1", "2", "3", "5"]);
    let legend = elements(&html).into_iter().find(|part| part.attribute("class") == Some("shades")).unwrap();
    assert_eq!(legend.text(), "0 1–200 201–400 401–600 601–800 801–1,000 not known");
}

#[test]
fn few_signatures_need_few_shades() {
    let html =
        drawn(with(Province::ALL.map(|province| (province, if province == Province::On { 2 } else { 1 })).to_vec()));
    let legend = elements(&html).into_iter().find(|part| part.attribute("class") == Some("shades")).unwrap();
    assert_eq!(legend.text(), "1 2");
}

#[test]
fn a_long_number_is_shortened_on_its_tile_and_whole_in_the_table() {
    let html = drawn(with(vec![(Province::On, 1_234_567)]));
    assert!(tiles(&html).iter().any(|tile| tile.text() == "ON Ontario 1,234k"));
    let table = all(&html, "table")[0].text();
    assert!(table.contains("Ontario 1,234,567"), "{table}");
}

#[test]
fn the_table_has_the_highest_first_and_what_is_not_known_last() {
    let html = drawn(with(some()));
    let table = &all(&html, "table")[0];
    let rows: Vec<String> = all(table.inner(), "tr").iter().map(Element::text).collect();
    assert_eq!(rows[..3], ["Province or territory Signatures", "Ontario 1,000", "Quebec 600"]);
    assert_eq!(rows.len(), 14);
    assert!(rows[6..].iter().all(|row| row.ends_with("not known")), "{rows:?}");
    assert_eq!(all(table.inner(), "caption")[0].text(), "Signatures by province and territory");
    assert!(all(table.inner(), "th").iter().all(|head| head.has("scope")));
    assert!(seen(&html).contains("Source: petitions.example.org, read on May 5, 2020"));
}

#[test]
fn a_source_without_provinces_has_no_map() {
    let html = drawn(with(vec![]));
    assert!(tiles(&html).is_empty() && !seen(&html).contains("by province"));
}
