//! Saving a file that was made in the page.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::timer;

/// The browser would not save it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// The file stays reachable for so many milliseconds: a browser may ask where to put it.
const KEPT: i64 = 60_000;

/// Offers a text as a file.
///
/// # Errors
/// [`Refused`] where the browser can't make files.
pub fn save(name: &str, kind: &str, text: &str) -> Result<(), Refused> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).map_err(|_| Refused)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|_| Refused)?;
    let link = document().create_element("a").map_err(|_| Refused)?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|_| Refused)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    timer::after(KEPT, move || {
        // Fails only for an address that is gone.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
