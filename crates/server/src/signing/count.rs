//! `GET /v1/petitions/{id}/count.json`, in the shape and with the headers of the UK
//! Parliament's petitions site (<https://github.com/alphagov/e-petitions>), so that
//! whatever reads that reads this.

use std::time::{Duration, UNIX_EPOCH};

use alongside_model::signature::RefusalKind;
use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::api::{App, json_answer, refusal};

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

/// Answers the count; 404 for a petition that isn't signed here.
pub async fn count(State(app): State<App>, Path(petition): Path<String>) -> Response {
    let Some(count) = app.store.count(&petition) else {
        let answer = refusal(StatusCode::NOT_FOUND, RefusalKind::UnknownPetition, Vec::new());
        return ([ANY_SITE, ANY_SITE_LOADS], answer).into_response();
    };
    // The dates are those of thresholds that only a parliament has.
    let body = json!({
        "signature_count": count.signatures,
        "response_threshold_reached_at": null,
        "government_response_at": null,
        "debate_threshold_reached_at": null,
        "scheduled_debate_date": null,
        "debate_outcome_at": null,
        "debated": false,
    });
    let changed = UNIX_EPOCH + Duration::from_millis(u64::try_from(count.changed.0).unwrap_or_default());
    let headers = [ANY_SITE, ANY_SITE_LOADS, (header::CACHE_CONTROL, HeaderValue::from_static(REUSE))];
    // No 304 on this date: it is of whole seconds, and two people can sign in one.
    let modified = [(header::LAST_MODIFIED, httpdate::fmt_http_date(changed))];
    (headers, modified, json_answer(StatusCode::OK, &body)).into_response()
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
