//! What every file is read against.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use alongside_model::Lang;

use crate::{
    folder::Folder,
    links::Links,
    people::{FixedRecipient, RepresentativeBody},
    site::Site,
    source::Report,
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
    /// `None` when the file couldn't be read: then no reference is judged.
    pub(crate) bodies: Option<&'a BTreeMap<String, RepresentativeBody>>,
    /// `None` when the file couldn't be read.
    pub(crate) recipients: Option<&'a BTreeMap<String, FixedRecipient>>,
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
        }
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
