//! A campaign's petition.

mod asked;
mod counts;
mod goals;
mod signing;
mod watch;

use std::collections::BTreeSet;

use alongside_model::{
    Lang,
    petition::{AskedField, CountSource, Petition, StatedCount, Tally},
    record::Record,
    signing::Signing,
};

pub(crate) use self::goals::people;
use self::{
    asked::PartnerTexts,
    counts::{Known, PartTexts},
    goals::GoalsTexts,
    signing::SigningTexts,
    watch::Watch,
};
use crate::{
    Watched,
    context::{Context, SLUG_RULE, is_slug},
    fields::Fields,
    record,
    value::Value,
    web,
};

/// A petition, in all languages.
#[derive(Clone, Debug)]
pub(crate) struct PetitionTexts {
    pub(crate) id: String,
    goals: GoalsTexts,
    counts: Vec<PartTexts>,
    paper: Option<StatedCount>,
    signing: SigningTexts,
    pub(crate) fields: Vec<AskedField>,
    partners: Vec<PartnerTexts>,
    watch: Option<Watch>,
    /// What the site's file of counts tells.
    pub(crate) record: Option<Record>,
}

impl PetitionTexts {
    /// Whether the site's own backend takes its signatures.
    pub(crate) fn is_ours(&self) -> bool {
        matches!(self.signing, SigningTexts::Backend(_))
    }

    /// The petition as a page of one language has it.
    pub(crate) fn in_lang(&self, lang: Lang) -> Petition {
        Petition {
            id: self.id.clone(),
            tally: Tally { parts: self.counts.iter().map(|part| part.in_lang(lang)).collect(), paper: self.paper },
            goals: self.goals.in_lang(lang),
            signing: self.signing.in_lang(&self.id, lang),
            fields: self.fields.clone(),
            partners: self.partners.iter().map(|partner| partner.in_lang(lang)).collect(),
        }
    }

    /// The ids of the other organisations that ask to write to signatories.
    pub(crate) fn partners(&self) -> impl Iterator<Item = &str> {
        self.partners.iter().map(|partner| partner.id.as_str())
    }

    /// The origins that pages ask for its count, and send signatures to.
    pub(crate) fn origins(&self) -> impl Iterator<Item = String> {
        let asked = self.counts.iter().filter_map(PartTexts::asks);
        asked.chain(self.signing.service()).filter_map(web::origin)
    }

    /// What `cargo xtask counts` needs to know, where the petition is watched.
    pub(crate) fn watched(&self) -> Option<Watched> {
        let source = self.watch.as_ref()?.source.clone();
        let thresholds: BTreeSet<u64> = self.goals.steps().iter().copied().chain(self.goals.official()).collect();
        Some(Watched { id: self.id.clone(), source, thresholds: thresholds.into_iter().collect() })
    }

    /// The numbers of which the site's file of counts says when they were reached: every one where it
    /// alone is the count; otherwise official ones of a site that is watched, which are about what it counts.
    pub(crate) fn milestones(&self) -> BTreeSet<u64> {
        let alone = matches!(self.counts.as_slice(), [PartTexts { source: CountSource::File { .. }, .. }])
            && self.paper.is_none();
        let goals = self.goals.steps().iter().copied().filter(|_| alone);
        self.goals.official().filter(|_| alone || self.watch.is_some()).chain(goals).collect()
    }
}

/// Reads `[petition]`; what couldn't be read is told.
pub(crate) fn read(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Option<PetitionTexts> {
    let mut fields = value.table()?;
    let id = fields.required("id", &format!("\"{slug}\"")).and_then(|value| id(&value, context, slug));
    let (goals, official) = goals::read(&mut fields, context);
    let watch = watch::read(&mut fields);
    let ways = signing::read(value, &mut fields, context, official, watch.as_ref());
    let paper = fields.optional("paper").and_then(|value| stated(&value));
    let known = Known {
        id: id.as_deref().unwrap_or(slug),
        signing: ways.signing.as_ref(),
        stated: ways.stated,
        watch: watch.as_ref(),
        context,
    };
    let counts = known.read(fields.optional("counts").as_ref());
    let (asked, partners) = asked(&mut fields, ways.signing.as_ref(), context);
    fields.finish();
    let file = watch.is_some() || counts.iter().any(|part| matches!(part.source, CountSource::File { .. }));
    let record = id.as_deref().filter(|_| file).and_then(|id| record::read(id, context));
    // Without a way of signing a petition would count as ours; the mistake is told already.
    Some(PetitionTexts {
        id: id?,
        goals,
        counts,
        paper,
        signing: ways.signing?,
        fields: asked,
        partners,
        watch,
        record,
    })
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

/// Reads `fields` and `partners`, which go with a form on the page.
fn asked(
    fields: &mut Fields<'_>,
    signing: Option<&SigningTexts>,
    context: &Context<'_>,
) -> (Vec<AskedField>, Vec<PartnerTexts>) {
    let asked_value = fields.optional("fields");
    let partners_value = fields.optional("partners");
    let partners = partners_value.as_ref().map(|value| asked::partners(value, context)).unwrap_or_default();
    if let Some(SigningTexts::Elsewhere { .. }) = signing {
        for value in [&asked_value, &partners_value].into_iter().flatten() {
            value.error(
                "This petition is signed on another site, which asks what it asks.",
                "Take these lines away, or take away what says that it is signed elsewhere.",
            );
        }
        return (Vec::new(), Vec::new());
    }
    if let (Some(SigningTexts::Service(Signing::ActionNetwork { .. })), Some(value)) = (signing, &partners_value) {
        value.error(
            "Action Network can't keep who else may write to people.",
            "Take the partners away, or have it signed in another way.",
        );
    }
    (asked::fields(asked_value.as_ref()), partners)
}

/// Reads a stated number, alone in its table.
fn stated(value: &Value<'_>) -> Option<StatedCount> {
    let mut fields = value.table()?;
    let stated = stated_keys(&mut fields);
    fields.finish();
    stated
}

/// Reads the keys of a stated number: `value`, `more_than` and `as_of`.
pub(crate) fn stated_keys(fields: &mut Fields<'_>) -> Option<StatedCount> {
    let number = fields.required("value", "1800").and_then(|value| people(&value, 0));
    let more_than = fields.optional("more_than").and_then(|value| value.truth()).unwrap_or_default();
    let as_of = fields.required("as_of", "2021-05-17").and_then(|value| value.when());
    Some(StatedCount { value: number?, more_than, as_of: as_of? })
}

/// Reads the number of a page at Proca.
fn page_number(fields: &mut Fields<'_>) -> Option<u64> {
    fields.required("page", "42").and_then(|value| value.whole(1))
}
