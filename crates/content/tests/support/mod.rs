//! Content folders for tests: the village library's, with a few files changed.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use alongside_content::{Compiled, ContentErrors, Options, PageSource, compile};
use alongside_model::{
    Lang,
    letter::{BlockKind, Template},
    page::{Campaign, LetterPage, Page},
    route::Route,
    time::Instant,
};
use tempfile::TempDir;

/// 2021-06-01T00:00:00Z.
pub const NOW: Instant = Instant(1_622_505_600_000);

/// The village library's folder.
pub fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library")
}

/// The folder of the sample campaigns.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

pub fn options(dir: &Path) -> Options {
    Options {
        dir: dir.to_owned(),
        base: "/".to_owned(),
        built_at: NOW,
        build: "test".to_owned(),
        drafts: false,
        public_url: None,
    }
}

/// A copy of the village library's folder that a test may break.
pub struct Folder(TempDir);

impl Folder {
    pub fn library() -> Self {
        let folder = Self(TempDir::new().unwrap());
        copy(&library(), folder.0.path());
        folder
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Takes away every campaign but these, and the files of counts.
    pub fn keep(self, slugs: &[&str]) -> Self {
        for entry in fs::read_dir(self.0.path().join("campaigns")).unwrap() {
            let entry = entry.unwrap();
            if !slugs.iter().any(|slug| entry.file_name() == *slug) {
                fs::remove_dir_all(entry.path()).unwrap();
            }
        }
        fs::remove_dir_all(self.0.path().join("counts")).unwrap();
        self
    }

    pub fn remove(self, name: &str) -> Self {
        fs::remove_file(self.0.path().join(name)).unwrap();
        self
    }

    /// Writes `to` in place of `from`, which must be in the file.
    pub fn replace(self, name: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.0.path().join(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from:?}");
        self.write(name, text.replace(from, to))
    }

    pub fn append(self, name: &str, more: &str) -> Self {
        let text = fs::read_to_string(self.0.path().join(name)).unwrap();
        self.write(name, text + more)
    }

    pub fn compile(&self) -> Result<Compiled, ContentErrors> {
        compile(&options(self.path()))
    }

    /// What is told of the folder's mistakes.
    pub fn mistakes(&self) -> String {
        self.compile().unwrap_err().to_string()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

pub fn page(compiled: &Compiled, route: Route) -> &PageSource {
    compiled.pages.iter().find(|page| page.route.as_ref() == Some(&route)).unwrap()
}

pub fn campaign<'a>(compiled: &'a Compiled, lang: Lang, slug: &str) -> &'a Campaign {
    match &page(compiled, Route::Campaign(lang, slug.to_owned())).data.page {
        Page::Campaign(campaign) => campaign,
        other => unreachable!("{other:?}"),
    }
}

pub fn letter<'a>(compiled: &'a Compiled, lang: Lang, slug: &str) -> &'a LetterPage {
    match &page(compiled, Route::Letter(lang, slug.to_owned())).data.page {
        Page::Letter(letter) => letter,
        other => unreachable!("{other:?}"),
    }
}

/// The letter as it stands before anybody touches it: points that are on, no answers.
pub fn untouched(template: &Template) -> String {
    let blocks = template.blocks.iter().filter(|block| block.rule.is_none());
    let shown = blocks.filter(|block| !block.off && block.kind != BlockKind::Prompt);
    shown.map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n\n")
}
