//! How a petition's count went: a line over time, with the same figures as a table.

pub mod scale;

use alongside_model::{
    petition::{Goals, Tally},
    record::Record,
    time::{Date, When},
};
use leptos::prelude::*;

use super::source_line::SourceLine;
use crate::context::PageCx;
pub use scale::utc_date;
use scale::{Line, UNITS, across, down, lines, rows, top};

/// The chart of a record, with official numbers and the goal of the petition; nothing where there are
/// fewer than two days to join.
#[component]
pub fn Chart(cx: PageCx, record: Record, goals: Goals, tally: Tally) -> impl IntoView {
    let history = record.history;
    let (first, last) = (*history.first()?, *history.last()?);
    if history.len() < 2 {
        return None;
    }
    let number = cx.text.number;
    let highest = history.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let lines = lines(&goals, &tally, highest);
    let top = top(lines.iter().map(Line::at).chain([highest, 2]).max().unwrap_or(2));
    let day = |date: Date| (cx.page.date)(When::on(date));
    let words = (cx.page.chart_words)(&number(first.1), &day(first.0), &number(last.1), &day(last.0));
    Some(view! {
        <section class="chart" aria-labelledby="chart-title">
            <h2 id="chart-title">{cx.page.chart_title}</h2>
            <p class="chart__words" id="chart-words">{words}</p>
            <div class="chart__frame">
                <div class="chart__ticks" aria-hidden="true">
                    {[top, top / 2, 0].map(|tick| view! { <span>{number(tick)}</span> }).collect_view()}
                </div>
                <svg class="chart__plot" role="img" aria-labelledby="chart-title chart-words">
                    <Plot history=history.clone() top/>
                    {lines.iter().map(|line| view! { <Across cx line=line.clone() top/> }).collect_view()}
                    <circle class="chart__end" cx="100%" cy=percent(down(last.1, top)) r="5"></circle>
                </svg>
                <div class="chart__days" aria-hidden="true"><span>{day(first.0)}</span><span>{day(last.0)}</span></div>
            </div>
            <Key cx lines/>
            <Table cx history/>
            <SourceLine cx source=record.source as_of=record.as_of/>
        </section>
    })
}

/// The line, what is below it, and three even lines across. It is stretched to the width there is;
/// words aren't, so they stand outside of it.
#[component]
fn Plot(history: Vec<(Date, u64)>, top: u64) -> impl IntoView {
    let points: Vec<String> = across(&history)
        .into_iter()
        .zip(&history)
        .map(|(x, (_, count))| format!("{x} {}", down(*count, top)))
        .collect();
    let line = format!("M{}", points.join(" "));
    let area = format!("{line} {UNITS} {UNITS} 0 {UNITS}Z");
    view! {
        <svg viewBox=format!("0 0 {UNITS} {UNITS}") aria-hidden="true" width="100%" height="100%" preserveAspectRatio="none">
            <path class="chart__grid" d=format!("M0 0H{UNITS}M0 {}H{UNITS}M0 {UNITS}H{UNITS}", UNITS / 2)></path>
            <path class="chart__area" d=area></path>
            <path class="chart__line" d=line></path>
        </svg>
    }
}

/// An official number or the goal: a broken line across, with its number.
#[component]
fn Across(cx: PageCx, line: Line, top: u64) -> impl IntoView {
    let y = percent(down(line.at(), top));
    let number = (cx.text.number)(line.at());
    let (class, words) = match line {
        Line::Official(..) => ("chart__official", number),
        Line::Goal(_) => ("chart__goal", (cx.page.goal)(&number)),
    };
    view! {
        <line class=class x1="0" x2="100%" y1=y.clone() y2=y.clone()></line>
        <text class="chart__label" x="6" y=y dy="-5">{words}</text>
    }
}

/// What the official numbers are for.
#[component]
fn Key(cx: PageCx, lines: Vec<Line>) -> impl IntoView {
    let official: Vec<String> = lines
        .into_iter()
        .filter_map(|line| match line {
            Line::Official(at, what) => Some((cx.page.official)(&(cx.text.number)(at), &what)),
            Line::Goal(_) => None,
        })
        .collect();
    (!official.is_empty()).then(|| {
        view! {
            <ul class="chart__key">
                {official.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
            </ul>
        }
    })
}

/// The figures by day; of many days some, and then it says so.
#[component]
fn Table(cx: PageCx, history: Vec<(Date, u64)>) -> impl IntoView {
    let shown = rows(history.len());
    let some = (shown.len() < history.len())
        .then(|| view! { " " <span>{(cx.page.some_days)(shown.len() as u64, history.len() as u64)}</span> });
    let row = |(date, count): &(Date, u64)| {
        let when = When::on(*date);
        view! {
            <tr>
                <th scope="row"><time datetime=when.iso()>{(cx.page.date)(when)}</time></th>
                <td>{(cx.text.number)(*count)}</td>
            </tr>
        }
    };
    view! {
        <details class="figures-table">
            <summary>{cx.page.figures_as_table}</summary>
            <table>
                <caption>{cx.page.chart_title}{some}</caption>
                <thead>
                    <tr><th scope="col">{cx.page.day}</th><th scope="col">{cx.page.signatures_column}</th></tr>
                </thead>
                <tbody>{shown.iter().filter_map(|place| history.get(*place)).map(row).collect_view()}</tbody>
            </table>
        </details>
    }
}

/// A length of [`UNITS`] as a percentage with one decimal.
fn percent(units: u64) -> String {
    format!("{}.{}%", units / 10, units % 10)
}
