//! What can be looked up.

use alongside_model::postal_code::PostalCode;

use super::answer::LookUpError;

/// One look-up, by which its answer is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A postal code.
    Postcode(PostalCode),
    /// The members of a set, by a slug that the site names.
    Representatives(String),
}

impl Key {
    /// The path and query below the service's root.
    pub fn path(&self) -> String {
        match self {
            Self::Postcode(code) => alongside_model::represent::postcode_path(code),
            Self::Representatives(set) => format!("/representatives/{set}/?limit=1000"),
        }
    }

    /// What it means that the service doesn't know it.
    pub fn unknown(&self) -> LookUpError {
        match self {
            Self::Postcode(_) => LookUpError::UnknownPostalCode,
            Self::Representatives(_) => LookUpError::UnknownSet,
        }
    }
}
