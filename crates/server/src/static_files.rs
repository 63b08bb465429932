//! The built site's files.

use std::{io::ErrorKind, path::PathBuf};

use alongside_model::Lang;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use tower_http::services::ServeDir;

use crate::api::{App, html_answer};

/// Files under this path have a hash of their content in their name: another
/// content is another file.
const HASHED: &str = "/assets/";

/// The folder of the built site.
#[derive(Clone, Debug)]
pub struct StaticFiles {
    dist: PathBuf,
    folder: ServeDir,
}

/// Answers whatever no other route does.
pub async fn serve(State(app): State<App>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let mut answer = app.files.answer(request).await;
    let cache = match answer.status() {
        StatusCode::OK | StatusCode::PARTIAL_CONTENT | StatusCode::NOT_MODIFIED if path.starts_with(HASHED) => {
            "public, max-age=31536000, immutable"
        }
        // Kept, but asked about each time: an update is seen at once, and costs nothing when there is none.
        _ => "no-cache",
    };
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    answer
}

impl StaticFiles {
    /// The files below `dist`, each in the packed form (`.br`, `.gz`) beside it that
    /// the browser takes.
    pub fn new(dist: PathBuf) -> Self {
        let folder = ServeDir::new(&dist).precompressed_br().precompressed_gzip().ignore_multi_range_requests(true);
        Self { dist, folder }
    }

    async fn answer(&self, request: Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = [(header::ALLOW, HeaderValue::from_static("GET, HEAD"))];
            return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
        }
        let path = request.uri().path().to_owned();
        if !is_ours(&path) {
            return self.not_found(&path).await;
        }
        match self.folder.clone().try_call(request).await {
            Ok(answer) if answer.status() == StatusCode::NOT_FOUND => self.not_found(&path).await,
            Ok(answer) => with_charset(answer.map(Body::new)),
            Err(error) => match error.kind() {
                ErrorKind::NotFound
                | ErrorKind::NotADirectory
                | ErrorKind::IsADirectory
                | ErrorKind::InvalidFilename
                | ErrorKind::InvalidInput
                | ErrorKind::PermissionDenied => self.not_found(&path).await,
                _ => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            },
        }
    }

    /// The site's own page for this, in the language of the path where there is one.
    async fn not_found(&self, path: &str) -> Response {
        let lang = path.split('/').nth(1).and_then(Lang::from_code);
        if let Some(lang) = lang
            && let Ok(page) = tokio::fs::read(self.dist.join(lang.code()).join("404.html")).await
        {
            return html_answer(StatusCode::NOT_FOUND, page);
        }
        match tokio::fs::read(self.dist.join("404.html")).await {
            Ok(page) => html_answer(StatusCode::NOT_FOUND, page),
            Err(_) => (StatusCode::NOT_FOUND, "There is no such page.").into_response(),
        }
    }
}

/// Whether a path can be one of the build's: no empty segment (`//host` would be
/// another site in a redirect), nothing hidden, no way up, no other separator.
fn is_ours(path: &str) -> bool {
    !path.contains("//")
        && !path.contains('\\')
        && path.split('/').all(|segment| !segment.starts_with('.') || segment == ".well-known")
        && !contains_escaped(path, &["%2f", "%5c", "%2e", "%00"])
}

fn contains_escaped(path: &str, escapes: &[&str]) -> bool {
    let path = path.to_ascii_lowercase();
    escapes.iter().any(|escape| path.contains(escape))
}

/// Says that text is in UTF-8, which everything in a build is.
fn with_charset(mut answer: Response) -> Response {
    if let Some(utf8) = utf8(answer.headers()) {
        answer.headers_mut().insert(header::CONTENT_TYPE, utf8);
    }
    answer
}

fn utf8(headers: &HeaderMap) -> Option<HeaderValue> {
    let media_type = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let plain_text = media_type.starts_with("text/") && !media_type.contains(';');
    plain_text.then(|| HeaderValue::try_from(format!("{media_type}; charset=utf-8")).ok()).flatten()
}
