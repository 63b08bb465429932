//! `GET /v1/petitions/{id}/count.json`, in the shape of the UK Parliament's petitions
//! site (<https://github.com/alphagov/e-petitions>).

use alongside_model::signature::RefusalKind;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde_json::json;

use crate::{
    api::{App, refusal},
    counting::{counted, not_counted},
};

/// Answers the count; 404 for a petition that isn't signed here.
pub async fn count(State(app): State<App>, Path(petition): Path<String>) -> Response {
    let Some(count) = app.store.signatures(&petition) else {
        return not_counted(refusal(StatusCode::NOT_FOUND, RefusalKind::UnknownPetition, Vec::new()));
    };
    // The dates are those of thresholds that only a parliament has.
    let body = json!({
        "signature_count": count.number,
        "response_threshold_reached_at": null,
        "government_response_at": null,
        "debate_threshold_reached_at": null,
        "scheduled_debate_date": null,
        "debate_outcome_at": null,
        "debated": false,
    });
    counted(&body, count.changed)
}
