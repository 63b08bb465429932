//! `site.toml`: what is the same for every campaign.

use alongside_model::Lang;
use jiff::tz::{self, TimeZone};

use crate::{
    fields::{self, Fields},
    folder::Folder,
    hand_over::{self, HandOverTexts},
    names,
    source::{Report, Source},
    suggest,
    texts::{PerLang, Texts},
    value::Value,
};

/// The file's name.
pub(crate) const FILE: &str = "site.toml";
/// Open North's Represent, where `[lookup]` names no other.
const REPRESENT: &str = "https://represent.opennorth.ca";

/// The site, in all its languages.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) name: Texts,
    pub(crate) tagline: Texts,
    pub(crate) organisation: Texts,
    pub(crate) address: Texts,
    pub(crate) email: String,
    /// The address of the site's home page, without a trailing slash.
    pub(crate) public_url: Option<String>,
    /// The first is the default; never empty.
    pub(crate) languages: Vec<Lang>,
    pub(crate) zone: TimeZone,
    /// `""` is the site's own origin.
    pub(crate) backend: Option<String>,
    pub(crate) represent: String,
    /// The outside service that takes letters, where there is one.
    pub(crate) hand_over: Option<HandOverTexts>,
}

/// Reads the file; what couldn't be read is told and stands empty.
pub(crate) fn read(folder: &Folder, report: &Report) -> Site {
    let mut site = Site {
        name: Texts::default(),
        tagline: Texts::default(),
        organisation: Texts::default(),
        address: Texts::default(),
        email: String::new(),
        public_url: None,
        languages: Lang::ALL.to_vec(),
        zone: TimeZone::UTC,
        backend: None,
        represent: REPRESENT.to_owned(),
        hand_over: None,
    };
    let Some(text) = folder.text(FILE, report) else { return site };
    let source = Source::new(FILE, &text, report);
    let Some(table) = fields::parse(source) else { return site };
    let mut fields = Fields::root(source, &table);
    if let Some(languages) = fields.required("languages", "[\"en\", \"fr\"]").and_then(|value| languages(&value)) {
        site.languages = languages;
    }
    let spoken = site.languages.clone();
    let shared = |value: Option<Value<'_>>| {
        value.and_then(|value| value.shared(&spoken)).as_ref().map(PerLang::texts).unwrap_or_default()
    };
    site.name = shared(fields.required("name", "\"The site's name\""));
    site.tagline = shared(fields.required("tagline", "{ en = \"What it is for\" }"));
    if let Some(zone) = fields.required("time_zone", "\"America/Toronto\"").and_then(|value| time_zone(&value)) {
        site.zone = zone;
    }
    site.public_url = fields.optional("public_url").and_then(|value| value.origin());
    if let Some(mut table) = fields.required("organisation", "{ name = \"...\", ... }").and_then(|value| value.table())
    {
        site.organisation = shared(table.required("name", "\"The group's name\""));
        site.address = shared(table.required("address", "\"12 Example Street, Town ON  A1A 1A1\""));
        let email = table.required("email", "\"contact@example.org\"");
        site.email = email.and_then(|value| value.email()).unwrap_or_default();
        table.finish();
    }
    if let Some(mut table) = fields.optional("backend").and_then(|value| value.table()) {
        site.backend = table.required("url", "\"\"").and_then(|value| backend(&value));
        table.finish();
    }
    if let Some(mut table) = fields.optional("lookup").and_then(|value| value.table()) {
        let represent = table.required("represent", &format!("\"{REPRESENT}\""));
        if let Some(represent) = represent.and_then(|value| value.origin()) {
            site.represent = represent;
        }
        table.finish();
    }
    site.hand_over = fields.optional("hand_over").and_then(|value| hand_over::read(&value, &spoken));
    fields.finish();
    site
}

fn languages(value: &Value<'_>) -> Option<Vec<Lang>> {
    let known = names::languages();
    let mut languages = Vec::new();
    let mut all_known = true;
    let members = value.list()?;
    if members.is_empty() {
        value.error("The site has no language.", "Name at least one; the first is the default: [\"en\", \"fr\"]");
    }
    for member in members {
        let Some(lang) = member.one_of(&known) else {
            all_known = false;
            continue;
        };
        if languages.contains(&lang) {
            member.error(format!("`{}` is named twice.", lang.code()), "Name each language once.");
        } else {
            languages.push(lang);
        }
    }
    // With a mistyped one, texts in every language are taken as meant.
    (all_known && !languages.is_empty()).then_some(languages)
}

fn time_zone(value: &Value<'_>) -> Option<TimeZone> {
    let text = value.text()?;
    if let Ok(zone) = tz::db().get(&text.text) {
        return Some(zone);
    }
    let names: Vec<String> = tz::db().available().map(|name| name.as_str().to_owned()).collect();
    let remedy = suggest::nearest(&text.text, names.iter().map(String::as_str)).map_or_else(
        || "Write the name of a zone of the IANA list, such as America/Toronto or Europe/Paris.".to_owned(),
        |name| format!("Did you mean `{name}`?"),
    );
    text.error(format!("There is no time zone `{}`.", text.text), remedy);
    None
}

/// An empty text is the site's own origin.
fn backend(value: &Value<'_>) -> Option<String> {
    if value.is_empty_text() { Some(String::new()) } else { value.origin() }
}
