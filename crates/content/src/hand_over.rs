//! `[hand_over]` of `site.toml`: an outside service that takes letters.

use alongside_model::{
    Lang,
    letter::{HandOver, Service},
};

use crate::{fields::Fields, names, people, texts::Texts, value::Value, web};

/// A service that takes letters, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct HandOverTexts {
    service: Service,
    /// An address, or a path of the site that begins with `/`.
    url: String,
    /// Empty where it is the site's own organisation.
    organisation: Texts,
}

impl HandOverTexts {
    /// The service as a page of one language has it. `ours` is the site's organisation.
    pub(crate) fn in_lang(&self, lang: Lang, base: &str, ours: &Texts) -> HandOver {
        let url = match self.url.strip_prefix('/') {
            Some(path) => format!("{base}{path}"),
            None => self.url.clone(),
        };
        let named = self.organisation.0.get(&lang).cloned();
        HandOver { service: self.service, url, organisation: named.unwrap_or_else(|| ours.get(lang)) }
    }

    /// The origin that pages send to; `None` for the site's own.
    pub(crate) fn origin(&self) -> Option<String> {
        web::origin(&self.url)
    }
}

/// Reads the table.
pub(crate) fn read(value: &Value<'_>, languages: &[Lang]) -> Option<HandOverTexts> {
    let mut fields = value.table()?;
    let service = fields.required("service", "\"form\"").and_then(|value| value.one_of(&names::services()));
    let url = url(&mut fields, service);
    let organisation = people::texts(fields.optional("organisation"), languages);
    fields.finish();
    Some(HandOverTexts { service: service?, url: url?, organisation })
}

fn url(fields: &mut Fields<'_>, service: Option<Service>) -> Option<String> {
    let example = match service {
        Some(Service::Netlify) => "\"/\"",
        Some(Service::ActionNetwork) => "\"https://actionnetwork.org/api/v2/advocacy_campaigns/.../outreaches\"",
        Some(Service::Form) | None => "\"https://formspree.io/f/...\"",
    };
    let value = fields.required("url", example)?;
    match service? {
        Service::Form => value.service().map(|url| url.text),
        Service::Netlify => path(&value),
        Service::ActionNetwork => outreaches(&value),
    }
}

/// A path of the site itself: a form of the host is posted to one of its pages.
pub(crate) fn path(value: &Value<'_>) -> Option<String> {
    let text = value.text()?;
    let odd = text.text.contains(['?', '#', '\\']) || text.text.starts_with("//") || web::has_blank(&text.text);
    if !text.text.starts_with('/') || odd {
        text.error(
            format!("`{}` isn't a path of this site.", text.text),
            "Write the path of a page, beginning with one slash: \"/\"",
        );
        return None;
    }
    Some(text.text)
}

/// The outreaches of an advocacy campaign, as Action Network's API links to them
/// (<https://actionnetwork.org/docs/v2/outreaches>).
fn outreaches(value: &Value<'_>) -> Option<String> {
    let url = value.service()?;
    if !url.text.contains("/advocacy_campaigns/") || !url.text.ends_with("/outreaches") {
        url.error(
            format!("`{}` isn't the address of an advocacy campaign's outreaches.", url.text),
            "Write it as its page of the API has it: https://actionnetwork.org/api/v2/advocacy_campaigns/.../outreaches",
        );
        return None;
    }
    Some(url.text)
}
