//! Reading what Open North's Represent answers.
//!
//! The shapes and their traps are those of the service's own code: lists of
//! representatives are absent when empty, unknown texts are `""`, a postal code
//! may lie in several ridings, and both the *concordance* and the *centroid*
//! lists must be read (<https://represent.opennorth.ca/api/>).

use serde_json::Value;

use crate::{
    Lang, email,
    recipient::{Gender, Recipient, RepresentativeSet},
    search::folded,
};

/// The most seats read from one answer of a postal code.
pub const MAX_SEATS: usize = 40;
/// The most representatives read from one set.
pub const MAX_MEMBERS: usize = 2_000;
/// The longest text kept of any field, in characters.
const MAX_TEXT: usize = 300;

/// A riding, and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The riding's name, as the look-up writes it.
    pub riding: String,
    /// Its member; `None` while the seat is vacant or the service doesn't know.
    pub member: Option<Recipient>,
}

/// What was answered that can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepresentError {
    /// Not JSON, or not the shape of this service.
    Unreadable,
}

/// Reads `/postcodes/{code}/` for one set: every riding of the set's maps that
/// the postal code lies in, each once, in the order answered. Empty when the
/// set has no riding there.
///
/// # Errors
/// [`RepresentError::Unreadable`] for a body that is none of the service's.
pub fn seats(body: &str, set: &RepresentativeSet) -> Result<Vec<Seat>, RepresentError> {
    let json: Value = serde_json::from_str(body).map_err(|_| RepresentError::Unreadable)?;
    let lists = ["boundaries_concordance", "boundaries_centroid"];
    if !json.is_object() || lists.iter().all(|list| json.get(list).is_none_or(|list| !list.is_array())) {
        return Err(RepresentError::Unreadable);
    }
    let mut seats: Vec<(Vec<String>, Seat)> = Vec::new();
    for boundary in lists.iter().flat_map(|list| objects(&json, list)) {
        let url = text(boundary, "url");
        let riding = text(boundary, "name");
        if riding.is_empty() || !on_map(&url, set) || seats.len() >= MAX_SEATS {
            continue;
        }
        let key = folded(&riding);
        if !seats.iter().any(|(keys, _)| keys.contains(&url) || keys.contains(&key)) {
            seats.push((vec![url, key], Seat { riding, member: None }));
        }
    }
    for found in
        ["representatives_concordance", "representatives_centroid"].iter().flat_map(|list| objects(&json, list))
    {
        let Some((url, member)) = member(found, set) else { continue };
        let Some(riding) = member.riding.clone() else { continue };
        let key = folded(&riding);
        let known = seats.iter().position(|(keys, _)| (!url.is_empty() && keys.contains(&url)) || keys.contains(&key));
        let Some(place) = known else {
            if seats.len() < MAX_SEATS {
                seats.push((vec![url, key], Seat { riding, member: Some(member) }));
            }
            continue;
        };
        let keys = seats[place].0.clone();
        let is_known = |(of, seat): &(Vec<String>, Seat)| {
            *of == keys && seat.member.as_ref().is_some_and(|other| other.name == member.name)
        };
        if seats.iter().any(is_known) {
            continue;
        }
        if seats[place].1.member.is_none() {
            seats[place].1.member = Some(member);
        } else if seats.len() < MAX_SEATS {
            // A riding with several members: a council, say.
            let last = seats.iter().rposition(|(of, _)| *of == keys).unwrap_or(place);
            seats.insert(last + 1, (keys, Seat { riding, member: Some(apart(member)) }));
        }
    }
    Ok(seats.into_iter().map(|(_, seat)| seat).collect())
}

/// Reads `/representatives/{set}/?limit=1000`: every member, for a search by
/// name or riding.
///
/// # Errors
/// [`RepresentError::Unreadable`] for a body that is none of the service's.
pub fn members(body: &str, set: &RepresentativeSet) -> Result<Vec<Recipient>, RepresentError> {
    let json: Value = serde_json::from_str(body).map_err(|_| RepresentError::Unreadable)?;
    if !json.get("objects").is_some_and(Value::is_array) {
        return Err(RepresentError::Unreadable);
    }
    let mut all: Vec<Recipient> = Vec::new();
    for (_, member) in objects(&json, "objects").filter_map(|found| member(found, set)).take(MAX_MEMBERS) {
        let is_taken = all.iter().any(|other| other.id == member.id);
        all.push(if is_taken { apart(member) } else { member });
    }
    Ok(all)
}

/// A further member of a riding, under an id of their own.
fn apart(member: Recipient) -> Recipient {
    let id = format!("{}-{}", member.id, folded(&member.name).replace(' ', "-"));
    Recipient { id, ..member }
}

/// The path of a postal code's answer, below the service's root.
pub fn postcode_path(code: &crate::postal_code::PostalCode) -> String {
    format!("/postcodes/{}/", code.compact())
}

/// The path of a whole set, below the service's root.
pub fn members_path(set: &RepresentativeSet) -> String {
    format!("/representatives/{}/?limit=1000", set.set)
}

fn on_map(boundary_url: &str, set: &RepresentativeSet) -> bool {
    let slug = boundary_url.trim_start_matches("/boundaries/").split('/').next().unwrap_or_default();
    set.boundary_sets.iter().any(|map| map == slug)
}

fn member(found: &Value, set: &RepresentativeSet) -> Option<(String, Recipient)> {
    let related = found.get("related").unwrap_or(&Value::Null);
    let of_set = text(related, "representative_set_url");
    if of_set.trim_matches('/').rsplit('/').next() != Some(set.set.as_str()) {
        return None;
    }
    let elected_office = text(found, "elected_office");
    if !set.offices.is_empty() && !set.offices.iter().any(|office| folded(office) == folded(&elected_office)) {
        return None;
    }
    let boundary = text(related, "boundary_url");
    if !boundary.is_empty() && !on_map(&boundary, set) {
        return None;
    }
    let name = name(found)?;
    let riding = text(found, "district_name");
    let party = text(found, "party_name");
    let address = text(found, "email");
    let mut postal = postal(found);
    if postal.is_empty() {
        postal.clone_from(&set.postal);
    }
    let recipient = Recipient {
        id: format!("{}/{}", set.id, folded(if riding.is_empty() { &name } else { &riding }).replace(' ', "-")),
        name,
        office: set.office.clone(),
        riding: (!riding.is_empty()).then_some(riding),
        party: (!party.is_empty()).then_some(party),
        email: email::is_address(&address).then_some(address),
        postal,
        form: set.form,
        post_nominal: set.office_short.clone(),
        elected_office: (!elected_office.is_empty()).then_some(elected_office),
        gender: match text(found, "gender").as_str() {
            "F" => Some(Gender::Female),
            "M" => Some(Gender::Male),
            _ => None,
        },
        language: preferred_language(found),
        ..Recipient::default()
    };
    Some((boundary, recipient))
}

/// The first preferred language we know; the service names languages in English.
fn preferred_language(found: &Value) -> Option<Lang> {
    let names = found.get("extra")?.get("preferred_languages")?.as_array()?;
    names.iter().find_map(|name| match name.as_str()? {
        "English" => Some(Lang::En),
        "French" => Some(Lang::Fr),
        _ => None,
    })
}

/// The whole name, or what its parts make.
fn name(found: &Value) -> Option<String> {
    let whole = text(found, "name");
    let parts = || format!("{} {}", text(found, "first_name"), text(found, "last_name")).trim().to_owned();
    Some(if whole.is_empty() { parts() } else { whole }).filter(|name| !name.is_empty())
}

/// The address of the legislature's office, else of any that has one.
fn postal(found: &Value) -> Vec<String> {
    let lines = |office: &Value| -> Vec<String> {
        let postal = office.get("postal").and_then(Value::as_str).unwrap_or_default();
        postal.lines().map(clean).filter(|line| !line.is_empty()).take(8).collect()
    };
    let offices = || objects(found, "offices");
    offices()
        .filter(|office| text(office, "type").starts_with("legislature"))
        .chain(offices())
        .map(lines)
        .find(|lines| !lines.is_empty())
        .unwrap_or_default()
}

fn objects<'a>(json: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    json.get(list).and_then(Value::as_array).into_iter().flatten().filter(|item| item.is_object())
}

/// A text field on one line: `""` when absent; a number, which some sources
/// send for a name, becomes its digits.
fn text(object: &Value, key: &str) -> String {
    match object.get(key) {
        Some(Value::String(text)) => clean(text),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn clean(text: &str) -> String {
    let mut out: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(MAX_TEXT).collect();
    out.truncate(out.trim_end().len());
    out.trim_start().to_owned()
}
