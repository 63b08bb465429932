//! What a look-up found: one riding, several to choose from, a vacant seat, none.

use alongside_model::{recipient::RepresentativeSet, represent::Seat};

use super::state::LetterState;
use crate::{
    api::represent::SetSeats,
    components::kit::{Node, all, el, nothing},
    i18n::fill,
};

/// What was found, set by set. A single member needs no words here: the list of
/// recipients shows them.
pub fn seats(state: LetterState, found: Vec<SetSeats>) -> Node {
    let sets = state.sets();
    let of_set = |of_set: SetSeats| {
        let set = sets.iter().find(|set| set.id == of_set.set)?;
        Some(of_one_set(state, set, of_set.seats))
    };
    all(found.into_iter().filter_map(of_set).collect())
}

fn of_one_set(state: LetterState, set: &RepresentativeSet, seats: Vec<Seat>) -> Node {
    let text = state.text;
    let notice = |words: String| el("p.notice role=status").say(words).node();
    match seats.as_slice() {
        [] => notice(fill(text.no_seat(), &[&set.body])),
        [one] if one.member.is_none() => notice(fill(text.vacant(), &[&one.riding])),
        [_] => nothing(),
        _ => chooser(state, &set.id, seats),
    }
}

/// Several ridings, or several people of one: why, and which is yours.
fn chooser(state: LetterState, set: &str, seats: Vec<Seat>) -> Node {
    let text = state.text;
    let count = seats.len().to_string();
    let riding = seats.first().map(|seat| seat.riding.clone()).unwrap_or_default();
    let of_one = seats.iter().all(|seat| seat.riding == riding);
    let legend =
        if of_one { fill(text.found_members(), &[&count, &riding]) } else { fill(text.found_several(), &[&count]) };
    let options = seats.into_iter().enumerate().map(|(index, seat)| option(state, set.to_owned(), index, seat));
    el("fieldset.chooser")
        .put(el("legend").say(legend))
        .put_if((!of_one).then(|| el("p").say(text.found_several_why())))
        .put_all(options)
        .node()
}

fn option(state: LetterState, of_set: String, index: usize, seat: Seat) -> Node {
    let id = format!("{of_set}-{index}");
    let who = match &seat.member {
        Some(member) => member.name.clone(),
        None => state.text.vacant_choice().to_owned(),
    };
    let label = el("label").attr("for", id.clone()).put(el("strong").say(seat.riding)).say(format!(" – {who}"));
    let input = el("input type=radio")
        .attr("name", format!("riding-{of_set}"))
        .id(id)
        .flag("disabled", seat.member.is_none())
        .on("change", move |_| {
            if let Some(member) = &seat.member {
                state.set_member(&of_set, member.clone());
            }
        });
    el("div.tick").put(input).put(label).node()
}
