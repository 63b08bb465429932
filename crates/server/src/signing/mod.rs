//! Petitions: signing one, and how many have.

mod count;
mod form;
mod page;
mod sign;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{api::App, counting};

/// The routes below `/v1/petitions`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/v1/petitions/{id}/count.json", get(count::count).options(counting::preflight))
        .route("/v1/petitions/{id}/signatures", post(sign::sign))
}
