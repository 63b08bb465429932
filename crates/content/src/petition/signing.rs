//! How a petition is signed: with our own backend, with a service, or on another site.

use alongside_model::{Lang, petition::StatedCount, signing::Signing};

use super::{Watch, goals::Official, page_number, stated};
use crate::{
    context::Context,
    fields::Fields,
    hand_over,
    texts::{PerLang, Texts},
    value::Value,
    wording,
};

/// Proca's own server, where `[petition.proca]` names no other.
pub(crate) const PROCA: &str = "https://api.proca.app/api";

/// A way of signing, in all languages.
#[derive(Clone, Debug)]
pub(crate) enum SigningTexts {
    /// With the site's own backend, whose address this is; `""` is the site's own origin.
    Backend(String),
    /// With a service, or with nobody: the same in every language.
    Service(Signing),
    /// On another site.
    Elsewhere { url: Texts, site: Texts, confirms: bool },
}

impl SigningTexts {
    /// The way of signing petition `id` as a page of one language has it.
    pub(crate) fn in_lang(&self, id: &str, lang: Lang) -> Signing {
        match self {
            Self::Backend(backend) => Signing::Backend { url: format!("{backend}/v1/petitions/{id}/signatures") },
            Self::Service(signing) => signing.clone(),
            Self::Elsewhere { url, site, confirms } => {
                Signing::Elsewhere { url: url.get(lang), site: site.get(lang), confirms: *confirms }
            }
        }
    }

    /// The address that signatures are posted to, where that isn't the site's own backend's.
    pub(crate) fn service(&self) -> Option<&str> {
        match self {
            Self::Service(
                Signing::ActionNetwork { url }
                | Signing::Proca { url, .. }
                | Signing::Form { url }
                | Signing::Netlify { url },
            ) => Some(url),
            _ => None,
        }
    }
}

/// What `[petition]` says of signing.
pub(crate) struct Ways {
    /// `None` where it couldn't be read.
    pub(crate) signing: Option<SigningTexts>,
    /// The number that another site stated, with its place.
    pub(crate) stated: Option<StatedCount>,
}

/// Reads the one table that says how it is signed. Without one it is the site's own backend, or
/// the House of Commons for a petition of the House.
pub(crate) fn read(
    petition: &Value<'_>,
    fields: &mut Fields<'_>,
    context: &Context<'_>,
    official: Option<Official>,
    watch: Option<&Watch>,
) -> Ways {
    let house = watch.and_then(Watch::house);
    let keys = ["elsewhere", "action_network", "proca", "form", "netlify"];
    let given: Vec<_> = keys.iter().filter_map(|&key| Some((key, fields.optional(key)?))).collect();
    if let [(first, _), (second, value), ..] = given.as_slice() {
        value.error(
            format!("This petition is signed in two ways: `{first}` and `{second}`."),
            "Keep one of them; a petition is signed in one place.",
        );
    }
    let Some((key, value)) = given.first() else {
        return Ways { signing: usual(petition, context, house), stated: None };
    };
    if *key == "elsewhere" {
        let confirms = official == Some(Official::House) || house.is_some();
        return elsewhere(value, context, confirms).unwrap_or(Ways { signing: None, stated: None });
    }
    Ways { signing: service(key, value, context).map(SigningTexts::Service), stated: None }
}

fn usual(petition: &Value<'_>, context: &Context<'_>, house: Option<&str>) -> Option<SigningTexts> {
    if let Some(number) = house {
        return Some(at_the_house(number, &context.site.languages));
    }
    if context.site.backend.is_none() {
        petition.error(
            "There is no backend to sign this petition with.",
            "Add [backend] with url = \"\" to site.toml, or [petition.elsewhere] with the url of the site that has it.",
        );
    }
    context.site.backend.clone().map(SigningTexts::Backend)
}

/// A petition of the House of Commons is signed on its own page, and counted once the signatory
/// has confirmed it by email (<https://petitions.ourcommons.ca/en/Home/AboutContent>).
fn at_the_house(number: &str, languages: &[Lang]) -> SigningTexts {
    let each = |text: &dyn Fn(Lang) -> String| Texts(languages.iter().map(|&lang| (lang, text(lang))).collect());
    SigningTexts::Elsewhere {
        url: each(&|lang| {
            format!("https://www.ourcommons.ca/petitions/{}/Petition/Details?Petition={number}", lang.code())
        }),
        site: each(&|lang| wording::of(lang).house_of_commons.to_owned()),
        confirms: true,
    }
}

fn service(key: &str, value: &Value<'_>, context: &Context<'_>) -> Option<Signing> {
    let mut fields = value.table()?;
    let mut url = |example| fields.required("url", example);
    let signing = match key {
        "action_network" => url("\"https://actionnetwork.org/api/v2/petitions/.../signatures\"")
            .and_then(|value| signatures(&value))
            .map(|url| Signing::ActionNetwork { url }),
        "form" => url("\"https://formspree.io/f/...\"")
            .and_then(|value| value.service())
            .map(|url| Signing::Form { url: url.text }),
        "netlify" => url("\"/\"")
            .and_then(|value| hand_over::path(&value))
            .map(|path| Signing::Netlify { url: format!("{}{}", context.base, path.trim_start_matches('/')) }),
        _ => proca(&mut fields).map(|(url, page)| Signing::Proca { url, page }),
    };
    fields.finish();
    signing
}

/// Reads `url` and `page` of a Proca server.
pub(crate) fn proca(fields: &mut Fields<'_>) -> Option<(String, u64)> {
    let url = match fields.optional("url") {
        Some(value) => value.origin(),
        None => Some(PROCA.to_owned()),
    };
    let page = page_number(fields);
    Some((url?, page?))
}

/// The signatures of a petition, as Action Network's API links to them
/// (<https://actionnetwork.org/docs/v2/signatures>).
fn signatures(value: &Value<'_>) -> Option<String> {
    let url = value.service()?;
    if !url.text.contains("/petitions/") || !url.text.ends_with("/signatures") {
        url.error(
            format!("`{}` isn't the address of a petition's signatures.", url.text),
            "Write it as its page of the API has it: https://actionnetwork.org/api/v2/petitions/.../signatures",
        );
        return None;
    }
    Some(url.text)
}

fn elsewhere(value: &Value<'_>, context: &Context<'_>, confirms: bool) -> Option<Ways> {
    let languages = &context.site.languages;
    let mut fields = value.table()?;
    let url = fields.required("url", "\"https://...\"").and_then(|value| value.urls(languages));
    let site = fields.required("site", "\"The other site's name\"").and_then(|value| value.shared(languages));
    let stated = fields.optional("stated").and_then(|value| stated(&value));
    let confirms = fields.optional("confirms").and_then(|value| value.truth()).unwrap_or(confirms);
    fields.finish();
    let site = site.as_ref().map(PerLang::texts);
    let signing = url.zip(site).map(|(url, site)| SigningTexts::Elsewhere { url, site, confirms });
    Some(Ways { signing, stated })
}
