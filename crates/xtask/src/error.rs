//! What can go wrong, each in a sentence that says what to do next.

use std::{io, path::PathBuf};

use crate::shrink::Problem;

/// Why a command couldn't be carried out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder couldn't be read, written or removed.
    #[error("{} can't be {}: {source}", path.display(), doing.participle())]
    File {
        /// What was tried.
        doing: Doing,
        /// With which file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A program couldn't be started at all.
    #[error("{program} can't be started: {source}. Install it, or put it on PATH, and run this again.")]
    Start {
        /// The program.
        program: String,
        /// What the system says.
        source: io::Error,
    },
    /// A program ran and failed; what it said stands above.
    #[error("{what} failed ({status}). What it said stands above; put that right and run this again.")]
    Failed {
        /// What the program was to do.
        what: String,
        /// How it ended.
        status: std::process::ExitStatus,
    },
    /// Something that isn't on this machine and that we can't bring.
    #[error("{what} isn't installed. {remedy}")]
    Missing {
        /// What is missing.
        what: String,
        /// What to do about it.
        remedy: String,
    },
    /// A file doesn't say what it should.
    #[error("{}: {problem}", path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// The app that Trunk built isn't of the shape that making it smaller needs.
    #[error(
        "The app can't be made smaller: {0}. crates/xtask/src/shrink knows how one version of wasm-bindgen writes; \
         either build with the Cargo.lock of this checkout, or bring that folder up to the new version."
    )]
    Shape(#[from] Problem),
    /// Something was asked for that can't be had that way.
    #[error("{0}")]
    Request(String),
}

/// What was tried with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Reading it.
    Read,
    /// Writing it.
    Write,
    /// Removing it.
    Remove,
}

impl Doing {
    /// "read", "written", "removed".
    const fn participle(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "written",
            Self::Remove => "removed",
        }
    }
}

/// Gives an [`io::Error`] the name of its file.
pub trait AtPath<T> {
    /// Says what was tried with which file.
    ///
    /// # Errors
    ///
    /// The same ones, as [`Error::File`].
    fn at(self, doing: Doing, path: impl Into<PathBuf>) -> Result<T, Error>;
}

impl<T> AtPath<T> for io::Result<T> {
    fn at(self, doing: Doing, path: impl Into<PathBuf>) -> Result<T, Error> {
        self.map_err(|source| Error::File { doing, path: path.into(), source })
    }
}
