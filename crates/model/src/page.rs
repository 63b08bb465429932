//! What a page is made of, in its one language: what the content compiler hands
//! to the pages that are drawn when the site is built.
//!
//! Long texts aren't here: they are sanitised HTML, handed over beside it. A
//! *story name* says which.

mod campaign;
mod manifest;

use serde::{Deserialize, Serialize};

use crate::{
    Lang,
    letter::Letter,
    life_cycle::Schedule,
    time::{Instant, When},
};

pub use campaign::{Campaign, Figure, Image, NextCampaign, Participation, Poster, Update, UpdateKind};
pub use manifest::{Manifest, ManifestPetition};

/// The story of a campaign or of a page of prose.
pub const STORY: &str = "story";

/// The story name of update number `index`, counted from 0.
pub fn update_story(index: usize) -> String {
    format!("update-{index}")
}

/// Everything a page knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageData {
    /// What is the same on every page of this language.
    pub site: SiteInfo,
    /// The page itself.
    pub page: Page,
}

/// What every page of a language knows of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteInfo {
    /// The page's language.
    pub lang: Lang,
    /// Every language of the site; the first is the default.
    pub languages: Vec<Lang>,
    /// The path under which the site lies: `/`, or `/repo/`.
    pub base: String,
    /// The site's name.
    pub name: String,
    /// One line on what it is for.
    pub tagline: String,
    /// Who runs it.
    pub organisation: Organisation,
    /// The backend's address without a trailing slash; `""` is this origin;
    /// `None` where there is no backend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backend: Option<String>,
    /// Open North's Represent, without a trailing slash.
    pub represent: String,
    /// The address of the home page, without a trailing slash, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// When the pages were made.
    pub built_at: Instant,
    /// Tells one deploy from another.
    pub build: String,
}

/// Who runs the site, as CASL wants it named beside a consent box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its postal address on one line.
    pub address: String,
    /// Its email address.
    pub email: String,
}

/// A page, by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Page {
    /// All campaigns.
    Hub(Hub),
    /// One campaign.
    Campaign(Box<Campaign>),
    /// The letter of one.
    Letter(Box<LetterPage>),
    /// A poster of one, to print.
    Poster(Poster),
    /// What was won.
    Achievements(Achievements),
    /// What happens to personal details: the story, nothing else.
    Privacy,
    /// No such page.
    NotFound,
}

/// The hub.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hub {
    /// Every campaign, in the organiser's order.
    pub cards: Vec<Card>,
    /// What is new, in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub news: Option<News>,
}

/// What is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// The campaign it is about.
    pub slug: String,
    /// When.
    pub when: When,
    /// The line.
    pub text: String,
}

/// The achievements page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Achievements {
    /// Campaigns that were won or partly won, newest first.
    pub wins: Vec<Win>,
}

/// A win.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Win {
    /// The campaign.
    pub card: Card,
    /// What came of it.
    pub outcome: String,
    /// How many took part, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participation: Option<Participation>,
    /// Its figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
}

/// A campaign in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Its dates and outcome.
    #[serde(default)]
    pub schedule: Schedule,
    /// What can be done, in order.
    pub actions: Vec<ActionKind>,
}

/// A kind of action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionKind {
    /// Sign a petition.
    Sign,
    /// Write a letter.
    Write,
    /// Read something.
    Read,
    /// Do something on another site.
    Visit,
    /// Tell others.
    Share,
}

impl ActionKind {
    /// Every kind, in the order of filters.
    pub const ALL: [Self; 5] = [Self::Sign, Self::Write, Self::Read, Self::Visit, Self::Share];

    /// Its name in addresses and attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::Write => "write",
            Self::Read => "read",
            Self::Visit => "visit",
            Self::Share => "share",
        }
    }
}

/// One thing a visitor can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What.
    pub action: Action,
    /// A sentence on it: "Ask your MP to put their name to the open letter".
    pub text: String,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Action {
    /// Sign the campaign's petition.
    Sign,
    /// Write the campaign's letter.
    Write,
    /// Read something elsewhere.
    Read {
        /// Where (https).
        url: String,
        /// Its title, or what it is.
        title: String,
        /// Who wrote it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        author: Option<String>,
        /// Where it was published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        publication: Option<String>,
    },
    /// Act on another site.
    Visit {
        /// Where (https).
        url: String,
        /// What the link says.
        label: String,
    },
    /// Tell others.
    Share,
}

impl Action {
    /// Its kind.
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::Sign => ActionKind::Sign,
            Self::Write => ActionKind::Write,
            Self::Read { .. } => ActionKind::Read,
            Self::Visit { .. } => ActionKind::Visit,
            Self::Share => ActionKind::Share,
        }
    }
}

/// A campaign's letter page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterPage {
    /// The campaign.
    pub card: Card,
    /// What the letter asks, in a sentence: the step's own words.
    pub ask: String,
    /// The letter itself.
    pub letter: Letter,
}
