//! A long text from the organiser.

use leptos::prelude::*;

use crate::context::PageCx;

/// The story of this name, or nothing when the page has none. It was sanitised
/// when the content was compiled; in the browser no HTML is made from a string.
#[component]
pub fn Story(cx: PageCx, #[prop(into)] name: String) -> impl IntoView {
    cx.story(&name).map(|html| view! { <div class="prose" inner_html=html></div> })
}
