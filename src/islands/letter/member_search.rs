//! Finding one's representative by name or riding, where the postal code can't.

use alongside_model::{
    recipient::{Recipient, RepresentativeSet},
    search,
};
use leptos::{prelude::*, task::spawn_local};

use super::state::LetterState;
use crate::{
    api::{
        http::Abort,
        represent::{self, LookupError},
    },
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
#[component]
pub fn MemberSearch(state: LetterState, set: RepresentativeSet) -> impl IntoView {
    let text = state.cx.text;
    let list = RwSignal::new(List::Loading);
    let query = RwSignal::new(String::new());
    let id = format!("search-{}", set.id);
    let hint = format!("{id}-hint");
    let slug = StoredValue::new(set.id.clone());
    let label = (text.search_label)(&set.office);
    Effect::new(move |_| fetch(state, set.clone(), list));
    let hits = move || match list.get() {
        List::Loading => view! { <p role="status">{text.search_loading}</p> }.into_any(),
        List::Failed(error) => {
            let words = match error {
                LookupError::Busy => text.lookup_busy,
                LookupError::Unreadable => text.lookup_unreadable,
                LookupError::TooSlow => text.lookup_too_slow,
                _ => text.lookup_failed,
            };
            view! { <p class="notice" role="status">{words}</p> }.into_any()
        }
        List::Ready(members) => hits(state, slug, &members, &query.get()),
    };
    view! {
        <div class="member-search">
            <label class="field__label" for=id.clone()>{label}</label>
            <p class="field__hint" id=hint.clone()>{text.search_hint}</p>
            <input
                class="field__input"
                type="search"
                id=id
                autocomplete="off"
                maxlength="100"
                dir="auto"
                aria-describedby=hint
                prop:value=move || query.get()
                on:input=move |event| query.set(event_target_value(&event))
            />
            {hits}
        </div>
    }
}

fn fetch(state: LetterState, set: RepresentativeSet, list: RwSignal<List>) {
    // The writer can't give it up: it takes nothing away from them to wait.
    let abort = Abort::new();
    let site = state.cx.site(Clone::clone);
    spawn_local(async move {
        let answer = represent::members(&site, &set, &abort).await;
        list.try_set(match answer {
            Ok(members) => List::Ready(members),
            Err(error) => List::Failed(error),
        });
    });
}

fn hits(state: LetterState, set: StoredValue<String>, members: &[Recipient], query: &str) -> AnyView {
    let text = state.cx.text;
    if query.trim().chars().count() < 2 {
        return ().into_any();
    }
    let fits = |member: &&Recipient| {
        search::matches(&format!("{} {}", member.name, member.riding.as_deref().unwrap_or_default()), query)
    };
    let found: Vec<Recipient> = members.iter().filter(fits).cloned().collect();
    let more = found.len().saturating_sub(LISTED);
    if found.is_empty() {
        return view! { <p role="status">{text.search_none}</p> }.into_any();
    }
    view! {
        <ul class="hits">
            {found.into_iter().take(LISTED).map(|member| view! { <Hit state set member/> }).collect_view()}
        </ul>
        {(more > 0).then(|| view! { <p role="status">{(text.search_more)(more)}</p> })}
    }
    .into_any()
}

#[component]
fn Hit(state: LetterState, set: StoredValue<String>, member: Recipient) -> impl IntoView {
    let id = format!("hit-{}", member.id);
    let line = format!("{}, {}", member.name, member.riding.as_deref().unwrap_or_default());
    let choose = move |_| {
        set.with_value(|set| state.set_member(set, member.clone()));
        document::focus("recipients");
    };
    view! {
        <li class="hit">
            <span id=id.clone()>{line}</span>
            <button class="button button--small" type="button" aria-describedby=id on:click=choose>{state.cx.text.choose}</button>
        </li>
    }
}
