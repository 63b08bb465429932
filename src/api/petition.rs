//! Our own backend's petitions: their counts, and signing.

use alongside_model::{
    mailto::encode,
    petition,
    signature::{Field, Problem, SignatureForm},
};
use gloo_net::http::Request;
use serde_json::Value;

use super::http::{self, Abort};

/// A count is given up after so many milliseconds.
const COUNT_LIMIT: i64 = 8_000;
/// A signature is given up after so many milliseconds.
const SIGN_LIMIT: i64 = 20_000;

/// No usable count came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoCount;

/// Asks for a petition's count.
///
/// # Errors
/// [`NoCount`], whatever went wrong: the page then says how old its number is.
pub async fn count(backend: &str, id: &str, abort: &Abort) -> Result<u64, NoCount> {
    let url = format!("{backend}/v1/petitions/{}/count.json", encode(id));
    let answer = http::send(Request::get(&url), None, abort, COUNT_LIMIT).await.map_err(|_| NoCount)?;
    if answer.status != 200 {
        return Err(NoCount);
    }
    petition::parse_count(&answer.body).map_err(|_| NoCount)
}

/// Why a signature isn't known to have been taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignError {
    /// Fields to mend.
    Invalid(Vec<(Field, Problem)>),
    /// This address has signed before.
    AlreadySigned,
    /// The petition isn't open.
    Closed,
    /// Too many tries; wait a little.
    TooMany,
    /// No answer, or none that can be trusted: it may or may not have arrived.
    Unknown,
}

/// Signs. The answer is the new count, where the backend says it.
///
/// # Errors
/// A [`SignError`]. After [`SignError::Unknown`] signing again is safe: an
/// address counts once.
pub async fn sign(backend: &str, id: &str, form: &SignatureForm) -> Result<Option<u64>, SignError> {
    let url = format!("{backend}/v1/petitions/{}/signatures", encode(id));
    let body = serde_json::to_string(form).map_err(|_| SignError::Unknown)?;
    let request = Request::post(&url).header("content-type", "application/json");
    let answer = http::send(request, Some(body), &Abort::new(), SIGN_LIMIT).await.map_err(|_| SignError::Unknown)?;
    if answer.status == 201 && answer.is_json {
        return Ok(petition::parse_count(&answer.body).ok());
    }
    Err(refusal(&answer.body, answer.status))
}

/// What a refusal says. Read field by field: see [`alongside_model::json`].
fn refusal(body: &str, status: u16) -> SignError {
    let json: Value = serde_json::from_str(body).unwrap_or_default();
    match json.get("error").and_then(Value::as_str) {
        Some("invalid") => {
            let fields = json.get("fields").and_then(Value::as_array).into_iter().flatten();
            let problems: Vec<_> = fields.filter_map(problem).collect();
            // A refusal that names no field of ours can't be mended by the visitor.
            if problems.is_empty() { SignError::Unknown } else { SignError::Invalid(problems) }
        }
        Some("already_signed") => SignError::AlreadySigned,
        Some("closed") => SignError::Closed,
        Some("too_many") => SignError::TooMany,
        _ if status == 429 => SignError::TooMany,
        _ => SignError::Unknown,
    }
}

fn problem(json: &Value) -> Option<(Field, Problem)> {
    let field = match json.get(0)?.as_str()? {
        "name" => Field::Name,
        "email" => Field::Email,
        "postal_code" => Field::PostalCode,
        "agreed" => Field::Agreed,
        _ => return None,
    };
    let problem = match json.get(1)?.as_str()? {
        "missing" => Problem::Missing,
        "too_long" => Problem::TooLong,
        _ => Problem::Invalid,
    };
    Some((field, problem))
}
