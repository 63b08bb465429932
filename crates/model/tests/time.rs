//! Dates are shown as exactly as they are known.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::time::{Date, Instant, When};
use proptest::prelude::*;
use serde_json::json;

const fn when(year: u16, month: Option<u8>, day: Option<u8>) -> When {
    When { year, month, day }
}

#[test]
fn a_date_is_written_as_exactly_as_it_is_known() {
    assert_eq!(when(2021, None, None).iso(), "2021");
    assert_eq!(when(2021, Some(5), None).iso(), "2021-05");
    assert_eq!(when(2021, Some(5), Some(7)).iso(), "2021-05-07");
    assert_eq!(When::on(Date { year: 987, month: 12, day: 31 }).iso(), "0987-12-31");
}

#[test]
fn what_is_not_known_is_not_sent() {
    for (when, wire) in [
        (when(2021, None, None), json!({"year": 2021})),
        (when(2021, Some(5), None), json!({"year": 2021, "month": 5})),
        (when(2021, Some(5), Some(7)), json!({"year": 2021, "month": 5, "day": 7})),
    ] {
        assert_eq!(serde_json::to_value(when).unwrap(), wire);
        assert_eq!(serde_json::from_value::<When>(wire).unwrap(), when);
    }
    assert_eq!(serde_json::to_value(Instant(-5)).unwrap(), json!(-5));
}

#[test]
fn dates_sort_by_time_the_less_exact_first() {
    let sorted = [
        when(2020, Some(12), Some(31)),
        when(2021, None, None),
        when(2021, Some(5), None),
        when(2021, Some(5), Some(7)),
        when(2021, Some(5), Some(10)),
        when(2021, Some(10), None),
    ];
    assert!(sorted.is_sorted_by(|earlier, later| earlier < later));
}

#[test]
fn the_time_between_two_instants_does_not_overflow() {
    assert_eq!(Instant(Instant::DAY).since(Instant(Instant::HOUR)), 23 * 60 * Instant::MINUTE);
    assert_eq!(Instant(0).since(Instant(5)), -5);
    assert_eq!(Instant(i64::MAX).since(Instant(i64::MIN)), i64::MAX);
    assert_eq!(Instant(i64::MIN).since(Instant(i64::MAX)), i64::MIN);
}

proptest! {
    #[test]
    fn dates_sort_as_they_are_written(
        a in (1u16..=9999, 1u8..=12, 1u8..=31), b in (1u16..=9999, 1u8..=12, 1u8..=31),
    ) {
        let on = |(year, month, day)| When::on(Date { year, month, day });
        prop_assert_eq!(on(a).cmp(&on(b)), on(a).iso().cmp(&on(b).iso()));
    }
}
