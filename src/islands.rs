//! What lives in the browser. Each island is a component that is drawn natively
//! in its neutral state, with what it needs to know beside it as JSON, and drawn
//! again by the app in the same place.

pub mod count;
pub mod filters;
pub mod letter;
pub mod petition;
pub mod sent_count;
pub mod share;
mod sign_form;

use alongside_model::json::{FromJson, field};
use alongside_model::page::ActionKind;
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
    /// The hub's filters.
    Filters(Filters),
    /// A letter.
    Letter(Box<Letter>),
    /// A petition on our own backend.
    Petition(Petition),
    /// How many say that they sent a campaign's letter.
    SentCount(SentCount),
    /// The share button.
    Share(Share),
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

/// What a petition needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct Petition {
    /// Its name in the backend's addresses.
    pub id: String,
    /// The backend's address, `""` for this origin.
    pub backend: String,
    /// What is aimed for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<u64>,
    /// The campaign it belongs to.
    pub slug: String,
    /// The states in which it can be signed, for `data-when`.
    pub signable: String,
    /// Whether it could be signed when the page was made.
    pub open: bool,
}

/// What the count of letters needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct SentCount {
    /// The campaign.
    pub slug: String,
    /// The backend's address, `""` for this origin.
    pub backend: String,
}

/// What the share button needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// The campaign's title.
    pub title: String,
}

impl FromJson for Island {
    fn from_json(json: &Value) -> Option<Self> {
        let (kind, json) = json.as_object()?.iter().next()?;
        Some(match kind.as_str() {
            "filters" => Self::Filters(Filters { kinds: field(json, "kinds")?, count: field(json, "count")? }),
            "letter" => Self::Letter(Box::new(Letter { letter: field(json, "letter")?, words: field(json, "words")? })),
            "petition" => Self::Petition(Petition {
                id: field(json, "id")?,
                backend: field(json, "backend")?,
                goal: field(json, "goal")?,
                slug: field(json, "slug")?,
                signable: field(json, "signable")?,
                open: field(json, "open")?,
            }),
            "sent-count" => Self::SentCount(SentCount { slug: field(json, "slug")?, backend: field(json, "backend")? }),
            "share" => Self::Share(Share { title: field(json, "title")? }),
            _ => return None,
        })
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
        Island::Letter(_) => draw_letter(cx, island),
        _ => draw_pages(cx, island),
    }
}

/// Draws an island of the hub or of a campaign; the letter's code isn't in that app.
pub fn draw_pages(cx: Cx, island: Island) -> Node {
    match island {
        Island::Filters(filters) => filters::filters_island(cx, filters),
        Island::Petition(petition) => petition::petition_island(cx, petition),
        Island::Share(share) => share::share_island(cx, share),
        Island::SentCount(sent) => sent_count::sent_count_island(cx, sent),
        Island::Letter(_) => nothing(),
    }
}

/// Draws a letter; nothing else is in that app.
pub fn draw_letter(cx: Cx, island: Island) -> Node {
    match island {
        Island::Letter(letter) => letter::letter_island(cx, *letter),
        _ => nothing(),
    }
}
