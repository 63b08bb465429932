//! What was done in a campaign, kept on the device alone: `sign write`.

use alongside_model::page::ActionKind;

use super::storage;

fn name(slug: &str) -> String {
    format!("done:{slug}")
}

/// The names of the kinds of action that were done in a campaign on this device.
pub fn done(slug: &str) -> String {
    storage::get(&name(slug)).ok().flatten().unwrap_or_default()
}

/// Remembers an action. Where the browser keeps nothing, it is forgotten.
pub fn mark(slug: &str, kind: &str) {
    let before = done(slug);
    // "read-2" is the second of a kind.
    let plain = kind.split('-').next().unwrap_or_default();
    let known = ActionKind::ALL.iter().any(|known| known.name() == plain);
    if known && !before.split(' ').any(|one| one == kind) {
        // What can't be kept is not kept: the person loses a tick, nothing else.
        let _ = storage::set(&name(slug), format!("{before} {kind}").trim());
    }
}

/// Forgets what was done in a campaign.
pub fn forget(slug: &str) {
    storage::remove(&name(slug));
}
