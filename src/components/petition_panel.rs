//! A campaign's petition: how many, until when, and where to sign.

use alongside_model::{
    life_cycle::{OutcomeKind, Schedule, State},
    petition::{CountSource, Petition, Tally},
    record::Record,
    signing::Signing,
};
use leptos::prelude::*;

use super::{source_line::SourceLine, standing::shown_when};
use crate::{
    context::PageCx,
    islands::{Count, Island, IslandPlace, NextStep, Sign},
};

/// The states in which people can sign.
const SIGNABLE: [State; 2] = [State::Open, State::ClosingSoon];

/// The states in which there may be signatures.
const COUNTED: [State; 7] = [
    State::Open,
    State::ClosingSoon,
    State::Paused,
    State::Closed,
    State::Ended(OutcomeKind::Won),
    State::Ended(OutcomeKind::PartlyWon),
    State::Ended(OutcomeKind::Lost),
];

/// The panel of a petition: its count, what the count is made of, and how to sign. `next` is what
/// one can do after signing; `record` is the file of counts as it was when the page was made.
#[component]
pub fn PetitionPanel(
    cx: PageCx,
    petition: Petition,
    schedule: Schedule,
    slug: String,
    next: Option<NextStep>,
    record: Option<Record>,
) -> impl IntoView {
    let Petition { id, tally, goals, signing, fields, partners } = petition;
    let (signable, hidden) = shown_when(cx, &schedule, &SIGNABLE);
    // The form shows and hides itself: what came of it stays when the petition closes.
    let by_itself = !matches!(signing, Signing::Nowhere | Signing::Elsewhere { .. });
    let sign = match signing {
        Signing::Nowhere => view! { <p class="notice">{cx.page.no_backend}</p> }.into_any(),
        Signing::Elsewhere { url, site, confirms } => view! {
            <p>{(cx.page.signed_elsewhere)(&site)}</p>
            {confirms.then(|| view! { <p>{(cx.page.confirms_by_email)(&site)}</p> })}
            <p><a class="button button--primary" href=url rel="noopener noreferrer">{cx.page.go_to_petition}</a></p>
        }
        .into_any(),
        signing => {
            let sign = Sign { id, slug, signing, fields, partners, signable: signable.clone(), open: !hidden, next };
            view! {
                <noscript>
                    // Shown where the backend leads back to after it took a signature.
                    <div class="notice notice--done thanks" id="signed">
                        <p><strong>{cx.campaign().signed_title}</strong></p>
                        <p>{cx.campaign().signed_text}</p>
                    </div>
                </noscript>
                <IslandPlace cx=*cx island=Island::Sign(Box::new(sign))/>
            }
            .into_any()
        }
    };
    let parts = parts(cx, &tally);
    let tally_is_file = matches!(&*tally.parts, [part] if matches!(part.source, CountSource::File { .. }));
    let count = (!tally.parts.is_empty())
        .then(|| view! { <IslandPlace cx=*cx island=Island::Count(Box::new(Count { tally, goals }))/> });
    let (counted, not_yet) = shown_when(cx, &schedule, &COUNTED);
    let counted = not_yet.then_some(counted);
    view! {
        // Before it opens there is nothing to count or to sign.
        <div class="petition" id="petition" data-when=counted hidden=not_yet>
            {count}
            {record.filter(|_| tally_is_file).map(|record| view! { <noscript><Recorded cx record/></noscript> })}
            {(parts.len() > 1).then(|| view! { <p class="count__made-of">{cx.page.made_of}</p> })}
            {(!parts.is_empty()).then(|| view! {
                <ul class="count__parts">{parts.into_iter().map(|part| view! { <li>{part}</li> }).collect_view()}</ul>
            })}
            <div class="petition__sign" data-when=(!by_itself).then_some(signable) hidden=hidden && !by_itself>{sign}</div>
        </div>
    }
}

/// Without script, the number that was known when the page was made, with its date.
#[component]
fn Recorded(cx: PageCx, record: Record) -> impl IntoView {
    let count = record.signature_count;
    view! {
        <p class="count__figures">
            <strong class="count__number">{(cx.text.number)(count)}</strong>
            {format!(" {}", (cx.campaign().signatures)(count))}
        </p>
        <SourceLine cx source=record.source as_of=record.as_of/>
    }
}

/// What a count is made of, in words, where it isn't simply the site's own.
fn parts(cx: PageCx, tally: &Tally) -> Vec<String> {
    let alone = tally.parts.len() == 1 && tally.paper.is_none();
    let part = |part: &alongside_model::petition::Part| match &part.source {
        CountSource::Stated { count } => {
            let number = (cx.text.number)(count.value);
            let number = if count.more_than { (cx.campaign().more_than)(&number) } else { number };
            let date = (cx.page.date)(count.as_of);
            Some(if alone {
                (cx.page.stated_on)(&part.by, &date)
            } else {
                (cx.page.part_stated)(&number, &part.by, &date)
            })
        }
        _ if part.by.is_empty() => (!alone).then(|| cx.page.part_ours.to_owned()),
        _ => Some((cx.page.part_counted_by)(&part.by)),
    };
    let paper =
        tally.paper.map(|paper| (cx.page.part_on_paper)(&(cx.text.number)(paper.value), &(cx.page.date)(paper.as_of)));
    tally.parts.iter().filter_map(part).chain(paper).collect()
}
