//! What the letter page knows, shared by its parts.

use std::ops::Deref;

use alongside_model::{
    Lang,
    desk::{Desk, Shown, Writer},
    draft::Said,
    letter::{Field, Sheet, Values},
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    recipient::{Recipient, RepresentativeSet},
};
use leptos::prelude::*;

use super::hand_over::Progress;
use crate::{
    api::{
        http::Abort,
        represent::{LookupError, SetSeats},
    },
    components::{
        error_summary::{FormError, error_of},
        kit::memo,
    },
    context::Cx,
    i18n::{self, Words},
    platform::done,
};

/// Where finding one's representatives stands.
#[derive(Clone)]
pub enum Lookup {
    /// Not asked yet.
    Idle,
    /// What was typed is no postal code.
    BadCode(PostalCodeError),
    /// It is one, of another province than the letter is for.
    Elsewhere(Province),
    /// Asked; `slow` once it takes longer than usual.
    Running {
        /// Longer than usual.
        slow: bool,
    },
    /// Answered.
    Found(Vec<SetSeats>),
    /// Failed.
    Failed(LookupError),
}

/// The state of a letter page. It is in nearly every closure of the page, so what is copied
/// is a reference; the few hundred bytes behind it stay as long as the page.
#[derive(Clone, Copy)]
pub struct LetterState(&'static Parts);

impl Deref for LetterState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// The parts of the state.
pub struct Parts {
    /// The page's context.
    pub cx: Cx,
    /// The texts of the letter.
    pub text: Words,
    /// Recipients, letters, and what was said of them.
    pub desk: RwSignal<Desk>,
    /// The writer's name, as typed.
    pub name: RwSignal<String>,
    /// The writer's address, as typed.
    pub address: RwSignal<String>,
    /// The writer's postal code, as typed.
    pub postal_code: RwSignal<String>,
    /// Finding representatives.
    pub lookup: RwSignal<Lookup>,
    /// What is missing before the letter can go.
    pub errors: RwSignal<Vec<FormError>>,
    /// The email address for the service, as typed.
    pub hand_email: RwSignal<String>,
    /// How handing over goes, by recipient.
    pub handing: RwSignal<Vec<(String, Progress)>>,
    /// What a service found fault with when the letter was handed over.
    pub hand_errors: RwSignal<Vec<FormError>>,
    /// The request under way; dropping it gives it up.
    pub request: StoredValue<Abort, LocalStorage>,
    /// The share of own words in the letter on screen, in hundredths, once it was counted.
    pub own_words: RwSignal<Option<u32>>,
    /// Whether every letter is printed, or the one on screen.
    pub print_all: StoredValue<bool>,
    /// The recipient whose letter is on screen.
    pub to: Memo<Option<Recipient>>,
    /// The letter on screen, as it goes to that recipient.
    pub shown: Memo<Shown>,
}

impl LetterState {
    /// The state of a letter that was just opened.
    pub fn new(cx: Cx, text: Words, desk: Desk) -> Self {
        let desk = RwSignal::new(desk);
        let (name, address, postal_code) = (RwSignal::default(), RwSignal::default(), RwSignal::default());
        let writer = move || Writer { name: name.get(), address: address.get(), postal_code: postal_code.get() };
        let to = memo(move || desk.with(|desk| desk.current(writer().province())));
        let shown = memo(move || desk.with(|desk| to.with(|to| desk.show(&writer(), to.as_ref(), placeholder))));
        Self(Box::leak(Box::new(Parts {
            cx,
            text,
            desk,
            name,
            address,
            postal_code,
            lookup: RwSignal::new(Lookup::Idle),
            errors: RwSignal::default(),
            hand_email: RwSignal::default(),
            handing: RwSignal::default(),
            hand_errors: RwSignal::default(),
            request: StoredValue::new_local(Abort::default()),
            own_words: RwSignal::new(None),
            print_all: StoredValue::new(false),
            to,
            shown,
        })))
    }

    /// What the writer said of themselves.
    pub fn writer(self) -> Writer {
        Writer { name: self.name.get(), address: self.address.get(), postal_code: self.postal_code.get() }
    }

    /// The same, without asking to be told of changes.
    pub fn writer_now(self) -> Writer {
        untrack(|| self.writer())
    }

    /// The sets whose members are looked up, in the words of the page.
    pub fn sets(self) -> Vec<RepresentativeSet> {
        self.desk
            .with_untracked(|desk| desk.version(self.cx.lang).map(|version| version.own.clone()).unwrap_or_default())
    }

    /// Those who are to get a letter.
    pub fn ticked(self) -> Vec<Recipient> {
        let province = self.writer().province();
        self.desk.with(|desk| desk.ticked(province))
    }

    /// Puts a recipient's letter on screen.
    pub fn select(self, id: &str) {
        self.desk.update(|desk| desk.select(id));
    }

    /// What is known of a recipient's letter.
    pub fn said_of(self, id: &str) -> Option<Said> {
        self.desk.with(|desk| desk.said(id))
    }

    /// Notes what is known of a recipient's letter.
    pub fn say(self, id: &str, what: Said) {
        self.desk.update(|desk| desk.say(id, what));
        if what.is_done() {
            self.desk.with_untracked(|desk| done::mark(&desk.letter().slug, ActionKind::Write.name()));
        }
    }

    /// Notes the member of a set, found or chosen.
    pub fn set_member(self, set: &str, member: Recipient) {
        self.desk.update(|desk| desk.set_member(set, member));
        self.errors.set(Vec::new());
    }

    /// Forgets the look-up and who it found, to begin anew. The words typed stay.
    pub fn look_again(self) {
        self.request.set_value(Abort::default());
        self.lookup.set(Lookup::Idle);
        self.desk.update(Desk::forget_members);
    }

    /// The language of the letter on screen.
    pub fn letter_lang(self) -> Lang {
        let id = self.to.with(|to| to.as_ref().map(|to| to.id.clone()));
        self.desk.with(|desk| desk.lang(id.as_deref()))
    }

    /// The letter to a recipient, as it stands.
    pub fn letter_to(self, to: &Recipient) -> Shown {
        let writer = self.writer();
        self.desk.with(|desk| desk.show(&writer, Some(to), placeholder))
    }

    /// Changes the letter on screen.
    pub fn change(self, change: impl FnOnce(&mut Sheet, &Values, Option<&str>)) {
        let writer = self.writer_now();
        let to = self.to.get_untracked();
        self.desk.update(|desk| desk.change(&writer, to.as_ref(), placeholder, change));
    }

    /// What is wrong with a field, whoever found it.
    pub fn error_of(self, field: &'static str) -> Option<String> {
        error_of(self.errors, field).or_else(|| error_of(self.hand_errors, field))
    }

    /// Whether the writer's name is there; otherwise says that it is missing.
    pub fn is_signed(self) -> bool {
        let signed = self.name.with_untracked(|name| !name.trim().is_empty());
        self.errors.set(if signed { Vec::new() } else { vec![("name", self.text.name_missing().to_owned())] });
        signed
    }
}

/// What stands in a letter of a language for a field that isn't known yet.
pub fn placeholder(lang: Lang, field: Field) -> &'static str {
    (i18n::messages(lang).placeholder)(field)
}
