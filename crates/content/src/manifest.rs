//! What a backend must know of the site.

use std::collections::BTreeSet;

use alongside_model::page::{Manifest, ManifestPetition};

use crate::{campaign::Campaign, site::Site};

/// The manifest of some campaigns.
pub(crate) fn of(site: &Site, campaigns: &[Campaign]) -> Manifest {
    let petitions = campaigns.iter().filter_map(|campaign| {
        let petition = campaign.petition.as_ref().filter(|petition| petition.is_ours())?;
        Some(ManifestPetition { id: petition.id.clone(), schedule: campaign.schedule })
    });
    let letters = campaigns.iter().filter_map(|campaign| campaign.letter.as_ref());
    let sets: BTreeSet<String> = letters.flat_map(|letter| letter.sets().iter().cloned()).collect();
    let represent = (!sets.is_empty()).then_some(site.represent.as_str());
    let connect: BTreeSet<String> = site.backend.as_deref().into_iter().chain(represent).filter_map(origin).collect();
    Manifest {
        petitions: petitions.collect(),
        connect: connect.into_iter().collect(),
        representative_sets: sets.into_iter().collect(),
    }
}

/// The origin of an address: scheme, host and port; `None` for the site's own.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(format!("{scheme}://{host}"))
}
