//! `letter.<lang>.md` under reading: its subjects, its blocks, and their places.

mod body;
mod sections;
mod subjects;

use alongside_model::{
    Lang,
    letter::{Block, BlockKind, Template},
};

use super::{
    audience::Reader,
    merge_fields::{self, Place},
    rules::Rules,
};
use crate::{front_matter, source::Source};
use subjects::Subject;

/// A block, and where it stands in the body.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Bytes from the start of the body to the line that begins it.
    pub(super) at: usize,
    text_at: usize,
    pub(super) block: Block,
}

/// A text for the recipients of a rule.
#[derive(Clone, Debug)]
pub(super) struct ForRule {
    /// Bytes from the start of the body to the line that begins it.
    pub(super) at: usize,
    text_at: usize,
    pub(super) rule: String,
    text: String,
}

/// A letter in one language.
pub(super) struct Draft<'a> {
    pub(super) lang: Lang,
    /// What stands below the front matter.
    pub(super) body: Source<'a>,
    subjects: Vec<Subject<'a>>,
    pub(super) rule_subjects: Vec<ForRule>,
    notes: Vec<ForRule>,
    /// In order; those for a rule directly behind the one whose place they take.
    pub(super) blocks: Vec<Placed>,
    /// Whether no line begins a block.
    pub(super) plain: bool,
    /// Whether every line that begins a block could be read.
    pub(super) sound: bool,
}

impl<'a> Draft<'a> {
    /// Reads a file; `None` where its front matter has no end.
    pub(super) fn read(source: Source<'a>, lang: Lang, rules: &Rules<'_>, readers: &[Reader]) -> Option<Self> {
        let parts = front_matter::split(source)?;
        let mut draft = Self {
            lang,
            body: parts.body,
            subjects: subjects::read(parts.front),
            rule_subjects: Vec::new(),
            notes: Vec::new(),
            blocks: Vec::new(),
            plain: true,
            sound: true,
        };
        body::read(&mut draft, rules);
        draft.check_merge_fields(readers);
        Some(draft)
    }

    /// The letter as pages have it. What is for rules comes in their order.
    pub(super) fn template(&self, rules: &Rules<'_>) -> Template {
        let in_order = |texts: &[ForRule]| {
            let mut texts: Vec<_> = texts.iter().map(|text| (text.rule.clone(), text.text.clone())).collect();
            texts.sort_by_key(|(rule, _)| rules.place(rule));
            texts
        };
        Template {
            subjects: self.subjects.iter().map(|subject| subject.text.clone()).collect(),
            rule_subjects: in_order(&self.rule_subjects),
            notes: in_order(&self.notes),
            blocks: self.blocks.iter().map(|placed| placed.block.clone()).collect(),
        }
    }

    /// The file's name, without its folder.
    pub(super) fn file_name(&self) -> String {
        format!("letter.{}.md", self.lang.code())
    }

    /// Behind the last sign of the body.
    pub(super) fn end(&self) -> usize {
        self.body.text().trim_end().len()
    }

    /// Whether something in it is for a rule.
    pub(super) fn mentions(&self, rule: &str) -> bool {
        self.rule_subjects.iter().chain(&self.notes).any(|text| text.rule == rule)
            || self.blocks.iter().any(|placed| placed.block.rule.as_deref() == Some(rule))
    }

    /// Tells when a rule that leaves people out has no note.
    pub(super) fn check_note(&self, rule: &str) {
        if self.sound && !self.notes.iter().any(|note| note.rule == rule) {
            self.body.error(
                self.end(),
                format!("The rule `{rule}` leaves people out, and no note says why."),
                format!("Add a line ## note for {rule}, and below it what is shown instead of the letter."),
            );
        }
    }

    fn check_merge_fields(&self, readers: &[Reader]) {
        let of_rules: Vec<&str> = self.rule_subjects.iter().map(|subject| subject.rule.as_str()).collect();
        for subject in &self.subjects {
            let readers = readers.iter().filter(|reader| reader.gets_other_than(&of_rules));
            merge_fields::check(subject.place, &subject.text, readers);
        }
        let in_body = |at| Place { source: self.body, at, verbatim: true };
        for subject in &self.rule_subjects {
            let readers = readers.iter().filter(|reader| reader.gets_variant(&subject.rule));
            merge_fields::check(in_body(subject.text_at), &subject.text, readers);
        }
        for placed in &self.blocks {
            let same = self.blocks.iter().filter(|other| other.block.id == placed.block.id);
            let variants: Vec<&str> = same.filter_map(|other| other.block.rule.as_deref()).collect();
            let gets = |reader: &&Reader| match &placed.block.rule {
                Some(rule) => reader.gets_variant(rule),
                None => reader.gets_other_than(&variants),
            };
            merge_fields::check(in_body(placed.text_at), &placed.block.text, readers.iter().filter(gets));
        }
    }
}

/// How messages call a block.
pub(super) fn named(kind: BlockKind, id: &str) -> String {
    match kind {
        BlockKind::Point | BlockKind::Prompt => format!("{} `{id}`", kind.name()),
        _ => format!("block `{id}`"),
    }
}
