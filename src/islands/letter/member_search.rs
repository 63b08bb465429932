//! Finding one's representative by name or riding, where the postal code can't.

use alongside_model::{
    recipient::{Recipient, RepresentativeSet},
    search,
};
use leptos::prelude::*;

use super::{lookup, state::LetterState};
use crate::{
    api::{
        http::Abort,
        represent::{self, LookupError},
    },
    components::kit::{Node, all, button, by, el, nothing},
    i18n::fill,
    platform::document,
};

/// How many are listed at once.
const LISTED: usize = 8;

#[derive(Clone)]
enum List {
    Loading,
    Ready(Vec<Recipient>),
    Failed(LookupError),
}

/// The whole set, fetched once it is asked for, and a field that narrows it.
pub fn member_search(state: LetterState, set: &RepresentativeSet) -> Node {
    let text = state.text;
    let list = RwSignal::new(List::Loading);
    let query = RwSignal::new(String::new());
    let id = format!("search-{}", set.id);
    let hint = format!("{id}-hint");
    let set_id = StoredValue::new(set.id.clone());
    fetch(state, set.clone(), list);
    let hits = by(move || match list.get() {
        List::Loading => el("p role=status").say(text.search_loading()).node(),
        List::Failed(error) => el("p.notice role=status").say(lookup::words(text, error)).node(),
        List::Ready(members) => hits(state, set_id, &members, &query.get()),
    });
    el("div.member-search")
        .put(el("label.field__label").attr("for", id.clone()).say(fill(text.search_label(), &[&set.office])))
        .put(el("p.field__hint").id(hint.clone()).say(text.search_hint()))
        .put(
            el("input.field__input type=search")
                .id(id)
                .attr("autocomplete", "off")
                .attr("maxlength", "100")
                .attr("dir", "auto")
                .attr("aria-describedby", hint)
                .value_by(move || query.get())
                .on("input", move |event| query.set(event_target_value(&event))),
        )
        .put(hits)
        .node()
}

fn fetch(state: LetterState, set: RepresentativeSet, list: RwSignal<List>) {
    // The writer can't give it up: it takes nothing away from them to wait.
    let abort = Abort::new();
    let site = state.cx.site(Clone::clone);
    crate::platform::task::spawn(async move {
        let answer = represent::members(&site, &set, &abort).await;
        list.try_set(match answer {
            Ok(members) => List::Ready(members),
            Err(error) => List::Failed(error),
        });
    });
}

fn hits(state: LetterState, set: StoredValue<String>, members: &[Recipient], query: &str) -> Node {
    let text = state.text;
    if query.trim().chars().count() < 2 {
        return nothing();
    }
    let fits = |member: &&Recipient| {
        search::matches(&format!("{} {}", member.name, member.riding.as_deref().unwrap_or_default()), query)
    };
    let found: Vec<&Recipient> = members.iter().filter(fits).collect();
    let more = found.len().saturating_sub(LISTED);
    let status = |words: String| el("p role=status").say(words);
    if found.is_empty() {
        return status(text.search_none().to_owned()).node();
    }
    let hits = found.into_iter().take(LISTED).map(|member| hit(state, set, member.clone()));
    let mut nodes = vec![el("ul.hits").put_all(hits).node()];
    if more > 0 {
        nodes.push(status(fill(text.search_more(), &[&more.to_string()])).node());
    }
    all(nodes)
}

fn hit(state: LetterState, set: StoredValue<String>, member: Recipient) -> Node {
    let id = format!("hit-{}", member.id);
    let line = format!("{}, {}", member.name, member.riding.as_deref().unwrap_or_default());
    let choose = button("button button--small", state.text.choose(), move || {
        set.with_value(|set| state.set_member(set, member.clone()));
        document::focus("recipients");
    });
    el("li.hit").put(el("span").id(id.clone()).say(line)).put(choose.attr("aria-describedby", id)).node()
}
