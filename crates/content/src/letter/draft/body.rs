//! From the parts of a body to blocks, with what is wrong with each.

use alongside_model::letter::{BlockKind, Field, Rule};

use super::{
    super::{
        heading::{What, Word},
        rules::Rules,
    },
    Draft, Placed, named,
    sections::{Section, Text, parts},
};
use crate::{source::Source, suggest};

/// Reads the body of a draft.
pub(super) fn read(draft: &mut Draft<'_>, rules: &Rules<'_>) {
    let body = draft.body;
    if body.text().trim().is_empty() {
        body.error(0, "The letter is empty.", "Write it after the second line of +++.");
        draft.sound = false;
        return;
    }
    let parts = parts(body);
    (draft.plain, draft.sound) = (parts.plain, parts.sound);
    if parts.plain {
        draft.blocks.push(parts.before.whole_letter());
        return;
    }
    check_before(body, parts.before);
    Reading { draft, body, rules, sections: &parts.sections }.read();
    check_ends(body, &draft.blocks);
}

/// Above the first block stands nothing.
fn check_before(body: Source<'_>, before: Text<'_>) {
    if !before.text.is_empty() {
        body.error(
            before.at,
            "This stands before the first block.",
            "Write a line above it that begins one, such as ## salutation or ## opening.",
        );
    }
}

/// The salutation comes first and the signature last.
fn check_ends(body: Source<'_>, blocks: &[Placed]) {
    let ours: Vec<&Placed> = blocks.iter().filter(|placed| placed.block.rule.is_none()).collect();
    for (place, placed) in ours.iter().enumerate() {
        match placed.block.kind {
            BlockKind::Salutation if place > 0 => {
                body.error(placed.at, "The salutation isn't first.", "Move it before the other blocks.");
            }
            BlockKind::Signature if place + 1 < ours.len() => {
                body.error(placed.at, "The signature isn't last.", "Move it behind the other blocks.");
            }
            _ => {}
        }
    }
}

/// A draft under reading.
struct Reading<'d, 'a> {
    draft: &'d mut Draft<'a>,
    body: Source<'a>,
    rules: &'d Rules<'d>,
    sections: &'d [Section<'a>],
}

impl<'d> Reading<'d, '_> {
    fn read(&mut self) {
        for section in self.sections {
            let heading = &section.heading;
            let rule = match heading.rule {
                None => None,
                Some(word) => match self.rule(word) {
                    Some(rule) => Some(rule),
                    None => continue,
                },
            };
            match (heading.what, rule) {
                (What::Block(kind), None) => self.block(section, kind),
                (_, Some(rule)) if rule.leave_out && heading.what != What::Note => self.left_out(section, rule),
                (What::Block(kind), Some(rule)) => self.variant(section, kind, &rule.name),
                (What::Subject, Some(rule)) => self.subject(section, &rule.name),
                (What::Note, Some(rule)) => self.note(section, rule),
                // Such a line wasn't read.
                (What::Subject | What::Note, None) => {}
            }
        }
    }

    /// The rule of a name; tells when there is none.
    fn rule(&mut self, name: Word<'_>) -> Option<&'d Rule> {
        let rules = self.rules;
        let rule = rules.get(name.text);
        if rule.is_none() {
            self.draft.sound = false;
            if let Some(remedy) = rules.instead_of(name.text) {
                self.body.error(name.at, format!("The letter has no rule `{}`.", name.text), remedy);
            }
        }
        rule
    }

    fn block(&mut self, section: &Section<'_>, kind: BlockKind) {
        let heading = &section.heading;
        if self.draft.blocks.iter().any(|placed| placed.block.id == heading.name) {
            let remedy = match kind {
                BlockKind::Point | BlockKind::Prompt => "Points and prompts have a name of their own each.",
                _ => "Put both into one, or write `for` and the name of a rule behind the second one.",
            };
            self.body.error(heading.at, format!("There are two blocks `{}`.", heading.name), remedy);
            return;
        }
        if section.text.text.is_empty() && kind != BlockKind::Prompt {
            self.body.error(
                heading.at,
                format!("The {} is empty.", named(kind, heading.name)),
                "Write its text below the line, or take the line away.",
            );
        }
        self.draft.blocks.push(section.placed(kind, None));
    }

    /// A block for a rule's recipients.
    fn variant(&mut self, section: &Section<'_>, kind: BlockKind, rule: &str) {
        let heading = &section.heading;
        let blocks = &self.draft.blocks;
        let same = |placed: &Placed| placed.block.id == heading.name && placed.block.kind == kind;
        let Some(base) = blocks.iter().position(same) else {
            self.no_base(section, kind);
            return;
        };
        let variants = || blocks[base + 1..].iter().take_while(|placed| same(placed));
        if variants().any(|placed| placed.block.rule.as_deref() == Some(rule)) {
            let problem = format!("There are two texts of the {} for `{rule}`.", named(kind, heading.name));
            self.body.error(heading.at, problem, "Put both into one.");
            return;
        }
        if kind == BlockKind::Prompt && !section.text.text.is_empty() {
            self.body.error(
                section.text.at,
                "An answer is the same in every letter.",
                "Leave this empty, so that the letters of the rule have no answer, or take it away.",
            );
        }
        let place = self.rules.place(rule);
        let before =
            |placed: &&Placed| placed.block.rule.as_deref().is_some_and(|other| self.rules.place(other) < place);
        let at = base + 1 + variants().filter(before).count();
        self.draft.blocks.insert(at, section.placed(kind, Some(rule)));
    }

    /// Tells that a block for a rule takes the place of none, as far as that is known.
    fn no_base(&self, section: &Section<'_>, kind: BlockKind) {
        let heading = &section.heading;
        let others = self.sections.iter().map(|section| &section.heading);
        let bases = others.filter(|other| other.what == What::Block(kind) && other.rule.is_none());
        let bases: Vec<&str> = bases.map(|other| other.name).collect();
        if bases.contains(&heading.name) {
            self.body.error(
                heading.at,
                "This stands before the block whose place it takes.",
                format!("Move it behind the {}.", named(kind, heading.name)),
            );
        } else if self.draft.sound {
            let remedy = match kind {
                BlockKind::Point | BlockKind::Prompt => suggest::instead(heading.name, bases),
                _ => format!("Write ## {} for everybody else first, or take this away.", heading.name),
            };
            let problem = format!("There is no {} whose place this could take.", named(kind, heading.name));
            self.body.error(heading.at, problem, remedy);
        }
    }

    fn subject(&mut self, section: &Section<'_>, rule: &str) {
        let (at, text) = (section.heading.at, section.text.text);
        if self.draft.rule_subjects.iter().any(|known| known.rule == rule) {
            self.body.error(at, format!("There are two subjects for `{rule}`."), "Take one of them away.");
            return;
        }
        if text.is_empty() || text.contains('\n') {
            self.body.error(at, "A subject is one line.", "Write one line of text below this one.");
        }
        self.draft.rule_subjects.push(section.for_rule(rule));
    }

    fn note(&mut self, section: &Section<'_>, rule: &Rule) {
        let (at, text, name) = (section.heading.at, section.text.text, &rule.name);
        if self.draft.notes.iter().any(|known| known.rule == *name) {
            self.body.error(at, format!("There are two notes for `{name}`."), "Put both into one.");
            return;
        }
        if !rule.leave_out {
            self.body.error(
                at,
                format!("The rule `{name}` leaves nobody out, so nobody would read this note."),
                "Add leave_out = true to the rule, or take the note away.",
            );
        } else if text.is_empty() {
            self.body.error(at, "This note is empty.", "Write below it what is shown instead of the letter.");
        } else if let Some(field) = other_field(text) {
            self.body.error(
                section.text.at + field,
                format!("Of merge fields, only {} is filled in here.", Field::ToName),
                "Write the note so that it is right for everybody the rule leaves out.",
            );
        }
        self.draft.notes.push(section.for_rule(name));
    }

    /// Tells that the recipients of a rule get no letter.
    fn left_out(&self, section: &Section<'_>, rule: &Rule) {
        self.body.error(
            section.heading.at,
            format!("The rule `{}` leaves its recipients out: they get no letter.", rule.name),
            format!("Write ## note for {} with what is shown instead, or take leave_out away.", rule.name),
        );
    }
}

/// Where braces in a note hold something else than the one field it may have.
fn other_field(note: &str) -> Option<usize> {
    let name = Field::ToName.to_string();
    note.match_indices("{{").map(|(at, _)| at).find(|at| !note[*at..].starts_with(&name))
}
