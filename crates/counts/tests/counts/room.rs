//! A folder of counts, the petitions that are watched, and a short patience.

use std::{fs, path::PathBuf, time::Duration};

use alongside_content::{Watched, WatchedSource};
use alongside_counts::{Counts, Doubt, Manners, News, user_agent};
use alongside_model::{
    record::Record,
    time::{Date, Instant},
};
use tempfile::TempDir;

use crate::site::Site;

/// Noon on the 24th of November 2026 (UTC).
pub const NOON: Instant = Instant(1_795_521_600_000);

/// The day of [`NOON`].
pub const TODAY: Date = Date { year: 2026, month: 11, day: 24 };

/// A folder for the files of counts, removed with this value.
pub struct Room {
    folder: TempDir,
}

impl Room {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The file of a petition.
    pub fn path(&self, id: &str) -> PathBuf {
        self.folder.path().join("counts").join(format!("{id}.json"))
    }

    /// The files, asked for at a site without long pauses.
    pub fn counts(&self, site: &Site) -> Counts {
        Counts::new(&self.folder.path().join("counts"), manners(site))
    }

    /// Asks once for the petition to the House.
    pub fn bring(&self, site: &Site, now: Instant) -> Result<News, Doubt> {
        self.counts(site).bring(&house(), now)
    }

    /// What is in a petition's file.
    pub fn record(&self, id: &str) -> Record {
        serde_json::from_slice(&fs::read(self.path(id)).unwrap()).unwrap()
    }

    /// Puts something into a petition's file.
    pub fn put(&self, id: &str, text: &str) {
        fs::create_dir_all(self.folder.path().join("counts")).unwrap();
        fs::write(self.path(id), text).unwrap();
    }
}

/// Little patience and short pauses.
pub fn manners(site: &Site) -> Manners {
    Manners {
        patience: Duration::from_millis(500),
        pause: Duration::from_millis(1),
        instead: Some(site.url.clone()),
        ..Manners::proper(user_agent("contact@example.org"))
    }
}

/// A petition to the House of Commons.
pub fn house() -> Watched {
    Watched {
        id: "bandstand".to_owned(),
        source: WatchedSource::House { number: "e-9001".to_owned() },
        thresholds: vec![500],
    }
}

/// A petition on a site that runs the UK Parliament's software.
pub fn e_petition() -> Watched {
    let url = "https://petition.example.org/petitions/900001.json".to_owned();
    Watched { id: "bandstand-uk".to_owned(), source: WatchedSource::EPetitions { url }, thresholds: Vec::new() }
}

/// A petition of another site of this kind.
pub fn neighbour() -> Watched {
    let url = "https://neighbour.example.org/v1/petitions/bandstand/history.json".to_owned();
    Watched { id: "bandstand-there".to_owned(), source: WatchedSource::Backend { url }, thresholds: Vec::new() }
}

/// A recorded answer.
pub fn fixture(name: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

/// The House's page with another count on it.
pub fn with_count(count: &str) -> Vec<u8> {
    String::from_utf8(fixture("open.en.html")).unwrap().replace("1,234", count).into_bytes()
}
