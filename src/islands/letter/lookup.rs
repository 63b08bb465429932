//! Finding one's representatives by postal code.

use alongside_model::{
    desk::Desk,
    postal_code::{PostalCode, Province},
};
use leptos::prelude::*;

use super::{
    member_search::member_search,
    state::{LetterState, Lookup},
};
use crate::{
    api::{
        http::Abort,
        represent::{self, LookupError, SetSeats},
    },
    components::{
        kit::{Node, all, button, el, nothing, when},
        text_field::TextField,
    },
    i18n::{Words, fill},
    platform::{document, timer},
};

/// After so many milliseconds the page says that it takes long.
const SLOW: i64 = 3_000;

/// The field and its button, what came of it, and a search by name beside it.
pub fn lookup_form(state: LetterState) -> Node {
    let (cx, text) = (state.cx, state.text);
    let offices: Vec<String> = state.sets().into_iter().map(|set| set.office).collect();
    // Whoever is chosen by name meanwhile stays chosen, and nobody waits on a page that was left.
    on_cleanup(move || {
        state.request.try_with_value(Abort::abort);
    });
    let field = TextField {
        id: "postal_code",
        label: text.postal_code(),
        hint: text.postal_code_hint(),
        autocomplete: "postal-code",
        class: "field__input--short",
        max_length: 20,
        ..TextField::new(state.postal_code)
    };
    let field = field.node(move || match state.lookup.get() {
        Lookup::BadCode(error) => Some((cx.text.postal_code_problem)(error)),
        _ => None,
    });
    let find = el("button.button.button--primary type=submit")
        .attr_by("aria-disabled", move || is_running(&state.lookup.get()).then(|| "true".to_owned()))
        .say(text.find_button());
    // Pressed before the app is there, "dialog" does nothing: no postal code in an address.
    let form = el("form.lookup.needs-script method=dialog novalidate")
        .on("submit", move |event| {
            event.prevent_default();
            look_up(state);
        })
        .put(el("p").say(fill(text.lookup_intro(), &[&offices.join(", ")])))
        .put(field)
        .put(el("p.form__note").say(text.lookup_privacy()))
        .put(find);
    let cancel = when(
        move || is_running(&state.lookup.get()),
        move || el("p").put(button("button", text.cancel(), move || state.request.with_value(Abort::abort))).node(),
    );
    let again = when(
        move || matches!(state.lookup.get(), Lookup::Failed(_)),
        move || el("p").put(button("button", text.try_again(), move || look_up(state))).node(),
    );
    let status = el("div role=status").class("lookup__status").put_by(move || status(state));
    all(vec![form.node(), status.node(), cancel, again, search_instead(state)])
}

/// A search by name could help always, until a letter has its recipient.
fn search_instead(state: LetterState) -> Node {
    let searching = RwSignal::new(false);
    when(
        move || !matches!(state.lookup.get(), Lookup::Running { slow: false } | Lookup::Elsewhere(_)),
        move || {
            let open = button("button button--quiet", state.text.search_instead(), move || {
                searching.update(|on| *on = !*on);
            });
            let open = open.attr_by("aria-expanded", move || Some(searching.get().to_string()));
            let fields = when(
                move || searching.get(),
                move || all(state.sets().iter().map(|set| member_search(state, set)).collect()),
            );
            all(vec![el("p.needs-script").put(open).node(), fields])
        },
    )
}

/// What a failed look-up says.
pub fn words(text: Words, error: LookupError) -> &'static str {
    match error {
        LookupError::NotFoundOrUnreachable => text.lookup_failed(),
        LookupError::Busy => text.lookup_busy(),
        LookupError::Unreadable => text.lookup_unreadable(),
        LookupError::TooSlow => text.lookup_too_slow(),
        LookupError::Cancelled => text.cancelled(),
    }
}

/// What is said while and after asking.
fn status(state: LetterState) -> Node {
    let text = state.text;
    let said = match state.lookup.get() {
        Lookup::Idle | Lookup::BadCode(_) | Lookup::Found(_) => return nothing(),
        Lookup::Running { slow: false } => text.looking_up().to_owned(),
        Lookup::Running { slow: true } => text.lookup_slow().to_owned(),
        Lookup::Elsewhere(there) => {
            let province = state.cx.text.province;
            let here = only_in(state).map(province).unwrap_or_default();
            fill(text.out_of_province(), &[here, province(there)])
        }
        Lookup::Failed(error) => words(text, error).to_owned(),
    };
    el("p.notice").say(said).node()
}

/// Checks what was typed and asks. One question at a time: while one is under
/// way, the button does nothing.
fn look_up(state: LetterState) {
    if is_running(&state.lookup.get_untracked()) {
        return;
    }
    let code = match PostalCode::parse(&state.postal_code.get_untracked()) {
        Ok(code) => code,
        Err(error) => {
            state.lookup.set(Lookup::BadCode(error));
            document::focus("postal_code");
            return;
        }
    };
    if let (Some(only_in), Some(province)) = (only_in(state), code.province())
        && only_in != province
    {
        state.lookup.set(Lookup::Elsewhere(province));
        return;
    }
    let abort = Abort::new();
    state.request.set_value(abort.clone());
    state.desk.update(Desk::forget_members);
    state.lookup.set(Lookup::Running { slow: false });
    crate::platform::task::spawn(async move {
        let slow = timer::after(SLOW, move || {
            state.lookup.try_set(Lookup::Running { slow: true });
        });
        let site = state.cx.site(Clone::clone);
        let answer = represent::seats(&site, &code, &state.sets(), &abort).await;
        drop(slow);
        match answer {
            Ok(found) => {
                choose_single(state, &found);
                state.lookup.try_set(Lookup::Found(found));
                go_on(state);
            }
            Err(error) => {
                state.lookup.try_set(Lookup::Failed(error));
            }
        }
    });
}

fn only_in(state: LetterState) -> Option<Province> {
    state.desk.with_untracked(|desk| desk.letter().only_in)
}

fn is_running(lookup: &Lookup) -> bool {
    matches!(lookup, Lookup::Running { .. })
}

/// Where a postal code lies in one riding only, its member is the recipient.
fn choose_single(state: LetterState, found: &[SetSeats]) {
    for set in found {
        if let [seat] = set.seats.as_slice()
            && let Some(member) = &seat.member
        {
            state.set_member(&set.set, member.clone());
        }
    }
}

/// Once everybody is found the form goes, and with it the button that had the
/// focus: it goes on to the list of recipients. Whoever writes
/// elsewhere meanwhile isn't disturbed.
fn go_on(state: LetterState) {
    let all = state.desk.try_with_untracked(Desk::has_all_members) == Some(true);
    if all && document::has_focus_within(".lookup") {
        document::focus("recipients");
    }
}
