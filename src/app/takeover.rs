//! An island takes the place of what was drawn for it, unseen: what was typed,
//! the focus and the selection stay.

use leptos::{prelude::*, task};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlTextAreaElement};

/// Puts the content of `new` in the place of the content of `place`.
pub fn replace_content(place: &Element, new: &Element) {
    let typed = typed(place);
    place.set_text_content(None);
    while let Some(child) = new.first_child() {
        if place.append_child(&child).is_err() {
            break;
        }
    }
    restore(typed);
}

/// What a person did with a field before the app came.
struct Typed {
    id: String,
    value: Option<String>,
    /// What the page had in a field of several lines.
    default: String,
    checked: Option<bool>,
    focused: bool,
    selection: Option<(u32, u32)>,
}

fn typed(within: &Element) -> Vec<Typed> {
    let active = document().active_element();
    let Ok(fields) = within.query_selector_all("input[id], textarea[id], button[id]") else { return Vec::new() };
    let mut found = Vec::new();
    for index in 0..fields.length() {
        let Some(element) = fields.item(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let focused = active.as_ref() == Some(&element);
        let mut typed =
            Typed { id: element.id(), value: None, default: String::new(), checked: None, focused, selection: None };
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            if matches!(input.type_().as_str(), "checkbox" | "radio") {
                typed.checked = (input.checked() != input.default_checked()).then(|| input.checked());
            } else {
                typed.value = (input.value() != input.default_value()).then(|| input.value());
                typed.selection = input.selection_start().ok().flatten().zip(input.selection_end().ok().flatten());
            }
        } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            typed.default = area.default_value().unwrap_or_default();
            typed.value = (typed.default != area.value()).then(|| area.value());
            typed.selection = area.selection_start().ok().flatten().zip(area.selection_end().ok().flatten());
        }
        if !typed.id.is_empty() && (typed.focused || typed.value.is_some() || typed.checked.is_some()) {
            found.push(typed);
        }
    }
    found
}

/// Gives the fields what they had, the last one first: the letter was typed
/// while the name in it was unknown, so it is told before the name is.
fn restore(fields: Vec<Typed>) {
    let mut at = None;
    for field in fields.into_iter().rev() {
        let Some(element) = document().get_element_by_id(&field.id) else { continue };
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            if let Some(checked) = field.checked {
                input.set_checked(checked);
                tell(&element, "change");
            }
            if let Some(value) = &field.value {
                input.set_value(value);
                tell(&element, "input");
            }
        } else if let (Some(area), Some(value)) = (element.dyn_ref::<HtmlTextAreaElement>(), &field.value) {
            // Where a draft came back meanwhile, what was typed is added to it.
            let there = area.value();
            let text =
                if there == field.default { value.clone() } else { with_added(there, &added(&field.default, value)) };
            area.set_value(&text);
            tell(&element, "input");
        }
        if field.focused {
            crate::platform::document::focus_element(&element);
            at = Some((element, field.selection));
        }
    }
    if let Some((element, selection)) = at {
        select(&element, selection);
        // A text that follows another field is set anew, which moves its caret.
        crate::platform::task::spawn(async move {
            task::tick().await;
            select(&element, selection);
        });
    }
}

/// A draft with what was typed, unless it is in it: going back, browsers fill in again
/// what was there.
fn with_added(draft: String, added: &str) -> String {
    if draft.contains(added.trim()) { draft } else { draft + "\n\n" + added }
}

/// What somebody typed into a text.
fn added(before: &str, after: &str) -> String {
    let same = |(a, b): &(char, char)| a == b;
    let start = before.chars().zip(after.chars()).take_while(same).count();
    let rest = after.chars().count().min(before.chars().count()) - start;
    let end = before.chars().rev().zip(after.chars().rev()).take(rest).take_while(same).count();
    after.chars().skip(start).take(after.chars().count() - start - end).collect()
}

fn tell(element: &Element, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(event, &init) {
        // Fails only for an event that is being dispatched already.
        let _ = element.dispatch_event(&event);
    }
}

fn select(element: &Element, selection: Option<(u32, u32)>) {
    let Some((start, end)) = selection else { return };
    // Refused by kinds of field that have no selection, such as email.
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(start, end);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(start, end);
    }
}
