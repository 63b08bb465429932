//! Views while the site is built: Leptos draws them as HTML.

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    html,
    prelude::*,
    tachys::view::iterators::StaticVec,
};
use web_sys::Event;

use super::{By, Text};

/// Anything that can stand in a page.
pub type Node = AnyView;

/// An element that is being made.
pub(super) struct Builder {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<Node>,
}

impl Builder {
    pub(super) fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new() }
    }

    pub(super) fn attr(&mut self, name: &'static str, value: Text) {
        self.attributes.push(custom_attribute(name, value.into_owned()).into_any_attr());
    }

    pub(super) fn attr_by(&mut self, name: &'static str, value: By<Option<String>>) {
        if let Some(value) = untrack(value) {
            self.attr(name, value.into());
        }
    }

    /// Properties aren't in HTML; what a field holds at first is said by an attribute.
    #[expect(clippy::unused_self, reason = "as in the browser")]
    pub(super) fn value_by(&mut self, _value: By<String>) {}

    /// Only `hidden` can be said in HTML, and must: nobody should see what isn't there.
    pub(super) fn holds_by(&mut self, name: &'static str, holds: By<bool>) {
        if name == "hidden" && untrack(holds) {
            self.attr(name, "".into());
        }
    }

    #[expect(clippy::unused_self, reason = "as in the browser")]
    pub(super) fn on(&mut self, _event: &'static str, _then: Box<dyn FnMut(Event)>) {}

    pub(super) fn say(&mut self, words: Text) {
        // Leptos writes the content of a field as it is, and `</textarea>` would end it.
        let words =
            if self.tag == "textarea" { words.replace('&', "&amp;").replace('<', "&lt;") } else { words.into_owned() };
        self.children.push(words.into_any());
    }

    pub(super) fn say_by(&mut self, words: By<String>) {
        self.say(untrack(words).into());
    }

    pub(super) fn put(&mut self, node: Node) {
        self.children.push(node);
    }

    pub(super) fn finish(self) -> Node {
        let Self { tag, attributes, children } = self;
        let children = StaticVec::from(children);
        match tag {
            // It has no end.
            "input" => html::input().add_any_attr(attributes).into_any(),
            // Its content isn't escaped a second time.
            "textarea" => html::textarea().add_any_attr(attributes).child(children).into_any(),
            tag => html::custom(tag).add_any_attr(attributes).child(children).into_any(),
        }
    }

    pub(super) fn changing(node: By<Node>) -> Node {
        untrack(node)
    }

    pub(super) fn several(nodes: Vec<Node>) -> Node {
        StaticVec::from(nodes).into_any()
    }
}
