//! `representative-sets.toml` and `recipients.toml`: whom letters go to.

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    recipient::{Recipient, RepresentativeSet},
};

use crate::{
    context::{SLUG_RULE, is_slug},
    fields::{self, Fields},
    folder::Folder,
    source::{Report, Source},
    texts::{PerLang, Texts},
    value::Value,
};

/// The file of representative sets.
pub(crate) const SETS_FILE: &str = "representative-sets.toml";
/// The file of fixed recipients.
pub(crate) const RECIPIENTS_FILE: &str = "recipients.toml";

/// A body of representatives, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct RepresentativeBody {
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
            boundary_sets: self.boundary_sets.clone(),
            office: self.office.get(lang),
            office_short: self.office_short.get(lang),
            body: self.body.get(lang),
            postal: self.postal.get(&lang).cloned().unwrap_or_default(),
        }
    }
}

/// Somebody every letter of a campaign can go to, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct FixedRecipient {
    /// Empty where only the office is known.
    pub(crate) name: Texts,
    office: Texts,
    email: Option<String>,
    postal: BTreeMap<Lang, Vec<String>>,
    salutation: Texts,
}

impl FixedRecipient {
    /// The recipient as a page of one language has it.
    pub(crate) fn in_lang(&self, id: &str, lang: Lang) -> Recipient {
        Recipient {
            id: id.to_owned(),
            name: self.name.get(lang),
            office: self.office.get(lang),
            email: self.email.clone(),
            postal: self.postal.get(&lang).cloned().unwrap_or_default(),
            salutation: self.salutation.0.get(&lang).cloned(),
            ..Recipient::default()
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
    read(folder, report, SETS_FILE, |fields| {
        let texts = |value: Option<Value<'_>>| texts(value, languages);
        let boundary_sets =
            fields.required("boundary_sets", "[\"federal-electoral-districts-2023-representation-order\"]");
        let names = boundary_sets.and_then(|value| {
            let names = value.text_list()?;
            if names.is_empty() {
                value.error("There is no boundary set.", "Name at least one: the map that the ridings are drawn in.");
            }
            Some(names)
        });
        for name in names.iter().flatten().filter(|name| !is_slug(&name.text)) {
            name.error(format!("`{}` can't be the slug of a boundary set.", name.text), SLUG_RULE);
        }
        RepresentativeBody {
            boundary_sets: names.into_iter().flatten().map(|name| name.text).collect(),
            office: texts(fields.required("office", "{ en = \"Member of Parliament\" }")),
            office_short: texts(fields.required("office_short", "{ en = \"MP\" }")),
            body: texts(fields.required("body", "{ en = \"House of Commons\" }")),
            postal: postal(fields.optional("postal"), languages),
        }
    })
}

/// Reads the fixed recipients; none when there is no file, `None` when it can't
/// be read.
pub(crate) fn read_recipients(
    folder: &Folder,
    report: &Report,
    languages: &[Lang],
) -> Option<BTreeMap<String, FixedRecipient>> {
    read(folder, report, RECIPIENTS_FILE, |fields| {
        let email = fields.optional("email");
        let postal_lines = fields.optional("postal");
        if email.is_none() && postal_lines.is_none() {
            fields.error(
                "This recipient has neither an email address nor a postal one.",
                "Add a line such as: email = \"name@example.org\"",
            );
        }
        FixedRecipient {
            name: texts(fields.optional("name"), languages),
            office: texts(fields.required("office", "{ en = \"Minister of Health\" }"), languages),
            email: email.and_then(|value| value.email()),
            postal: postal(postal_lines, languages),
            salutation: texts(fields.optional("salutation"), languages),
        }
    })
}

fn read<T>(
    folder: &Folder,
    report: &Report,
    file: &str,
    each: impl Fn(&mut Fields<'_>) -> T,
) -> Option<BTreeMap<String, T>> {
    if !folder.has(file) {
        return Some(BTreeMap::new());
    }
    let text = folder.text(file, report)?;
    let source = Source::new(file, &text, report);
    let table = fields::parse(source)?;
    let mut all = BTreeMap::new();
    for (id, value) in Fields::root(source, &table).entries() {
        if !is_slug(id) {
            value.error(format!("`{id}` can't be a name that letters refer to."), SLUG_RULE);
        }
        if let Some(mut fields) = value.table() {
            all.insert(id.to_owned(), each(&mut fields));
            fields.finish();
        }
    }
    Some(all)
}

fn texts(value: Option<Value<'_>>, languages: &[Lang]) -> Texts {
    value.and_then(|value| value.shared(languages)).as_ref().map(PerLang::texts).unwrap_or_default()
}

/// Postal lines: one list for every language, or one in each.
fn postal(value: Option<Value<'_>>, languages: &[Lang]) -> BTreeMap<Lang, Vec<String>> {
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
