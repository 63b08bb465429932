//! `POST /v1/letters/{campaign}/sent`: somebody says that they sent a letter. Nobody can
//! know but they, so it is believed.

use std::{net::SocketAddr, time::Duration};

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde_json::json;

use crate::{
    api::{App, json_answer, no_store, retry_after},
    body::{self, BodyError},
    origins::Caller,
    peer, site,
};

/// How much may be sent along, in bytes. Nothing of it is looked at: that a letter was
/// sent is all there is to say.
const MAX_BODY: usize = 1024;

/// How long to wait when the database is busy.
const BUSY: Duration = Duration::from_secs(10);

/// Why a letter isn't counted. The names are those of a signature's refusals, where
/// there are such.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No campaign with a letter has this name.
    #[error("unknown_campaign")]
    UnknownCampaign,
    /// More was sent along than is read.
    #[error("malformed")]
    TooLarge,
    /// What was sent broke off.
    #[error("malformed")]
    Broken,
    /// It was sent from another site's page.
    #[error("malformed")]
    FromElsewhere,
    /// Too many from this address: wait this long.
    #[error("too_many")]
    TooMany(Duration),
    /// The database couldn't keep it.
    #[error("unavailable")]
    Unavailable,
}

impl Refused {
    const fn status(self) -> StatusCode {
        match self {
            Self::UnknownCampaign => StatusCode::NOT_FOUND,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Broken => StatusCode::BAD_REQUEST,
            Self::FromElsewhere => StatusCode::FORBIDDEN,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// How it is told: `{"error": ...}`, and how long to wait where that helps.
    pub fn answer(self) -> Response {
        let mut answer = json_answer(self.status(), &json!({ "error": self.to_string() }));
        let wait = match self {
            Self::TooMany(wait) => Some(wait),
            Self::Unavailable => Some(BUSY),
            _ => None,
        };
        if let Some(wait) = wait {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after(wait)));
        }
        answer
    }
}

impl From<BodyError> for Refused {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::TooLarge => Self::TooLarge,
            BodyError::Broken => Self::Broken,
        }
    }
}

/// Counts one letter more: 201 with the new count.
pub async fn sent(
    State(app): State<App>,
    ConnectInfo(connection): ConnectInfo<SocketAddr>,
    Path(campaign): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let caller = Caller::of(&headers, &app.site_origins, app.behind_proxy);
    let answer = match count(&app, caller, connection, &campaign, &headers, body).await {
        Ok(count) => json_answer(StatusCode::CREATED, &json!({ "sent_count": count })),
        Err(refused) => refused.answer(),
    };
    caller.readable(no_store(answer))
}

async fn count(
    app: &App,
    caller: Caller<'_>,
    connection: SocketAddr,
    campaign: &str,
    headers: &HeaderMap,
    body: Body,
) -> Result<u64, Refused> {
    body::read(body, MAX_BODY).await?;
    if caller == Caller::Foreign {
        return Err(Refused::FromElsewhere);
    }
    let address = peer::address(connection, headers, app.behind_proxy);
    app.letters_limit.check(address).map_err(Refused::TooMany)?;
    if !app.site.has_letter(campaign) {
        return Err(Refused::UnknownCampaign);
    }
    app.store.sent(campaign, site::now()).await.map_err(|_| Refused::Unavailable)
}
