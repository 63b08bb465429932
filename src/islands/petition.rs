//! A petition on our own backend: its count, and signing it.

use leptos::prelude::*;

use super::{
    Petition,
    count::{Count, LiveCount},
    sign_form::SignForm,
};
use crate::context::Cx;

/// The live count, and the form while the campaign is open.
#[component]
pub fn PetitionIsland(cx: Cx, petition: Petition) -> impl IntoView {
    let live = LiveCount::new(petition.backend.clone(), petition.id.clone());
    let goal = petition.goal;
    let (signable, open) = (petition.signable.clone(), petition.open);
    view! {
        <Count cx live goal/>
        <div data-when=signable hidden=!open>
            <SignForm cx petition live/>
        </div>
    }
}
