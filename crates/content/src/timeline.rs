//! A campaign's timeline: what the organiser told, and what dates and counts tell by themselves.

use alongside_model::{
    page::{Update, UpdateKind, update_story},
    time::{Date, Instant, When},
};

use crate::campaign::Campaign;

/// The entries of a campaign, newest first. Of one date, the organiser's come first. A thing is told
/// once: what the organiser wrote of stands in the place of what would tell itself.
pub(crate) fn of(campaign: &Campaign, built_at: Instant) -> Vec<Update> {
    let told = campaign.updates.iter().enumerate().map(|(index, update)| Update {
        when: update.when,
        kind: update.kind.clone(),
        story: (!update.story.is_empty()).then(|| update_story(index)),
    });
    let mut entries: Vec<Update> = told.collect();
    let organisers = entries.len();
    let by_themselves = ended(campaign).into_iter().chain(read(campaign)).chain(dates(campaign, built_at));
    for (when, kind) in by_themselves {
        let known = entries.iter().take(organisers).any(|told| match kind {
            // An outcome has its own words on the page; here any word of the organiser's will do.
            UpdateKind::Ended => told.when == when,
            _ => told.kind == kind,
        });
        if !known {
            entries.push(Update { when, kind, story: None });
        }
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.when));
    entries
}

fn ended(campaign: &Campaign) -> Option<(When, UpdateKind)> {
    Some((campaign.schedule.outcome?.when?, UpdateKind::Ended))
}

/// What the file of counts tells.
fn read(campaign: &Campaign) -> Vec<(When, UpdateKind)> {
    let Some(petition) = &campaign.petition else { return Vec::new() };
    let Some(record) = &petition.record else { return Vec::new() };
    let mut entries = Vec::new();
    entries.extend(record.events.answered.map(|day| (When::on(day), UpdateKind::Answered)));
    entries.extend(record.events.presented.map(|day| (When::on(day), UpdateKind::Presented)));
    // Of several on one day the highest first, as the newest.
    for count in petition.milestones().into_iter().rev() {
        entries.extend(record.passed(count).map(|day| (When::on(day), UpdateKind::Reached { count })));
    }
    entries
}

/// Opening and closing: a page tells each when it comes. Not a closing that the campaign ended before.
fn dates(campaign: &Campaign, built_at: Instant) -> Vec<(When, UpdateKind)> {
    let schedule = campaign.schedule;
    let closes = schedule.closes.filter(|closes| match schedule.outcome {
        None => true,
        Some(outcome) => outcome.when.map_or(closes.at <= built_at, |when| is_by(closes.date, when)),
    });
    let end = closes.map(|closes| (When::on(closes.date), UpdateKind::Closed));
    let start = schedule.opens.map(|opens| (When::on(opens.date), UpdateKind::Opened));
    end.into_iter().chain(start).collect()
}

/// Whether a day isn't after a date that may be known less exactly.
fn is_by(day: Date, when: When) -> bool {
    let latest = (when.year, when.month.unwrap_or(12), when.day.unwrap_or(31));
    (day.year, day.month, day.day) <= latest
}
