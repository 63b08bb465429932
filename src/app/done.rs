//! Shows what was done on this device, fills in the links to share with, and listens for what
//! the page's plain buttons and links do. All of its words stand in the page.

use alongside_model::share;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::standing::each;
use crate::platform::{document as page, done, printer};

/// Brings the page's own parts up to date.
pub fn update() {
    each(&document(), "[data-slug]", |campaign| {
        let done = done::done(&campaign.get_attribute("data-slug").unwrap_or_default());
        each(&campaign, "[data-done]", |mark| {
            let kind = mark.get_attribute("data-done").unwrap_or_default();
            mark.set_hidden(!done.split(' ').any(|one| one == kind));
        });
        each(&campaign, "[data-forget]", |part| part.set_hidden(done.is_empty()));
    });
    let address = page::address();
    each(&document(), "[data-share]", |link| {
        let template = link.get_attribute("data-share").unwrap_or_default();
        // Fails only for a name that can't be.
        let _ = link.set_attribute("href", &share::fill(&template, &address));
        if let Some(item) = link.closest("[hidden]").ok().flatten() {
            let _ = item.remove_attribute("hidden");
        }
    });
    each(&document(), "[data-needs-app]", |part| part.set_hidden(false));
}

/// Listens to the page from now on.
pub fn listen() {
    page::listen("click", |event| pressed(&event));
    // Done here; in another tab; or on a page that was come back from.
    for event in ["alongside-done", "storage", "pageshow"] {
        page::listen(event, |_| update());
    }
}

fn pressed(event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let within = |selector: &str| target.closest(selector).ok().flatten();
    if within("[data-print]").is_some() {
        printer::print();
    }
    let Some(slug) = within("[data-slug]").and_then(|campaign| campaign.get_attribute("data-slug")) else { return };
    if within("[data-forget-done]").is_some() {
        done::forget(&slug);
        update();
    }
    if let Some(kind) = within("[data-does]").and_then(|link| link.get_attribute("data-does")) {
        done::mark(&slug, &kind);
        update();
    }
}
