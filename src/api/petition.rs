//! Petitions, wherever they are counted and signed.

use alongside_model::{
    petition::{self, CountSource, Reading},
    polling,
    signature::SignatureForm,
    signing::{self, Taken, Trouble},
};
use gloo_net::http::Request;

use super::http::{self, Abort};
use crate::{islands::Sign, platform::clock};

/// A count is given up after so many milliseconds.
const COUNT_LIMIT: i64 = 8_000;
/// A signature is given up after so many milliseconds.
const SIGN_LIMIT: i64 = 20_000;

/// No usable count came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoCount {
    /// The milliseconds after which the source may be asked again, where it says so.
    pub retry_after: Option<i64>,
}

/// Asks a source for its count. Without headers of our own, so that no preflight is needed.
///
/// # Errors
/// [`NoCount`], whatever went wrong: the page then says how old its number is.
pub async fn count(source: &CountSource, abort: &Abort) -> Result<Reading, NoCount> {
    let url = source.asking().ok_or(NoCount::default())?;
    let answer = http::send(Request::get(&url), None, abort, COUNT_LIMIT).await.map_err(|_| NoCount::default())?;
    petition::read(source, answer.status, &answer.body, clock::now())
        .map_err(|_| NoCount { retry_after: polling::retry_after(&answer.retry_after) })
}

/// Signs.
///
/// # Errors
/// A [`Trouble`]. After [`Trouble::Unknown`] signing again is safe only where
/// [`signing::Signing::retry_is_safe`].
pub async fn sign(sign: &Sign, form: &SignatureForm) -> Result<Taken, Trouble> {
    let lang = form.lang.unwrap_or_default();
    let request = signing::request(&sign.signing, form, &sign.id, lang).ok_or(Trouble::Refused)?;
    let url = sign.signing.url().unwrap_or_default();
    let asking = Request::post(url).header("content-type", request.content_type).header("accept", "application/json");
    let answer =
        http::send(asking, Some(request.body), &Abort::new(), SIGN_LIMIT).await.map_err(|_| Trouble::Unknown)?;
    signing::read(&sign.signing, answer.status, answer.is_json, &answer.body)
        .map_err(|trouble| trouble.with_retry_after(&answer.retry_after))
}
