//! Hashtags: the same in every language, or some for each.

use std::collections::BTreeMap;

use alongside_model::Lang;

use crate::{texts::Written, value::Value};

/// Hashtags in each language, each with its `#`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hashtags(BTreeMap<Lang, Vec<String>>);

impl Hashtags {
    /// Those of one language.
    pub(crate) fn get(&self, lang: Lang) -> Vec<String> {
        self.0.get(&lang).cloned().unwrap_or_default()
    }
}

/// Reads a list for every language, or a list for each: `{ en = ["#CleanRiver"], fr = ["#RivierePropre"] }`.
pub(crate) fn read(value: &Value<'_>, languages: &[Lang]) -> Hashtags {
    if !value.is_table() {
        let tags = list(value);
        return Hashtags(languages.iter().map(|&lang| (lang, tags.clone())).collect());
    }
    let Some(mut fields) = value.table() else { return Hashtags::default() };
    let mut all = BTreeMap::new();
    for &lang in languages {
        if let Some(value) = fields.required(lang.code(), "[\"#CleanWater\"]") {
            all.insert(lang, list(&value));
        }
    }
    fields.finish();
    Hashtags(all)
}

fn list(value: &Value<'_>) -> Vec<String> {
    let tags = value.text_list().unwrap_or_default();
    for tag in tags.iter().filter(|tag| !is_hashtag(tag)) {
        tag.error(
            format!("`{}` isn't a hashtag.", tag.text),
            "Write # and then letters, digits or _ without blanks: \"#CleanWater\"",
        );
    }
    tags.into_iter().map(|tag| tag.text).collect()
}

fn is_hashtag(tag: &Written<'_>) -> bool {
    let word = tag.text.strip_prefix('#').unwrap_or_default();
    let letters = word.chars().all(|c| c.is_alphanumeric() || c == '_');
    !word.is_empty() && letters && !word.chars().all(|c| c.is_ascii_digit())
}
