//! A campaign's folder.

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    life_cycle::Schedule,
    page::{ActionKind, STORY},
    petition::StatedCount,
    postal_code::Province,
};

use crate::{
    context::Context,
    fields::{self, Fields},
    front_matter,
    hashtags::{self, Hashtags},
    held,
    image::{self, Picture},
    letter::{self, LetterTexts},
    markdown::Prose,
    names,
    petition::{self, PetitionTexts},
    schedule,
    sharing::{self, Sharing},
    source::Source,
    steps::{self, StepTexts},
    texts::{PerLang, Texts},
    updates::{self, Update},
    value::Value,
};

/// A campaign, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Campaign {
    pub(crate) slug: String,
    /// Campaigns with a lower number come first; those without one come last.
    pub(crate) order: Option<u64>,
    pub(crate) schedule: Schedule,
    pub(crate) title: Texts,
    pub(crate) summary: Texts,
    pub(crate) outcome: Texts,
    /// Why it is paused.
    pub(crate) paused: Option<Texts>,
    pub(crate) story: BTreeMap<Lang, String>,
    pub(crate) petition: Option<PetitionTexts>,
    pub(crate) steps: Vec<StepTexts>,
    pub(crate) letter: Option<LetterTexts>,
    pub(crate) participation: Option<(StatedCount, Texts)>,
    pub(crate) figures: Vec<(Texts, Texts)>,
    pub(crate) picture: Option<Picture>,
    pub(crate) updates: Vec<Update>,
    pub(crate) hashtags: Hashtags,
    pub(crate) sharing: Sharing,
    pub(crate) only_in: Option<Province>,
    pub(crate) next: Option<String>,
}

/// Reads a campaign; what couldn't be read is told and left out.
pub(crate) fn read(slug: &str, context: &Context<'_>) -> Campaign {
    let mut campaign = Campaign { slug: slug.to_owned(), ..Campaign::default() };
    let name = format!("campaigns/{slug}/campaign.toml");
    let mut declared = None;
    if let Some(text) = context.folder.text(&name, context.report) {
        let source = Source::new(&name, &text, context.report);
        if let Some(table) = fields::parse(source) {
            let fields = Fields::root(source, &table);
            declared = Some(fields.has("outcome"));
            facts(fields, context, &mut campaign);
        }
    }
    for &lang in &context.site.languages {
        let name = format!("campaigns/{slug}/{}.md", lang.code());
        if let Some(text) = context.folder.text(&name, context.report) {
            words(Source::new(&name, &text, context.report), lang, declared, context, &mut campaign);
        }
    }
    campaign
}

/// `campaign.toml`.
fn facts(mut fields: Fields<'_>, context: &Context<'_>, campaign: &mut Campaign) {
    let slug = campaign.slug.clone();
    campaign.order = fields.optional("order").and_then(|value| value.whole(0));
    let (held, pause) = held::read(&mut fields, context);
    campaign.schedule = schedule::read(&mut fields, held, context);
    campaign.paused = pause.as_ref().map(|pause| pause.reason.texts());
    campaign.only_in = fields.optional("only_in").and_then(|value| value.one_of(&names::provinces()));
    campaign.next = fields.optional("next").and_then(|value| context.other_campaign(&value, &slug));
    let tags = fields.optional("hashtags").map(|value| hashtags::read(&value, &context.site.languages));
    campaign.hashtags = tags.unwrap_or_default();
    let share = fields.optional("share");
    let sharing = share.map(|value| sharing::read(&value, &campaign.hashtags, context, &slug));
    campaign.sharing = sharing.unwrap_or_default();
    campaign.picture = fields.optional("image").and_then(|value| image::read(&value, context, &slug));
    campaign.participation = fields.optional("participation").and_then(|value| participation(&value, context));
    campaign.figures = fields.optional("figures").map(|value| figures(&value, context)).unwrap_or_default();
    campaign.updates = updates::read(fields.optional("updates").as_ref(), pause.as_ref(), context, &slug);
    let petition = fields.optional("petition");
    let letter = fields.optional("letter");
    campaign.petition = petition.as_ref().and_then(|value| petition::read(value, context, &slug));
    campaign.letter = letter.as_ref().and_then(|value| letter::read(value, context, &slug));
    let steps =
        fields.optional("steps").map(|value| steps::read(&value, context, petition.is_some(), letter.is_some()));
    campaign.steps = steps.unwrap_or_default();
    let has = |kind| campaign.steps.iter().any(|step| step.kind == kind);
    if let Some(petition) = petition.filter(|_| !has(ActionKind::Sign)) {
        petition.error("No step signs this petition.", "Add a step: [[steps]] with kind = \"sign\" and a text.");
    }
    if let Some(letter) = letter.filter(|_| !has(ActionKind::Write)) {
        letter.error("No step writes this letter.", "Add a step: [[steps]] with kind = \"write\" and a text.");
    }
    fields.finish();
}

/// `<lang>.md`. `declared` says whether the campaign has an outcome, if known.
fn words(source: Source<'_>, lang: Lang, declared: Option<bool>, context: &Context<'_>, campaign: &mut Campaign) {
    let Some(parts) = front_matter::split(source) else { return };
    if let Some(table) = fields::parse(parts.front) {
        let mut fields = Fields::root(parts.front, &table);
        let keep = |value: Option<Value<'_>>, texts: &mut Texts| {
            texts.0.extend(value.and_then(|value| value.text()).map(|text| (lang, text.text)));
        };
        keep(fields.required("title", "\"The campaign's title\""), &mut campaign.title);
        keep(fields.required("summary", "\"What it is about, in one or two sentences\""), &mut campaign.summary);
        if declared == Some(true) {
            keep(fields.required("outcome", "\"What came of it\""), &mut campaign.outcome);
        } else if let (Some(value), Some(false)) = (fields.optional("outcome"), declared) {
            value.error(
                "The campaign has no outcome yet.",
                "Add [outcome] with kind = \"won\", \"partly-won\" or \"lost\" to campaign.toml, or take the line away.",
            );
        }
        fields.finish();
    }
    if parts.body.text().trim().is_empty() {
        parts.body.error(
            0,
            "The story is empty.",
            "Write what the campaign asks, and why, after the second line of +++.",
        );
    }
    let links = context.links(&format!("campaigns/{}/", campaign.slug), lang);
    let prose = Prose {
        source: parts.body,
        at: 0,
        verbatim: true,
        links: &links,
        report: context.report,
        story: STORY,
        top: 2,
    };
    campaign.story.insert(lang, prose.render(parts.body.text()));
}

fn participation(value: &Value<'_>, context: &Context<'_>) -> Option<(StatedCount, Texts)> {
    let mut fields = value.table()?;
    let count = petition::stated_keys(&mut fields);
    let label = fields.required("label", "{ en = \"people took part\" }");
    let label = label.and_then(|value| value.texts(&context.site.languages));
    fields.finish();
    Some((count?, label.as_ref().map(PerLang::texts)?))
}

fn figures(value: &Value<'_>, context: &Context<'_>) -> Vec<(Texts, Texts)> {
    let languages = &context.site.languages;
    let figure = |member: Value<'_>| {
        let mut fields = member.table()?;
        let number = fields.required("value", "{ en = \"$90 million\" }").and_then(|value| value.shared(languages));
        let label = fields.required("label", "{ en = \"over three years\" }").and_then(|value| value.texts(languages));
        fields.finish();
        Some((number.as_ref().map(PerLang::texts)?, label.as_ref().map(PerLang::texts)?))
    };
    value.list().into_iter().flatten().filter_map(figure).collect()
}
