//! The counts of the page on screen, kept up to date: one poller for all of them, which other
//! tabs of this browser tell what they hear. The rules are in [`alongside_model::polling`];
//! here are the timer, the request, the channel between tabs, and the signal that tells of news.

#[cfg(not(feature = "ssr"))]
mod driver;

use std::cell::RefCell;

use alongside_model::{
    petition::Tally,
    polling::{Poller, Shown},
    signing::Signing,
    time::Instant,
};
use leptos::prelude::*;

thread_local! {
    static POLLER: RefCell<Poller> = RefCell::default();
    static NEWS: ArcRwSignal<u32> = ArcRwSignal::default();
}

/// A count that is followed while the part of the page that asked for it is there.
#[derive(Clone)]
pub struct Followed {
    tally: Tally,
    feeds: Vec<Option<usize>>,
}

/// Follows a count until the owner ends.
pub fn follow(tally: Tally) -> Followed {
    let feeds = POLLER.with_borrow_mut(|poller| poller.add_tally(&tally));
    let ended = feeds.clone();
    on_cleanup(move || {
        POLLER.with_borrow_mut(|poller| {
            for feed in ended.into_iter().flatten() {
                poller.forget(feed);
            }
        });
        drive();
    });
    drive();
    Followed { tally, feeds }
}

impl Followed {
    /// What to show at `now`; asked again when there is news.
    pub fn shown(&self, now: Instant) -> Shown {
        NEWS.with(ArcRwSignal::track);
        POLLER.with_borrow(|poller| poller.shown(&self.tally, &self.feeds, now))
    }
}

/// The backend just told a petition's count, in its answer to a signature.
pub fn told(signing: &Signing, count: u64) {
    let Signing::Backend { url } = signing else { return };
    let Some(petition) = url.strip_suffix("/signatures") else { return };
    let source = alongside_model::petition::CountSource::Backend { url: format!("{petition}/count.json") };
    POLLER.with_borrow_mut(|poller| {
        // Followed already wherever it is shown; where it isn't, nobody needs it.
        if let Some(feed) = poller.add(&source) {
            poller.told(feed, count, crate::platform::clock::now());
            poller.forget(feed);
        }
    });
    news();
}

/// Tells those who show a count that something changed.
fn news() {
    NEWS.with(|news| news.update(|news| *news = news.wrapping_add(1)));
}

#[cfg(not(feature = "ssr"))]
pub use driver::{drive, start};

/// Nothing is asked while the site is built.
#[cfg(feature = "ssr")]
fn drive() {}
