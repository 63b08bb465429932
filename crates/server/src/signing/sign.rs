//! `POST /v1/petitions/{id}/signatures`.

use std::{net::SocketAddr, time::Duration};

use alongside_model::{
    life_cycle::State as CampaignState,
    signature::{Field, Problem, RefusalKind, SignatureForm},
};
use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{
    form::{HtmlForm, Sent},
    page::refusal_page,
};
use crate::{
    api::{App, html_answer, json_answer, no_store, refusal, retry_after},
    body::{self, BodyError},
    peer, site,
    store::Signed,
};

/// The largest signature, in bytes.
const MAX_BODY: usize = 16 * 1024;

/// Why a signature isn't taken.
struct Refused {
    status: StatusCode,
    kind: RefusalKind,
    fields: Vec<(Field, Problem)>,
    wait: Option<Duration>,
}

impl Refused {
    fn new(status: StatusCode, kind: RefusalKind) -> Self {
        Self { status, kind, fields: Vec::new(), wait: None }
    }
}

impl From<BodyError> for Refused {
    fn from(error: BodyError) -> Self {
        let status = match error {
            BodyError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            BodyError::Broken => StatusCode::BAD_REQUEST,
        };
        Self::new(status, RefusalKind::Malformed)
    }
}

/// Takes a signature: 201 with the new count for the app, a redirect to the page
/// for a form without script; a refusal as JSON or as a page.
pub async fn sign(
    State(app): State<App>,
    ConnectInfo(connection): ConnectInfo<SocketAddr>,
    Path(petition): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let sent = Sent::of(&headers);
    let body = match body::read(body, MAX_BODY).await {
        Ok(body) => body,
        Err(error) => return no_store(answer_refused(sent, &HtmlForm::default(), error.into())),
    };
    let form = match sent {
        Some(Sent::Form) => HtmlForm::read(&body),
        _ => HtmlForm::default(),
    };
    let outcome = match admit(&app, connection, &petition, &headers) {
        Ok(()) => match signature(sent, &form, &body) {
            Ok(signature) => keep(&app, &petition, &signature).await,
            Err(refused) => Err(refused),
        },
        Err(refused) => Err(refused),
    };
    no_store(match (outcome, sent) {
        (Ok(_), Some(Sent::Form)) => {
            (StatusCode::SEE_OTHER, [(header::LOCATION, format!("{}#signed", form.back()))]).into_response()
        }
        (Ok(count), _) => json_answer(StatusCode::CREATED, &json!({ "signature_count": count })),
        (Err(refused), _) => answer_refused(sent, &form, refused),
    })
}

/// What can be said without looking into the body.
fn admit(app: &App, connection: SocketAddr, petition: &str, headers: &HeaderMap) -> Result<(), Refused> {
    if !peer::is_same_origin(headers, app.behind_proxy) {
        return Err(Refused::new(StatusCode::FORBIDDEN, RefusalKind::Malformed));
    }
    let address = peer::address(connection, headers, app.behind_proxy);
    if let Err(wait) = app.signing_limit.check(address) {
        let wait = Some(wait);
        return Err(Refused { wait, ..Refused::new(StatusCode::TOO_MANY_REQUESTS, RefusalKind::TooMany) });
    }
    let Some(schedule) = app.site.schedule(petition) else {
        return Err(Refused::new(StatusCode::NOT_FOUND, RefusalKind::UnknownPetition));
    };
    match schedule.state(site::now()) {
        state if state.is_open() => Ok(()),
        // It will open; what is over is gone for good.
        CampaignState::Upcoming => Err(Refused::new(StatusCode::FORBIDDEN, RefusalKind::Closed)),
        _ => Err(Refused::new(StatusCode::GONE, RefusalKind::Closed)),
    }
}

fn signature(sent: Option<Sent>, form: &HtmlForm, body: &[u8]) -> Result<SignatureForm, Refused> {
    match sent {
        Some(Sent::Json) => {
            serde_json::from_slice(body).map_err(|_| Refused::new(StatusCode::BAD_REQUEST, RefusalKind::Malformed))
        }
        Some(Sent::Form) => Ok(form.signature.clone()),
        None => Err(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, RefusalKind::Malformed)),
    }
}

async fn keep(app: &App, petition: &str, form: &SignatureForm) -> Result<u64, Refused> {
    let signature = form
        .check()
        .map_err(|fields| Refused { fields, ..Refused::new(StatusCode::UNPROCESSABLE_ENTITY, RefusalKind::Invalid) })?;
    match app.store.sign(petition, signature, form.lang, site::now()).await {
        Ok(Signed::Counted(count)) => Ok(count),
        Ok(Signed::Already) => Err(Refused::new(StatusCode::CONFLICT, RefusalKind::AlreadySigned)),
        Err(_) => Err(Refused {
            wait: Some(Duration::from_secs(10)),
            ..Refused::new(StatusCode::SERVICE_UNAVAILABLE, RefusalKind::Unavailable)
        }),
    }
}

fn answer_refused(sent: Option<Sent>, form: &HtmlForm, refused: Refused) -> Response {
    let Refused { status, kind, fields, wait } = refused;
    let mut answer = match sent {
        Some(Sent::Form) => html_answer(status, refusal_page(form.lang(), &form.back(), kind, &fields)),
        _ => refusal(status, kind, fields),
    };
    if let Some(wait) = wait {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after(wait)));
    }
    answer
}
