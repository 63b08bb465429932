//! The letter on paper. It isn't in the page until it is printed: nobody needs a
//! second copy of a long letter while they type.

use alongside_model::{address, mailto, recipient::Recipient};
use leptos::prelude::*;

use super::state::LetterState;
use crate::{
    components::kit::{Node, all, el, later},
    platform::{clock, printer},
};

/// What is printed, once it is: each ticked recipient's letter, or the one on screen.
pub fn paper(state: LetterState) -> Node {
    let printing = RwSignal::new(false);
    later(move || {
        printer::before(move || printing.set(true));
        printer::after(move || {
            printing.set(false);
            state.print_all.set_value(false);
        });
    });
    let sheets = move || if printing.get() { sheets(state) } else { Vec::new() };
    el("div.paper").put_by(move || all(sheets())).node()
}

fn sheets(state: LetterState) -> Vec<Node> {
    let to: Vec<Recipient> =
        if state.print_all.get_value() { state.ticked() } else { state.to.get().into_iter().collect() };
    if to.is_empty() {
        return vec![sheet(state, None)];
    }
    to.iter().map(|to| sheet(state, Some(to))).collect()
}

fn sheet(state: LetterState, to: Option<&Recipient>) -> Node {
    let shown = to.map_or_else(|| state.shown.get(), |to| state.letter_to(to));
    let writer = state.writer();
    let (lang, envelope) = state.desk.with(|desk| {
        let lang = desk.lang(to.map(|to| to.id.as_str()));
        (lang, to.map(|to| address::envelope(&desk.in_lang(to, lang), lang)).unwrap_or_default())
    });
    let from = format!("{}\n{}\n{}", writer.name, writer.address, writer.written_code());
    let body = mailto::lf(&shown.body);
    let paragraphs = body.split("\n\n").map(|text| text.trim_matches('\n')).filter(|text| !text.is_empty());
    el("section.sheet")
        .attr("lang", lang.code())
        .attr("dir", lang.dir())
        .put(lines("sheet__from", from.lines()))
        .put(lines("sheet__to", envelope.iter().map(String::as_str)))
        .put(el("p.sheet__date").say(clock::date_in_words(lang)))
        .put(el("p.sheet__subject dir=auto").say(shown.subject))
        .put_all(paragraphs.map(|text| el("p.sheet__paragraph dir=auto").say(text.to_owned()).node()))
        .node()
}

fn lines<'a>(class: &'static str, lines: impl Iterator<Item = &'a str>) -> Node {
    let lines = lines.map(str::trim).filter(|line| !line.is_empty());
    el("div").class(class).put_all(lines.map(|line| el("div dir=auto").say(line.to_owned()).node())).node()
}
