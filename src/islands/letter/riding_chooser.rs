//! What a look-up found: one riding, several to choose from, a vacant seat, none.

use alongside_model::{recipient::RepresentativeSet, represent::Seat};
use leptos::prelude::*;

use super::state::LetterState;
use crate::api::represent::SetSeats;

/// What was found, set by set. A single member needs no words here: the list of
/// recipients shows them.
#[component]
pub fn Seats(state: LetterState, found: Vec<SetSeats>) -> impl IntoView {
    let sets = state.sets();
    found
        .into_iter()
        .filter_map(|of_set| {
            let set = sets.iter().find(|set| set.id == of_set.set)?.clone();
            Some(view! { <SetResult state set seats=of_set.seats/> })
        })
        .collect_view()
}

#[component]
fn SetResult(state: LetterState, set: RepresentativeSet, seats: Vec<Seat>) -> impl IntoView {
    let text = state.cx.text;
    match seats.as_slice() {
        [] => view! { <p class="notice" role="status">{(text.no_seat)(&set.body)}</p> }.into_any(),
        [seat] if seat.member.is_none() => {
            view! { <p class="notice" role="status">{(text.vacant)(&seat.riding)}</p> }.into_any()
        }
        [_] => ().into_any(),
        _ => view! { <Chooser state set seats/> }.into_any(),
    }
}

/// Several ridings: why, and which is yours.
#[component]
fn Chooser(state: LetterState, set: RepresentativeSet, seats: Vec<Seat>) -> impl IntoView {
    let text = state.cx.text;
    let count = seats.len();
    view! {
        <fieldset class="chooser">
            <legend>{(text.found_several)(count)}</legend>
            <p>{text.found_several_why}</p>
            {seats
                .into_iter()
                .enumerate()
                .map(|(index, seat)| view! { <RidingOption state set=set.id.clone() index seat/> })
                .collect_view()}
        </fieldset>
    }
}

#[component]
fn RidingOption(state: LetterState, set: String, index: usize, seat: Seat) -> impl IntoView {
    let id = format!("{set}-{index}");
    let who = match &seat.member {
        Some(member) => member.name.clone(),
        None => state.cx.text.vacant_choice.to_owned(),
    };
    let vacant = seat.member.is_none();
    let group = format!("riding-{set}");
    let choose = move |_| {
        if let Some(member) = &seat.member {
            state.set_member(&set, member.clone());
        }
    };
    view! {
        <div class="tick">
            <input type="radio" name=group id=id.clone() disabled=vacant on:change=choose/>
            <label for=id><strong>{seat.riding.clone()}</strong> " – " {who}</label>
        </div>
    }
}
