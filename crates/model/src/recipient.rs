//! The people letters go to.

use serde::{Deserialize, Serialize};

/// Somebody a letter can be written to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Unique within a letter: the content's own name for a fixed recipient, the
    /// set and riding for one that was looked up.
    pub id: String,
    /// First and last name; empty where only the office is known.
    pub name: String,
    /// The office in the page's language: "Member of Parliament".
    pub office: String,
    /// The riding, for an elected representative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub riding: Option<String>,
    /// The party, as the look-up names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// A checked address (see [`crate::email::is_address`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The lines of the postal address; empty when not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postal: Vec<String>,
    /// A salutation set by the organiser. Courtesy titles come from data only:
    /// guessing one may offend (canada.ca, *Styles of address*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salutation: Option<String>,
}

impl Recipient {
    /// What to call this person in a list: the name, or the office without one.
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.office } else { &self.name }
    }
}

/// A body of representatives that Open North's Represent knows, as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepresentativeSet {
    /// Its slug: `/representatives/{id}/`.
    pub id: String,
    /// The slugs of the boundary sets its ridings are drawn in. Ridings and
    /// representatives on other maps are ignored: an old map gives wrong people.
    pub boundary_sets: Vec<String>,
    /// The office in the page's language: "Member of Parliament".
    pub office: String,
    /// Its abbreviation: "MP".
    pub office_short: String,
    /// The body's name: "House of Commons".
    pub body: String,
    /// Where mail reaches any member, for one whose offices aren't known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postal: Vec<String>,
}
