//! The app in the browser: brings a page's islands to life, keeps what depends on
//! the clock true, and turns clicks on the site's own links into changes of page.
//!
//! A page is its own data: to go to another one, the app fetches the same file
//! that a browser without script would, and puts its content in place. So there
//! is no table of routes in the app, no second copy of any text, and no HTML
//! made of strings.

mod islanding;
mod navigation;
mod standing;
mod takeover;
mod trouble;

use alongside_model::{json, page::SiteInfo, time::Instant};
use any_spawner::Executor;
use leptos::prelude::*;
use web_sys::Document;

use crate::{
    components::kit::Node,
    context::Cx,
    islands::{self, Island},
    platform::{clock, timer},
};

/// What draws the islands of an app.
type Draw = fn(Cx, Island) -> Node;

/// Starts the app of the hub and the campaigns, which goes from page to page by itself.
pub fn start_pages() {
    start(islands::draw_pages, navigation::install);
}

/// Starts the app of the letter pages. Every link of theirs leads out of it, so moving is
/// the browser's: that is 3 KB less to load.
pub fn start_letter() {
    start(islands::draw_letter, |_, _, _| {});
}

/// Starts an app on the page it was loaded with. On a page without data of ours
/// it does nothing: the page stays as it is.
fn start(draw: Draw, moving: fn(SiteInfo, RwSignal<Option<Instant>>, Draw)) {
    trouble::install_hook();
    let Some(site) = site(&document()) else { return };
    // Fails only when it was done before.
    let _ = Executor::init_wasm_bindgen();
    // The app lives as long as the page.
    let owner = Owner::new();
    owner.with(|| {
        let now = RwSignal::new(None::<Instant>);
        islanding::bring_to_life(&site, now, draw);
        moving(site, now, draw);
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
    timer::after(Instant::MINUTE, move || tick(now)).forget();
}
