//! A campaign's petition: how many, until when, and where to sign.

use alongside_model::{
    life_cycle::{Schedule, State},
    petition::{Petition, Source, StatedCount},
};
use leptos::prelude::*;

use super::{figures::figures, standing::shown_when};
use crate::{
    context::PageCx,
    islands::{self, Island, IslandPlace},
};

/// The states in which people can sign.
const SIGNABLE: [State; 2] = [State::Open, State::ClosingSoon];

/// The panel of a petition, by where it is signed.
#[component]
pub fn PetitionPanel(cx: PageCx, petition: Petition, schedule: Schedule, slug: String) -> impl IntoView {
    let Petition { id, goal, source } = petition;
    let (signable, hidden) = shown_when(cx, &schedule, &SIGNABLE);
    let panel = match source {
        Source::Backend => match cx.site(|site| site.backend.clone()) {
            Some(backend) => {
                let petition = islands::Petition { id, backend, goal, slug, signable, open: !hidden };
                view! {
                    <noscript>
                        // Shown where the backend leads back to after it took a signature.
                        <div class="notice notice--done thanks" id="signed">
                            <p><strong>{cx.campaign().signed_title}</strong></p>
                            <p>{cx.campaign().signed_text}</p>
                        </div>
                    </noscript>
                    <IslandPlace cx=*cx island=Island::Petition(petition)/>
                }
                .into_any()
            }
            None => view! { <p class="notice">{cx.page.no_backend}</p> }.into_any(),
        },
        Source::Elsewhere { url, site, stated } => view! {
            <Stated cx site=site.clone() stated goal/>
            <div data-when=signable hidden=hidden>
                <p>{(cx.page.signed_elsewhere)(&site)}</p>
                <p><a class="button button--primary" href=url rel="noopener noreferrer">{cx.page.go_to_petition}</a></p>
            </div>
        }
        .into_any(),
    };
    view! { <div class="petition" id="petition">{panel}</div> }
}

/// A count that was stated, with its source and date.
#[component]
fn Stated(cx: PageCx, site: String, stated: Option<StatedCount>, goal: Option<u64>) -> impl IntoView {
    stated.map(|stated| {
        view! {
            <div class="count">
                {figures(*cx, stated.value, goal, stated.more_than)}
                <p class="count__note">{(cx.page.stated_on)(&site, &(cx.page.date)(stated.as_of))}</p>
            </div>
        }
    })
}
