//! Petitions: where a count comes from, what is aimed for, and how one signs.

mod aim;
mod asking;
mod reading;

use serde::{Deserialize, Serialize};

use crate::{
    page::Organisation,
    signature::Field,
    signing::Signing,
    time::{Instant, When},
};

pub use aim::{Aim, Mark, Milestone, milestone};
pub use asking::Rhythm;
pub use reading::{MAX_BODY, parse_count, read};

/// The largest count believed: more people than there are.
pub const MAX_COUNT: u64 = 20_000_000_000;

/// A number that somebody stated, with its date: it doesn't move by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedCount {
    /// The number.
    pub value: u64,
    /// True when the source said "more than" the number.
    #[serde(default)]
    pub more_than: bool,
    /// When it was stated.
    pub as_of: When,
}

/// Where a number of signatures is told. Every address is whole: the base or the
/// backend's address is in it already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CountSource {
    /// Our own backend: `.../v1/petitions/{id}/count.json`.
    Backend {
        /// The address of `count.json`.
        url: String,
    },
    /// A site that runs the UK Parliament's petitions software
    /// (<https://github.com/alphagov/e-petitions>): `.../petitions/{id}/count.json`.
    EPetitions {
        /// The address of `count.json`.
        url: String,
    },
    /// Any JSON with the number somewhere in it: a proxy that keeps the key of Action
    /// Network's API to itself, say.
    Json {
        /// Its address.
        url: String,
        /// Where the number is (RFC 6901): `/data/total_signatures`.
        pointer: String,
    },
    /// A Proca server (<https://github.com/fixthestatusquo/proca-server>).
    Proca {
        /// The address of its GraphQL API.
        url: String,
        /// The number of the action page.
        page: u64,
    },
    /// A file of this site, written by `cargo xtask counts` or by hand: a [`crate::record::Record`].
    File {
        /// Its address: `/counts/{id}.json` below the base.
        url: String,
    },
    /// A number that somebody stated.
    Stated {
        /// The number.
        count: StatedCount,
    },
}

/// One of the numbers that a count is the sum of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it is told.
    pub source: CountSource,
    /// Who counts; empty for the site itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// What a count is the sum of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The numbers, each with its source. Without one nobody knows the count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Signatures on paper, which are added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<StatedCount>,
}

/// What is aimed for, step by step, and what a parliament asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goals {
    /// The goals, rising, each at least 1; the next one is shown once one is (nearly) reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<u64>,
    /// The percentage of a goal at which the next one takes its place: 1 to 100.
    #[serde(default = "all", skip_serializing_if = "is_all")]
    pub stretch_at: u64,
    /// Official numbers, rising: none is passed over in silence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub official: Vec<Threshold>,
    /// Below this number none is shown, but an invitation to be among the first. 0 always shows it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub minimum: u64,
}

/// A number at which something happens, officially.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// The number, at least 1.
    pub at: u64,
    /// What happens then, after the number: "signatures are needed before the House receives it".
    pub what: String,
}

/// A field that a petition asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedField {
    /// Which.
    pub field: Field,
    /// Whether one can't sign without it.
    pub required: bool,
}

/// An organisation other than the site's own that asks to write to signatories: with a box of
/// its own, unticked (CRTC 2012-548 and 2012-549).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Its name in what is sent: lower-case letters, digits, hyphens.
    pub id: String,
    /// Name, postal address, email address.
    pub organisation: Organisation,
}

/// A petition of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Petition {
    /// Its name in the backend's addresses: lower-case letters, digits, hyphens.
    pub id: String,
    /// Where its count comes from.
    #[serde(default)]
    pub tally: Tally,
    /// What is aimed for.
    #[serde(default)]
    pub goals: Goals,
    /// How one signs it.
    pub signing: Signing,
    /// What is asked, in the order of the form; empty where it is signed elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<AskedField>,
    /// Who else asks to write to signatories.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Partner>,
}

/// What a source answered: a number, and when it was true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number, at most [`MAX_COUNT`].
    pub count: u64,
    /// When it was true, by the source; `None` where it says nothing, which means now.
    pub as_of: Option<Instant>,
}

/// What a source answered that can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountError {
    /// Another status than 200.
    NoAnswer,
    /// More than [`MAX_BODY`] bytes.
    TooLarge,
    /// Not JSON, or not an object.
    NotJson,
    /// It says itself that something went wrong.
    Refused,
    /// No number where it should be.
    Missing,
    /// No whole number from 0 to [`MAX_COUNT`]: a count is never guessed.
    NotACount,
    /// It doesn't say when the number was true: no whole number of milliseconds, one before
    /// 1970, or one in the future.
    BadTime,
}

impl Default for Goals {
    fn default() -> Self {
        Self { steps: Vec::new(), stretch_at: all(), official: Vec::new(), minimum: 0 }
    }
}

fn all() -> u64 {
    100
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's way; where addresses are short it is no lint")]
fn is_all(percent: &u64) -> bool {
    *percent == all()
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's way; where addresses are short it is no lint")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}
