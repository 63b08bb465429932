//! What a first visit to a page loads.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::references::{of_html, of_script, of_style};
use crate::{
    compress,
    error::{AtPath, Doing, Error},
};

/// A number of bytes, as they are and as they travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// As the files are.
    pub raw: u64,
    /// Compressed with brotli, where that makes a file smaller.
    pub brotli: u64,
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, more: Self) {
        self.raw += more.raw;
        self.brotli += more.brotli;
    }
}

/// What a page loads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageWeight {
    /// Everything, the page itself included.
    pub total: Weight,
    /// The wasm of it.
    pub wasm: Weight,
    /// The scripts of it.
    pub scripts: Weight,
}

/// A built site, read file by file.
#[derive(Debug)]
pub struct Site<'a> {
    dist: &'a Path,
    base: &'a str,
    /// What each style sheet and script read so far loads.
    read: BTreeMap<PathBuf, Vec<PathBuf>>,
}

impl<'a> Site<'a> {
    /// The site in `dist` that was built for `base`.
    pub fn new(dist: &'a Path, base: &'a str) -> Self {
        Self { dist, base, read: BTreeMap::new() }
    }

    /// Weighs everything that a first visit to `page`, a path of an HTML file, loads before any action.
    ///
    /// # Errors
    ///
    /// When a file can't be read, isn't in the site, or isn't compressed.
    pub fn weigh(&mut self, page: &Path) -> Result<PageWeight, Error> {
        let html = fs::read_to_string(page).at(Doing::Read, page)?;
        let mut waiting = Vec::new();
        for address in of_html(&html) {
            waiting.extend(self.file(page, &address)?);
        }
        let mut loaded = BTreeSet::from([page.to_owned()]);
        while let Some(path) = waiting.pop() {
            if loaded.insert(path.clone()) {
                waiting.extend(self.loads(&path)?);
            }
        }
        let mut page_weight = PageWeight::default();
        for path in &loaded {
            let weight = weight(path)?;
            page_weight.total += weight;
            match extension(path) {
                "wasm" => page_weight.wasm += weight,
                "js" | "mjs" => page_weight.scripts += weight,
                _ => {}
            }
        }
        Ok(page_weight)
    }

    /// What a style sheet or a script makes the browser load.
    fn loads(&mut self, path: &Path) -> Result<Vec<PathBuf>, Error> {
        if let Some(known) = self.read.get(path) {
            return Ok(known.clone());
        }
        let mut found = Vec::new();
        match extension(path) {
            "css" => {
                for address in of_style(&fs::read_to_string(path).at(Doing::Read, path)?) {
                    found.extend(self.file(path, &address)?);
                }
            }
            "js" | "mjs" => {
                for address in of_script(&fs::read_to_string(path).at(Doing::Read, path)?) {
                    // A script's text may hold names of files that it never loads, and that aren't there.
                    found.extend(self.file(path, &address).ok().flatten());
                }
            }
            _ => {}
        }
        self.read.insert(path.to_owned(), found.clone());
        Ok(found)
    }

    /// The file an address in `from` means; `None` where it needs no file.
    fn file(&self, from: &Path, address: &str) -> Result<Option<PathBuf>, Error> {
        if address.starts_with("data:") || address.starts_with('#') || address.is_empty() {
            return Ok(None);
        }
        let named = |problem: String| Error::Content { path: from.to_owned(), problem };
        if address.contains("://") || address.starts_with("//") {
            return Err(named(format!(
                "it loads {address}, which isn't part of the site. Put the file into the site, so that visits stay \
                 between the visitor and the site and can be weighed."
            )));
        }
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let joined = match path.strip_prefix(self.base) {
            Some(below) => self.dist.join(below),
            None if path.starts_with('/') => {
                return Err(named(format!("it loads {address}, which isn't below {}. Say --base.", self.base)));
            }
            None => from.parent().unwrap_or(self.dist).join(path),
        };
        let file = normal(&joined);
        if file.is_file() {
            Ok(Some(file))
        } else {
            Err(named(format!("it loads {address}, and there is no such file in the site. Run `cargo xtask build`.")))
        }
    }
}

/// The path without `.` and `..`, so that one file has one name.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                normal.pop();
            }
            std::path::Component::CurDir => {}
            part => normal.push(part),
        }
    }
    normal
}

/// A file's weight.
fn weight(path: &Path) -> Result<Weight, Error> {
    let raw = fs::metadata(path).at(Doing::Read, path)?.len();
    match fs::metadata(compress::copy(path, "br")) {
        Ok(copy) => Ok(Weight { raw, brotli: copy.len() }),
        Err(_) if extension(path) == "html" => Err(Error::Content {
            path: path.to_owned(),
            problem: "there is no compressed copy beside it. Run `cargo xtask build`, which makes them.".to_owned(),
        }),
        Err(_) => Ok(Weight { raw, brotli: raw }),
    }
}

fn extension(path: &Path) -> &str {
    path.extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}
