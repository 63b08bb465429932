//! Finding one's representatives by postal code.

use alongside_model::postal_code::PostalCode;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    member_search::MemberSearch,
    state::{LetterState, Lookup},
};
use crate::{
    api::{
        http::Abort,
        represent::{self, LookupError, SetSeats},
    },
    components::field::TextField,
    platform::{document, timer},
};

/// After so many milliseconds the page says that it takes long.
const SLOW: i64 = 3_000;

/// The field and its button, what came of it, and a search by name beside it.
#[component]
pub fn LookupForm(state: LetterState) -> impl IntoView {
    let cx = state.cx;
    let searching = RwSignal::new(false);
    let offices: Vec<String> = state.sets().into_iter().map(|set| set.office).collect();
    let error = Signal::derive(move || match state.lookup.get() {
        Lookup::BadCode(error) => Some((cx.text.postal_code_problem)(error)),
        _ => None,
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        look_up(state);
    };
    let running = move || matches!(state.lookup.get(), Lookup::Running { .. });
    // Whoever is chosen by name meanwhile stays chosen, and nobody waits on a page that was left.
    on_cleanup(move || {
        state.request.try_with_value(Abort::abort);
    });
    view! {
        // Pressed before the app is there, "dialog" does nothing: no postal code in an address.
        <form class="lookup needs-script" method="dialog" novalidate on:submit=submit>
            <p>{(cx.text.lookup_intro)(&offices.join(", "))}</p>
            <TextField
                id="postal_code"
                label=cx.text.postal_code
                hint=cx.text.postal_code_hint
                value=state.postal_code
                autocomplete="postal-code"
                class="field__input--short"
                max_length=20
                error=error
            />
            <p class="form__note">{cx.text.lookup_privacy}</p>
            <button class="button button--primary" type="submit" aria-disabled=move || running().then_some("true")>
                {cx.text.find_button}
            </button>
        </form>
        <div role="status" class="lookup__status">{move || status(state)}</div>
        {move || matches!(state.lookup.get(), Lookup::Running { .. }).then(|| view! {
            <p>
                <button class="button" type="button" on:click=move |_| state.request.with_value(Abort::abort)>{cx.text.cancel}</button>
            </p>
        })}
        {move || matches!(state.lookup.get(), Lookup::Failed(_)).then(|| view! {
            <p>
                <button class="button" type="button" on:click=move |_| look_up(state)>{cx.text.try_again}</button>
            </p>
        })}
        <Show when=move || needs_search(&state.lookup.get())>
            <p class="needs-script">
                <button class="button button--quiet" type="button" aria-expanded=move || searching.get().to_string() on:click=move |_| searching.update(|on| *on = !*on)>
                    {cx.text.search_instead}
                </button>
            </p>
            <Show when=move || searching.get()>
                {state.sets().into_iter().map(|set| view! { <MemberSearch state set/> }).collect_view()}
            </Show>
        </Show>
    }
}

/// Whether a search by name could help: always, until a letter has its recipient.
fn needs_search(lookup: &Lookup) -> bool {
    !matches!(lookup, Lookup::Running { slow: false } | Lookup::Elsewhere(_))
}

/// What is said while and after asking.
fn status(state: LetterState) -> Option<AnyView> {
    let text = state.cx.text;
    let said = match state.lookup.get() {
        Lookup::Idle | Lookup::BadCode(_) | Lookup::Found(_) => return None,
        Lookup::Running { slow: false } => text.looking_up.to_owned(),
        Lookup::Running { slow: true } => text.lookup_slow.to_owned(),
        Lookup::Elsewhere(there) => {
            let here = state.page.with_value(|page| page.only_in).map(text.province).unwrap_or_default();
            (text.out_of_province)(here, (text.province)(there))
        }
        Lookup::Failed(error) => match error {
            LookupError::NotFoundOrUnreachable => text.lookup_failed,
            LookupError::Busy => text.lookup_busy,
            LookupError::Unreadable => text.lookup_unreadable,
            LookupError::TooSlow => text.lookup_too_slow,
            LookupError::Cancelled => text.cancelled,
        }
        .to_owned(),
    };
    Some(view! { <p class="notice">{said}</p> }.into_any())
}

/// Checks what was typed and asks. One question at a time: while one is under
/// way, the button does nothing.
fn look_up(state: LetterState) {
    if is_running(state) {
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
    let only_in = state.page.with_value(|page| page.only_in);
    if let (Some(only_in), Some(province)) = (only_in, code.province())
        && only_in != province
    {
        state.lookup.set(Lookup::Elsewhere(province));
        return;
    }
    let abort = Abort::new();
    state.request.set_value(abort.clone());
    state.members.set(Vec::new());
    state.lookup.set(Lookup::Running { slow: false });
    spawn_local(async move {
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

fn is_running(state: LetterState) -> bool {
    matches!(state.lookup.get_untracked(), Lookup::Running { .. })
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
    let wanted = state.page.try_with_value(|page| page.own.len());
    let all =
        wanted.is_some_and(|wanted| state.members.try_with_untracked(Vec::len).is_some_and(|found| found >= wanted));
    if all && document::has_focus_within(".lookup") {
        document::focus("recipients");
    }
}
