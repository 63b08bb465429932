//! Telling others.

use leptos::{prelude::*, task::spawn_local};

use super::Share;
use crate::{
    context::Cx,
    platform::{clipboard, document, share},
};

/// A button that opens the system's share sheet, or copies the page's address
/// where there is none.
#[component]
pub fn ShareIsland(cx: Cx, share: Share) -> impl IntoView {
    let said = RwSignal::new("");
    let open = move |_| {
        let title = share.title.clone();
        spawn_local(async move {
            let url = document::address();
            if share::share(&title, &url).await == share::Shared::Unavailable {
                said.set(match clipboard::copy(&url).await {
                    Ok(()) => cx.text.share_copied,
                    Err(clipboard::Refused) => cx.text.share_by_hand,
                });
            }
        });
    };
    view! {
        <p class="needs-script"><button class="button" type="button" on:click=open>{cx.text.share}</button></p>
        <noscript><p>{cx.text.share_by_hand}</p></noscript>
        <p role="status" class="said">{move || said.get()}</p>
    }
}
