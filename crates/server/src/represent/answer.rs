//! How a look-up is answered.

use std::time::Duration;

use axum::{
    body::Bytes,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::api::{json_answer, retry_after};

/// Why a look-up has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LookUpError {
    /// No postal code, or one that the service doesn't know.
    #[error("unknown_postal_code")]
    UnknownPostalCode,
    /// No set of this site, or one that the service doesn't know.
    #[error("unknown_set")]
    UnknownSet,
    /// The service can't be reached.
    #[error("upstream_unreachable")]
    Unreachable,
    /// The service took longer than ten seconds.
    #[error("upstream_timeout")]
    Timeout,
    /// The service answered with an error of its own.
    #[error("upstream_failed")]
    Failed,
    /// The service answered with something that isn't its JSON.
    #[error("upstream_unreadable")]
    Unreadable,
    /// The service answered with more than is read.
    #[error("upstream_too_large")]
    TooLarge,
    /// The service's limit, or our own below it, is reached: wait this long.
    #[error("upstream_busy")]
    Busy(Duration),
}

impl LookUpError {
    const fn status(self) -> StatusCode {
        match self {
            Self::UnknownPostalCode | Self::UnknownSet => StatusCode::NOT_FOUND,
            Self::Unreachable | Self::Failed | Self::Unreadable | Self::TooLarge => StatusCode::BAD_GATEWAY,
            Self::Timeout => StatusCode::GATEWAY_TIMEOUT,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Whether the service said this of what was asked, rather than failed.
    pub const fn is_an_answer(self) -> bool {
        matches!(self, Self::UnknownPostalCode | Self::UnknownSet)
    }
}

/// The body as it came, or `{"error": ...}`.
///
/// Both may be read by any site. The service itself allows that only for a success,
/// so that a page can't tell an unknown postal code from being offline; here it can.
pub fn look_up_answer(answer: Result<Bytes, LookUpError>) -> Response {
    let (cache, mut answer) = match answer {
        Ok(body) => {
            let json = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
            // Only in the visitor's own browser: what is looked up is where they live.
            ("private, max-age=3600", (json, body).into_response())
        }
        Err(error) => {
            let mut answer = json_answer(error.status(), &json!({ "error": error.to_string() }));
            if let LookUpError::Busy(wait) = error {
                answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after(wait)));
            }
            ("no-store", answer)
        }
    };
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Retry-After"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    answer
}
