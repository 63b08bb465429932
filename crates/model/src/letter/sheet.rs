//! The letter as a writer has it: one text on screen, with blocks below that can
//! still be switched, moved and answered.

mod edit;
mod saved;

pub use saved::SavedSheet;

use super::{
    LiveText, Values,
    template::{Block, BlockKind, Template},
};

/// Between two blocks, unless the writer made it otherwise.
const GAP: &str = "\n\n";

/// A block of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Live {
    kind: BlockKind,
    id: String,
    rule: Option<String>,
    /// Whether it is in the letter; of a variant, whether it was not taken out itself.
    on: bool,
    /// Whether its words were deleted by hand, rather than it was switched off.
    left: bool,
    text: LiveText,
    /// The organiser's text; empty where there is none.
    ours: LiveText,
    /// What stands behind it, where that isn't what usually does.
    gap: Option<String>,
}

/// A point or a prompt, for the list beside the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its place, for [`Sheet::switch`] and the others.
    pub index: usize,
    /// Its name in the template.
    pub id: String,
    /// Point or prompt.
    pub kind: BlockKind,
    /// Whether it is in the letter.
    pub on: bool,
    /// Whether the writer has changed it.
    pub edited: bool,
}

/// A letter with its subject, for one recipient or for several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    blocks: Vec<Live>,
    /// By rule; the one without a rule is first.
    subjects: Vec<(Option<String>, LiveText)>,
}

impl Sheet {
    /// A sheet with an organiser's text. `subject` says which of the subjects.
    pub fn new(template: &Template, subject: usize) -> Self {
        let first = template.subjects.get(subject).or(template.subjects.first());
        let subjects = first.map(|text| (None, live(text))).into_iter();
        let of_rules = template.rule_subjects.iter().map(|(rule, text)| (Some(rule.clone()), live(text)));
        Self { blocks: template.blocks.iter().map(Live::new).collect(), subjects: subjects.chain(of_rules).collect() }
    }

    /// The text on screen, for recipients of `rule` or of none.
    pub fn render(&self, values: &Values, rule: Option<&str>) -> String {
        let shown = self.shown(values, rule);
        let mut out = String::new();
        for (place, index) in shown.iter().enumerate() {
            let block = &self.blocks[*index];
            block.text.render_into(values, &mut out);
            out.push_str(block.gap_at(place + 1 == shown.len()));
        }
        out
    }

    /// The subject on screen.
    pub fn subject(&self, values: &Values, rule: Option<&str>) -> String {
        self.subject_place(rule).map(|place| self.subjects[place].1.render(values)).unwrap_or_default()
    }

    /// Takes over what a person made of the subject.
    pub fn edit_subject(&mut self, values: &Values, rule: Option<&str>, text: &str) {
        match self.subject_place(rule) {
            Some(place) => self.subjects[place].1.edit(values, text),
            None => self.subjects.push((None, LiveText::of(text))),
        }
    }

    /// Whether a person has changed a word of it, subject aside.
    pub fn is_edited(&self) -> bool {
        self.blocks.iter().any(|block| block.text.is_edited())
    }

    /// The points and prompts, in their order.
    pub fn parts(&self) -> Vec<Part> {
        let is_part = |(_, block): &(usize, &Live)| {
            matches!(block.kind, BlockKind::Point | BlockKind::Prompt) && block.rule.is_none()
        };
        let part = |(index, block): (usize, &Live)| Part {
            index,
            id: block.id.clone(),
            kind: block.kind,
            on: block.on,
            edited: block.text.is_edited(),
        };
        self.blocks.iter().enumerate().filter(is_part).map(part).collect()
    }

    /// What stands in a block: the answer to a prompt.
    pub fn text_of(&self, index: usize, values: &Values) -> String {
        self.blocks.get(index).map(|block| block.text.render(values)).unwrap_or_default()
    }

    /// Puts a block into the letter or takes it out. Out of it, it keeps the words it has.
    pub fn switch(&mut self, index: usize, on: bool) {
        self.forget_gaps_at(index);
        if let Some(block) = self.blocks.get_mut(index) {
            (block.on, block.left) = (on, false);
        }
    }

    /// Moves a point before the point in front of it, or behind the one after it.
    /// Whether there was one.
    pub fn shift(&mut self, index: usize, up: bool) -> bool {
        let Some(moved) = self.blocks.get(index).map(|block| block.id.clone()) else { return false };
        let points = self.parts().into_iter().filter(|part| part.kind.moves()).map(|part| part.index);
        let other = if up {
            points.rev().find(|other| *other < index)
        } else {
            points.into_iter().find(|other| *other > index)
        };
        let Some(other) = other else { return false };
        self.forget_gaps_at(index);
        self.forget_gaps_at(other);
        let target = self.blocks[other].id.clone();
        // A block and its variants move as one.
        let (group, mut rest): (Vec<Live>, Vec<Live>) =
            std::mem::take(&mut self.blocks).into_iter().partition(|block| block.id == moved);
        let at = |block: &Live| block.id == target;
        let place = if up { rest.iter().position(at) } else { rest.iter().rposition(at).map(|place| place + 1) };
        let place = place.unwrap_or(rest.len());
        rest.splice(place..place, group);
        self.blocks = rest;
        true
    }

    /// Sets the answer to a prompt, as typed; an empty one takes the paragraph out.
    pub fn answer(&mut self, index: usize, text: &str) {
        self.forget_gaps_at(index);
        if let Some(block) = self.blocks.get_mut(index) {
            block.text = LiveText::of(text);
            block.on = !text.trim().is_empty();
        }
    }

    /// Puts a sentence to begin with in the place of an answer.
    pub fn begin_answer(&mut self, index: usize, scaffold: &str) {
        self.forget_gaps_at(index);
        if let Some(block) = self.blocks.get_mut(index) {
            block.text = live(scaffold);
            block.on = true;
        }
    }

    /// Whether a merge field is still live in what is shown.
    pub fn contains(&self, values: &Values, rule: Option<&str>, field: super::Field) -> bool {
        self.shown(values, rule).into_iter().any(|index| self.blocks[index].text.contains(field))
    }

    fn subject_place(&self, rule: Option<&str>) -> Option<usize> {
        let place = |wanted: Option<&str>| self.subjects.iter().position(|(rule, _)| rule.as_deref() == wanted);
        place(rule).or_else(|| place(None))
    }

    /// The places of the blocks on screen, in order.
    fn shown(&self, values: &Values, rule: Option<&str>) -> Vec<usize> {
        let mut shown = Vec::with_capacity(self.blocks.len());
        let mut index = 0;
        while index < self.blocks.len() {
            let base = &self.blocks[index];
            let variants =
                self.blocks[index + 1..].iter().take_while(|block| block.id == base.id && block.rule.is_some());
            let count = variants.clone().count();
            let variant = rule.and_then(|_| variants.clone().position(|block| block.rule.as_deref() == rule));
            let chosen = variant.map_or(index, |place| index + 1 + place);
            if base.on && self.blocks[chosen].on && !self.blocks[chosen].text.is_blank(values) {
                shown.push(chosen);
            }
            index += 1 + count;
        }
        shown
    }

    /// Puts the organiser's words back. Points stay where they are and as they are
    /// switched, answers stay; words that were put in between go.
    pub fn reset(&mut self) {
        self.blocks.retain(|block| block.kind == BlockKind::Prompt || !block.ours.is_empty());
        for block in self.blocks.iter_mut().filter(|block| block.kind != BlockKind::Prompt) {
            block.text = block.ours.clone();
            block.on |= block.left || block.kind != BlockKind::Point;
            block.left = false;
            block.gap = None;
        }
    }

    /// Around a block that comes, goes or moves, gaps are as usual again.
    fn forget_gaps_at(&mut self, index: usize) {
        let before = self.blocks[..index.min(self.blocks.len())].iter().rposition(|block| block.on).unwrap_or(index);
        for block in self.blocks.iter_mut().take(index + 1).skip(before) {
            block.gap = None;
        }
    }
}

impl Live {
    fn new(block: &Block) -> Self {
        let answer = block.kind == BlockKind::Prompt;
        let ours = if answer { LiveText::default() } else { live(&block.text) };
        Self {
            kind: block.kind,
            id: block.id.clone(),
            rule: block.rule.clone(),
            on: block.rule.is_some() || !(block.off || answer),
            left: false,
            text: ours.clone(),
            ours,
            gap: None,
        }
    }

    /// A block that isn't the organiser's.
    fn own(id: String, text: LiveText) -> Self {
        Self {
            kind: BlockKind::Opening,
            id,
            rule: None,
            on: true,
            left: false,
            text,
            ours: LiveText::default(),
            gap: None,
        }
    }

    /// What stands behind it; `last` when no other block does.
    fn gap_at(&self, last: bool) -> &str {
        self.gap.as_deref().unwrap_or(if last { "" } else { GAP })
    }
}

/// A template as a live text. Content is checked when it is compiled; were a field
/// unknown all the same, it would stand in the letter as it was written.
fn live(template: &str) -> LiveText {
    LiveText::parse(template).unwrap_or_else(|_| LiveText::of(template))
}
