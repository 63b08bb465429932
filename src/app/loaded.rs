//! A page as it is read from a document: its data and its long texts.

use std::{collections::HashMap, rc::Rc};

use alongside_model::page::PageData;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use crate::context::Stories;

/// A page.
pub struct Loaded {
    /// What it knows.
    pub data: PageData,
    /// Its long texts.
    pub stories: Stories,
}

/// Reads the page that a document holds; `None` when it is none of ours.
pub fn read(document: &Document) -> Option<Loaded> {
    let json = document.get_element_by_id("page-data")?.text_content()?;
    let data = serde_json::from_str(&json).ok()?;
    let mut stories = HashMap::new();
    let found = document.query_selector_all("[data-story]").ok()?;
    for index in 0..found.length() {
        let element = found.item(index).and_then(|node| node.dyn_into::<Element>().ok());
        if let Some((name, element)) = element.and_then(|e| Some((e.get_attribute("data-story")?, e))) {
            stories.insert(name, element);
        }
    }
    Some(Loaded { data, stories: Rc::new(stories) })
}
