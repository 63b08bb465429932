//! Reading a TOML table key by key: every key that is asked for is known, every
//! other one is a mistake, and each mistake is told at its place.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{source::Source, suggest, value::Value};

/// Reads a TOML text. Tells every mistake of its syntax, and is `None` then.
pub(crate) fn parse(source: Source<'_>) -> Option<Spanned<DeTable<'_>>> {
    let (table, errors) = DeTable::parse_recoverable(source.text());
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        source.error(
            at,
            format!("This isn't TOML: {}.", error.message()),
            "Write `key = value`, texts in \"quotes\", dates as 2021-05-17, and each key once.",
        );
    }
    errors.is_empty().then_some(table)
}

/// A table under reading.
pub(crate) struct Fields<'a> {
    source: Source<'a>,
    table: &'a DeTable<'a>,
    at: usize,
    /// How messages call it: "`[petition]`", or "" for the file itself.
    name: String,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The table of a whole file or front matter.
    pub(crate) fn root(source: Source<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self { source, table: table.get_ref(), at: 0, name: String::new(), asked: Vec::new() }
    }

    /// A table in another.
    pub(crate) fn nested(source: Source<'a>, table: &'a DeTable<'a>, at: usize, name: &str) -> Self {
        Self { source, table, at, name: format!(" of `{name}`"), asked: Vec::new() }
    }

    /// Notes a mistake about the table as a whole.
    pub(crate) fn error(&self, problem: impl Into<String>, remedy: impl Into<String>) {
        self.source.error(self.at, problem, remedy);
    }

    /// Whether a key is there, whatever its value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The value of a key that may be left out.
    pub(crate) fn optional(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.asked.push(key);
        self.get(key)
    }

    /// The value of a key that must be there; `example` shows the line to add.
    pub(crate) fn required(&mut self, key: &'static str, example: &str) -> Option<Value<'a>> {
        let value = self.optional(key);
        if value.is_none() {
            self.error(
                format!("The key `{key}`{} is missing.", self.name),
                format!("Add a line such as: {key} = {example}"),
            );
        }
        value
    }

    /// Every key with its value, for tables whose keys are the organiser's own names.
    pub(crate) fn entries(&self) -> Vec<(&'a str, Value<'a>)> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), Value::new(self.source, key, value))).collect()
    }

    /// Tells of every key that was never asked for.
    pub(crate) fn finish(self) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                self.source.error(
                    key.span().start,
                    format!("There is no key `{name}`{}.", if self.name.is_empty() { " here" } else { &self.name }),
                    suggest::instead(name, self.asked.iter().copied()),
                );
            }
        }
    }

    fn get(&self, key: &str) -> Option<Value<'a>> {
        self.table
            .get_key_value(key)
            .map(|(key, value): (_, &Spanned<DeValue<'a>>)| Value::new(self.source, key, value))
    }
}
