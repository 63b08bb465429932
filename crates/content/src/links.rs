//! Links: to pages and files of the site, to other sites, and to none.

use std::collections::BTreeSet;

use alongside_model::{Lang, email, route::Route};

use crate::{folder::Folder, suggest};

/// What can be linked to from one file.
pub(crate) struct Links<'a> {
    /// The content folder.
    pub(crate) folder: &'a Folder,
    /// The folder of the linking file, empty or ending in `/`.
    pub(crate) beside: String,
    /// The site's base path.
    pub(crate) base: &'a str,
    /// The language of the linking text.
    pub(crate) lang: Lang,
    /// The languages of the site.
    pub(crate) languages: &'a [Lang],
    /// The slugs of every campaign.
    pub(crate) slugs: &'a BTreeSet<String>,
    /// Those that have no page: drafts. For a draft's own texts there are none.
    pub(crate) hidden: Option<&'a BTreeSet<String>>,
    /// Those that have no poster: they have ended.
    pub(crate) ended: &'a BTreeSet<String>,
}

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Another site, a mail program or a telephone.
    Elsewhere(String),
    /// A page of the site, with its base.
    Page(String),
    /// A file of the site, by its name in the content folder.
    File(String),
    /// None: the words are in another language (`[mots](lang:fr)`).
    Words(String),
}

/// Why a link leads nowhere, and what to write instead.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DeadLink {
    pub(crate) problem: String,
    pub(crate) remedy: String,
}

/// The scheme of an address (RFC 3986, 3.1), if it has one.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    (scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(plain)).then_some(scheme)
}

impl Links<'_> {
    /// Finds out where a link leads.
    ///
    /// # Errors
    /// [`DeadLink`], when it leads nowhere or where no link may.
    pub(crate) fn target(&self, link: &str) -> Result<Target, DeadLink> {
        if link.is_empty() {
            return dead("This link leads nowhere.", "Write the address between the round brackets.");
        }
        if link.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return dead(format!("The link `{}` has a blank in it.", link.escape_debug()), "Write %20 for a space.");
        }
        if link.starts_with("//") || link.starts_with('\\') {
            return dead(format!("The link `{link}` has no scheme."), "Write https:// before it.");
        }
        match scheme(link) {
            Some("https") if link.len() > "https://".len() && link.starts_with("https://") => {
                Ok(Target::Elsewhere(link.to_owned()))
            }
            Some("mailto") => mail(link),
            Some("tel") => Ok(Target::Elsewhere(link.to_owned())),
            Some("lang") => words(&link["lang:".len()..]),
            Some(other) => dead(
                format!("Links of the kind `{other}:` aren't allowed."),
                "Write an address that begins with https://, mailto: or tel:.",
            ),
            None if link.starts_with('/') => self.page(link),
            None if link.starts_with('#') => {
                dead(format!("Nothing here is named `{link}`."), "Link to a page, such as /campaigns/name/.")
            }
            None => self.file(link),
        }
    }

    fn page(&self, link: &str) -> Result<Target, DeadLink> {
        let cut = link.find(['#', '?']).unwrap_or(link.len());
        let (path, rest) = link.split_at(cut);
        let path = path.trim_matches('/');
        let (lang, below) = match path.split_once('/').unwrap_or((path, "")) {
            (code, below) if Lang::from_code(code).is_some_and(|lang| self.languages.contains(&lang)) => {
                (Lang::from_code(code).unwrap_or(self.lang), below)
            }
            _ => (self.lang, path),
        };
        let route = self.routes(lang).into_iter().find(|route| below_lang(route) == below);
        if let Some(route) = route {
            return Ok(Target::Page(format!("{}{}{rest}", self.base, &route.path()[1..])));
        }
        let slug = below.strip_prefix("campaigns/").and_then(|below| below.split('/').next());
        if let Some(slug) = slug.filter(|slug| self.is_hidden(slug)) {
            return dead(
                format!("The campaign `{slug}` is a draft, which nobody can see."),
                "Take the link away until the campaign is published: when `draft` is taken out of its campaign.toml.",
            );
        }
        let other = if lang == self.lang { String::new() } else { format!("/{}", lang.code()) };
        let routes = self.routes(lang);
        let meant = routes.iter().filter(|route| !matches!(route, Route::Poster(..)));
        let known: Vec<String> = meant.map(|route| format!("{other}/{}/", below_lang(route))).collect();
        let remedy = suggest::nearest(&format!("{other}/{below}/"), known.iter().map(String::as_str)).map_or_else(
            || "Write the path of a page, such as /campaigns/name/, /achievements/ or /privacy/.".to_owned(),
            |path| format!("Did you mean {path}?"),
        );
        dead(format!("The site has no page {link}."), remedy)
    }

    fn is_hidden(&self, slug: &str) -> bool {
        self.hidden.is_some_and(|hidden| hidden.contains(slug))
    }

    fn routes(&self, lang: Lang) -> Vec<Route> {
        let mut routes = vec![Route::Hub(lang), Route::Achievements(lang), Route::Privacy(lang)];
        for slug in self.slugs.iter().filter(|slug| !self.is_hidden(slug)) {
            routes.push(Route::Campaign(lang, slug.clone()));
            if !self.ended.contains(slug) {
                routes.push(Route::Poster(lang, slug.clone()));
            }
            if self.folder.has(&format!("campaigns/{slug}/letter.{}.md", lang.code())) {
                routes.push(Route::Letter(lang, slug.clone()));
            }
        }
        routes
    }

    fn file(&self, link: &str) -> Result<Target, DeadLink> {
        let name = format!("{}{}", self.beside, link.strip_prefix("./").unwrap_or(link));
        let source = [".md", ".toml"].iter().any(|end| name.ends_with(end));
        if self.folder.has(&name) && !source {
            return Ok(Target::File(name));
        }
        let beside = self.folder.names().filter_map(|name| name.strip_prefix(self.beside.as_str()));
        let beside = beside.filter(|name| ![".md", ".toml"].iter().any(|end| name.ends_with(end)));
        let remedy = suggest::nearest(link, beside).map_or_else(
            || "Put the file into this folder, or begin the address with https:// or, for a page, with /.".to_owned(),
            |name| format!("Did you mean `{name}`?"),
        );
        dead(format!("There is no file `{link}` in this folder that can be linked to."), remedy)
    }
}

/// The path of a route after its language, without slashes around it.
fn below_lang(route: &Route) -> String {
    let path = route.path();
    path.trim_matches('/').split_once('/').map_or_else(String::new, |(_, below)| below.to_owned())
}

fn mail(link: &str) -> Result<Target, DeadLink> {
    let address = link["mailto:".len()..].split('?').next().unwrap_or_default();
    if email::is_address(address) {
        return Ok(Target::Elsewhere(link.to_owned()));
    }
    dead(format!("`{address}` isn't an email address."), "Write one address, such as mailto:name@example.org.")
}

fn words(tag: &str) -> Result<Target, DeadLink> {
    let plain =
        tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
    if plain && tag.split('-').next().is_some_and(|first| (2..=3).contains(&first.len())) {
        return Ok(Target::Words(tag.to_owned()));
    }
    dead(format!("`{tag}` isn't a language tag."), "Write one such as lang:fr, lang:ar or lang:iu.")
}

fn dead<T>(problem: impl Into<String>, remedy: impl Into<String>) -> Result<T, DeadLink> {
    Err(DeadLink { problem: problem.into(), remedy: remedy.into() })
}
