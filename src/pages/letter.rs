//! A campaign's letter: whom to, what, and how it goes.

use alongside_model::{page::LetterPage, route::Route};
use leptos::prelude::*;

use crate::{
    components::{
        deadline::Deadline,
        letter::{delivery::Delivery, editor::Editor, recipients::Recipients, state::LetterState},
        state_badge::StateBadge,
    },
    context::Cx,
};

/// The three steps on one page. A campaign that isn't open says so, and its
/// letter can still be read and sent: nobody is kept from writing.
#[component]
pub fn LetterPageView(cx: Cx, page: LetterPage) -> impl IntoView {
    let schedule = page.card.schedule;
    let title = (cx.text.letter_title)(&page.card.title);
    let ask = page.ask.clone();
    let back = cx.href(&Route::Campaign(cx.lang, page.card.slug.clone()));
    let only_in = page.only_in;
    let closed = move || !schedule.state(cx.instant()).is_open();
    let state = LetterState::new(cx, page);
    view! {
        <article class="letter">
            <header class="letter__head">
                <p><a href=back>{cx.text.back_to_campaign}</a></p>
                <p class="campaign__state">
                    <StateBadge cx schedule/>
                    <Deadline cx schedule/>
                    {only_in.map(|province| view! { <span>{(cx.text.only_in)((cx.text.province)(province))}</span> })}
                </p>
                <h1 tabindex="-1">{title}</h1>
                <p class="lede">{ask}</p>
                {move || closed().then(|| view! { <p class="notice">{cx.text.closed_note}</p> })}
            </header>
            <Recipients state/>
            <Editor state/>
            <Delivery state/>
        </article>
    }
}
