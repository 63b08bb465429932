//! Telling others.

use leptos::prelude::*;

use super::Share;
use crate::{
    components::kit::{Node, all, button, el},
    context::Cx,
    platform::{clipboard, document, share},
};

/// A button that opens the system's share sheet, or copies the page's address
/// where there is none.
pub fn share_island(cx: Cx, share: Share) -> Node {
    let said = RwSignal::new("");
    let open = button("button", cx.campaign().share, move || {
        let title = share.title.clone();
        crate::platform::task::spawn(async move {
            let url = document::address();
            if share::share(&title, &url).await == share::Shared::Unavailable {
                said.try_set(match clipboard::copy(&url).await {
                    Ok(()) => cx.campaign().share_copied,
                    Err(clipboard::Refused) => cx.campaign().share_by_hand,
                });
            }
        });
    });
    all(vec![
        el("p.needs-script").put(open).node(),
        el("noscript").put(el("p").say(cx.campaign().share_by_hand)).node(),
        el("p role=status").class("said").say_by(move || said.get().to_owned()).node(),
    ])
}
