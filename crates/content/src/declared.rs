//! What campaigns say of themselves before any text is read: which are drafts, and which have
//! ended. A link to a page that isn't made is told as a mistake.

use std::collections::BTreeSet;

use crate::{
    fields::{self, Fields},
    folder::Folder,
    source::{Report, Source},
};

/// Campaigns by slug.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    /// Drafts.
    pub(crate) drafts: BTreeSet<String>,
    /// Those with an outcome.
    pub(crate) ended: BTreeSet<String>,
}

/// Reads it. Mistakes are told later, when everything is read.
pub(crate) fn read(folder: &Folder, slugs: &BTreeSet<String>) -> Declared {
    let mut declared = Declared::default();
    let report = Report::default();
    for slug in slugs {
        let name = format!("campaigns/{slug}/campaign.toml");
        let Some(text) = folder.text(&name, &report) else { continue };
        let source = Source::new(&name, &text, &report);
        let Some(table) = fields::parse(source) else { continue };
        let mut fields = Fields::root(source, &table);
        if fields.optional("draft").and_then(|value| value.truth()) == Some(true) {
            declared.drafts.insert(slug.clone());
        }
        if fields.has("outcome") {
            declared.ended.insert(slug.clone());
        }
    }
    declared
}
