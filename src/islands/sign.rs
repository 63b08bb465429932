//! Signing a petition, wherever its signatures go.

mod asked;
mod form;
mod kept;
mod over;
mod sending;
mod tick;

use alongside_model::signing::Signing;
use leptos::prelude::*;

use super::Sign;
use crate::{
    components::{
        error_summary::FormError,
        kit::{Node, el, later},
    },
    context::Cx,
    platform::document,
};
use asked::Typed;

/// Where signing stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Being filled.
    Filling,
    /// Under way.
    Sending,
    /// Counted.
    Signed,
    /// Taken by a system that doesn't say whether it counts.
    Received,
    /// This address had signed before.
    AlreadySigned,
    /// Sent, and nobody knows whether it arrived; it must not be sent again.
    Unclear,
}

impl Stage {
    /// Whether there is nothing left to fill.
    pub const fn is_over(self) -> bool {
        !matches!(self, Self::Filling | Self::Sending)
    }
}

/// What is typed, and what came of it.
#[derive(Clone, Copy)]
pub struct SignState {
    /// The page.
    pub cx: Cx,
    /// The petition.
    pub sign: StoredValue<Sign>,
    /// What is typed.
    pub typed: Typed,
    /// Where signing stands.
    pub stage: RwSignal<Stage>,
    /// The fields to mend.
    pub errors: RwSignal<Vec<FormError>>,
    /// Why it wasn't taken, where no field is to blame.
    pub trouble: RwSignal<&'static str>,
}

/// The form; after signing, thanks in its place. It is a plain form as well: without script the
/// browser posts it to the same address.
pub fn sign_island(cx: Cx, sign: Sign) -> Node {
    let typed = Typed::new(sign.partners.len());
    let state = SignState {
        cx,
        sign: StoredValue::new(sign),
        typed,
        stage: RwSignal::new(Stage::Filling),
        errors: RwSignal::default(),
        trouble: RwSignal::new(""),
    };
    let restored = StoredValue::new(false);
    later(move || {
        if !restored.get_value() {
            restored.set_value(true);
            kept::restore(state);
        } else if state.stage.get_untracked() == Stage::Filling {
            kept::keep(state);
        }
        state.typed.all();
        if state.stage.get().is_over() {
            document::focus("signed");
        }
    });
    let fields = el("div").holds_by("hidden", move || state.stage.get().is_over()).put(form::form(state));
    // What stands in the form's place outlives the petition's closing.
    let (signable, open) = state.sign.with_value(|sign| (sign.signable.clone(), sign.open));
    let form = el("div")
        .attr("data-when", signable)
        .flag("hidden", !open)
        .put(el("h2.sign__title id=sign-title").say(cx.campaign().sign_title))
        .put(fields);
    el("section.sign aria-labelledby=sign-title")
        .put(form)
        .put_by(move || over::trouble(state))
        .put_by(move || over::over(state))
        .node()
}

/// The host that signatures pass through; empty for our own backend.
pub fn host(signing: &Signing) -> &str {
    let (Signing::ActionNetwork { url } | Signing::Proca { url, .. } | Signing::Form { url }) = signing else {
        return "";
    };
    url.split("://").nth(1).and_then(|rest| rest.split(['/', ':']).next()).unwrap_or_default()
}
