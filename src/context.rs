//! What every component is given: the language's texts, the site, the clock.

use alongside_model::{Lang, page::SiteInfo, route::Route, time::Instant};
use leptos::prelude::*;

use crate::i18n::{self, CampaignTexts, Messages};

/// The context of a page. Copied into every component that needs it.
#[derive(Clone, Copy)]
pub struct Cx {
    /// The texts of the page's language.
    pub text: &'static Messages,
    /// The page's language.
    pub lang: Lang,
    /// The clock: `None` until the app runs, so that both drawings agree.
    pub now: RwSignal<Option<Instant>>,
    site: StoredValue<SiteInfo>,
}

impl Cx {
    /// The context of a page of `site`.
    pub fn new(site: SiteInfo, now: RwSignal<Option<Instant>>) -> Self {
        Self { text: i18n::messages(site.lang), lang: site.lang, now, site: StoredValue::new(site) }
    }

    /// The texts of the hub and the campaigns.
    pub const fn campaign(&self) -> &'static CampaignTexts {
        i18n::campaign_texts(self.lang)
    }

    /// Reads something of the site.
    pub fn site<T>(&self, read: impl FnOnce(&SiteInfo) -> T) -> T {
        self.site.with_value(read)
    }

    /// The address of a page, base path included.
    pub fn href(&self, route: &Route) -> String {
        self.file(&route.path())
    }

    /// The address of a file below the base path; `path` begins with `/`.
    pub fn file(&self, path: &str) -> String {
        self.site(|site| format!("{}{path}", site.base.trim_end_matches('/')))
    }
}

/// The context of a page while it is made: what islands have, and the texts and
/// stories that only stand in the page.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy)]
pub struct PageCx {
    cx: Cx,
    /// The texts that only stand in the page.
    pub page: &'static i18n::PageTexts,
    stories: StoredValue<std::collections::BTreeMap<String, String>>,
}

#[cfg(feature = "ssr")]
impl PageCx {
    /// The context of a page of `site` with these stories.
    pub fn new(site: SiteInfo, stories: std::collections::BTreeMap<String, String>) -> Self {
        let page = i18n::page_texts(site.lang);
        Self { cx: Cx::new(site, RwSignal::new(None)), page, stories: StoredValue::new(stories) }
    }

    /// A long text of this page: sanitised HTML.
    pub fn story(&self, name: &str) -> Option<String> {
        self.stories.with_value(|stories| stories.get(name).cloned())
    }
}

#[cfg(feature = "ssr")]
impl std::ops::Deref for PageCx {
    type Target = Cx;

    fn deref(&self) -> &Cx {
        &self.cx
    }
}
