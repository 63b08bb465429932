//! The content folder: which files it has, and which of them were used.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::{
    error::{ContentError, ContentErrors},
    source::{Report, place},
    suggest,
};

/// The largest text file that is read, in bytes: 1 MiB.
pub const MAX_TEXT: u64 = 1 << 20;
/// The largest picture or other file that is published, in bytes: 8 MiB.
pub const MAX_FILE: u64 = 8 << 20;
/// How deep folders may lie in each other.
const MAX_DEPTH: usize = 6;

/// A content folder.
#[derive(Debug)]
pub(crate) struct Folder {
    dir: PathBuf,
    /// Sizes in bytes, by path from the folder, parted by `/`.
    files: BTreeMap<String, u64>,
    used: RefCell<BTreeSet<String>>,
    published: RefCell<BTreeSet<String>>,
}

impl Folder {
    /// Lists a folder. Hidden files and files named `README.md` are left alone.
    ///
    /// # Errors
    /// When the folder or one in it can't be read, with what to do.
    pub(crate) fn open(dir: &Path) -> Result<Self, ContentErrors> {
        let mut files = BTreeMap::new();
        list(dir, "", 0, &mut files).map_err(|error| ContentErrors(vec![error]))?;
        Ok(Self { dir: dir.to_owned(), files, used: RefCell::default(), published: RefCell::default() })
    }

    /// Whether there is such a file.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The names of every file.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.files.keys().map(String::as_str)
    }

    /// Reads a text file that must be there; line breaks become `\n`.
    pub(crate) fn text(&self, name: &str, report: &Report) -> Option<String> {
        if !self.has(name) {
            report.file(name, "This file is missing.", "Add it; docs/organisers.md shows what goes in it.");
            return None;
        }
        let bytes = self.bytes(name, MAX_TEXT, report)?;
        match String::from_utf8(bytes) {
            Ok(text) => Some(text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let start = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default()).into_owned();
                report.at(
                    name,
                    Some(place(&start, start.len())),
                    "From here on the file isn't UTF-8 text.",
                    "Save it again with the encoding \"UTF-8\" in your editor.",
                );
                None
            }
        }
    }

    /// Reads a file that is there, up to a size.
    pub(crate) fn bytes(&self, name: &str, limit: u64, report: &Report) -> Option<Vec<u8>> {
        self.used.borrow_mut().insert(name.to_owned());
        let size = self.files.get(name).copied().unwrap_or_default();
        if size > limit {
            report.file(
                name,
                format!("The file has {size} bytes; at most {limit} are read."),
                "Make it smaller: shorten the text, or save the picture with fewer pixels.",
            );
            return None;
        }
        match fs::read(self.dir.join(name)) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                report.file(
                    name,
                    format!("The file can't be read: {error}."),
                    "Check who may read it, then try again.",
                );
                None
            }
        }
    }

    /// Publishes a file as it is; gives its path below the base, with a leading `/`.
    pub(crate) fn publish(&self, name: &str) -> String {
        self.used.borrow_mut().insert(name.to_owned());
        self.published.borrow_mut().insert(name.to_owned());
        published_path(name)
    }

    /// Where every published file comes from and goes to.
    pub(crate) fn published(&self) -> Vec<(PathBuf, String)> {
        self.published.borrow().iter().map(|name| (self.dir.join(name), published_path(name))).collect()
    }

    /// Notes every file that nothing used.
    pub(crate) fn report_unused(&self, expected: &BTreeSet<String>, report: &Report) {
        let used = self.used.borrow();
        for name in self.names().filter(|name| !used.contains(*name)) {
            let (folder, own_name) = name.rsplit_once('/').unwrap_or(("", name));
            let missing = expected.iter().filter(|known| !self.has(known)).filter_map(|known| {
                let (beside, own_name) = known.rsplit_once('/').unwrap_or(("", known));
                (beside == folder).then_some(own_name)
            });
            let remedy = suggest::nearest(own_name, missing).map_or_else(
                || "Use it in a campaign, give it the name that was meant, or take it away.".to_owned(),
                |known| format!("Did you mean `{known}`? Rename it."),
            );
            report.file(name, "Nothing uses this file.", remedy);
        }
    }
}

/// Files beside a campaign and those of counts keep their path; others go below `/files/`.
fn published_path(name: &str) -> String {
    if name.starts_with("campaigns/") || name.starts_with("counts/") {
        format!("/{name}")
    } else {
        format!("/files/{name}")
    }
}

fn list(dir: &Path, prefix: &str, depth: usize, files: &mut BTreeMap<String, u64>) -> Result<(), ContentError> {
    let failed = |error: std::io::Error| ContentError {
        file: if prefix.is_empty() { dir.display().to_string() } else { prefix.to_owned() },
        place: None,
        problem: format!("This folder can't be read: {error}."),
        remedy: "Give the path of a content folder, one that has a `site.toml` in it.".to_owned(),
    };
    for entry in fs::read_dir(dir).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let Ok(file_name) = entry.file_name().into_string() else {
            return Err(ContentError {
                file: format!("{prefix}{}", entry.file_name().to_string_lossy()),
                place: None,
                problem: "The name of this file isn't UTF-8.".to_owned(),
                remedy: "Rename it with plain letters, digits and hyphens.".to_owned(),
            });
        };
        if file_name.starts_with('.') || file_name == "README.md" {
            continue;
        }
        let name = format!("{prefix}{file_name}");
        let metadata = fs::metadata(entry.path()).map_err(failed)?;
        if metadata.is_dir() {
            if depth == MAX_DEPTH {
                return Err(ContentError {
                    file: name,
                    place: None,
                    problem: format!("Folders lie more than {MAX_DEPTH} deep in each other."),
                    remedy: "Move the files up, or take the folder away.".to_owned(),
                });
            }
            list(&entry.path(), &format!("{name}/"), depth + 1, files)?;
        } else {
            files.insert(name, metadata.len());
        }
    }
    Ok(())
}
