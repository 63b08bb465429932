//! Keeps a page true while time passes: of the parts that stand for a state of
//! their campaign, the one that holds is shown.

use alongside_model::{life_cycle::Life, time::Instant};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::i18n;

/// Goes through the page's campaigns.
pub fn update(now: Instant) {
    each(&document(), "[data-life]", |campaign| {
        let Some(life) = campaign.get_attribute("data-life").and_then(|life| Life::from_attribute(&life)) else {
            return;
        };
        let state = life.state(now);
        each(&campaign, "[data-when]", |part| {
            let when = part.get_attribute("data-when").unwrap_or_default();
            part.set_hidden(!when.split(' ').any(|name| name == state.name()));
        });
        let left = life.closes.filter(|_| state.is_open()).map(|closes| closes.since(now));
        each(&campaign, "[data-left]", |part| part.set_text_content(left.map(words).as_deref()));
    });
}

/// ", 3 days left" in the page's language.
fn words(left: i64) -> String {
    let lang = document().document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    let text = i18n::messages(alongside_model::Lang::from_code(&lang).unwrap_or(alongside_model::Lang::En));
    let words = if left < 48 * Instant::HOUR {
        (text.hours_left)(left / Instant::HOUR)
    } else {
        (text.days_left)(left / Instant::DAY)
    };
    format!(", {words}")
}

/// Something that can be searched for elements.
pub trait Searchable {
    /// The elements that a selector finds.
    fn all(&self, selector: &str) -> Option<web_sys::NodeList>;
}

impl Searchable for web_sys::Document {
    fn all(&self, selector: &str) -> Option<web_sys::NodeList> {
        self.query_selector_all(selector).ok()
    }
}

impl Searchable for HtmlElement {
    fn all(&self, selector: &str) -> Option<web_sys::NodeList> {
        self.query_selector_all(selector).ok()
    }
}

/// Does something with each element that a selector finds.
pub fn each(within: &impl Searchable, selector: &str, then: impl Fn(HtmlElement)) {
    let Some(found) = within.all(selector) else { return };
    for index in 0..found.length() {
        if let Some(element) = found.item(index).and_then(|node| node.dyn_into::<Element>().ok()?.dyn_into().ok()) {
            then(element);
        }
    }
}
