//! `counts/{id}.json`: what was read of a petition on another site, when, and how it went.

use alongside_model::{
    petition::MAX_COUNT,
    record::{MAX_HISTORY, Record, RecordError},
};

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
            let told = error.to_string();
            let what = told.split(" at line ").next().unwrap_or_default();
            context.report.at(&name, place, format!("This isn't a file of counts: {what}."), RULE);
            return None;
        }
    };
    if let Err(error) = record.check() {
        context.report.file(&name, problem(error), RULE);
        return None;
    }
    context.folder.publish(&name);
    Some(record)
}

fn problem(error: RecordError) -> String {
    match error {
        RecordError::Count => {
            format!("One of its numbers is more than {MAX_COUNT}, which is more than there are people.")
        }
        RecordError::AsOf => "It was read before 1970, by its `as_of`.".to_owned(),
        RecordError::Source => "Its `source` isn't an address that begins with https://.".to_owned(),
        RecordError::Areas => "Its provinces stand twice, or have more signatures than there are.".to_owned(),
        RecordError::History => "The days of its history aren't in order, each once.".to_owned(),
        RecordError::TooLong => format!("Its history has more than {MAX_HISTORY} days."),
    }
}
