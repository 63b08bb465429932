//! Outside services that take letters.

use alongside_model::{
    hand_over::{self, Parcel, Taken, Trouble},
    letter::HandOver,
};
use gloo_net::http::Request;

use super::http::{self, Abort};

/// An answer is waited for so many milliseconds.
const LIMIT: i64 = 30_000;

/// Posts a letter, once.
///
/// # Errors
/// A [`Trouble`]. After [`Trouble::Unknown`], which no answer is as well, the letter may have
/// arrived: posting it again could deliver it twice.
pub async fn post(to: &HandOver, parcel: &Parcel<'_>) -> Result<Taken, Trouble> {
    let posted = hand_over::request(to.service, parcel);
    let request =
        Request::post(&to.url).header("accept", "application/json").header("content-type", posted.content_type);
    let answer = http::send(request, Some(posted.body), &Abort::new(), LIMIT).await.map_err(|_| Trouble::Unknown)?;
    hand_over::read(to.service, answer.status, answer.is_json, &answer.body)
}
