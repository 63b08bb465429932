//! A campaign's letter: whom it goes to, and its template in each language.

use alongside_model::{
    Lang,
    letter::{Field, LiveText},
    recipient::{Recipient, RepresentativeSet},
};

use crate::{
    context::Context,
    fields::{self, Fields},
    front_matter,
    people::{RECIPIENTS_FILE, SETS_FILE},
    source::Source,
    suggest,
    texts::{Texts, Written},
    value::Value,
};

/// Before the name of a representative set: the writer's own representatives.
const OWN: &str = "own:";

/// A letter, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct LetterTexts {
    /// Representative sets, by id.
    own: Vec<String>,
    /// Fixed recipients, by id.
    fixed: Vec<String>,
    pub(crate) subject: Texts,
    pub(crate) body: Texts,
}

impl LetterTexts {
    /// The ids of the sets whose representatives are looked up.
    pub(crate) fn sets(&self) -> &[String] {
        &self.own
    }

    /// The sets as a page of one language has them.
    pub(crate) fn own_in(&self, lang: Lang, context: &Context<'_>) -> Vec<RepresentativeSet> {
        let find = |id: &String| Some(context.bodies?.get(id)?.in_lang(id, lang));
        self.own.iter().filter_map(find).collect()
    }

    /// The fixed recipients as a page of one language has them.
    pub(crate) fn fixed_in(&self, lang: Lang, context: &Context<'_>) -> Vec<Recipient> {
        let find = |id: &String| Some(context.recipients?.get(id)?.in_lang(id, lang));
        self.fixed.iter().filter_map(find).collect()
    }
}

/// Reads `[letter]` and the files `letter.<lang>.md` beside it.
pub(crate) fn read(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Option<LetterTexts> {
    let mut fields = value.table()?;
    let mut letter = LetterTexts::default();
    if let Some(list) = fields.required("recipients", "[\"own:house-of-commons\"]") {
        let names = list.text_list().unwrap_or_default();
        if names.is_empty() {
            list.error("The letter goes to nobody.", "Name a recipient, such as \"own:house-of-commons\".");
        }
        for name in names {
            recipient(&name, context, &mut letter);
        }
    }
    fields.finish();
    for &lang in &context.site.languages {
        let name = format!("campaigns/{slug}/letter.{}.md", lang.code());
        let Some(text) = context.folder.text(&name, context.report) else { continue };
        template(Source::new(&name, &text, context.report), lang, context, &mut letter);
    }
    Some(letter)
}

fn recipient(name: &Written<'_>, context: &Context<'_>, letter: &mut LetterTexts) {
    let (id, list) = match name.text.strip_prefix(OWN) {
        Some(id) => (id, &mut letter.own),
        None => (name.text.as_str(), &mut letter.fixed),
    };
    if list.iter().any(|known| known == id) {
        name.error(format!("`{}` is named twice.", name.text), "Name each recipient once.");
        return;
    }
    list.push(id.to_owned());
    let (Some(bodies), Some(recipients)) = (context.bodies, context.recipients) else { return };
    let known = if name.text.starts_with(OWN) { bodies.contains_key(id) } else { recipients.contains_key(id) };
    if !known {
        let sets = bodies.keys().map(|set| format!("{OWN}{set}"));
        let all: Vec<String> = sets.chain(recipients.keys().cloned()).collect();
        name.error(
            format!("There is no recipient `{}` in {SETS_FILE} or {RECIPIENTS_FILE}.", name.text),
            suggest::instead(&name.text, all.iter().map(String::as_str)),
        );
    }
}

fn template(source: Source<'_>, lang: Lang, context: &Context<'_>, letter: &mut LetterTexts) {
    let Some(parts) = front_matter::split(source) else { return };
    if let Some(table) = fields::parse(parts.front) {
        let mut fields = Fields::root(parts.front, &table);
        if let Some(subject) = fields.required("subject", "\"What the letter is about\"").and_then(|value| value.text())
        {
            let at = subject.verbatim_at();
            check(subject.source, at.unwrap_or(subject.at), at.is_some(), &subject.text, context, letter);
            letter.subject.0.insert(lang, subject.text);
        }
        fields.finish();
    }
    let body = parts.body.text();
    let start = body.len() - body.trim_start().len();
    let body = body.trim();
    if body.is_empty() {
        parts.body.error(0, "The letter is empty.", "Write it after the second line of +++.");
    }
    check(parts.body, start, true, body, context, letter);
    letter.body.0.insert(lang, body.to_owned());
}

/// Checks the merge fields of a template that begins `at` bytes into a source.
fn check(source: Source<'_>, at: usize, verbatim: bool, text: &str, context: &Context<'_>, letter: &LetterTexts) {
    let place = |offset: usize| at + if verbatim { offset } else { 0 };
    let names = Field::ALL.map(Field::name);
    if let Err(unknown) = LiveText::parse(text) {
        for field in unknown {
            source.error(
                place(field.offset),
                format!("There is no merge field `{{{{{}}}}}`.", field.name),
                suggest::instead(&field.name, names),
            );
        }
    }
    let open = text.rfind("{{").filter(|start| !text[*start..].contains("}}"));
    if let Some(start) = open {
        source.error(place(start), "This merge field has no end.", "Write }} after its name.");
    }
    let nameless = |id: &&String| {
        context.recipients.and_then(|all| all.get(*id)).is_some_and(|recipient| recipient.name.0.is_empty())
    };
    let without = [
        (Field::ToRiding, letter.fixed.first(), "riding"),
        (Field::ToName, letter.fixed.iter().find(nameless), "name"),
    ];
    for (field, id, what) in without {
        if let (Some(id), Some(start)) = (id, text.find(&field.to_string())) {
            source.error(
                place(start),
                format!("The recipient `{id}` has no {what} for this merge field."),
                "Write the sentence so that it is right for every recipient, or use {{to.office}}.",
            );
        }
    }
}
