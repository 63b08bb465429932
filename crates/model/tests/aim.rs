//! What a petition aims for moves on, and never past an official number in silence.

use alongside_model::petition::{Aim, Goals, MAX_COUNT, Mark, Milestone, Threshold, milestone};
use proptest::{collection::vec, prelude::*};

fn goals(steps: &[u64], stretch_at: u64, official: &[u64]) -> Goals {
    let official = official.iter().map(|at| Threshold { at: *at, what: "are needed".to_owned() }).collect();
    Goals { steps: steps.to_vec(), stretch_at, official, minimum: 0 }
}

fn target(goals: &Goals, count: u64) -> Option<u64> {
    goals.aim(count).target
}

#[test]
fn without_a_goal_there_is_no_bar() {
    assert_eq!(Goals::default().aim(12), Aim::default());
    assert_eq!(goals(&[0], 100, &[0]).aim(12), Aim::default(), "nobody aims for nothing");
}

#[test]
fn the_next_goal_is_shown_once_one_is_reached() {
    let goals = goals(&[100, 500], 100, &[]);
    assert_eq!([99, 100, 499, 500, 900].map(|count| target(&goals, count)), [100, 500, 500, 500, 500].map(Some));
}

#[test]
fn a_goal_may_stretch_before_it_is_reached() {
    let goals = goals(&[99, 500], 90, &[]);
    assert_eq!([89, 90, 449, 450, 501].map(|count| target(&goals, count)), [99, 500, 500, 500, 500].map(Some));
}

#[test]
fn an_official_number_stays_until_it_is_reached() {
    let goals = goals(&[400, 1_000], 50, &[500]);
    assert_eq!([199, 200, 499, 500, 999].map(|count| target(&goals, count)), [400, 500, 500, 1_000, 1_000].map(Some));
    assert_eq!([0, 499, 500].map(|count| goals.aim(count).next_official), [Some(0), Some(0), None]);
}

#[test]
fn more_than_the_last_goal_is_told_as_such() {
    let goals = goals(&[100], 100, &[]);
    let told = |count| (goals.aim(count).percent, goals.aim(count).over);
    assert_eq!(
        [99, 100, 101, 250].map(told),
        [(Some(99), false), (Some(100), false), (Some(101), true), (Some(250), true)]
    );
}

#[test]
fn official_numbers_stand_on_the_bar() {
    let goals = goals(&[50, 2_000], 100, &[500, 1_000, 5_000]);
    assert_eq!(goals.aim(10).marks, [], "none is within the first goal");
    let mark = |at, reached, official| Mark { at, percent_of_bar: at / 50, reached, official };
    let last = goals.aim(2_100);
    assert_eq!(last.target, Some(5_000));
    assert_eq!(last.marks, [mark(500, true, 0), mark(1_000, true, 1), mark(5_000, false, 2)]);
}

#[test]
fn a_small_number_may_be_kept_back() {
    let goals = Goals { minimum: 25, ..Goals::default() };
    assert_eq!([0, 24, 25, 26].map(|count| goals.shows(count)), [false, false, true, true]);
    assert!(Goals::default().shows(0));
}

#[test]
fn a_rise_tells_what_was_reached() {
    let goals = goals(&[100, 500, 1_000], 90, &[500, 800]);
    let told = |previous, now| milestone(previous, now, &goals);
    assert_eq!(told(99, 100), Some(Milestone::Goal(100)));
    assert_eq!(told(0, 499), Some(Milestone::Goal(100)));
    assert_eq!(told(99, 500), Some(Milestone::Official(0)), "the official one comes first");
    assert_eq!(told(0, 2_000), Some(Milestone::Official(1)));
    assert_eq!(told(800, 1_000), Some(Milestone::Goal(1_000)));
    for (previous, now) in [(100, 100), (100, 499), (500, 99), (1_000, 2_000)] {
        assert_eq!(told(previous, now), None, "{previous} to {now}");
    }
}

fn any_goals() -> impl Strategy<Value = Goals> {
    let number = || prop_oneof![1..50u64, 1..MAX_COUNT, any::<u64>()];
    (vec(number(), 0..4), 0..120u64, vec(number(), 0..4)).prop_map(|(mut steps, stretch_at, mut official)| {
        steps.sort_unstable();
        official.sort_unstable();
        goals(&steps, stretch_at, &official)
    })
}

fn any_count() -> impl Strategy<Value = u64> {
    prop_oneof![0..60u64, 0..MAX_COUNT, any::<u64>()]
}

proptest! {
    #[test]
    fn no_official_number_is_passed_over(goals in any_goals(), count in any_count()) {
        let aim = goals.aim(count);
        let next = goals.official.iter().map(|official| official.at).find(|at| *at > count);
        prop_assert_eq!(aim.next_official.map(|index| goals.official[index].at), next);
        if let Some(next) = next {
            prop_assert!(aim.target.is_some_and(|target| target <= next), "{:?}", aim);
        }
    }

    #[test]
    fn a_bar_is_full_exactly_when_its_target_is_reached(goals in any_goals(), count in any_count()) {
        let aim = goals.aim(count);
        let all = goals.steps.iter().copied().chain(goals.official.iter().map(|official| official.at));
        prop_assert_eq!(aim.target.is_some(), all.clone().any(|number| number > 0));
        if let (Some(target), Some(percent)) = (aim.target, aim.percent) {
            prop_assert!(all.clone().any(|number| number == target));
            prop_assert_eq!(percent < 100, count < target);
            prop_assert_eq!(aim.over, count > target && all.max() == Some(target));
        }
    }

    #[test]
    fn a_target_never_goes_back(goals in any_goals(), count in any_count(), more in any_count()) {
        let (before, after) = (goals.aim(count), goals.aim(count.saturating_add(more)));
        prop_assert!(before.target <= after.target);
        prop_assert!(before.target != after.target || before.percent <= after.percent);
        prop_assert!(!before.over || after.over);
    }

    #[test]
    fn a_goal_is_left_at_its_percentage(step in 1..MAX_COUNT, stretch_at in 1..=100u64, count in 0..MAX_COUNT) {
        let left = target(&goals(&[step, u64::MAX], stretch_at, &[]), count) == Some(u64::MAX);
        prop_assert_eq!(left, count * 100 >= step * stretch_at);
    }

    #[test]
    fn marks_stand_on_the_bar_in_order(goals in any_goals(), count in any_count()) {
        let aim = goals.aim(count);
        prop_assert!(aim.marks.is_sorted_by_key(|mark| mark.percent_of_bar));
        for mark in &aim.marks {
            prop_assert!(mark.percent_of_bar <= 100 && Some(mark.at) <= aim.target);
            prop_assert_eq!(goals.official[mark.official].at, mark.at);
            prop_assert_eq!(mark.reached, count >= mark.at);
        }
        let on_bar = goals.official.iter().filter(|official| Some(official.at) <= aim.target).count();
        prop_assert_eq!(aim.marks.len(), on_bar);
    }
}
