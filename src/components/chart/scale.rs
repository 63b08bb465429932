//! Where the figures of a chart stand: round axes, days as numbers, and which rows a table keeps.

use alongside_model::{
    petition::{Goals, Tally},
    time::{Date, Instant},
};

/// The most rows of a table of figures.
pub const MAX_ROWS: usize = 31;
/// A chart is so many units high and wide.
pub const UNITS: u64 = 1_000;
/// A goal further away than so many times the highest number would press the line flat.
const REACH: u64 = 4;

/// A number that is drawn across the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// An official number, and what happens there.
    Official(u64, String),
    /// The goal.
    Goal(u64),
}

impl Line {
    /// The number.
    pub const fn at(&self) -> u64 {
        match self {
            Self::Official(at, _) | Self::Goal(at) => *at,
        }
    }
}

/// The lines of a chart whose highest number is `highest`: official numbers and the goal, as far as they
/// are in reach. The goal is for the whole count, so it is left out where that is a sum.
pub fn lines(goals: &Goals, tally: &Tally, highest: u64) -> Vec<Line> {
    let alone = tally.parts.len() == 1 && tally.paper.is_none();
    let goal = goals.steps.iter().find(|step| **step > highest).or(goals.steps.last());
    let goal = goal.filter(|goal| alone && goals.official.iter().all(|official| official.at != **goal));
    let official = goals.official.iter().map(|official| Line::Official(official.at, official.what.clone()));
    let in_reach = |line: &Line| line.at() <= highest.saturating_mul(REACH);
    official.chain(goal.map(|goal| Line::Goal(*goal))).filter(in_reach).collect()
}

/// The least round number that isn't below `highest`: 2, 4, 6, 8 or 10 times a power of ten, so that
/// its half is round too.
pub fn top(highest: u64) -> u64 {
    let mut power = 1_u64;
    loop {
        let round = [2, 4, 6, 8, 10].into_iter().map(|times| power.saturating_mul(times));
        if let Some(found) = round.into_iter().find(|top| *top >= highest) {
            return found;
        }
        power = power.saturating_mul(10);
    }
}

/// How far down from the top of a chart a number stands, in [`UNITS`].
pub fn down(value: u64, top: u64) -> u64 {
    UNITS - value.min(top).saturating_mul(UNITS) / top.max(1)
}

/// How far to the right each day stands, in [`UNITS`]: the first at 0, the last at the end.
pub fn across(history: &[(Date, u64)]) -> Vec<u64> {
    let days: Vec<i64> = history.iter().map(|(date, _)| day_number(*date)).collect();
    let (first, last) = (days.first().copied().unwrap_or(0), days.last().copied().unwrap_or(0));
    let span = last.saturating_sub(first).max(1).unsigned_abs();
    days.iter().map(|day| day.saturating_sub(first).max(0).unsigned_abs() * UNITS / span).collect()
}

/// The places of at most [`MAX_ROWS`] of `count` rows, evenly spread, the first and the last among them.
pub fn rows(count: usize) -> Vec<usize> {
    if count <= MAX_ROWS {
        return (0..count).collect();
    }
    (0..MAX_ROWS).map(|row| row * (count - 1) / (MAX_ROWS - 1)).collect()
}

/// Days since 1970-01-01 in the Gregorian calendar: years are counted from March, so that the leap day is
/// their last.
pub fn day_number(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month), i64::from(date.day));
    let year = i64::from(date.year) - i64::from(month <= 2);
    let from_march = (month + 9) % 12;
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + day - 1 - 719_468
}

/// The day of an instant in UTC; an instant that no calendar of ours has is its nearest end.
pub fn utc_date(at: Instant) -> Date {
    let (first, last) = (Date { year: 1, month: 1, day: 1 }, Date { year: 9999, month: 12, day: 31 });
    let day = at.0.div_euclid(Instant::DAY).clamp(day_number(first), day_number(last));
    let year_of = |year: i64| u16::try_from(year).unwrap_or(first.year).max(first.year);
    // A year that is never too late, then the right one.
    let mut year = year_of(1970 + day.div_euclid(366) - 6);
    while day_number(Date { year: year + 1, month: 1, day: 1 }) <= day {
        year += 1;
    }
    let month = (1..=12).rev().find(|month| day_number(Date { year, month: *month, day: 1 }) <= day).unwrap_or(1);
    let within = day - day_number(Date { year, month, day: 1 }) + 1;
    Date { year, month, day: u8::try_from(within).unwrap_or(1) }
}
