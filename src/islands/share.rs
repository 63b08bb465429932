//! Telling others: the system's share sheet, the link itself, and Mastodon, whose servers are many.
//! Links to the other networks stand in the page.

use alongside_model::{page::ActionKind, share as links};
use leptos::prelude::*;

use super::Share;
use crate::{
    components::{
        kit::{Node, all, button, el},
        text_field::TextField,
    },
    context::Cx,
    platform::{clipboard, document, done, share, task},
};

/// Two buttons, and a field for a Mastodon server.
pub fn share_island(cx: Cx, wanted: Share) -> Node {
    let text = cx.campaign();
    let said = RwSignal::new("");
    let Share { slug, title, mastodon } = wanted;
    let open = button("button", text.share, {
        let slug = slug.clone();
        move || {
            let (title, slug) = (title.clone(), slug.clone());
            task::spawn(async move {
                match share::share(&title, &document::address()).await {
                    share::Shared::Done => shared(&slug),
                    share::Shared::Cancelled => {}
                    share::Shared::Unavailable => copy(cx, said, &slug).await,
                }
            });
        }
    });
    let link = button("button button--quiet", text.copy_link, {
        let slug = slug.clone();
        move || {
            let slug = slug.clone();
            task::spawn(async move { copy(cx, said, &slug).await });
        }
    });
    all(vec![
        el("p.share__buttons.needs-script").put(open).say(" ").put(link).node(),
        el("noscript").put(el("p").say(text.share_by_hand)).node(),
        el("p role=status").class("said").say_by(move || said.get().to_owned()).node(),
        mastodon.map_or_else(|| all(Vec::new()), |words| server(cx, slug, words)),
    ])
}

fn shared(slug: &str) {
    done::mark(slug, ActionKind::Share.name());
    document::tell("alongside-done");
}

async fn copy(cx: Cx, said: RwSignal<&'static str>, slug: &str) {
    let words = match clipboard::copy(&document::address()).await {
        Ok(()) => {
            shared(slug);
            cx.campaign().share_copied
        }
        Err(clipboard::Refused) => cx.campaign().share_by_hand,
    };
    said.try_set(words);
}

/// The field for the visitor's server, and the way there.
fn server(cx: Cx, slug: String, words: String) -> Node {
    let text = cx.campaign();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let field = TextField {
        id: "mastodon",
        label: text.mastodon_server,
        hint: text.mastodon_hint,
        kind: "text",
        max_length: 200,
        ..TextField::new(typed)
    };
    let form = el("form.mastodon__form")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            let link = links::mastodon(&typed.get_untracked(), &words, &document::address());
            wrong.set(link.is_none());
            match link {
                Some(link) => {
                    document::open(&link);
                    shared(&slug);
                }
                None => document::focus("mastodon"),
            }
        })
        .put(field.node(move || wrong.get().then(|| text.mastodon_problem.to_owned())))
        .put(el("button.button type=submit").say(text.mastodon_open));
    el("details.mastodon.needs-script").put(el("summary").say(text.mastodon)).put(form).node()
}
