//! Reading a petition: its count, its goals, and how it is signed.

use serde_json::Value;

use super::{FromJson, field, named};
use crate::{
    page::Organisation,
    petition::{AskedField, CountSource, Goals, Part, Partner, StatedCount, Tally, Threshold},
    signature::Field,
    signing::Signing,
    time::When,
};

/// A number that fits a small type.
fn small<T: TryFrom<u64>>(json: &Value, key: &str) -> Option<T> {
    T::try_from(json.get(key)?.as_u64()?).ok()
}

impl FromJson for When {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { year: small(json, "year")?, month: small(json, "month"), day: small(json, "day") })
    }
}

impl FromJson for StatedCount {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { value: field(json, "value")?, more_than: field(json, "more_than")?, as_of: field(json, "as_of")? })
    }
}

impl FromJson for CountSource {
    fn from_json(json: &Value) -> Option<Self> {
        if json.get("kind")? == "stated" {
            return Some(Self::Stated { count: field(json, "count")? });
        }
        let url: String = field(json, "url")?;
        Some(match json.get("kind")?.as_str()? {
            "backend" => Self::Backend { url },
            "e-petitions" => Self::EPetitions { url },
            "json" => Self::Json { url, pointer: field(json, "pointer")? },
            "proca" => Self::Proca { url, page: field(json, "page")? },
            "file" => Self::File { url },
            _ => return None,
        })
    }
}

impl FromJson for Part {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { source: field(json, "source")?, by: field::<Option<String>>(json, "by")?.unwrap_or_default() })
    }
}

impl FromJson for Tally {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { parts: field(json, "parts")?, paper: field(json, "paper")? })
    }
}

impl FromJson for Threshold {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { at: field(json, "at")?, what: field(json, "what")? })
    }
}

impl FromJson for Goals {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            steps: field(json, "steps")?,
            stretch_at: field::<Option<u64>>(json, "stretch_at")?.unwrap_or(100),
            official: field(json, "official")?,
            minimum: field::<Option<u64>>(json, "minimum")?.unwrap_or(0),
        })
    }
}

impl FromJson for Field {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::TYPED, Self::name)
    }
}

impl FromJson for AskedField {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { field: field(json, "field")?, required: field(json, "required")? })
    }
}

impl FromJson for Partner {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { id: field(json, "id")?, organisation: field::<Organisation>(json, "organisation")? })
    }
}

impl FromJson for Signing {
    fn from_json(json: &Value) -> Option<Self> {
        let kind = json.get("kind")?.as_str()?;
        if kind == "nowhere" {
            return Some(Self::Nowhere);
        }
        let url: String = field(json, "url")?;
        Some(match kind {
            "backend" => Self::Backend { url },
            "action-network" => Self::ActionNetwork { url },
            "proca" => Self::Proca { url, page: field(json, "page")? },
            "form" => Self::Form { url },
            "netlify" => Self::Netlify { url },
            "elsewhere" => Self::Elsewhere { url, site: field(json, "site")?, confirms: field(json, "confirms")? },
            _ => return None,
        })
    }
}
