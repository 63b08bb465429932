//! What the routes share: the state, and how they answer.

use std::{ops::Deref, sync::Arc, time::Duration};

use alongside_model::signature::{Field, Problem, Refusal, RefusalKind};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{any, get},
};
use serde::Serialize;
use serde_json::json;
use tower_http::timeout::TimeoutLayer;

use crate::{
    letters, origins::SiteOrigin, peer::ClientLimit, represent, represent::Represent, security::SecurityHeaders,
    signing, signing::Histories, site::Site, static_files, static_files::StaticFiles, store::Store,
};

/// The longest an answer may take, reading the request included: longer than the
/// slowest look-up.
const LONGEST: Duration = Duration::from_secs(30);

/// What every request can use.
#[derive(Clone)]
pub struct App(Arc<Shared>);

/// The one of it that there is.
pub struct Shared {
    /// What the built site says.
    pub site: Site,
    /// Its files.
    pub files: StaticFiles,
    /// The kept signatures and counts.
    pub store: Store,
    /// The histories that were read lately.
    pub histories: Histories,
    /// How often one address may sign.
    pub signing_limit: ClientLimit,
    /// How often one address may say that a letter was sent.
    pub letters_limit: ClientLimit,
    /// Where representatives are looked up.
    pub represent: Represent,
    /// The headers of every answer.
    pub security: SecurityHeaders,
    /// The origins of the site's pages that this server doesn't serve.
    pub site_origins: Vec<SiteOrigin>,
    /// Whether the forwarding headers of a proxy are believed.
    pub behind_proxy: bool,
}

impl App {
    /// Shares it among the requests.
    pub fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    /// Every route.
    pub fn router(self) -> Router {
        Router::new()
            .route("/healthz", get(health))
            .merge(signing::routes())
            .merge(letters::routes())
            .merge(represent::routes())
            .route("/v1/{*path}", any(no_such_route))
            .fallback(static_files::serve)
            .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST))
            .layer(middleware::from_fn_with_state(self.clone(), secured))
            .with_state(self)
    }
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

async fn secured(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    app.security.add(answer.headers_mut());
    answer
}

async fn health(State(app): State<App>) -> Response {
    no_store(match app.store.check().await {
        Ok(()) => "ok".into_response(),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, error.to_string()).into_response(),
    })
}

async fn no_such_route() -> Response {
    no_store(json_answer(StatusCode::NOT_FOUND, &json!({ "error": "not_found" })))
}

/// An answer in JSON.
pub fn json_answer(status: StatusCode, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(body) => {
            (status, [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// An answer as a page.
pub fn html_answer(status: StatusCode, body: impl Into<axum::body::Body>) -> Response {
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    (status, [(header::CONTENT_TYPE, html)], body.into()).into_response()
}

/// The refusal of a signature, in the model's own shape.
pub fn refusal(status: StatusCode, error: RefusalKind, fields: Vec<(Field, Problem)>) -> Response {
    json_answer(status, &Refusal { error, fields })
}

/// An answer that no cache keeps.
pub fn no_store(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Whole seconds for `Retry-After`, at least one.
pub fn retry_after(wait: Duration) -> u64 {
    wait.as_secs() + 1
}
