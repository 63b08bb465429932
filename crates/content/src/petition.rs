//! A campaign's petition.

use alongside_model::{
    Lang,
    petition::{CountSource, Goals, MAX_COUNT, Part, Petition, StatedCount, Tally},
    signature,
    signing::Signing,
};

use crate::{
    context::{Context, SLUG_RULE, is_slug},
    fields::Fields,
    texts::{PerLang, Texts},
    value::Value,
};

/// A petition, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct PetitionTexts {
    pub(crate) id: String,
    goal: Option<u64>,
    elsewhere: Option<Elsewhere>,
}

#[derive(Clone, Debug)]
struct Elsewhere {
    url: Texts,
    site: Texts,
    stated: Option<StatedCount>,
}

impl PetitionTexts {
    /// Whether the site's own backend counts it.
    pub(crate) fn is_ours(&self) -> bool {
        self.elsewhere.is_none()
    }

    /// The petition as a page of one language has it. `backend` is where the site's own are signed.
    pub(crate) fn in_lang(&self, lang: Lang, backend: Option<&str>) -> Petition {
        let (tally, signing) = match &self.elsewhere {
            None => match backend {
                Some(backend) => {
                    let url = format!("{backend}/v1/petitions/{}", self.id);
                    let source = CountSource::Backend { url: format!("{url}/count.json") };
                    let part = Part { source, by: String::new() };
                    (vec![part], Signing::Backend { url: format!("{url}/signatures") })
                }
                None => (Vec::new(), Signing::Nowhere),
            },
            Some(elsewhere) => {
                let site = elsewhere.site.get(lang);
                let stated =
                    elsewhere.stated.map(|count| Part { source: CountSource::Stated { count }, by: site.clone() });
                let signing = Signing::Elsewhere { url: elsewhere.url.get(lang), site, confirms: false };
                (stated.into_iter().collect(), signing)
            }
        };
        Petition {
            id: self.id.clone(),
            tally: Tally { parts: tally, paper: None },
            goals: Goals { steps: self.goal.into_iter().collect(), stretch_at: 100, ..Goals::default() },
            signing,
            fields: if self.elsewhere.is_none() { signature::USUAL.to_vec() } else { Vec::new() },
            partners: Vec::new(),
        }
    }
}

/// Reads `[petition]`: id, goal, and `elsewhere` for one that another site has.
pub(crate) fn read(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Option<PetitionTexts> {
    let mut fields = value.table()?;
    let id = fields.required("id", &format!("\"{slug}\"")).and_then(|value| id(&value, context, slug));
    let goal = fields.optional("goal").and_then(|value| value.whole(1));
    let elsewhere_value = fields.optional("elsewhere");
    fields.finish();
    if elsewhere_value.is_none() && context.site.backend.is_none() {
        value.error(
            "There is no backend to sign this petition with.",
            "Add [backend] with url = \"\" to site.toml, or [petition.elsewhere] with the url of the site that has it.",
        );
    }
    let is_elsewhere = elsewhere_value.is_some();
    let elsewhere = elsewhere_value.and_then(|value| elsewhere(&value, context));
    // Without its other site a petition would count as ours; the mistake is told already.
    (is_elsewhere == elsewhere.is_some()).then_some(PetitionTexts { id: id?, goal, elsewhere })
}

fn id(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Option<String> {
    let text = value.text()?;
    if !is_slug(&text.text) {
        text.error(format!("`{}` can't be the id of a petition.", text.text), SLUG_RULE);
        return None;
    }
    if let Some(other) = context.petitions.borrow_mut().insert(text.text.clone(), slug.to_owned()) {
        text.error(
            format!("The campaign `{other}` has a petition `{}` already.", text.text),
            "Give each petition an id of its own; signatures are kept under it.",
        );
    }
    Some(text.text)
}

fn elsewhere(value: &Value<'_>, context: &Context<'_>) -> Option<Elsewhere> {
    let languages = &context.site.languages;
    let mut fields = value.table()?;
    let url = fields.required("url", "\"https://...\"").and_then(|value| value.urls(languages));
    let site = fields.required("site", "\"The other site's name\"").and_then(|value| value.shared(languages));
    let stated = fields.optional("stated").and_then(|value| {
        let mut fields = value.table()?;
        let stated = stated_keys(&mut fields);
        fields.finish();
        stated
    });
    fields.finish();
    Some(Elsewhere { url: url?, site: site.as_ref().map(PerLang::texts)?, stated })
}

/// Reads the keys of a stated number: `value`, `more_than` and `as_of`.
pub(crate) fn stated_keys(fields: &mut Fields<'_>) -> Option<StatedCount> {
    let number = fields.required("value", "1800").and_then(|value| {
        let number = value.whole(0)?;
        if number > MAX_COUNT {
            value.error(format!("{number} is more than there are people."), "Write the number of people.");
        }
        Some(number)
    });
    let more_than = fields.optional("more_than").and_then(|value| value.truth()).unwrap_or_default();
    let as_of = fields.required("as_of", "2021-05-17").and_then(|value| value.when());
    Some(StatedCount { value: number?, more_than, as_of: as_of? })
}
