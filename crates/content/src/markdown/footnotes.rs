//! Footnotes: numbered in the order they are referred to, listed at the end of
//! the story, each with a way back.

use std::collections::BTreeMap;

use alongside_model::Lang;
use pulldown_cmark::Event;

use super::{attribute, inline};
use crate::wording;

/// Collects the events of a story and of its footnotes apart.
pub(super) struct Footnotes<'e, 's> {
    story: &'s str,
    lang: Lang,
    body: Vec<Event<'e>>,
    /// Labels in the order of their first reference.
    order: Vec<String>,
    notes: BTreeMap<String, Note<'e>>,
    current: Option<String>,
}

struct Note<'e> {
    at: usize,
    events: Vec<Event<'e>>,
}

impl<'e, 's> Footnotes<'e, 's> {
    pub(super) fn new(story: &'s str, lang: Lang) -> Self {
        Self { story, lang, body: Vec::new(), order: Vec::new(), notes: BTreeMap::new(), current: None }
    }

    /// The mark for a reference.
    pub(super) fn refer(&mut self, label: &str) -> String {
        let known = self.order.iter().position(|known| known == label);
        let number = known.unwrap_or(self.order.len()) + 1;
        let mut id = String::new();
        if known.is_none() {
            self.order.push(label.to_owned());
            id = format!(" id=\"{}\"", self.id("ref", number));
        }
        format!("<sup><a href=\"#{}\"{id}>{number}</a></sup>", self.id("note", number))
    }

    /// What follows is the words of a footnote.
    pub(super) fn open(&mut self, label: &str, at: usize) {
        self.notes.insert(label.to_owned(), Note { at, events: Vec::new() });
        self.current = Some(label.to_owned());
    }

    /// The words of the footnote have ended.
    pub(super) fn close(&mut self) {
        self.current = None;
    }

    /// Takes an event to where it belongs.
    pub(super) fn push(&mut self, event: Event<'e>) {
        match self.current.as_ref().and_then(|label| self.notes.get_mut(label)) {
            Some(note) => note.events.push(event),
            None => self.body.push(event),
        }
    }

    /// Where footnotes stand that nothing refers to.
    pub(super) fn unused(&self) -> Vec<usize> {
        self.notes.iter().filter(|(label, _)| !self.order.contains(label)).map(|(_, note)| note.at).collect()
    }

    /// The story, then its footnotes.
    pub(super) fn into_events(mut self) -> Vec<Event<'e>> {
        let mut events = std::mem::take(&mut self.body);
        if self.order.is_empty() {
            return events;
        }
        events.push(inline("<ol class=\"footnotes\">"));
        for (index, label) in self.order.iter().enumerate() {
            let number = index + 1;
            let Some(note) = self.notes.remove(label) else { continue };
            events.push(inline(format!("<li id=\"{}\">", self.id("note", number))));
            events.extend(note.events);
            let back = attribute(wording::of(self.lang).back_to_text);
            let to = self.id("ref", number);
            events
                .push(inline(format!("<a href=\"#{to}\" aria-label=\"{back} ({number})\">\u{21a9}\u{fe0e}</a></li>")));
        }
        events.push(inline("</ol>"));
        events
    }

    fn id(&self, kind: &str, number: usize) -> String {
        format!("{}-{kind}-{number}", self.story)
    }
}
