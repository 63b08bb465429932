//! A campaign's own page, and its poster.

use serde::{Deserialize, Serialize};

use super::{Card, Step};
use crate::{
    petition::{Petition, StatedCount},
    postal_code::Province,
    record::Record,
    share::ShareText,
    time::When,
};

/// A campaign's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// Slug, title, summary, dates, kinds of action.
    pub card: Card,
    /// What came of it, once it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// What a visitor can do, in order.
    pub steps: Vec<Step>,
    /// Its petition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub petition: Option<Petition>,
    /// How many took part, as stated, with what they did: "people took part".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<Participation>,
    /// Figures to show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// How its petition's count went, as the site's file of counts tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
    /// Why it is paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused: Option<String>,
    /// The timeline, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<Update>,
    /// What is said on each network.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub share: Vec<ShareText>,
    /// Hashtags, each with its `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hashtags: Vec<String>,
    /// Only people of this province are asked to act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_in: Option<Province>,
    /// Another campaign to go to from one that has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextCampaign>,
}

/// How many took part, where it isn't a petition's count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// The stated number.
    pub count: StatedCount,
    /// What is counted, after the number: "people took part in three campaigns".
    pub label: String,
}

/// Another campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextCampaign {
    /// Its slug.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// A figure: a value and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// "$90 million".
    pub value: String,
    /// "over three years".
    pub label: String,
}

/// A picture from the campaign's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Its path below the base, beginning with `/`.
    pub path: String,
    /// What it shows, in words.
    pub alt: String,
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
}

/// A campaign's poster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poster {
    /// The campaign.
    pub card: Card,
    /// Hashtags, each with its `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hashtags: Vec<String>,
}

/// An entry of a campaign's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// When it was.
    pub when: When,
    /// What it is.
    pub kind: UpdateKind,
    /// The name of the story with its words, where it has any beyond its kind's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
}

/// What an entry of a timeline tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum UpdateKind {
    /// Whatever the organiser writes.
    News,
    /// So many had signed.
    Reached {
        /// The number.
        count: u64,
    },
    /// The campaign opened.
    Opened,
    /// The campaign closes, or closed: the page shows it once that is past.
    Closed,
    /// The signatures were handed over.
    Delivered,
    /// The petition was presented to an assembly.
    Presented,
    /// A government or an authority answered.
    Answered,
    /// The campaign ended, with its outcome.
    Ended,
}
