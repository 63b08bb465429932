//! A text file under reading, and the report that collects what is wrong.

use std::cell::RefCell;

use crate::error::{ContentError, ContentErrors, Place};

/// Collects mistakes, so that all of them are told in one run.
#[derive(Debug, Default)]
pub(crate) struct Report(RefCell<Vec<ContentError>>);

impl Report {
    /// Notes a mistake that is about a whole file.
    pub(crate) fn file(&self, file: &str, problem: impl Into<String>, remedy: impl Into<String>) {
        self.at(file, None, problem, remedy);
    }

    /// Notes a mistake at a place.
    pub(crate) fn at(&self, file: &str, place: Option<Place>, problem: impl Into<String>, remedy: impl Into<String>) {
        let (problem, remedy) = (problem.into(), remedy.into());
        self.0.borrow_mut().push(ContentError { file: file.to_owned(), place, problem, remedy });
    }

    /// All mistakes in the order of files and places, each once.
    pub(crate) fn into_errors(self) -> Option<ContentErrors> {
        let mut errors = self.0.into_inner();
        errors.sort();
        errors.dedup();
        (!errors.is_empty()).then_some(ContentErrors(errors))
    }
}

/// A text file, or a part of one, in which mistakes have a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    file: &'a str,
    whole: &'a str,
    start: usize,
    end: usize,
    report: &'a Report,
}

impl<'a> Source<'a> {
    /// A whole file.
    pub(crate) fn new(file: &'a str, text: &'a str, report: &'a Report) -> Self {
        Self { file, whole: text, start: 0, end: text.len(), report }
    }

    /// The part between two offsets of this one; none of it where they aren't in it.
    pub(crate) fn part(self, start: usize, end: usize) -> Self {
        let end = (self.start + end).min(self.end);
        Self { start: (self.start + start).min(end), end, ..self }
    }

    /// Its text.
    pub(crate) fn text(self) -> &'a str {
        self.whole.get(self.start..self.end).unwrap_or_default()
    }

    /// Notes a mistake at a byte offset of this part.
    pub(crate) fn error(self, offset: usize, problem: impl Into<String>, remedy: impl Into<String>) {
        self.report.at(self.file, Some(place(self.whole, self.start + offset)), problem, remedy);
    }
}

/// The line and column of a byte offset.
pub(crate) fn place(text: &str, offset: usize) -> Place {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}
