//! The subjects of a letter.

use super::super::merge_fields::Place;
use crate::{
    fields::{self, Fields},
    source::Source,
    texts::Written,
    value::Value,
};

/// A subject for everybody that no rule gives another.
pub(super) struct Subject<'a> {
    pub(super) place: Place<'a>,
    pub(super) text: String,
}

/// Reads `subject` or `subjects` from the front matter.
pub(super) fn read(front: Source<'_>) -> Vec<Subject<'_>> {
    let Some(table) = fields::parse(front) else { return Vec::new() };
    let mut fields = Fields::root(front, &table);
    let several = fields.optional("subjects");
    let one = if several.is_some() {
        fields.optional("subject")
    } else {
        fields.required("subject", "\"What the letter is about\"")
    };
    fields.finish();
    if let (Some(_), Some(several)) = (&one, &several) {
        several.error("There is `subject` and `subjects`.", "Keep one of the two lines.");
    }
    if let Some(empty) = several.as_ref().filter(|value| value.is_empty_list()) {
        empty.error("There is no subject.", "Write at least one: subjects = [\"...\", \"...\"]");
    }
    let one = one.and_then(|value| value.text());
    let several = several.as_ref().and_then(Value::text_list).into_iter().flatten();
    one.into_iter().chain(several).map(|written| subject(front, written)).collect()
}

fn subject<'a>(front: Source<'a>, written: Written<'_>) -> Subject<'a> {
    if written.text.contains('\n') {
        written.error("A subject is one line.", "Write it without line breaks.");
    }
    let verbatim = written.verbatim_at();
    let place = Place { source: front, at: verbatim.unwrap_or(written.at), verbatim: verbatim.is_some() };
    Subject { place, text: written.text }
}
