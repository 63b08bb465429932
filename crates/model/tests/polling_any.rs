//! Whatever happens to a page, it asks gently, and goes on asking.
#![expect(clippy::expect_used, reason = "tests")]

mod feeds;

use alongside_model::{
    petition::{CountSource, Reading},
    polling::{Do, MAX_INTERVAL, MAX_RETRY_AFTER, Poller},
    time::Instant,
};
use feeds::{START, backend, file, json, message, reading};
use proptest::{collection::vec, option, prelude::*};

/// Something that happens to a page.
#[derive(Clone, Debug)]
enum Event {
    Pass(i64),
    Jump(i64),
    Answer(u64, Option<i64>),
    Fail(Option<i64>),
    Heard(usize, u64, i64),
    Told(usize, u64),
    Visible(bool),
    Online(bool),
    Forget(usize),
    Add(usize),
}

fn event() -> impl Strategy<Value = Event> {
    let which = 0..3usize;
    prop_oneof![
        4 => (0..700_000i64).prop_map(Event::Pass),
        4 => (0..3_000i64).prop_map(Event::Pass),
        6 => (any::<u64>(), option::of(any::<i64>())).prop_map(|(count, as_of)| Event::Answer(count, as_of)),
        4 => option::of(prop_oneof![any::<i64>(), 0..5_000_000i64]).prop_map(Event::Fail),
        2 => (which.clone(), any::<u64>(), any::<i64>()).prop_map(|(which, count, at)| Event::Heard(which, count, at)),
        1 => (which.clone(), any::<u64>()).prop_map(|(which, count)| Event::Told(which, count)),
        3 => any::<bool>().prop_map(Event::Visible),
        3 => any::<bool>().prop_map(Event::Online),
        1 => which.clone().prop_map(Event::Forget),
        2 => which.prop_map(Event::Add),
    ]
}

/// The same, with a clock that is set to anything.
fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![9 => event(), 1 => prop_oneof![any::<i64>(), -90_000_000..90_000_000i64].prop_map(Event::Jump)]
}

/// A page as its browser part sees it.
struct Page {
    poller: Poller,
    now: i64,
    sources: [CountSource; 3],
    feeds: [Option<usize>; 3],
    under_way: Option<usize>,
    visible: bool,
    online: bool,
    /// Until when each asked to be left alone.
    held: [i64; 3],
    then: Do,
}

impl Page {
    fn new() -> Self {
        let sources = [backend(), json(), file()];
        let mut poller = Poller::default();
        let feeds = [0, 1, 2].map(|index: usize| poller.add(&sources[index]));
        let mut page = Self {
            poller,
            now: START,
            sources,
            feeds,
            under_way: None,
            visible: true,
            online: true,
            held: [i64::MIN; 3],
            then: Do::Rest,
        };
        page.go_on(0.5);
        page
    }

    fn instant(&self) -> Instant {
        Instant(self.now)
    }

    fn which(&self, feed: usize) -> usize {
        self.feeds.iter().position(|one| *one == Some(feed)).expect("it asks for a feed that is followed")
    }

    fn happens(&mut self, event: &Event, jitter: f64) {
        let now = self.instant();
        match *event {
            Event::Pass(time) | Event::Jump(time) => self.now = self.now.saturating_add(time),
            Event::Answer(count, as_of) => {
                if let Some(feed) = self.under_way.take() {
                    self.poller.answered(feed, Reading { count, as_of: as_of.map(Instant) }, now);
                }
            }
            Event::Fail(retry_after) => {
                if let Some(feed) = self.under_way.take() {
                    let held = retry_after.unwrap_or(0).clamp(0, MAX_RETRY_AFTER);
                    let which = self.which(feed);
                    self.held[which] = self.held[which].max(self.now.saturating_add(held));
                    self.poller.failed(feed, retry_after, now);
                }
            }
            Event::Heard(which, count, as_of) => {
                self.poller.heard(&message(&self.sources[which], count, Instant(as_of)), now);
            }
            Event::Told(which, count) => {
                if let Some(feed) = self.feeds[which] {
                    self.poller.told(feed, count, now);
                }
            }
            Event::Visible(visible) => {
                self.visible = visible;
                self.poller.visible(visible, now);
            }
            Event::Online(online) => {
                self.online = online;
                self.poller.online(online, now);
            }
            Event::Forget(which) => {
                if let Some(feed) = self.feeds[which].take() {
                    self.poller.forget(feed);
                    self.under_way = self.under_way.filter(|one| *one != feed);
                    self.held[which] = i64::MIN;
                }
            }
            Event::Add(which) => {
                if self.feeds[which].is_none() {
                    self.feeds[which] = self.poller.add(&self.sources[which]);
                }
            }
        }
        self.go_on(jitter);
    }

    /// Does what is to be done, and checks that it may be.
    fn go_on(&mut self, jitter: f64) {
        self.then = self.poller.next(self.instant(), jitter);
        let may_ask = self.visible && self.online && self.under_way.is_none();
        let followed = self.feeds.iter().flatten().count();
        match self.then {
            Do::Ask(feed) => {
                assert!(may_ask, "one request at a time, and none while nobody looks");
                self.which(feed);
                self.under_way = Some(feed);
            }
            Do::Wait(time) => {
                assert!(may_ask && followed > 0, "there is nothing to wait for");
                assert!((1..=MAX_INTERVAL).contains(&time), "{time}");
            }
            Do::Rest => assert!(!may_ask || followed == 0, "nobody will ever come back"),
        }
    }

    /// From here on the page is looked at and its clock is right; each request ends at once. How often
    /// each was asked in so many milliseconds, and when first.
    fn settle(&mut self, time: i64, answers: bool) -> [(usize, i64); 3] {
        self.now = self.now.clamp(0, i64::MAX / 2);
        self.happens(&Event::Visible(true), 0.5);
        self.happens(&Event::Online(true), 0.5);
        (0..3).for_each(|which| self.happens(&Event::Add(which), 0.5));
        let start = self.now;
        let mut asked = [(0, i64::MAX); 3];
        while self.now.saturating_sub(start) < time {
            match self.then {
                Do::Ask(feed) => {
                    let (times, first) = &mut asked[self.which(feed)];
                    *times += 1;
                    *first = (*first).min(self.now - start);
                    let end = if answers { Event::Answer(5, None) } else { Event::Fail(None) };
                    self.happens(&end, 1.0);
                }
                Do::Wait(time) => self.happens(&Event::Pass(time), 1.0),
                // A request that was under way before, from a page that was hidden.
                Do::Rest => self.happens(&Event::Fail(None), 1.0),
            }
            assert!(asked.iter().all(|(times, _)| *times < 1_000), "it asks without end");
        }
        asked
    }
}

proptest! {
    #[test]
    fn a_page_never_asks_twice_at_once_nor_while_nobody_looks(events in vec((any_event(), 0.0..=1.0f64), 0..60)) {
        let mut page = Page::new();
        for (event, jitter) in &events {
            page.happens(event, *jitter);
        }
    }

    #[test]
    fn a_source_that_asks_to_be_left_alone_is_left_alone(events in vec((event(), 0.0..=1.0f64), 0..60)) {
        let mut page = Page::new();
        for (event, jitter) in &events {
            let was = page.under_way;
            page.happens(event, *jitter);
            if let Some(feed) = page.under_way.filter(|feed| was != Some(*feed)) {
                prop_assert!(page.now >= page.held[page.which(feed)], "too early");
            }
        }
    }

    #[test]
    fn every_source_is_asked_again_whatever_happened(
        events in vec((any_event(), 0.0..=1.0f64), 0..60), answers in any::<bool>(),
    ) {
        let mut page = Page::new();
        for (event, jitter) in &events {
            page.happens(event, *jitter);
        }
        // An hour that a source asked for, and the longest pause.
        let asked = page.settle(MAX_RETRY_AFTER + 2 * MAX_INTERVAL, answers);
        for (which, (times, _)) in asked.into_iter().enumerate() {
            prop_assert!(times >= 1, "source {} is never asked", which);
        }
        // 12 s between two answers, one too early for a clock that was set back before.
        let again = page.settle(MAX_INTERVAL, true);
        prop_assert!(again[0].0 <= 76 && again[1].0 <= 26 && again[2].0 <= 2, "{:?}", again);
    }

    #[test]
    fn no_jump_of_the_clock_keeps_a_page_waiting(jumps in vec(any::<i64>(), 1..9), answered in any::<bool>()) {
        let mut page = Page::new();
        for jump in jumps {
            page.happens(&Event::Jump(jump), 1.0);
            page.happens(&if answered { Event::Answer(5, None) } else { Event::Fail(None) }, 1.0);
        }
        let asked = page.settle(3 * MAX_INTERVAL, true);
        prop_assert!(asked.iter().all(|(_, first)| *first <= MAX_INTERVAL * 6 / 5), "{:?}", asked);
    }

    #[test]
    fn on_return_everything_is_asked_that_was_not_just_heard(
        events in vec((event(), 0.0..=1.0f64), 0..40), just in 0..3usize, network in any::<bool>(), away in 3_000..9_000_000i64,
    ) {
        let mut page = Page::new();
        for (event, jitter) in &events {
            page.happens(event, *jitter);
        }
        for event in [Event::Fail(None), Event::Visible(true), Event::Online(true), Event::Fail(None)] {
            page.happens(&event, 0.5);
        }
        let turn = |on| if network { Event::Online(on) } else { Event::Visible(on) };
        let as_of = page.now + away;
        page.happens(&turn(false), 0.5);
        page.happens(&Event::Fail(None), 0.5);
        page.happens(&Event::Pass(away), 0.5);
        page.happens(&Event::Heard(just, 7, as_of), 0.5);
        let due: Vec<usize> = (0..3)
            .filter(|which| *which != just && page.held[*which] <= page.now)
            .filter_map(|which| page.feeds[which])
            .collect();
        page.happens(&turn(true), 0.5);
        let mut asked = Vec::new();
        while let Do::Ask(feed) = page.then {
            asked.push(feed);
            page.happens(&Event::Answer(5, None), 0.5);
        }
        asked.sort_unstable();
        let mut due = due;
        due.sort_unstable();
        prop_assert_eq!(asked, due);
    }

    #[test]
    fn what_another_tab_heard_is_as_good_as_an_own_answer(
        events in vec((event(), 0.0..=1.0f64), 0..40), count in 0..1_000u64, jitter in 0.0..=1.0f64,
    ) {
        let [mut asking, mut told] = [Page::new(), Page::new()];
        for (event, jitter) in &events {
            asking.happens(event, *jitter);
            told.happens(event, *jitter);
        }
        for page in [&mut asking, &mut told] {
            for event in [Event::Visible(true), Event::Online(true), Event::Add(0)] {
                page.happens(&event, 0.5);
            }
            while page.under_way.is_some() {
                page.happens(&Event::Fail(None), 0.5);
            }
        }
        let (feed, now) = (asking.feeds[0].unwrap_or_default(), asking.instant());
        asking.poller.answered(feed, reading(count), now);
        told.poller.heard(&message(&backend(), count, now), now);
        prop_assert_eq!(&asking.poller, &told.poller);
        let then = asking.poller.next(now, jitter);
        prop_assert_eq!(told.poller.next(now, jitter), then);
        let Do::Wait(time) = then else { return Err(TestCaseError::fail("it was just heard")) };
        prop_assert!(time <= 12_000 || asking.held[0] > now.0, "{}", time);
    }
}
