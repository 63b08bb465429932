//! What the answer to a signature means.

use serde_json::Value;

use super::Signing;
use crate::{
    hand_over::{self, complaints},
    petition::parse_count,
    signature::{Field, Problem},
};

/// A signature that was taken, as far as its system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Whether it counts.
    pub counted: Counted,
    /// The new count, where the system tells it.
    pub count: Option<u64>,
}

/// What is known of a signature that wasn't refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// The system says that it has it, and counts what it has.
    Yes,
    /// The system says that it has it, and counts nothing: the number on the page doesn't move by it.
    No,
    /// It was posted; the answer doesn't say whether it was taken. Never add it to a number.
    Unknown,
}

/// Why a signature wasn't taken, or may not have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Not taken: these fields need mending. Never empty.
    Fields(Vec<(Field, Problem)>),
    /// This address has signed before.
    AlreadySigned,
    /// Not taken: the petition isn't open.
    Closed,
    /// Not taken: the petition is paused.
    Paused,
    /// Not taken: there was too much at once. Later it may be.
    Busy {
        /// The seconds to wait, where the system says so.
        retry_after: Option<u32>,
    },
    /// Not taken, and it won't be as it is.
    Refused,
    /// No answer, or none that says what became of it: [`Signing::retry_is_safe`] says whether it may be
    /// posted again.
    Unknown,
}

impl Trouble {
    /// With the `Retry-After` header of the answer, where a browser may read it: whole seconds
    /// are taken, a date isn't (RFC 9110, 10.2.3).
    #[must_use]
    pub fn with_retry_after(self, header: &str) -> Self {
        match self {
            Self::Busy { retry_after } => Self::Busy { retry_after: header.trim().parse().ok().or(retry_after) },
            other => other,
        }
    }
}

/// What an answer means: its status, whether its content type is JSON, and its body.
///
/// * Our backend answers 201 with the new count, or a [`crate::signature::Refusal`].
/// * Action Network answers `{}`, or nothing, to what is posted without a key, whether it was
///   taken or not (<https://actionnetwork.org/docs/v2/unauthenticated-post>).
/// * Proca answers 200 with a `contactRef`, or with errors whose path ends in the name of a field
///   (<https://github.com/fixthestatusquo/proca-server>).
/// * A form answers `next` or `ok`, or `errors` with a `code` each (the public source of `@formspree/core`).
/// * Netlify answers a page, whatever became of it, and 404 where the form isn't known
///   (<https://docs.netlify.com/forms/setup/>).
///
/// # Errors
/// [`Trouble`]. A failure of the system (5xx), a request that took too long (408), and any answer of
/// another shape are [`Trouble::Unknown`]; other 4xx mean that it wasn't taken.
pub fn read(signing: &Signing, status: u16, is_json: bool, body: &str) -> Result<Taken, Trouble> {
    let json = if is_json { serde_json::from_str(body).unwrap_or_default() } else { Value::Null };
    match status {
        200..=299 => taken(signing, status, is_json, &json, body),
        429 => Err(Trouble::Busy { retry_after: None }),
        408 => Err(Trouble::Unknown),
        400..=499 => Err(told(signing, &json).unwrap_or(Trouble::Refused)),
        _ => Err(Trouble::Unknown),
    }
}

fn taken(signing: &Signing, status: u16, is_json: bool, json: &Value, body: &str) -> Result<Taken, Trouble> {
    let yes = |counted, count| Ok(Taken { counted, count });
    match signing {
        Signing::Backend { .. } if status == 201 && json.is_object() => yes(Counted::Yes, parse_count(body).ok()),
        Signing::Proca { .. } => {
            let reference = json.pointer("/data/addActionContact/contactRef").and_then(Value::as_str);
            if reference.is_some_and(|reference| !reference.is_empty()) {
                return yes(Counted::Yes, None);
            }
            Err(told(signing, json).unwrap_or(Trouble::Unknown))
        }
        Signing::ActionNetwork { .. } | Signing::Form { .. } if complaints::any(json) => {
            Err(told(signing, json).unwrap_or(Trouble::Unknown))
        }
        Signing::ActionNetwork { .. } if json.is_object() || body.trim().is_empty() => yes(Counted::Unknown, None),
        Signing::Form { .. } if complaints::form_took(json) => yes(Counted::No, None),
        Signing::Netlify { .. } if !is_json => yes(Counted::Unknown, None),
        _ => Err(Trouble::Unknown),
    }
}

/// What a system says that it found fault with.
fn told(signing: &Signing, json: &Value) -> Option<Trouble> {
    match signing {
        Signing::Backend { .. } => backend(json),
        Signing::ActionNetwork { .. } => mended(complaints::of_osdi(json), field_at),
        Signing::Form { .. } => match complaints::of_form(json) {
            Some(_) => Some(Trouble::Refused),
            None => mended(complaints::of_form_fields(json), field_of),
        },
        Signing::Proca { .. } => proca(json),
        Signing::Netlify { .. } | Signing::Elsewhere { .. } | Signing::Nowhere => None,
    }
}

/// A refusal of our backend's, read field by field: see [`crate::json`].
fn backend(json: &Value) -> Option<Trouble> {
    match json.get("error")?.as_str()? {
        "invalid" => {
            let fields = json.get("fields").and_then(Value::as_array).into_iter().flatten();
            fields_trouble(fields.filter_map(backend_field).collect())
        }
        "already_signed" => Some(Trouble::AlreadySigned),
        "closed" => Some(Trouble::Closed),
        "paused" => Some(Trouble::Paused),
        "too_many" => Some(Trouble::Busy { retry_after: None }),
        _ => None,
    }
}

fn backend_field(json: &Value) -> Option<(Field, Problem)> {
    let field = field_of(json.get(0)?.as_str()?)?;
    let problem = match json.get(1)?.as_str()? {
        "missing" => Problem::Missing,
        "too_long" => Problem::TooLong,
        _ => Problem::Invalid,
    };
    Some((field, problem))
}

/// The errors of GraphQL. Their messages are the ones of Ecto, with which Proca checks
/// (<https://hexdocs.pm/ecto/Ecto.Changeset.html>).
fn proca(json: &Value) -> Option<Trouble> {
    let errors = json.get("errors")?.as_array().filter(|errors| !errors.is_empty())?;
    let fields = errors.iter().filter_map(|error| {
        let field = field_of(error.get("path")?.as_array()?.last()?.as_str()?)?;
        let message = error.get("message").and_then(Value::as_str).unwrap_or_default();
        let problem = if message.contains("blank") || message.contains("required") {
            Problem::Missing
        } else if message.contains("at most") {
            Problem::TooLong
        } else {
            Problem::Invalid
        };
        Some((field, problem))
    });
    // An error that names no field of ours can't be mended by whoever signs.
    fields_trouble(fields.collect()).or(Some(Trouble::Refused))
}

/// Complaints about fields that whoever signs can mend.
fn mended(complaints: Vec<(&str, hand_over::Problem)>, field: fn(&str) -> Option<Field>) -> Option<Trouble> {
    let fields = complaints.into_iter().filter_map(|(name, problem)| {
        let problem = match problem {
            hand_over::Problem::Missing => Problem::Missing,
            hand_over::Problem::Invalid | hand_over::Problem::Other => Problem::Invalid,
        };
        Some((field(name)?, problem))
    });
    fields_trouble(fields.collect())
}

fn fields_trouble(mut fields: Vec<(Field, Problem)>) -> Option<Trouble> {
    fields.dedup();
    (!fields.is_empty()).then_some(Trouble::Fields(fields))
}

/// The field that a system calls so.
fn field_of(name: &str) -> Option<Field> {
    Some(match name {
        "name" | "first_name" | "firstName" | "last_name" | "lastName" => Field::Name,
        "email" => Field::Email,
        "postal_code" | "postcode" => Field::PostalCode,
        "city" | "locality" => Field::City,
        "comment" => Field::Comment,
        "agreed" => Field::Agreed,
        "updates" | "opt_in" | "optIn" => Field::Updates,
        _ => return None,
    })
}

/// The field of a path such as `person.email_addresses[0].address`.
fn field_at(path: &str) -> Option<Field> {
    let named = [
        ("email_address", Field::Email),
        ("postal_code", Field::PostalCode),
        ("locality", Field::City),
        ("comments", Field::Comment),
        ("given_name", Field::Name),
        ("family_name", Field::Name),
    ];
    named.into_iter().find(|(name, _)| path.contains(name)).map(|(_, field)| field)
}
