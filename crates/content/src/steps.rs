//! What a visitor can do, in order.

use alongside_model::{
    Lang,
    page::{Action, ActionKind, Step},
};

use crate::{
    context::Context,
    fields::Fields,
    texts::{PerLang, Texts},
    value::Value,
};

/// The words for the kinds of action.
const KINDS: [(&str, ActionKind); 5] = [
    ("sign", ActionKind::Sign),
    ("write", ActionKind::Write),
    ("read", ActionKind::Read),
    ("visit", ActionKind::Visit),
    ("share", ActionKind::Share),
];

/// A step, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct StepTexts {
    pub(crate) kind: ActionKind,
    pub(crate) text: Texts,
    url: Texts,
    title: Texts,
    author: Option<String>,
    publication: Texts,
    label: Texts,
}

impl StepTexts {
    /// The step as a page of one language has it.
    pub(crate) fn in_lang(&self, lang: Lang) -> Step {
        let action = match self.kind {
            ActionKind::Sign => Action::Sign,
            ActionKind::Write => Action::Write,
            ActionKind::Share => Action::Share,
            ActionKind::Read => Action::Read {
                url: self.url.get(lang),
                title: self.title.get(lang),
                author: self.author.clone(),
                publication: self.publication.0.get(&lang).cloned(),
            },
            ActionKind::Visit => Action::Visit { url: self.url.get(lang), label: self.label.get(lang) },
        };
        Step { action, text: self.text.get(lang) }
    }
}

/// Reads `[[steps]]`. `has_petition` and `has_letter` say what there is to sign
/// and to write.
pub(crate) fn read(value: &Value<'_>, context: &Context<'_>, has_petition: bool, has_letter: bool) -> Vec<StepTexts> {
    let mut steps: Vec<StepTexts> = Vec::new();
    for member in value.list().into_iter().flatten() {
        let Some(step) = member.table().and_then(|fields| step(fields, context)) else { continue };
        let twice = steps.iter().any(|known| known.kind == step.kind);
        match step.kind {
            ActionKind::Sign if !has_petition => member.error(
                "This step signs a petition, and the campaign has none.",
                "Add [petition] with an id, or take the step away.",
            ),
            ActionKind::Write if !has_letter => member.error(
                "This step writes a letter, and the campaign has none.",
                "Add [letter] with recipients and the file letter.en.md, or take the step away.",
            ),
            ActionKind::Sign | ActionKind::Write | ActionKind::Share if twice => member.error(
                "There are two steps of this kind.",
                "A campaign has one petition, one letter and one step to share; take one away.",
            ),
            _ => {}
        }
        steps.push(step);
    }
    steps
}

fn step(mut fields: Fields<'_>, context: &Context<'_>) -> Option<StepTexts> {
    let languages = &context.site.languages;
    let texts = |value: Option<Value<'_>>| {
        value.and_then(|value| value.texts(languages)).as_ref().map(PerLang::texts).unwrap_or_default()
    };
    let kind = fields.required("kind", "\"write\"")?.one_of(&KINDS)?;
    let mut step = StepTexts {
        kind,
        text: texts(fields.required("text", "{ en = \"What to do, in a sentence\" }")),
        url: Texts::default(),
        title: Texts::default(),
        author: None,
        publication: Texts::default(),
        label: Texts::default(),
    };
    if matches!(kind, ActionKind::Read | ActionKind::Visit) {
        let url = fields.required("url", "\"https://...\"");
        step.url = url.and_then(|value| value.urls(languages)).unwrap_or_default();
    }
    if kind == ActionKind::Read {
        step.title = texts(fields.required("title", "{ en = \"What it is called\" }"));
        step.author = fields.optional("author").and_then(|value| value.text()).map(|text| text.text);
        let publication = fields.optional("publication").and_then(|value| value.shared(languages));
        step.publication = publication.as_ref().map(PerLang::texts).unwrap_or_default();
    }
    if kind == ActionKind::Visit {
        step.label = texts(fields.required("label", "{ en = \"What the link says\" }"));
    }
    fields.finish();
    Some(step)
}
