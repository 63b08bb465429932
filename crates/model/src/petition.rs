//! Petitions: where a count comes from and what it is worth.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::time::When;

/// The largest count believed: more people than there are.
pub const MAX_COUNT: u64 = 20_000_000_000;

/// A number that somebody stated, with its date: it doesn't move by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedCount {
    /// The number.
    pub value: u64,
    /// True when the source said "more than" the number.
    #[serde(default)]
    pub more_than: bool,
    /// When it was stated.
    pub as_of: When,
}

/// Where people sign, and where the count comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Our own backend: signed on the page, counted live.
    Backend,
    /// Another site: the page links out and shows the count it was told.
    Elsewhere {
        /// Where to sign (https).
        url: String,
        /// The name of that site.
        site: String,
        /// The stated count, when there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stated: Option<StatedCount>,
    },
}

/// A petition of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Petition {
    /// Its name in the backend's addresses: lower-case letters, digits, hyphens.
    pub id: String,
    /// What is aimed for, at least 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<u64>,
    /// Where it is signed.
    pub source: Source,
}

/// What a count endpoint answered that can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountError {
    /// Not JSON, or not an object.
    NotJson,
    /// No `signature_count` in it.
    Missing,
    /// A `signature_count` that is no whole number from 0 to [`MAX_COUNT`], or two of them.
    NotACount,
}

/// Reads the body of `count.json`, the shape of the UK Parliament's petitions
/// site: an object whose `signature_count` is a whole number.
///
/// # Errors
/// A [`CountError`] for anything else: a count is never guessed, so a string,
/// a negative or fractional or absurd number is refused.
pub fn parse_count(body: &str) -> Result<u64, CountError> {
    let json: Value = serde_json::from_str(body).map_err(|_| CountError::NotJson)?;
    let object = json.as_object().ok_or(CountError::NotJson)?;
    match object.get("signature_count").ok_or(CountError::Missing)?.as_u64() {
        Some(count) if count <= MAX_COUNT => Ok(count),
        _ => Err(CountError::NotACount),
    }
}
