//! The app in the browser: brings a page's islands to life, keeps what depends on
//! the clock true, and turns clicks on the site's own links into changes of page.
//!
//! A page is its own data: to go to another one, the app fetches the same file
//! that a browser without script would, and puts its content in place. So there
//! is no table of routes in the app, no second copy of any text, and no HTML
//! made of strings.

mod done;
mod islanding;
mod navigation;
mod standing;
mod takeover;
mod trouble;

use alongside_model::{json, page::SiteInfo, time::Instant};
use any_spawner::Executor;
use leptos::prelude::*;
use serde_json::Value;
use web_sys::Document;

use crate::{
    components::kit::Node,
    context::Cx,
    islands, live,
    platform::{clock, timer},
};

/// What an app does with a page.
#[derive(Clone, Copy)]
struct App {
    /// Draws an island from its JSON; `None` for one that isn't this app's.
    draw: fn(Cx, &Value) -> Option<Node>,
    /// Begins to listen, before there are islands.
    begin: fn(),
    /// Does the rest, once the islands are in their places.
    arrived: fn(),
}

/// Starts the app of the hub and the campaigns, which goes from page to page by itself.
pub fn start_pages() {
    let begin = || {
        live::start();
        done::listen();
    };
    start(App { draw: islands::draw_pages, begin, arrived: done::update }, navigation::install);
}

/// Starts the app of the letter pages. Every link of theirs leads out of it, so moving is
/// the browser's: that is 3 KB less to load.
pub fn start_letter() {
    start(App { draw: islands::draw_letter, begin: || {}, arrived: || {} }, |_, _, _| {});
}

/// Starts an app on the page it was loaded with. On a page without data of ours
/// it does nothing: the page stays as it is.
fn start(app: App, moving: fn(SiteInfo, RwSignal<Option<Instant>>, App)) {
    trouble::install_hook();
    let Some(site) = site(&document()) else { return };
    // Fails only when it was done before.
    let _ = Executor::init_wasm_bindgen();
    // The app lives as long as the page.
    let owner = Owner::new();
    owner.with(|| {
        let now = RwSignal::new(None::<Instant>);
        (app.begin)();
        islanding::bring_to_life(&site, now, app);
        moving(site, now, app);
        tick(now);
    });
    std::mem::forget(owner);
}

/// What a page says of its site; `None` when it is none of ours.
fn site(document: &Document) -> Option<SiteInfo> {
    let text = document.get_element_by_id("site-data")?.text_content()?;
    json::from_str(&text)
}

/// Tells the time, and again each minute.
fn tick(now: RwSignal<Option<Instant>>) {
    let time = clock::now();
    now.set(Some(time));
    standing::update(time);
    // At the next full minute, when campaigns open and close.
    timer::after(Instant::MINUTE - time.0.rem_euclid(Instant::MINUTE), move || tick(now)).forget();
}
