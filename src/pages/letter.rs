//! A campaign's letter.

use alongside_model::{life_cycle::State, page::LetterPage, route::Route};
use leptos::prelude::*;

use crate::{
    components::standing::{Standing, life, shown_when},
    context::PageCx,
    islands::{self, Island, IslandPlace},
};

/// What is asked, then the letter itself. A campaign that has closed says so;
/// nobody is kept from writing.
#[component]
pub fn LetterPageView(cx: PageCx, page: LetterPage) -> impl IntoView {
    let LetterPage { card, ask, own, fixed, subject, body, only_in } = page;
    let schedule = card.schedule;
    let back = cx.href(&Route::Campaign(cx.lang, card.slug));
    let (when, hidden) = shown_when(cx, &schedule, &[State::Closed]);
    let letter = islands::Letter { own, fixed, subject, body, only_in };
    view! {
        <article class="letter" data-life=life(&schedule)>
            <header class="letter__head">
                <p><a href=back>{cx.page.back_to_campaign}</a></p>
                <p class="campaign__state">
                    <Standing cx schedule/>
                    {only_in.map(|province| view! { <span>{(cx.page.only_in)((cx.text.province)(province))}</span> })}
                </p>
                <h1 tabindex="-1">{(cx.page.letter_title)(&card.title)}</h1>
                <p class="lede">{ask}</p>
                <p class="notice" data-when=when hidden=hidden>{cx.page.closed_note}</p>
            </header>
            <IslandPlace cx=*cx island=Island::Letter(Box::new(letter))/>
        </article>
    }
}
