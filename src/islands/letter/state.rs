//! What the letter page knows, shared by its parts.

use alongside_model::{
    letter::{Field, LiveText, Values},
    postal_code::{PostalCode, PostalCodeError, Province},
    recipient::{Recipient, RepresentativeSet},
};
use leptos::prelude::*;

use crate::{
    api::{
        http::Abort,
        represent::{LookupError, SetSeats},
    },
    components::error_summary::FormError,
    context::Cx,
    islands::Letter,
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

/// What a person said about a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A way was opened; nothing said yet.
    Asked,
    /// "Yes, I sent it".
    Sent,
    /// "Not yet".
    NotYet,
    /// "Nothing opened".
    NothingOpened,
}

/// The state of a letter page.
#[derive(Clone, Copy)]
pub struct LetterState {
    /// The page's context.
    pub cx: Cx,
    /// Templates and recipients.
    pub page: StoredValue<Letter>,
    /// The writer's name, as typed.
    pub name: RwSignal<String>,
    /// The writer's address, as typed.
    pub address: RwSignal<String>,
    /// The writer's postal code, as typed.
    pub postal_code: RwSignal<String>,
    /// Finding representatives.
    pub lookup: RwSignal<Lookup>,
    /// The representative of each set that has been found or chosen.
    pub members: RwSignal<Vec<(String, Recipient)>>,
    /// Recipients that the writer doesn't want to write to.
    pub unticked: RwSignal<Vec<String>>,
    /// The subject.
    pub subject: RwSignal<LiveText>,
    /// The body.
    pub body: RwSignal<LiveText>,
    /// What was said of each recipient's letter.
    pub said: RwSignal<Vec<(String, Said)>>,
    /// What is missing before the letter can go.
    pub errors: RwSignal<Vec<FormError>>,
    /// The request under way; dropping it gives it up.
    pub request: StoredValue<Abort, LocalStorage>,
    selected: RwSignal<Option<String>>,
}

impl LetterState {
    /// The state of a letter that was just opened.
    pub fn new(cx: Cx, page: Letter) -> Self {
        // Content is checked when it is compiled, so a template has no unknown
        // field; were there one, the letter would begin empty rather than wrong.
        let subject = LiveText::parse(&page.subject).unwrap_or_default();
        let body = LiveText::parse(&page.body).unwrap_or_default();
        Self {
            cx,
            page: StoredValue::new(page),
            name: RwSignal::default(),
            address: RwSignal::default(),
            postal_code: RwSignal::default(),
            lookup: RwSignal::new(Lookup::Idle),
            members: RwSignal::default(),
            unticked: RwSignal::default(),
            subject: RwSignal::new(subject),
            body: RwSignal::new(body),
            said: RwSignal::default(),
            errors: RwSignal::default(),
            request: StoredValue::new_local(Abort::default()),
            selected: RwSignal::new(None),
        }
    }

    /// The sets whose members are looked up.
    pub fn sets(&self) -> Vec<RepresentativeSet> {
        self.page.with_value(|page| page.own.clone())
    }

    /// Everybody who can get the letter: representatives found, then the fixed ones.
    pub fn recipients(&self) -> Vec<Recipient> {
        let members = self.members.get().into_iter().map(|(_, member)| member);
        members.chain(self.page.with_value(|page| page.fixed.clone())).collect()
    }

    /// Those of them who are to get it.
    pub fn ticked(&self) -> Vec<Recipient> {
        let unticked = self.unticked.get();
        self.recipients().into_iter().filter(|recipient| !unticked.contains(&recipient.id)).collect()
    }

    /// The recipient whose letter is on screen: the one selected, or else the
    /// first whose letter isn't said to be sent, or else the first.
    pub fn current(&self) -> Option<Recipient> {
        let ticked = self.ticked();
        let selected = self.selected.get();
        let place = ticked
            .iter()
            .position(|recipient| selected.as_ref() == Some(&recipient.id))
            .or_else(|| ticked.iter().position(|recipient| self.said_of(&recipient.id) != Some(Said::Sent)))
            .unwrap_or(0);
        ticked.into_iter().nth(place)
    }

    /// Puts a recipient's letter on screen.
    pub fn select(&self, id: Option<String>) {
        self.selected.set(id);
    }

    /// What was said of a recipient's letter.
    pub fn said_of(&self, id: &str) -> Option<Said> {
        self.said.with(|said| said.iter().find(|(of, _)| of == id).map(|(_, said)| *said))
    }

    /// Notes what was said of a recipient's letter.
    pub fn say(&self, id: &str, what: Said) {
        self.said.update(|said| {
            said.retain(|(of, _)| of != id);
            said.push((id.to_owned(), what));
        });
    }

    /// Notes the member of a set, found or chosen.
    pub fn set_member(&self, set: &str, member: Recipient) {
        self.members.update(|members| {
            members.retain(|(of, _)| of != set);
            members.push((set.to_owned(), member));
        });
        self.errors.set(Vec::new());
    }

    /// Forgets the look-up and who it found, to begin anew. The words typed stay.
    pub fn change(&self) {
        self.request.set_value(Abort::default());
        self.lookup.set(Lookup::Idle);
        self.members.set(Vec::new());
    }

    /// What the merge fields stand for now. With `to` unknown, and for what the
    /// writer hasn't typed, a word in brackets says what belongs there.
    pub fn values(&self, to: Option<&Recipient>) -> Values {
        let text = self.cx.text;
        let mut values = Values::default();
        for field in Field::ALL {
            values.set(field, (text.placeholder)(field));
        }
        let mut set = |field: Field, value: &str| {
            if !value.trim().is_empty() {
                values.set(field, value.trim());
            }
        };
        set(Field::FromName, &self.name.get());
        set(Field::FromAddress, &self.address.get());
        let code = self.postal_code.get();
        match PostalCode::parse(&code) {
            Ok(code) => set(Field::FromPostalCode, &code.to_string()),
            Err(_) => set(Field::FromPostalCode, &code),
        }
        if let Some(to) = to {
            set(Field::ToName, to.display_name());
            set(Field::ToOffice, &to.office);
            set(Field::ToRiding, to.riding.as_deref().unwrap_or_default());
            let salutation = match &to.salutation {
                Some(salutation) => salutation.clone(),
                None => (text.salutation)(to.display_name()),
            };
            set(Field::ToSalutation, &salutation);
        }
        values
    }

    /// The subject and the body as they go to the recipient on screen.
    pub fn letter(&self) -> (String, String) {
        let values = self.values(self.current().as_ref());
        (self.subject.with(|subject| subject.render(&values)), self.body.with(|body| body.render(&values)))
    }
}
