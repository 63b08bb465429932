//! A file of counts: what was read of a petition on another site, when, and how it went.

use serde::{Deserialize, Serialize};

use crate::{
    postal_code::Province,
    time::{Date, Instant},
};

/// The most days of history that are kept: one entry a day, over a year.
pub const MAX_HISTORY: usize = 400;

/// `/counts/{id}.json`. `signature_count` stands as in the UK Parliament's `count.json`, so that
/// whatever reads that reads this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The number of signatures.
    pub signature_count: u64,
    /// When it was read, in milliseconds since 1970.
    pub as_of: Instant,
    /// The page it was read from (https).
    pub source: String,
    /// By province or territory, where the source tells it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<(Province, u64)>,
    /// The number at the last reading of each day (UTC), oldest first, at most [`MAX_HISTORY`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<(Date, u64)>,
    /// What the source tells of the petition's life.
    #[serde(default, skip_serializing_if = "Events::is_empty")]
    pub events: Events,
}

/// The days of a petition's life, as its source tells them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Events {
    /// Opened for signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Date>,
    /// Closed for signature; may be in the future.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// Presented to the assembly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presented: Option<Date>,
    /// Answered by the government.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Date>,
}

impl Events {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
