//! What a person changed in a text, told from the text before and after.

use std::ops::Range;

/// The one stretch in which two texts differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change<'a> {
    old: &'a str,
    new: &'a str,
    /// The bytes of the old text that went.
    pub gone: Range<usize>,
    /// The length of what came in their place.
    came: usize,
}

impl<'a> Change<'a> {
    /// The shortest change that makes `new` of `old`, as late as it can lie.
    pub fn between(old: &'a str, new: &'a str) -> Self {
        let shorter = old.len().min(new.len());
        // What two texts share at an end is cut at the same characters in both.
        let start = old.floor_char_boundary(old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count());
        let ends = old.bytes().rev().zip(new.bytes().rev()).take(shorter - start);
        let end = old.ceil_char_boundary(old.len() - ends.take_while(|(a, b)| a == b).count());
        Self { old, new, gone: start..end, came: new.len() - (old.len() - end) - start }
    }

    /// The same change at the latest place where `clashes` doesn't hold; where it
    /// was, when there is none. Only what was purely typed or purely deleted can
    /// lie in several places: an `l` more in `hello` may be either of two.
    pub fn clear_of(self, clashes: impl Fn(&Self) -> bool) -> Self {
        let (longer, length) = match (self.gone.len(), self.came) {
            (0, came) => (self.new, came),
            (gone, 0) => (self.old, gone),
            _ => return self,
        };
        let bytes = longer.as_bytes();
        let mut tried = self.clone();
        while clashes(&tried) {
            loop {
                let start = tried.gone.start;
                if start == 0 || bytes[start - 1] != bytes[start - 1 + length] {
                    return self;
                }
                tried.gone = start - 1..tried.gone.end - 1;
                if longer.is_char_boundary(start - 1) {
                    break;
                }
            }
        }
        tried
    }

    /// What came.
    pub fn added(&self) -> &'a str {
        &self.new[self.gone.start..self.gone.start + self.came]
    }

    /// Whether nothing of the old text is left.
    pub fn is_total(&self) -> bool {
        !self.old.is_empty() && self.gone == (0..self.old.len())
    }
}
