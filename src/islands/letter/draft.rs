//! The draft: kept on the device as one types, back after a reload, a crash or a week.

mod bar;
mod tabs;

pub use bar::draft_bar;

use alongside_model::{desk::Desk, draft::Draft, time::Instant};
use leptos::prelude::*;

use super::state::LetterState;
use crate::{
    components::kit::later,
    platform::{
        clock, device, document,
        storage::{self, StorageError},
        timer::{self, Timer},
        visibility,
    },
};

/// So many milliseconds after the last change the draft is kept.
const QUIET: i64 = 400;

/// How keeping the draft goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing to say.
    Quietly,
    /// It was there, and is back.
    Back,
    /// It was deleted.
    Deleted,
    /// Everything was deleted.
    AllDeleted,
    /// The browser keeps nothing.
    Refused,
    /// There is no room for it.
    Full,
}

/// The keeping of a letter's draft.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// How it goes.
    pub kept: RwSignal<Kept>,
    /// What another tab made of the letter while this one made something else of it.
    pub other: RwSignal<Option<Draft>>,
    inner: StoredValue<Inner, LocalStorage>,
}

struct Inner {
    state: LetterState,
    /// Its name in the storage.
    name: String,
    /// Tells this tab from others.
    tab: u64,
    /// What was deleted last, to undo it.
    deleted: Option<Draft>,
    /// The text that this tab kept or saw last.
    known: Option<String>,
    /// What it says, time and tab aside.
    last: Draft,
    /// Where another version is parked that a closed tab left behind.
    parked: Option<String>,
    /// Set while a change waits to be kept.
    waiting: Option<Timer>,
}

impl Keeping {
    /// Takes up the draft there is, and keeps what comes. Natively it does nothing.
    pub fn new(state: LetterState) -> Self {
        let name = state.desk.with_untracked(|desk| format!("draft:{}", desk.letter().slug));
        let inner = Inner {
            state,
            name,
            tab: 0,
            deleted: None,
            known: None,
            last: Draft::default(),
            parked: None,
            waiting: None,
        };
        let keeping = Self {
            kept: RwSignal::new(Kept::Quietly),
            other: RwSignal::new(None),
            inner: StoredValue::new_local(inner),
        };
        // Apart from the effect that follows: what it listens to stays.
        later(move || untrack(|| keeping.begin()));
        Effect::new(move |begun: Option<()>| {
            state.desk.track();
            let _ = state.writer();
            if begun.is_some() {
                keeping.wait();
            }
        });
        keeping
    }

    fn state(self) -> LetterState {
        self.inner.with_value(|inner| inner.state)
    }

    fn name(self) -> String {
        self.inner.with_value(|inner| inner.name.clone())
    }

    fn tab(self) -> u64 {
        self.inner.with_value(|inner| inner.tab)
    }

    /// Keeps what is on the desk at hand, to undo what comes.
    fn remember(self) {
        let draft = self.draft();
        self.note(|inner| inner.deleted = Some(draft));
    }

    fn note(self, change: impl FnOnce(&mut Inner)) {
        self.inner.update_value(change);
    }

    fn begin(self) {
        self.note(|inner| inner.tab = device::random());
        match self.stored() {
            Err(error) => self.trouble(error),
            Ok(text) => {
                if let Some(draft) = text.as_deref().and_then(Draft::read) {
                    self.take(draft);
                    self.kept.set(Kept::Back);
                }
                self.note(|inner| inner.known = text);
            }
        }
        self.choose_subject();
        self.watch_tabs();
        visibility::on_change(move || {
            if visibility::is_hidden() {
                self.hurry();
            }
        });
        document::listen("pagehide", move |_| self.hurry());
        on_cleanup(move || self.hurry());
    }

    /// Keeps at once what waits to be kept: the page may be gone in a moment.
    fn hurry(self) {
        if self.inner.try_with_value(|inner| inner.waiting.is_some()) == Some(true) {
            self.keep();
        }
    }

    /// Of several subjects one is drawn for this visitor, and stays.
    fn choose_subject(self) {
        let slug = self.state().desk.with_untracked(|desk| desk.letter().slug.clone());
        let several = |desk: &Desk| desk.letter().versions.iter().any(|version| version.template.subjects.len() > 1);
        if !self.state().desk.with_untracked(several) {
            return;
        }
        let name = format!("subject:{slug}");
        let known = storage::get(&name).ok().flatten().and_then(|text| text.parse::<u64>().ok());
        let choice = known.unwrap_or_else(|| {
            let choice = device::random() % 1_000;
            // Where nothing can be kept it holds as long as the page is open.
            let _ = storage::set(&name, &choice.to_string());
            choice
        });
        self.state().desk.update(|desk| desk.set_subject_choice(choice));
    }

    /// Keeps the letter a little later.
    fn wait(self) {
        self.note(|inner| inner.waiting = Some(timer::after(QUIET, move || self.keep())));
    }

    fn is_waiting(self) -> bool {
        self.inner.with_value(|inner| inner.waiting.is_some())
    }

    /// Keeps the letter now.
    pub fn keep(self) {
        // The page may have been left since.
        if self.inner.try_update_value(|inner| inner.waiting = None).is_none() {
            return;
        }
        let writer = self.state().writer_now();
        let now = self.state().desk.with_untracked(|desk| desk.draft(&writer));
        let is_nothing = self.state().desk.with_untracked(|desk| desk.is_untouched(&writer));
        if is_nothing {
            // Everything was cleared by hand: nothing of it stays.
            storage::remove(&self.name());
            return self.note(|inner| (inner.known, inner.last) = (None, Draft::default()));
        }
        if self.inner.with_value(|inner| inner.last == now) {
            return;
        }
        let draft = self.draft();
        if self.differs_elsewhere() {
            return self.park(&draft);
        }
        let Ok(text) = draft.write() else { return self.trouble(StorageError::Full) };
        match storage::set(&self.name(), &text) {
            Ok(()) => {
                self.note(|inner| (inner.known, inner.last) = (Some(text), now));
                if matches!(self.kept.get_untracked(), Kept::Full | Kept::Deleted | Kept::AllDeleted) {
                    self.kept.set(Kept::Quietly);
                }
            }
            Err(error) => self.trouble(error),
        }
    }

    fn draft(self) -> Draft {
        let writer = self.state().writer_now();
        let draft = self.state().desk.with_untracked(|desk| desk.draft(&writer));
        Draft { at: clock::now(), tab: self.tab(), ..draft }
    }

    /// Puts a draft on the desk.
    fn take(self, draft: Draft) {
        self.note(|inner| inner.last = Draft { at: Instant::default(), tab: 0, ..draft.clone() });
        let Some(writer) = self.state().desk.try_update(|desk| desk.restore(draft)) else { return };
        self.state().name.set(writer.name);
        self.state().address.set(writer.address);
        self.state().postal_code.set(writer.postal_code);
    }

    /// Deletes the draft, or everything of ours, and begins anew.
    pub fn delete(self, everything: bool) {
        self.remember();
        if everything {
            storage::remove_all();
        } else {
            storage::remove(&self.name());
            self.unpark();
        }
        self.note(|inner| (inner.known, inner.last) = (None, Draft::default()));
        let letter = self.state().desk.with_untracked(|desk| desk.letter().clone());
        let counted = self.state().desk.with_untracked(|desk| desk.counted);
        let mut desk = Desk::new(letter);
        desk.counted = counted;
        self.state().desk.set(desk);
        self.choose_subject();
        self.state().look_again();
        for field in [self.state().name, self.state().address, self.state().postal_code] {
            field.set(String::new());
        }
        self.kept.set(if everything { Kept::AllDeleted } else { Kept::Deleted });
    }

    /// Brings back what was deleted last.
    pub fn undelete(self) {
        if let Some(draft) = self.inner.with_value(|inner| inner.deleted.clone()) {
            self.take(draft);
            // It isn't on the device any more.
            self.note(|inner| inner.last = Draft::default());
            self.kept.set(Kept::Back);
            self.wait();
            // The button goes once it was pressed.
            document::focus_later("letter-title".to_owned());
        }
    }

    fn stored(self) -> Result<Option<String>, StorageError> {
        storage::get(&self.name())
    }

    /// Said once; the page goes on.
    fn trouble(self, error: StorageError) {
        self.kept.set(match error {
            StorageError::Refused => Kept::Refused,
            StorageError::Full => Kept::Full,
        });
    }
}
