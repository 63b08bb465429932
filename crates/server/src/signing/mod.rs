//! Petitions: signing one, how many have, and how it came to so many.

mod count;
mod form;
mod history;
mod page;
mod sign;

use axum::{
    Router,
    routing::{get, post},
};

pub use history::Histories;

use crate::{api::App, counting, origins};

/// The routes below `/v1/petitions`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/v1/petitions/{id}/count.json", get(count::count).options(counting::preflight))
        .route("/v1/petitions/{id}/history.json", get(history::history).options(counting::preflight))
        .route("/v1/petitions/{id}/signatures", post(sign::sign).options(origins::preflight))
}
