//! Signatures by province and territory: Canada as thirteen equal tiles, with the same figures as a table.
//!
//! Only what the source counted is told: no share of the people who live there.

use alongside_model::{postal_code::Province, record::Record};
use leptos::prelude::*;

use super::source_line::SourceLine;
use crate::context::PageCx;

/// There are so many shades.
const SHADES: u64 = 5;
/// From here on a tile has room for thousands only; the table has the whole number.
const LONG: u64 = 100_000;

/// From north-west to south-east, as the tiles are read; the style sheet puts them in their places.
const READING: [Province; 13] = [
    Province::Yt,
    Province::Nt,
    Province::Nu,
    Province::Bc,
    Province::Ab,
    Province::Sk,
    Province::Mb,
    Province::On,
    Province::Qc,
    Province::Nl,
    Province::Nb,
    Province::Pe,
    Province::Ns,
];

/// The map of a record; nothing where its source doesn't tell provinces.
#[component]
pub fn TileMap(cx: PageCx, record: Record) -> impl IntoView {
    let areas = record.areas;
    (!areas.is_empty()).then(|| {
        let step = step(areas.iter().map(|(_, count)| *count).max().unwrap_or(0));
        let tiles = READING.map(|province| view! { <Tile cx province count=count(&areas, province) step/> });
        view! {
            <section class="map" aria-labelledby="map-title">
                <h2 id="map-title">{cx.page.map_title}</h2>
                <ul class="tiles">{tiles.into_iter().collect_view()}</ul>
                <Shades cx areas=areas.clone() step/>
                <Table cx areas/>
                <SourceLine cx source=record.source as_of=record.as_of/>
            </section>
        }
    })
}

/// A province: its abbreviation for the eye, its name for the ear, its number for both.
#[component]
fn Tile(cx: PageCx, province: Province, count: Option<u64>, step: u64) -> impl IntoView {
    let short = province.abbreviation();
    let shade = count.map_or_else(|| "unknown".to_owned(), |count| shade(count, step).to_string());
    let class = format!("tile tile--{} tile--shade-{shade}", short.to_ascii_lowercase());
    view! {
        <li class=class>
            <span class="tile__name" aria-hidden="true">{short}</span>
            <span class="visually-hidden">{(cx.page.province)(province)} " "</span>
            {match count {
                Some(count) => view! { <span class="tile__count">{number(cx, count)}</span> }.into_any(),
                None => view! {
                    <span class="tile__count" aria-hidden="true">"–"</span>
                    <span class="visually-hidden">{cx.page.not_known}</span>
                }
                .into_any(),
            }}
        </li>
    }
}

/// What the shades mean.
#[component]
fn Shades(cx: PageCx, areas: Vec<(Province, u64)>, step: u64) -> impl IntoView {
    let highest = areas.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let number = cx.text.number;
    let range = |shade: u64| {
        let (from, to) = ((shade - 1) * step + 1, shade * step);
        let words = if from == to { number(from) } else { format!("{}–{}", number(from), number(to)) };
        (shade.to_string(), words)
    };
    let none = areas.iter().any(|(_, count)| *count == 0).then(|| ("0".to_owned(), number(0)));
    let used = (1..=SHADES).filter(|shade| (shade - 1) * step < highest).map(range);
    let unknown = READING.iter().any(|province| count(&areas, *province).is_none());
    let unknown = unknown.then(|| ("unknown".to_owned(), cx.page.not_known.to_owned()));
    let shades = none.into_iter().chain(used).chain(unknown).map(|(shade, words)| {
        view! { <li><span class=format!("swatch tile--shade-{shade}")></span>{words}</li> }
    });
    view! { <ul class="shades" aria-hidden="true">{shades.collect_view()}</ul> }
}

/// Every province and its number, the highest first.
#[component]
fn Table(cx: PageCx, areas: Vec<(Province, u64)>) -> impl IntoView {
    let mut rows = READING.map(|province| (province, count(&areas, province)));
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let row = |(province, count): (Province, Option<u64>)| {
        let count = count.map_or_else(|| cx.page.not_known.to_owned(), cx.text.number);
        view! { <tr><th scope="row">{(cx.page.province)(province)}</th><td>{count}</td></tr> }
    };
    view! {
        <details class="figures-table">
            <summary>{cx.page.figures_as_table}</summary>
            <table>
                <caption>{cx.page.map_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{cx.page.province_column}</th>
                        <th scope="col">{cx.page.signatures_column}</th>
                    </tr>
                </thead>
                <tbody>{rows.map(row).into_iter().collect_view()}</tbody>
            </table>
        </details>
    }
}

fn count(areas: &[(Province, u64)], province: Province) -> Option<u64> {
    areas.iter().find(|(known, _)| *known == province).map(|(_, count)| *count)
}

/// How many signatures a shade covers.
fn step(highest: u64) -> u64 {
    highest.div_ceil(SHADES).max(1)
}

/// The shade of a number: 0 for none, then 1 to [`SHADES`].
fn shade(count: u64, step: u64) -> u64 {
    count.div_ceil(step).min(SHADES)
}

/// A number as it fits a tile.
fn number(cx: PageCx, count: u64) -> String {
    if count < LONG { (cx.text.number)(count) } else { (cx.page.thousands)(&(cx.text.number)(count / 1_000)) }
}
