//! Markdown to sanitised HTML.
//!
//! Two locks on the door: whatever isn't prose is refused with its place, and
//! what is made of the rest goes through a sanitiser that knows only prose.

mod footnotes;
mod sanitise;
#[cfg(test)]
mod tests;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::{escape_href, escape_html};

use self::footnotes::Footnotes;
use crate::{
    image,
    links::{Links, Target},
    source::{Report, Source},
};

/// Where a Markdown text stands.
pub(crate) struct Prose<'a> {
    /// The file.
    pub(crate) source: Source<'a>,
    /// Bytes from the start of the source to the text.
    pub(crate) at: usize,
    /// False when the text isn't in the file letter for letter: then every
    /// mistake is told at its beginning.
    pub(crate) verbatim: bool,
    /// What it can link to.
    pub(crate) links: &'a Links<'a>,
    /// Collects what is wrong with pictures.
    pub(crate) report: &'a Report,
    /// The story's name, so that two on a page don't share an id.
    pub(crate) story: &'a str,
    /// The level of its highest headings, 2 to 6.
    pub(crate) top: u8,
}

impl Prose<'_> {
    /// Renders a text, telling of everything in it that isn't allowed.
    pub(crate) fn render(&self, text: &str) -> String {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(text, options).into_offset_iter().collect();
        let shift = self.shift(&events);
        let mut footnotes = Footnotes::new(self.story, self.links.lang);
        let mut closing: Vec<&'static str> = Vec::new();
        let mut events = events.into_iter();
        while let Some((event, range)) = events.next() {
            let event = match event {
                Event::Html(_) | Event::End(TagEnd::HtmlBlock) => continue,
                Event::Start(Tag::HtmlBlock) => {
                    self.refuse_html(range.start);
                    continue;
                }
                Event::InlineHtml(tag) => {
                    if !tag.starts_with("</") {
                        self.refuse_html(range.start);
                    }
                    continue;
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    Event::Start(Tag::Heading { level: moved(level, shift), id: None, classes: vec![], attrs: vec![] })
                }
                Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(moved(level, shift))),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let (open, close) = self.link(&dest_url, range.start);
                    closing.push(close);
                    inline(open)
                }
                Event::End(TagEnd::Link) => inline(closing.pop().unwrap_or_default()),
                Event::Start(Tag::Image { dest_url, .. }) => inline(self.picture(&dest_url, range.start, &mut events)),
                Event::FootnoteReference(label) => inline(footnotes.refer(&label)),
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    footnotes.open(&label, range.start);
                    continue;
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    footnotes.close();
                    continue;
                }
                other => other,
            };
            footnotes.push(event);
        }
        for at in footnotes.unused() {
            self.error(at, "Nothing refers to this footnote.", "Put its mark, such as [^1], into the text.");
        }
        let mut page = String::new();
        html::push_html(&mut page, footnotes.into_events().into_iter());
        sanitise::clean(&page)
    }

    fn error(&self, offset: usize, problem: impl Into<String>, remedy: impl Into<String>) {
        self.source.error(self.at + if self.verbatim { offset } else { 0 }, problem, remedy);
    }

    fn refuse_html(&self, offset: usize) {
        self.error(
            offset,
            "HTML isn't read here.",
            "Write Markdown: **strong**, *emphasis*, [words](https://...), or \\< for the sign itself.",
        );
    }

    /// By how much headings move so that the highest ones have the level `top`.
    fn shift(&self, events: &[(Event<'_>, Range<usize>)]) -> i8 {
        let levels = events.iter().filter_map(|(event, _)| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
            _ => None,
        });
        let highest = levels.min().unwrap_or(self.top);
        i8::try_from(self.top).unwrap_or(2) - i8::try_from(highest).unwrap_or(2)
    }

    /// The tags around a link's words.
    fn link(&self, to: &str, offset: usize) -> (String, &'static str) {
        match self.links.target(to) {
            Ok(Target::Elsewhere(url)) => {
                let rel = if url.starts_with("https:") { " rel=\"noopener noreferrer\"" } else { "" };
                (format!("<a href=\"{}\"{rel}>", href(&url)), "</a>")
            }
            Ok(Target::Page(path)) => (format!("<a href=\"{}\">", href(&path)), "</a>"),
            Ok(Target::File(name)) => (format!("<a href=\"{}\">", href(&self.published(&name))), "</a>"),
            Ok(Target::Words(tag)) => (format!("<span lang=\"{}\">", attribute(&tag)), "</span>"),
            Err(dead) => {
                self.error(offset, dead.problem, dead.remedy);
                (String::new(), "")
            }
        }
    }

    /// A picture, with the words between its square brackets as its text.
    fn picture<'e>(
        &self,
        to: &str,
        offset: usize,
        events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>,
    ) -> String {
        let mut alt = String::new();
        let mut depth = 1;
        for (event, _) in events {
            match event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) => depth -= 1,
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        if alt.trim().is_empty() {
            self.error(
                offset,
                "This picture has no text for those who can't see it.",
                "Write what it shows between the square brackets: ![What it shows](file.jpg)",
            );
        }
        let name = match self.links.target(to) {
            Ok(Target::File(name)) => name,
            Ok(_) => {
                self.error(
                    offset,
                    format!("The picture `{to}` isn't a file of this folder."),
                    "Put the picture beside this file and write its name.",
                );
                return String::new();
            }
            Err(dead) => {
                self.error(offset, dead.problem, dead.remedy);
                return String::new();
            }
        };
        let size = match image::size(self.links.folder, &name, self.report) {
            Ok(size) => format!(" width=\"{}\" height=\"{}\"", size.width, size.height),
            Err(problem) => {
                self.error(offset, problem.to_string(), image::FORMATS);
                String::new()
            }
        };
        let path = href(&self.published(&name));
        format!("<img src=\"{path}\" alt=\"{}\"{size} loading=\"lazy\" decoding=\"async\">", attribute(alt.trim()))
    }

    fn published(&self, name: &str) -> String {
        format!("{}{}", self.links.base, &self.links.folder.publish(name)[1..])
    }
}

fn inline<'e>(html: impl Into<CowStr<'e>>) -> Event<'e> {
    Event::InlineHtml(html.into())
}

fn moved(level: HeadingLevel, shift: i8) -> HeadingLevel {
    let level = (i8::try_from(level as usize).unwrap_or(6) + shift).clamp(2, 6);
    HeadingLevel::try_from(usize::try_from(level).unwrap_or(6)).unwrap_or(HeadingLevel::H6)
}

/// An address inside a double-quoted attribute.
fn href(address: &str) -> String {
    let mut out = String::new();
    // Writing to a string never fails.
    let _ = escape_href(&mut out, address);
    out
}

/// A text inside a double-quoted attribute.
fn attribute(text: &str) -> String {
    let mut out = String::new();
    let _ = escape_html(&mut out, text);
    out
}
