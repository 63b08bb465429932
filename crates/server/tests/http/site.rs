//! A site as the build writes it, only smaller.

use std::{fs, path::PathBuf};

use alongside_model::{
    life_cycle::{Held, Outcome, OutcomeKind, Schedule},
    page::{Manifest, ManifestPetition},
    petition::AskedField,
    signature::Field,
    time::{Date, Instant, Moment},
};
use tempfile::TempDir;

/// A built site and a folder for data, gone with this value.
pub struct Site {
    folder: TempDir,
}

fn moment(at: i64) -> Moment {
    Moment { date: Date { year: 2026, month: 1, day: 1 }, at: Instant(at) }
}

impl Site {
    pub fn new() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        site.write("site.json", serde_json::to_string(&manifest()).unwrap().as_bytes());
        for (path, text) in [
            ("index.html", "<!doctype html><title>Home</title>"),
            ("404.html", "<!doctype html><title>No such page</title>"),
            ("en/index.html", "<!doctype html><title>Campaigns</title>"),
            ("fr/index.html", "<!doctype html><title>Campagnes</title>"),
            ("fr/404.html", "<!doctype html><title>Aucune page ici</title>"),
            ("en/campaigns/canal/index.html", "<!doctype html><title>The canal</title>"),
            ("assets/app-0123abcd.js", "console.log('not packed');"),
            ("assets/app-0123abcd.js.br", "brotli bytes"),
            ("assets/app-0123abcd.js.gz", "gzip bytes"),
            ("assets/app-0123abcd.wasm", "\0asm"),
            ("robots.txt", "User-agent: *\n"),
            (".secret", "not for visitors"),
        ] {
            site.write(path, text.as_bytes());
        }
        fs::write(site.folder.path().join("outside.txt"), "outside of the site").unwrap();
        site
    }

    pub fn dist(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("var")
    }

    pub fn database(&self) -> PathBuf {
        self.data().join("alongside.sqlite3")
    }

    pub fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.dist().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn manifest() -> Manifest {
    let petition =
        |id: &str, schedule| ManifestPetition { id: id.to_owned(), schedule, fields: Vec::new(), partners: Vec::new() };
    let asked = |field, required| AskedField { field, required };
    let won = Outcome { kind: OutcomeKind::Won, when: None };
    Manifest {
        petitions: vec![
            petition("canal", Schedule::default()),
            petition("library", Schedule { closes: Some(moment(4_000_000_000_000)), ..Schedule::default() }),
            petition("next-year", Schedule { opens: Some(moment(4_000_000_000_000)), ..Schedule::default() }),
            petition("last-year", Schedule { closes: Some(moment(1_600_000_000_000)), ..Schedule::default() }),
            petition("paused", Schedule { held: Some(Held::Paused), ..Schedule::default() }),
            petition("draft", Schedule { held: Some(Held::Draft), ..Schedule::default() }),
            ManifestPetition {
                fields: vec![
                    asked(Field::Name, true),
                    asked(Field::Email, true),
                    asked(Field::PostalCode, false),
                    asked(Field::City, true),
                    asked(Field::Comment, false),
                ],
                partners: vec!["river-friends".to_owned(), "book-circle".to_owned()],
                ..petition("ferry", Schedule::default())
            },
            petition("won", Schedule { outcome: Some(won), ..Schedule::default() }),
        ],
        connect: vec!["https://represent.example.org".to_owned()],
        representative_sets: vec!["house-of-commons".to_owned(), "ontario-legislature".to_owned()],
        letters: vec!["canal".to_owned(), "gaza-siege".to_owned()],
    }
}
