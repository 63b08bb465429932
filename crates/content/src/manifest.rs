//! What a backend must know of the site.

use std::collections::BTreeSet;

use alongside_model::page::{Manifest, ManifestPetition};

use crate::{campaign::Campaign, context::Context, petition::PetitionTexts, web};

/// The manifest of some campaigns.
pub(crate) fn of(context: &Context<'_>, campaigns: &[Campaign]) -> Manifest {
    let site = context.site;
    let petitions = campaigns.iter().filter_map(|campaign| {
        let petition = campaign.petition.as_ref().filter(|petition| petition.is_ours())?;
        Some(ManifestPetition {
            id: petition.id.clone(),
            schedule: campaign.schedule,
            fields: petition.fields.clone(),
            partners: petition.partners().map(str::to_owned).collect(),
        })
    });
    let with_letter = || campaigns.iter().filter_map(|campaign| Some((campaign, campaign.letter.as_ref()?)));
    let sets: BTreeSet<String> = with_letter().flat_map(|(_, letter)| letter.sets(context)).collect();
    let represent = (!sets.is_empty()).then_some(site.represent.as_str());
    let services = site.backend.as_deref().into_iter().chain(represent).filter_map(web::origin);
    let taken = with_letter().filter_map(|(_, letter)| letter.hand_over_origin(context));
    let petitioned = campaigns.iter().filter_map(|campaign| campaign.petition.as_ref());
    let petitioned = petitioned.flat_map(PetitionTexts::origins);
    let connect: BTreeSet<String> = services.chain(taken).chain(petitioned).collect();
    let told = with_letter().filter(|_| site.backend.is_some()).map(|(campaign, _)| campaign.slug.clone());
    let letters: BTreeSet<String> = told.collect();
    Manifest {
        petitions: petitions.collect(),
        connect: connect.into_iter().collect(),
        representative_sets: sets.into_iter().collect(),
        letters: letters.into_iter().collect(),
    }
}
