//! `recipients.toml`: people that any letter can go to, and lists of them.

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    postal_code::Province,
    recipient::{Form, Recipient},
};

use crate::{
    fields::{self, Fields},
    folder::Folder,
    names,
    people::{named_tables, postal, texts},
    source::{Report, Source},
    suggest,
    texts::{Texts, Written},
};

/// The file of recipients.
pub(crate) const RECIPIENTS_FILE: &str = "recipients.toml";

/// Everybody in the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recipients {
    /// People and offices, by name.
    pub(crate) all: BTreeMap<String, FixedRecipient>,
    /// The names in each list, in its order.
    pub(crate) lists: BTreeMap<String, Vec<String>>,
}

/// Somebody that is the same for every writer, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct FixedRecipient {
    /// Empty where only the office is known.
    name: Texts,
    office: Texts,
    riding: Texts,
    party: Texts,
    email: Option<String>,
    postal: BTreeMap<Lang, Vec<String>>,
    salutation: Texts,
    form: Form,
    honorific: Texts,
    post_nominal: Texts,
    language: Option<Lang>,
    province: Option<Province>,
}

impl FixedRecipient {
    /// The recipient as a page of one language has it.
    pub(crate) fn in_lang(&self, id: &str, lang: Lang) -> Recipient {
        Recipient {
            id: id.to_owned(),
            name: self.name.get(lang),
            office: self.office.get(lang),
            riding: self.riding.0.get(&lang).cloned(),
            party: self.party.0.get(&lang).cloned(),
            email: self.email.clone(),
            postal: self.postal.get(&lang).cloned().unwrap_or_default(),
            salutation: self.salutation.0.get(&lang).cloned(),
            form: self.form,
            honorific: self.honorific.0.get(&lang).cloned(),
            post_nominal: self.post_nominal.get(lang),
            language: self.language,
            province: self.province,
            ..Recipient::default()
        }
    }
}

/// Reads the recipients; none when there is no file, `None` when it can't be read.
pub(crate) fn read(folder: &Folder, report: &Report, languages: &[Lang]) -> Option<Recipients> {
    if !folder.has(RECIPIENTS_FILE) {
        return Some(Recipients::default());
    }
    let text = folder.text(RECIPIENTS_FILE, report)?;
    let source = Source::new(RECIPIENTS_FILE, &text, report);
    let table = fields::parse(source)?;
    let mut recipients = Recipients::default();
    let mut lists = Vec::new();
    for (id, mut fields) in named_tables(source, &table) {
        if let Some(members) = fields.optional("members") {
            if members.is_empty_list() {
                members.error("Nobody is in this list.", "Name at least one recipient of this file.");
            }
            lists.push((id, members.text_list().unwrap_or_default()));
        } else {
            recipients.all.insert(id.to_owned(), recipient(&mut fields, languages));
        }
        fields.finish();
    }
    for (id, members) in &lists {
        check_list(members, &recipients.all);
        let members = members.iter().map(|member| member.text.clone());
        recipients.lists.insert((*id).to_owned(), members.collect());
    }
    Some(recipients)
}

fn recipient(fields: &mut Fields<'_>, languages: &[Lang]) -> FixedRecipient {
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
        riding: texts(fields.optional("riding"), languages),
        party: texts(fields.optional("party"), languages),
        email: email.and_then(|value| value.email()),
        postal: postal(postal_lines, languages),
        salutation: texts(fields.optional("salutation"), languages),
        form: fields.optional("form").and_then(|value| value.one_of(&names::forms())).unwrap_or_default(),
        honorific: texts(fields.optional("honorific"), languages),
        post_nominal: texts(fields.optional("post_nominal"), languages),
        language: fields.optional("language").and_then(|value| value.one_of(&names::languages())),
        province: fields.optional("province").and_then(|value| value.one_of(&names::provinces())),
    }
}

/// The members of a list are recipients of the file, each once.
fn check_list(members: &[Written<'_>], all: &BTreeMap<String, FixedRecipient>) {
    for (place, member) in members.iter().enumerate() {
        if members[..place].iter().any(|other| other.text == member.text) {
            member.error(format!("`{}` is named twice.", member.text), "Name each recipient once.");
        } else if !all.contains_key(&member.text) {
            member.error(
                format!("There is no recipient `{}` in {RECIPIENTS_FILE}.", member.text),
                suggest::instead(&member.text, all.keys().map(String::as_str)),
            );
        }
    }
}
