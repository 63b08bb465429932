//! Questions whose answers are paragraphs of the letter.

use alongside_model::letter::{BlockKind, LiveText, Part};
use leptos::prelude::*;

use super::{
    points::{block_of, parts},
    state::{LetterState, placeholder},
};
use crate::{
    components::kit::{Node, button, by, el, memo, nothing, when},
    i18n::fill,
    platform::document,
};

/// The questions; nothing where a letter has none.
pub fn prompts(state: LetterState) -> Node {
    let text = state.text;
    // The same questions keep their fields while somebody types in one.
    let ids = memo(move || {
        let mut ids = vec![state.letter_lang().code().to_owned()];
        ids.extend(parts(state, BlockKind::Prompt).into_iter().map(|part| part.id));
        ids
    });
    by(move || {
        let ids = ids.get().split_off(1);
        if ids.is_empty() {
            return nothing();
        }
        el("fieldset.prompts.needs-script id=prompts tabindex=-1")
            .put(el("legend").say(text.prompts_legend()))
            .put(el("p.field__hint").say(text.prompts_hint()))
            .put_all(ids.into_iter().map(|id| prompt(state, id)))
            .node()
    })
}

fn part(state: LetterState, id: &str) -> Option<Part> {
    parts(state, BlockKind::Prompt).into_iter().find(|part| part.id == id)
}

fn prompt(state: LetterState, id: String) -> Node {
    let id = StoredValue::new(id);
    let part = move || id.with_value(|id| part(state, id));
    let Some(block) = untrack(|| part().and_then(|part| block_of(state, &part))) else { return nothing() };
    let field = format!("prompt-{}", block.id);
    let name = field.clone();
    let scaffold = StoredValue::new(block.text);
    let answer = memo(move || {
        let (to, writer) = (state.to.get(), state.writer());
        let Some(part) = part() else { return String::new() };
        state.desk.with(|desk| {
            let values = desk.values(&writer, to.as_ref(), placeholder);
            desk.sheet_to(to.as_ref().map(|to| to.id.as_str())).text_of(part.index, &values)
        })
    });
    let area = el("textarea.field__input.prompt__answer")
        .id(field.clone())
        .attr("rows", "2")
        .attr("dir", "auto")
        .attr_by("lang", move || Some(state.letter_lang().code().to_owned()))
        .value_by(move || answer.get())
        .on("input", move |event| {
            let words = event_target_value(&event);
            if let Some(part) = untrack(part) {
                state.change(|sheet, _, _| sheet.answer(part.index, &words));
            }
        });
    let begin = move || {
        if let Some(part) = untrack(part) {
            state.change(|sheet, _, _| scaffold.with_value(|scaffold| sheet.begin_answer(part.index, scaffold)));
        }
    };
    let offer = when(
        move || answer.with(|answer| answer.trim().is_empty()) && !scaffold.with_value(String::is_empty),
        move || {
            let name = name.clone();
            let words = fill(state.text.begin_with(), &[&scaffold.with_value(|scaffold| sentence(state, scaffold))]);
            let take = move || {
                begin();
                document::focus_end(&name);
            };
            button("button button--quiet prompt__begin", words, take).node()
        },
    );
    el("div.field.prompt").put(el("label.field__label").attr("for", field).say(block.label)).put(area).put(offer).node()
}

/// A sentence to begin with, as it would stand in the letter.
fn sentence(state: LetterState, scaffold: &str) -> String {
    let writer = state.writer_now();
    let to = state.to.get_untracked();
    let values = state.desk.with_untracked(|desk| desk.values(&writer, to.as_ref(), placeholder));
    LiveText::parse(scaffold).map(|text| text.render(&values)).unwrap_or_default()
}
