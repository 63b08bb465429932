//! The sign form: what is asked, what is refused, and what is sent.

use serde::{Deserialize, Serialize};

use crate::{
    email,
    petition::AskedField,
    postal_code::{PostalCode, PostalCodeError},
};

/// The longest name accepted, in characters.
pub const MAX_NAME: usize = 200;

/// The longest comment accepted, in characters.
pub const MAX_COMMENT: usize = 1_000;
/// The longest name of a town accepted, in characters.
pub const MAX_CITY: usize = 100;
/// The longest key accepted, in characters.
pub const MAX_KEY: usize = 64;

/// A signature as typed, and as it travels to the backend.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureForm {
    /// The signatory's name.
    #[serde(default)]
    pub name: String,
    /// The signatory's email address.
    #[serde(default)]
    pub email: String,
    /// The signatory's postal code.
    #[serde(default)]
    pub postal_code: String,
    /// The signatory's town.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
    /// Why the signatory signs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// "I have read what happens to my details", which signing needs.
    #[serde(default)]
    pub agreed: bool,
    /// Consent to be written to by the site's own organisation: its own box, unticked at
    /// first, never needed (CRTC 2012-548 and 2012-549).
    #[serde(default)]
    pub updates: bool,
    /// The ids of the other organisations that may write to this person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
    /// The language of the page it was signed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<crate::Lang>,
    /// A key of this one signature, made when the form was filled: sent twice, it counts once
    /// and is answered as it was. Letters, digits and hyphens; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
}

/// A checked signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name, trimmed.
    pub name: String,
    /// The address, trimmed, as typed.
    pub email: String,
    /// The postal code, where it was given.
    pub postal_code: Option<PostalCode>,
    /// The town, trimmed; empty where it wasn't asked or given.
    pub city: String,
    /// The comment, trimmed; empty where it wasn't asked or given.
    pub comment: String,
    /// Whether the organisation may write to this person.
    pub updates: bool,
    /// Which other organisations may, of those the petition names.
    pub partners: Vec<String>,
    /// The key; empty for none.
    pub key: String,
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
    /// The town.
    City,
    /// Why one signs.
    Comment,
    /// The agreement.
    Agreed,
    /// The consent to be written to, where a system can't take a signature without it.
    Updates,
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
    /// The petition is paused.
    Paused,
    /// No such petition.
    UnknownPetition,
    /// Too many tries from here; wait a little.
    TooMany,
    /// The body was too large or no JSON.
    Malformed,
    /// The backend couldn't keep it.
    Unavailable,
}

/// What a petition asks unless it says otherwise: name, email address, postal code.
pub const USUAL: [AskedField; 3] = [
    AskedField { field: Field::Name, required: true },
    AskedField { field: Field::Email, required: true },
    AskedField { field: Field::PostalCode, required: true },
];

impl Field {
    /// Every field that is typed into, in the usual order.
    pub const TYPED: [Self; 5] = [Self::Name, Self::Email, Self::PostalCode, Self::City, Self::Comment];

    /// Its name in forms and in what is sent.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::PostalCode => "postal_code",
            Self::City => "city",
            Self::Comment => "comment",
            Self::Agreed => "agreed",
            Self::Updates => "updates",
        }
    }
}

impl SignatureForm {
    /// Checks every field that a petition asks. What it doesn't ask is left out, and so are partners
    /// it doesn't name. A key of another form than ours is none.
    ///
    /// # Errors
    /// Each field that needs mending, in the order of the petition's fields.
    pub fn check(&self, asked: &[AskedField], partners: &[&str]) -> Result<Signature, Vec<(Field, Problem)>> {
        let mut problems = Vec::new();
        let mut signature = Signature {
            name: String::new(),
            email: String::new(),
            postal_code: None,
            city: String::new(),
            comment: String::new(),
            updates: self.updates,
            partners: partners
                .iter()
                .filter(|id| self.partners.iter().any(|ticked| ticked == *id))
                .map(|id| (*id).to_owned())
                .collect(),
            key: if is_key(&self.key) { self.key.clone() } else { String::new() },
        };
        for asked in asked {
            let typed = self.typed(asked.field);
            let problem = match asked.field {
                _ if typed.is_empty() => asked.required.then_some(Problem::Missing),
                Field::Name => line(typed, MAX_NAME, &mut signature.name),
                Field::City => line(typed, MAX_CITY, &mut signature.city),
                Field::Comment => {
                    typed.clone_into(&mut signature.comment);
                    (typed.chars().count() > MAX_COMMENT).then_some(Problem::TooLong)
                }
                Field::Email => {
                    typed.clone_into(&mut signature.email);
                    if typed.len() > email::MAX_LENGTH {
                        Some(Problem::TooLong)
                    } else {
                        (!email::is_address(typed)).then_some(Problem::Invalid)
                    }
                }
                Field::PostalCode => match PostalCode::parse(typed) {
                    Ok(code) => {
                        signature.postal_code = Some(code);
                        None
                    }
                    Err(PostalCodeError::Empty) => asked.required.then_some(Problem::Missing),
                    Err(_) => Some(Problem::Invalid),
                },
                Field::Agreed | Field::Updates => None,
            };
            problems.extend(problem.map(|problem| (asked.field, problem)));
        }
        if !self.agreed {
            problems.push((Field::Agreed, Problem::Missing));
        }
        if problems.is_empty() { Ok(signature) } else { Err(problems) }
    }

    /// What was typed into a field, without white space around it. Boxes have none.
    pub fn typed(&self, field: Field) -> &str {
        match field {
            Field::Name => self.name.trim(),
            Field::Email => self.email.trim(),
            Field::PostalCode => self.postal_code.trim(),
            Field::City => self.city.trim(),
            Field::Comment => self.comment.trim(),
            Field::Agreed | Field::Updates => "",
        }
    }
}

/// A line of text, kept as it is.
fn line(typed: &str, most: usize, to: &mut String) -> Option<Problem> {
    typed.clone_into(to);
    if typed.chars().count() > most {
        Some(Problem::TooLong)
    } else {
        typed.chars().any(char::is_control).then_some(Problem::Invalid)
    }
}

fn is_key(text: &str) -> bool {
    text.len() <= MAX_KEY && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
