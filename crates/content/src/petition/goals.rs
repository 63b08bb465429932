//! What a petition aims for: goals, official numbers, and the number below which none is shown.

use alongside_model::{
    Lang,
    petition::{Goals, MAX_COUNT, Threshold},
};

use crate::{
    context::Context,
    fields::Fields,
    texts::{PerLang, Texts},
    value::Value,
    wording,
};

/// Goals, in all languages.
#[derive(Clone, Debug, Default)]
pub(crate) struct GoalsTexts {
    steps: Vec<u64>,
    stretch_at: u64,
    minimum: u64,
    /// Rising.
    official: Vec<(u64, Texts)>,
}

/// Whose official numbers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Official {
    /// The House of Commons of Canada.
    House,
    /// The UK's government and Parliament.
    Uk,
}

const OFFICIAL: [(&str, Official); 2] = [("house", Official::House), ("uk", Official::Uk)];

impl GoalsTexts {
    /// The goals as a page of one language has them.
    pub(crate) fn in_lang(&self, lang: Lang) -> Goals {
        let threshold = |(at, what): &(u64, Texts)| Threshold { at: *at, what: what.get(lang) };
        Goals {
            steps: self.steps.clone(),
            stretch_at: self.stretch_at,
            official: self.official.iter().map(threshold).collect(),
            minimum: self.minimum,
        }
    }

    /// The goals of the organiser's.
    pub(crate) fn steps(&self) -> &[u64] {
        &self.steps
    }

    /// The official numbers.
    pub(crate) fn official(&self) -> impl Iterator<Item = u64> {
        self.official.iter().map(|(at, _)| *at)
    }
}

/// Reads `goal` or `goals`, `stretch_at`, `minimum`, `official` and `official_numbers`.
/// Says as well whose official numbers count.
pub(crate) fn read(fields: &mut Fields<'_>, context: &Context<'_>) -> (GoalsTexts, Option<Official>) {
    let steps = steps(fields);
    let stretch_at = fields.optional("stretch_at").and_then(|value| percent(&value)).unwrap_or(100);
    let minimum = fields.optional("minimum").and_then(|value| minimum(&value, steps.first().copied()));
    let body = fields.optional("official").and_then(|value| value.one_of(&OFFICIAL));
    let mut official = body.map(|body| known(body, &context.site.languages)).unwrap_or_default();
    for member in fields.optional("official_numbers").and_then(|value| value.list()).into_iter().flatten() {
        let Some((at, what)) = number(&member, context) else { continue };
        if official.iter().any(|(known, _)| *known == at) {
            member.error(format!("There are two official numbers at {at}."), "Say in one text what happens then.");
        }
        official.push((at, what));
    }
    official.sort_by_key(|(at, _)| *at);
    (GoalsTexts { steps, stretch_at, minimum: minimum.unwrap_or_default(), official }, body)
}

fn steps(fields: &mut Fields<'_>) -> Vec<u64> {
    let one = fields.optional("goal");
    let Some(several) = fields.optional("goals") else {
        return one.and_then(|value| people(&value, 1)).into_iter().collect();
    };
    if one.is_some() {
        several.error("There are both `goal` and `goals`.", "Keep one of them: goals = [500, 1000]");
    }
    if several.is_empty_list() {
        several.error("There is no goal in the list.", "Write goals = [500, 1000], or take the line away.");
    }
    let mut steps: Vec<u64> = Vec::new();
    for member in several.list().into_iter().flatten() {
        let Some(goal) = people(&member, 1) else { continue };
        if let Some(before) = steps.last().filter(|before| **before >= goal) {
            member.error(
                format!("The goal {goal} comes after {before}."),
                "Write goals from the lowest to the highest, each once.",
            );
        }
        steps.push(goal);
    }
    steps
}

fn percent(value: &Value<'_>) -> Option<u64> {
    let percent = value.whole(1)?;
    if percent > 100 {
        value.error(
            format!("`stretch_at` is {percent} percent."),
            "Write the percentage of a goal at which the next one is shown: 1 to 100.",
        );
        return None;
    }
    Some(percent)
}

fn minimum(value: &Value<'_>, first: Option<u64>) -> Option<u64> {
    let minimum = people(value, 0)?;
    if let Some(goal) = first.filter(|goal| *goal < minimum) {
        value.error(
            format!("The number would still be hidden when the goal of {goal} is reached."),
            format!("Write a `minimum` of at most {goal}."),
        );
    }
    Some(minimum)
}

/// A number of people.
pub(crate) fn people(value: &Value<'_>, least: u64) -> Option<u64> {
    let number = value.whole(least)?;
    if number > MAX_COUNT {
        value.error(format!("{number} is more than there are people."), "Write the number of people.");
    }
    Some(number)
}

fn number(member: &Value<'_>, context: &Context<'_>) -> Option<(u64, Texts)> {
    let mut fields = member.table()?;
    let at = fields.required("at", "500").and_then(|value| people(&value, 1));
    let what = fields.required("what", "{ en = \"signatures are needed for the council to hear us\" }");
    let what = what.and_then(|value| value.texts(&context.site.languages));
    fields.finish();
    Some((at?, what.as_ref().map(PerLang::texts)?))
}

/// The numbers of a body.
///
/// The House of Commons takes a petition with 500 valid signatures
/// (<https://petitions.ourcommons.ca/en/Home/AboutContent>). The UK's government responds to one
/// with 10,000, and one with 100,000 is considered for debate (<https://github.com/alphagov/e-petitions>).
fn known(body: Official, languages: &[Lang]) -> Vec<(u64, Texts)> {
    let texts = |what: fn(&wording::Wording) -> &'static str| {
        Texts(languages.iter().map(|&lang| (lang, what(wording::of(lang)).to_owned())).collect())
    };
    match body {
        Official::House => vec![(500, texts(|words| words.house_receives))],
        Official::Uk => vec![(10_000, texts(|words| words.uk_responds)), (100_000, texts(|words| words.uk_debates))],
    }
}
