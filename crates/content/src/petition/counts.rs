//! Where a petition's count comes from: the parts it is the sum of.

use alongside_model::{
    Lang,
    petition::{CountSource, Part, StatedCount},
};

use super::{signing, signing::SigningTexts, stated_keys, watch, watch::Watch};
use crate::{
    WatchedSource,
    context::{Context, SLUG_RULE, is_slug},
    fields::Fields,
    record,
    texts::{PerLang, Texts},
    value::Value,
};

/// The most parts of a count: each is asked for by every open page.
const MAX_PARTS: usize = 8;

/// A part, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct PartTexts {
    pub(crate) source: CountSource,
    by: Texts,
}

impl PartTexts {
    /// The part as a page of one language has it.
    pub(crate) fn in_lang(&self, lang: Lang) -> Part {
        Part { source: self.source.clone(), by: self.by.get(lang) }
    }

    /// The address that pages ask, where it isn't a file of the site.
    pub(crate) fn asks(&self) -> Option<&str> {
        match &self.source {
            CountSource::Backend { url }
            | CountSource::EPetitions { url }
            | CountSource::Json { url, .. }
            | CountSource::Proca { url, .. } => Some(url),
            CountSource::File { .. } | CountSource::Stated { .. } => None,
        }
    }
}

/// The kinds of part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Backend,
    EPetitions,
    Json,
    Proca,
    File,
    Stated,
}

const KINDS: [(&str, Kind); 6] = [
    ("backend", Kind::Backend),
    ("e-petitions", Kind::EPetitions),
    ("json", Kind::Json),
    ("proca", Kind::Proca),
    ("file", Kind::File),
    ("stated", Kind::Stated),
];

/// What is known of a petition when its counts are read.
pub(crate) struct Known<'a> {
    pub(crate) id: &'a str,
    pub(crate) signing: Option<&'a SigningTexts>,
    pub(crate) stated: Option<StatedCount>,
    pub(crate) watch: Option<&'a Watch>,
    pub(crate) context: &'a Context<'a>,
}

impl Known<'_> {
    /// Reads `[[petition.counts]]`; without it, what goes without saying.
    pub(crate) fn read(&self, value: Option<&Value<'_>>) -> Vec<PartTexts> {
        let mut parts = match value {
            Some(value) => self.written(value),
            None => self.usual(),
        };
        if let Some(watch) = self.watch.filter(|watch| self.has_record() && adds_file(watch, &parts)) {
            parts.push(PartTexts { source: self.file(), by: self.watched_by(watch) });
        }
        parts
    }

    /// The site's own backend for what is signed there; elsewhere the number that was stated,
    /// until there is a file of what was read.
    fn usual(&self) -> Vec<PartTexts> {
        match (self.signing, self.stated) {
            (Some(SigningTexts::Backend(backend)), _) => {
                vec![PartTexts { source: backend_count(backend, self.id), by: Texts::default() }]
            }
            (Some(SigningTexts::Elsewhere { site, .. }), Some(count)) if !self.is_read() => {
                vec![PartTexts { source: CountSource::Stated { count }, by: site.clone() }]
            }
            _ => Vec::new(),
        }
    }

    fn written(&self, value: &Value<'_>) -> Vec<PartTexts> {
        if self.stated.is_some() {
            value.error(
                "There are both `counts` and a `stated` number.",
                "Take `stated` out of [petition.elsewhere]; a number of `counts` can be stated: kind = \"stated\"",
            );
        }
        let mut parts: Vec<PartTexts> = Vec::new();
        for member in value.list().into_iter().flatten() {
            let Some(part) = self.part(&member) else { continue };
            let stated = matches!(part.source, CountSource::Stated { .. });
            if !stated && parts.iter().any(|known| known.source == part.source) {
                member.error("This number is in the sum already.", "Take one of the two away.");
            }
            if parts.len() == MAX_PARTS {
                member.error(
                    format!("The count is the sum of more than {MAX_PARTS} numbers."),
                    "Each is asked for by every open page; keep those that matter.",
                );
            }
            parts.push(part);
        }
        parts
    }

    fn part(&self, member: &Value<'_>) -> Option<PartTexts> {
        let mut fields = member.table()?;
        let kind_value = fields.required("kind", "\"json\"")?;
        if matches!(kind_value.text()?.text.as_str(), "action-network" | "action_network") {
            kind_value.error(
                "Action Network tells its numbers only to who has a secret key, which can't be in a page.",
                "Publish the number as a file, with kind = \"file\"; or write kind = \"json\" with the url of a proxy of \
                 yours that keeps the key.",
            );
            return None;
        }
        let kind = kind_value.one_of(&KINDS)?;
        // Nobody needs to be told that this site counts what is signed on it.
        let ours = kind == Kind::Backend && !fields.has("url");
        let named = kind == Kind::File && self.watch.is_some();
        let by = if ours || named { fields.optional("by") } else { fields.required("by", "\"The town council\"") };
        let unnamed = by.is_none();
        let by = by.and_then(|value| value.shared(&self.context.site.languages));
        let source = self.source(kind, &mut fields, member);
        fields.finish();
        let by = match (by, self.watch) {
            (Some(by), _) => PerLang::texts(&by),
            (None, Some(watch)) if named => self.watched_by(watch),
            (None, _) if ours && unnamed => Texts::default(),
            _ => return None,
        };
        Some(PartTexts { source: source?, by })
    }

    fn source(&self, kind: Kind, fields: &mut Fields<'_>, member: &Value<'_>) -> Option<CountSource> {
        match kind {
            Kind::Backend => self.backend(fields, member),
            Kind::EPetitions => {
                let url = fields.required("url", "\"https://petition.parliament.uk/petitions/123456\"")?.service()?;
                let Some(page) = watch::e_petition(&url.text) else {
                    url.error(
                        format!("`{}` isn't the page of a petition on a site of this kind.", url.text),
                        "Write the address of its page: https://petition.parliament.uk/petitions/123456",
                    );
                    return None;
                };
                Some(CountSource::EPetitions { url: format!("{page}/count.json") })
            }
            Kind::Json => {
                let url =
                    fields.required("url", "\"https://example.org/total.json\"").and_then(|value| value.service());
                let pointer =
                    fields.required("pointer", "\"/data/total_signatures\"").and_then(|value| pointer(&value));
                Some(CountSource::Json { url: url?.text, pointer: pointer? })
            }
            Kind::Proca => signing::proca(fields).map(|(url, page)| CountSource::Proca { url, page }),
            Kind::File => {
                let known = self.has_record();
                if !known && self.watch.is_none() {
                    member.error(
                        format!("There is no file `{}`.", record::name(self.id)),
                        "Write it, or say with `house` or `watch` what `cargo xtask counts` should read into it.",
                    );
                }
                known.then(|| self.file())
            }
            Kind::Stated => stated_keys(fields).map(|count| CountSource::Stated { count }),
        }
    }

    fn backend(&self, fields: &mut Fields<'_>, member: &Value<'_>) -> Option<CountSource> {
        let Some(url) = fields.optional("url") else {
            if let Some(SigningTexts::Backend(backend)) = self.signing {
                return Some(backend_count(backend, self.id));
            }
            if self.signing.is_some() {
                member.error(
                    "This site's own backend counts only what is signed with it.",
                    "Add the url of the site whose backend counts, or take this number away.",
                );
            }
            return None;
        };
        let url = url.origin();
        let id = match fields.optional("id") {
            None => self.id.to_owned(),
            Some(value) => {
                let id = value.text()?;
                if !is_slug(&id.text) {
                    id.error(format!("`{}` can't be the id of a petition.", id.text), SLUG_RULE);
                }
                id.text
            }
        };
        Some(backend_count(&url?, &id))
    }

    fn file(&self) -> CountSource {
        CountSource::File { url: format!("{}{}", self.context.base, record::name(self.id)) }
    }

    fn has_record(&self) -> bool {
        self.context.folder.has(&record::name(self.id))
    }

    /// Whether a file tells what another site counts.
    fn is_read(&self) -> bool {
        self.has_record() && self.watch.is_some_and(|watch| adds_file(watch, &[]))
    }

    /// Who counts what is watched: the site on which it is signed, by the organiser's name for it.
    fn watched_by(&self, watch: &Watch) -> Texts {
        match self.signing {
            Some(SigningTexts::Elsewhere { site, .. }) => site.clone(),
            _ => watch.by(&self.context.site.languages),
        }
    }
}

/// Whether the file of what is watched is a part of the sum: not where pages ask the same site
/// themselves. A backend of our kind can always be asked.
fn adds_file(watch: &Watch, parts: &[PartTexts]) -> bool {
    let asked = match &watch.source {
        WatchedSource::House { .. } => None,
        WatchedSource::Backend { .. } => return false,
        WatchedSource::EPetitions { url } => watch::e_petition(url),
    };
    parts.iter().all(|part| match &part.source {
        CountSource::File { .. } => false,
        CountSource::EPetitions { url } => watch::e_petition(url) != asked,
        _ => true,
    })
}

fn backend_count(backend: &str, id: &str) -> CountSource {
    CountSource::Backend { url: format!("{backend}/v1/petitions/{id}/count.json") }
}

/// A JSON pointer to something in a document (RFC 6901): steps that begin with `/`, in which `~`
/// stands only in `~0` and `~1`.
fn pointer(value: &Value<'_>) -> Option<String> {
    let text = value.text()?;
    let escaped = text.text.split('~').skip(1).all(|after| after.starts_with(['0', '1']));
    if !text.text.starts_with('/') || !escaped {
        text.error(
            format!("`{}` isn't a JSON pointer.", text.text),
            "Write the names that lead to the number, each with a / before it: \"/data/total_signatures\"",
        );
        return None;
    }
    Some(text.text)
}
