//! Recorded samples of the service's answers, with invented people, for trying
//! the site where the service can't be reached.

use axum::body::Bytes;
use include_dir::{Dir, include_dir};

use super::{answer::LookUpError, key::Key};

static SAMPLES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/fixtures/represent");

/// The sample of a look-up.
///
/// # Errors
/// As for one that the service doesn't know, when there is no sample.
pub fn answer(key: &Key) -> Result<Bytes, LookUpError> {
    let path = match key {
        Key::Postcode(code) => format!("postcodes/{}.json", code.compact()),
        Key::Representatives(set) => format!("representatives/{set}.json"),
    };
    SAMPLES.get_file(path).map(|sample| Bytes::from_static(sample.contents())).ok_or_else(|| key.unknown())
}
