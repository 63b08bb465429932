//! The people letters go to.

use serde::{Deserialize, Serialize};

use crate::{Lang, postal_code::Province};

/// The form of address for an office (canada.ca, *Styles of address*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// No form of its own: name, office, address.
    #[default]
    Plain,
    /// A member of the House of Commons.
    Mp,
    /// A senator.
    Senator,
    /// A member of a provincial or territorial legislature.
    Member,
    /// A minister.
    Minister,
    /// The prime minister.
    PrimeMinister,
    /// An ambassador.
    Ambassador,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 7] =
        [Self::Plain, Self::Mp, Self::Senator, Self::Member, Self::Minister, Self::PrimeMinister, Self::Ambassador];

    /// Its name in content and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Mp => "mp",
            Self::Senator => "senator",
            Self::Member => "member",
            Self::Minister => "minister",
            Self::PrimeMinister => "prime-minister",
            Self::Ambassador => "ambassador",
        }
    }

    /// Whether mail to them needs no stamp from within Canada: members of the Senate and
    /// the House of Commons only (Canada Post Corporation Act, s. 35(2)(b),
    /// <https://laws-lois.justice.gc.ca/eng/acts/C-10/section-35.html>).
    pub const fn is_post_free(self) -> bool {
        matches!(self, Self::Mp | Self::Senator)
    }

    /// Whether it is none of its own.
    pub fn is_plain(&self) -> bool {
        *self == Self::Plain
    }
}

/// What a look-up says of a person's gender; French forms of address need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    /// "F".
    Female,
    /// "M".
    Male,
}

impl Gender {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Female, Self::Male];

    /// Its name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }
}

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
    /// The form of address for the office.
    #[serde(default, skip_serializing_if = "Form::is_plain")]
    pub form: Form,
    /// A courtesy title set by the organiser: "The Honourable".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub honorific: Option<String>,
    /// Letters after the name: "MP".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub post_nominal: String,
    /// The office as the look-up names it: "MP", "Mayor".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elected_office: Option<String>,
    /// As the look-up has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The language they prefer, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// The province they are of, where that matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<Province>,
}

impl Recipient {
    /// What to call this person in a list: the name, or the office without one.
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.office } else { &self.name }
    }
}

/// A body of representatives that Open North's Represent knows, as data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepresentativeSet {
    /// The content's own name for it.
    pub id: String,
    /// Its slug: `/representatives/{set}/`.
    pub set: String,
    /// Of its members only those with one of these offices, as the look-up names them;
    /// all of them when it is empty. A city's mayor and councillors are in one set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<String>,
    /// The form of address for its members.
    #[serde(default, skip_serializing_if = "Form::is_plain")]
    pub form: Form,
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
