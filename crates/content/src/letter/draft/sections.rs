//! The parts of a letter's body, each below the line that begins it.

use alongside_model::letter::{Block, BlockKind};

use super::{
    super::heading::{self, Heading},
    ForRule, Placed,
};
use crate::source::Source;

/// A text, without white space around it.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    /// Bytes from the start of the body.
    pub(super) at: usize,
    pub(super) text: &'a str,
}

/// A line that begins a block, and the text below it.
pub(super) struct Section<'a> {
    pub(super) heading: Heading<'a>,
    pub(super) text: Text<'a>,
}

/// A body in its parts.
pub(super) struct Parts<'a> {
    /// What stands above the first line that begins a block.
    pub(super) before: Text<'a>,
    /// Whether there is no such line.
    pub(super) plain: bool,
    /// Those whose first line could be read.
    pub(super) sections: Vec<Section<'a>>,
    /// Whether that is all of them.
    pub(super) sound: bool,
}

/// Parts a body; tells what is wrong with a line that begins a block.
pub(super) fn parts(body: Source<'_>) -> Parts<'_> {
    let whole = body.text();
    let mut lines = Vec::new();
    let mut at = 0;
    for line in whole.split_inclusive('\n') {
        if heading::is_heading(line) {
            lines.push((at, line));
        }
        at += line.len();
    }
    let ends = lines.iter().skip(1).map(|(at, _)| *at).chain([whole.len()]);
    let section = |(&(at, line), end)| {
        let heading = heading::read(body, at, str::trim_end(line))?;
        Some(Section { heading, text: Text::of(whole, at + line.len(), end) })
    };
    let sections: Vec<Section<'_>> = lines.iter().zip(ends).filter_map(section).collect();
    let first = lines.first().map_or(whole.len(), |(at, _)| *at);
    Parts { before: Text::of(whole, 0, first), plain: lines.is_empty(), sound: sections.len() == lines.len(), sections }
}

impl<'a> Text<'a> {
    fn of(whole: &'a str, start: usize, end: usize) -> Self {
        let text = whole.get(start..end).unwrap_or_default();
        Self { at: start + text.len() - text.trim_start().len(), text: text.trim() }
    }

    /// It as the one block of a letter without others.
    pub(super) fn whole_letter(self) -> Placed {
        let kind = BlockKind::Opening;
        let block = Block {
            kind,
            id: kind.name().to_owned(),
            text: self.text.to_owned(),
            label: String::new(),
            off: false,
            required: false,
            rule: None,
        };
        Placed { at: self.at, text_at: self.at, block }
    }
}

impl Section<'_> {
    /// It as a block.
    pub(super) fn placed(&self, kind: BlockKind, rule: Option<&str>) -> Placed {
        let heading = &self.heading;
        let block = Block {
            kind,
            id: heading.name.to_owned(),
            text: self.text.text.to_owned(),
            label: heading.label.to_owned(),
            off: heading.off,
            required: heading.required,
            rule: rule.map(str::to_owned),
        };
        Placed { at: heading.at, text_at: self.text.at, block }
    }

    /// It as a text for a rule's recipients.
    pub(super) fn for_rule(&self, rule: &str) -> ForRule {
        ForRule { at: self.heading.at, text_at: self.text.at, rule: rule.to_owned(), text: self.text.text.to_owned() }
    }
}
