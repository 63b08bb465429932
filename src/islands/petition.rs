//! A petition on our own backend: its count, and signing it.

use super::{
    Petition,
    count::{LiveCount, count},
    sign_form::sign_form,
};
use crate::{
    components::kit::{Node, all, el},
    context::Cx,
};

/// The live count, and the form while the campaign is open.
pub fn petition_island(cx: Cx, petition: Petition) -> Node {
    let live = LiveCount::new(petition.backend.clone(), petition.id.clone());
    let form = el("div").attr("data-when", petition.signable.clone()).flag("hidden", !petition.open);
    all(vec![count(cx, live, petition.goal), form.put(sign_form(cx, petition, live)).node()])
}
