//! QR codes (ISO/IEC 18004), for paper.
//!
//! The encoder is `qrcodegen`, by the author of the reference that others are checked against: it has no
//! dependencies and no unsafe code, and is as complete as the standard, which doesn't change any more.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Blank modules on each side, as the standard asks.
const QUIET: i32 = 4;

/// A QR code of an address, with `name` for those who don't see it: black on white in every theme, for
/// cameras. Level M, or a better one where it costs no room. Nothing for an address that is too long for a code.
#[component]
pub fn Qr(url: String, name: String) -> impl IntoView {
    let code = QrCode::encode_text(&url, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    Some(view! {
        <svg class="qr" role="img" aria-label=name viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"></rect>
            <path d=modules(&code) fill="#000"></path>
        </svg>
    })
}

/// The dark modules of each row as one path, neighbours joined.
fn modules(code: &QrCode) -> String {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, width) = (start + QUIET, y + QUIET, x - start);
                // Writing to a text never fails.
                let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
            }
            x += 1;
        }
    }
    path
}
