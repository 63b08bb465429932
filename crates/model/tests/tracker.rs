//! A number rises at once, and falls only when that is certain.

use alongside_model::{
    petition::MAX_COUNT,
    polling::{Believed, FALLS_BELIEVED_AFTER, MAX_MESSAGE, Message, Tracker, read_message, share_message},
    time::Instant,
};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

/// What is believed after answers that came one second apart.
fn after(answers: &[u64]) -> Vec<(u64, i64)> {
    let mut tracker = Tracker::default();
    let mut second = 0;
    let believe = |count: &u64| {
        second += 1;
        assert!(tracker.accept(*count, Instant(second), Instant(second)));
        tracker.believed().map_or((0, 0), |believed| (believed.count, believed.as_of.0))
    };
    answers.iter().map(believe).collect()
}

#[test]
fn a_late_cache_does_not_make_a_number_jump() {
    assert_eq!(after(&[5, 4, 4, 5, 4, 4, 6]), [(5, 1), (5, 1), (5, 1), (5, 4), (5, 4), (5, 4), (6, 7)]);
}

#[test]
fn signatures_that_were_taken_out_are_believed_the_third_time() {
    assert_eq!(after(&[9, 5, 7, 6, 6]), [(9, 1), (9, 1), (9, 1), (6, 4), (6, 5)]);
}

#[test]
fn an_answer_from_before_proves_no_fall() {
    let mut tracker = Tracker::default();
    tracker.accept(9, Instant(1_000), Instant(1_000));
    for second in 0..9 {
        tracker.accept(5, Instant(999), Instant(2_000 + second));
    }
    assert_eq!(tracker.believed(), Some(Believed { count: 9, as_of: Instant(1_000) }));
    tracker.accept(9, Instant(500), Instant(3_000));
    assert_eq!(tracker.believed(), Some(Believed { count: 9, as_of: Instant(1_000) }), "the later time stays");
}

#[test]
fn more_people_than_there_are_is_no_answer() {
    let mut tracker = Tracker::default();
    assert!(!tracker.accept(MAX_COUNT + 1, Instant(0), Instant(0)));
    assert_eq!(tracker.believed(), None);
    assert!(tracker.accept(MAX_COUNT, Instant(0), Instant(0)));
}

#[test]
fn tabs_tell_each_other_in_plain_json() {
    assert_eq!(
        share_message("json https://a.example \"", 12, Instant(5)),
        r#"{"key":"json https://a.example \"","count":12,"as_of":5}"#
    );
    for strange in [
        json!({"key": "a", "count": MAX_COUNT + 1, "as_of": 5}),
        json!({"key": "a", "count": -1, "as_of": 5}),
        json!({"key": "a", "count": 1.5, "as_of": 5}),
        json!({"key": "a", "count": 1, "as_of": -5}),
        json!({"key": "", "count": 1, "as_of": 5}),
        json!({"key": 1, "count": 1, "as_of": 5}),
        json!({"key": "a", "count": 1}),
        json!(["a", 1, 5]),
    ] {
        assert_eq!(read_message(&strange.to_string()), None, "{strange}");
    }
    let long = |length: usize| json!({"key": "a".repeat(length), "count": 1, "as_of": 5}).to_string();
    let frame = long(0).len();
    assert!(read_message(&long(MAX_MESSAGE - frame)).is_some());
    assert_eq!(read_message(&long(MAX_MESSAGE - frame + 1)), None);
}

proptest! {
    #[test]
    fn a_number_falls_only_after_three_lower_answers_in_a_row(answers in vec(0..6u64, 1..40)) {
        let believed: Vec<u64> = after(&answers).into_iter().map(|(count, _)| count).collect();
        let mut lower = 0;
        for now in 1..answers.len() {
            let before = believed[now - 1];
            lower = if answers[now] < before { lower + 1 } else { 0 };
            let expected = if answers[now] >= before || lower == FALLS_BELIEVED_AFTER { answers[now] } else { before };
            prop_assert_eq!(believed[now], expected, "answer {} of {:?}", now, answers);
            if lower == FALLS_BELIEVED_AFTER {
                lower = 0;
            }
        }
    }

    #[test]
    fn a_number_keeps_its_own_time(answers in vec(0..6u64, 1..40)) {
        for (now, (count, as_of)) in after(&answers).into_iter().enumerate() {
            let told = usize::try_from(as_of).unwrap_or_default() - 1;
            prop_assert!(told <= now && answers[told] == count, "it was {} at {}", count, as_of);
        }
    }

    #[test]
    fn nothing_is_believed_from_the_future(answers in vec((prop_oneof![any::<u64>(), 0..9u64], any::<i64>(), any::<i64>()), 0..20)) {
        let mut tracker = Tracker::default();
        for (count, as_of, now) in answers {
            tracker.accept(count, Instant(as_of), Instant(now));
            if count <= MAX_COUNT {
                prop_assert!(tracker.believed().is_some_and(|believed| believed.as_of.0 <= now && believed.count >= count));
            }
        }
    }

    #[test]
    fn what_a_tab_tells_arrives(key in ".{1,200}", count in 0..=MAX_COUNT, as_of in 0..i64::MAX) {
        let as_of = Instant(as_of);
        prop_assert_eq!(read_message(&share_message(&key, count, as_of)), Some(Message { key, count, as_of }));
    }

    #[test]
    fn nothing_that_another_page_says_upsets_a_tab(text in any::<String>()) {
        prop_assert_eq!(read_message(&text), None);
    }
}
