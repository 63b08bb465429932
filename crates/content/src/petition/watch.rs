//! Where the number of a petition is read now and then, into a file of the site.

use alongside_model::Lang;

use crate::{
    WatchedSource,
    fields::Fields,
    texts::{Texts, Written},
    value::Value,
    web, wording,
};

/// A petition's page at the House of Commons, for remedies.
const HOUSE_PAGE: &str = "https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=e-1234";

/// What is watched.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    pub(crate) source: WatchedSource,
    /// The host it is read from.
    host: String,
}

impl Watch {
    /// The number of a petition of the House of Commons.
    pub(crate) fn house(&self) -> Option<&str> {
        match &self.source {
            WatchedSource::House { number } => Some(number),
            _ => None,
        }
    }

    /// Who counts there.
    pub(crate) fn by(&self, languages: &[Lang]) -> Texts {
        let name = |lang| match self.house() {
            Some(_) => wording::of(lang).house_of_commons.to_owned(),
            None => self.host.clone(),
        };
        Texts(languages.iter().map(|&lang| (lang, name(lang))).collect())
    }
}

/// Reads `house` or `watch`.
pub(crate) fn read(fields: &mut Fields<'_>) -> Option<Watch> {
    let house = fields.optional("house");
    let page = fields.optional("watch");
    if let (Some(_), Some(page)) = (&house, &page) {
        page.error("There are both `house` and `watch`.", "Keep one of them; a petition is read in one place.");
    }
    if let Some(house) = house {
        return number(&house.text()?);
    }
    watched(&page?)
}

fn number(text: &Written<'_>) -> Option<Watch> {
    if !is_house_number(&text.text) {
        text.error(
            format!("`{}` isn't the number of a petition to the House of Commons.", text.text),
            "Write it as its page does: \"e-1234\", or \"451-01234\" once it was presented.",
        );
        return None;
    }
    Some(house(text.text.clone()))
}

fn house(number: String) -> Watch {
    Watch { source: WatchedSource::House { number }, host: "www.ourcommons.ca".to_owned() }
}

/// `e-1234`, or three digits, a hyphen and five (the Parliament, the session and a number).
fn is_house_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('-') {
        Some(("e", number)) => digits(number) && number.len() <= 9,
        Some((parliament, number)) => {
            digits(parliament) && digits(number) && parliament.len() == 3 && number.len() == 5
        }
        None => false,
    }
}

fn watched(value: &Value<'_>) -> Option<Watch> {
    let url = value.service()?;
    let host = web::host(&url.text)?.to_owned();
    if matches!(host.as_str(), "www.ourcommons.ca" | "petitions.ourcommons.ca") {
        let named = url.text.split_once('?').and_then(|(_, query)| {
            let mut pairs = query.split(['&', '#']);
            pairs.find_map(|pair| pair.strip_prefix("Petition="))
        });
        if let Some(number) = named.filter(|number| is_house_number(number)) {
            return Some(house(number.to_owned()));
        }
        url.error(
            format!("`{}` isn't the page of a petition to the House of Commons.", url.text),
            format!("Write the address of its page: {HOUSE_PAGE}"),
        );
        return None;
    }
    let source = if let Some(petition) = e_petition(&url.text) {
        WatchedSource::EPetitions { url: format!("{petition}.json") }
    } else if let Some(petition) = own_kind(&url.text) {
        WatchedSource::Backend { url: format!("{petition}/history.json") }
    } else {
        url.error(
            format!("Nobody knows how to read the number at `{}`.", url.text),
            format!(
                "Write a petition's page at the House of Commons ({HOUSE_PAGE}), at a site that runs the UK Parliament's \
                 software (https://petition.parliament.uk/petitions/123456), or at another server of this kind \
                 (https://example.org/v1/petitions/clean-river/count.json)."
            ),
        );
        return None;
    };
    Some(Watch { source, host })
}

/// The address of a petition's page on a site that runs the UK Parliament's software, out of that
/// of its page, its JSON or its count.
pub(crate) fn e_petition(url: &str) -> Option<String> {
    let url = url.split(['?', '#']).next()?.trim_end_matches('/');
    let page = url.strip_suffix("/count.json").or_else(|| url.strip_suffix(".json")).unwrap_or(url);
    let (_, number) = page.rsplit_once("/petitions/")?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && !page.contains("/v1/"))
        .then(|| page.to_owned())
}

/// The address below which a backend of this project has a petition.
fn own_kind(url: &str) -> Option<String> {
    let url = url.split(['?', '#']).next()?;
    let petition = url.strip_suffix("/count.json").or_else(|| url.strip_suffix("/history.json"))?;
    let (_, id) = petition.rsplit_once("/v1/petitions/")?;
    crate::context::is_slug(id).then(|| petition.to_owned())
}
