//! A letter has the same blocks in every language, in the same order.

use super::draft::{Draft, Placed, named};

/// Compares every draft with the one in the site's default language, which is the first.
pub(super) fn check(drafts: &[Draft<'_>]) {
    let Some((first, others)) = drafts.split_first() else { return };
    for other in others.iter().filter(|other| other.sound && first.sound) {
        Pair { first, other, file: first.file_name() }.check();
    }
}

/// Two drafts, of which the other is to be as the first.
struct Pair<'a> {
    first: &'a Draft<'a>,
    other: &'a Draft<'a>,
    /// The first one's file.
    file: String,
}

impl Pair<'_> {
    fn check(&self) {
        let same = |(ours, theirs): (&Placed, &Placed)| is_same(ours, theirs);
        let alike = self.first.blocks.len() == self.other.blocks.len()
            && self.first.blocks.iter().zip(&self.other.blocks).all(same);
        if self.first.plain != self.other.plain && !alike {
            self.check_plain();
            return;
        }
        self.check_extra();
        self.check_missing();
        self.check_order();
        self.check_marks();
        self.check_subjects();
    }

    /// One of the two has no blocks.
    fn check_plain(&self) {
        let file = &self.file;
        if self.other.plain {
            let blocks = self.first.blocks.iter().map(|placed| format!("`{}`", title(placed)));
            self.other.body.error(
                0,
                format!("This letter isn't parted into blocks, and {file} is."),
                format!("Part it in the same way: {}.", blocks.collect::<Vec<_>>().join(", ")),
            );
        } else {
            let at = self.other.blocks.first().map_or(0, |placed| placed.at);
            self.other.body.error(
                at,
                format!("This letter is parted into blocks, and {file} isn't."),
                "Part that one in the same way.",
            );
        }
    }

    fn check_extra(&self) {
        for placed in self.other.blocks.iter().filter(|placed| find(self.first, placed).is_none()) {
            self.other.body.error(
                placed.at,
                format!("{} has no {}.", self.file, called(placed)),
                "Write it there as well, or take it away here.",
            );
        }
    }

    fn check_missing(&self) {
        for (place, placed) in self.first.blocks.iter().enumerate() {
            if find(self.other, placed).is_some() {
                continue;
            }
            let mut next = self.first.blocks[place + 1..].iter().filter(|next| next.block.rule.is_none());
            let base = self.other.blocks.iter().find(|base| base.block.id == placed.block.id);
            let base = base.filter(|_| placed.block.rule.is_some());
            let near = base.or_else(|| next.find_map(|next| find(self.other, next)));
            let remedy = if base.is_some() { "Write it behind this one:" } else { "Write it before this:" };
            self.other.body.error(
                near.map_or(self.other.end(), |near| near.at),
                format!("The {} of {} is missing.", called(placed), self.file),
                format!("{} ## {}", if near.is_some() { remedy } else { "Write it here:" }, title(placed)),
            );
        }
    }

    /// Blocks that both have come in the same order; the first that doesn't is told.
    fn check_order(&self) {
        let both = |draft: &Draft<'_>, in_other: &Draft<'_>| -> Vec<Placed> {
            let ours = draft.blocks.iter().filter(|placed| placed.block.rule.is_none());
            ours.filter(|placed| find(in_other, placed).is_some()).cloned().collect()
        };
        let (ours, theirs) = (both(self.first, self.other), both(self.other, self.first));
        let Some(place) = ours.iter().zip(&theirs).position(|(ours, theirs)| !is_same(ours, theirs)) else { return };
        self.other.body.error(
            theirs[place].at,
            format!("In {}, the {} comes first.", self.file, called(&ours[place])),
            "Bring the blocks into the same order in every language.",
        );
    }

    /// What is off or required is so in every language.
    fn check_marks(&self) {
        for ours in &self.first.blocks {
            let Some(theirs) = find(self.other, ours) else { continue };
            let marks = |placed: &Placed| (placed.block.off, placed.block.required);
            if marks(ours) == marks(theirs) {
                continue;
            }
            let (is, remedy) = match marks(ours) {
                (true, _) => ("off", "Write (off) behind the name, or take it away there."),
                (_, true) => ("required", "Write (required) behind the name, or take it away there."),
                _ => ("neither off nor required", "Take the round brackets away, or write them there as well."),
            };
            self.other.body.error(theirs.at, format!("In {}, the {} is {is}.", self.file, called(ours)), remedy);
        }
    }

    fn check_subjects(&self) {
        let missing = |from: &Draft<'_>, rule: &str| !from.rule_subjects.iter().any(|subject| subject.rule == rule);
        for ours in self.first.rule_subjects.iter().filter(|ours| missing(self.other, &ours.rule)) {
            self.other.body.error(
                self.other.end(),
                format!("The subject for `{}` of {} is missing.", ours.rule, self.file),
                format!("Write it here: ## subject for {}", ours.rule),
            );
        }
        for theirs in self.other.rule_subjects.iter().filter(|theirs| missing(self.first, &theirs.rule)) {
            self.other.body.error(
                theirs.at,
                format!("{} has no subject for `{}`.", self.file, theirs.rule),
                "Write it there as well, or take it away here.",
            );
        }
    }
}

fn is_same(one: &Placed, other: &Placed) -> bool {
    (one.block.kind, &one.block.id, &one.block.rule) == (other.block.kind, &other.block.id, &other.block.rule)
}

fn find<'a>(draft: &'a Draft<'_>, like: &Placed) -> Option<&'a Placed> {
    draft.blocks.iter().find(|placed| is_same(placed, like))
}

/// How a message calls a block.
fn called(placed: &Placed) -> String {
    let name = named(placed.block.kind, &placed.block.id);
    match &placed.block.rule {
        Some(rule) => format!("{name} for `{rule}`"),
        None => name,
    }
}

/// The line that begins a block, without its signs and without a label.
fn title(placed: &Placed) -> String {
    let block = &placed.block;
    let name =
        if block.kind.name() == block.id { block.id.clone() } else { format!("{} {}", block.kind.name(), block.id) };
    match &block.rule {
        Some(rule) => format!("{name} for {rule}"),
        None => name,
    }
}
