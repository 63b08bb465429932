//! Numbers as people read them.

use crate::Lang;

/// A whole number grouped by threes: `12,345` in English; in French the groups
/// are parted by a no-break space, as the *Guide du rédacteur* asks.
pub fn grouped(value: u64, lang: Lang) -> String {
    let separator = match lang {
        Lang::En => ',',
        Lang::Fr => '\u{a0}',
    };
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// How much of a goal is reached, in whole percent rounded down (99.9 % is not
/// yet 100), or `None` when the goal is zero. Over-goal is over 100. At 100 exactly when the goal
/// is reached, whatever the numbers; exact up to [`crate::petition::MAX_COUNT`], beyond which no
/// count is believed.
pub fn percent(value: u64, goal: u64) -> Option<u64> {
    let rest = value.checked_rem(goal)?.saturating_mul(100) / goal;
    Some((value / goal).saturating_mul(100).saturating_add(rest))
}
