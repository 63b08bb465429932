//! What is said of a campaign on each network.

mod length;

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    route::Route,
    share::{Network, ShareText},
};

use self::length::length;
use crate::{
    context::Context,
    fields::Fields,
    hashtags::{self, Hashtags},
    names,
    source::Report,
    texts::{PerLang, Texts, Written},
    value::Value,
};

/// What is said, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct Sharing {
    /// In the order of the page.
    networks: Vec<Network>,
    /// What is said where nothing else is written; the title without it.
    text: Option<Texts>,
    /// What is written for a network.
    own: BTreeMap<Network, Own>,
}

/// What is written for one network.
#[derive(Clone, Debug, Default)]
struct Own {
    text: Option<Texts>,
    hashtags: Option<Hashtags>,
}

impl Default for Sharing {
    fn default() -> Self {
        Self { networks: Network::ALL.to_vec(), text: None, own: BTreeMap::new() }
    }
}

/// What of a campaign goes into what is said of it.
pub(crate) struct Subject<'a> {
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    /// The campaign's.
    pub(crate) hashtags: &'a Hashtags,
    /// The address of its page, where it is known.
    pub(crate) address: Option<&'a str>,
    /// The file with the title, and where to tell of one that is too long.
    pub(crate) file: &'a str,
    pub(crate) report: &'a Report,
}

impl Sharing {
    /// What is said on each network, in one language.
    pub(crate) fn in_lang(&self, subject: &Subject<'_>, lang: Lang) -> Vec<ShareText> {
        let said = |&network: &Network| ShareText { network, text: self.said(network, subject, lang) };
        self.networks.iter().map(said).collect()
    }

    /// What was written was checked when it was read. Without it the title is said, or in an email the
    /// summary, for its subject is the title; hashtags that don't fit are left out from the end.
    fn said(&self, network: Network, subject: &Subject<'_>, lang: Lang) -> String {
        let written = self.written(network).map(|text| text.get(lang));
        let usual = || if network == Network::Email { subject.summary } else { subject.title };
        let text = written.unwrap_or_else(|| usual().to_owned());
        let mut tags = self.tags(network, subject.hashtags, lang);
        while !tags.is_empty() && too_long(network, &with_tags(&text, &tags), subject.address).is_some() {
            tags.pop();
        }
        let words = with_tags(&text, &tags);
        if let (None, Some((length, limit))) = (self.written(network), too_long(network, &words, subject.address)) {
            let name = network.name();
            subject.report.file(
                subject.file,
                format!("With the page's address the title is too long for `{name}`: {length} of {limit} characters."),
                format!("Shorten it, or write a text for this network in campaign.toml: [share.{name}]"),
            );
        }
        words
    }

    fn written(&self, network: Network) -> Option<&Texts> {
        self.own.get(&network).and_then(|own| own.text.as_ref()).or(self.text.as_ref())
    }

    /// The hashtags of a network. In an email nobody looks for them, unless they are written for it.
    fn tags(&self, network: Network, usual: &Hashtags, lang: Lang) -> Vec<String> {
        match self.own.get(&network).and_then(|own| own.hashtags.as_ref()) {
            Some(own) => own.get(lang),
            None if network == Network::Email => Vec::new(),
            None => usual.get(lang),
        }
    }
}

/// Reads `[share]`. `tags` are the campaign's.
pub(crate) fn read(value: &Value<'_>, tags: &Hashtags, context: &Context<'_>, slug: &str) -> Sharing {
    let languages = &context.site.languages;
    let mut sharing = Sharing::default();
    let Some(mut fields) = value.table() else { return sharing };
    let chosen = fields.optional("networks").and_then(|value| networks(&value));
    sharing.networks = chosen.unwrap_or(sharing.networks);
    let text = fields.optional("text").and_then(|value| texts(&value, languages));
    sharing.text = text.as_ref().map(PerLang::texts);
    let mut own_texts = BTreeMap::new();
    for network in Network::ALL {
        let name = network.name();
        let Some(value) = fields.optional(name) else { continue };
        if !sharing.networks.contains(&network) {
            value.error(
                format!("`networks` doesn't name `{name}`, so this is never said."),
                format!("Add \"{name}\" to networks, or take this table away."),
            );
        }
        if matches!(network, Network::Facebook | Network::Linkedin) {
            value.error(
                format!("`{name}` takes the page's address and no words."),
                "Take this table away; what it shows is the title and summary of the page.",
            );
            continue;
        }
        let Some(table) = value.table() else { continue };
        let (text, hashtags) = own(table, languages);
        sharing.own.insert(network, Own { text: text.as_ref().map(PerLang::texts), hashtags });
        own_texts.extend(text.map(|text| (network, text)));
    }
    fields.finish();
    for &network in &sharing.networks {
        let Some(written) = own_texts.get(&network).or(text.as_ref()) else { continue };
        for (&lang, written) in &written.0 {
            let words = with_tags(&written.text, &sharing.tags(network, tags, lang));
            check(network, lang, written, &words, address(context, slug, lang).as_deref());
        }
    }
    sharing
}

fn own<'a>(mut fields: Fields<'a>, languages: &[Lang]) -> (Option<PerLang<'a>>, Option<Hashtags>) {
    let text = fields.optional("text").and_then(|value| texts(&value, languages));
    let hashtags = fields.optional("hashtags").map(|value| hashtags::read(&value, languages));
    fields.finish();
    (text, hashtags)
}

fn networks(value: &Value<'_>) -> Option<Vec<Network>> {
    let mut networks = Vec::new();
    let mut all_known = true;
    let members = value.list()?;
    if members.is_empty() {
        value.error("No network is named.", "Name at least one, such as [\"email\"], or take the line away.");
    }
    for member in members {
        let Some(network) = member.one_of(&names::networks()) else {
            all_known = false;
            continue;
        };
        if networks.contains(&network) {
            member.error(format!("`{}` is named twice.", network.name()), "Name each network once.");
        } else {
            networks.push(network);
        }
    }
    // With a mistyped one, what is written for any network is taken as meant.
    (all_known && !networks.is_empty()).then_some(networks)
}

/// A text in every language; merge fields aren't filled in.
fn texts<'a>(value: &Value<'a>, languages: &[Lang]) -> Option<PerLang<'a>> {
    let texts = value.texts(languages)?;
    for text in texts.0.values().filter(|text| text.text.contains("{{")) {
        text.error("Nothing is filled in here.", "Write the words themselves, without {{ and }}.");
    }
    Some(texts)
}

fn check(network: Network, lang: Lang, written: &Written<'_>, words: &str, address: Option<&str>) {
    let Some((length, limit)) = too_long(network, words, address) else { return };
    let network = network.name();
    written.error(
        format!(
            "With hashtags and address this is too long for `{network}` in {}: {length} of {limit} characters.",
            lang.own_name()
        ),
        format!("Shorten it, or write a shorter one for this network: [share.{network}] with a text, and hashtags."),
    );
}

/// The length of a post and the limit it is over.
fn too_long(network: Network, words: &str, address: Option<&str>) -> Option<(usize, usize)> {
    let limit = network.limit()?;
    let length = length(network, words, address);
    (length > limit).then_some((length, limit))
}

/// A text with the hashtags that aren't in it, parted by blanks.
fn with_tags(text: &str, tags: &[String]) -> String {
    let said: Vec<&str> = text.split(|c: char| c.is_whitespace() || ".,;:!?()".contains(c)).collect();
    let missing = tags.iter().filter(|tag| !said.contains(&tag.as_str()));
    missing.fold(text.to_owned(), |text, tag| format!("{text} {tag}"))
}

/// The address of a campaign's page, where that of the site is known.
pub(crate) fn address(context: &Context<'_>, slug: &str, lang: Lang) -> Option<String> {
    let home = context.site.public_url.as_deref()?;
    Some(format!("{home}{}", Route::Campaign(lang, slug.to_owned()).path()))
}
