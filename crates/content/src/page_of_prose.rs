//! Pages that are a story and nothing else: `privacy.<lang>.md`.

use std::collections::BTreeMap;

use alongside_model::{Lang, page::STORY};

use crate::{
    context::Context,
    fields::{self, Fields},
    front_matter,
    markdown::Prose,
    source::Source,
};

/// A page of prose in one language.
#[derive(Clone, Debug, Default)]
pub(crate) struct PageOfProse {
    pub(crate) title: String,
    pub(crate) summary: String,
    /// Sanitised HTML.
    pub(crate) story: String,
}

/// Reads `<name>.<lang>.md` in every language of the site.
pub(crate) fn read(name: &str, context: &Context<'_>) -> BTreeMap<Lang, PageOfProse> {
    let mut pages = BTreeMap::new();
    for &lang in &context.site.languages {
        let file = format!("{name}.{}.md", lang.code());
        let Some(text) = context.folder.text(&file, context.report) else { continue };
        let Some(parts) = front_matter::split(Source::new(&file, &text, context.report)) else { continue };
        let mut page = PageOfProse::default();
        if let Some(table) = fields::parse(parts.front) {
            let mut fields = Fields::root(parts.front, &table);
            let mut text = |key, example| {
                fields.required(key, example).and_then(|value| value.text()).map(|text| text.text).unwrap_or_default()
            };
            page.title = text("title", "\"The page's title\"");
            page.summary = text("summary", "\"What it says, in a sentence\"");
            fields.finish();
        }
        let links = context.links("", lang);
        let prose = Prose {
            source: parts.body,
            at: 0,
            verbatim: true,
            links: &links,
            report: context.report,
            story: STORY,
            top: 2,
        };
        page.story = prose.render(parts.body.text());
        pages.insert(lang, page);
    }
    pages
}
