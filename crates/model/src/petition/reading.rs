//! Reading what a source of counts answered: exactly, or not at all.

use serde_json::Value;

use super::{CountError, CountSource, MAX_COUNT, Reading};
use crate::time::Instant;

/// The longest answer that is read, in bytes.
pub const MAX_BODY: usize = 1_000_000;

/// How far a visitor's clock may be behind that of whoever wrote a file, in milliseconds.
const CLOCKS_DIFFER: i64 = 5 * Instant::MINUTE;

/// What a source's answer tells: the status, the body, and when it came.
///
/// * Our own backend and a site of the UK Parliament's software tell `signature_count`
///   (<https://github.com/alphagov/e-petitions>).
/// * Any other JSON tells it where the source says (RFC 6901).
/// * Proca answers GraphQL, where errors come with a status of 200: an answer with any is none,
///   also where it has a number beside them.
/// * A file tells `signature_count` and `as_of`, when that was. It is never from the future: up to
///   five minutes are taken for a difference of clocks and mean now.
///
/// # Errors
/// A [`CountError`] for everything else. Nobody reads an answer of a stated number: there is none.
pub fn read(source: &CountSource, status: u16, body: &str, now: Instant) -> Result<Reading, CountError> {
    if status != 200 {
        return Err(CountError::NoAnswer);
    }
    let json = parse(body)?;
    let mut as_of = None;
    let count = match source {
        CountSource::Json { pointer, .. } => json.pointer(pointer),
        CountSource::Backend { .. } | CountSource::EPetitions { .. } => object(&json)?.get("signature_count"),
        CountSource::File { .. } => {
            let count = object(&json)?.get("signature_count");
            as_of = Some(time(json.get("as_of"), now)?);
            count
        }
        CountSource::Proca { .. } => {
            if complains(object(&json)?) {
                return Err(CountError::Refused);
            }
            json.pointer("/data/actionPage/campaign/stats/supporterCount")
        }
        CountSource::Stated { .. } => return Err(CountError::NoAnswer),
    };
    Ok(Reading { count: whole(count)?, as_of })
}

/// Reads `{"signature_count": 12345}` among whatever else, as our backend answers to a signature too.
/// Of a name given twice the last holds, as everywhere in a browser.
///
/// # Errors
/// A [`CountError`] for everything but a whole number from 0 to [`MAX_COUNT`].
pub fn parse_count(body: &str) -> Result<u64, CountError> {
    whole(object(&parse(body)?)?.get("signature_count"))
}

fn parse(body: &str) -> Result<Value, CountError> {
    if body.len() > MAX_BODY {
        return Err(CountError::TooLarge);
    }
    serde_json::from_str(body).map_err(|_| CountError::NotJson)
}

fn object(json: &Value) -> Result<&Value, CountError> {
    if json.is_object() { Ok(json) } else { Err(CountError::NotJson) }
}

fn whole(number: Option<&Value>) -> Result<u64, CountError> {
    let number = number.ok_or(CountError::Missing)?;
    number.as_u64().filter(|count| *count <= MAX_COUNT).ok_or(CountError::NotACount)
}

fn time(as_of: Option<&Value>, now: Instant) -> Result<Instant, CountError> {
    let at = as_of.and_then(Value::as_i64).filter(|at| *at >= 0).map(Instant).ok_or(CountError::BadTime)?;
    if at.since(now) > CLOCKS_DIFFER { Err(CountError::BadTime) } else { Ok(at.min(now)) }
}

/// Whether a GraphQL answer has errors (<https://spec.graphql.org/October2021/#sec-Errors>).
fn complains(json: &Value) -> bool {
    match json.get("errors") {
        None | Some(Value::Null) => false,
        Some(errors) => !errors.as_array().is_some_and(Vec::is_empty),
    }
}
