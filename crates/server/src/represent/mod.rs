//! Looking up representatives: Open North's Represent, asked on behalf of visitors,
//! or its recorded samples.
//!
//! The answers are the service's own, byte for byte; what can't be used is a typed
//! refusal. A postal code is never logged.

mod answer;
mod fixtures;
mod key;
mod limit;
mod relay;
mod upstream;

use alongside_model::postal_code::PostalCode;
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

use crate::{api::App, options::RepresentSource};
use answer::{LookUpError, look_up_answer};
use key::Key;
use relay::Relay;
use upstream::Upstream;

/// Where look-ups are answered from.
pub enum Represent {
    /// The recorded samples.
    Fixtures,
    /// The service.
    Service(Box<Relay>),
}

/// The routes below `/v1/represent`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/v1/represent/postcodes/{code}/", get(postcode))
        .route("/v1/represent/representatives/{set}/", get(representatives))
}

impl Represent {
    /// Opens the source. With `fall_back`, a service that can't be reached now is
    /// replaced by the samples, and a sentence says so.
    pub async fn open(source: &RepresentSource, fall_back: bool) -> (Self, Option<String>) {
        let address = match source {
            RepresentSource::Fixtures => return (Self::Fixtures, None),
            RepresentSource::Service(address) => address,
        };
        let upstream = Upstream::new(address);
        if fall_back && !upstream.is_there().await {
            let notice = format!(
                "{address} can't be reached, so look-ups now answer from the recorded samples with invented people."
            );
            return (Self::Fixtures, Some(notice));
        }
        (Self::Service(Box::new(Relay::new(upstream))), None)
    }

    async fn answer(&self, key: Key) -> Result<axum::body::Bytes, LookUpError> {
        match self {
            Self::Fixtures => fixtures::answer(&key),
            Self::Service(relay) => relay.answer(key).await,
        }
    }
}

/// What Represent knows of a postal code.
async fn postcode(State(app): State<App>, Path(code): Path<String>) -> Response {
    let answer = match PostalCode::parse(&code) {
        Ok(code) => app.represent.answer(Key::Postcode(code)).await,
        Err(_) => Err(LookUpError::UnknownPostalCode),
    };
    look_up_answer(answer)
}

/// Every member of a set that the site asks for. Always the whole set, whatever the
/// query says, so that there is one answer to keep.
async fn representatives(State(app): State<App>, Path(set): Path<String>) -> Response {
    let answer = if app.site.has_set(&set) {
        app.represent.answer(Key::Representatives(set)).await
    } else {
        Err(LookUpError::UnknownSet)
    };
    look_up_answer(answer)
}
