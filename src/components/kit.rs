//! The views of what lives in the browser: elements, words, listeners, and parts that
//! change, made by plain calls.
//!
//! `view!` gives every element with its attributes and closures a type of its own, and
//! compiles code for each type. Here there is one type for all of them: natively they are
//! drawn by Leptos ([`native`]), in the browser they are made straight in the document, and
//! Leptos' signals and effects keep them true ([`browser`]). docs/architecture.md has the figures.
//!
//! ```ignore
//! el("p").class("notice").say("Hello, ").say_by(move || name.get()).node()
//! ```

#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(feature = "ssr")]
mod native;

#[cfg(not(feature = "ssr"))]
use browser::Builder;
#[cfg(not(feature = "ssr"))]
pub use browser::Node;
#[cfg(feature = "ssr")]
use native::Builder;
#[cfg(feature = "ssr")]
pub use native::Node;

use std::borrow::Cow;

use leptos::prelude::*;
use web_sys::Event;

/// Words that stand, or that were put together.
pub type Text = Cow<'static, str>;

/// What is asked again whenever something that it read has changed.
type By<T> = Box<dyn Fn() -> T + Send>;

/// An element that is being made.
pub struct El(Builder);

/// An element, with what stays of it in one line: its name and classes, then attributes
/// whose values have no blanks, then those without a value. What is in a text weighs
/// less than calls: `input.field__input type=search disabled`.
pub fn el(line: &'static str) -> El {
    let mut parts = line.split(' ');
    let mut names = parts.next().unwrap_or_default().split('.');
    let mut el = El(Builder::new(names.next().unwrap_or_default()));
    let classes: Vec<&str> = names.collect();
    if !classes.is_empty() {
        el.0.attr("class", classes.join(" ").into());
    }
    for part in parts {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        el.0.attr(name, value.into());
    }
    el
}

impl El {
    #[inline(never)]
    fn set(mut self, name: &'static str, value: Text) -> Self {
        self.0.attr(name, value);
        self
    }

    #[inline(never)]
    fn with(mut self, node: Node) -> Self {
        self.0.put(node);
        self
    }

    #[inline(never)]
    fn saying(mut self, words: Text) -> Self {
        self.0.say(words);
        self
    }

    #[inline(never)]
    fn listening(mut self, event: &'static str, then: Box<dyn FnMut(Event)>) -> Self {
        self.0.on(event, then);
        self
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.set(name, value.into())
    }

    /// Its classes.
    pub fn class(self, names: impl Into<Text>) -> Self {
        self.attr("class", names)
    }

    /// Its id.
    pub fn id(self, id: impl Into<Text>) -> Self {
        self.attr("id", id)
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// An attribute that changes, or goes.
    pub fn attr_by(mut self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        self.0.attr_by(name, Box::new(value));
        self
    }

    /// A class that comes and goes beside those that stay.
    pub fn class_by(
        self,
        always: &'static str,
        sometimes: &'static str,
        on: impl Fn() -> bool + Send + 'static,
    ) -> Self {
        self.attr_by("class", move || Some(if on() { format!("{always} {sometimes}") } else { always.to_owned() }))
    }

    /// The value of a field, which changes with what the app knows.
    pub fn value_by(mut self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.0.value_by(Box::new(value));
        self
    }

    /// Whether something holds, such as `checked` or `hidden`.
    pub fn holds_by(mut self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.0.holds_by(name, Box::new(holds));
        self
    }

    /// What happens then.
    pub fn on(self, event: &'static str, then: impl FnMut(Event) + 'static) -> Self {
        self.listening(event, Box::new(then))
    }

    /// Words.
    pub fn say(self, words: impl Into<Text>) -> Self {
        self.saying(words.into())
    }

    /// Words that change.
    pub fn say_by(mut self, words: impl Fn() -> String + Send + 'static) -> Self {
        self.0.say_by(Box::new(words));
        self
    }

    /// Something within.
    pub fn put(self, node: impl Into<Node>) -> Self {
        self.with(node.into())
    }

    /// Something within, where it is there.
    pub fn put_if(self, node: Option<Self>) -> Self {
        match node {
            Some(node) => self.put(node),
            None => self,
        }
    }

    /// Several within.
    pub fn put_all(mut self, nodes: impl IntoIterator<Item = Node>) -> Self {
        for node in nodes {
            self.0.put(node);
        }
        self
    }

    /// Something within that changes.
    pub fn put_by(self, node: impl Fn() -> Node + Send + 'static) -> Self {
        self.put(by(node))
    }

    /// The element.
    pub fn node(self) -> Node {
        self.0.finish()
    }
}

impl From<El> for Node {
    fn from(el: El) -> Self {
        el.node()
    }
}

/// Something that changes.
pub fn by(node: impl Fn() -> Node + Send + 'static) -> Node {
    Builder::changing(Box::new(node))
}

/// Something that is there while a condition holds; made anew only when that changes.
pub fn when(holds: impl Fn() -> bool + Send + Sync + 'static, node: impl Fn() -> Node + Send + 'static) -> Node {
    while_holds(Box::new(holds), Box::new(node))
}

fn while_holds(holds: Box<dyn Fn() -> bool + Send + Sync>, node: By<Node>) -> Node {
    let holds = Memo::new(move |_| holds());
    by(move || if holds.get() { node() } else { nothing() })
}

/// Nothing.
pub fn nothing() -> Node {
    all(Vec::new())
}

/// Several, one behind the other.
pub fn all(nodes: Vec<Node>) -> Node {
    Builder::several(nodes)
}

/// A button that does something.
pub fn button(class: &'static str, words: impl Into<Text>, then: impl FnMut() + 'static) -> El {
    pressed(class, words.into(), Box::new(then))
}

fn pressed(class: &'static str, words: Text, mut then: Box<dyn FnMut()>) -> El {
    el("button type=button").class(class).on("click", move |_| then()).say(words)
}

/// Something derived that tells only when it has become something else.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let value: Box<dyn Fn() -> T + Send + Sync> = Box::new(value);
    Memo::new(move |_| value())
}

/// Does something once the page is there, and again whenever what it read has changed.
/// Never natively.
pub fn later(doing: impl FnMut() + 'static) {
    let mut doing: Box<dyn FnMut()> = Box::new(doing);
    Effect::new(move |_| doing());
}
