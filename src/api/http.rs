//! Asking for a text over HTTP, with limits on how long and how much.

use std::{cell::Cell, rc::Rc};

use gloo_net::http::{RequestBuilder, Response};
use web_sys::AbortController;

use crate::platform::timer;

/// The longest answer read, in bytes: a whole set of representatives is under
/// one megabyte.
const MAX_BODY: usize = 4_000_000;

/// A request under way. Dropping it gives it up.
#[derive(Clone, Default)]
pub struct Abort(Option<Rc<OnDrop>>);

struct OnDrop(AbortController);

impl Drop for OnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Abort {
    /// Something that can give up a request later.
    pub fn new() -> Self {
        Self(AbortController::new().ok().map(|controller| Rc::new(OnDrop(controller))))
    }

    /// Gives the request up now.
    pub fn abort(&self) {
        if let Some(inner) = &self.0 {
            inner.0.abort();
        }
    }
}

/// An answer, read whole.
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Whether it says that it is JSON.
    pub is_json: bool,
    /// Its header `Retry-After`; empty where there is none, or where it may not be read.
    pub retry_after: String,
    /// Its body.
    pub body: String,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpError {
    /// No connection, or an answer that the browser may not show us.
    Network,
    /// None within the time given.
    Timeout,
    /// It was given up.
    Aborted,
    /// More than is read.
    TooLarge,
}

/// Sends a request and reads its answer within `limit` milliseconds.
///
/// # Errors
/// An [`HttpError`]; a status such as 404 or 500 is an answer, not an error.
pub async fn send(
    request: RequestBuilder,
    body: Option<String>,
    abort: &Abort,
    limit: i64,
) -> Result<Answer, HttpError> {
    let timed_out = Rc::new(Cell::new(false));
    let _timer = timer::after(limit, {
        let (abort, timed_out) = (abort.clone(), timed_out.clone());
        move || {
            timed_out.set(true);
            abort.abort();
        }
    });
    let signal = abort.0.as_ref().map(|inner| inner.0.signal());
    let request = request.abort_signal(signal.as_ref());
    let request = match body {
        Some(body) => request.body(body),
        None => request.build(),
    };
    let answer = async {
        let response = request.map_err(|_| HttpError::Network)?.send().await.map_err(|_| HttpError::Network)?;
        read(&response).await
    }
    .await;
    match answer {
        Err(HttpError::Network) if timed_out.get() => Err(HttpError::Timeout),
        Err(HttpError::Network) if signal.is_some_and(|signal| signal.aborted()) => Err(HttpError::Aborted),
        answer => answer,
    }
}

async fn read(response: &Response) -> Result<Answer, HttpError> {
    let headers = response.headers();
    let declared = headers.get("content-length").and_then(|length| length.parse::<usize>().ok());
    if declared.is_some_and(|length| length > MAX_BODY) {
        return Err(HttpError::TooLarge);
    }
    let is_json = headers.get("content-type").is_some_and(|kind| kind.contains("json"));
    let retry_after = headers.get("retry-after").unwrap_or_default();
    let body = response.text().await.map_err(|_| HttpError::Network)?;
    if body.len() > MAX_BODY {
        return Err(HttpError::TooLarge);
    }
    Ok(Answer { status: response.status(), is_json, retry_after, body })
}
