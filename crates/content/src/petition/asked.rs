//! What signatories are asked: the fields of the form, and the organisations that ask to write to them.

use alongside_model::{
    Lang,
    page::Organisation,
    petition::{AskedField, Partner},
    signature::{self, Field},
};

use crate::{
    context::{Context, SLUG_RULE, is_slug},
    suggest,
    texts::{PerLang, Texts, Written},
    value::Value,
};

/// The most other organisations that may ask: each has a box of its own.
const MAX_PARTNERS: usize = 4;

/// Another organisation, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct PartnerTexts {
    pub(crate) id: String,
    name: Texts,
    address: Texts,
    email: String,
}

impl PartnerTexts {
    /// The organisation as a page of one language has it.
    pub(crate) fn in_lang(&self, lang: Lang) -> Partner {
        Partner {
            id: self.id.clone(),
            organisation: Organisation {
                name: self.name.get(lang),
                address: self.address.get(lang),
                email: self.email.clone(),
            },
        }
    }
}

/// Reads `fields`; what is usual where there are none.
pub(crate) fn fields(value: Option<&Value<'_>>) -> Vec<AskedField> {
    let Some(value) = value else { return signature::USUAL.to_vec() };
    let mut asked: Vec<AskedField> = Vec::new();
    let written = value.text_list();
    let mut all_known = written.is_some();
    for text in written.into_iter().flatten() {
        let Some(field) = field(&text) else {
            all_known = false;
            continue;
        };
        if asked.iter().any(|known| known.field == field.field) {
            text.error(format!("`{}` is asked twice.", field.field.name()), "Name each field once.");
        } else {
            asked.push(field);
        }
    }
    for needed in [Field::Name, Field::Email] {
        if all_known && asked.iter().all(|known| known.field != needed) {
            value.error(
                format!("`fields` has no `{}`.", needed.name()),
                format!("Add \"{}\": nobody signs without a name and an email address.", needed.name()),
            );
        }
    }
    asked
}

/// A field: its name, with `?` behind it where it may be left empty.
fn field(text: &Written<'_>) -> Option<AskedField> {
    let name = text.text.strip_suffix('?').unwrap_or(&text.text);
    let required = name == text.text;
    let Some(field) = Field::TYPED.into_iter().find(|field| field.name() == name) else {
        let remedy = suggest::instead(name, Field::TYPED.map(Field::name));
        text.error(format!("There is no field `{name}`."), remedy);
        return None;
    };
    if !required && matches!(field, Field::Name | Field::Email) {
        text.error(
            format!("`{name}` can't be left empty."),
            format!("Write \"{name}\" without the question mark: nobody signs without a name and an email address."),
        );
    }
    Some(AskedField { field, required })
}

/// Reads `[[petition.partners]]`.
pub(crate) fn partners(value: &Value<'_>, context: &Context<'_>) -> Vec<PartnerTexts> {
    let mut partners: Vec<PartnerTexts> = Vec::new();
    for member in value.list().into_iter().flatten() {
        let Some(partner) = partner(&member, context) else { continue };
        if partners.iter().any(|known| known.id == partner.id) {
            member.error(format!("There are two partners `{}`.", partner.id), "Give each an id of its own.");
        }
        if partners.len() == MAX_PARTNERS {
            member.error(
                format!("There are more than {MAX_PARTNERS} partners."),
                "Each has a box of its own beside the petition; keep the few that matter.",
            );
        }
        partners.push(partner);
    }
    partners
}

fn partner(member: &Value<'_>, context: &Context<'_>) -> Option<PartnerTexts> {
    let languages = &context.site.languages;
    let mut fields = member.table()?;
    let id = fields.required("id", "\"river-keepers\"").and_then(|value| value.text());
    if let Some(id) = id.as_ref().filter(|id| !is_slug(&id.text)) {
        id.error(format!("`{}` can't be the id of a partner.", id.text), SLUG_RULE);
    }
    let mut needed = |key, example: &str| {
        fields.required(key, example).and_then(|value| value.shared(languages)).as_ref().map(PerLang::texts)
    };
    let name = needed("name", "\"The organisation's name\"");
    let address = needed("address", "\"12 Example Street, Town ON  A1A 1A1\"");
    let email = fields.required("email", "\"contact@example.org\"").and_then(|value| value.email());
    fields.finish();
    Some(PartnerTexts { id: id?.text, name: name?, address: address?, email: email? })
}
