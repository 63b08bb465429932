//! A campaign's letter: whom it goes to, what is different for some of them, and its text
//! in each language.

mod agreement;
mod audience;
mod draft;
mod heading;
mod merge_fields;
mod rules;
mod whom;

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    letter::{HandOver, Template, Version},
};

use crate::{context::Context, fields::Fields, source::Source, value::Value};
use draft::Draft;
pub(crate) use rules::RuleTexts;
use rules::Rules;
use whom::Whom;

/// A letter, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct LetterTexts {
    whom: Whom,
    pub(crate) rules: Vec<RuleTexts>,
    templates: BTreeMap<Lang, Template>,
    /// Whether it is handed over to the service that the site has for that.
    hands_over: bool,
}

impl LetterTexts {
    /// The slugs of the sets whose representatives are looked up.
    pub(crate) fn sets(&self, context: &Context<'_>) -> Vec<String> {
        let find = |id: &String| Some(context.bodies?.get(id)?.set.clone());
        self.whom.own.iter().filter_map(find).collect()
    }

    /// The origin that it is handed over to; `None` for the site's own, or without any.
    pub(crate) fn hand_over_origin(&self, context: &Context<'_>) -> Option<String> {
        context.site.hand_over.as_ref().filter(|_| self.hands_over)?.origin()
    }

    /// The service it is handed over to, as a page of one language has it.
    pub(crate) fn hand_over_in(&self, lang: Lang, context: &Context<'_>) -> Option<HandOver> {
        let site = context.site;
        Some(site.hand_over.as_ref().filter(|_| self.hands_over)?.in_lang(lang, context.base, &site.organisation))
    }

    /// It in every language of the site, one of them first.
    pub(crate) fn versions(&self, first: Lang, context: &Context<'_>) -> Vec<Version> {
        let others = context.site.languages.iter().copied().filter(|lang| *lang != first);
        let version = |lang| Version {
            lang,
            template: self.templates.get(&lang).cloned().unwrap_or_default(),
            own: self.whom.own_in(lang, context),
            fixed: self.whom.fixed_in(lang, context),
            choose: self.whom.choose_in(lang, context),
        };
        [first].into_iter().chain(others).map(version).collect()
    }
}

/// Reads `[letter]` and the files `letter.<lang>.md` beside it.
pub(crate) fn read(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Option<LetterTexts> {
    let mut fields = value.table()?;
    let whom = Whom::read(&mut fields, context);
    let rules = fields.optional("rules").map(|value| Rules::read(&value, &whom, context, slug)).unwrap_or_default();
    let hands_over = hands_over(&mut fields, context);
    fields.finish();
    let file = |&lang: &Lang| {
        let name = format!("campaigns/{slug}/letter.{}.md", lang.code());
        let text = context.folder.text(&name, context.report)?;
        Some((lang, name, text))
    };
    let files: Vec<(Lang, String, String)> = context.site.languages.iter().filter_map(file).collect();
    let readers = audience::of(&whom, &rules.all(), context);
    let mut drafts = Vec::new();
    for (lang, name, text) in &files {
        drafts.extend(Draft::read(Source::new(name, text, context.report), *lang, &rules, &readers));
    }
    let whole = drafts.len() == context.site.languages.len();
    if drafts.first().is_some_and(|draft| Some(&draft.lang) == context.site.languages.first()) {
        agreement::check(&drafts);
    }
    rules.check(&drafts, whole);
    let templates = drafts.iter().map(|draft| (draft.lang, draft.template(&rules))).collect();
    Some(LetterTexts { whom, rules: rules.texts(), templates, hands_over })
}

/// Whether the letter is handed over: where the site has a service, unless it says no.
fn hands_over(fields: &mut Fields<'_>, context: &Context<'_>) -> bool {
    let value = fields.optional("hand_over");
    let wanted = value.as_ref().and_then(Value::truth);
    if let Some(value) = value.filter(|_| wanted == Some(true) && context.site.hand_over.is_none()) {
        value.error(
            "The site has no service to hand letters over to.",
            "Add [hand_over] with service and url to site.toml, or take the line away.",
        );
    }
    wanted != Some(false)
}
