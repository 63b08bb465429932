//! Moving between pages without loading the app again.
//!
//! Whatever is unclear — another origin, a modified click, an answer that isn't
//! a page of this deploy — is left to the browser, which is always right.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use alongside_model::{page::SiteInfo, time::Instant};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlAnchorElement, MouseEvent, PopStateEvent, ScrollRestoration, XmlHttpRequest,
    XmlHttpRequestResponseType,
};

use super::{App, islanding};
use crate::{
    i18n,
    platform::{document as page, timer},
};

/// After so many milliseconds a page is said to be loading.
const LONG: i64 = 700;
/// After so many milliseconds the browser is left to it.
const LIMIT: u32 = 15_000;

/// Where the visitor is.
struct Place {
    site: RefCell<SiteInfo>,
    path: RefCell<String>,
    now: RwSignal<Option<Instant>>,
    app: App,
    /// Counts moves, so that an answer that comes late changes nothing.
    moves: Cell<u32>,
}

/// Listens for clicks on the site's links and for "back" and "forward".
pub fn install(site: SiteInfo, now: RwSignal<Option<Instant>>, app: App) {
    let path = window().location().pathname().unwrap_or_default();
    let place = Rc::new(Place { site: RefCell::new(site), path: RefCell::new(path), now, app, moves: Cell::new(0) });
    let here = place.clone();
    // Both listen as long as the page lives.
    let _ = window_event_listener(ev::click, move |event| {
        if let Some(url) = own_link(&event, &here.site.borrow().base) {
            event.prevent_default();
            remember_scroll();
            go(&here, url, How::Link);
        }
    });
    let _ = window_event_listener(ev::popstate, move |event: PopStateEvent| {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        if path != *place.path.borrow() {
            let scroll = event.state().as_f64();
            go(&place, path + &location.search().unwrap_or_default(), How::Back { scroll });
        }
    });
}

/// How a page was asked for.
#[derive(Clone, Copy)]
enum How {
    /// By a link: the new page begins at its top.
    Link,
    /// By "back" or "forward": the page is where it was left, where that is known.
    Back { scroll: Option<f64> },
}

/// The path of a link that the app can follow itself.
fn own_link(event: &MouseEvent, base: &str) -> Option<String> {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let here = window().location().origin().ok()?;
    let path = link.pathname();
    let stays = link.target().is_empty() && !link.has_attribute("download") && link.origin() == here;
    // Pages end in a slash; files don't. A fragment is the browser's.
    (stays && link.hash().is_empty() && path.starts_with(base) && path.ends_with('/')).then(|| path + &link.search())
}

/// Notes how far down the visitor is, for coming back: only then the content is
/// gone, and the browser can't know where to scroll.
fn remember_scroll() {
    let top = window().scroll_y().unwrap_or_default();
    if let Ok(history) = window().history() {
        // Refused only when called a hundred times in a few seconds.
        let _ = history.replace_state(&JsValue::from_f64(top), "");
    }
    scroll_restored_by(ScrollRestoration::Manual);
}

/// Who scrolls on coming back to where the visitor is now: we do (`Manual`) to a
/// page that was left by a link of ours; in all else the browser does.
fn scroll_restored_by(whom: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(whom);
    }
}

fn go(place: &Rc<Place>, url: String, how: How) {
    let number = place.moves.get().wrapping_add(1);
    place.moves.set(number);
    let place = place.clone();
    crate::platform::task::spawn(async move {
        let loading = i18n::messages(place.site.borrow().lang).loading;
        let slow = timer::after(LONG, move || say(loading));
        let next = fetch(&url).await;
        drop(slow);
        say("");
        if place.moves.get() != number {
            return;
        }
        let shown = next.and_then(|next| show(&place, &next, &url, how));
        if shown.is_none() {
            // Not reachable, not ours, or of a newer deploy: let the browser do it.
            scroll_restored_by(ScrollRestoration::Auto);
            let _ = window().location().assign(&url);
        }
    });
}

/// Says something in the page's own status line.
fn say(words: &str) {
    if let Some(line) = document().get_element_by_id("loading") {
        line.set_text_content((!words.is_empty()).then_some(words));
    }
}

/// Puts a page on screen: its content, its language, its title, its focus.
/// `None` when it is no page of this deploy.
fn show(place: &Place, next: &Document, url: &str, how: How) -> Option<()> {
    let site = super::site(next).filter(|site| site.build == place.site.borrow().build)?;
    let app = app_of(next);
    if app.is_some() && (app != app_of(&document()) || policy_of(next) != policy_of(&document())) {
        // The other app, or one that may ask other sites than this document may: the browser
        // loads it with its page.
        return None;
    }
    let here = window().scroll_y().unwrap_or_default();
    let content = next.get_element_by_id("app")?;
    without_noscript(&content);
    let content = document().adopt_node(&content.into()).ok()?;
    if let (How::Link, Ok(history)) = (how, window().history()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(url));
    }
    document().get_element_by_id("app")?.replace_with_with_node_1(&content).ok()?;
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("lang", site.lang.code());
        let _ = html.set_attribute("dir", site.lang.dir());
    }
    document().set_title(&next.title());
    islanding::bring_to_life(&site, place.now, place.app);
    place.path.replace(window().location().pathname().unwrap_or_default());
    place.site.replace(site);
    // A screen reader reads the heading it is moved to: that announces the page.
    if let Ok(Some(heading)) = document().query_selector("h1") {
        page::focus_element(&heading);
    }
    let top = match how {
        How::Link => 0.0,
        How::Back { scroll } => scroll.unwrap_or(here),
    };
    window().scroll_to_with_x_and_y(0.0, top);
    scroll_restored_by(ScrollRestoration::Auto);
    Some(())
}

/// Takes away what is for browsers without script: a fetched document has it as
/// elements, among them ids that an island's elements have as well.
fn without_noscript(content: &Element) {
    let Ok(found) = content.query_selector_all("noscript") else { return };
    for index in 0..found.length() {
        if let Some(place) = found.item(index).and_then(|node| node.dyn_into::<Element>().ok()) {
            place.remove();
        }
    }
}

/// Which app a page needs; `None` for one that needs none.
fn app_of(page: &Document) -> Option<String> {
    page.get_element_by_id("site-data")?.get_attribute("data-app")
}

/// What a document lets its page do; the one on screen keeps that of the page it was loaded with.
fn policy_of(page: &Document) -> Option<String> {
    page.query_selector("meta[http-equiv]").ok()??.get_attribute("content")
}

/// Fetches a page as an inert document: its scripts don't run, its pictures
/// aren't loaded. `None` when it can't be had.
async fn fetch(url: &str) -> Option<Document> {
    let request = XmlHttpRequest::new().ok()?;
    request.open_with_async("GET", url, true).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    request.set_timeout(LIMIT);
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
