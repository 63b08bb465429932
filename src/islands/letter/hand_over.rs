//! Handing the letter, or the word that it was sent, to an outside service.

use alongside_model::{
    draft::Said,
    hand_over::{Field, Parcel, Problem, Taken, Trouble},
    letter::HandOver,
    recipient::Recipient,
};
use leptos::prelude::*;

use super::{draft::Keeping, fields::postal_code_field, state::LetterState};
use crate::{
    api::hand_over,
    components::{
        error_summary::{FormError, error_of, error_summary},
        kit::{Node, el},
        text_field::TextField,
    },
    i18n::fill,
    platform::{document, timer},
};

/// After so many milliseconds the page says that it takes long.
const SLOW: i64 = 5_000;

/// How it went.
#[derive(Clone, Copy, PartialEq)]
pub enum Progress {
    /// Nothing was posted yet, or it may be posted again.
    Filling,
    /// Under way.
    Posting {
        /// Longer than usual.
        slow: bool,
    },
    /// Posted to a service that records.
    Recorded,
    /// Not taken.
    Refused,
    /// Not taken: too many at once.
    Busy,
    /// It may have been taken.
    Unknown,
}

/// The form, for the recipient whose letter is on screen.
pub fn hand_over_form(state: LetterState, draft: Keeping, to: Recipient, service: HandOver) -> Node {
    let text = state.text;
    let records = !service.service.takes_letters();
    let organisation = StoredValue::new(service.organisation.clone());
    let about = move |words: &'static str| organisation.with_value(|name| fill(words, &[name]));
    let job = Job { state, draft, what: StoredValue::new((to, service)) };
    let said = move || match job.progress() {
        Progress::Filling | Progress::Posting { slow: false } => String::new(),
        Progress::Posting { slow: true } => text.hand_slow().to_owned(),
        Progress::Recorded => about(text.recorded()),
        Progress::Refused => about(text.hand_refused()),
        Progress::Busy => text.hand_busy().to_owned(),
        Progress::Unknown if records => about(text.record_unknown()),
        Progress::Unknown => about(text.hand_unknown()),
    };
    let words = if records { text.record_button() } else { text.hand_button() };
    let posting = move || matches!(job.progress(), Progress::Posting { .. });
    let send = el("button.button type=submit")
        .attr_by("aria-disabled", move || posting().then(|| "true".to_owned()))
        .say_by(move || if posting() { text.handing() } else { words }.to_owned());
    let email = TextField {
        id: "email",
        label: text.email(),
        autocomplete: "email",
        kind: "email",
        ..TextField::new(state.hand_email)
    };
    let form = el("form.form method=dialog novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            job.submit();
        })
        .holds_by("hidden", move || matches!(job.progress(), Progress::Recorded | Progress::Unknown))
        .put(el("p.form__note").say(about(if records { text.record_intro() } else { text.hand_intro() })))
        .put(email.node(move || error_of(state.hand_errors, "email")));
    let id = postal_code_id(state);
    let form = if id == "postal_code" { form } else { form.put(postal_code_field(state, id)) };
    el("section.hand-over.needs-script aria-labelledby=hand-title")
        .put(el("h3 id=hand-title").say(about(if records { text.record_title() } else { text.hand_title() })))
        .put(error_summary(state.cx, "hand-errors", state.hand_errors))
        .put(form.put(send))
        .put(
            el("p")
                .class_by("hand-over__said", "notice", move || !said().is_empty())
                .attr("role", "status")
                .say_by(said),
        )
        .node()
}

/// A letter to be handed over.
#[derive(Clone, Copy)]
struct Job {
    state: LetterState,
    draft: Keeping,
    what: StoredValue<(Recipient, HandOver)>,
}

impl Job {
    fn id(self) -> String {
        self.what.with_value(|(to, _)| to.id.clone())
    }

    /// How it goes: with the page rather than with this form, which is made anew for each letter.
    fn progress(self) -> Progress {
        let id = self.id();
        let known = self.state.handing.with(|all| all.iter().find(|(of, _)| *of == id).map(|(_, progress)| *progress));
        // A letter that was under way when the page was left may have arrived.
        let unclear = self.state.desk.with(|desk| desk.is_unclear(&id));
        known.unwrap_or(if unclear { Progress::Unknown } else { Progress::Filling })
    }

    fn submit(self) {
        if matches!(untrack(|| self.progress()), Progress::Posting { .. }) {
            return;
        }
        let missing = missing(self.state, &self.state.hand_email.get_untracked());
        let ready = missing.is_empty();
        self.state.hand_errors.set(missing);
        if ready {
            self.post();
        }
    }

    /// Posts the letter. Before it goes it is noted as being under way, on the device too:
    /// whatever happens meanwhile, it isn't posted twice.
    fn post(self) {
        let Self { state, draft, .. } = self;
        let (to, service) = self.what.get_value();
        let letters = service.service.takes_letters();
        if letters {
            state.say(&to.id, Said::Posting);
            draft.keep();
        }
        is_now(state, &to.id, Progress::Posting { slow: false });
        let shown = untrack(|| state.letter_to(&to));
        let (writer, email) = (state.writer_now(), state.hand_email.get_untracked());
        let postal_code = writer.written_code();
        let campaign = state.desk.with_untracked(|desk| desk.letter().slug.clone());
        crate::platform::task::spawn(async move {
            let id = to.id.clone();
            let slow = timer::after(SLOW, move || is_now(state, &id, Progress::Posting { slow: true }));
            let parcel = Parcel {
                name: writer.name.trim(),
                email: email.trim(),
                postal_code: &postal_code,
                recipient: to.display_name(),
                office: &to.office,
                recipient_email: to.email.as_deref(),
                subject: &shown.subject,
                body: &shown.body,
                campaign: &campaign,
                lang: state.cx.lang,
            };
            let answer = hand_over::post(&service, &parcel).await;
            drop(slow);
            // The page may have been left meanwhile: then the note on the device stands.
            if !state.desk.is_disposed() {
                self.answered(&to, letters, answer);
                draft.keep();
            }
        });
    }

    fn answered(self, to: &Recipient, letters: bool, answer: Result<Taken, Trouble>) {
        let Self { state, .. } = self;
        let not_taken = |now: Progress| {
            is_now(state, &to.id, now);
            if letters {
                state.desk.update(|desk| desk.not_taken(&to.id));
            }
        };
        match answer {
            Ok(Taken::Yes) => {
                is_now(state, &to.id, Progress::Filling);
                state.select(&to.id);
                state.say(&to.id, Said::HandedOver);
                document::focus_later("thanks".to_owned());
            }
            Ok(Taken::Recorded) => is_now(state, &to.id, Progress::Recorded),
            Err(Trouble::Fields(fields)) => {
                not_taken(Progress::Filling);
                let words = fields.into_iter().map(|(field, problem)| words(state, field, problem));
                self.state.hand_errors.set(words.collect());
            }
            Err(Trouble::Refused(_)) => not_taken(Progress::Refused),
            Err(Trouble::Busy { .. }) => not_taken(Progress::Busy),
            Err(Trouble::Unknown) => is_now(state, &to.id, Progress::Unknown),
        }
    }
}

/// Notes how it goes, whichever letter is on screen meanwhile.
fn is_now(state: LetterState, id: &str, progress: Progress) {
    state.handing.try_update(|all| {
        all.retain(|(of, _)| of != id);
        all.push((id.to_owned(), progress));
    });
}

/// The look-up's own field is gone once it found somebody; where there is none, the field
/// above the letter is used.
fn postal_code_id(state: LetterState) -> &'static str {
    if state.sets().is_empty() { "postal_code" } else { "hand_postal_code" }
}

/// What must be there before anything is posted.
fn missing(state: LetterState, email: &str) -> Vec<FormError> {
    let mut missing = Vec::new();
    if state.name.with_untracked(|name| name.trim().is_empty()) {
        missing.push(("name", state.text.name_missing().to_owned()));
    }
    if email.trim().is_empty() {
        missing.push(("email", state.text.email_missing().to_owned()));
    } else if !alongside_model::email::is_address(email.trim()) {
        missing.push(("email", state.text.email_invalid().to_owned()));
    }
    missing
}

fn words(state: LetterState, field: Field, problem: Problem) -> FormError {
    let text = state.text;
    let (id, words) = match (field, problem) {
        (Field::Name, _) => ("name", text.name_missing()),
        (Field::Email, Problem::Missing) => ("email", text.email_missing()),
        (Field::Email, _) => ("email", text.email_invalid()),
        (Field::PostalCode, _) => (postal_code_id(state), text.postal_code_refused()),
        (Field::Subject, _) => ("subject", text.letter_refused()),
        (Field::Letter | Field::Other, _) => ("body", text.letter_refused()),
    };
    (id, words.to_owned())
}
