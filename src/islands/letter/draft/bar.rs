//! What is said of the draft, and deleting it.

use leptos::prelude::*;

use super::{super::state::LetterState, Keeping, Kept};
use crate::components::kit::{Node, button, el, when};

/// A line above the letter.
pub fn draft_bar(state: LetterState, draft: Keeping) -> Node {
    let text = state.text;
    let said = move || match draft.kept.get() {
        Kept::Quietly => text.draft_kept(),
        Kept::Back => text.draft_back(),
        Kept::Deleted => text.draft_deleted(),
        Kept::AllDeleted => text.all_deleted(),
        Kept::Refused => text.draft_refused(),
        Kept::Full => text.draft_full(),
    };
    let trouble = move || matches!(draft.kept.get(), Kept::Refused | Kept::Full);
    let quiet = "button button--quiet";
    let undo = when(
        move || matches!(draft.kept.get(), Kept::Deleted | Kept::AllDeleted),
        move || button(quiet, text.undo(), move || draft.undelete()).node(),
    );
    let line =
        el("p").class_by("draft__said", "notice", trouble).attr("role", "status").say_by(move || said().to_owned());
    el("div.draft.needs-script")
        .put(line)
        .put(undo)
        .put(button(quiet, text.delete_draft(), move || draft.delete(false)))
        .put(button(quiet, text.delete_all(), move || draft.delete(true)))
        .put(when(move || draft.other.with(Option::is_some), move || other_tab(state, draft)))
        .node()
}

fn other_tab(state: LetterState, draft: Keeping) -> Node {
    let text = state.text;
    let ways = el("div.ways").put(button("button", text.keep_this(), move || draft.settle(false))).put(button(
        "button",
        text.use_other(),
        move || draft.settle(true),
    ));
    el("div.notice.draft__other role=alert").put(el("p").say(text.other_tab())).put(ways).node()
}
