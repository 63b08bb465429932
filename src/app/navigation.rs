//! Moving between pages without loading the app again.
//!
//! Whatever is unclear — another origin, a modified click, an answer that isn't
//! a page of this deploy — is left to the browser, which is always right.

use std::{cell::Cell, rc::Rc};

use leptos::{ev, prelude::*, task};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlAnchorElement, MouseEvent, PopStateEvent, XmlHttpRequest, XmlHttpRequestResponseType,
};

use super::{Current, loaded};
use crate::{
    i18n, pages,
    platform::{document as page, timer},
};

/// After so many milliseconds a page is said to be loading.
const LONG: i64 = 700;

/// Listens for clicks on the site's links and for "back" and "forward".
/// `waiting` is set while a page takes long to come.
pub fn install(current: Current, waiting: RwSignal<bool>) {
    // Counts moves, so that an answer that comes late changes nothing.
    let moves: Rc<Cell<u32>> = Rc::default();
    if let Ok(history) = window().history() {
        // We put back the scroll position once the page is there.
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let for_clicks = moves.clone();
    let clicks = window_event_listener(ev::click, move |event| {
        if let Some(url) = own_link(&event, current) {
            event.prevent_default();
            remember_scroll();
            go(current, url, How::Link, waiting, &for_clicks);
        }
    });
    let back = window_event_listener(ev::popstate, move |event: PopStateEvent| {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        if path == page_path(current) {
            return;
        }
        let scroll = event.state().as_f64().unwrap_or_default();
        go(current, path + &location.search().unwrap_or_default(), How::Back { scroll }, waiting, &moves);
    });
    on_cleanup(move || {
        clicks.remove();
        back.remove();
    });
}

/// How a page was asked for.
#[derive(Clone, Copy)]
enum How {
    /// By a link: the new page begins at its top.
    Link,
    /// By "back" or "forward": the page is where it was left.
    Back { scroll: f64 },
}

/// The path of the page on screen.
fn page_path(current: Current) -> String {
    current.with_untracked(|loaded| {
        let site = &loaded.data.site;
        let route = pages::route(&loaded.data.page, site.lang);
        route.map_or_else(String::new, |route| format!("{}{}", site.base.trim_end_matches('/'), route.path()))
    })
}

/// The path of a link that the app can follow itself.
fn own_link(event: &MouseEvent, current: Current) -> Option<String> {
    if event.default_prevented()
        || event.button() != 0
        || event.meta_key()
        || event.ctrl_key()
        || event.shift_key()
        || event.alt_key()
    {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let location = window().location();
    let here = location.origin().ok()?;
    let base = current.with_untracked(|loaded| loaded.data.site.base.clone());
    let path = link.pathname();
    let stays = link.target().is_empty() && !link.has_attribute("download") && link.origin() == here;
    // Pages end in a slash; files don't. A fragment is the browser's.
    (stays && link.hash().is_empty() && path.starts_with(&base) && path.ends_with('/')).then(|| path + &link.search())
}

fn remember_scroll() {
    let top = window().scroll_y().unwrap_or_default();
    if let Ok(history) = window().history() {
        // Refused only when called a hundred times in a few seconds.
        let _ = history.replace_state(&JsValue::from_f64(top), "");
    }
}

fn go(current: Current, url: String, how: How, waiting: RwSignal<bool>, moves: &Rc<Cell<u32>>) {
    let number = moves.get().wrapping_add(1);
    moves.set(number);
    let moves = moves.clone();
    task::spawn_local(async move {
        let slow = timer::after(LONG, move || waiting.set(true));
        let next = fetch(&url).await.and_then(|document| loaded::read(&document));
        drop(slow);
        waiting.set(false);
        if moves.get() != number {
            return;
        }
        let build = current.with_untracked(|loaded| loaded.data.site.build.clone());
        let Some(next) = next.filter(|next| next.data.site.build == build) else {
            // Not reachable, not ours, or of a newer deploy: let the browser do it.
            let _ = window().location().assign(&url);
            return;
        };
        if let (How::Link, Ok(history)) = (how, window().history()) {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&url));
        }
        show(current, next, how).await;
    });
}

/// Puts a page on screen: its language, its title, its words, its focus.
async fn show(current: Current, next: loaded::Loaded, how: How) {
    let site = &next.data.site;
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("lang", site.lang.code());
        let _ = html.set_attribute("dir", site.lang.dir());
    }
    let text = i18n::messages(site.lang);
    document().set_title(&(text.document_title)(&pages::title(&next.data), &site.name));
    current.set(Rc::new(next));
    task::tick().await;
    // A screen reader reads the heading it is moved to: that announces the page.
    if let Ok(Some(heading)) = document().query_selector("h1") {
        page::focus_element(&heading);
    }
    let top = match how {
        How::Link => 0.0,
        How::Back { scroll } => scroll,
    };
    window().scroll_to_with_x_and_y(0.0, top);
}

/// Fetches a page as an inert document: its scripts don't run, its pictures
/// aren't loaded. `None` when it can't be had.
async fn fetch(url: &str) -> Option<Document> {
    let request = XmlHttpRequest::new().ok()?;
    request.open_with_async("GET", url, true).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    request.set_timeout(15_000);
    let done = js_sys::Promise::new(&mut |resolve, _| {
        // Comes for an answer, an error, a time-out and an abort alike.
        let end = Closure::once_into_js(move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
        request.set_onloadend(Some(end.unchecked_ref()));
    });
    request.send().ok()?;
    JsFuture::from(done).await.ok()?;
    request.response().ok()?.dyn_into::<Document>().ok()
}
