//! Step 2: the letter itself.

use alongside_model::recipient::Recipient;
use leptos::prelude::*;

use super::{
    draft::{Keeping, draft_bar},
    fields::{address_field, field_error, name_field, postal_code_field},
    language::letter_language,
    own_words::own_words,
    points::points,
    prompts::prompts,
    recipients,
    state::LetterState,
};
use crate::{
    components::kit::{Node, button, by, el, memo, nothing, when},
    i18n::fill,
    platform::document,
};

/// The writer's name and address, what the letter says, the subject and the letter.
/// The merge fields follow what is typed; the writer's own words are never touched.
pub fn editor(state: LetterState, draft: Keeping) -> Node {
    let text = state.text;
    let own = !state.sets().is_empty();
    let handed = state.desk.with_untracked(|desk| desk.letter().hand_over.is_some());
    let privacy = if handed { text.letter_privacy_handed() } else { text.letter_privacy() };
    let form = el("div.form").put(name_field(state));
    let form = if own { form } else { form.put(postal_code_field(state, "postal_code")) };
    let form = form
        .put(address_field(state))
        .put(letter_switch(state))
        .put(letter_language(state))
        .put(points(state))
        .put(prompts(state))
        .put(subject_field(state))
        .put(body_field(state))
        .put(own_words(state));
    el("section.letter-step")
        .put(el("h2 id=letter-title tabindex=-1").say(text.step_letter()))
        .put(el("p.letter-privacy").say(privacy))
        .put(draft_bar(state, draft))
        .put(form)
        .node()
}

/// Which recipient's letter is on screen, where there are several.
fn letter_switch(state: LetterState) -> Node {
    let ticked = memo(move || state.ticked());
    by(move || {
        let ticked = ticked.get();
        if ticked.len() < 2 {
            return nothing();
        }
        el("fieldset.choices.choices--letters")
            .put(el("legend").say(state.text.to()))
            .put_all(ticked.iter().enumerate().map(|(place, to)| letter_choice(state, place, to)))
            .put(apart(state))
            .node()
    })
}

fn letter_choice(state: LetterState, place: usize, to: &Recipient) -> Node {
    let id = StoredValue::new(to.id.clone());
    let input_id = format!("letter-{place}");
    let is_it = move || state.to.with(|to| to.as_ref().is_some_and(|to| id.with_value(|id| to.id == *id)));
    let input = el("input type=radio name=letter")
        .id(input_id.clone())
        .flag("checked", untrack(is_it))
        .holds_by("checked", is_it)
        .on("change", move |_| id.with_value(|id| state.select(id)));
    let label = el("label").attr("for", input_id).put(recipients::name(to));
    el("span.choice").put(input).put(label).node()
}

/// Whether the letter on screen differs from the others.
fn apart(state: LetterState) -> Node {
    let is_apart =
        move || state.to.with(|to| to.as_ref().is_some_and(|to| state.desk.with(|desk| desk.is_apart(&to.id))));
    let label = move || state.to.with(|to| to.as_ref().map(|to| fill(state.text.apart(), &[to.display_name()])));
    let input = el("input type=checkbox id=apart").holds_by("checked", is_apart).on("change", move |event| {
        let on = event_target_checked(&event);
        if let Some(to) = state.to.get_untracked() {
            state.desk.update(|desk| desk.set_apart(&to.id, on));
        }
    });
    let label = el("label for=apart").say_by(move || label().unwrap_or_default());
    el("div.tick.needs-script").put(input).put(label).node()
}

fn subject_field(state: LetterState) -> Node {
    let subject = move || state.shown.with(|shown| shown.subject.clone());
    let input = el("input.field__input id=subject name=subject type=text dir=auto")
        .attr_by("lang", move || Some(state.letter_lang().code().to_owned()))
        .attr("value", untrack(subject))
        .value_by(subject)
        .on("input", move |event| {
            let words = event_target_value(&event);
            state.change(|sheet, values, rule| sheet.edit_subject(values, rule, &words));
        });
    el("div.field")
        .put(el("label.field__label for=subject").say(state.text.subject()))
        .put(field_error(state, "subject"))
        .put(input)
        .node()
}

fn body_field(state: LetterState) -> Node {
    let text = state.text;
    let body = memo(move || state.shown.with(|shown| shown.body.clone()));
    let before = RwSignal::new(None);
    let area = el("textarea.field__input.letter-body id=body name=body rows=16 dir=auto")
        .attr_by("lang", move || Some(state.letter_lang().code().to_owned()))
        .attr("aria-describedby", "body-hint")
        .value_by(move || body.get())
        .on("input", move |event| {
            before.set(None);
            let words = event_target_value(&event);
            state.change(|sheet, values, rule| sheet.edit(values, rule, &words));
        })
        .say(body.get_untracked());
    let is_edited = move || {
        let id = state.to.with(|to| to.as_ref().map(|to| to.id.clone()));
        state.desk.with(|desk| desk.sheet_to(id.as_deref()).is_edited())
    };
    let put_back = move || {
        state.change(|sheet, _, _| {
            before.set(Some(sheet.clone()));
            sheet.reset();
        });
        // The button goes once it was pressed, here and below.
        document::focus_later("body".to_owned());
    };
    let undo = move || {
        if let Some(kept) = before.get_untracked() {
            state.change(move |sheet, _, _| *sheet = kept);
            before.set(None);
            document::focus_later("body".to_owned());
        }
    };
    let reset = when(is_edited, move || button("button button--quiet", text.start_over(), put_back).node());
    let undoing = when(
        move || before.with(Option::is_some),
        move || {
            let undo = button("button button--quiet", text.undo(), undo);
            el("span").put(el("span role=status").say(text.started_over())).say(" ").put(undo).node()
        },
    );
    el("div.field")
        .put(el("label.field__label for=body").say(text.your_letter()))
        .put(el("p.field__hint id=body-hint").say(text.letter_hint()))
        .put(field_error(state, "body"))
        .put(area)
        .put(el("p.letter-tools.needs-script").put(reset).put(undoing))
        .node()
}
