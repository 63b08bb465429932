//! Letters: how many people say they sent. The letters themselves never come here.

mod count;
mod sent;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{api::App, counting, origins};

/// The routes below `/v1/letters`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/v1/letters/{campaign}/count.json", get(count::count).options(counting::preflight))
        .route("/v1/letters/{campaign}/sent", post(sent::sent).options(origins::preflight))
}
