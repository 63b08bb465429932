//! `GET /v1/letters/{campaign}/count.json`.

use axum::{
    extract::{Path, State},
    response::Response,
};
use serde_json::json;

use super::sent::Refused;
use crate::{
    api::App,
    counting::{counted, not_counted},
};

/// Answers how many letters people said they sent; 404 for a campaign without one.
pub async fn count(State(app): State<App>, Path(campaign): Path<String>) -> Response {
    match app.store.letters(&campaign) {
        Some(count) => counted(&json!({ "sent_count": count.number }), count.changed),
        None => not_counted(Refused::UnknownCampaign.answer()),
    }
}
