//! What happened in a campaign, as the organiser tells it.

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    page::{UpdateKind, update_story},
    time::When,
};

use crate::{
    context::Context,
    fields::Fields,
    held::Pause,
    markdown::Prose,
    petition,
    texts::{PerLang, Texts},
    value::Value,
};

/// The level of headings in an update, below the page's own for all of them.
const TOP: u8 = 4;

/// An update, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct Update {
    /// When it was.
    pub(crate) when: When,
    /// What it is.
    pub(crate) kind: UpdateKind,
    /// It in one line; empty where its kind says enough.
    pub(crate) line: Texts,
    /// Its words as HTML: the line, then what more there is to say.
    pub(crate) story: BTreeMap<Lang, String>,
}

/// What an organiser can tell of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    News,
    Delivered,
    Presented,
    Answered,
    Reached,
}

const KINDS: [(&str, Kind); 5] = [
    ("news", Kind::News),
    ("delivered", Kind::Delivered),
    ("presented", Kind::Presented),
    ("answered", Kind::Answered),
    ("reached", Kind::Reached),
];

/// Reads `[[updates]]`, and tells a pause whose date is known as one more; gives them newest first,
/// those of one date as written.
pub(crate) fn read(
    value: Option<&Value<'_>>,
    pause: Option<&Pause<'_>>,
    context: &Context<'_>,
    slug: &str,
) -> Vec<Update> {
    let members = value.and_then(Value::list).unwrap_or_default();
    let mut updates: Vec<Update> = Vec::new();
    for member in members {
        let Some(fields) = member.table() else { continue };
        let update = update(fields, context, slug, updates.len());
        updates.extend(update);
    }
    if let Some((since, reason)) = pause.and_then(|pause| Some((pause.since?, &pause.reason))) {
        let story = story(&[reason], context, slug, updates.len());
        updates.push(Update { when: since, kind: UpdateKind::News, line: reason.texts(), story });
    }
    updates.sort_by_key(|update| std::cmp::Reverse(update.when));
    updates
}

fn update(mut fields: Fields<'_>, context: &Context<'_>, slug: &str, number: usize) -> Option<Update> {
    const LINE: &str = "{ en = \"What is new, in one line\" }";
    let languages = &context.site.languages;
    let when = fields.required("date", "2021-05-17").and_then(|value| value.when());
    let kind = match fields.optional("kind") {
        Some(value) => value.one_of(&KINDS),
        None => Some(Kind::News),
    };
    // The other kinds say something by themselves.
    let line = if kind == Some(Kind::News) { fields.required("line", LINE) } else { fields.optional("line") };
    let has_line = line.is_some();
    let line = line.and_then(|value| value.texts(languages));
    let text = fields.optional("text").and_then(|value| value.texts(languages));
    let count = (kind == Some(Kind::Reached)).then(|| fields.required("count", "500")).flatten();
    let count = count.and_then(|value| petition::people(&value, 1));
    fields.finish();
    let kind = match kind? {
        Kind::News => UpdateKind::News,
        Kind::Delivered => UpdateKind::Delivered,
        Kind::Presented => UpdateKind::Presented,
        Kind::Answered => UpdateKind::Answered,
        Kind::Reached => UpdateKind::Reached { count: count? },
    };
    if kind == UpdateKind::News && !has_line {
        return None;
    }
    let words: Vec<&PerLang<'_>> = line.iter().chain(text.iter()).collect();
    let story = story(&words, context, slug, number);
    Some(Update { when: when?, kind, line: line.as_ref().map(PerLang::texts).unwrap_or_default(), story })
}

/// Words as HTML, one after the other.
fn story(words: &[&PerLang<'_>], context: &Context<'_>, slug: &str, number: usize) -> BTreeMap<Lang, String> {
    let name = update_story(number);
    let mut story = BTreeMap::new();
    for (&lang, text) in words.iter().flat_map(|text| &text.0) {
        let links = context.links(&format!("campaigns/{slug}/"), lang);
        let at = text.verbatim_at();
        let prose = Prose {
            source: text.source,
            at: at.unwrap_or(text.at),
            verbatim: at.is_some(),
            links: &links,
            report: context.report,
            story: &name,
            top: TOP,
        };
        story.entry(lang).or_insert_with(String::new).push_str(&prose.render(&text.text));
    }
    story
}
