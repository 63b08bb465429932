//! What a petition aims for, given its count.

use super::Goals;
use crate::numbers::percent;

/// What a petition aims for at some count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aim {
    /// The number aimed for; `None` without goals, and then there is no bar.
    pub target: Option<u64>,
    /// How much of it is reached, rounded down: 100 or more exactly when it is.
    pub percent: Option<u64>,
    /// Whether there are more than the last goal.
    pub over: bool,
    /// The official numbers on the bar, rising.
    pub marks: Vec<Mark>,
    /// Which official number comes next, by its place in [`Goals::official`].
    pub next_official: Option<usize>,
}

/// An official number on the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The number.
    pub at: u64,
    /// Where it stands on the bar: 0 to 100.
    pub percent_of_bar: u64,
    /// Whether it is reached.
    pub reached: bool,
    /// Its place in [`Goals::official`].
    pub official: usize,
}

/// Something worth telling when a count rises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// An official number was reached: its place in [`Goals::official`].
    Official(usize),
    /// A goal was reached.
    Goal(u64),
}

impl Goals {
    /// What is aimed for at a count: the first number that isn't left yet. An official number is left
    /// once it is reached; a goal once [`Goals::stretch_at`] percent of it are. When all are left it
    /// is the last one.
    pub fn aim(&self, count: u64) -> Aim {
        let next_official = self.official.iter().position(|official| official.at > count);
        let steps = self.steps.iter().map(|step| (*step, self.left_at(*step)));
        let official = self.official.iter().map(|official| (official.at, official.at));
        // The lowest that isn't left, and the highest of all.
        let (mut current, mut last): (Option<u64>, u64) = (None, 0);
        for (number, left_at) in steps.chain(official) {
            last = last.max(number);
            if count < left_at && current.is_none_or(|current| number < current) {
                current = Some(number);
            }
        }
        let target = current.unwrap_or(last);
        if target == 0 {
            return Aim { next_official, ..Aim::default() };
        }
        let marks = self.official.iter().enumerate().filter(|(_, official)| (1..=target).contains(&official.at));
        let mark = |(index, official): (usize, &super::Threshold)| Mark {
            at: official.at,
            percent_of_bar: percent(official.at, target).unwrap_or(100),
            reached: count >= official.at,
            official: index,
        };
        Aim {
            target: Some(target),
            percent: percent(count, target),
            over: count > target,
            marks: marks.map(mark).collect(),
            next_official,
        }
    }

    /// Whether a count is shown: not where an invitation to be among the first stands in its place.
    pub const fn shows(&self, count: u64) -> bool {
        count >= self.minimum
    }

    /// The least count at which the next goal takes the place of this one.
    fn left_at(&self, step: u64) -> u64 {
        let spared = 100 - self.stretch_at.clamp(1, 100);
        // A percentage of a number without a product that could be too large.
        step - (step / 100 * spared + step % 100 * spared / 100)
    }
}

/// What was reached on the way from one count to a later one: the highest official number, else the
/// highest goal. Nothing where the count didn't rise.
pub fn milestone(previous: u64, now: u64, goals: &Goals) -> Option<Milestone> {
    let passed = |at: u64| previous < at && at <= now;
    let official = goals.official.iter().rposition(|official| passed(official.at));
    official.map(Milestone::Official).or_else(|| {
        let goal = goals.steps.iter().copied().filter(|step| passed(*step)).max();
        goal.map(Milestone::Goal)
    })
}
