//! One TOML value, read as what it should be.

use std::borrow::Cow;

use alongside_model::{
    Lang, email,
    time::{Date, When},
};
use jiff::civil::Time;
use toml::{Spanned, de::DeValue};

use crate::{
    dates,
    fields::Fields,
    source::Source,
    suggest,
    texts::{PerLang, Texts, Written},
    web,
};

/// A value, with its place and the key it stands under.
#[derive(Clone)]
pub(crate) struct Value<'a> {
    source: Source<'a>,
    inner: &'a DeValue<'a>,
    at: usize,
    key: String,
}

impl<'a> Value<'a> {
    /// The value of a key.
    pub(crate) fn new(source: Source<'a>, key: &'a Spanned<Cow<'a, str>>, value: &'a Spanned<DeValue<'a>>) -> Self {
        // A table under a header is where its key stands; other values have a place of their own.
        let own = value.get_ref().is_table().then_some(key.span().start);
        Self { source, inner: value.get_ref(), at: own.unwrap_or(value.span().start), key: key.get_ref().to_string() }
    }

    /// Notes a mistake at the value.
    pub(crate) fn error(&self, problem: impl Into<String>, remedy: impl Into<String>) {
        self.source.error(self.at, problem, remedy);
    }

    fn wrong_type(&self, wanted: &str, example: &str) {
        let found = match self.inner {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a fraction",
            DeValue::Boolean(_) => "`true` or `false`",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.error(
            format!("`{}` should be {wanted}, not {found}.", self.key),
            format!("Write: {} = {example}", self.key),
        );
    }

    /// A text that isn't empty.
    pub(crate) fn text(&self) -> Option<Written<'a>> {
        let Some(text) = self.inner.as_str() else {
            self.wrong_type("a text", "\"...\"");
            return None;
        };
        if text.trim().is_empty() {
            self.error(format!("`{}` is empty.", self.key), "Write the text, or take the line away.");
            return None;
        }
        Some(Written { source: self.source, at: self.at, text: text.trim().to_owned() })
    }

    /// A text in every language of the site: `{ en = "...", fr = "..." }`.
    pub(crate) fn texts(&self, languages: &[Lang]) -> Option<PerLang<'a>> {
        let DeValue::Table(_) = self.inner else {
            self.wrong_type("a text in every language", &example(languages));
            return None;
        };
        let mut fields = self.table()?;
        let mut texts = PerLang::default();
        for &lang in languages {
            if let Some(text) = fields.optional(lang.code()).map(|value| value.text()) {
                texts.0.extend(text.map(|text| (lang, text)));
            } else {
                self.error(
                    format!("`{}` is missing in {} ({}).", self.key, lang.own_name(), lang.code()),
                    format!("Add {} = \"...\" inside the braces.", lang.code()),
                );
            }
        }
        for lang in Lang::ALL.into_iter().filter(|lang| !languages.contains(lang)) {
            if fields.has(lang.code())
                && let Some(value) = fields.optional(lang.code())
            {
                value.error(
                    format!("The site has no pages in {}.", lang.own_name()),
                    format!("Add \"{}\" to languages in site.toml, or take this text away.", lang.code()),
                );
            }
        }
        fields.finish();
        Some(texts)
    }

    /// A text that is the same in every language, or one for each.
    pub(crate) fn shared(&self, languages: &[Lang]) -> Option<PerLang<'a>> {
        if self.inner.is_str() {
            let text = self.text()?;
            return Some(PerLang(languages.iter().map(|&lang| (lang, text.clone())).collect()));
        }
        self.texts(languages)
    }

    /// A web address (https) for every language, or the same for all.
    pub(crate) fn urls(&self, languages: &[Lang]) -> Option<Texts> {
        let texts = self.shared(languages)?;
        for text in texts.0.values() {
            if text.text.strip_prefix("https://").is_none_or(str::is_empty) || web::has_blank(&text.text) {
                text.error(format!("`{}` isn't a secure web address.", text.text), web::SERVICE_RULE);
            }
        }
        Some(texts.texts())
    }

    /// An address of a service: https, or http on this computer; without a trailing slash.
    pub(crate) fn origin(&self) -> Option<String> {
        Some(self.service()?.text.trim_end_matches('/').to_owned())
    }

    /// An address of a service, as it is written: https, or http on this computer.
    pub(crate) fn service(&self) -> Option<Written<'a>> {
        let text = self.text()?;
        if !web::is_service(&text.text) {
            text.error(format!("`{}` isn't a secure web address.", text.text), web::SERVICE_RULE);
            return None;
        }
        Some(text)
    }

    /// An email address.
    pub(crate) fn email(&self) -> Option<String> {
        let text = self.text()?;
        if !email::is_address(&text.text) {
            text.error(
                format!("`{}` isn't an email address.", text.text),
                "Write one address alone, such as name@example.org.",
            );
            return None;
        }
        Some(text.text)
    }

    /// A whole number from `least` up.
    pub(crate) fn whole(&self, least: u64) -> Option<u64> {
        let Some(integer) = self.inner.as_integer() else {
            self.wrong_type("a whole number", "1000");
            return None;
        };
        match u64::from_str_radix(integer.as_str(), integer.radix()) {
            Ok(number) if number >= least => Some(number),
            _ => {
                self.error(
                    format!("`{}` is {integer}, which can't be.", self.key),
                    format!("Write a whole number of at least {least}."),
                );
                None
            }
        }
    }

    /// `true` or `false`.
    pub(crate) fn truth(&self) -> Option<bool> {
        if self.inner.as_bool().is_none() {
            self.wrong_type("`true` or `false`", "true");
        }
        self.inner.as_bool()
    }

    /// A table.
    pub(crate) fn table(&self) -> Option<Fields<'a>> {
        let DeValue::Table(table) = self.inner else {
            self.wrong_type("a table", "{ key = value }");
            return None;
        };
        Some(Fields::nested(self.source, table, self.at, &self.key))
    }

    /// A list, and its members.
    pub(crate) fn list(&self) -> Option<Vec<Self>> {
        let DeValue::Array(array) = self.inner else {
            self.wrong_type("a list", "[ ... ]");
            return None;
        };
        let member = |value: &'a Spanned<DeValue<'a>>| Self {
            source: self.source,
            inner: value.get_ref(),
            at: value.span().start,
            key: self.key.clone(),
        };
        Some(array.iter().map(member).collect())
    }

    /// A list of texts.
    pub(crate) fn text_list(&self) -> Option<Vec<Written<'a>>> {
        Some(self.list()?.iter().filter_map(Self::text).collect())
    }

    /// Whether it is a text with nothing in it.
    pub(crate) fn is_empty_text(&self) -> bool {
        self.inner.as_str().is_some_and(str::is_empty)
    }

    /// Whether it is a list with nothing in it.
    pub(crate) fn is_empty_list(&self) -> bool {
        self.inner.as_array().is_some_and(|array| array.is_empty())
    }

    /// Whether it is a list rather than anything else.
    pub(crate) fn is_list(&self) -> bool {
        self.inner.is_array()
    }

    /// Whether it is a table rather than anything else.
    pub(crate) fn is_table(&self) -> bool {
        self.inner.is_table()
    }

    /// A day: `2021-05-17`, with or without quotes.
    pub(crate) fn date(&self) -> Option<Date> {
        let read = match self.inner {
            DeValue::String(text) => dates::date(text),
            DeValue::Datetime(given) if given.time.is_none() => {
                given.date.and_then(|date| dates::valid(date.year, date.month, date.day))
            }
            _ => None,
        };
        if read.is_none() {
            self.error(format!("`{}` isn't a day of the calendar.", self.key), "Write year, month and day: 2021-05-17");
        }
        read
    }

    /// A date as exactly as it is known: `2021`, `"2021-05"` or `2021-05-17`.
    pub(crate) fn when(&self) -> Option<When> {
        let read = match self.inner {
            DeValue::String(text) => dates::when(text),
            DeValue::Integer(year) => dates::when(year.as_str()),
            DeValue::Datetime(given) if given.time.is_none() => {
                given.date.and_then(|date| dates::valid(date.year, date.month, date.day)).map(When::on)
            }
            _ => None,
        };
        if read.is_none() {
            self.error(
                format!("`{}` isn't a date.", self.key),
                "Write a year, a month or a day: 2021, \"2021-05\" or 2021-05-17",
            );
        }
        read
    }

    /// A time of day: `17:00`, with or without quotes.
    pub(crate) fn time(&self) -> Option<Time> {
        let read = match self.inner {
            DeValue::String(text) => dates::time(text),
            DeValue::Datetime(given) if given.date.is_none() && given.offset.is_none() => {
                given.time.and_then(|time| dates::valid_time(time.hour, time.minute))
            }
            _ => None,
        };
        if read.is_none() {
            self.error(format!("`{}` isn't a time of day.", self.key), "Write hours and minutes: \"17:00\"");
        }
        read
    }

    /// One of a few words.
    pub(crate) fn one_of<T: Copy>(&self, words: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        let found = words.iter().find(|(word, _)| *word == text.text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            text.error(
                format!("`{}` can't be `{}`.", self.key, text.text),
                suggest::instead(&text.text, words.iter().map(|(word, _)| *word)),
            );
        }
        found
    }
}

fn example(languages: &[Lang]) -> String {
    let each: Vec<String> = languages.iter().map(|lang| format!("{} = \"...\"", lang.code())).collect();
    format!("{{ {} }}", each.join(", "))
}
