//! The file of counts of another site like this one.

use alongside_model::record::{MAX_HISTORY, Record};

use crate::{Doubt, Found};

/// What `history.json` tells, asked for at `url`: its history and its areas are taken over.
///
/// # Errors
/// A [`Doubt`] when it isn't such a file, or tells what can't be.
pub fn record(body: &[u8], url: &str) -> Result<Found, Doubt> {
    let mut record: Record = serde_json::from_slice(body).map_err(|_| Doubt::NotJson)?;
    // For us it is the source itself, wherever it has its number from.
    url.clone_into(&mut record.source);
    let surplus = record.history.len().saturating_sub(MAX_HISTORY);
    record.history.drain(..surplus);
    record.check().map_err(Doubt::Impossible)?;
    Ok(Found {
        count: record.signature_count,
        areas: record.areas,
        events: record.events,
        as_of: Some(record.as_of),
        history: record.history,
    })
}
