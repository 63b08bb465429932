//! Texts of content: one, or one in each language.

use std::collections::BTreeMap;

use alongside_model::Lang;

use crate::source::Source;

/// A text with its place.
#[derive(Clone)]
pub(crate) struct Written<'a> {
    pub(crate) source: Source<'a>,
    /// Bytes from the start of the source to the value, quotes included.
    pub(crate) at: usize,
    /// The text, without white space around it.
    pub(crate) text: String,
}

impl Written<'_> {
    /// Notes a mistake about the text as a whole.
    pub(crate) fn error(&self, problem: impl Into<String>, remedy: impl Into<String>) {
        self.source.error(self.at, problem, remedy);
    }

    /// Bytes from the start of the source to the first one of the text, when it
    /// stands there letter for letter (no escapes).
    pub(crate) fn verbatim_at(&self) -> Option<usize> {
        let after = self.source.text().get(self.at..)?;
        let quotes = after.len() - after.trim_start_matches(['"', '\'', '\n', ' ']).len();
        after.get(quotes..)?.starts_with(&self.text).then_some(self.at + quotes)
    }
}

/// A text in each language, with its places.
#[derive(Clone, Default)]
pub(crate) struct PerLang<'a>(pub(crate) BTreeMap<Lang, Written<'a>>);

impl PerLang<'_> {
    /// The texts alone.
    pub(crate) fn texts(&self) -> Texts {
        Texts(self.0.iter().map(|(&lang, text)| (lang, text.text.clone())).collect())
    }
}

/// A text in each language of the site.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts(pub(crate) BTreeMap<Lang, String>);

impl Texts {
    /// The text in one language.
    pub(crate) fn get(&self, lang: Lang) -> String {
        self.0.get(&lang).cloned().unwrap_or_default()
    }
}
