//! What happened in a campaign, told in short updates.

use std::collections::BTreeMap;

use alongside_model::{Lang, page::update_story, time::When};

use crate::{context::Context, markdown::Prose, texts::Texts, value::Value};

/// The level of headings in an update, below the page's own for all of them.
const TOP: u8 = 4;

/// An update, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct Update {
    /// When it was.
    pub(crate) when: When,
    /// It in one line.
    pub(crate) line: Texts,
    /// Its words as HTML: the line, then what more there is to say.
    pub(crate) story: BTreeMap<Lang, String>,
}

/// Reads `[[updates]]`; gives them newest first, those of one date as written.
pub(crate) fn read(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Vec<Update> {
    let members = value.list().unwrap_or_default();
    let mut updates: Vec<Update> = Vec::new();
    for member in members {
        let Some(mut fields) = member.table() else { continue };
        let languages = &context.site.languages;
        let when = fields.required("date", "2021-05-17").and_then(|value| value.when());
        let line = fields.required("line", "{ en = \"What is new, in one line\" }");
        let line = line.and_then(|value| value.texts(languages));
        let text = fields.optional("text").and_then(|value| value.texts(languages));
        fields.finish();
        let (Some(when), Some(line)) = (when, line) else { continue };
        let name = update_story(updates.len());
        let mut story = BTreeMap::new();
        for (&lang, text) in line.0.iter().chain(text.iter().flat_map(|text| &text.0)) {
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
        updates.push(Update { when, line: line.texts(), story });
    }
    updates.sort_by_key(|update| std::cmp::Reverse(update.when));
    updates
}
