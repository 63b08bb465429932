//! `[[letter.rules]]`: what is different for some recipients.

use alongside_model::{
    Lang,
    letter::{Instead, Rule},
};

use super::{draft::Draft, whom::Whom};
use crate::{
    context::{Context, SLUG_RULE, is_slug},
    fields::Fields,
    names, suggest,
    texts::{PerLang, Texts},
    value::Value,
};

/// A rule, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct RuleTexts {
    /// Without what to do instead.
    rule: Rule,
    instead: Option<InsteadTexts>,
}

#[derive(Clone, Debug)]
enum InsteadTexts {
    /// Another campaign, by its slug.
    Campaign(String),
    Elsewhere {
        url: Texts,
        label: Texts,
    },
}

impl RuleTexts {
    /// The rule as a page of one language has it. `campaign` gives the path and the title of
    /// a campaign's page.
    pub(crate) fn in_lang(&self, lang: Lang, campaign: impl Fn(&str) -> (String, String)) -> Rule {
        let instead = self.instead.as_ref().map(|instead| match instead {
            InsteadTexts::Campaign(slug) => {
                let (url, label) = campaign(slug);
                Instead { url, label }
            }
            InsteadTexts::Elsewhere { url, label } => Instead { url: url.get(lang), label: label.get(lang) },
        });
        Rule { instead, ..self.rule.clone() }
    }
}

/// The rules of a letter under reading.
#[derive(Default)]
pub(super) struct Rules<'a> {
    rules: Vec<(Value<'a>, RuleTexts)>,
    /// Whether one of them couldn't be read: then no reference is judged.
    broken: bool,
}

impl<'a> Rules<'a> {
    /// Reads the list.
    pub(super) fn read(value: &Value<'a>, whom: &Whom, context: &Context<'_>, slug: &str) -> Self {
        let mut rules = Self::default();
        let Some(members) = value.list() else { return Self { broken: true, ..rules } };
        for member in members {
            let Some(read) = member.table().and_then(|fields| rule(fields, whom, context, slug)) else {
                rules.broken = true;
                continue;
            };
            if rules.get(&read.rule.name).is_some() {
                member.error(format!("There are two rules `{}`.", read.rule.name), "Give each a name of its own.");
                continue;
            }
            rules.rules.push((member, read));
        }
        rules
    }

    /// Whether no rule is there.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty() && !self.broken
    }

    /// A rule by its name.
    pub(super) fn get(&self, name: &str) -> Option<&Rule> {
        self.rules.iter().map(|(_, read)| &read.rule).find(|rule| rule.name == name)
    }

    /// The place of a rule among them.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.rules.iter().position(|(_, read)| read.rule.name == name)
    }

    /// The rules, as far as they are the same in every language.
    pub(super) fn all(&self) -> Vec<Rule> {
        self.rules.iter().map(|(_, read)| read.rule.clone()).collect()
    }

    /// The rules with their words.
    pub(super) fn texts(self) -> Vec<RuleTexts> {
        self.rules.into_iter().map(|(_, read)| read).collect()
    }

    /// The remedy for a name that no rule has; `None` when that can't be said.
    pub(super) fn instead_of(&self, name: &str) -> Option<String> {
        let names = self.rules.iter().map(|(_, read)| read.rule.name.as_str());
        let remedy = if self.is_empty() {
            "Add it to campaign.toml: [[letter.rules]] with this name.".to_owned()
        } else {
            suggest::instead(name, names)
        };
        (!self.broken).then_some(remedy)
    }

    /// Tells of rules that have too little in the letters. `whole` says that every language
    /// has one.
    pub(super) fn check(&self, drafts: &[Draft<'_>], whole: bool) {
        for (value, read) in &self.rules {
            let name = &read.rule.name;
            if read.rule.leave_out {
                for draft in drafts {
                    draft.check_note(name);
                }
            } else if whole && drafts.iter().all(|draft| draft.sound && !draft.mentions(name)) {
                value.error(
                    format!("The rule `{name}` changes nothing."),
                    format!(
                        "Write ## subject for {name} or ## opening for {name} in the letter, or take the rule away."
                    ),
                );
            }
        }
    }
}

fn rule(mut fields: Fields<'_>, whom: &Whom, context: &Context<'_>, slug: &str) -> Option<RuleTexts> {
    let name = fields.required("name", "\"already-signed\"").and_then(|value| name(&value));
    let asks = ["to", "riding", "province", "party", "language", "office"].iter().any(|key| fields.has(key));
    let to = fields.optional("to").map(|value| {
        told_if_empty(&value);
        value.text_list().into_iter().flatten().flat_map(|name| whom.named(&name, context)).collect()
    });
    // What can't be read is told, and then nothing is judged by it.
    let leave_out = fields.optional("leave_out").map_or(Some(false), |value| value.truth());
    let rule = Rule {
        name: name.clone().unwrap_or_default(),
        to: to.unwrap_or_default(),
        riding: texts(fields.optional("riding")),
        province: words(fields.optional("province"), &names::provinces()),
        party: texts(fields.optional("party")),
        language: words(fields.optional("language"), &names::languages()),
        office: texts(fields.optional("office")),
        leave_out: leave_out.unwrap_or_default(),
        instead: None,
    };
    if !asks {
        fields.error(
            "This rule doesn't say for whom it is.",
            "Add a list such as: riding = [\"Ottawa Centre\"], or to, province, party, language or office.",
        );
    }
    let instead = fields.optional("instead").and_then(|value| {
        if leave_out == Some(false) {
            value.error(
                "This rule leaves nobody out, so there is nothing to do instead.",
                "Add leave_out = true, or take the line away.",
            );
        }
        instead(&value, context, slug)
    });
    fields.finish();
    name.zip(leave_out).map(|_| RuleTexts { rule, instead })
}

fn name(value: &Value<'_>) -> Option<String> {
    let text = value.text()?;
    if !is_slug(&text.text) {
        text.error(format!("`{}` can't be the name of a rule.", text.text), SLUG_RULE);
        return None;
    }
    Some(text.text)
}

/// What to do instead of writing: another campaign, or something elsewhere.
fn instead(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Option<InsteadTexts> {
    let mut fields = value.table()?;
    let languages = &context.site.languages;
    let (campaign, url, label) = (fields.optional("campaign"), fields.optional("url"), fields.optional("label"));
    fields.finish();
    match (campaign, url, label) {
        (Some(campaign), None, None) => context.other_campaign(&campaign, slug).map(InsteadTexts::Campaign),
        (Some(_), ..) => {
            value.error(
                "A campaign has an address and a title of its own.",
                "Take `url` and `label` away, or take `campaign` away.",
            );
            None
        }
        (None, Some(url), Some(label)) => {
            let label = label.texts(languages).as_ref().map(PerLang::texts);
            url.urls(languages).zip(label).map(|(url, label)| InsteadTexts::Elsewhere { url, label })
        }
        (None, ..) => {
            value.error(
                "This doesn't say what to do instead.",
                "Write { campaign = \"name-of-its-folder\" }, or { url = \"https://...\", label = { en = \"...\" } }.",
            );
            None
        }
    }
}

fn texts(value: Option<Value<'_>>) -> Vec<String> {
    let Some(value) = value else { return Vec::new() };
    told_if_empty(&value);
    value.text_list().into_iter().flatten().map(|text| text.text).collect()
}

fn words<T: Copy>(value: Option<Value<'_>>, known: &[(&str, T)]) -> Vec<T> {
    let Some(value) = value else { return Vec::new() };
    told_if_empty(&value);
    value.list().into_iter().flatten().filter_map(|member| member.one_of(known)).collect()
}

fn told_if_empty(value: &Value<'_>) {
    if value.is_empty_list() {
        value.error("This list is empty, and asks nothing.", "Name at least one, or take the line away.");
    }
}
