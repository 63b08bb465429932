//! A campaign's dates and outcome.

use alongside_model::life_cycle::{Held, Outcome, OutcomeKind, Schedule};

use crate::{context::Context, dates, fields::Fields, value::Value};

/// Reads `opens`, `closes`, `closes_at` and `[outcome]`. `held` is what was read of that.
pub(crate) fn read(fields: &mut Fields<'_>, held: Option<Held>, context: &Context<'_>) -> Schedule {
    let zone = &context.site.zone;
    let opens_on = fields.optional("opens");
    let closes_on = fields.optional("closes");
    let time = fields.optional("closes_at");
    if let (Some(time), None) = (&time, &closes_on) {
        time.error("`closes_at` has no day.", "Add the day: closes = 2021-05-17");
    }
    let opens = opens_on.and_then(|value| out_of_range(&value, dates::opening(value.date()?, zone)));
    let closes = closes_on.as_ref().and_then(|value| {
        let time = time.as_ref().and_then(Value::time);
        out_of_range(value, dates::closing(value.date()?, time, zone))
    });
    if let (Some(opens), Some(closes), Some(value)) = (opens, closes, &closes_on)
        && closes.at <= opens.at
    {
        value.error("The campaign closes before it opens.", "Write a day for `closes` that isn't before `opens`.");
    }
    Schedule { opens, closes, held, outcome: fields.optional("outcome").and_then(|value| outcome(&value)) }
}

fn out_of_range<T>(value: &Value<'_>, moment: Option<T>) -> Option<T> {
    if moment.is_none() {
        value.error("This day is too far off for a clock.", "Write a year from 1 to 9998.");
    }
    moment
}

fn outcome(value: &Value<'_>) -> Option<Outcome> {
    const KINDS: [(&str, OutcomeKind); 3] =
        [("won", OutcomeKind::Won), ("partly-won", OutcomeKind::PartlyWon), ("lost", OutcomeKind::Lost)];
    let mut fields = value.table()?;
    let kind = fields.required("kind", "\"won\"").and_then(|value| value.one_of(&KINDS));
    let when = fields.optional("date").and_then(|value| value.when());
    fields.finish();
    Some(Outcome { kind: kind?, when })
}
