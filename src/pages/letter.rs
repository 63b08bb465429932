//! A campaign's letter.

use alongside_model::{
    hand_over::{FIELDS, NETLIFY_FORM},
    letter::Service,
    life_cycle::State,
    page::LetterPage,
    route::Route,
};
use leptos::prelude::*;

use crate::{
    components::{
        standing::{Standing, life, shown_when},
        state_notes::DraftBanner,
    },
    context::PageCx,
    i18n::letter_texts,
    islands::{self, Island, IslandPlace},
};

/// What is asked, then the letter itself. A campaign that has closed or is paused says so;
/// nobody is kept from writing.
#[component]
pub fn LetterPageView(cx: PageCx, page: LetterPage) -> impl IntoView {
    let LetterPage { card, ask, letter } = page;
    let only_in = letter.only_in;
    let netlify = letter.hand_over.as_ref().is_some_and(|service| service.service == Service::Netlify);
    let schedule = card.schedule;
    let back = cx.href(&Route::Campaign(cx.lang, card.slug));
    let (when, hidden) = shown_when(cx, &schedule, &[State::Closed]);
    let paused = schedule.state(cx.site(|site| site.built_at)) == State::Paused;
    let paused = paused.then(|| {
        let (when, hidden) = shown_when(cx, &schedule, &[State::Paused]);
        view! { <p class="notice" data-when=when hidden=hidden>{cx.page.paused_note}</p> }
    });
    let words = letter_texts(cx.lang).list().into_iter().map(str::to_owned).collect();
    let letter = islands::Letter { letter, words };
    view! {
        <article class="letter" data-life=life(&schedule)>
            <DraftBanner cx schedule/>
            <header class="letter__head">
                <p><a href=back>{cx.page.back_to_campaign}</a></p>
                <p class="campaign__state">
                    <Standing cx schedule/>
                    {only_in.map(|province| view! { <span>{(cx.page.only_in)((cx.text.province)(province))}</span> })}
                </p>
                <h1 tabindex="-1">{(cx.page.letter_title)(&card.title)}</h1>
                <p class="lede">{ask}</p>
                <p class="notice" data-when=when hidden=hidden>{cx.page.closed_note}</p>
                {paused}
            </header>
            {netlify.then(|| view! { <NetlifyForm/> })}
            <IslandPlace cx=*cx island=Island::Letter(Box::new(letter))/>
        </article>
    }
}

/// Netlify takes letters only of forms that it found in the HTML of the site when it was
/// deployed (<https://docs.netlify.com/forms/setup/>): nobody sees this one.
#[component]
fn NetlifyForm() -> impl IntoView {
    let fields = FIELDS.map(|name| view! { <input type="hidden" name=name/> });
    view! {
        <form hidden name=NETLIFY_FORM method="post" data-netlify="true">
            {fields.into_iter().collect_view()}
        </form>
    }
}
