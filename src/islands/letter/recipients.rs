//! Step 1: who gets the letter.

use alongside_model::{desk::Desk, draft::Said, recipient::Recipient};
use leptos::prelude::*;

use super::{
    lookup::lookup_form,
    recipients_list::{left_out, to_choose},
    riding_chooser::seats,
    state::{LetterState, Lookup},
};
use crate::{
    components::kit::{El, Node, all, button, by, el, memo, nothing, when},
    platform::document,
};

/// The look-up, where the letter goes to one's own representatives, and the
/// list of recipients with a tick each.
pub fn recipients(state: LetterState) -> Node {
    let text = state.text;
    let own = !state.sets().is_empty();
    let section = el("section.letter-step").put(el("h2 id=recipients-title").say(text.step_recipients()));
    let section = if own { section.put(finding(state)) } else { section };
    let list = el("div id=recipients tabindex=-1").put(ticks(state)).put(left_out(state));
    let section = section.put(list);
    let section = if own { section.put(not_right(state)) } else { section };
    section.put(to_choose(state)).node()
}

fn finding(state: LetterState) -> Node {
    let text = state.text;
    let no_script = el("noscript").put(el("p.notice").say(text.script_needed()));
    let form = when(move || is_looking(state), move || lookup_form(state));
    // Stays while one chooses, so that the choice can be made with the arrow keys.
    let found = by(move || match state.lookup.get() {
        Lookup::Found(found) => seats(state, found),
        _ => nothing(),
    });
    all(vec![no_script.node(), form, found])
}

fn is_looking(state: LetterState) -> bool {
    state.desk.with(|desk| !Desk::has_all_members(desk))
}

fn not_right(state: LetterState) -> Node {
    when(
        move || !is_looking(state),
        move || {
            let again = button("button button--quiet", state.text.not_you(), move || {
                state.look_again();
                document::focus_later("postal_code".to_owned());
            });
            el("p").put(again).node()
        },
    )
}

fn ticks(state: LetterState) -> Node {
    let text = state.text;
    let open_to = memo(move || {
        let province = state.writer().province();
        state.desk.with(|desk| desk.open_to(province))
    });
    by(move || {
        let recipients = open_to.get();
        if recipients.is_empty() {
            return nothing();
        }
        let hint = (recipients.len() > 1).then(|| el("p.field__hint").say(text.recipients_hint()));
        el("fieldset.recipients")
            .put(el("legend").say(text.recipients_legend()))
            .put_if(hint)
            .put_all(recipients.into_iter().map(|to| tick(state, &to)))
            .node()
    })
}

/// One recipient: a tick, the name, the office, and where the letter goes.
fn tick(state: LetterState, to: &Recipient) -> Node {
    let text = state.text;
    let tick_id = format!("to-{}", to.id);
    let id = StoredValue::new(to.id.clone());
    let input = el("input type=checkbox")
        .id(tick_id.clone())
        .flag("checked", true)
        .holds_by("checked", move || id.with_value(|id| state.desk.with(|desk| desk.is_ticked(id))))
        .on("change", move |event| {
            let on = event_target_checked(&event);
            id.with_value(|id| state.desk.update(|desk| desk.tick(id, on)));
        });
    let label = el("label")
        .attr("for", tick_id)
        .put(el("strong.recipient__name").put(name(to)))
        .put(el("span.recipient__about").say(about(to)));
    let reach = match &to.email {
        Some(email) => reach().put(el("bdi").say(email.clone())),
        None if to.postal.is_empty() => reach().say(text.no_email()),
        None => reach().say(text.no_email()).say(" ").say(text.by_post()),
    };
    let said = memo(move || id.with_value(|id| state.said_of(id)));
    let done = by(move || match said.get() {
        Some(Said::Sent) => reach_says(text.you_said_sent()),
        Some(Said::HandedOver) => reach_says(text.handed_already()),
        _ => nothing(),
    });
    el("div.recipient").put(el("div.tick").put(input).put(label)).put(reach).put(done).node()
}

/// What to call a recipient, apart from the direction of the words around.
pub fn name(to: &Recipient) -> El {
    el("bdi").say(to.display_name().to_owned())
}

fn reach() -> El {
    el("p.recipient__reach")
}

fn reach_says(words: &'static str) -> Node {
    reach().say(words).node()
}

/// Office, riding and party.
pub fn about(to: &Recipient) -> String {
    let office = (!to.name.is_empty()).then(|| to.office.clone());
    let about: Vec<String> = office.into_iter().chain(to.riding.clone()).chain(to.party.clone()).collect();
    about.join(", ")
}
