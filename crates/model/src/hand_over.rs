//! Handing a letter over to an outside service: what is posted, and what its answer means.
//!
//! Each service answers in its own way, and none of them proves that anybody was written
//! to. An answer that isn't clear is [`Trouble::Unknown`]: the letter may have arrived, so
//! nothing may be posted a second time unless the writer asks for it.

pub(crate) mod complaints;
pub(crate) mod parcel;

use serde_json::Value;

use crate::letter::Service;
pub use parcel::{FIELDS, NETLIFY_FORM, Parcel, Request, request};

/// A letter that left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The service says that it has the letter.
    Yes,
    /// It was posted to a service that records letters, and that doesn't say whether it did.
    Recorded,
}

/// Why a letter wasn't taken, or may not have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Not taken: these fields need mending. Never empty.
    Fields(Vec<(Field, Problem)>),
    /// Not taken, and it won't be as it is.
    Refused(Why),
    /// Not taken: too much was posted. Later it may be.
    Busy {
        /// The seconds to wait, where the service says so.
        retry_after: Option<u32>,
    },
    /// It may have been taken or not: never post it again without being asked to.
    Unknown,
}

/// What a service found fault with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The writer's name.
    Name,
    /// The writer's email address.
    Email,
    /// The writer's postal code.
    PostalCode,
    /// The letter itself.
    Letter,
    /// Its subject.
    Subject,
    /// Something that the writer can't see.
    Other,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was given.
    Missing,
    /// Not of the form asked.
    Invalid,
    /// The service says no more.
    Other,
}

/// Why a service refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It takes nothing from here, or takes this for spam.
    Blocked,
    /// The form is switched off.
    Inactive,
    /// There is no such form.
    NotFound,
    /// It was given nothing.
    Empty,
    /// It says no more.
    Other,
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
/// * A form answers JSON when asked with `Accept: application/json`: `next` or `ok` for
///   success, `errors` with a `code` each for refusals (the public source of `@formspree/core`).
/// * Netlify answers a page, whatever became of the letter: it drops what it takes for spam without a word,
///   and answers 404 where the form isn't known (<https://docs.netlify.com/forms/setup/>).
/// * Action Network answers `{}`, or nothing, to what is posted without a key, whether it was
///   recorded or not (<https://actionnetwork.org/docs/v2/unauthenticated-post>).
///
/// # Errors
/// [`Trouble`]. A failure of the service (5xx), a request that took too long (408), and any answer of
/// another shape are [`Trouble::Unknown`]; other 4xx mean that it wasn't taken.
pub fn read(service: Service, status: u16, is_json: bool, body: &str) -> Result<Taken, Trouble> {
    let json = if is_json { serde_json::from_str(body).unwrap_or_default() } else { Value::Null };
    match status {
        200..=299 => taken(service, is_json, &json, body),
        408 => Err(Trouble::Unknown),
        429 => Err(Trouble::Busy { retry_after: None }),
        400..=499 => Err(refused(service, status, &json)),
        _ => Err(Trouble::Unknown),
    }
}

fn taken(service: Service, is_json: bool, json: &Value, body: &str) -> Result<Taken, Trouble> {
    let said = match service {
        _ if complaints::any(json) => None,
        Service::Form => complaints::form_took(json).then_some(Taken::Yes),
        Service::Netlify => (!is_json).then_some(Taken::Yes),
        Service::ActionNetwork => (json.is_object() || body.trim().is_empty()).then_some(Taken::Recorded),
    };
    said.ok_or(Trouble::Unknown)
}

fn refused(service: Service, status: u16, json: &Value) -> Trouble {
    let told = match service {
        Service::Form => form_trouble(json),
        Service::ActionNetwork => osdi_trouble(json),
        Service::Netlify => None,
    };
    told.unwrap_or_else(|| match status {
        403 => Trouble::Refused(Why::Blocked),
        404 | 405 | 410 => Trouble::Refused(Why::NotFound),
        // Only the letter can be too large.
        413 => Trouble::Fields(vec![(Field::Letter, Problem::Other)]),
        _ => Trouble::Refused(Why::Other),
    })
}

fn form_trouble(json: &Value) -> Option<Trouble> {
    if let Some(why) = complaints::of_form(json) {
        return Some(Trouble::Refused(why));
    }
    let field = |name: &str| match name {
        "name" => Field::Name,
        "email" => Field::Email,
        "postal_code" => Field::PostalCode,
        "message" => Field::Letter,
        "subject" => Field::Subject,
        _ => Field::Other,
    };
    fields_trouble(complaints::of_form_fields(json), field)
}

fn osdi_trouble(json: &Value) -> Option<Trouble> {
    fields_trouble(complaints::of_osdi(json), field_of)
}

/// The field of a path such as `person.email_addresses[0].address`.
fn field_of(path: &str) -> Field {
    let named = [
        ("email_address", Field::Email),
        ("postal_", Field::PostalCode),
        ("given_name", Field::Name),
        ("family_name", Field::Name),
        ("message", Field::Letter),
        ("subject", Field::Subject),
    ];
    // The names of targets aren't the writer's.
    let found = named.into_iter().find(|(name, _)| path.contains(name) && !path.contains("targets"));
    found.map_or(Field::Other, |(_, field)| field)
}

fn fields_trouble(complaints: Vec<(&str, Problem)>, field: fn(&str) -> Field) -> Option<Trouble> {
    let mut fields: Vec<_> = complaints.into_iter().map(|(name, problem)| (field(name), problem)).collect();
    fields.dedup();
    (!fields.is_empty()).then_some(Trouble::Fields(fields))
}
