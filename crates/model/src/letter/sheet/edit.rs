//! Typing in a letter of blocks.

use super::{
    super::{LiveText, Values, change::Change},
    GAP, Live, Sheet,
};
use crate::mailto::lf;

/// A block on screen: its place in the sheet, and its text with the gap behind it.
struct Span {
    index: usize,
    local: String,
}

impl Sheet {
    /// Takes over what a person made of the text that [`Sheet::render`] gave:
    /// rendering straight afterwards gives exactly `text`, with its line breaks as
    /// `\n`. A block of which nothing is left is out of the letter, and can be
    /// switched on again; one that was deleted and comes back whole is itself again.
    pub fn edit(&mut self, values: &Values, rule: Option<&str>, text: &str) {
        let new = lf(text);
        let spans = self.spans(values, rule);
        let old: String = spans.iter().map(|span| span.local.as_str()).collect();
        if new == old {
            return;
        }
        // What was deleted may lie in several places: better a whole block than two halves.
        let change = Change::between(&old, &new).clear_of(|change| !takes_whole_blocks(&spans, change));
        if self.comes_back(values, rule, &change, &new) {
            return;
        }
        if spans.is_empty() {
            return self.begin(&new);
        }
        let shown: Vec<usize> = spans.iter().map(|span| span.index).collect();
        self.fix_gaps(&spans, values);
        let mut front = String::new();
        for (place, local) in changed(&spans, &change) {
            front.push_str(self.set_local(values, &shown, place, &local));
        }
        if !front.is_empty() {
            self.begin(&front);
        }
        self.free_gaps(values, rule);
        self.blocks.retain(|block| block.on || !block.id.is_empty());
    }

    fn spans(&self, values: &Values, rule: Option<&str>) -> Vec<Span> {
        let shown = self.shown(values, rule);
        let last = shown.len();
        let span = |(place, index): (usize, usize)| {
            let block = &self.blocks[index];
            let mut local = block.text.render(values);
            local.push_str(block.gap_at(place + 1 == last));
            Span { index, local }
        };
        shown.into_iter().enumerate().map(span).collect()
    }

    /// Whether the change puts back a block that is out of the letter, as undoing does.
    fn comes_back(&mut self, values: &Values, rule: Option<&str>, change: &Change<'_>, new: &str) -> bool {
        let added = change.added();
        if added.trim().is_empty() || !change.gone.is_empty() {
            return false;
        }
        let is_it = |block: &Live| {
            !block.on && block.rule.is_none() && block.text.render(values).len() == added.trim_matches('\n').len()
        };
        let Some(index) = self.blocks.iter().position(is_it) else { return false };
        let before = self.clone();
        self.switch(index, true);
        let same = self.render(values, rule) == new;
        if !same {
            *self = before;
        }
        same
    }

    /// Words in front of the letter.
    fn begin(&mut self, text: &str) {
        let own = Live { gap: Some(String::new()), ..Live::own(String::new(), LiveText::of(text)) };
        self.blocks.insert(0, own);
    }

    /// Every gap on screen in letters, so that taking a block out leaves the others'.
    fn fix_gaps(&mut self, spans: &[Span], values: &Values) {
        for span in spans {
            let block = &mut self.blocks[span.index];
            let text = block.text.render(values).len();
            block.gap = Some(span.local[text..].to_owned());
        }
    }

    /// Gaps that are as usual are told as such.
    fn free_gaps(&mut self, values: &Values, rule: Option<&str>) {
        let shown = self.shown(values, rule);
        for (place, index) in shown.iter().enumerate() {
            let usual = if place + 1 == shown.len() { "" } else { GAP };
            let gap = &mut self.blocks[*index].gap;
            if gap.as_deref() == Some(usual) {
                *gap = None;
            }
        }
    }

    /// Gives a block on screen a new text, line breaks at its end being the gap. Of a
    /// block that is gone, the line breaks that are left go to the one before; returned
    /// when there is none.
    fn set_local<'a>(&mut self, values: &Values, shown: &[usize], place: usize, local: &'a str) -> &'a str {
        let text = local.trim_end_matches('\n');
        let block = &mut self.blocks[shown[place]];
        if !text.is_empty() {
            block.text.edit(values, text);
            block.gap = Some(local[text.len()..].to_owned());
            return "";
        }
        block.leave();
        let before = shown[..place].iter().rev().find(|other| self.blocks[**other].on);
        let Some(before) = before else { return local };
        self.blocks[*before].gap.get_or_insert_default().push_str(local);
        ""
    }
}

impl Live {
    /// Takes the block out because its words were deleted. What was ours comes back
    /// when it is switched on.
    fn leave(&mut self) {
        self.on = false;
        self.left = true;
        self.gap = None;
        if self.text.is_edited() {
            self.text = self.ours.clone();
        }
    }
}

/// Whether a change begins where a block does, and ends where one does.
fn takes_whole_blocks(spans: &[Span], change: &Change<'_>) -> bool {
    let mut start = 0;
    let (mut begins, mut ends) = (false, false);
    for span in spans {
        begins |= start == change.gone.start;
        start += span.local.len();
        ends |= start == change.gone.end;
    }
    begins && ends
}

/// What a change makes of the blocks it lies in: their places and new texts. The
/// first takes what came; those between lose all.
fn changed(spans: &[Span], change: &Change<'_>) -> Vec<(usize, String)> {
    let gone = &change.gone;
    let added = change.added();
    let mut out = Vec::new();
    let mut start = 0;
    let mut taken = false;
    for (place, span) in spans.iter().enumerate() {
        let end = start + span.local.len();
        let is_last = place + 1 == spans.len();
        // At the border of two, words belong to the second, and a paragraph that was
        // begun in front of it to the first.
        let begun = gone.start == end && (is_last || (gone.is_empty() && added.ends_with('\n')));
        if !taken && (gone.start < end || begun) {
            taken = true;
            let until = gone.end.min(end);
            out.push((place, format!("{}{added}{}", &span.local[..gone.start - start], &span.local[until - start..])));
        } else if taken && gone.end > start {
            out.push((place, span.local[gone.end.min(end) - start..].to_owned()));
        }
        start = end;
    }
    out
}
