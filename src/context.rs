//! What every component of a page is given: the language's texts, the site, the
//! clock, and the page's long texts.

use std::{collections::HashMap, rc::Rc};

use alongside_model::{Lang, page::SiteInfo, route::Route, time::Instant};
use leptos::prelude::*;

use crate::i18n::{self, Messages};

/// A long text: sanitised HTML at build time, an element of the prerendered
/// page in the browser. The app never makes HTML out of a string.
#[cfg(feature = "ssr")]
pub type Prose = String;
/// A long text: sanitised HTML at build time, an element of the prerendered
/// page in the browser. The app never makes HTML out of a string.
#[cfg(not(feature = "ssr"))]
pub type Prose = web_sys::Element;

/// The long texts of a page by their story names.
pub type Stories = Rc<HashMap<String, Prose>>;

/// The context of a page. Copied into every component that needs it.
#[derive(Clone, Copy)]
pub struct Cx {
    /// The texts of the page's language.
    pub text: &'static Messages,
    /// The page's language.
    pub lang: Lang,
    /// The clock: `None` until the app runs, so that both renderings agree.
    pub now: RwSignal<Option<Instant>>,
    site: StoredValue<SiteInfo>,
    stories: StoredValue<Stories, LocalStorage>,
}

impl Cx {
    /// The context of a page of `site`.
    pub fn new(site: SiteInfo, stories: Stories, now: RwSignal<Option<Instant>>) -> Self {
        Self {
            text: i18n::messages(site.lang),
            lang: site.lang,
            now,
            site: StoredValue::new(site),
            stories: StoredValue::new_local(stories),
        }
    }

    /// Reads something of the site.
    pub fn site<T>(&self, read: impl FnOnce(&SiteInfo) -> T) -> T {
        self.site.with_value(read)
    }

    /// The address of a page, base path included.
    pub fn href(&self, route: &Route) -> String {
        self.site(|site| format!("{}{}", site.base.trim_end_matches('/'), route.path()))
    }

    /// The address of a file below the base path; `path` begins with `/`.
    pub fn file(&self, path: &str) -> String {
        self.site(|site| format!("{}{path}", site.base.trim_end_matches('/')))
    }

    /// The clock, or the time the page was made until the app runs.
    pub fn instant(&self) -> Instant {
        self.now.get().unwrap_or_else(|| self.site(|site| site.built_at))
    }

    /// A long text of this page.
    pub fn story(&self, name: &str) -> Option<Prose> {
        self.stories.with_value(|stories| stories.get(name).cloned())
    }
}
