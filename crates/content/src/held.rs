//! What holds a campaign back: it is a draft, or paused.

use alongside_model::{life_cycle::Held, time::When};

use crate::{context::Context, fields::Fields, texts::PerLang, value::Value};

/// A pause.
pub(crate) struct Pause<'a> {
    /// Since when, as exactly as it is known.
    pub(crate) since: Option<When>,
    /// Why.
    pub(crate) reason: PerLang<'a>,
}

/// Reads `draft` and `[paused]`. What has an outcome is neither.
pub(crate) fn read<'a>(fields: &mut Fields<'a>, context: &Context<'_>) -> (Option<Held>, Option<Pause<'a>>) {
    let ended = fields.has("outcome");
    let draft = fields.optional("draft");
    let paused = fields.optional("paused");
    let is_draft = draft.as_ref().and_then(Value::truth).unwrap_or_default();
    if let Some(value) = draft.filter(|_| is_draft && ended) {
        value.error("A draft has no outcome yet.", "Take away `draft`, and it is published; or take [outcome] away.");
    }
    if let Some(value) = &paused {
        if ended {
            value.error("A campaign that has ended isn't paused.", "Take away [paused], or [outcome].");
        }
        if is_draft {
            value.error("A draft isn't paused.", "Take away [paused], or `draft`.");
        }
    }
    let pause = paused.and_then(|value| {
        let mut fields = value.table()?;
        let since = fields.optional("since").and_then(|value| value.when());
        let reason = fields.required("reason", "{ en = \"Why nothing can be done for now\" }");
        let reason = reason.and_then(|value| value.texts(&context.site.languages));
        fields.finish();
        Some(Pause { since, reason: reason? })
    });
    let held = if is_draft { Some(Held::Draft) } else { pause.is_some().then_some(Held::Paused) };
    (held, pause)
}
