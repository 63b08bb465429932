//! Reading JSON by hand, for what is read in the browser: serde's derived
//! readers of the same types weigh a tenth of the whole app. The writers are
//! serde's, and tests hold the two together.

use serde_json::Value;

use crate::{
    Lang,
    page::{ActionKind, Organisation, SiteInfo},
    postal_code::Province,
    recipient::{Recipient, RepresentativeSet},
    time::Instant,
};

/// Something that can be read from JSON that we wrote ourselves.
pub trait FromJson: Sized {
    /// Reads it; `None` for another shape.
    fn from_json(json: &Value) -> Option<Self>;
}

/// A field.
///
/// Absent fields are read as `null`, which optional and empty ones accept.
pub fn field<T: FromJson>(json: &Value, key: &str) -> Option<T> {
    T::from_json(json.get(key).unwrap_or(&Value::Null))
}

/// Reads a text that holds JSON.
pub fn from_str<T: FromJson>(text: &str) -> Option<T> {
    T::from_json(&serde_json::from_str(text).ok()?)
}

impl FromJson for String {
    fn from_json(json: &Value) -> Option<Self> {
        json.as_str().map(str::to_owned)
    }
}

impl FromJson for bool {
    fn from_json(json: &Value) -> Option<Self> {
        json.as_bool()
    }
}

impl FromJson for u64 {
    fn from_json(json: &Value) -> Option<Self> {
        json.as_u64()
    }
}

impl FromJson for Instant {
    fn from_json(json: &Value) -> Option<Self> {
        json.as_i64().map(Self)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &Value) -> Option<Self> {
        if json.is_null() { Some(None) } else { T::from_json(json).map(Some) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Value) -> Option<Self> {
        match json {
            Value::Null => Some(Self::new()),
            Value::Array(items) => items.iter().map(T::from_json).collect(),
            _ => None,
        }
    }
}

impl FromJson for Lang {
    fn from_json(json: &Value) -> Option<Self> {
        Self::from_code(json.as_str()?)
    }
}

impl FromJson for ActionKind {
    fn from_json(json: &Value) -> Option<Self> {
        let name = json.as_str()?;
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl FromJson for Province {
    fn from_json(json: &Value) -> Option<Self> {
        let name = json.as_str()?;
        Self::ALL.into_iter().find(|province| province.abbreviation() == name)
    }
}

impl FromJson for SiteInfo {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            lang: field(json, "lang")?,
            languages: field(json, "languages")?,
            base: field(json, "base")?,
            name: field(json, "name")?,
            tagline: field(json, "tagline")?,
            organisation: field(json, "organisation")?,
            backend: field(json, "backend")?,
            represent: field(json, "represent")?,
            built_at: field(json, "built_at")?,
            build: field(json, "build")?,
        })
    }
}

impl FromJson for Organisation {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { name: field(json, "name")?, address: field(json, "address")?, email: field(json, "email")? })
    }
}

impl FromJson for Recipient {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            id: field(json, "id")?,
            name: field(json, "name")?,
            office: field(json, "office")?,
            riding: field(json, "riding")?,
            party: field(json, "party")?,
            email: field(json, "email")?,
            postal: field(json, "postal")?,
            salutation: field(json, "salutation")?,
        })
    }
}

impl FromJson for RepresentativeSet {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            id: field(json, "id")?,
            boundary_sets: field(json, "boundary_sets")?,
            office: field(json, "office")?,
            office_short: field(json, "office_short")?,
            body: field(json, "body")?,
            postal: field(json, "postal")?,
        })
    }
}
