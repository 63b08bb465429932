//! What the built site tells the backend: `site.json`.

use std::{
    io,
    path::{Path, PathBuf},
};

use alongside_model::{
    page::{Manifest, ManifestPetition},
    petition::AskedField,
    signature::{Field, USUAL},
    time::Instant,
};
use axum::http::Uri;

/// The name of the manifest in the built site.
const MANIFEST: &str = "site.json";

/// The site as the backend needs it. Read once: a new build is taken up by a restart.
#[derive(Clone, Debug)]
pub struct Site {
    manifest: Manifest,
}

/// Why a built site can't be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// `site.json` isn't there or can't be read.
    #[error("cannot read {path}: {source}. Build the site first (cargo xtask build), or name its folder with --dist")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `site.json` isn't what the build writes.
    #[error("{path} is not the file that the build writes: {source}. Build the site again with this version")]
    Invalid {
        /// The file.
        path: PathBuf,
        /// Where reading stopped.
        source: serde_json::Error,
    },
    /// An entry of `connect` is no origin.
    #[error("{path} allows connections to {origin:?}, which is no origin such as https://example.org")]
    Origin {
        /// The file.
        path: PathBuf,
        /// The entry.
        origin: String,
    },
    /// A petition doesn't need an email address.
    #[error(
        "{path} has a petition {petition:?} that needs no email address, by which people are told apart. \
             Build the site again with this version"
    )]
    NoEmail {
        /// The file.
        path: PathBuf,
        /// The petition's id.
        petition: String,
    },
}

impl Site {
    /// Reads `site.json` in the folder of the built site.
    ///
    /// # Errors
    /// A [`SiteError`] that names the file.
    pub fn read(dist: &Path) -> Result<Self, SiteError> {
        let path = dist.join(MANIFEST);
        let text = match std::fs::read(&path) {
            Ok(text) => text,
            Err(source) => return Err(SiteError::Unreadable { path, source }),
        };
        let manifest: Manifest = match serde_json::from_slice(&text) {
            Ok(manifest) => manifest,
            Err(source) => return Err(SiteError::Invalid { path, source }),
        };
        if let Some(origin) = manifest.connect.iter().find(|origin| !is_origin(origin)) {
            return Err(SiteError::Origin { path, origin: origin.clone() });
        }
        match manifest.petitions.iter().find(|petition| !asks_for_email(petition)) {
            Some(petition) => Err(SiteError::NoEmail { path, petition: petition.id.clone() }),
            None => Ok(Self { manifest }),
        }
    }

    /// The ids of the petitions that are signed here.
    pub fn petitions(&self) -> impl Iterator<Item = &str> {
        self.manifest.petitions.iter().map(|petition| petition.id.as_str())
    }

    /// A petition; `None` for one that isn't signed here.
    pub fn petition(&self, id: &str) -> Option<&ManifestPetition> {
        self.manifest.petitions.iter().find(|known| known.id == id)
    }

    /// The campaigns with a letter.
    pub fn letters(&self) -> impl Iterator<Item = &str> {
        self.manifest.letters.iter().map(String::as_str)
    }

    /// Whether a campaign has a letter.
    pub fn has_letter(&self, campaign: &str) -> bool {
        self.letters().any(|known| known == campaign)
    }

    /// Whether the members of a set may be asked for.
    pub fn has_set(&self, slug: &str) -> bool {
        self.manifest.representative_sets.iter().any(|known| known == slug)
    }

    /// The origins, other than its own, that pages may connect to.
    pub fn connect(&self) -> &[String] {
        &self.manifest.connect
    }
}

/// What a petition asks of who signs it.
pub fn asked(petition: &ManifestPetition) -> &[AskedField] {
    if petition.fields.is_empty() { &USUAL } else { &petition.fields }
}

fn asks_for_email(petition: &ManifestPetition) -> bool {
    asked(petition).contains(&AskedField { field: Field::Email, required: true })
}

/// The server's clock.
pub fn now() -> Instant {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Whether a text is a bare http(s) or ws(s) origin: it goes into a header, where a
/// space or a semicolon would begin something else.
fn is_origin(text: &str) -> bool {
    let Some((scheme, authority)) = text.split_once("://") else { return false };
    matches!(scheme, "https" | "http" | "wss" | "ws")
        && !authority.contains(['/', ';', ',', ' ', '@', '?', '#', '\''])
        && text.parse::<Uri>().is_ok_and(|uri| uri.host().is_some_and(|host| !host.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn only_a_bare_origin_gets_into_the_policy() {
        for origin in ["https://represent.opennorth.ca", "http://127.0.0.1:8081", "https://xn--bcher-kva.example"] {
            assert!(is_origin(origin), "{origin}");
        }
        for other in [
            "",
            "*",
            "https:",
            "https://",
            "https://a.example/path",
            "https://a.example; script-src *",
            "data:",
            "'self'",
        ] {
            assert!(!is_origin(other), "{other}");
        }
    }
}
