//! Whom a letter goes to.

use alongside_model::{
    Lang,
    recipient::{Recipient, RepresentativeSet},
};

use crate::{
    context::Context, fields::Fields, people::SETS_FILE, recipients::RECIPIENTS_FILE, suggest, texts::Written,
};

/// Before the name of a representative set: the writer's own representatives.
const OWN: &str = "own:";
/// Before the name of a list of recipients.
const LIST: &str = "list:";

/// The recipients of a letter, by their names in content.
#[derive(Clone, Debug, Default)]
pub(super) struct Whom {
    /// Representative sets.
    pub(super) own: Vec<String>,
    /// The same for every writer.
    fixed: Vec<String>,
    /// Those a writer may choose from.
    choose: Vec<String>,
    /// Whether somebody was named who isn't known.
    has_unknown: bool,
}

impl Whom {
    /// Reads `recipients` and `choose`.
    pub(super) fn read(fields: &mut Fields<'_>, context: &Context<'_>) -> Self {
        let mut whom = Self::default();
        let chosen_from = fields.has("choose");
        let recipients = if chosen_from {
            fields.optional("recipients")
        } else {
            fields.required("recipients", "[\"own:house-of-commons\"]")
        };
        if let Some(list) = recipients {
            let names = list.text_list().unwrap_or_default();
            if names.is_empty() && !chosen_from {
                list.error("The letter goes to nobody.", "Name a recipient, such as \"own:house-of-commons\".");
            }
            for name in &names {
                whom.add(name, false, context);
            }
        }
        if let Some(list) = fields.optional("choose") {
            if list.is_empty_list() {
                list.error("There is nobody to choose from.", "Name recipients or a list, or take the line away.");
            }
            for name in &list.text_list().unwrap_or_default() {
                whom.add(name, true, context);
            }
        }
        whom
    }

    /// The sets as a page of one language has them.
    pub(super) fn own_in(&self, lang: Lang, context: &Context<'_>) -> Vec<RepresentativeSet> {
        let find = |id: &String| Some(context.bodies?.get(id)?.in_lang(id, lang));
        self.own.iter().filter_map(find).collect()
    }

    /// The fixed recipients as a page of one language has them.
    pub(super) fn fixed_in(&self, lang: Lang, context: &Context<'_>) -> Vec<Recipient> {
        in_lang(&self.fixed, lang, context)
    }

    /// Those to choose from as a page of one language has them.
    pub(super) fn choose_in(&self, lang: Lang, context: &Context<'_>) -> Vec<Recipient> {
        in_lang(&self.choose, lang, context)
    }

    /// The recipients that a rule names: those of a list each, the others as they are
    /// written. Tells of one that the letter doesn't go to.
    pub(super) fn named(&self, name: &Written<'_>, context: &Context<'_>) -> Vec<String> {
        let members = name.text.strip_prefix(LIST).and_then(|id| context.recipients?.lists.get(id));
        let names = members.cloned().unwrap_or_else(|| vec![name.text.clone()]);
        let own = self.own.iter().map(|id| format!("{OWN}{id}"));
        let lists = context.recipients.iter().flat_map(|recipients| recipients.lists.keys());
        let lists = lists.filter(|_| name.text.starts_with(LIST)).map(|id| format!("{LIST}{id}"));
        let all: Vec<String> = own.chain(self.fixed.iter().chain(&self.choose).cloned()).chain(lists).collect();
        let judged = context.recipients.is_some() && !self.has_unknown && !all.is_empty();
        if let Some(stranger) = names.iter().find(|name| judged && !all.contains(name)) {
            name.error(
                format!("The letter doesn't go to `{stranger}`."),
                suggest::instead(stranger, all.iter().map(String::as_str)),
            );
        }
        names
    }

    /// Takes over what stands in a list. `chosen` says that writers may choose.
    fn add(&mut self, name: &Written<'_>, chosen: bool, context: &Context<'_>) {
        if let Some(id) = name.text.strip_prefix(OWN) {
            if chosen {
                name.error(
                    "One's own representatives are found, not chosen.",
                    "Name them in `recipients`; in `choose`, name those of recipients.toml.",
                );
            } else if self.own.iter().any(|known| known == id) {
                twice(name, &name.text);
            } else {
                self.own.push(id.to_owned());
                if context.bodies.is_some_and(|bodies| !bodies.contains_key(id)) {
                    self.unknown(name, chosen, context);
                }
            }
            return;
        }
        let Some(recipients) = context.recipients else { return };
        if let Some(id) = name.text.strip_prefix(LIST) {
            match recipients.lists.get(id) {
                Some(members) => members.iter().for_each(|member| self.add_one(name, member, chosen)),
                None => self.unknown(name, chosen, context),
            }
        } else if recipients.lists.contains_key(&name.text) {
            name.error(format!("`{}` is a list.", name.text), format!("Write \"{LIST}{}\".", name.text));
        } else if recipients.all.contains_key(&name.text) {
            self.add_one(name, &name.text, chosen);
        } else {
            self.unknown(name, chosen, context);
        }
    }

    fn add_one(&mut self, name: &Written<'_>, id: &str, chosen: bool) {
        if self.fixed.iter().chain(&self.choose).any(|known| known == id) {
            twice(name, id);
        } else if chosen {
            self.choose.push(id.to_owned());
        } else {
            self.fixed.push(id.to_owned());
        }
    }

    fn unknown(&mut self, name: &Written<'_>, chosen: bool, context: &Context<'_>) {
        self.has_unknown = true;
        let (Some(bodies), Some(recipients)) = (context.bodies, context.recipients) else { return };
        let sets = bodies.keys().filter(|_| !chosen).map(|id| format!("{OWN}{id}"));
        let lists = recipients.lists.keys().map(|id| format!("{LIST}{id}"));
        let all: Vec<String> = sets.chain(recipients.all.keys().cloned()).chain(lists).collect();
        name.error(
            format!("There is no recipient `{}` in {SETS_FILE} or {RECIPIENTS_FILE}.", name.text),
            suggest::instead(&name.text, all.iter().map(String::as_str)),
        );
    }
}

fn in_lang(ids: &[String], lang: Lang, context: &Context<'_>) -> Vec<Recipient> {
    let find = |id: &String| Some(context.recipients?.all.get(id)?.in_lang(id, lang));
    ids.iter().filter_map(find).collect()
}

fn twice(name: &Written<'_>, id: &str) {
    name.error(format!("`{id}` is named twice."), "Name each recipient once.");
}
