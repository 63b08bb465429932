//! Telling others.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    context::Cx,
    platform::{clipboard, document, share},
};

/// A button that opens the system's share sheet, or copies the page's address
/// where there is none; and the campaign's hashtags.
#[component]
pub fn ShareBox(cx: Cx, title: String, hashtags: Vec<String>) -> impl IntoView {
    let said = RwSignal::new("");
    let share = move |_| {
        let title = title.clone();
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
        <section class="share" aria-labelledby="share-title">
            <h2 id="share-title">{cx.text.share_title}</h2>
            <p class="needs-script"><button class="button" type="button" on:click=share>{cx.text.share}</button></p>
            <p class="no-script">{cx.text.share_by_hand}</p>
            <p role="status" class="said">{move || said.get()}</p>
            {(!hashtags.is_empty()).then(|| view! {
                <p class="hashtags"><span>{cx.text.hashtags} " "</span><bdi>{hashtags.join(" ")}</bdi></p>
            })}
        </section>
    }
}
