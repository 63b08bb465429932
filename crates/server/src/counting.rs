//! How a count is answered: in the way of the UK Parliament's petitions site
//! (<https://github.com/alphagov/e-petitions>), so that whatever reads that reads ours.

use std::time::{Duration, UNIX_EPOCH};

use alongside_model::time::Instant;
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::api::json_answer;

/// Any site may show the count.
const ANY_SITE: (HeaderName, HeaderValue) = (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
const ANY_SITE_LOADS: (HeaderName, HeaderValue) =
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));

/// How long the count may be used again: `max-age` 2 s, and the UK site's rule of
/// twice that while a new one is fetched, five times while there is an error.
///
/// A page polls each 10 s, give or take 20 %, so 8 s at the soonest. After 2 + 4 = 6 s
/// a cache must ask again, so no poll is answered with what the same page saw the
/// last time; where another tab or a shared cache asked meanwhile, the number is at
/// most 6 s old, and the poll after that is newer. With the UK's 10 s a page could
/// show a number that is three polls old.
const REUSE: &str = "public, max-age=2, stale-while-revalidate=4, stale-if-error=10";

/// How long a history may be used again: ten minutes, by the same rule. A chart of days is none
/// the worse for it.
pub const LONG: &str = "public, max-age=600, stale-while-revalidate=1200, stale-if-error=3000";

/// The answer for a count that last moved at `changed`.
pub fn counted(body: &impl Serialize, changed: Instant) -> Response {
    reusable(body, changed, REUSE)
}

/// The answer that any site may read, and that may be used again as `reuse` says (a
/// `Cache-Control`); it was last another one before `changed`.
pub fn reusable(body: &impl Serialize, changed: Instant, reuse: &'static str) -> Response {
    let changed = UNIX_EPOCH + Duration::from_millis(u64::try_from(changed.0).unwrap_or_default());
    let headers = [ANY_SITE, ANY_SITE_LOADS, (header::CACHE_CONTROL, HeaderValue::from_static(reuse))];
    // No 304 on this date: it is of whole seconds, and two people can be counted in one.
    let modified = [(header::LAST_MODIFIED, httpdate::fmt_http_date(changed))];
    (headers, modified, json_answer(StatusCode::OK, body)).into_response()
}

/// The refusal of a count that isn't kept here, which any site may read too.
pub fn not_counted(refusal: Response) -> Response {
    ([ANY_SITE, ANY_SITE_LOADS], refusal).into_response()
}

/// Answers a preflight as the UK site does: anybody, `GET` only.
pub async fn preflight() -> Response {
    let headers = [
        ANY_SITE,
        (header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET")),
        (
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            HeaderValue::from_static("Origin, X-Requested-With, Content-Type, Accept"),
        ),
        (header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400")),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}
