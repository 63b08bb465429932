//! The file of counts of another site like this one.

use alongside_model::{
    petition::MAX_COUNT,
    record::{MAX_HISTORY, Record},
};

use crate::{Doubt, Found};

/// What `history.json` tells: its history and its areas are taken over.
///
/// # Errors
/// A [`Doubt`] when it isn't such a file, or holds what can't be a count.
pub fn record(body: &[u8]) -> Result<Found, Doubt> {
    let mut record: Record = serde_json::from_slice(body).map_err(|_| Doubt::NotJson)?;
    let counts = || {
        let days = record.history.iter().map(|(_, count)| *count);
        days.chain(record.areas.iter().map(|(_, count)| *count)).chain([record.signature_count])
    };
    if counts().any(|count| count > MAX_COUNT) {
        return Err(Doubt::NotACount);
    }
    if record.as_of.0 < 0 || !record.history.is_sorted_by(|(one, _), (next, _)| one < next) {
        return Err(Doubt::NotJson);
    }
    let surplus = record.history.len().saturating_sub(MAX_HISTORY);
    record.history.drain(..surplus);
    Ok(Found {
        count: record.signature_count,
        areas: record.areas,
        events: record.events,
        as_of: Some(record.as_of),
        history: record.history,
    })
}
