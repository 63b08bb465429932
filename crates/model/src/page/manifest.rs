//! What a backend must know of the site.

use serde::{Deserialize, Serialize};

use crate::{life_cycle::Schedule, petition::AskedField};

/// What a backend must know of the site: written to `site.json` beside the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The petitions that are signed with the backend.
    pub petitions: Vec<ManifestPetition>,
    /// Origins other than its own that pages may connect to (CSP `connect-src`).
    pub connect: Vec<String>,
    /// The slugs of the sets whose representatives may be looked up.
    pub representative_sets: Vec<String>,
    /// The slugs of the campaigns with a letter, for which people may say that they sent it.
    #[serde(default)]
    pub letters: Vec<String>,
}

/// A petition that the backend counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestPetition {
    /// Its id.
    pub id: String,
    /// The dates and outcome of its campaign.
    pub schedule: Schedule,
    /// What is asked of signatories.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<AskedField>,
    /// The ids of the other organisations that ask to write to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
}
