//! The sign form: what is asked, what is refused, and what is sent.

use serde::{Deserialize, Serialize};

use crate::{email, postal_code::PostalCode};

/// The longest name accepted, in characters.
pub const MAX_NAME: usize = 200;

/// A signature as typed, and as it travels to the backend.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureForm {
    /// The signatory's name.
    pub name: String,
    /// The signatory's email address.
    pub email: String,
    /// The signatory's postal code.
    pub postal_code: String,
    /// "I have read what happens to my details", which signing needs.
    pub agreed: bool,
    /// Consent to be written to by the organisation: its own box, unticked at
    /// first, never needed (CRTC 2012-548 and 2012-549).
    #[serde(default)]
    pub updates: bool,
    /// The language of the page it was signed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<crate::Lang>,
}

/// A checked signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name, trimmed.
    pub name: String,
    /// The address, trimmed, as typed.
    pub email: String,
    /// The postal code.
    pub postal_code: PostalCode,
    /// Whether the organisation may write to this person.
    pub updates: bool,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The name.
    Name,
    /// The email address.
    Email,
    /// The postal code.
    PostalCode,
    /// The agreement.
    Agreed,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Nothing was given.
    Missing,
    /// Not of the form asked.
    Invalid,
    /// Longer than is kept.
    TooLong,
}

/// What a backend answers to a refused signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Why.
    pub error: RefusalKind,
    /// The fields to mend, for [`RefusalKind::Invalid`].
    #[serde(default)]
    pub fields: Vec<(Field, Problem)>,
}

/// Why a signature was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    /// Some fields need mending.
    Invalid,
    /// This address has already signed this petition.
    AlreadySigned,
    /// The petition isn't open.
    Closed,
    /// No such petition.
    UnknownPetition,
    /// Too many tries from here; wait a little.
    TooMany,
    /// The body was too large or no JSON.
    Malformed,
    /// The backend couldn't keep it.
    Unavailable,
}

impl SignatureForm {
    /// Checks every field.
    ///
    /// # Errors
    /// Each field that needs mending, in the order of the form.
    pub fn check(&self) -> Result<Signature, Vec<(Field, Problem)>> {
        let mut problems = Vec::new();
        let name = self.name.trim();
        if name.is_empty() {
            problems.push((Field::Name, Problem::Missing));
        } else if name.chars().count() > MAX_NAME {
            problems.push((Field::Name, Problem::TooLong));
        } else if name.chars().any(char::is_control) {
            problems.push((Field::Name, Problem::Invalid));
        }
        let email = self.email.trim();
        if email.is_empty() {
            problems.push((Field::Email, Problem::Missing));
        } else if email.len() > email::MAX_LENGTH {
            problems.push((Field::Email, Problem::TooLong));
        } else if !email::is_address(email) {
            problems.push((Field::Email, Problem::Invalid));
        }
        let postal_code = match PostalCode::parse(&self.postal_code) {
            Ok(code) => Some(code),
            Err(error) => {
                let problem = match error {
                    crate::postal_code::PostalCodeError::Empty => Problem::Missing,
                    _ => Problem::Invalid,
                };
                problems.push((Field::PostalCode, problem));
                None
            }
        };
        if !self.agreed {
            problems.push((Field::Agreed, Problem::Missing));
        }
        match postal_code {
            Some(postal_code) if problems.is_empty() => {
                Ok(Signature { name: name.to_owned(), email: email.to_owned(), postal_code, updates: self.updates })
            }
            _ => Err(problems),
        }
    }
}
