//! How much of the letter is the writer's own: a hint, never a gate.

use alongside_model::personal;
use leptos::prelude::*;

use super::state::{LetterState, placeholder};
use crate::{
    components::kit::{Node, el, later},
    i18n::fill,
    platform::timer,
};

/// After so many milliseconds without a change the words are counted.
const QUIET: i64 = 400;

/// The share of own words of the letter on screen, in hundredths.
fn share_now(state: LetterState) -> u32 {
    let writer = state.writer_now();
    let to = state.to.get_untracked();
    let lang = untrack(|| state.letter_lang());
    let ours = state.desk.with_untracked(|desk| desk.ours(&writer, to.as_ref(), placeholder));
    state.shown.with_untracked(|shown| personal::share(&ours, &shown.body, lang).percent())
}

/// The share, and why it matters.
pub fn own_words(state: LetterState) -> Node {
    let text = state.text;
    let share = state.own_words;
    let waiting = StoredValue::new_local(None::<timer::Timer>);
    later(move || {
        state.shown.track();
        waiting.set_value(Some(timer::after(QUIET, move || {
            share.try_set(Some(share_now(state)));
        })));
    });
    let words = move || match share.get() {
        None => String::new(),
        Some(0) => text.own_none().to_owned(),
        Some(percent) => fill(text.own_words(), &[&(state.cx.text.percent)(u64::from(percent))]),
    };
    let meter = el("meter.own-words__meter min=0 max=100 aria-hidden=true")
        .value_by(move || share.get().unwrap_or(0).to_string());
    let why = el("details").put(el("summary").say(text.own_why_title())).put(el("p").say(text.own_why()));
    el("div.own-words.needs-script").put(el("p.own-words__share").put(meter).say_by(words)).put(why).node()
}
