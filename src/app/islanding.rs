//! Brings the islands of a page to life.

use std::cell::RefCell;

use alongside_model::{page::SiteInfo, time::Instant};
use leptos::{prelude::*, task};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{App, takeover};
use crate::{context::Cx, platform::clock};

thread_local! {
    /// The islands of the page on screen.
    static ALIVE: RefCell<Vec<Alive>> = RefCell::default();
}

/// What an island has made; dropping it ends it.
struct Alive(Owner);

impl Drop for Alive {
    fn drop(&mut self) {
        self.0.cleanup();
    }
}

/// Draws each island beside its place, lets its effects run, and puts it in
/// place before the browser paints. The islands of the page before end.
pub fn bring_to_life(site: &SiteInfo, now: RwSignal<Option<Instant>>, app: App) {
    ALIVE.with_borrow_mut(Vec::clear);
    let Ok(places) = document().query_selector_all("[data-island]") else { return };
    let mut drawn = Vec::new();
    for index in 0..places.length() {
        let Some(place) = places.item(index).and_then(|place| place.dyn_into::<Element>().ok()) else { continue };
        let island = place.get_attribute("data-island").and_then(|text| serde_json::from_str::<Value>(&text).ok());
        let bench = document().create_element("div").ok();
        if let (Some(island), Some(bench)) = (island, bench) {
            let alive = Alive(Owner::new());
            let Some(node) = alive.0.with(|| (app.draw)(Cx::new(site.clone(), now), &island)) else { continue };
            node.put_into(&bench);
            ALIVE.with_borrow_mut(|all| all.push(alive));
            drawn.push((place, bench));
        }
    }
    crate::platform::task::spawn(async move {
        task::tick().await;
        for (place, bench) in drawn {
            takeover::replace_content(&place, &bench);
        }
        super::standing::update(clock::now());
        (app.arrived)();
        if let Some(html) = document().document_element() {
            // Fails only for a malformed attribute name.
            let _ = html.set_attribute("data-app", "ready");
        }
    });
}
