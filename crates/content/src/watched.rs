//! Petitions whose numbers are read now and then and kept in a file of the site.

/// A petition that is watched: `cargo xtask counts` reads its number and writes
/// `counts/{id}.json` into the content folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The petition's id on this site.
    pub id: String,
    /// Where its number is read.
    pub source: WatchedSource,
    /// Its goals and its official numbers, rising, each once.
    pub thresholds: Vec<u64>,
}

/// Where the number of a watched petition is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WatchedSource {
    /// The petitions of the House of Commons of Canada, which has no API: the public page
    /// `https://www.ourcommons.ca/petitions/en/Petition/Details?Petition={number}`.
    House {
        /// `e-7810`, or `451-01121` once it was presented.
        number: String,
    },
    /// A site that runs the UK Parliament's petitions software.
    EPetitions {
        /// The address of the petition's JSON: `https://.../petitions/123456.json`.
        url: String,
    },
    /// A backend of this project.
    Backend {
        /// The address of the petition's history, which is a record:
        /// `https://.../v1/petitions/{id}/history.json`.
        url: String,
    },
}
