//! Whole HTML documents, for the prerender binary and the tests.

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    life_cycle::Held,
    page::{Page, PageData, SiteInfo},
    petition::{CountSource, Petition},
    signing::Signing,
};
use leptos::prelude::*;

use crate::{context::PageCx, i18n, pages};

/// The addresses of what a page loads, base path included.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The icon.
    pub icon: String,
    /// The app of the hub and the campaigns.
    pub pages: App,
    /// The app of the letter pages.
    pub letter: App,
}

/// The addresses of an app.
#[derive(Clone, Debug)]
pub struct App {
    /// Its name, by which pages tell which app they need.
    pub name: &'static str,
    /// The module that starts it.
    pub boot: String,
    /// The glue module that it imports.
    pub glue: String,
    /// The app itself.
    pub wasm: String,
    /// The style sheet of its pages.
    pub css: String,
}

impl Assets {
    /// The app a page needs. Prose needs none: it weighs what it says.
    fn app_of(&self, page: &Page) -> Option<&App> {
        match page {
            Page::Hub(_) | Page::Campaign(_) | Page::Poster(_) => Some(&self.pages),
            Page::Letter(_) => Some(&self.letter),
            Page::Achievements(_) | Page::Privacy | Page::NotFound => None,
        }
    }
}

/// What a document says of itself beside its page.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The page's title, without the site's name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// The address of this page on the public site, when that is known.
    pub canonical: Option<String>,
    /// The same page in each language, when the public address is known.
    pub alternates: Vec<(Lang, String)>,
}

/// The content of a page.
pub fn body(data: PageData, stories: BTreeMap<String, String>) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let cx = PageCx::new(data.site, stories);
        // The markers between neighbouring texts are for hydration, which we don't do.
        view! { <pages::PageView cx page=data.page/> }.to_html().replace("<!>", "")
    })
}

/// A whole document.
///
/// # Errors
/// When the page's data can't be written as JSON, which no data of ours does.
pub fn render(
    head: &Head,
    assets: &Assets,
    data: PageData,
    stories: BTreeMap<String, String>,
) -> Result<String, serde_json::Error> {
    let site = data.site.clone();
    let text = i18n::page_texts(site.lang);
    let json = embeddable(&serde_json::to_string(&site)?);
    let csp = policy(&site, &data.page);
    let app = assets.app_of(&data.page);
    // A backend elsewhere must see where a form comes from; nobody learns which page.
    let referrer = if posted(&data.page).is_some() { "strict-origin" } else { "same-origin" };
    let robots = if is_unlisted(&data.page) { "<meta name=\"robots\" content=\"noindex\">\n" } else { "" };
    let content = body(data, stories);
    let title = escaped(&(text.document_title)(&head.title, &site.name));
    Ok(format!(
        r#"<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="{referrer}">
{robots}{links}<link rel="icon" href="{icon}" type="image/svg+xml">
<link rel="stylesheet" href="{css}">
{scripts}</head>
<body>
<div id="app">{content}</div>
<div id="app-failed" class="app-failed" role="alert" hidden>
<h2>{failed_title}</h2>
<p>{failed}</p>
<details><summary>{details}</summary><pre id="app-failed-details"></pre></details>
</div>
<div id="loading" class="loading" role="status"></div>
<script type="application/json" id="site-data"{app_name}>{json}</script>
</body>
</html>
"#,
        lang = site.lang.code(),
        dir = site.lang.dir(),
        csp = escaped(&csp),
        description = escaped(&head.description),
        links = links(head),
        icon = assets.icon,
        css = app.unwrap_or(&assets.pages).css,
        scripts = app.map(scripts).unwrap_or_default(),
        app_name = app.map(|app| format!(" data-app=\"{}\"", app.name)).unwrap_or_default(),
        failed_title = escaped(text.app_failed_title),
        failed = escaped(text.app_failed),
        details = escaped(text.details),
    ))
}

/// Whether search engines shouldn't list a page: a draft, and a poster, which only repeats its campaign.
fn is_unlisted(page: &Page) -> bool {
    let card = match page {
        Page::Campaign(campaign) => &campaign.card,
        Page::Letter(letter) => &letter.card,
        Page::Poster(_) => return true,
        Page::Hub(_) | Page::Achievements(_) | Page::Privacy | Page::NotFound => return false,
    };
    card.schedule.held == Some(Held::Draft)
}

fn scripts(app: &App) -> String {
    let App { boot, glue, wasm, .. } = app;
    format!(
        r#"<link rel="modulepreload" href="{glue}">
<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin>
<script type="module" src="{boot}"></script>
"#
    )
}

/// The Content Security Policy for hosts that send no headers of their own.
/// (`frame-ancestors` can't be said here; our server says it.)
fn policy(site: &SiteInfo, page: &Page) -> String {
    let mut connect = vec!["'self'".to_owned()];
    let of_page = match page {
        Page::Letter(page) => page.letter.hand_over.iter().map(|service| service.url.as_str()).collect(),
        Page::Campaign(campaign) => campaign.petition.as_ref().map(asked).unwrap_or_default(),
        _ => Vec::new(),
    };
    let of_site = [Some(site.represent.as_str()), site.backend.as_deref()].into_iter().flatten();
    for origin in of_site.chain(of_page).filter_map(origin) {
        if !connect.contains(&origin) {
            connect.push(origin);
        }
    }
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; manifest-src 'self'; connect-src {}; form-action 'self'{}; base-uri 'none'",
        connect.join(" "),
        posted(page).map(|origin| format!(" {origin}")).unwrap_or_default()
    )
}

/// The addresses that a petition asks for its numbers, and sends signatures to.
fn asked(petition: &Petition) -> Vec<&str> {
    let sources = petition.tally.parts.iter().filter_map(|part| match &part.source {
        CountSource::Backend { url }
        | CountSource::EPetitions { url }
        | CountSource::Json { url, .. }
        | CountSource::Proca { url, .. }
        | CountSource::File { url } => Some(url.as_str()),
        CountSource::Stated { .. } => None,
    });
    sources.chain(petition.signing.url()).collect()
}

/// The backend on another origin that the form of a page is posted to without script.
fn posted(page: &Page) -> Option<String> {
    match page {
        Page::Campaign(campaign) => match &campaign.petition.as_ref()?.signing {
            Signing::Backend { url } => origin(url),
            _ => None,
        },
        _ => None,
    }
}

fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    Some(format!("{scheme}://{}", rest.split('/').next()?))
}

fn links(head: &Head) -> String {
    let canonical = head.canonical.iter().map(|url| format!("<link rel=\"canonical\" href=\"{}\">\n", escaped(url)));
    let alternates = head.alternates.iter().map(|(lang, url)| {
        format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", lang.code(), escaped(url))
    });
    canonical.chain(alternates).collect()
}

/// JSON that can stand in a `<script>`: no `<` that could end it or begin a comment.
fn embeddable(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
