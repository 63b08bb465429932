//! Where signatures and counts are kept: one `SQLite` file, written by one thread.
//!
//! The rest of the server only knows [`Store`]: what it takes and answers are the
//! model's own types, nothing of `SQLite`.

mod counts;
mod file;
mod history;
mod tables;
mod writer;

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{SyncSender, TrySendError, sync_channel},
    },
    thread::JoinHandle,
};

use alongside_model::{Lang, signature::Signature, time::Instant};
use tokio::sync::oneshot;

pub use counts::Count;
use counts::Counts;
pub use history::History;
use writer::{Command, Counted, Entry, Known, Letter, Writer};

/// The most requests that wait for the disk; more are told to come again.
const QUEUE: usize = 1024;

/// The kept signatures, how many there are, and how many letters were sent.
pub struct Store {
    folder: PathBuf,
    counted: Counted,
    commands: Option<SyncSender<Command>>,
    thread: Option<JoinHandle<()>>,
}

/// What became of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It is kept, on the disk, now or since it was sent before with the same key; the
    /// petition has so many now.
    Counted(u64),
    /// This address had signed this petition before.
    Already,
}

/// Why the store can't be opened, or can't take what it is given.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder can't be made or written.
    #[error("cannot keep data in {path}: {source}. Name another folder with --data, or let this user write there")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `SQLite` refused the file.
    #[error("cannot use the database {path}: {source}. Is the disk full, or the file another program's?")]
    Database {
        /// The file.
        path: PathBuf,
        /// What `SQLite` said.
        source: rusqlite::Error,
    },
    /// The file can't be brought to this version's tables.
    #[error("cannot bring the database {path} up to date: {source}. Was it written by a newer version?")]
    Migration {
        /// The file.
        path: PathBuf,
        /// What failed.
        source: rusqlite_migration::Error,
    },
    /// The system refused a thread.
    #[error("the system refused the thread that writes: {0}. Is the limit of processes reached?")]
    Thread(io::Error),
    /// Nothing can be kept just now.
    #[error("the database can't take it just now")]
    Unavailable,
}

impl Store {
    /// Opens `{folder}/alongside.sqlite3`, made when it isn't there, and counts the
    /// signatures of `petitions` and the letters of `campaigns`.
    ///
    /// # Errors
    /// A [`StoreError`] that names the folder or the file.
    pub fn open<'a>(
        folder: &Path,
        petitions: impl IntoIterator<Item = &'a str>,
        campaigns: impl IntoIterator<Item = &'a str>,
        now: Instant,
    ) -> Result<Self, StoreError> {
        let connection = file::open(folder)?;
        let failed = |source| StoreError::Database { path: file::path(folder), source };
        let counted = Counted {
            signatures: Arc::new(file::signatures(&connection, petitions, now).map_err(failed)?),
            letters: Arc::new(file::letters(&connection, campaigns, now).map_err(failed)?),
        };
        let (sender, receiver) = sync_channel(QUEUE);
        let writer = Writer::new(connection, counted.clone());
        let thread = std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || writer.run(&receiver))
            .map_err(StoreError::Thread)?;
        Ok(Self { folder: folder.to_owned(), counted, commands: Some(sender), thread: Some(thread) })
    }

    /// How many signed a petition; `None` for one that wasn't named at the opening.
    pub fn signatures(&self, petition: &str) -> Option<Count> {
        self.counted.signatures.of(petition)
    }

    /// How many letters people said they sent; `None` for a campaign that wasn't named at
    /// the opening.
    pub fn letters(&self, campaign: &str) -> Option<Count> {
        self.counted.letters.of(campaign)
    }

    /// Keeps a signature. When this answers, the signature is on the disk. A key that this
    /// petition has seen is that signature again, whatever else it says.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database can't take it, or too many wait.
    pub async fn sign(
        &self,
        petition: &str,
        signature: Signature,
        lang: Option<Lang>,
        at: Instant,
    ) -> Result<Signed, StoreError> {
        let entry = Entry { petition: petition.to_owned(), signature, lang, at };
        let (reply, answer) = oneshot::channel();
        self.send(Command::Sign(Box::new(entry), reply))?;
        answer.await.unwrap_or(Err(StoreError::Unavailable))
    }

    /// Whether a petition has a signature with this key, which isn't empty.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database can't tell, or too many wait.
    pub async fn has_kept(&self, petition: &str, key: &str) -> Result<bool, StoreError> {
        let known = Known { petition: petition.to_owned(), key: key.to_owned() };
        let (reply, answer) = oneshot::channel();
        self.send(Command::Kept(known, reply))?;
        answer.await.unwrap_or(Err(StoreError::Unavailable))
    }

    /// How a petition came to its signatures, read beside the thread that writes.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database can't tell.
    pub async fn history(&self, petition: &str) -> Result<History, StoreError> {
        let (folder, petition) = (self.folder.clone(), petition.to_owned());
        let read = move || history::read(&mut file::reader(&folder)?, &petition);
        match tokio::task::spawn_blocking(read).await {
            Ok(Ok(history)) => Ok(history),
            Ok(Err(error)) => {
                writer::report(&error);
                Err(StoreError::Unavailable)
            }
            Err(_) => Err(StoreError::Unavailable),
        }
    }

    /// Counts a letter that somebody says they sent `at`; answers how many there are now.
    /// When this answers, it is on the disk.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database can't take it, or too many wait.
    pub async fn sent(&self, campaign: &str, at: Instant) -> Result<u64, StoreError> {
        let letter = Letter { campaign: campaign.to_owned(), at };
        let (reply, answer) = oneshot::channel();
        self.send(Command::Sent(letter, reply))?;
        answer.await.unwrap_or(Err(StoreError::Unavailable))
    }

    /// Whether the database would take a signature.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it doesn't.
    pub async fn check(&self) -> Result<(), StoreError> {
        let (reply, answer) = oneshot::channel();
        self.send(Command::Check(reply))?;
        answer.await.unwrap_or(Err(StoreError::Unavailable))
    }

    fn send(&self, command: Command) -> Result<(), StoreError> {
        let sender = self.commands.as_ref().ok_or(StoreError::Unavailable)?;
        sender.try_send(command).map_err(|error| match error {
            TrySendError::Full(_) | TrySendError::Disconnected(_) => StoreError::Unavailable,
        })
    }
}

impl Drop for Store {
    /// Lets the writer finish, so that the file is complete in itself afterwards.
    fn drop(&mut self) {
        self.commands = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests;
