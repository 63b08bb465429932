//! `counts/{id}.json`: what was read of a petition on another site, when, and how it went.

use alongside_model::{petition::MAX_COUNT, record::Record};

use crate::{context::Context, error::Place};

/// The largest file of counts that is read, in bytes: more than a year of days has.
const MAX_RECORD: u64 = 200_000;

/// The remedy for a file that isn't one of counts.
const RULE: &str = "Let `cargo xtask counts` write it; docs/organisers.md shows its form.";

/// The name of a petition's file in the content folder.
pub(crate) fn name(id: &str) -> String {
    format!("counts/{id}.json")
}

/// Reads and publishes the file of a petition, where there is one; what is wrong is told.
pub(crate) fn read(id: &str, context: &Context<'_>) -> Option<Record> {
    let name = name(id);
    if !context.folder.has(&name) {
        return None;
    }
    let bytes = context.folder.bytes(&name, MAX_RECORD, context.report)?;
    let record: Record = match serde_json::from_slice(&bytes) {
        Ok(record) => record,
        Err(error) => {
            let place = (error.line() > 0).then(|| Place { line: error.line(), column: error.column().max(1) });
            context.report.at(&name, place, format!("This isn't a file of counts: {error}."), RULE);
            return None;
        }
    };
    if let Some(problem) = fault(&record) {
        context.report.file(&name, problem, RULE);
        return None;
    }
    context.folder.publish(&name);
    Some(record)
}

/// What can't be in a file of counts.
fn fault(record: &Record) -> Option<String> {
    let numbers = record.history.iter().map(|(_, count)| *count).chain(record.areas.iter().map(|(_, count)| *count));
    if let Some(number) = numbers.chain([record.signature_count]).find(|number| *number > MAX_COUNT) {
        return Some(format!("{number} is more than there are people."));
    }
    if !record.history.iter().map(|(date, _)| date).is_sorted_by(|earlier, later| earlier < later) {
        return Some("The days of its history aren't in order, each once.".to_owned());
    }
    None
}
