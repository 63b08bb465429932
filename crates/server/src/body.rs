//! Reading what is sent, up to a limit.

use axum::body::{Body, Bytes, to_bytes};
use http_body_util::LengthLimitError;

/// How much of what is too large is still read, so that its sender gets to see the answer.
const MAX_DRAINED: usize = 1024 * 1024;

/// Why what was sent isn't read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyError {
    /// It is larger than allowed.
    TooLarge,
    /// It broke off, or isn't HTTP.
    Broken,
}

/// The whole body, of `max` bytes at most.
///
/// # Errors
/// A [`BodyError`].
pub async fn read(body: Body, max: usize) -> Result<Bytes, BodyError> {
    match to_bytes(body, MAX_DRAINED).await {
        Ok(body) if body.len() <= max => Ok(body),
        Ok(_) => Err(BodyError::TooLarge),
        Err(error) => {
            let too_large =
                std::error::Error::source(&error).is_some_and(<dyn std::error::Error>::is::<LengthLimitError>);
            Err(if too_large { BodyError::TooLarge } else { BodyError::Broken })
        }
    }
}
