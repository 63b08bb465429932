//! `POST /v1/petitions/{id}/signatures`.

use std::{net::SocketAddr, time::Duration};

use alongside_model::{
    life_cycle::State as CampaignState,
    page::ManifestPetition,
    signature::{Field, Problem, RefusalKind, SignatureForm},
};
use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::{
    form::{HtmlForm, Sent},
    page::refusal_page,
};
use crate::{
    api::{App, html_answer, json_answer, no_store, refusal, retry_after},
    body::{self, BodyError},
    origins::{Caller, SiteOrigin},
    peer, site,
    store::{Signed, StoreError},
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

impl From<StoreError> for Refused {
    fn from(_: StoreError) -> Self {
        let wait = Some(Duration::from_secs(10));
        Self { wait, ..Self::new(StatusCode::SERVICE_UNAVAILABLE, RefusalKind::Unavailable) }
    }
}

/// Takes a signature: 201 with the new count for the app, a redirect to the page
/// for a form without script; a refusal as JSON or as a page. One that was kept before under
/// its key is answered as it was.
pub async fn sign(
    State(app): State<App>,
    ConnectInfo(connection): ConnectInfo<SocketAddr>,
    Path(petition): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let caller = Caller::of(&headers, &app.site_origins, app.behind_proxy);
    let sent = Sent::of(&headers);
    let body = match body::read(body, MAX_BODY).await {
        Ok(body) => body,
        Err(error) => {
            let answer = answer_refused(sent, &HtmlForm::default(), caller.site(), error.into());
            return caller.readable(no_store(answer));
        }
    };
    let form = match sent {
        Some(Sent::Form) => HtmlForm::read(&body),
        _ => HtmlForm::default(),
    };
    let outcome = match admit(&app, caller, connection, &petition, &headers) {
        Ok(petition) => match signature(sent, &form, &body) {
            Ok(signature) => take(&app, petition, &signature).await,
            Err(refused) => Err(refused),
        },
        Err(refused) => Err(refused),
    };
    let answer = match (outcome, sent) {
        (Ok(_), Some(Sent::Form)) => {
            let page = format!("{}#signed", form.back(caller.site()));
            (StatusCode::SEE_OTHER, [(header::LOCATION, page)]).into_response()
        }
        (Ok(count), _) => json_answer(StatusCode::CREATED, &json!({ "signature_count": count })),
        (Err(refused), _) => answer_refused(sent, &form, caller.site(), refused),
    };
    caller.readable(no_store(answer))
}

/// What can be said without looking into the body: the petition, or a refusal.
fn admit<'a>(
    app: &'a App,
    caller: Caller<'_>,
    connection: SocketAddr,
    petition: &str,
    headers: &HeaderMap,
) -> Result<&'a ManifestPetition, Refused> {
    if caller == Caller::Foreign {
        return Err(Refused::new(StatusCode::FORBIDDEN, RefusalKind::Malformed));
    }
    let address = peer::address(connection, headers, app.behind_proxy);
    if let Err(wait) = app.signing_limit.check(address) {
        let wait = Some(wait);
        return Err(Refused { wait, ..Refused::new(StatusCode::TOO_MANY_REQUESTS, RefusalKind::TooMany) });
    }
    app.site.petition(petition).ok_or_else(|| Refused::new(StatusCode::NOT_FOUND, RefusalKind::UnknownPetition))
}

fn signature(sent: Option<Sent>, form: &HtmlForm, body: &[u8]) -> Result<SignatureForm, Refused> {
    match sent {
        // An object: a list in the same order is none.
        Some(Sent::Json) => serde_json::from_slice(body)
            .and_then(|object| serde_json::from_value(Value::Object(object)))
            .map_err(|_| Refused::new(StatusCode::BAD_REQUEST, RefusalKind::Malformed)),
        Some(Sent::Form) => Ok(form.signature.clone()),
        None => Err(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, RefusalKind::Malformed)),
    }
}

/// Keeps a signature while the petition is open; afterwards, only one that is kept already
/// is answered, whose first answer was lost.
async fn take(app: &App, petition: &ManifestPetition, form: &SignatureForm) -> Result<u64, Refused> {
    match is_open(petition) {
        Ok(()) => keep(app, petition, form).await,
        Err(refused) if form.key.is_empty() => Err(refused),
        Err(refused) => {
            match (app.store.has_kept(&petition.id, &form.key).await?, app.store.signatures(&petition.id)) {
                (true, Some(count)) => Ok(count.number),
                _ => Err(refused),
            }
        }
    }
}

fn is_open(petition: &ManifestPetition) -> Result<(), Refused> {
    match petition.schedule.state(site::now()) {
        state if state.is_open() => Ok(()),
        // It will open; what is over is gone for good.
        CampaignState::Draft | CampaignState::Upcoming => Err(Refused::new(StatusCode::FORBIDDEN, RefusalKind::Closed)),
        CampaignState::Paused => Err(Refused::new(StatusCode::CONFLICT, RefusalKind::Paused)),
        _ => Err(Refused::new(StatusCode::GONE, RefusalKind::Closed)),
    }
}

async fn keep(app: &App, petition: &ManifestPetition, form: &SignatureForm) -> Result<u64, Refused> {
    let partners: Vec<&str> = petition.partners.iter().map(String::as_str).collect();
    let signature = form
        .check(site::asked(petition), &partners)
        .map_err(|fields| Refused { fields, ..Refused::new(StatusCode::UNPROCESSABLE_ENTITY, RefusalKind::Invalid) })?;
    match app.store.sign(&petition.id, signature, form.lang, site::now()).await? {
        Signed::Counted(count) => Ok(count),
        Signed::Already => Err(Refused::new(StatusCode::CONFLICT, RefusalKind::AlreadySigned)),
    }
}

fn answer_refused(sent: Option<Sent>, form: &HtmlForm, site: Option<&SiteOrigin>, refused: Refused) -> Response {
    let Refused { status, kind, fields, wait } = refused;
    let mut answer = match sent {
        Some(Sent::Form) => html_answer(status, refusal_page(form.lang(), &form.back(site), kind, &fields)),
        _ => refusal(status, kind, fields),
    };
    if let Some(wait) = wait {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after(wait)));
    }
    answer
}
