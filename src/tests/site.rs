//! Real sites, made from content, and pages of hand-made data.

use std::{collections::BTreeMap, path::Path};

use alongside_content::{Compiled, Options, PageSource};
use alongside_model::{
    Lang,
    page::{Organisation, Page, PageData, SiteInfo},
    route::Route,
    time::Instant,
};
use any_spawner::Executor;

use crate::document::{self, App, Assets, Head};

/// 2021-06-01T00:00:00Z.
pub const NOW: Instant = Instant(1_622_505_600_000);

/// The sample campaigns, below `/repo/`.
pub fn sample() -> Compiled {
    compile("content", "/repo/", NOW)
}

/// The village library's campaigns, at the root of a host.
pub fn library(built_at: Instant) -> Compiled {
    compile("crates/content/tests/library", "/", built_at)
}

/// A content folder of this repository, made into a site.
pub fn compile(dir: &str, base: &str, built_at: Instant) -> Compiled {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    let options =
        Options { dir, base: base.to_owned(), built_at, build: "test".to_owned(), public_url: None, drafts: false };
    alongside_content::compile(&options).unwrap_or_else(|errors| unreachable!("{errors}"))
}

/// The page at an address.
pub fn page<'a>(site: &'a Compiled, route: &Route) -> &'a PageSource {
    site.pages.iter().find(|page| page.route.as_ref() == Some(route)).unwrap()
}

/// The content of the page at an address.
pub fn at(site: &Compiled, route: &Route) -> String {
    body(page(site, route))
}

/// The content of the page of a campaign.
pub fn campaign(site: &Compiled, lang: Lang, slug: &str) -> String {
    at(site, &Route::Campaign(lang, slug.to_owned()))
}

/// The content of the page of a campaign's letter.
pub fn letter(site: &Compiled, lang: Lang, slug: &str) -> String {
    at(site, &Route::Letter(lang, slug.to_owned()))
}

/// The content of a page.
pub fn body(source: &PageSource) -> String {
    drawn(source.data.clone(), source.stories.clone().into_iter().collect())
}

/// The content of a page of hand-made data.
pub fn drawn(data: PageData, stories: BTreeMap<String, String>) -> String {
    ready();
    document::body(data, stories)
}

/// The whole document of a page.
pub fn whole(source: &PageSource) -> String {
    let head = Head {
        title: source.title.clone(),
        description: source.description.clone(),
        canonical: None,
        alternates: Vec::new(),
    };
    let stories = source.stories.clone().into_iter().collect();
    document_of(&head, source.data.clone(), stories)
}

/// A whole document, with the files it loads below the site's base path.
pub fn document_of(head: &Head, data: PageData, stories: BTreeMap<String, String>) -> String {
    ready();
    let file = |name: &str| format!("{}{name}", data.site.base);
    let app = |name: &'static str| App {
        name,
        boot: file(&format!("assets/boot-{name}.js")),
        glue: file(&format!("assets/{name}.js")),
        wasm: file(&format!("assets/{name}_bg.wasm")),
        css: file(&format!("assets/{name}.css")),
    };
    let assets = Assets { icon: file("icon.svg"), pages: app("pages"), letter: app("letter") };
    document::render(head, &assets, data, stories).unwrap()
}

/// Leptos asks for an executor even where nothing waits.
fn ready() {
    // Fails when another test was first.
    let _ = Executor::init_futures_executor();
}

/// A page of a site in English that has nothing to do with any content.
pub fn hand_made(page: Page) -> PageData {
    let site = SiteInfo {
        lang: Lang::En,
        languages: vec![Lang::En, Lang::Fr],
        base: "/".to_owned(),
        name: "Friends of the pond".to_owned(),
        tagline: "Frogs first".to_owned(),
        organisation: Organisation {
            name: "Friends of the pond".to_owned(),
            address: "1 Pond Street, Reed NS  B0B 1B0".to_owned(),
            email: "pond@example.org".to_owned(),
        },
        backend: Some(String::new()),
        represent: "https://represent.example.org".to_owned(),
        public_url: None,
        built_at: NOW,
        build: "test".to_owned(),
    };
    PageData { site, page }
}
