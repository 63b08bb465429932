//! A campaign opens and closes to the millisecond, wherever its day is counted.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::{
    life_cycle::{CLOSING_SOON, Held, Life, Outcome, OutcomeKind, Schedule, State},
    time::{Date, Instant, Moment},
};
use jiff::{ToSpan, civil};
use proptest::prelude::*;

fn moment(at: i64) -> Moment {
    Moment { date: Date { year: 2026, month: 5, day: 17 }, at: Instant(at) }
}

fn schedule(opens: Option<i64>, closes: Option<i64>) -> Schedule {
    Schedule { opens: opens.map(moment), closes: closes.map(moment), ..Schedule::default() }
}

#[test]
fn a_campaign_without_dates_is_open() {
    for now in [i64::MIN, 0, i64::MAX] {
        assert_eq!(Schedule::default().state(Instant(now)), State::Open);
    }
}

#[test]
fn a_campaign_opens_at_its_opening_instant() {
    let schedule = schedule(Some(1_000), None);
    assert_eq!(schedule.state(Instant(999)), State::Upcoming);
    assert_eq!(schedule.state(Instant(1_000)), State::Open);
}

#[test]
fn a_campaign_is_open_before_its_closing_instant_and_closed_at_it() {
    let schedule = schedule(None, Some(1_000));
    assert_eq!(schedule.state(Instant(999)), State::ClosingSoon);
    assert_eq!(schedule.state(Instant(1_000)), State::Closed);
    assert_eq!(schedule.state(Instant(1_001)), State::Closed);
}

#[test]
fn a_campaign_closes_soon_for_its_last_72_hours() {
    let closes = 1_000 * Instant::DAY;
    let schedule = schedule(None, Some(closes));
    assert_eq!(CLOSING_SOON, 259_200_000);
    assert_eq!(schedule.state(Instant(closes - 259_200_001)), State::Open);
    assert_eq!(schedule.state(Instant(closes - 259_200_000)), State::ClosingSoon);
}

#[test]
fn a_campaign_shorter_than_72_hours_closes_soon_from_the_start() {
    let schedule = schedule(Some(0), Some(Instant::HOUR));
    assert_eq!(schedule.state(Instant(-1)), State::Upcoming);
    assert_eq!(schedule.state(Instant(0)), State::ClosingSoon);
    assert_eq!(schedule.state(Instant(Instant::HOUR)), State::Closed);
}

#[test]
fn people_can_act_only_while_it_is_open() {
    let acts = [State::Open, State::ClosingSoon];
    let rests = [State::Upcoming, State::Closed, State::Ended(OutcomeKind::Won), State::Ended(OutcomeKind::Lost)];
    assert!(acts.into_iter().all(State::is_open));
    assert!(!rests.into_iter().any(State::is_open));
}

#[test]
fn a_declared_outcome_wins_over_the_dates() {
    for kind in [OutcomeKind::Won, OutcomeKind::PartlyWon, OutcomeKind::Lost] {
        for (opens, closes) in [(None, None), (Some(10), None), (None, Some(10)), (Some(10), Some(20))] {
            let schedule = Schedule { outcome: Some(Outcome { kind, when: None }), ..schedule(opens, closes) };
            for now in [0, 10, 15, 20, 30] {
                assert_eq!(schedule.state(Instant(now)), State::Ended(kind));
            }
        }
    }
}

#[test]
fn nothing_can_be_done_in_a_paused_campaign_until_it_closes() {
    let schedule = Schedule { held: Some(Held::Paused), ..schedule(Some(10), Some(20)) };
    for (now, state) in [(0, State::Paused), (15, State::Paused), (19, State::Paused), (20, State::Closed)] {
        assert_eq!(schedule.state(Instant(now)), state, "{now}");
    }
    assert!(!State::Paused.is_open());
    assert_eq!(schedule.life().to_come(Instant(0)), [State::Paused, State::Closed]);
    let endless = Schedule { held: Some(Held::Paused), ..Schedule::default() };
    assert_eq!(endless.life().to_come(Instant(0)), [State::Paused]);
}

#[test]
fn a_draft_stays_one_whatever_its_dates_say() {
    let outcome = Some(Outcome { kind: OutcomeKind::Won, when: None });
    let schedule = Schedule { held: Some(Held::Draft), outcome, ..schedule(Some(10), Some(20)) };
    for now in [0, 10, 15, 20, 30] {
        assert_eq!(schedule.state(Instant(now)), State::Draft);
        assert_eq!(schedule.life().to_come(Instant(now)), [State::Draft]);
    }
    assert!(!State::Draft.is_open());
}

/// The first instant of a day, and of the next, in a time zone; and the day's length in hours.
fn day(zone: &str, date: civil::Date) -> (i64, i64, i64) {
    let start = |date: civil::Date| date.in_tz(zone).unwrap().timestamp().as_millisecond();
    let (first, next) = (start(date), start(date.checked_add(1.day()).unwrap()));
    (first, next, (next - first) / Instant::HOUR)
}

#[test]
fn the_last_day_lasts_as_long_as_the_clocks_make_it() {
    use civil::date;
    for (zone, last_day, hours) in [
        ("America/Toronto", date(2026, 3, 8), 23),
        ("America/Toronto", date(2026, 11, 1), 25),
        ("America/Toronto", date(2026, 6, 1), 24),
        ("America/St_Johns", date(2026, 3, 8), 23),
        ("America/St_Johns", date(2026, 11, 1), 25),
        ("America/Vancouver", date(2025, 3, 9), 23),
        ("America/Vancouver", date(2025, 11, 2), 25),
        ("Asia/Kathmandu", date(2026, 3, 8), 24),
        ("Pacific/Apia", date(2020, 9, 27), 23),
        ("Pacific/Apia", date(2021, 4, 4), 25),
    ] {
        let (first, closes, length) = day(zone, last_day);
        assert_eq!(length, hours, "{zone} {last_day}");
        let schedule = schedule(None, Some(closes));
        assert!(schedule.state(Instant(first)).is_open(), "{zone} {last_day}, its first instant");
        assert_eq!(schedule.state(Instant(closes - 1)), State::ClosingSoon, "{zone} {last_day}, its last millisecond");
        assert_eq!(schedule.state(Instant(closes)), State::Closed, "{zone}, the day after {last_day}");
        let soon = closes - 72 * 60 * 60 * 1_000;
        assert_eq!(schedule.state(Instant(soon - 1)), State::Open, "{zone} {last_day}");
        assert_eq!(schedule.state(Instant(soon)), State::ClosingSoon, "{zone} {last_day}");
    }
}

#[test]
fn the_same_day_ends_at_different_instants_across_the_world() {
    let date = civil::date(2026, 7, 1);
    let ends: Vec<i64> = ["Pacific/Apia", "Asia/Kathmandu", "America/St_Johns", "America/Toronto", "America/Vancouver"]
        .map(|zone| day(zone, date).1)
        .to_vec();
    assert!(ends.is_sorted_by(|earlier, later| earlier < later), "{ends:?}");
    for (index, closes) in ends.iter().enumerate() {
        for (other, now) in ends.iter().enumerate() {
            let state = schedule(None, Some(*closes)).state(Instant(*now));
            assert_eq!(state == State::Closed, other >= index, "closing at {closes}, now {now}");
        }
    }
}

#[test]
fn a_day_that_a_place_skipped_still_has_an_opening() {
    // Samoa went from 29 December 2011 straight to the 31st.
    let (opens, _, _) = day("Pacific/Apia", civil::date(2011, 12, 31));
    let (_, end_of_29th, _) = day("Pacific/Apia", civil::date(2011, 12, 29));
    let schedule = schedule(Some(opens), None);
    assert_eq!(schedule.state(Instant(opens - 1)), State::Upcoming);
    assert_eq!(schedule.state(Instant(opens)), State::Open);
    assert!(end_of_29th <= opens);
}

/// How far along a state is.
fn stage(state: State) -> u8 {
    match state {
        State::Upcoming => 0,
        State::Open => 1,
        State::ClosingSoon => 2,
        State::Closed => 3,
        State::Ended(_) => 4,
        State::Draft | State::Paused => u8::MAX,
    }
}

proptest! {
    #[test]
    fn time_never_takes_a_campaign_back(
        opens in any::<Option<i64>>(), closes in any::<Option<i64>>(), mut nows in prop::collection::vec(any::<i64>(), 2..9),
    ) {
        nows.extend(opens.into_iter().chain(closes).flat_map(|at| [at.saturating_sub(1), at, at.saturating_add(1)]));
        nows.extend(closes.map(|at| at.saturating_sub(CLOSING_SOON)));
        nows.sort_unstable();
        let schedule = schedule(opens, closes);
        let stages: Vec<u8> = nows.into_iter().map(|now| stage(schedule.state(Instant(now)))).collect();
        prop_assert!(stages.is_sorted(), "{:?}", stages);
    }

    #[test]
    fn nobody_can_act_before_the_opening_or_after_the_closing(opens in any::<i64>(), closes in any::<i64>(), now in any::<i64>()) {
        let open = schedule(Some(opens), Some(closes)).state(Instant(now)).is_open();
        prop_assert_eq!(open, opens <= now && now < closes);
    }

    #[test]
    fn what_decides_a_state_travels_in_an_attribute(
        opens in any::<Option<i64>>(), closes in any::<Option<i64>>(), word in 0..6usize, now in any::<i64>(),
    ) {
        let (held, outcome) = [
            (None, None),
            (Some(Held::Draft), None),
            (Some(Held::Paused), None),
            (None, Some(OutcomeKind::Won)),
            (None, Some(OutcomeKind::PartlyWon)),
            (None, Some(OutcomeKind::Lost)),
        ][word];
        let life = Life { opens: opens.map(Instant), closes: closes.map(Instant), held, outcome };
        prop_assert_eq!(Life::from_attribute(&life.attribute()), Some(life));
        prop_assert_eq!(life.to_come(Instant(now)).first().copied(), Some(life.state(Instant(now))));
    }
}
