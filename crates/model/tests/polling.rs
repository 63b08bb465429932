//! A page asks gently.
#![expect(clippy::panic, reason = "tests")]

mod feeds;

use alongside_model::{
    petition::Rhythm,
    polling::{Do, JUST_HEARD, MAX_INTERVAL, Poller, delay, retry_after},
    time::Instant,
};
use feeds::{at, backend, file, following, json, message, reading, round, stated};
use proptest::prelude::*;

#[test]
fn a_page_asks_every_ten_seconds_and_ever_less_often_while_nobody_answers() {
    let (mut poller, feeds) = following(&[backend()]);
    assert_eq!(poller.next(at(0), 0.5), Do::Ask(feeds[0]));
    let mut now = at(0);
    let mut waits = Vec::new();
    for _ in 0..9 {
        poller.failed(feeds[0], None, now);
        let Do::Wait(wait) = poller.next(now, 0.5) else { panic!("it asks at once") };
        now = Instant(now.0 + wait);
        waits.push(wait);
        assert_eq!(poller.next(now, 0.5), Do::Ask(feeds[0]));
    }
    assert_eq!(waits, [20_000, 40_000, 80_000, 160_000, 320_000, 600_000, 600_000, 600_000, 600_000]);
    poller.answered(feeds[0], reading(5), now);
    assert_eq!(poller.next(now, 0.5), Do::Wait(10_000), "one answer brings the rhythm back");
}

#[test]
fn each_source_has_its_rhythm() {
    for (source, wait) in [(backend(), 10_000), (json(), 30_000), (file(), 600_000)] {
        let (mut poller, feeds) = following(&[source]);
        assert_eq!(poller.next(at(0), 0.5), Do::Ask(feeds[0]));
        poller.answered(feeds[0], reading(5), at(100));
        assert_eq!(poller.next(at(100), 0.5), Do::Wait(wait));
        assert_eq!(poller.next(at(99 + wait), 0.5), Do::Wait(1));
        assert_eq!(poller.next(at(100 + wait), 0.5), Do::Ask(feeds[0]));
    }
}

#[test]
fn pages_do_not_ask_in_step() {
    for (jitter, wait) in [(0.0, 8_000), (0.25, 9_000), (1.0, 12_000)] {
        let (mut poller, feeds) = following(&[backend()]);
        poller.next(at(0), 0.0);
        poller.answered(feeds[0], reading(5), at(0));
        assert_eq!(poller.next(at(0), jitter), Do::Wait(wait));
        assert_eq!(poller.next(at(1_000), 0.0), Do::Wait(wait - 1_000), "chance is asked once");
    }
    assert_eq!(delay(Rhythm::BACKEND, 99, 0.0), 480_000);
    assert_eq!(delay(Rhythm::BACKEND, 99, 1.0), 720_000);
}

#[test]
fn a_strange_random_number_still_gives_a_sane_delay() {
    for (jitter, wait) in [(f64::NAN, 10_000), (f64::INFINITY, 10_000), (-5.0, 8_000), (5.0, 12_000)] {
        assert_eq!(delay(Rhythm::BACKEND, 0, jitter), wait, "{jitter}");
    }
}

#[test]
fn the_timer_is_never_set_for_longer_than_ten_minutes() {
    let (mut poller, feeds) = following(&[file()]);
    poller.next(at(0), 0.5);
    poller.answered(feeds[0], reading(5), at(0));
    assert_eq!(poller.next(at(0), 1.0), Do::Wait(600_000));
    assert_eq!(poller.next(at(600_000), 1.0), Do::Wait(120_000));
}

#[test]
fn one_request_is_under_way_at_a_time() {
    let (mut poller, feeds) = following(&[backend(), json(), file()]);
    assert_eq!(poller.next(at(0), 0.5), Do::Ask(feeds[0]));
    assert_eq!(poller.next(at(60_000), 0.5), Do::Rest, "however long the first takes");
    poller.answered(feeds[0], reading(5), at(60_000));
    assert_eq!(poller.next(at(60_000), 0.5), Do::Ask(feeds[1]));
    poller.failed(feeds[1], None, at(60_000));
    assert_eq!(poller.next(at(60_000), 0.5), Do::Ask(feeds[2]));
}

#[test]
fn a_slow_source_does_not_keep_the_others_from_being_asked() {
    let (mut poller, feeds) = following(&[backend(), json()]);
    let mut now = 0;
    let mut asked = Vec::new();
    for _ in 0..4 {
        let Do::Ask(feed) = poller.next(at(now), 0.5) else { panic!("somebody waits") };
        asked.push(feed);
        now += 40_000;
        poller.answered(feed, reading(5), at(now));
    }
    assert_eq!(asked, [feeds[0], feeds[1], feeds[0], feeds[1]]);
}

#[test]
fn nothing_is_asked_while_nobody_looks_and_everything_on_return() {
    type Turn = fn(&mut Poller, bool, Instant);
    for turn in [Poller::visible as Turn, Poller::online] {
        let (mut poller, feeds) = following(&[backend(), json(), file()]);
        round(&mut poller, at(0), |poller, feed| poller.answered(feed, reading(5), at(0)));
        turn(&mut poller, false, at(1_000));
        assert_eq!(poller.next(at(100_000_000), 0.5), Do::Rest);
        turn(&mut poller, true, at(100_000_000));
        let answer = |poller: &mut Poller, feed| poller.answered(feed, reading(6), at(100_000_000));
        let (asked, then) = round(&mut poller, at(100_000_000), answer);
        assert_eq!((asked, then), (feeds, Do::Wait(10_000)));
    }
}

#[test]
fn a_page_that_is_shown_without_a_network_still_rests() {
    let (mut poller, feeds) = following(&[backend()]);
    poller.visible(false, at(0));
    poller.online(false, at(0));
    poller.visible(true, at(5_000));
    assert_eq!(poller.next(at(5_000), 0.5), Do::Rest);
    poller.online(true, at(6_000));
    assert_eq!(poller.next(at(6_000), 0.5), Do::Ask(feeds[0]));
}

#[test]
fn a_page_that_was_never_away_does_not_return() {
    let (mut poller, feeds) = following(&[backend()]);
    poller.next(at(0), 0.5);
    poller.answered(feeds[0], reading(5), at(0));
    poller.visible(true, at(5_000));
    poller.online(true, at(5_000));
    assert_eq!(poller.next(at(5_000), 0.5), Do::Wait(5_000));
}

#[test]
fn what_was_just_heard_is_not_asked_again_on_return() {
    for (away, asks) in [(JUST_HEARD - 1, false), (JUST_HEARD, true)] {
        let (mut poller, feeds) = following(&[backend()]);
        poller.next(at(0), 0.5);
        poller.answered(feeds[0], reading(5), at(0));
        poller.visible(false, at(10));
        poller.visible(true, at(away));
        assert_eq!(poller.next(at(away), 0.5) == Do::Ask(feeds[0]), asks, "{away}");
    }
}

#[test]
fn a_source_that_asks_to_be_left_alone_is_left_alone() {
    let (mut poller, feeds) = following(&[backend()]);
    poller.next(at(0), 0.5);
    poller.failed(feeds[0], Some(3_000_000), at(0));
    assert_eq!(poller.next(at(0), 0.5), Do::Wait(MAX_INTERVAL));
    poller.visible(false, at(10));
    poller.visible(true, at(60_000));
    assert_eq!(poller.next(at(2_999_999), 0.5), Do::Wait(1), "also on return");
    assert_eq!(poller.next(at(3_000_000), 0.5), Do::Ask(feeds[0]));
    poller.failed(feeds[0], Some(i64::MAX), at(3_000_000));
    assert_eq!(poller.next(at(6_599_999), 0.5), Do::Wait(1), "but no longer than an hour");
    poller.next(at(6_600_000), 0.5);
    poller.failed(feeds[0], Some(-5), at(6_600_000));
    assert_eq!(poller.next(at(6_600_000), 0.5), Do::Wait(80_000), "an hour ago is no time to wait");
}

#[test]
fn a_header_is_read_in_whole_seconds() {
    assert_eq!([retry_after("120"), retry_after(" 0 ")], [Some(120_000), Some(0)]);
    for strange in ["", "-1", "1.5", "Wed, 21 Oct 2026 07:28:00 GMT", "99999999999999999999"] {
        assert_eq!(retry_after(strange), None, "{strange}");
    }
}

#[test]
fn what_another_tab_heard_need_not_be_asked() {
    let (mut poller, feeds) = following(&[backend(), json()]);
    poller.next(at(0), 0.5);
    poller.answered(feeds[0], reading(5), at(0));
    poller.heard(&message(&json(), 7, at(0)), at(1_000));
    assert_eq!(poller.next(at(1_000), 0.5), Do::Wait(9_000), "the next is the first one's");
    poller.heard(&message(&backend(), 6, at(8_000)), at(8_000));
    assert_eq!(poller.next(at(8_000), 0.5), Do::Wait(10_000));
    poller.heard(&message(&file(), 6, at(8_000)), at(8_000));
    assert_eq!(poller.next(at(8_000), 0.5), Do::Wait(10_000), "of what isn't counted here nothing is kept");
}

#[test]
fn stated_numbers_are_never_asked_for() {
    let (mut poller, feeds) = following(&[stated(5, false)]);
    assert_eq!((feeds.len(), poller.next(at(0), 0.5)), (0, Do::Rest));
}

#[test]
fn two_counters_of_one_source_ask_once() {
    let (mut poller, feeds) = following(&[backend(), backend()]);
    assert_eq!(feeds[0], feeds[1]);
    poller.next(at(0), 0.5);
    poller.answered(feeds[0], reading(5), at(0));
    assert_eq!(poller.next(at(0), 0.5), Do::Wait(10_000));
    poller.forget(feeds[0]);
    assert_eq!(poller.source(feeds[0]), Some(&backend()), "the other still follows it");
    poller.forget(feeds[0]);
    assert_eq!(poller.source(feeds[0]), None);
    assert_eq!(poller.next(at(0), 0.5), Do::Rest);
}

#[test]
fn a_late_answer_for_a_page_that_was_left_changes_nothing() {
    let (mut poller, feeds) = following(&[backend()]);
    assert_eq!(poller.next(at(0), 0.5), Do::Ask(feeds[0]));
    poller.forget(feeds[0]);
    let again = poller.add(&backend());
    assert_ne!(again, Some(feeds[0]));
    assert_eq!(poller.next(at(1_000), 0.5), again.map_or(Do::Rest, Do::Ask));
    let before = poller.clone();
    poller.answered(feeds[0], reading(99), at(1_000));
    poller.failed(feeds[0], Some(50_000), at(1_000));
    poller.told(feeds[0], 99, at(1_000));
    poller.forget(feeds[0]);
    assert_eq!(poller, before);
}

#[test]
fn a_clock_that_was_set_back_stalls_nothing_and_hurries_nothing() {
    let (mut poller, feeds) = following(&[file()]);
    poller.next(at(0), 0.5);
    poller.answered(feeds[0], reading(5), at(0));
    assert_eq!(poller.next(at(0), 0.5), Do::Wait(600_000));
    assert_eq!(poller.next(at(-90_000_000), 0.5), Do::Wait(10_000));
    poller.failed(feeds[0], None, at(-90_000_000));
    assert_eq!(poller.next(at(-90_000_001), 0.0), Do::Wait(10_000), "chance takes nothing off that");
    assert_eq!(poller.next(at(-90_000_001), 0.0), Do::Wait(10_000));
    assert_eq!(poller.next(at(-89_990_001), 0.5), Do::Ask(feeds[0]));
    poller.answered(feeds[0], reading(5), at(-89_990_001));
    assert_eq!(poller.next(Instant(i64::MAX), 0.5), Do::Ask(feeds[0]), "after a long sleep it is due once");
    poller.answered(feeds[0], reading(5), Instant(i64::MAX));
    assert_eq!(poller.next(Instant(i64::MAX), 0.5), Do::Wait(600_000));
}

proptest! {
    #[test]
    fn a_delay_is_within_a_fifth_of_the_rhythm(failures in 0u32..50, jitter in 0.0..=1.0f64) {
        for rhythm in [Rhythm::BACKEND, Rhythm::JSON, Rhythm::PROCA, Rhythm::FILE] {
            let middle = delay(rhythm, failures, 0.5);
            prop_assert!((rhythm.interval..=MAX_INTERVAL).contains(&middle));
            let varied = delay(rhythm, failures, jitter);
            prop_assert!(middle * 4 / 5 <= varied && varied <= middle * 6 / 5, "{} of {}", varied, middle);
            prop_assert!(delay(rhythm, failures + 1, 0.5) >= middle);
        }
    }
}
