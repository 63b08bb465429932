//! What a tab tells the others of the same site.

use serde_json::Value;

use crate::{
    json::{FromJson, Writer, field, from_str},
    petition::MAX_COUNT,
    time::Instant,
};

/// The longest message that is read, in bytes.
pub const MAX_MESSAGE: usize = 10_000;

/// An answer that a tab was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Of what: [`crate::petition::CountSource::key`].
    pub key: String,
    /// The number, at most [`MAX_COUNT`].
    pub count: u64,
    /// When it was true, not before 1970.
    pub as_of: Instant,
}

/// What a tab tells the others.
pub fn share_message(key: &str, count: u64, as_of: Instant) -> String {
    let mut json = Writer::default();
    json.fields(&[("key", &key.to_owned()), ("count", &count), ("as_of", &as_of)]);
    json.finish()
}

/// Reads what another tab told; `None` for anything else.
pub fn read_message(text: &str) -> Option<Message> {
    if text.len() > MAX_MESSAGE { None } else { from_str(text) }
}

impl FromJson for Message {
    fn from_json(json: &Value) -> Option<Self> {
        let message = Self { key: field(json, "key")?, count: field(json, "count")?, as_of: field(json, "as_of")? };
        (!message.key.is_empty() && message.count <= MAX_COUNT && message.as_of.0 >= 0).then_some(message)
    }
}
