//! A live count says how old it is, and a page asks gently.

use alongside_model::{
    polling::{INTERVAL, MAX_INTERVAL, OLD_AFTER, Poller, Shown},
    time::Instant,
};
use proptest::prelude::*;

fn failing(times: u32) -> Poller {
    let mut poller = Poller::default();
    for _ in 0..times {
        poller.failed();
    }
    poller
}

#[test]
fn a_page_asks_every_ten_seconds_and_ever_less_often_while_nobody_answers() {
    let delays: Vec<i64> = (0..9).map(|failures| failing(failures).delay(0.5)).collect();
    assert_eq!(delays, [10_000, 20_000, 40_000, 80_000, 160_000, 320_000, 600_000, 600_000, 600_000]);
}

#[test]
fn pages_do_not_ask_in_step() {
    assert_eq!(failing(0).delay(0.0), 8_000);
    assert_eq!(failing(0).delay(1.0), 12_000);
    assert_eq!(failing(99).delay(0.0), 480_000);
    assert_eq!(failing(99).delay(1.0), 720_000);
}

#[test]
fn a_strange_random_number_still_gives_a_sane_delay() {
    for (jitter, delay) in [(f64::NAN, 10_000), (f64::INFINITY, 10_000), (-5.0, 8_000), (5.0, 12_000)] {
        assert_eq!(failing(0).delay(jitter), delay, "{jitter}");
    }
}

#[test]
fn one_answer_after_many_failures_brings_the_rhythm_back() {
    let mut poller = failing(20);
    poller.answered(5, Instant(0));
    assert_eq!(poller.delay(0.5), INTERVAL);
    assert_eq!(poller.shown(Instant(0)), Shown::Fresh { count: 5, as_of: Instant(0) });
}

#[test]
fn before_any_answer_the_page_is_asking_and_then_does_not_know() {
    assert_eq!(failing(0).shown(Instant(0)), Shown::Asking);
    assert_eq!(failing(1).shown(Instant(0)), Shown::NotKnown);
}

#[test]
fn a_count_grows_old_when_it_is_not_confirmed() {
    let mut poller = Poller::default();
    poller.answered(5, Instant(1_000));
    let as_of = Instant(1_000);
    assert_eq!(poller.shown(Instant(1_000 + OLD_AFTER)), Shown::Fresh { count: 5, as_of });
    assert_eq!(poller.shown(Instant(1_001 + OLD_AFTER)), Shown::Old { count: 5, as_of });
    poller.failed();
    assert_eq!(poller.shown(Instant(1_001)), Shown::Old { count: 5, as_of }, "as soon as an answer fails to come");
    poller.answered(4, Instant(2_000));
    assert_eq!(poller.shown(Instant(2_000)), Shown::Fresh { count: 4, as_of: Instant(2_000) }, "a count may fall");
}

proptest! {
    #[test]
    fn a_delay_is_within_a_fifth_of_the_rhythm(failures in 0u32..50, jitter in 0.0..=1.0f64) {
        let poller = failing(failures);
        let middle = poller.delay(0.5);
        prop_assert!((INTERVAL..=MAX_INTERVAL).contains(&middle));
        let delay = poller.delay(jitter);
        prop_assert!(middle * 4 / 5 <= delay && delay <= middle * 6 / 5, "{} of {}", delay, middle);
        prop_assert!(failing(failures + 1).delay(0.5) >= middle);
    }

    #[test]
    fn the_last_count_heard_is_never_forgotten(
        events in prop::collection::vec(any::<Option<(u64, i64)>>(), 0..20), now in any::<i64>(),
    ) {
        let mut poller = Poller::default();
        for event in &events {
            match event {
                Some((count, at)) => poller.answered(*count, Instant(*at)),
                None => poller.failed(),
            }
        }
        let last = events.iter().rev().find_map(|event| *event);
        let shown = match poller.shown(Instant(now)) {
            Shown::Fresh { count, as_of } | Shown::Old { count, as_of } => Some((count, as_of.0)),
            Shown::Asking | Shown::NotKnown => None,
        };
        prop_assert_eq!(shown, last);
    }
}
