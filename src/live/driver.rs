//! Asks, waits, listens.

use std::cell::RefCell;

use alongside_model::polling::{Do, read_message, share_message};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use super::{POLLER, news};
use crate::{
    api::{http::Abort, petition},
    platform::{clock, document, task, timer, timer::Timer, visibility},
};

/// The name of the channel between the tabs of one browser.
const CHANNEL: &str = "alongside-counts";

/// What is under way: a wait, or a request with the feed that it is for.
#[derive(Default)]
struct Under {
    timer: Option<Timer>,
    request: Option<(usize, Abort)>,
    /// Absent where the browser has none, or refuses it in a frame.
    channel: Option<BroadcastChannel>,
}

thread_local! {
    static UNDER: RefCell<Under> = RefCell::default();
}

/// Begins to listen to whether anybody looks, whether there is a network, and to other tabs.
pub fn start() {
    visibility::on_change(look);
    document::listen("online", |_| look());
    document::listen("offline", |_| look());
    let channel = BroadcastChannel::new(CHANNEL).ok();
    if let Some(channel) = &channel {
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
            if let Some(message) = event.data().as_string().and_then(|text| read_message(&text)) {
                POLLER.with_borrow_mut(|poller| poller.heard(&message, clock::now()));
                news();
                drive();
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        // Listens as long as the page.
        heard.forget();
    }
    UNDER.with_borrow_mut(|under| under.channel = channel);
    look();
}

/// Tells the poller whether anybody looks and whether there is a network.
fn look() {
    let online = window().navigator().on_line();
    POLLER.with_borrow_mut(|poller| {
        poller.visible(!visibility::is_hidden(), clock::now());
        poller.online(online, clock::now());
    });
    drive();
}

/// Does what the poller says.
pub fn drive() {
    let next = POLLER.with_borrow_mut(|poller| poller.next(clock::now(), clock::random()));
    // What ends here may drive in turn: not while it is borrowed. A request for a count that
    // nobody follows any more is given up.
    let followed = |feed: usize| POLLER.with_borrow(|poller| poller.source(feed).is_some());
    let ended =
        UNDER.with_borrow_mut(|under| (under.timer.take(), under.request.take_if(|(feed, _)| !followed(*feed))));
    drop(ended);
    match next {
        Do::Ask(feed) => ask(feed),
        Do::Wait(delay) => {
            let timer = timer::after(delay, drive);
            UNDER.with_borrow_mut(|under| under.timer = Some(timer));
        }
        Do::Rest => {}
    }
}

fn ask(feed: usize) {
    let Some(source) = POLLER.with_borrow(|poller| poller.source(feed).cloned()) else { return };
    let abort = Abort::new();
    let before = UNDER.with_borrow_mut(|under| under.request.replace((feed, abort.clone())));
    // What was asked for a page that was left is given up.
    drop(before);
    task::spawn(async move {
        let answer = petition::count(&source, &abort).await;
        let now = clock::now();
        match answer {
            Ok(reading) => {
                POLLER.with_borrow_mut(|poller| poller.answered(feed, reading, now));
                let message = share_message(&source.key(), reading.count, reading.as_of.unwrap_or(now));
                UNDER.with_borrow(|under| {
                    if let Some(channel) = &under.channel {
                        // Fails only for a channel that was closed.
                        let _ = channel.post_message(&message.into());
                    }
                });
            }
            Err(no_count) => POLLER.with_borrow_mut(|poller| poller.failed(feed, no_count.retry_after, now)),
        }
        let ended = UNDER.with_borrow_mut(|under| under.request.take_if(|(asked, _)| *asked == feed));
        drop(ended);
        news();
        drive();
    });
}
