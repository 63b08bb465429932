//! What kind of device this is, as far as it matters to sending a letter.

use leptos::prelude::*;

/// Whether it is a phone or a tablet: a finger, and nothing that hovers.
pub fn is_phone() -> bool {
    window().match_media("(pointer: coarse) and (hover: none)").ok().flatten().is_some_and(|list| list.matches())
}

/// A number of this visit's own, to tell tabs apart and to draw lots: whole, below 2^31.
pub fn random() -> u64 {
    let number = super::clock::random() * 2_147_483_648.0;
    // Between 0 and 2^31, so nothing is lost but the fraction.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range, see above")]
    let whole = number as u64;
    whole
}
