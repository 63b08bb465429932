//! A live count is a sum that says how old it is and what it lacks.
#![expect(clippy::expect_used, clippy::panic, reason = "tests")]

mod feeds;

use alongside_model::{
    petition::{CountSource, MAX_COUNT, Reading, Tally},
    petition::{Goals, Milestone, Threshold},
    polling::{Age, Announcement, Announcer, Poller, Shown, Sum},
    time::Instant,
};
use feeds::{START, at, backend, file, json, on_paper, reading, stated, tally};
use proptest::{collection::vec, option, prelude::*};

/// A page with one sum.
struct Page {
    poller: Poller,
    tally: Tally,
    feeds: Vec<Option<usize>>,
}

impl Page {
    fn new(tally: Tally) -> Self {
        let mut poller = Poller::default();
        let feeds = poller.add_tally(&tally);
        Self { poller, tally, feeds }
    }

    fn of(sources: &[CountSource]) -> Self {
        Self::new(tally(sources))
    }

    fn feed(&self, part: usize) -> usize {
        self.feeds[part].expect("it is asked for")
    }

    fn answered(&mut self, part: usize, count: u64, now: Instant) {
        self.poller.answered(self.feed(part), reading(count), now);
    }

    fn failed(&mut self, part: usize, now: Instant) {
        self.poller.failed(self.feed(part), None, now);
    }

    fn shown(&self, now: Instant) -> Shown {
        self.poller.shown(&self.tally, &self.feeds, now)
    }

    fn sum(&self, now: Instant) -> Sum {
        match self.shown(now) {
            Shown::Known(sum) => sum,
            other => panic!("{other:?}"),
        }
    }
}

fn known(count: u64, as_of: Option<Instant>, age: Age) -> Sum {
    Sum { count, paper: 0, as_of, age, at_least: false, missing: vec![] }
}

#[test]
fn before_any_answer_the_page_is_asking_and_then_does_not_know() {
    let mut page = Page::of(&[backend()]);
    assert_eq!(page.shown(at(0)), Shown::Asking);
    page.failed(0, at(0));
    assert_eq!(page.shown(at(0)), Shown::NotKnown);
    page.answered(0, 5, at(10));
    assert_eq!(page.sum(at(10)), known(5, Some(at(10)), Age::Fresh));
}

#[test]
fn a_petition_that_nobody_counts_has_no_number() {
    assert_eq!(Page::of(&[]).shown(at(0)), Shown::NotKnown);
}

#[test]
fn a_count_grows_old_when_it_is_not_confirmed() {
    for (source, old_after) in [(backend(), 35_000), (json(), 100_000), (file(), 259_200_000)] {
        let mut page = Page::of(&[source]);
        page.answered(0, 5, at(0));
        assert_eq!(page.sum(at(old_after)).age, Age::Fresh);
        assert_eq!(page.sum(at(old_after + 1)), known(5, Some(at(0)), Age::Old));
        page.failed(0, at(1));
        assert_eq!(page.sum(at(1)).age, Age::Old, "as soon as an answer fails to come");
        page.answered(0, 6, at(2));
        assert_eq!(page.sum(at(2)), known(6, Some(at(2)), Age::Fresh));
    }
}

#[test]
fn a_file_is_as_old_as_it_says() {
    let mut page = Page::of(&[file()]);
    let reading = |days: i64| Reading { count: 5, as_of: Some(at(-days * 86_400_000)) };
    page.poller.answered(page.feed(0), reading(4), at(0));
    assert_eq!(page.sum(at(0)), known(5, Some(at(-4 * 86_400_000)), Age::Old));
    page.poller.answered(page.feed(0), reading(2), at(0));
    assert_eq!(page.sum(at(0)), known(5, Some(at(-2 * 86_400_000)), Age::Fresh));
}

#[test]
fn a_sum_is_as_old_as_its_oldest_part() {
    let mut page = Page::of(&[backend(), json(), stated(100, false)]);
    page.answered(0, 5, at(20_000));
    page.answered(1, 7, at(0));
    assert_eq!(page.sum(at(20_000)), known(112, Some(at(0)), Age::Fresh));
    page.failed(1, at(20_000));
    assert_eq!(page.sum(at(20_000)), known(112, Some(at(0)), Age::Old));
}

#[test]
fn a_part_that_is_not_known_is_named_and_the_rest_is_at_least() {
    let mut page = Page::of(&[backend(), json()]);
    page.answered(0, 5, at(0));
    let part = Sum { at_least: true, missing: vec![1], ..known(5, Some(at(0)), Age::Fresh) };
    assert_eq!(page.sum(at(0)), part, "while the other is asked");
    page.failed(1, at(0));
    assert_eq!(page.sum(at(0)), part);
    page.answered(1, 7, at(0));
    assert_eq!(page.sum(at(0)), known(12, Some(at(0)), Age::Fresh));
}

#[test]
fn stated_numbers_need_no_answer() {
    let page = Page::of(&[stated(900, false), stated(50, false)]);
    assert_eq!(page.sum(at(0)), known(950, None, Age::Fresh));
    let page = Page::of(&[stated(900, true)]);
    assert!(page.sum(at(0)).at_least, "more than");
}

#[test]
fn next_to_what_is_asked_stated_numbers_wait_until_it_fails() {
    let mut page = Page::of(&[stated(900, false), backend()]);
    assert_eq!(page.shown(at(0)), Shown::Asking);
    page.failed(1, at(0));
    assert_eq!(page.sum(at(0)), Sum { at_least: true, missing: vec![1], ..known(900, None, Age::Fresh) });
}

#[test]
fn signatures_on_paper_are_added_to_a_number_and_are_none_by_themselves() {
    let mut page = Page::new(Tally { paper: Some(on_paper(120, false)), ..tally(&[backend()]) });
    assert_eq!(page.shown(at(0)), Shown::Asking);
    page.failed(0, at(0));
    assert_eq!(page.shown(at(0)), Shown::NotKnown);
    page.answered(0, 5, at(0));
    assert_eq!(page.sum(at(0)), Sum { paper: 120, ..known(125, Some(at(0)), Age::Fresh) });
    let page = Page::new(Tally { paper: Some(on_paper(120, true)), ..tally(&[]) });
    assert_eq!(page.sum(at(0)), Sum { paper: 120, at_least: true, ..known(120, None, Age::Fresh) });
}

#[test]
fn more_people_than_there_are_is_no_number() {
    let mut page = Page::of(&[backend(), stated(MAX_COUNT, false)]);
    page.answered(0, 0, at(0));
    assert_eq!(page.sum(at(0)).count, MAX_COUNT);
    page.answered(0, 1, at(0));
    assert_eq!(page.shown(at(0)), Shown::NotKnown);
    assert_eq!(Page::of(&[stated(u64::MAX, false), stated(u64::MAX, false)]).shown(at(0)), Shown::NotKnown);
}

#[test]
fn the_backend_that_counts_a_signature_raises_the_number_and_never_lowers_it() {
    let mut page = Page::of(&[backend()]);
    page.poller.told(page.feed(0), 6, at(0));
    assert_eq!(page.sum(at(0)), known(6, Some(at(0)), Age::Fresh));
    page.poller.told(page.feed(0), 5, at(10));
    page.poller.told(page.feed(0), 5, at(10));
    page.poller.told(page.feed(0), 5, at(10));
    assert_eq!(page.sum(at(10)), known(6, Some(at(0)), Age::Fresh));
    page.poller.told(page.feed(0), 7, at(20));
    assert_eq!(page.sum(at(20)), known(7, Some(at(20)), Age::Fresh));
}

#[test]
fn a_clock_that_was_set_back_never_dates_a_number_in_the_future() {
    let mut page = Page::of(&[backend()]);
    page.answered(0, 5, at(0));
    assert_eq!(page.sum(at(-90_000_000)), known(5, Some(at(-90_000_000)), Age::Fresh));
    page.poller.next(at(-90_000_000), 0.5);
    assert_eq!(page.sum(at(-89_000_000)), known(5, Some(at(-90_000_000)), Age::Old), "and it grows old from there");
    page.failed(0, at(-90_000_000));
    page.answered(0, 5, at(-80_000_000));
    assert_eq!(page.sum(at(-80_000_000)), known(5, Some(at(-80_000_000)), Age::Fresh));
}

fn goals() -> Goals {
    let official = vec![Threshold { at: 500, what: "are needed".to_owned() }];
    Goals { steps: vec![100, 1_000], official, ..Goals::default() }
}

#[test]
fn a_screen_reader_is_told_of_a_milestone_at_once_and_of_the_rest_once_a_minute() {
    let mut announcer = Announcer::default();
    let mut say = |count, after| announcer.announce(count, &goals(), at(after));
    assert_eq!(say(90, 0), None, "it stands on the page");
    assert_eq!(say(95, 59_999), None);
    assert_eq!(say(96, 60_000), Some(Announcement::Number(96)));
    assert_eq!(say(100, 61_000), Some(Announcement::Milestone(Milestone::Goal(100))));
    assert_eq!(say(99, 62_000), None);
    assert_eq!(say(100, 130_000), None, "nothing new, and no milestone twice");
    assert_eq!(say(500, 131_000), Some(Announcement::Milestone(Milestone::Official(0))));
    assert_eq!(say(500, 999_000), None);
    assert_eq!(say(501, -90_000_000), None, "a clock that was set back begins a new minute");
    assert_eq!(say(501, -89_940_000), Some(Announcement::Number(501)));
}

proptest! {
    #[test]
    fn a_screen_reader_is_not_talked_over(steps in vec((0..1_200u64, 0..90_000i64), 0..50)) {
        let mut announcer = Announcer::default();
        let (mut now, mut last, mut milestones) = (START, None, vec![]);
        for (count, passed) in steps {
            now += passed;
            match announcer.announce(count, &goals(), Instant(now)) {
                Some(Announcement::Number(said)) => {
                    prop_assert!(said == count && last.is_none_or(|last| now - last >= 60_000));
                    last = Some(now);
                }
                Some(Announcement::Milestone(milestone)) => {
                    prop_assert!(!milestones.contains(&milestone), "once");
                    milestones.push(milestone);
                    last = Some(now);
                }
                None => {}
            }
        }
    }

    #[test]
    fn a_sum_is_of_what_is_known_and_says_what_is_not(
        heard in vec(option::of((0..1_000u64, 0..200_000i64)), 3), failed in vec(any::<bool>(), 3),
        statements in vec((0..1_000u64, any::<bool>()), 0..3), paper in option::of(0..1_000u64),
    ) {
        let mut sources = vec![backend(), json(), file()];
        sources.extend(statements.iter().map(|(value, more)| stated(*value, *more)));
        let mut page = Page::new(Tally { paper: paper.map(|value| on_paper(value, false)), ..tally(&sources) });
        for (part, one) in heard.iter().enumerate() {
            if let Some((count, after)) = one {
                let reading = Reading { count: *count, as_of: Some(at(*after)) };
                page.poller.answered(page.feed(part), reading, at(200_000));
            }
            if failed[part] {
                page.failed(part, at(200_000));
            }
        }
        let missing: Vec<usize> = (0..3).filter(|part| heard[*part].is_none()).collect();
        let nothing_heard = missing.len() == 3;
        match page.shown(at(200_000)) {
            Shown::Asking => prop_assert!(nothing_heard && failed.contains(&false)),
            Shown::NotKnown => prop_assert!(nothing_heard && !failed.contains(&false) && statements.is_empty()),
            Shown::Known(sum) => {
                prop_assert!(!nothing_heard || !statements.is_empty());
                let parts = heard.iter().flatten().map(|(count, _)| count).chain(statements.iter().map(|(value, _)| value));
                prop_assert_eq!(sum.count, parts.sum::<u64>() + paper.unwrap_or(0));
                prop_assert_eq!(sum.paper, paper.unwrap_or(0));
                prop_assert_eq!(sum.at_least, !missing.is_empty() || statements.iter().any(|(_, more)| *more));
                prop_assert_eq!(sum.missing, missing);
                prop_assert_eq!(sum.as_of, heard.iter().flatten().map(|(_, after)| at(*after)).min());
                let old = |part: usize, after: i64| failed[part] || 200_000 - after > [35_000, 100_000, 259_200_000][part];
                let any_old = (0..3).any(|part| heard[part].is_some_and(|(_, after)| old(part, after)));
                prop_assert_eq!(sum.age == Age::Old, any_old);
            }
        }
    }
}
