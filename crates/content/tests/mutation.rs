//! Whatever a file holds, the compiler answers: pages, or mistakes with places.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::fs;

use proptest::{prelude::*, sample::Index};
use support::Folder;

const FILES: [&str; 17] = [
    "site.toml",
    "recipients.toml",
    "representative-sets.toml",
    "privacy.en.md",
    "campaigns/saturday-hours/campaign.toml",
    "campaigns/saturday-hours/en.md",
    "campaigns/warm-reading-room/campaign.toml",
    "campaigns/warm-reading-room/letter.fr.md",
    "campaigns/library-hours-letter/campaign.toml",
    "campaigns/library-hours-letter/letter.en.md",
    "campaigns/library-hours-letter/letter.fr.md",
    "campaigns/large-print-shelf/campaign.toml",
    "campaigns/large-print-shelf/shelf.svg",
    "campaigns/reading-garden/campaign.toml",
    "campaigns/books-by-post/campaign.toml",
    "counts/books-by-post.json",
    "counts/reading-garden.json",
];

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 55] = [
    "{{",
    "}}",
    "{{to.name}}",
    "+++",
    "+++\n",
    "[[",
    "]]",
    "[",
    "]",
    "(",
    ")",
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "=",
    "{",
    "}",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\u{feff}",
    "é",
    "\u{1f5f3}",
    "<",
    "</",
    "<svg",
    "![](",
    "[^1]",
    "[^1]: ",
    "#",
    "> ",
    "|",
    "\\",
    "&#x41;",
    "99999999999999999999",
    "-1",
    "9999-12-31",
    "null",
    "\n## ",
    "## point a: A\n",
    "## opening for works-in-french\n",
    " for ",
    "(off)",
    "list:",
    "own:",
    "draft = true\n",
    "goals = [1, 2]\n",
    "counts = [{ kind = \"file\" }]\n",
    "[paused]\n",
    "[petition.elsewhere]\n",
    "[share.x]\n",
    "official = \"uk\"\n",
    "{ \"year\": 2020 }",
];

#[derive(Clone, Debug)]
enum Edit {
    Insert(Index, Index),
    Cut(Index, usize),
    Copy(Index, Index, usize),
    Byte(Index, u8),
}

impl Edit {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let at = |index: &Index, bytes: &[u8]| index.index(bytes.len() + 1);
        match self {
            Self::Insert(place, piece) => {
                let place = at(place, bytes);
                bytes.splice(place..place, PIECES[piece.index(PIECES.len())].bytes());
            }
            Self::Cut(place, length) => {
                let start = at(place, bytes);
                bytes.drain(start..(start + length).min(bytes.len()));
            }
            Self::Copy(from, to, length) => {
                let start = at(from, bytes);
                let piece = bytes[start..(start + length).min(bytes.len())].to_vec();
                let place = at(to, bytes);
                bytes.splice(place..place, piece);
            }
            Self::Byte(place, byte) => {
                let place = at(place, bytes);
                if let Some(found) = bytes.get_mut(place) {
                    *found = *byte;
                }
            }
        }
    }
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<Index>;
    prop_oneof![
        (index(), index()).prop_map(|(place, piece)| Edit::Insert(place, piece)),
        (index(), 1..60_usize).prop_map(|(place, length)| Edit::Cut(place, length)),
        (index(), index(), 1..60_usize).prop_map(|(from, to, length)| Edit::Copy(from, to, length)),
        (index(), any::<u8>()).prop_map(|(place, byte)| Edit::Byte(place, byte)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_compiler_fail_without_saying_where(
        edits in prop::collection::vec((any::<Index>(), edit()), 1..8),
    ) {
        let folder = Folder::library();
        for (file, edit) in &edits {
            let path = folder.path().join(FILES[file.index(FILES.len())]);
            let mut bytes = fs::read(&path).unwrap();
            edit.apply(&mut bytes);
            fs::write(&path, bytes).unwrap();
        }
        match folder.compile() {
            // A campaign has a page in each language, and at most a letter and a poster with it.
            Ok(compiled) => prop_assert!((30..=80).contains(&compiled.pages.len())),
            Err(errors) => {
                prop_assert!(!errors.0.is_empty());
                for error in &errors.0 {
                    let text = fs::read(folder.path().join(&error.file)).unwrap_or_default();
                    let lines = String::from_utf8_lossy(&text).replace("\r\n", "\n").replace('\r', "\n").matches('\n').count() + 1;
                    prop_assert!(error.place.is_none_or(|place| place.line <= lines), "{}", error);
                    prop_assert!(!error.problem.is_empty() && !error.remedy.is_empty());
                }
            }
        }
    }
}
