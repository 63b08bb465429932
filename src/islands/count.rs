//! A petition's live count.

use std::{cell::RefCell, rc::Rc};

use alongside_model::polling::{Poller, Shown};
use leptos::prelude::*;

use crate::{
    api::{http::Abort, petition},
    components::{
        figures::figures,
        kit::{Node, Text, all, el, later, memo},
    },
    context::Cx,
    platform::{clock, timer, timer::Timer, visibility},
};

/// What is known of a petition's count, kept up to date while anybody looks.
#[derive(Clone, Copy)]
pub struct LiveCount {
    poller: RwSignal<Poller>,
}

impl LiveCount {
    /// Begins to ask for a count as soon as the app runs.
    pub fn new(backend: String, id: String) -> Self {
        let live = Self { poller: RwSignal::new(Poller::default()) };
        later(move || poll(live, backend.clone(), id.clone()));
        live
    }

    /// A count that the backend just told us.
    pub fn told(&self, count: u64) {
        self.poller.update(|poller| poller.answered(count, clock::now()));
    }
}

/// What is under way: a wait, or a request.
#[derive(Default)]
struct Under {
    timer: Option<Timer>,
    request: Option<Abort>,
}

type Ask = Rc<dyn Fn()>;

/// Asks, waits, asks again: one request at a time, nothing while hidden, at
/// once when shown again. Ends with its owner.
fn poll(live: LiveCount, backend: String, id: String) {
    let under = Rc::new(RefCell::new(Under::default()));
    let ask: Rc<RefCell<Option<Ask>>> = Rc::default();
    let again = {
        let ask = Rc::downgrade(&ask);
        move || {
            let ask = ask.upgrade().and_then(|ask| ask.borrow().clone());
            if let Some(ask) = ask {
                ask();
            }
        }
    };
    *ask.borrow_mut() = Some(Rc::new({
        let under = Rc::downgrade(&under);
        let again = again.clone();
        move || {
            let Some(under) = under.upgrade() else { return };
            if visibility::is_hidden() || under.borrow().request.is_some() {
                return;
            }
            let abort = Abort::new();
            *under.borrow_mut() = Under { timer: None, request: Some(abort.clone()) };
            let (backend, id, again) = (backend.clone(), id.clone(), again.clone());
            let under = Rc::downgrade(&under);
            crate::platform::task::spawn(async move {
                let answer = petition::count(&backend, &id, &abort).await;
                // Gone: the page was left while the request was under way.
                let Some(under) = under.upgrade() else { return };
                live.poller.update(|poller| match answer {
                    Ok(count) => poller.answered(count, clock::now()),
                    Err(petition::NoCount) => poller.failed(),
                });
                let delay = live.poller.with_untracked(|poller| poller.delay(clock::random()));
                *under.borrow_mut() = Under { timer: Some(timer::after(delay, again)), request: None };
            });
        }
    }));
    visibility::on_change({
        let (under, again) = (under.clone(), again.clone());
        move || {
            under.borrow_mut().timer = None;
            again();
        }
    });
    again();
    // Kept by the owner: both die with it, and with them the timer and the request.
    StoredValue::new_local((under, ask));
}

/// The count in words, with its bar and how old it is.
pub fn count(cx: Cx, live: LiveCount, goal: Option<u64>) -> Node {
    let shown = memo(move || {
        // A minute's tick ages the number even when nothing else happens.
        let ticked = cx.now.get();
        live.poller.with(|poller| ticked.map_or(Shown::Asking, |ticked| poller.shown(clock::now().max(ticked))))
    });
    let note = |class: &'static str, words: Text| el("p").class(class).say(words).node();
    let old = "count__note count__note--old";
    let number =
        move |count: u64, class, words: String| all(vec![figures(cx, count, goal, false), note(class, words.into())]);
    let body = move || match shown.get() {
        Shown::Asking => all(vec![
            note("count__note needs-script", cx.campaign().count_asking.into()),
            el("noscript").put(note("count__note", cx.campaign().count_needs_script.into())).node(),
        ]),
        Shown::NotKnown => note(old, cx.campaign().count_unknown.into()),
        Shown::Fresh { count, as_of } => number(count, "count__note", (cx.campaign().as_of)(&time(cx, as_of))),
        Shown::Old { count, as_of } => number(count, old, (cx.campaign().not_updated_since)(&time(cx, as_of))),
    };
    el("div.count data-testid=count").put_by(body).node()
}

fn time(cx: Cx, at: alongside_model::time::Instant) -> String {
    let (hour, minute) = clock::local_time(at);
    (cx.campaign().time)(hour, minute)
}
