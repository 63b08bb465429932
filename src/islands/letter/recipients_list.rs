//! Recipients to choose from, and those who need no letter.

use alongside_model::recipient::Recipient;
use leptos::prelude::*;

use super::{
    recipients::{about, name},
    state::LetterState,
};
use crate::{
    components::kit::{Node, all, by, el, memo, nothing},
    i18n::fill,
};

/// The list to choose from. Of people of a province only those of the writer's are
/// shown once it is known.
pub fn to_choose(state: LetterState) -> Node {
    let list = memo(move || {
        let province = state.writer().province();
        let fits = |to: &&Recipient| province.is_none() || to.province.is_none() || to.province == province;
        state.desk.with(|desk| {
            let all = desk.version(state.cx.lang).map(|version| version.choose.as_slice()).unwrap_or_default();
            all.iter().filter(fits).cloned().collect::<Vec<_>>()
        })
    });
    by(move || {
        let list = list.get();
        if list.is_empty() {
            return nothing();
        }
        el("fieldset.to-choose.needs-script")
            .put(el("legend").say(state.text.list_legend()))
            .put_all(list.iter().map(|to| choice(state, to)))
            .node()
    })
}

fn choice(state: LetterState, to: &Recipient) -> Node {
    let input = format!("choose-{}", to.id);
    let id = StoredValue::new(to.id.clone());
    let tick = el("input type=checkbox")
        .id(input.clone())
        .holds_by("checked", move || id.with_value(|id| state.desk.with(|desk| desk.is_chosen(id))))
        .on("change", move |event| {
            let on = event_target_checked(&event);
            id.with_value(|id| state.desk.update(|desk| desk.choose(id, on)));
        });
    let label = el("label").attr("for", input).put(name(to)).say(" ").put(el("span.recipient__about").say(about(to)));
    el("div.tick").put(tick).put(label).node()
}

/// Those a rule leaves out, with the organiser's words and what to do instead.
pub fn left_out(state: LetterState) -> Node {
    let left_out = memo(move || {
        let province = state.writer().province();
        state.desk.with(|desk| desk.left_out(province))
    });
    by(move || {
        let notes = left_out.get().into_iter().map(|left_out| {
            let title = fill(state.text.left_out(), &[left_out.to.display_name()]);
            let link = left_out.instead.map(|instead| {
                let elsewhere = instead.url.starts_with("https:");
                let link = el("a.button").attr("href", instead.url).say(instead.label);
                el("p").put(if elsewhere { link.attr("rel", "noopener noreferrer") } else { link })
            });
            el("div.notice.left-out role=status")
                .put(el("p").put(el("strong").say(title)))
                .put(el("p").say(left_out.note))
                .put_if(link)
                .node()
        });
        all(notes.collect())
    })
}
