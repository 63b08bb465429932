//! `GET /v1/petitions/{id}/history.json`: how a petition came to its signatures, in the shape of
//! a file of counts, so that whatever draws those draws this.

use std::{sync::Arc, time::Duration};

use alongside_model::{
    postal_code::Province,
    record::{Events, Record},
    signature::RefusalKind,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use moka::future::Cache;

use crate::{
    api::{App, refusal},
    counting::{LONG, not_counted, reusable},
    site,
    store::{History, Store, StoreError},
};

/// The fewest signatures by which a province is told: fewer could be somebody's neighbours.
const FEWEST: u64 = 10;
/// How long a history that was read is given again, and not read anew from each signature.
const KEPT: Duration = Duration::from_mins(1);
/// The most petitions whose history is remembered.
const PETITIONS: u64 = 1_000;

/// The histories that were read lately.
pub struct Histories(Cache<String, Record>);

impl Default for Histories {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(PETITIONS).time_to_live(KEPT).build())
    }
}

impl Histories {
    /// The history of a petition; many who ask at once are one reading.
    async fn of(&self, store: &Store, petition: &str) -> Result<Record, Arc<StoreError>> {
        let read = async { Ok(record(petition, store.history(petition).await?)) };
        self.0.try_get_with_by_ref(petition, read).await
    }
}

/// Answers the history; 404 for a petition that isn't signed here.
pub async fn history(State(app): State<App>, Path(petition): Path<String>) -> Response {
    if app.site.petition(&petition).is_none() {
        return not_counted(refusal(StatusCode::NOT_FOUND, RefusalKind::UnknownPetition, Vec::new()));
    }
    match app.histories.of(&app.store, &petition).await {
        Ok(record) => reusable(&record, record.as_of, LONG),
        Err(_) => not_counted(refusal(StatusCode::SERVICE_UNAVAILABLE, RefusalKind::Unavailable, Vec::new())),
    }
}

fn record(petition: &str, history: History) -> Record {
    Record {
        signature_count: history.number,
        as_of: site::now(),
        // Our own name isn't known here: whoever asked knows it.
        source: format!("/v1/petitions/{petition}/history.json"),
        areas: told(history.provinces),
        history: history.days,
        events: Events::default(),
    }
}

/// The provinces by which nobody could be recognised.
fn told(provinces: Vec<(Province, u64)>) -> Vec<(Province, u64)> {
    provinces.into_iter().filter(|(_, signed)| *signed >= FEWEST).collect()
}
