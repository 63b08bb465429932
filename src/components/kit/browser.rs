//! Views in the browser: nodes of the document, kept true by effects.

use std::cell::RefCell;

use leptos::{prelude::*, reactive::effect::RenderEffect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event};

use super::{By, Text};

/// Anything that can stand in a page: a node, or a fragment of several.
pub struct Node(web_sys::Node);

impl Node {
    /// Puts it at the end of an element.
    pub fn put_into(&self, place: &web_sys::Node) {
        // Fails only where an element can't have this child.
        let _ = place.append_child(&self.0);
    }
}

/// An element that is being made.
pub(super) struct Builder(Element);

impl Builder {
    pub(super) fn new(tag: &'static str) -> Self {
        let made = match tag {
            "svg" | "path" => document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
            _ => document().create_element(tag),
        };
        // Fails only for names that can't be; then what failed stands in the page's place,
        // and nothing of the element does.
        Self(made.unwrap_or_else(JsCast::unchecked_into))
    }

    pub(super) fn attr(&mut self, name: &'static str, value: Text) {
        set_attribute(&self.0, name, Some(&value));
    }

    pub(super) fn attr_by(&mut self, name: &'static str, value: By<Option<String>>) {
        self.follow(value, move |element, value| set_attribute(element, name, value.as_deref()));
    }

    pub(super) fn value_by(&mut self, value: By<String>) {
        self.follow(Box::new(move || Some(value())), |element, value| {
            set_property(element, "value", &value.as_deref().unwrap_or_default().into());
        });
    }

    pub(super) fn holds_by(&mut self, name: &'static str, holds: By<bool>) {
        let holds: By<Option<String>> = Box::new(move || holds().then(String::new));
        self.follow(holds, move |element, holds| set_property(element, name, &holds.is_some().into()));
    }

    /// Tells an element what a closure says now, and whenever that is something else.
    #[inline(never)]
    fn follow(&self, value: By<Option<String>>, tell: impl Fn(&Element, &Option<String>) + 'static) {
        let element = self.0.clone();
        let told = RefCell::new(None::<Option<String>>);
        keep(Box::new(move || {
            let value = value();
            if told.borrow().as_ref() != Some(&value) {
                tell(&element, &value);
                *told.borrow_mut() = Some(value);
            }
        }));
    }

    pub(super) fn on(&mut self, event: &'static str, mut then: Box<dyn FnMut(Event)>) {
        // What the listener makes ends with the part of the page that it belongs to.
        let owner = Owner::current();
        let listener = Closure::<dyn FnMut(Event)>::new(move |event| match &owner {
            Some(owner) => owner.with(|| then(event)),
            None => then(event),
        });
        // Fails only for a listener that is none.
        let _ = self.0.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        StoredValue::new_local(listener);
    }

    pub(super) fn say(&mut self, words: Text) {
        self.append(&text(&words));
    }

    pub(super) fn say_by(&mut self, words: By<String>) {
        let node = text("");
        self.append(&node);
        let told = RefCell::new(String::new());
        keep(Box::new(move || {
            let words = words();
            if *told.borrow() != words {
                node.set_node_value(Some(&words));
                *told.borrow_mut() = words;
            }
        }));
    }

    pub(super) fn put(&mut self, node: Node) {
        node.put_into(&self.0);
    }

    fn append(&self, node: &web_sys::Node) {
        // Fails only for an element that can't have children.
        let _ = self.0.append_child(node);
    }

    pub(super) fn finish(self) -> Node {
        Node(self.0.into())
    }

    /// A part that changes stands between two empty texts.
    pub(super) fn changing(node: By<Node>) -> Node {
        let whole = document().create_document_fragment();
        let (start, end) = (text(""), text(""));
        for border in [&start, &end] {
            // Fails for no fragment.
            let _ = whole.append_child(border);
        }
        let (begin, before) = (start, end);
        keep(Box::new(move || {
            let new = node();
            let Some(parent) = before.parent_node() else { return };
            while let Some(old) = begin.next_sibling().filter(|old| !old.is_same_node(Some(&before))) {
                // Fails only for what isn't a child.
                let _ = parent.remove_child(&old);
            }
            // Fails only where an element can't have this child.
            let _ = parent.insert_before(&new.0, Some(&before));
        }));
        Node(whole.into())
    }

    pub(super) fn several(nodes: Vec<Node>) -> Node {
        let whole: web_sys::Node = document().create_document_fragment().into();
        for node in nodes {
            node.put_into(&whole);
        }
        Node(whole)
    }
}

/// Does something now, and again whenever what it read has changed, as long as the part of
/// the page that is being made is there.
fn keep(mut doing: Box<dyn FnMut()>) {
    StoredValue::new_local(RenderEffect::new(move |_| doing()));
}

fn text(words: &str) -> web_sys::Node {
    document().create_text_node(words).into()
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Both fail only for names that can't be.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn set_property(element: &Element, name: &str, value: &JsValue) {
    // Fails only for frozen objects.
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}
