//! What every file is read against.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use alongside_model::Lang;

use crate::{
    folder::Folder, links::Links, people::RepresentativeBody, recipients::Recipients, site::Site, source::Report,
    suggest, value::Value,
};

/// The folder, the site, and the names that campaigns refer to.
pub(crate) struct Context<'a> {
    pub(crate) folder: &'a Folder,
    pub(crate) report: &'a Report,
    pub(crate) site: &'a Site,
    /// The site's base path.
    pub(crate) base: &'a str,
    /// The slugs of every campaign, readable or not.
    pub(crate) slugs: &'a BTreeSet<String>,
    /// The slugs of the campaigns that have no page: drafts, unless a preview shows them.
    pub(crate) hidden: &'a BTreeSet<String>,
    /// The slugs of the campaigns that have ended.
    pub(crate) ended: &'a BTreeSet<String>,
    /// `None` when the file couldn't be read: then no reference is judged.
    pub(crate) bodies: Option<&'a BTreeMap<String, RepresentativeBody>>,
    /// `None` when the file couldn't be read.
    pub(crate) recipients: Option<&'a Recipients>,
    /// Which campaign has which petition.
    pub(crate) petitions: RefCell<BTreeMap<String, String>>,
}

impl Context<'_> {
    /// What a text can link to that stands in the folder `beside` (empty, or
    /// ending in `/`).
    pub(crate) fn links(&self, beside: &str, lang: Lang) -> Links<'_> {
        Links {
            folder: self.folder,
            beside: beside.to_owned(),
            base: self.base,
            lang,
            languages: &self.site.languages,
            slugs: self.slugs,
            hidden: (!self.is_of_hidden(beside)).then_some(self.hidden),
            ended: self.ended,
        }
    }

    /// The campaign that a value names, another than `slug`.
    pub(crate) fn other_campaign(&self, value: &Value<'_>, slug: &str) -> Option<String> {
        let text = value.text()?;
        if text.text == slug || !self.slugs.contains(&text.text) {
            let others = self.slugs.iter().map(String::as_str).filter(|other| *other != slug);
            text.error(format!("There is no other campaign `{}`.", text.text), suggest::instead(&text.text, others));
            return None;
        }
        if self.hidden.contains(&text.text) && !self.hidden.contains(slug) {
            text.error(
                format!("The campaign `{}` is a draft, which nobody can see.", text.text),
                "Name one that is published, or publish it: take `draft` out of its campaign.toml.",
            );
        }
        Some(text.text)
    }

    /// Whether a folder is that of a campaign without a page.
    fn is_of_hidden(&self, folder: &str) -> bool {
        let slug = folder.strip_prefix("campaigns/").and_then(|below| below.split('/').next());
        slug.is_some_and(|slug| self.hidden.contains(slug))
    }
}

/// Whether a name can stand in addresses: lower-case letters, digits and single
/// hyphens between them, at most 64 characters.
pub(crate) fn is_slug(name: &str) -> bool {
    name.len() <= 64
        && name
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

/// The remedy for a name that can't.
pub(crate) const SLUG_RULE: &str =
    "Use small letters a to z, digits, and single hyphens between them, at most 64 characters: clean-water-2021";
