//! "Did you send it?": the person's word decides what counts.

use alongside_model::{draft::Said, recipient::Recipient, route::Route};
use leptos::prelude::*;

use super::state::LetterState;
use crate::{
    api::letters,
    components::kit::{Node, button, by, el, memo, nothing, when},
    i18n::fill,
    platform::document,
};

/// The question about one letter.
#[derive(Clone, Copy)]
struct Question {
    state: LetterState,
    to: StoredValue<Recipient>,
    /// Whether it looks as if nothing had opened.
    nothing_opened: RwSignal<bool>,
    /// How many sent it, once the server told.
    count: RwSignal<Option<u64>>,
}

/// The question, once a way was opened; then help, thanks, or the next letter.
pub fn sent_question(state: LetterState, to: &Recipient, nothing_opened: RwSignal<bool>) -> Node {
    let question = Question { state, to: StoredValue::new(to.clone()), nothing_opened, count: RwSignal::new(None) };
    // "Not yet" and "nothing opened" change the help alone: the buttons stay, and the focus.
    let said = memo(move || question.said().map(|said| if said.is_done() { said } else { Said::Asked }));
    let asked = memo(move || question.said().is_some_and(|said| said != Said::Posting));
    by(move || match said.get().filter(|_| asked.get()) {
        None => nothing(),
        Some(Said::Sent) => question.thanks(fill(state.text.thanks_sent(), &[&question.name()])),
        Some(Said::HandedOver) => {
            let by = state.desk.with_untracked(|desk| desk.letter().hand_over.clone());
            question.thanks(fill(state.text.handed(), &[&by.map(|by| by.organisation).unwrap_or_default()]))
        }
        Some(_) => question.ask(),
    })
}

impl Question {
    fn said(self) -> Option<Said> {
        self.to.with_value(|to| self.state.said_of(&to.id))
    }

    fn name(self) -> String {
        self.to.with_value(|to| to.display_name().to_owned())
    }

    fn answer(self, what: Said, words: &'static str) -> Node {
        button("button", words, move || self.say(what)).node()
    }

    fn say(self, what: Said) {
        self.to.with_value(|to| {
            // Stay with this letter, so that the thanks are for the right one.
            self.state.select(&to.id);
            self.state.say(&to.id, what);
        });
        self.nothing_opened.set(false);
        if what == Said::Sent {
            self.tell();
            // The button goes; the thanks have the way on.
            document::focus_later("thanks".to_owned());
        }
    }

    fn ask(self) -> Node {
        let text = self.state.text;
        let help = move || match self.said() {
            Some(Said::NothingOpened) => text.nothing_opened_help(),
            Some(Said::NotYet) => text.not_yet_help(),
            _ if self.nothing_opened.get() => text.perhaps_nothing(),
            _ => "",
        };
        let answers = el("div.ways")
            .put(self.answer(Said::Sent, text.yes_sent()))
            .put(self.answer(Said::NotYet, text.not_yet()))
            .put(self.answer(Said::NothingOpened, text.nothing_opened()));
        el("div.sent role=group aria-labelledby=sent-title")
            .put(el("h3 id=sent-title").say(fill(text.did_you_send(), &[&self.name()])))
            .put(answers)
            .put(el("p role=status").say_by(move || help().to_owned()))
            .node()
    }

    /// Tells the backend, once for a campaign and a device, however many letters there are.
    fn tell(self) {
        let Some(backend) = self.state.cx.site(|site| site.backend.clone()) else { return };
        let (counted, slug) = self.state.desk.with_untracked(|desk| (desk.counted, desk.letter().slug.clone()));
        if counted {
            return;
        }
        self.state.desk.update(|desk| desk.counted = true);
        crate::platform::task::spawn(async move {
            self.count.try_set(letters::tell_sent(&backend, &slug).await);
        });
    }

    /// Thanks, and the next letter where there is one.
    fn thanks(self, thanks: String) -> Node {
        let (state, text) = (self.state, self.state.text);
        let number = state.cx.text.number;
        let told = when(
            move || self.count.get().is_some_and(|count| count > 1),
            move || {
                let count = self.count.get().map(number).unwrap_or_default();
                el("p").say(fill(text.sent_count(), &[&count])).node()
            },
        );
        let next = memo(move || state.ticked().into_iter().find(|to| state.desk.with(|desk| !desk.is_done(&to.id))));
        let go_on = by(move || match next.get() {
            None => {
                let slug = state.desk.with_untracked(|desk| desk.letter().slug.clone());
                let share = format!("{}#share-title", state.cx.href(&Route::Campaign(state.cx.lang, slug)));
                let share = el("a").attr("href", share).say(text.tell_others());
                el("p").say(format!("{} ", text.all_sent())).put(share).node()
            }
            Some(next) => {
                let label = fill(text.next_letter(), &[next.display_name()]);
                let go = button("button button--primary", label, move || {
                    state.select(&next.id);
                    document::focus("letter-title");
                });
                el("p").put(go).node()
            }
        });
        el("div.notice.notice--done id=thanks tabindex=-1 role=status")
            .put(el("p").put(el("strong").say(thanks)))
            .put(told)
            .put(go_on)
            .node()
    }
}
