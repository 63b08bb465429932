//! What happens to personal details.

use alongside_model::page::STORY;
use leptos::prelude::*;

use crate::{components::story::Story, context::Cx};

/// The organiser's own words.
#[component]
pub fn PrivacyPage(cx: Cx) -> impl IntoView {
    view! {
        <div class="narrow">
            <h1 tabindex="-1">{cx.text.privacy}</h1>
            <Story cx name=STORY/>
        </div>
    }
}
