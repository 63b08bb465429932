//! Reading JSON by hand, for what is read in the browser: serde's derived
//! readers of the same types weigh a tenth of the whole app. The writers are
//! serde's, and tests hold the two together.

mod letter;
mod petition;
mod writer;

use serde_json::Value;

use crate::{
    Lang,
    page::{ActionKind, Organisation, SiteInfo},
    postal_code::Province,
    share::{Network, ShareText},
    time::Instant,
};

pub use writer::Writer;

/// Something that can be read from JSON that we wrote ourselves.
pub trait FromJson: Sized {
    /// Reads it; `None` for another shape.
    fn from_json(json: &Value) -> Option<Self>;
}

/// Something that can be written as JSON that [`FromJson`] reads.
pub trait ToJson {
    /// Writes it.
    fn to_json(&self, json: &mut Writer);
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
            Value::Array(items) => {
                let mut all = Self::with_capacity(items.len());
                for item in items {
                    all.push(T::from_json(item)?);
                }
                Some(all)
            }
            _ => None,
        }
    }
}

impl FromJson for Lang {
    fn from_json(json: &Value) -> Option<Self> {
        Self::from_code(json.as_str()?)
    }
}

/// Reads a word as the one of `all` that is called so.
fn named<T: Copy>(json: &Value, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
    let word = json.as_str()?;
    all.iter().copied().find(|one| name(*one) == word)
}

impl FromJson for ActionKind {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::ALL, Self::name)
    }
}

impl FromJson for Province {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::ALL, Self::abbreviation)
    }
}

impl FromJson for Network {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::ALL, Self::name)
    }
}

impl FromJson for ShareText {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { network: field(json, "network")?, text: field(json, "text")? })
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
            // Only what is drawn while the site is built needs it.
            public_url: None,
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

impl ToJson for String {
    fn to_json(&self, json: &mut Writer) {
        json.string(self);
    }
}

impl ToJson for bool {
    fn to_json(&self, json: &mut Writer) {
        json.bare(if *self { "true" } else { "false" });
    }
}

impl ToJson for u64 {
    fn to_json(&self, json: &mut Writer) {
        json.bare(&self.to_string());
    }
}

impl ToJson for Instant {
    fn to_json(&self, json: &mut Writer) {
        json.bare(&self.0.to_string());
    }
}

impl ToJson for Lang {
    fn to_json(&self, json: &mut Writer) {
        json.string(self.code());
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, json: &mut Writer) {
        match self {
            Some(value) => value.to_json(json),
            None => json.bare("null"),
        }
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, json: &mut Writer) {
        json.open('[');
        for member in self {
            member.to_json(json);
        }
        json.close(']');
    }
}

impl<A: ToJson, B: ToJson> ToJson for (A, B) {
    fn to_json(&self, json: &mut Writer) {
        json.list(&[&self.0, &self.1]);
    }
}
