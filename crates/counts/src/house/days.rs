//! The days of a petition's life: a list of what happened, and when.

use alongside_model::{record::Events, search::folded, time::Date};
use scraper::Html;

use super::{elements, text};
use crate::found::date;

/// The months as the page names them, without accents.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "janvier"],
    ["february", "fevrier"],
    ["march", "mars"],
    ["april", "avril"],
    ["may", "mai"],
    ["june", "juin"],
    ["july", "juillet"],
    ["august", "aout"],
    ["september", "septembre"],
    ["october", "octobre"],
    ["november", "novembre"],
    ["december", "decembre"],
];

/// What happens to a petition.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Opened,
    Closed,
    Presented,
    Answered,
}

/// The days that the page tells, as it tells them: in Ottawa's time. One told in two ways isn't told.
pub(super) fn of(page: &Html) -> Events {
    let mut told: Vec<(Step, Date)> = Vec::new();
    let mut step = None;
    for element in elements(page) {
        match element.value().name() {
            "dt" => step = step_named(&text(element)),
            "dd" => told.extend(step.zip(the_date(&text(element)))),
            _ => {}
        }
    }
    let day = |asked| {
        let mut days = told.iter().filter(|(step, _)| *step == asked).map(|(_, date)| *date);
        let first = days.next()?;
        days.all(|other| other == first).then_some(first)
    };
    Events {
        opened: day(Step::Opened),
        closed: day(Step::Closed),
        presented: day(Step::Presented),
        answered: day(Step::Answered),
    }
}

/// Which step a label is for, in English or French. An answer may be "presented" too, so it goes first.
fn step_named(label: &str) -> Option<Step> {
    let label = folded(label);
    let has = |stems: [&str; 2]| stems.iter().any(|stem| label.contains(stem));
    if has(["response", "reponse"]) {
        Some(Step::Answered)
    } else if label.contains("present") {
        Some(Step::Presented)
    } else if has(["close", "ferm"]) {
        Some(Step::Closed)
    } else if has(["open", "ouvert"]) {
        Some(Step::Opened)
    } else {
        None
    }
}

/// The one date in a text such as "February 12, 2026, at 10:57 a.m. (EDT)" or "12 février 2026, à 10 h 57 (HAE)".
fn the_date(text: &str) -> Option<Date> {
    let text = folded(text);
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut dates = words.windows(3).filter_map(|three| {
        let [first, second, year] = three else { return None };
        month(first).and_then(|month| day(year, month, second)).or_else(|| day(year, month(second)?, first))
    });
    let first = dates.next()?;
    dates.all(|other| other == first).then_some(first)
}

fn month(word: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(index + 1).ok()
}

fn day(year: &str, month: i8, day: &str) -> Option<Date> {
    let day = day.strip_suffix("er").unwrap_or(day);
    let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    date(jiff::civil::Date::new(year, month, day.parse().ok()?).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn on(year: u16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn dates_are_read_in_both_languages() {
        for (text, date) in [
            ("February 12, 2026, at 10:57 a.m. (EDT)", on(2026, 2, 12)),
            ("12 février 2026, à 10 h 57 (HAE)", on(2026, 2, 12)),
            ("1er août 2026", on(2026, 8, 1)),
            ("Tabled by A. Member on May 1, 2026 (Petition No. 451-01234)", on(2026, 5, 1)),
        ] {
            assert_eq!(the_date(text), Some(date), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_none_or_one_of_two_is_not_told() {
        for text in
            ["", "soon", "February 30, 2026", "May 2026", "May 1, 26", "May 1, 2026 or May 2, 2026", "13 of 2026"]
        {
            assert_eq!(the_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_step_with_two_days_is_not_told() {
        let list = "<dl><dt>Open for signature</dt><dd>May 1, 2026</dd><dd>May 2, 2026</dd>\
                    <dt>Closed for signature</dt><dd>June 1, 2026</dd><dd>June 1, 2026</dd></dl>";
        let events = of(&Html::parse_document(list));
        assert_eq!(events, Events { closed: Some(on(2026, 6, 1)), ..Events::default() });
    }
}
