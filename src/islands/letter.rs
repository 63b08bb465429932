//! A letter: who gets it, the letter itself, the sending.

mod delivery;
mod editor;
mod lookup;
mod member_search;
mod recipients;
mod riding_chooser;
mod sent_question;
mod state;

use leptos::prelude::*;

use super::Letter;
use crate::context::Cx;

/// The three steps, one under the other.
#[component]
pub fn LetterIsland(cx: Cx, letter: Letter) -> impl IntoView {
    let state = state::LetterState::new(cx, letter);
    view! {
        <recipients::Recipients state/>
        <editor::Editor state/>
        <delivery::Delivery state/>
    }
}
