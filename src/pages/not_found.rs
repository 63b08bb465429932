//! No such page.

use alongside_model::route::Route;
use leptos::prelude::*;

use crate::context::Cx;

/// Says so, and where to go on.
#[component]
pub fn NotFoundPage(cx: Cx) -> impl IntoView {
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{cx.text.not_found_title}</h1>
            <p class="lede">{cx.text.not_found_text}</p>
            <p><a class="button button--primary" href=cx.href(&Route::Hub(cx.lang))>{cx.text.see_campaigns}</a></p>
        </div>
    }
}
