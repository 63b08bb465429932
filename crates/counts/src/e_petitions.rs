//! A petition's JSON, as the UK Parliament's software answers it
//! (<https://github.com/alphagov/e-petitions>, `app/views/petitions/show.json.jbuilder`).

use alongside_model::{petition::MAX_COUNT, record::Events, time::Date};
use serde::Deserialize;
use serde_json::Value;

use crate::{Doubt, Found, found::date};

#[derive(Deserialize)]
struct Answer {
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    id: u64,
    attributes: Attributes,
}

#[derive(Deserialize)]
struct Attributes {
    state: String,
    signature_count: Option<Value>,
    opened_at: Option<String>,
    closed_at: Option<String>,
    /// Only while the petition is open.
    closing_date: Option<String>,
    government_response_at: Option<String>,
}

/// What a petition's JSON tells, asked for at `url`: `https://.../petitions/123456.json`.
///
/// The regions it counts aren't Canada's, so there are no areas. That it was debated isn't that it was presented, so
/// the debate isn't among the events.
///
/// # Errors
/// A [`Doubt`] when it isn't a petition's, is another one's, or holds no count.
pub fn petition(body: &[u8], url: &str) -> Result<Found, Doubt> {
    let Answer { data } = serde_json::from_slice(body).map_err(|_| Doubt::NotJson)?;
    let id = data.id.to_string();
    let asked = url.strip_suffix(".json").and_then(|page| page.rsplit('/').next());
    if asked != Some(&id) {
        return Err(Doubt::OtherPetition(id));
    }
    let told = data.attributes;
    if !matches!(told.state.as_str(), "open" | "closed") {
        return Err(Doubt::NotRunning);
    }
    let count = told.signature_count.filter(|count| !count.is_null()).ok_or(Doubt::NoCount)?;
    let count = count.as_u64().filter(|count| *count <= MAX_COUNT).ok_or(Doubt::NotACount)?;
    let events = Events {
        opened: day(told.opened_at.as_deref()),
        closed: day(told.closed_at.as_deref()).or_else(|| day(told.closing_date.as_deref())),
        presented: None,
        answered: day(told.government_response_at.as_deref()),
    };
    Ok(Found { count, events, ..Found::default() })
}

/// The day that a time stands on, as it is written: `2026-10-01T10:00:00.000+01:00`.
fn day(time: Option<&str>) -> Option<Date> {
    let day: jiff::civil::Date = time?.get(..10)?.parse().ok()?;
    date(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_one_that_is_written() {
        let first = Some(Date { year: 2026, month: 10, day: 1 });
        assert_eq!(day(Some("2026-10-01T10:00:00.000+01:00")), first);
        assert_eq!(day(Some("2026-10-01")), first);
        for text in ["", "2026-02-30", "2026-1-1", "soon, perhaps", "éééééééééé"] {
            assert_eq!(day(Some(text)), None, "{text}");
        }
    }
}
