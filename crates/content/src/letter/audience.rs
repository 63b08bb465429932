//! Who gets which text of a letter, as far as that is known before anybody writes.

use alongside_model::{
    letter::{Rule, rule_for},
    postal_code::Province,
    recipient::Recipient,
};

use super::whom::Whom;
use crate::context::Context;

/// A fixed recipient, or one to choose.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    pub(super) id: String,
    pub(super) has_name: bool,
    pub(super) has_riding: bool,
    /// The rules that can count for them, by name; `None` where none does. A rule may go by
    /// the province that the writer lives in.
    rules: Vec<Option<String>>,
}

impl Reader {
    fn new(recipient: &Recipient) -> Self {
        Self {
            id: recipient.id.clone(),
            has_name: !recipient.name.is_empty(),
            has_riding: recipient.riding.is_some(),
            rules: Vec::new(),
        }
    }

    /// Notes the rules that can count for a recipient.
    fn note_rules(&mut self, recipient: &Recipient, rules: &[Rule]) {
        for province in Province::ALL.into_iter().map(Some).chain([None]) {
            let rule = rule_for(rules, recipient, province);
            let name = rule.map(|rule| rule.name.clone());
            if rule.is_none_or(|rule| !rule.leave_out) && !self.rules.contains(&name) {
                self.rules.push(name);
            }
        }
    }

    /// Whether they get what is for a rule.
    pub(super) fn gets_variant(&self, rule: &str) -> bool {
        self.rules.iter().any(|name| name.as_deref() == Some(rule))
    }

    /// Whether they get what is for nobody in particular, where some rules have their own.
    pub(super) fn gets_other_than(&self, variants: &[&str]) -> bool {
        self.rules.iter().any(|name| name.as_deref().is_none_or(|name| !variants.contains(&name)))
    }
}

/// Everybody that is known before a look-up. A rule may be for somebody by the words of one
/// language only, so all of them count.
pub(super) fn of(whom: &Whom, rules: &[Rule], context: &Context<'_>) -> Vec<Reader> {
    let mut readers: Vec<Reader> = Vec::new();
    for &lang in &context.site.languages {
        for recipient in whom.fixed_in(lang, context).iter().chain(&whom.choose_in(lang, context)) {
            let place = readers.iter().position(|reader| reader.id == recipient.id).unwrap_or_else(|| {
                readers.push(Reader::new(recipient));
                readers.len() - 1
            });
            readers[place].note_rules(recipient, rules);
        }
    }
    readers
}
