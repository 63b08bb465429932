//! Numbers are grouped as people read them, and a goal is reached when it is.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::{
    Lang,
    numbers::{grouped, percent},
    petition::MAX_COUNT,
};
use proptest::prelude::*;

#[test]
fn thousands_are_parted_as_each_language_does() {
    for (value, en, fr) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1,000", "1\u{a0}000"),
        (12_345, "12,345", "12\u{a0}345"),
        (123_456, "123,456", "123\u{a0}456"),
        (u64::MAX, "18,446,744,073,709,551,615", "18\u{a0}446\u{a0}744\u{a0}073\u{a0}709\u{a0}551\u{a0}615"),
    ] {
        assert_eq!(grouped(value, Lang::En), en);
        assert_eq!(grouped(value, Lang::Fr), fr);
    }
}

#[test]
fn almost_there_is_not_there() {
    for (value, goal, shown) in [
        (0, 5_000, Some(0)),
        (4_999, 5_000, Some(99)),
        (5_000, 5_000, Some(100)),
        (5_001, 5_000, Some(100)),
        (10_000, 5_000, Some(200)),
        (7, 0, None),
        (MAX_COUNT - 1, MAX_COUNT, Some(99)),
        (MAX_COUNT, 1, Some(MAX_COUNT * 100)),
    ] {
        assert_eq!(percent(value, goal), shown, "{value} of {goal}");
    }
}

/// From the right, one digit at a time.
fn naive(value: u64, separator: &str) -> String {
    let mut groups = Vec::new();
    let mut rest = value;
    while rest >= 1_000 {
        groups.push(format!("{:03}", rest % 1_000));
        rest /= 1_000;
    }
    groups.push(rest.to_string());
    groups.reverse();
    groups.join(separator)
}

proptest! {
    #[test]
    fn any_number_is_grouped_by_threes(value in any::<u64>(), shift in 0u32..64) {
        let value = value >> shift;
        prop_assert_eq!(grouped(value, Lang::En), naive(value, ","));
        prop_assert_eq!(grouped(value, Lang::Fr), naive(value, "\u{a0}"));
    }

    #[test]
    fn a_goal_is_at_a_hundred_exactly_when_it_is_reached(value in any::<u64>(), goal in any::<u64>(), shifts in (0u32..64, 0u32..64)) {
        let (value, goal) = (value >> shifts.0, (goal >> shifts.1).max(1));
        prop_assert_eq!(percent(value, goal).unwrap() >= 100, value >= goal);
    }
}
