//! The points of a letter: switched and moved here, written on below.

use alongside_model::letter::{Block, BlockKind, Part, Sheet};
use leptos::prelude::*;

use super::state::LetterState;
use crate::{
    components::kit::{Node, button, by, el, memo, nothing},
    i18n::fill,
    platform::document,
};

/// A point as it is listed.
#[derive(Clone, PartialEq)]
struct Point {
    part: Part,
    label: String,
    required: bool,
}

/// The list of points while one works with it.
#[derive(Clone, Copy)]
struct List {
    state: LetterState,
    /// What was done last, for those who don't see it.
    said: RwSignal<String>,
    /// The place of the point that is being dragged.
    dragged: StoredValue<Option<usize>>,
}

/// The block of the letter on screen that a part comes from.
pub fn block_of(state: LetterState, part: &Part) -> Option<Block> {
    let lang = state.letter_lang();
    state.desk.with(|desk| {
        let blocks = &desk.version(lang)?.template.blocks;
        blocks.iter().find(|block| block.id == part.id && block.rule.is_none()).cloned()
    })
}

/// The points or the prompts of the letter on screen.
pub fn parts(state: LetterState, kind: BlockKind) -> Vec<Part> {
    let id = state.to.with(|to| to.as_ref().map(|to| to.id.clone()));
    let parts = state.desk.with(|desk| desk.sheet_to(id.as_deref()).parts());
    parts.into_iter().filter(|part| part.kind == kind).collect()
}

/// The list; nothing where a letter has no points.
pub fn points(state: LetterState) -> Node {
    let text = state.text;
    let points = memo(move || {
        let point = |part: Part| {
            let block = block_of(state, &part)?;
            Some(Point { part, label: block.label, required: block.required })
        };
        parts(state, BlockKind::Point).into_iter().filter_map(point).collect::<Vec<_>>()
    });
    let list = List { state, said: RwSignal::new(String::new()), dragged: StoredValue::new(None) };
    by(move || {
        let points = points.get();
        let count = points.len();
        if count == 0 {
            return nothing();
        }
        let items = points.into_iter().enumerate().map(|(place, point)| item(list, point, place, count));
        el("fieldset.points.needs-script")
            .put(el("legend").say(text.points_legend()))
            .put(el("p.field__hint").say(text.points_hint()))
            .put(el("ol.points__list").put_all(items))
            .put(el("p.points__said role=status").say_by(move || list.said.get()))
            .node()
    })
}

fn item(list: List, point: Point, place: usize, count: usize) -> Node {
    let List { state, said, dragged } = list;
    let text = state.text;
    let Point { part, label, required } = point;
    let Part { index, id, on, edited, .. } = part;
    let about = [(required, text.point_required()), (edited, text.point_changed())];
    let about: Vec<&str> = about.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| words).collect();
    let tick_id = format!("point-{id}");
    let focus = tick_id.clone();
    let input = el("input type=checkbox").id(tick_id.clone()).flag("checked", on).flag("disabled", required).on(
        "change",
        move |event| {
            let on = event_target_checked(&event);
            state.change(|sheet, _, _| sheet.switch(index, on));
            // The list is drawn anew: the focus stays with the point.
            document::focus_later(focus.clone());
            said.set(if !on && edited { text.taken_out().to_owned() } else { String::new() });
        },
    );
    let name = el("label").attr("for", tick_id).say(label.clone()).put(el("span.point__about").say(about.join(", ")));
    let mover = |up: bool| {
        let (way, sign, words) = if up { ("up", "↑", text.move_up()) } else { ("down", "↓", text.move_down()) };
        let is_end = if up { place == 0 } else { place + 1 == count };
        let (id, label) = (id.clone(), label.clone());
        let button_id = format!("{way}-{id}");
        let words = fill(words, &[&label]);
        button("button button--icon", sign, move || shift(list, index, &id, &label, (place, count), up))
            .id(button_id)
            .attr("aria-label", words)
            .flag("disabled", is_end)
    };
    el("li.point draggable=true")
        .on("dragstart", move |_| dragged.set_value(Some(place)))
        .on("dragover", move |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            if let Some(from) = dragged.get_value() {
                dragged.set_value(None);
                drop_at(state, from, place);
            }
        })
        .put(el("div.tick").put(input).put(name))
        .put(el("span.point__moves").put(mover(true)).put(mover(false)))
        .node()
}

/// Moves a point by one place, and the focus with it: the list is drawn anew.
fn shift(list: List, index: usize, id: &str, label: &str, (place, count): (usize, usize), up: bool) {
    list.state.change(|sheet, _, _| {
        sheet.shift(index, up);
    });
    let place = if up { place.saturating_sub(1) } else { place + 1 };
    list.said.set(fill(list.state.text.moved(), &[label, &(place + 1).to_string(), &count.to_string()]));
    let at_end = if up { place == 0 } else { place + 1 == count };
    document::focus_later(format!("{}-{id}", if up == at_end { "down" } else { "up" }));
}

/// Moves the point at one place of the list to another.
fn drop_at(state: LetterState, from: usize, to: usize) {
    state.change(|sheet, _, _| {
        let point = |sheet: &Sheet, place: usize| {
            sheet.parts().into_iter().filter(|part| part.kind == BlockKind::Point).nth(place)
        };
        for step in 0..from.abs_diff(to) {
            let at = if from > to { from - step } else { from + step };
            if let Some(part) = point(sheet, at) {
                sheet.shift(part.index, from > to);
            }
        }
    });
}
