//! What happens to personal details.

use alongside_model::page::STORY;
use leptos::prelude::*;

use crate::{components::story::Story, context::PageCx};

/// The organiser's own words.
#[component]
pub fn PrivacyPage(cx: PageCx) -> impl IntoView {
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{cx.page.privacy}</h1>
            <Story cx name=STORY/>
        </div>
    }
}
