//! A letter: who gets it, the letter itself, the sending.

mod delivery;
mod draft;
mod editor;
mod fields;
mod hand_over;
mod language;
mod link_ways;
mod lookup;
mod member_search;
mod other_ways;
mod own_words;
mod paper;
mod points;
mod prompts;
mod recipients;
mod recipients_list;
mod riding_chooser;
mod sent_question;
mod state;

use super::Letter;
use crate::{
    components::kit::{Node, all},
    context::Cx,
    i18n::Words,
};
use alongside_model::desk::Desk;

/// The three steps, one under the other, and what goes to the printer.
pub fn letter_island(cx: Cx, letter: Letter) -> Node {
    let state = state::LetterState::new(cx, Words::new(letter.words), Desk::new(letter.letter));
    let draft = draft::Keeping::new(state);
    all(vec![
        recipients::recipients(state),
        editor::editor(state, draft),
        delivery::delivery(state, draft),
        paper::paper(state),
    ])
}
