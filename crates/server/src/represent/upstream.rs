//! Asking the service itself.

use std::time::Duration;

use axum::{body::Bytes, http::StatusCode};
use serde::de::IgnoredAny;
use ureq::{Agent, Body, http::Response};

use super::{answer::LookUpError, key::Key};

/// How long an answer may take, from the name look-up to its last byte.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the service has, at the start, to show that it is there.
const PROBE_PATIENCE: Duration = Duration::from_secs(3);
/// The largest answer read, in bytes.
const MAX_ANSWER: u64 = 5_000_000;
/// How long to leave it alone when it is busy and doesn't say.
const BUSY: Duration = Duration::from_secs(30);
/// The longest wait that is passed on.
const LONGEST_WAIT: u64 = 600;

/// The service, by its address.
#[derive(Clone, Debug)]
pub struct Upstream {
    address: String,
    agent: Agent,
}

impl Upstream {
    /// The service at an address without a trailing slash.
    pub fn new(address: &str) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .max_redirects(3)
            .user_agent(concat!("alongside-server/", env!("CARGO_PKG_VERSION")))
            .build();
        Self { address: address.to_owned(), agent: config.new_agent() }
    }

    /// Whether the service answers now, with JSON of its own.
    pub async fn is_there(&self) -> bool {
        let request = self.clone();
        let path = "/representative-sets/?limit=1";
        let answer = tokio::task::spawn_blocking(move || request.get(path, PROBE_PATIENCE));
        matches!(answer.await, Ok(Ok(_)))
    }

    /// Asks.
    ///
    /// # Errors
    /// A [`LookUpError`] for anything but a JSON object.
    pub async fn ask(&self, key: &Key) -> Result<Bytes, LookUpError> {
        let request = self.clone();
        let path = key.path();
        let unknown = key.unknown();
        let answer = tokio::task::spawn_blocking(move || request.get(&path, PATIENCE)).await;
        match answer {
            Ok(Err(Refused::NotFound)) => Err(unknown),
            Ok(Err(Refused::Failed(error))) => Err(error),
            Ok(Ok(body)) => Ok(body),
            Err(_) => Err(LookUpError::Failed),
        }
    }

    fn get(&self, path: &str, patience: Duration) -> Result<Bytes, Refused> {
        let request = self.agent.get(format!("{}{path}", self.address)).header("accept", "application/json");
        let mut response =
            request.config().timeout_global(Some(patience)).build().call().map_err(|error| failed(&error))?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND => return Err(Refused::NotFound),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                return Err(Refused::Failed(LookUpError::Busy(asked_wait(&response))));
            }
            _ => return Err(Refused::Failed(LookUpError::Failed)),
        }
        let body = response.body_mut().with_config().limit(MAX_ANSWER).read_to_vec().map_err(|error| failed(&error))?;
        if is_json_object(&body) { Ok(Bytes::from(body)) } else { Err(Refused::Failed(LookUpError::Unreadable)) }
    }
}

/// What else than an answer came.
enum Refused {
    NotFound,
    Failed(LookUpError),
}

fn failed(error: &ureq::Error) -> Refused {
    Refused::Failed(match error {
        ureq::Error::Timeout(_) => LookUpError::Timeout,
        ureq::Error::BodyExceedsLimit(_) => LookUpError::TooLarge,
        ureq::Error::TooManyRedirects | ureq::Error::RedirectFailed | ureq::Error::Protocol(_) => LookUpError::Failed,
        _ => LookUpError::Unreachable,
    })
}

fn asked_wait(response: &Response<Body>) -> Duration {
    let asked = response.headers().get("retry-after").and_then(|wait| wait.to_str().ok()?.trim().parse().ok());
    asked.map_or(BUSY, |seconds: u64| Duration::from_secs(seconds.min(LONGEST_WAIT)))
}

fn is_json_object(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'{') && serde_json::from_slice::<IgnoredAny>(body).is_ok()
}
