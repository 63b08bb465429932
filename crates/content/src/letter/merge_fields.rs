//! The merge fields of a letter, checked against everybody who gets it.

use alongside_model::letter::{Field, LiveText};

use super::audience::Reader;
use crate::{source::Source, suggest};

/// A text of a letter, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub(super) source: Source<'a>,
    /// Bytes from the start of the source to the text.
    pub(super) at: usize,
    /// Whether the source has the text letter for letter.
    pub(super) verbatim: bool,
}

impl Place<'_> {
    fn error(self, offset: usize, problem: impl Into<String>, remedy: impl Into<String>) {
        self.source.error(self.at + if self.verbatim { offset } else { 0 }, problem, remedy);
    }
}

/// Checks the merge fields of a text that these readers get.
pub(super) fn check<'a>(place: Place<'_>, text: &str, readers: impl Iterator<Item = &'a Reader>) {
    if let Err(unknown) = LiveText::parse(text) {
        for field in unknown {
            place.error(
                field.offset,
                format!("There is no merge field `{{{{{}}}}}`.", field.name),
                suggest::instead(&field.name, Field::ALL.map(Field::name)),
            );
        }
    }
    let open = text.rfind("{{").filter(|start| !text[*start..].contains("}}"));
    if let Some(start) = open {
        place.error(start, "This merge field has no end.", "Write }} after its name.");
    }
    let readers: Vec<&Reader> = readers.collect();
    let without = [
        (Field::ToRiding, readers.iter().find(|reader| !reader.has_riding), "riding"),
        (Field::ToName, readers.iter().find(|reader| !reader.has_name), "name"),
    ];
    for (field, reader, what) in without {
        if let (Some(reader), Some(start)) = (reader, text.find(&field.to_string())) {
            place.error(
                start,
                format!("The recipient `{}` has no {what} for this merge field.", reader.id),
                "Write the sentence so that it is right for every recipient, or use {{to.office}}.",
            );
        }
    }
}
