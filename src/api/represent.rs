//! Looking up representatives at Open North's Represent, through our backend
//! where there is one (it caches and keeps to the service's limits).

use alongside_model::{
    page::SiteInfo,
    postal_code::PostalCode,
    recipient::{Recipient, RepresentativeSet},
    represent::{self, Seat},
};
use gloo_net::http::Request;

use super::http::{self, Abort, Answer, HttpError};

/// A look-up is given up after so many milliseconds.
const LIMIT: i64 = 20_000;

/// Why a look-up gave nothing. Each has its own advice to the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookupError {
    /// Not found, or not to be reached. From a browser these are the same: the
    /// service's "not found" may not be read by other sites.
    NotFoundOrUnreachable,
    /// The service has too much to do (429, 503).
    Busy,
    /// It answered something that isn't its own shape.
    Unreadable,
    /// It didn't answer in time.
    TooSlow,
    /// The visitor gave it up.
    Cancelled,
}

/// The seats of one set, for a postal code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSeats {
    /// The slug of the set.
    pub set: String,
    /// Its ridings there; more than one where the postal code spans several.
    pub seats: Vec<Seat>,
}

/// Finds the seats of each set that a postal code lies in: one request.
///
/// # Errors
/// A [`LookupError`].
pub async fn seats(
    site: &SiteInfo,
    code: &PostalCode,
    sets: &[RepresentativeSet],
    abort: &Abort,
) -> Result<Vec<SetSeats>, LookupError> {
    let body = get(site, &represent::postcode_path(code), abort).await?;
    sets.iter()
        .map(|set| represent::seats(&body, set).map(|seats| SetSeats { set: set.id.clone(), seats }))
        .collect::<Result<_, _>>()
        .map_err(|_| LookupError::Unreadable)
}

/// Every member of a set, for a search by name or riding.
///
/// # Errors
/// A [`LookupError`].
pub async fn members(site: &SiteInfo, set: &RepresentativeSet, abort: &Abort) -> Result<Vec<Recipient>, LookupError> {
    let body = get(site, &represent::members_path(set), abort).await?;
    represent::members(&body, set).map_err(|_| LookupError::Unreadable)
}

async fn get(site: &SiteInfo, path: &str, abort: &Abort) -> Result<String, LookupError> {
    if let Some(backend) = &site.backend {
        let answer = ask(&format!("{backend}/v1/represent{path}"), abort).await?;
        // A host of files only knows nothing of /v1/: go on without it.
        if answer.is_json || !matches!(answer.status, 404 | 405 | 501) {
            return judge(answer);
        }
    }
    judge(ask(&format!("{}{path}", site.represent), abort).await?)
}

async fn ask(url: &str, abort: &Abort) -> Result<Answer, LookupError> {
    // No header of our own: a preflight would fail at the service.
    http::send(Request::get(url), None, abort, LIMIT).await.map_err(|error| match error {
        HttpError::Network => LookupError::NotFoundOrUnreachable,
        HttpError::Timeout => LookupError::TooSlow,
        HttpError::Aborted => LookupError::Cancelled,
        HttpError::TooLarge => LookupError::Unreadable,
    })
}

fn judge(answer: Answer) -> Result<String, LookupError> {
    match answer.status {
        200 => Ok(answer.body),
        429 | 503 => Err(LookupError::Busy),
        504 => Err(LookupError::TooSlow),
        _ => Err(LookupError::NotFoundOrUnreachable),
    }
}
