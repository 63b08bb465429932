//! How a count went, drawn and in words.

use alongside_model::{
    life_cycle::Schedule,
    page::Campaign,
    petition::{Goals, StatedCount, Threshold},
    time::{Date, Instant, When},
};

use super::{
    campaigns::{campaign, drawn, drawn_in_french, petition, record},
    html::{Element, all, by_id, elements, saying, seen},
};
use crate::components::chart::scale::{across, day_number, down, rows, top, utc_date};

fn day(month: u8, day: u8) -> Date {
    Date { year: 2020, month, day }
}

fn goals() -> Goals {
    let official = Threshold { at: 500, what: "signatures are needed for an answer".to_owned() };
    Goals { steps: vec![600, 1_000, 90_000], official: vec![official], stretch_at: 100, minimum: 0 }
}

fn with(history: Vec<(Date, u64)>, goals: Goals) -> Campaign {
    let petition = Some(petition(goals));
    Campaign { record: Some(record(history)), petition, ..campaign(Schedule::default()) }
}

fn history() -> Vec<(Date, u64)> {
    vec![(day(4, 5), 20), (day(4, 15), 400), (day(5, 5), 800)]
}

fn chart(html: &str) -> Option<Element<'_>> {
    all(html, "svg").into_iter().find(|svg| svg.attribute("class") == Some("chart__plot"))
}

/// The corners of the line, from the left.
fn line(html: &str) -> Vec<(u64, u64)> {
    let svg = chart(html).unwrap();
    let line =
        all(svg.inner(), "path").into_iter().find(|path| path.attribute("class") == Some("chart__line")).unwrap();
    let numbers: Vec<u64> =
        line.required("d").trim_start_matches('M').split(' ').map(|number| number.parse().unwrap()).collect();
    numbers.chunks(2).map(|point| (point[0], point[1])).collect()
}

#[test]
fn the_line_goes_up_with_the_count_and_right_with_the_days() {
    let html = drawn(with(history(), goals()));
    // 30 days in all, and an axis up to 1,000.
    assert_eq!(line(&html), [(0, 980), (333, 600), (1_000, 200)]);
    let ticks = elements(&html).into_iter().find(|part| part.attribute("class") == Some("chart__ticks")).unwrap();
    assert_eq!(ticks.text(), "1,000 500 0");
    let days = elements(&html).into_iter().find(|part| part.attribute("class") == Some("chart__days")).unwrap();
    assert_eq!(days.text(), "April 5, 2020 May 5, 2020");
}

#[test]
fn whoever_does_not_see_the_line_hears_its_figures() {
    let html = drawn(with(history(), goals()));
    let svg = chart(&html).unwrap();
    assert_eq!(svg.required("role"), "img");
    let said: Vec<String> = svg.required("aria-labelledby").split(' ').map(|id| by_id(&html, id).text()).collect();
    assert_eq!(said, ["Signatures over time", "From 20 on April 5, 2020 to 800 on May 5, 2020."]);
    let french = seen(&drawn_in_french(with(history(), goals())));
    assert!(french.contains("De 20 (le 5 avril 2020) à 800 (le 5 mai 2020)."), "{french}");
}

#[test]
fn official_numbers_and_the_next_goal_are_lines_across_with_their_words() {
    let html = drawn(with(history(), goals()));
    let svg = chart(&html).unwrap();
    let lines: Vec<(String, String)> = all(svg.inner(), "line")
        .iter()
        .map(|line| (line.required("class").to_owned(), line.required("y1").to_owned()))
        .collect();
    let line = |class: &str, y: &str| (class.to_owned(), y.to_owned());
    assert_eq!(lines, [line("chart__official", "50.0%"), line("chart__goal", "0.0%")]);
    let labels: Vec<String> = all(svg.inner(), "text").iter().map(Element::text).collect();
    assert_eq!(labels, ["500", "Goal: 1,000"]);
    assert!(seen(&html).contains("500 signatures are needed for an answer"), "{}", seen(&html));
}

#[test]
fn a_goal_far_away_does_not_press_the_line_flat() {
    let goals = Goals { steps: vec![90_000], ..Goals::default() };
    let html = drawn(with(history(), goals));
    assert!(all(chart(&html).unwrap().inner(), "line").is_empty());
    assert_eq!(line(&html)[2], (1_000, 0));
}

#[test]
fn the_goal_of_a_sum_is_not_drawn_over_one_of_its_parts() {
    let mut campaign = with(history(), goals());
    let as_of = When { year: 2020, month: None, day: None };
    campaign.petition.as_mut().unwrap().tally.paper = Some(StatedCount { value: 10, more_than: false, as_of });
    let html = drawn(campaign);
    let labels: Vec<String> = all(chart(&html).unwrap().inner(), "text").iter().map(Element::text).collect();
    assert_eq!(labels, ["500"]);
}

#[test]
fn the_figures_are_a_table_as_well() {
    let html = drawn(with(history(), goals()));
    let table = &all(&html, "table")[0];
    assert_eq!(all(table.inner(), "caption")[0].text(), "Signatures over time");
    let scopes: Vec<String> = all(table.inner(), "th").iter().map(|head| head.required("scope").to_owned()).collect();
    assert_eq!(scopes, ["col", "col", "row", "row", "row"]);
    let rows: Vec<String> = all(table.inner(), "tr").iter().map(Element::text).collect();
    assert_eq!(rows, ["Day Signatures", "April 5, 2020 20", "April 15, 2020 400", "May 5, 2020 800"]);
    let summary = saying(&html, "summary", "The figures as a table");
    assert!(!summary.has("hidden"));
}

#[test]
fn of_many_days_the_table_has_some_and_says_so() {
    let history: Vec<(Date, u64)> = (0..61_u8).map(|n| (day(4 + n / 30, n % 30 + 1), 10 * u64::from(n))).collect();
    let html = drawn(with(history, Goals::default()));
    let table = &all(&html, "table")[0];
    assert_eq!(all(table.inner(), "tr").len(), 32);
    assert!(all(table.inner(), "caption")[0].text().contains("31 of the 61 days that are known."));
    let text = table.text();
    assert!(text.contains("April 1, 2020 0") && text.ends_with("June 1, 2020 600"), "{text}");
    assert_eq!(line(&html).len(), 61);
}

#[test]
fn where_it_comes_from_and_when_it_was_read_stands_below() {
    let html = drawn(with(history(), goals()));
    assert!(seen(&html).contains("Source: petitions.example.org, read on May 5, 2020"), "{}", seen(&html));
    let link = saying(&html, "a", "petitions.example.org");
    assert_eq!(link.required("href"), "https://petitions.example.org/en/12");
}

#[test]
fn one_reading_is_no_line() {
    for history in [vec![], vec![(day(5, 5), 3)]] {
        let html = drawn(with(history, goals()));
        assert!(chart(&html).is_none() && !seen(&html).contains("Signatures over time"));
    }
}

#[test]
fn a_count_that_stays_at_nothing_is_a_line_at_the_bottom() {
    let html = drawn(with(vec![(day(4, 5), 0), (day(5, 5), 0)], Goals::default()));
    assert_eq!(line(&html), [(0, 1_000), (1_000, 1_000)]);
}

#[test]
fn an_axis_ends_at_the_next_round_number_whose_half_is_round() {
    let pairs = [(0, 2), (2, 2), (3, 4), (10, 10), (11, 20), (401, 600), (1_001, 2_000), (8_001, 10_000)];
    for (highest, end) in pairs {
        assert_eq!(top(highest), end, "{highest}");
    }
    for highest in [1, 99, 12_345, 20_000_000_000, u64::MAX] {
        let end = top(highest);
        assert!(end >= highest && (highest > 1 << 60 || end <= highest.saturating_mul(2)), "{highest}: {end}");
        assert!(down(highest, end) <= 1_000);
    }
}

#[test]
fn days_are_numbered_as_the_calendar_has_them() {
    let lengths = |year: u16| {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    };
    // 1 January 1897 is 73 years of 365 days and 18 leap days before 1970, 1900 having none.
    let mut number = -(73 * 365 + 17);
    for year in 1897..2105 {
        for (month, length) in (1..).zip(lengths(year)) {
            for day in 1..=length {
                let date = Date { year, month, day };
                assert_eq!(day_number(date), number, "{date:?}");
                let (first, last) = (number * Instant::DAY, (number + 1) * Instant::DAY - 1);
                assert_eq!((utc_date(Instant(first)), utc_date(Instant(last))), (date, date));
                number += 1;
            }
        }
    }
    assert_eq!(utc_date(Instant(i64::MAX)), Date { year: 9999, month: 12, day: 31 });
    assert_eq!(utc_date(Instant(i64::MIN)), Date { year: 1, month: 1, day: 1 });
}

#[test]
fn rows_are_even_and_keep_both_ends() {
    for count in [0, 1, 2, 30, 31, 32, 61, 400] {
        let rows = rows(count);
        assert_eq!(rows.len(), count.min(31));
        assert!(rows.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!((rows.first(), rows.last()), (count.checked_sub(1).map(|_| &0), count.checked_sub(1).as_ref()));
    }
    assert_eq!(across(&[]), Vec::<u64>::new());
    assert_eq!(across(&[(day(4, 5), 1)]), [0]);
}
