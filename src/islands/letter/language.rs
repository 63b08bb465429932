//! The language of a letter: what the recipient prefers is offered, the writer chooses.

use alongside_model::Lang;
use leptos::prelude::*;

use super::state::LetterState;
use crate::{
    components::kit::{Node, all, button, by, el, memo, nothing},
    i18n::fill,
    platform::document,
};

/// Nothing on a site of one language, or while nobody is chosen.
pub fn letter_language(state: LetterState) -> Node {
    let langs: Vec<Lang> =
        state.desk.with_untracked(|desk| desk.letter().versions.iter().map(|version| version.lang).collect());
    if langs.len() < 2 {
        return nothing();
    }
    by(move || {
        let Some(to) = state.to.get() else { return nothing() };
        let legend = fill(state.text.letter_lang(), &[to.display_name()]);
        let choices = el("fieldset.choices.needs-script")
            .put(el("legend").say(legend))
            .put_all(langs.iter().map(|lang| option(state, *lang)));
        // Told apart from the letter, which changes at every key.
        let better = memo(move || state.to.with(|to| state.desk.with(|desk| desk.better_lang(to.as_ref()?))));
        let name = to.display_name().to_owned();
        all(vec![choices.node(), by(move || better.get().map_or_else(nothing, |lang| offer(state, &name, lang)))])
    })
}

fn choose(state: LetterState, lang: Lang) {
    if let Some(to) = state.to.get_untracked() {
        state.desk.update(|desk| desk.set_lang(&to.id, lang));
    }
}

fn option(state: LetterState, lang: Lang) -> Node {
    let id = format!("lang-{}", lang.code());
    let input = el("input type=radio name=letter-lang")
        .id(id.clone())
        .flag("checked", untrack(|| state.letter_lang() == lang))
        .holds_by("checked", move || state.letter_lang() == lang)
        .on("change", move |_| choose(state, lang));
    let label = el("label").attr("for", id).attr("lang", lang.code()).say(lang.own_name());
    el("span.choice").put(input).put(label).node()
}

fn offer(state: LetterState, recipient: &str, lang: Lang) -> Node {
    let text = state.text;
    let name = match lang {
        Lang::En => text.in_english(),
        Lang::Fr => text.in_french(),
    };
    let take = fill(text.write_in(), &[name]);
    el("p.notice.letter-lang__offer role=status")
        .say(fill(text.prefers_lang(), &[recipient, name]))
        .say(" ")
        .put(button("button button--small", take, move || {
            choose(state, lang);
            // The offer goes, and its button with it.
            document::focus_later(format!("lang-{}", lang.code()));
        }))
        .node()
}
