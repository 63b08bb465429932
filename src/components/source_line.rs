//! Where figures come from.

use alongside_model::time::{Instant, When};
use leptos::prelude::*;

use super::chart::utc_date;
use crate::context::PageCx;

/// "Source: www.example.org, read on September 4, 2020." The day is that of UTC, as in the record.
#[component]
pub fn SourceLine(cx: PageCx, source: String, as_of: Instant) -> impl IntoView {
    let when = When::on(utc_date(as_of));
    let read = (cx.page.read_on)(&(cx.page.date)(when));
    let host = host(&source).to_owned();
    view! {
        <p class="source">
            {cx.page.source} " " <a href=source rel="noopener noreferrer">{host}</a> ", "
            <time datetime=when.iso()>{read}</time>
        </p>
    }
}

/// The host of an address; the whole of what is none.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().filter(|host| !host.is_empty()).unwrap_or(url)
}
