//! No such page.

use alongside_model::route::Route;
use leptos::prelude::*;

use crate::context::PageCx;

/// Says so, and where to go on.
#[component]
pub fn NotFoundPage(cx: PageCx) -> impl IntoView {
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{cx.page.not_found_title}</h1>
            <p class="lede">{cx.page.not_found_text}</p>
            <p><a class="button button--primary" href=cx.href(&Route::Hub(cx.lang))>{cx.page.see_campaigns}</a></p>
        </div>
    }
}
