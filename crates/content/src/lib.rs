//! Reads an organiser's content folder, checks it, and compiles it to what each
//! page knows.
//!
//! All mistakes are told in one run, each with its file, line, column and what
//! to write instead. Nothing is published while there is one.

mod campaign;
mod context;
mod dates;
mod declared;
mod error;
mod fields;
mod folder;
mod front_matter;
mod hand_over;
mod hashtags;
mod held;
mod image;
mod letter;
mod links;
mod manifest;
mod markdown;
mod names;
mod page_of_prose;
mod pages;
mod people;
mod petition;
mod recipients;
mod record;
mod schedule;
mod sharing;
mod site;
mod source;
mod steps;
mod suggest;
mod texts;
mod timeline;
mod updates;
mod value;
mod watched;
mod web;
mod wording;

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use alongside_model::{
    Lang,
    page::{Image, Manifest, PageData},
    route::Route,
    time::Instant,
};

use crate::{
    context::{Context, SLUG_RULE, is_slug},
    folder::Folder,
    pages::Pages,
    source::Report,
};
pub use crate::{
    error::{ContentError, ContentErrors, Place},
    folder::{MAX_FILE, MAX_TEXT},
    watched::{Watched, WatchedSource},
};

/// What to compile, and for where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The content folder.
    pub dir: PathBuf,
    /// The path under which the site lies: `/`, or `/repo/`.
    pub base: String,
    /// When the pages are made: what is open is judged by it.
    pub built_at: Instant,
    /// Tells one deploy from another.
    pub build: String,
    /// Whether drafts get pages, as in a preview. Without it they are checked, and nobody sees them.
    pub drafts: bool,
    /// The address of the home page, without a trailing slash, in the place of what `site.toml`
    /// says: a preview's.
    pub public_url: Option<String>,
}

/// A content folder without mistakes, compiled.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Every page of every language.
    pub pages: Vec<PageSource>,
    /// What a backend must know.
    pub manifest: Manifest,
    /// Files to copy beside the pages.
    pub files: Vec<CopiedFile>,
    /// The language of the site's first page.
    pub default_lang: Lang,
    /// The address of the site's home page, without a trailing slash, where
    /// the options or `site.toml` tell it.
    pub public_url: Option<String>,
    /// The petitions whose numbers `cargo xtask counts` reads, by id.
    pub watched: Vec<Watched>,
    /// The slugs of the drafts: they are checked, and have pages only where the options ask for them.
    pub drafts: Vec<String>,
}

/// A file that is published as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedFile {
    /// Where it is.
    pub from: PathBuf,
    /// Its path below the site's base, beginning with `/`.
    pub to: String,
}

/// A page, ready to be rendered.
#[derive(Clone, Debug)]
pub struct PageSource {
    /// Its address; `None` for the page that says there is no such page.
    pub route: Option<Route>,
    /// Its language.
    pub lang: Lang,
    /// Its own title, without the site's name.
    pub title: String,
    /// One or two sentences for search and previews.
    pub description: String,
    /// What it knows.
    pub data: PageData,
    /// Its long texts as sanitised HTML, by story name
    /// ([`alongside_model::page::STORY`], [`alongside_model::page::update_story`]).
    pub stories: BTreeMap<String, String>,
    /// Its picture, for previews.
    pub image: Option<Image>,
}

/// Reads, checks and compiles a content folder.
///
/// # Errors
/// [`ContentErrors`]: every mistake in it, or why it can't be read.
pub fn compile(options: &Options) -> Result<Compiled, ContentErrors> {
    let folder = Folder::open(&options.dir)?;
    let report = Report::default();
    let mut site = site::read(&folder, &report);
    if let Some(url) = &options.public_url {
        site.public_url = Some(url.trim_end_matches('/').to_owned());
    }
    let slugs = slugs(&folder, &report);
    let declared = declared::read(&folder, &slugs);
    let hidden = if options.drafts { BTreeSet::new() } else { declared.drafts.clone() };
    let bodies = people::read_sets(&folder, &report, &site.languages);
    let recipients = recipients::read(&folder, &report, &site.languages);
    let base = match options.base.trim_matches('/') {
        "" => "/".to_owned(),
        path => format!("/{path}/"),
    };
    let context = Context {
        folder: &folder,
        report: &report,
        site: &site,
        base: &base,
        slugs: &slugs,
        hidden: &hidden,
        ended: &declared.ended,
        bodies: bodies.as_ref(),
        recipients: recipients.as_ref(),
        petitions: RefCell::default(),
    };
    let mut campaigns: Vec<_> = slugs.iter().map(|slug| campaign::read(slug, &context)).collect();
    campaigns.sort_by_key(|campaign| campaign.order.unwrap_or(u64::MAX));
    let privacy = page_of_prose::read("privacy", &context);
    folder.report_unused(&expected(&context), &report);
    let unpublished: Vec<String> = campaigns
        .iter()
        .filter(|campaign| hidden.contains(&campaign.slug))
        .flat_map(|campaign| {
            let counts = campaign.petition.as_ref().map(|petition| format!("/{}", record::name(&petition.id)));
            counts.into_iter().chain([format!("/campaigns/{}/", campaign.slug)])
        })
        .collect();
    campaigns.retain(|campaign| !hidden.contains(&campaign.slug));

    let pages = Pages {
        context: &context,
        campaigns: &campaigns,
        privacy: &privacy,
        built_at: options.built_at,
        build: &options.build,
    };
    let compiled = Compiled {
        pages: site.languages.iter().flat_map(|&lang| pages.in_lang(lang)).collect(),
        manifest: manifest::of(&context, &campaigns),
        files: folder
            .published()
            .into_iter()
            .filter(|(_, to)| !unpublished.iter().any(|start| to.starts_with(start.as_str())))
            .map(|(from, to)| CopiedFile { from, to })
            .collect(),
        default_lang: site.languages.first().copied().unwrap_or(Lang::En),
        public_url: site.public_url.clone(),
        watched: campaigns.iter().filter_map(|campaign| campaign.petition.as_ref()?.watched()).collect(),
        drafts: declared.drafts.into_iter().collect(),
    };
    report.into_errors().map_or(Ok(compiled), Err)
}

/// The name of every folder in `campaigns/`.
fn slugs(folder: &Folder, report: &Report) -> BTreeSet<String> {
    let below = folder.names().filter_map(|name| name.strip_prefix("campaigns/")?.split_once('/'));
    let slugs: BTreeSet<String> = below.map(|(slug, _)| slug.to_owned()).collect();
    for slug in slugs.iter().filter(|slug| !is_slug(slug)) {
        report.file(&format!("campaigns/{slug}"), "This can't be the name of a campaign's folder.", SLUG_RULE);
    }
    slugs
}

/// Every file name that means something.
fn expected(context: &Context<'_>) -> BTreeSet<String> {
    let (languages, slugs) = (&context.site.languages, context.slugs);
    let mut names: BTreeSet<String> =
        [site::FILE, people::SETS_FILE, recipients::RECIPIENTS_FILE].map(str::to_owned).into();
    names.extend(languages.iter().map(|lang| format!("privacy.{}.md", lang.code())));
    names.extend(context.petitions.borrow().keys().map(|id| record::name(id)));
    for slug in slugs {
        names.insert(format!("campaigns/{slug}/campaign.toml"));
        for lang in languages {
            names.insert(format!("campaigns/{slug}/{}.md", lang.code()));
            names.insert(format!("campaigns/{slug}/letter.{}.md", lang.code()));
        }
    }
    names
}
