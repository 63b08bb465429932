//! What lives in the browser. Each island is a component that is drawn natively
//! in its neutral state, with what it needs to know beside it as JSON, and drawn
//! again by the app in the same place.

pub mod count;
pub mod filters;
pub mod letter;
pub mod sent_count;
pub mod share;
pub mod sign;

use alongside_model::{
    json::{FromJson, field},
    page::ActionKind,
    petition::{AskedField, Goals, Partner, Tally},
    signing::Signing,
};
#[cfg(feature = "ssr")]
use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::{
    components::kit::{Node, nothing},
    context::Cx,
};

/// An island and what it needs to know.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Island {
    /// How many signed a petition.
    Count(Box<Count>),
    /// The hub's filters.
    Filters(Filters),
    /// A letter.
    Letter(Box<Letter>),
    /// How many say that they sent a campaign's letter.
    SentCount(SentCount),
    /// The share button.
    Share(Share),
    /// The form of a petition.
    Sign(Box<Sign>),
}

/// What the filters need to know; the campaigns themselves stand in the page.
#[derive(Clone, Debug, Serialize)]
pub struct Filters {
    /// The kinds of action there are.
    pub kinds: Vec<ActionKind>,
    /// How many campaigns there are.
    pub count: u64,
}

/// What a letter needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    /// The letter and its recipients.
    pub letter: alongside_model::letter::Letter,
    /// The texts around it ([`crate::i18n::Words`]).
    pub words: Vec<String>,
}

/// What a count needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    /// Where its numbers come from.
    pub tally: Tally,
    /// What is aimed for.
    pub goals: Goals,
}

/// What a petition's form needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct Sign {
    /// The petition's name.
    pub id: String,
    /// The campaign it belongs to.
    pub slug: String,
    /// Where signatures go.
    pub signing: Signing,
    /// What is asked.
    pub fields: Vec<AskedField>,
    /// Who else asks to write to signatories.
    pub partners: Vec<Partner>,
    /// The states in which it can be signed, for `data-when`.
    pub signable: String,
    /// Whether it could be signed when the page was made.
    pub open: bool,
    /// What one can do after signing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextStep>,
}

/// A step of a campaign that comes after another.
#[derive(Clone, Debug, Serialize)]
pub struct NextStep {
    /// Where it is: a page of the site, or a place on this one.
    pub href: String,
    /// What it is, in the organiser's words.
    pub text: String,
}

/// What the count of letters needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct SentCount {
    /// The campaign.
    pub slug: String,
    /// The backend's address, `""` for this origin.
    pub backend: String,
}

/// What sharing needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// The campaign.
    pub slug: String,
    /// The campaign's title.
    pub title: String,
    /// What is said on Mastodon, where the visitor says on which server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mastodon: Option<String>,
}

#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a browser reads them, and tests"))]
impl Island {
    /// Reads an island of the hub or of a campaign.
    fn of_pages(json: &Value) -> Option<Self> {
        let (kind, json) = json.as_object()?.iter().next()?;
        Some(match kind.as_str() {
            "count" => Self::Count(Box::new(Count { tally: field(json, "tally")?, goals: field(json, "goals")? })),
            "filters" => Self::Filters(Filters { kinds: field(json, "kinds")?, count: field(json, "count")? }),
            "sent-count" => Self::SentCount(SentCount { slug: field(json, "slug")?, backend: field(json, "backend")? }),
            "share" => Self::Share(Share {
                slug: field(json, "slug")?,
                title: field(json, "title")?,
                mastodon: field(json, "mastodon")?,
            }),
            "sign" => Self::Sign(Box::new(Sign {
                id: field(json, "id")?,
                slug: field(json, "slug")?,
                signing: field(json, "signing")?,
                fields: field(json, "fields")?,
                partners: field(json, "partners")?,
                signable: field(json, "signable")?,
                open: field(json, "open")?,
                next: field(json, "next")?,
            })),
            _ => return None,
        })
    }

    /// Reads a letter.
    fn of_letter(json: &Value) -> Option<Self> {
        let json = json.get("letter")?;
        Some(Self::Letter(Box::new(Letter { letter: field(json, "letter")?, words: field(json, "words")? })))
    }
}

#[cfg(test)]
impl FromJson for Island {
    fn from_json(json: &Value) -> Option<Self> {
        Self::of_pages(json).or_else(|| Self::of_letter(json))
    }
}

impl FromJson for NextStep {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { href: field(json, "href")?, text: field(json, "text")? })
    }
}

/// An island in a page that is being made: drawn, with its JSON beside it.
#[cfg(feature = "ssr")]
#[component]
pub fn IslandPlace(cx: Cx, island: Island) -> impl IntoView {
    // Our own types always can be written as JSON; were one not, the island
    // would stay as it is drawn here.
    let json = serde_json::to_string(&island).unwrap_or_default();
    view! { <div class="island" data-island=json>{draw(cx, island)}</div> }
}

/// Draws an island.
#[cfg(feature = "ssr")]
fn draw(cx: Cx, island: Island) -> Node {
    match island {
        Island::Letter(letter) => letter::letter_island(cx, *letter),
        island => draw_of_pages(cx, island),
    }
}

/// Draws an island of the hub or of a campaign from its JSON; a letter's code isn't in that app.
#[cfg(not(feature = "ssr"))]
pub fn draw_pages(cx: Cx, json: &Value) -> Option<Node> {
    Some(draw_of_pages(cx, Island::of_pages(json)?))
}

fn draw_of_pages(cx: Cx, island: Island) -> Node {
    match island {
        Island::Count(count) => count::count_island(cx, *count),
        Island::Filters(filters) => filters::filters_island(cx, filters),
        Island::Share(share) => share::share_island(cx, share),
        Island::Sign(sign) => sign::sign_island(cx, *sign),
        Island::SentCount(sent) => sent_count::sent_count_island(cx, sent),
        Island::Letter(_) => nothing(),
    }
}

/// Draws a letter from its JSON; nothing else is in that app.
#[cfg(not(feature = "ssr"))]
pub fn draw_letter(cx: Cx, json: &Value) -> Option<Node> {
    match Island::of_letter(json)? {
        Island::Letter(letter) => Some(letter::letter_island(cx, *letter)),
        _ => None,
    }
}
