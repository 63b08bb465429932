//! `representative-sets.toml`: whose representatives are looked up; and what it shares
//! with `recipients.toml`.

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    recipient::{Form, RepresentativeSet},
};
use toml::{Spanned, de::DeTable};

use crate::{
    context::{SLUG_RULE, is_slug},
    fields::{self, Fields},
    folder::Folder,
    names,
    source::{Report, Source},
    texts::{PerLang, Texts},
    value::Value,
};

/// The file of representative sets.
pub(crate) const SETS_FILE: &str = "representative-sets.toml";

/// A body of representatives, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct RepresentativeBody {
    /// Its slug at the look-up.
    pub(crate) set: String,
    offices: Vec<String>,
    form: Form,
    boundary_sets: Vec<String>,
    office: Texts,
    office_short: Texts,
    body: Texts,
    postal: BTreeMap<Lang, Vec<String>>,
}

impl RepresentativeBody {
    /// The set as a page of one language has it.
    pub(crate) fn in_lang(&self, id: &str, lang: Lang) -> RepresentativeSet {
        RepresentativeSet {
            id: id.to_owned(),
            set: self.set.clone(),
            offices: self.offices.clone(),
            form: self.form,
            boundary_sets: self.boundary_sets.clone(),
            office: self.office.get(lang),
            office_short: self.office_short.get(lang),
            body: self.body.get(lang),
            postal: self.postal.get(&lang).cloned().unwrap_or_default(),
        }
    }
}

/// Reads the representative sets; none when there is no file, `None` when it
/// can't be read.
pub(crate) fn read_sets(
    folder: &Folder,
    report: &Report,
    languages: &[Lang],
) -> Option<BTreeMap<String, RepresentativeBody>> {
    if !folder.has(SETS_FILE) {
        return Some(BTreeMap::new());
    }
    let text = folder.text(SETS_FILE, report)?;
    let source = Source::new(SETS_FILE, &text, report);
    let table = fields::parse(source)?;
    let tables = named_tables(source, &table).into_iter();
    Some(tables.map(|(id, fields)| (id.to_owned(), body(id, fields, languages))).collect())
}

fn body(id: &str, mut fields: Fields<'_>, languages: &[Lang]) -> RepresentativeBody {
    let set = fields.optional("set").and_then(|value| slug(&value));
    let offices = fields.optional("offices").map(|value| {
        let offices = value.text_list().unwrap_or_default();
        if value.is_empty_list() {
            value.error("No office is named.", "Name at least one, such as [\"Mayor\"], or take the line away.");
        }
        offices.into_iter().map(|office| office.text).collect()
    });
    let form = fields.optional("form").and_then(|value| value.one_of(&names::forms()));
    let maps = fields.required("boundary_sets", "[\"federal-electoral-districts-2023-representation-order\"]");
    let maps = maps.and_then(|value| {
        if value.is_empty_list() {
            value.error("There is no boundary set.", "Name at least one: the map that the ridings are drawn in.");
        }
        value.text_list()
    });
    for name in maps.iter().flatten().filter(|name| !is_slug(&name.text)) {
        name.error(format!("`{}` can't be the slug of a boundary set.", name.text), SLUG_RULE);
    }
    let mut needed = |key, example| texts(fields.required(key, example), languages);
    let body = RepresentativeBody {
        set: set.unwrap_or_else(|| id.to_owned()),
        offices: offices.unwrap_or_default(),
        form: form.unwrap_or_default(),
        boundary_sets: maps.into_iter().flatten().map(|name| name.text).collect(),
        office: needed("office", "{ en = \"Member of Parliament\" }"),
        office_short: needed("office_short", "{ en = \"MP\" }"),
        body: needed("body", "{ en = \"House of Commons\" }"),
        postal: postal(fields.optional("postal"), languages),
    };
    fields.finish();
    body
}

fn slug(value: &Value<'_>) -> Option<String> {
    let text = value.text()?;
    if !is_slug(&text.text) {
        text.error(format!("`{}` can't be the slug of a representative set.", text.text), SLUG_RULE);
    }
    Some(text.text)
}

/// The tables of a file by their names, each of which must be one that letters can say.
pub(crate) fn named_tables<'a>(source: Source<'a>, table: &'a Spanned<DeTable<'a>>) -> Vec<(&'a str, Fields<'a>)> {
    let mut tables = Vec::new();
    for (id, value) in Fields::root(source, table).entries() {
        if !is_slug(id) {
            value.error(format!("`{id}` can't be a name that letters refer to."), SLUG_RULE);
        }
        tables.extend(value.table().map(|fields| (id, fields)));
    }
    tables
}

/// A text that is the same in every language, or one for each; empty without a value.
pub(crate) fn texts(value: Option<Value<'_>>, languages: &[Lang]) -> Texts {
    value.and_then(|value| value.shared(languages)).as_ref().map(PerLang::texts).unwrap_or_default()
}

/// Postal lines: one list for every language, or one in each.
pub(crate) fn postal(value: Option<Value<'_>>, languages: &[Lang]) -> BTreeMap<Lang, Vec<String>> {
    let Some(value) = value else { return BTreeMap::new() };
    let lines =
        |value: &Value<'_>| -> Vec<String> { value.text_list().into_iter().flatten().map(|line| line.text).collect() };
    if value.is_list() {
        let lines = lines(&value);
        return languages.iter().map(|&lang| (lang, lines.clone())).collect();
    }
    let Some(mut fields) = value.table() else { return BTreeMap::new() };
    let mut all = BTreeMap::new();
    for &lang in languages {
        if let Some(value) = fields.required(lang.code(), "[\"First line\", \"Second line\"]") {
            all.insert(lang, lines(&value));
        }
    }
    fields.finish();
    all
}
