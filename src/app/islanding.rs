//! Brings the islands of a page to life.

use std::cell::RefCell;

use alongside_model::{json, page::SiteInfo, time::Instant};
use leptos::{mount::mount_to, prelude::*, task};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{Draw, takeover};
use crate::{context::Cx, islands::Island, platform::clock};

thread_local! {
    /// What ends the islands of the page on screen.
    static ALIVE: RefCell<Vec<Box<dyn std::any::Any>>> = RefCell::default();
}

/// Draws each island beside its place, lets its effects run, and puts it in
/// place before the browser paints. The islands of the page before end.
pub fn bring_to_life(site: &SiteInfo, now: RwSignal<Option<Instant>>, draw: Draw) {
    ALIVE.with_borrow_mut(Vec::clear);
    let Ok(places) = document().query_selector_all("[data-island]") else { return };
    let mut drawn = Vec::new();
    for index in 0..places.length() {
        let Some(place) = places.item(index).and_then(|place| place.dyn_into::<Element>().ok()) else { continue };
        let island: Option<Island> = place.get_attribute("data-island").and_then(|text| json::from_str(&text));
        let bench = document().create_element("div").ok().and_then(|bench| bench.dyn_into::<HtmlElement>().ok());
        if let (Some(island), Some(bench)) = (island, bench) {
            let site = site.clone();
            let alive = mount_to(bench.clone(), move || draw(Cx::new(site, now), island));
            ALIVE.with_borrow_mut(|all| all.push(Box::new(alive)));
            drawn.push((place, bench));
        }
    }
    task::spawn_local(async move {
        task::tick().await;
        for (place, bench) in drawn {
            takeover::replace_content(&place, &bench);
        }
        super::standing::update(clock::now());
        if let Some(html) = document().document_element() {
            // Fails only for a malformed attribute name.
            let _ = html.set_attribute("data-app", "ready");
        }
    });
}
