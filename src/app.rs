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

use alongside_model::{page::SiteInfo, time::Instant};
use any_spawner::Executor;
use leptos::prelude::*;
use web_sys::Document;

use crate::platform::{clock, timer};

/// Starts the app on the page it was loaded with. On a page without data of
/// ours it does nothing: the page stays as it is.
pub fn start() {
    trouble::install_hook();
    let Some(site) = site(&document()) else { return };
    // A page without islands needs it too. Fails only when it was done before.
    let _ = Executor::init_wasm_bindgen();
    // The app lives as long as the page.
    let owner = Owner::new();
    owner.with(|| {
        let now = RwSignal::new(None::<Instant>);
        islanding::bring_to_life(&site, now);
        navigation::install(site, now);
        tick(now);
    });
    std::mem::forget(owner);
}

/// What a page says of its site; `None` when it is none of ours.
fn site(document: &Document) -> Option<SiteInfo> {
    let json = document.get_element_by_id("site-data")?.text_content()?;
    serde_json::from_str(&json).ok()
}

/// Tells the time, and again each minute.
fn tick(now: RwSignal<Option<Instant>>) {
    let time = clock::now();
    now.set(Some(time));
    standing::update(time);
    timer::after(Instant::MINUTE, move || tick(now)).forget();
}
