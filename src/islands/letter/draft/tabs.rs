//! Two tabs on one letter: neither loses words.
//!
//! A tab in which nothing waits to be kept takes over what another one kept. Where
//! both were written in, the second one parks its version under a name of its own,
//! and the writer chooses.

use alongside_model::draft::Draft;
use leptos::prelude::*;

use super::Keeping;
use crate::platform::{document, storage};

impl Keeping {
    /// Looks for a version that was parked, and takes over what other tabs keep.
    pub(super) fn watch_tabs(self) {
        let parked = storage::names(&self.parked_name("")).into_iter().next();
        if let Some(name) = parked {
            let draft = storage::get(&name).ok().flatten().as_deref().and_then(Draft::read);
            self.other.set(draft);
            // There until the writer has chosen.
            self.note(|inner| inner.parked = Some(name));
        }
        storage::on_change(self.name(), move || {
            if self.is_waiting() || self.other.with_untracked(Option::is_some) {
                return;
            }
            let Ok(Some(text)) = self.stored() else { return };
            if let Some(draft) = Draft::read(&text) {
                self.note(|inner| inner.known = Some(text));
                self.take(draft);
            }
        });
    }

    /// Whether another tab kept something that this one never saw. Then it is at hand, to
    /// choose.
    pub(super) fn differs_elsewhere(self) -> bool {
        if self.other.with_untracked(Option::is_some) {
            return true;
        }
        let Ok(Some(text)) = self.stored() else { return false };
        if self.inner.with_value(|inner| inner.known.as_ref() == Some(&text)) {
            return false;
        }
        let Some(draft) = Draft::read(&text).filter(|draft| draft.tab != self.tab()) else { return false };
        self.note(|inner| inner.known = Some(text));
        self.other.set(Some(draft));
        true
    }

    /// Keeps this tab's version beside the other one.
    pub(super) fn park(self, draft: &Draft) {
        if let Ok(text) = draft.write()
            && let Err(error) = storage::set(&self.parked_name(&self.tab().to_string()), &text)
        {
            self.trouble(error);
        }
    }

    /// Forgets this tab's parked version.
    pub(super) fn unpark(self) {
        storage::remove(&self.parked_name(&self.tab().to_string()));
        if let Some(name) = self.inner.try_update_value(|inner| inner.parked.take()).flatten() {
            storage::remove(&name);
        }
        self.other.set(None);
    }

    /// Goes on with this tab's version, or with the other one.
    pub fn settle(self, with_other: bool) {
        let Some(other) = self.other.get_untracked() else { return };
        self.unpark();
        if with_other {
            // What this tab had can be had again.
            self.remember();
            self.take(other);
            // What is kept is still the one that was on the desk.
            self.note(|inner| inner.last = Draft::default());
        }
        self.keep();
        // The question goes, and its buttons with it.
        document::focus_later("letter-title".to_owned());
    }

    fn parked_name(self, tab: &str) -> String {
        format!("{}/{tab}", self.name())
    }
}
