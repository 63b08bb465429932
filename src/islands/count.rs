//! A petition's live count.

use std::{cell::RefCell, rc::Rc};

use alongside_model::polling::{Poller, Shown};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{http::Abort, petition},
    components::figures::Figures,
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
        Effect::new(move || poll(live, backend.clone(), id.clone()));
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
            spawn_local(async move {
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
#[component]
pub fn Count(cx: Cx, live: LiveCount, goal: Option<u64>) -> impl IntoView {
    let shown = Memo::new(move |_| {
        // A minute's tick ages the number even when nothing else happens.
        let ticked = cx.now.get();
        live.poller.with(|poller| ticked.map_or(Shown::Asking, |ticked| poller.shown(clock::now().max(ticked))))
    });
    let body = move || match shown.get() {
        Shown::Asking => view! {
            <p class="count__note needs-script">{cx.text.count_asking}</p>
            <noscript><p class="count__note">{cx.text.count_needs_script}</p></noscript>
        }
        .into_any(),
        Shown::NotKnown => view! { <p class="count__note count__note--old">{cx.text.count_unknown}</p> }.into_any(),
        Shown::Fresh { count, as_of } => view! {
            <Figures cx count goal/>
            <p class="count__note">{(cx.text.as_of)(&time(cx, as_of))}</p>
        }
        .into_any(),
        Shown::Old { count, as_of } => view! {
            <Figures cx count goal/>
            <p class="count__note count__note--old">{(cx.text.not_updated_since)(&time(cx, as_of))}</p>
        }
        .into_any(),
    };
    view! { <div class="count" data-testid="count">{body}</div> }
}

fn time(cx: Cx, at: alongside_model::time::Instant) -> String {
    let (hour, minute) = clock::local_time(at);
    (cx.text.time)(hour, minute)
}
