//! Where signatures and counts are kept: one `SQLite` file, written by one thread.
//!
//! The rest of the server only knows [`Store`]: what it takes and answers are the
//! model's own types, nothing of `SQLite`.

mod counts;
mod file;
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
use writer::{Command, Counted, Entry, Letter, Writer};

/// The most requests that wait for the disk; more are told to come again.
const QUEUE: usize = 1024;

/// The kept signatures, how many there are, and how many letters were sent.
pub struct Store {
    counted: Counted,
    commands: Option<SyncSender<Command>>,
    thread: Option<JoinHandle<()>>,
}

/// What became of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It is kept, on the disk; the petition has so many now.
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
        Ok(Self { counted, commands: Some(sender), thread: Some(thread) })
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

    /// Keeps a signature. When this answers, the signature is on the disk.
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
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test")]

    use alongside_model::signature::SignatureForm;

    use super::*;

    /// What a server of the first version left behind.
    const FIRST_VERSION: &str = "
        CREATE TABLE signatures (
            id INTEGER PRIMARY KEY, petition TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL,
            email_canonical TEXT NOT NULL, postal_code TEXT NOT NULL,
            updates INTEGER NOT NULL CHECK (updates IN (0, 1)), lang TEXT, signed_at INTEGER NOT NULL,
            UNIQUE (petition, email_canonical)
        ) STRICT;
        INSERT INTO signatures (petition, name, email, email_canonical, postal_code, updates, lang, signed_at)
            VALUES ('canal', 'Ann', 'A@example.org', 'a@example.org', 'K1A0A6', 0, 'en', 3);
        PRAGMA user_version = 1;";

    fn signature(email: &str) -> Signature {
        let form = SignatureForm {
            name: "Zoë O’Neill".to_owned(),
            email: email.to_owned(),
            postal_code: "K1A 0A6".to_owned(),
            agreed: true,
            updates: false,
            lang: None,
        };
        form.check().unwrap()
    }

    #[tokio::test]
    async fn what_was_signed_is_there_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), ["canal", "library"], [], Instant(1)).unwrap();
        assert_eq!(store.signatures("canal").unwrap().number, 0);
        assert_eq!(
            store.sign("canal", signature("a@example.org"), None, Instant(5)).await.unwrap(),
            Signed::Counted(1)
        );
        assert_eq!(
            store.sign("canal", signature("b@example.org"), None, Instant(9)).await.unwrap(),
            Signed::Counted(2)
        );
        assert_eq!(store.sign("canal", signature("A@Example.ORG"), None, Instant(9)).await.unwrap(), Signed::Already);
        assert_eq!(
            store.sign("library", signature("a@example.org"), Some(Lang::Fr), Instant(7)).await.unwrap(),
            Signed::Counted(1),
            "another petition"
        );
        store.check().await.unwrap();
        drop(store);
        assert!(!folder.path().join("alongside.sqlite3-wal").exists(), "the file alone is the whole of it");

        let store = Store::open(folder.path(), ["canal", "library", "new"], [], Instant(20)).unwrap();
        let count = store.signatures("canal").unwrap();
        assert_eq!((count.number, count.changed), (2, Instant(9)));
        assert_eq!(store.signatures("library").unwrap().number, 1);
        assert_eq!(store.signatures("new").unwrap().changed, Instant(20));
        assert_eq!(store.signatures("unknown"), None);
    }

    #[tokio::test]
    async fn letters_that_were_sent_are_still_counted_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), ["canal"], ["canal", "library"], Instant(1)).unwrap();
        assert_eq!(store.letters("canal").unwrap(), Count { number: 0, changed: Instant(1) });
        assert_eq!(store.sent("canal", Instant(5)).await.unwrap(), 1);
        assert_eq!(store.sent("canal", Instant(9)).await.unwrap(), 2);
        assert_eq!(store.sent("library", Instant(7)).await.unwrap(), 1, "another campaign");
        assert_eq!(store.letters("canal").unwrap(), Count { number: 2, changed: Instant(9) });
        assert_eq!(store.signatures("canal").unwrap().number, 0, "a letter is no signature");
        drop(store);

        let store = Store::open(folder.path(), [], ["canal", "new"], Instant(20)).unwrap();
        assert_eq!(store.letters("canal").unwrap(), Count { number: 2, changed: Instant(20) });
        assert_eq!(store.letters("new").unwrap().number, 0);
        assert_eq!(store.letters("library"), None, "its letter was taken down");
        drop(store);

        let store = Store::open(folder.path(), [], ["library"], Instant(30)).unwrap();
        assert_eq!(store.letters("library").unwrap().number, 1, "and it came back");
    }

    #[tokio::test]
    async fn a_file_of_the_first_version_is_brought_up_to_date_with_its_signatures() {
        let folder = tempfile::tempdir().unwrap();
        let first = rusqlite::Connection::open(folder.path().join("alongside.sqlite3")).unwrap();
        first.execute_batch(FIRST_VERSION).unwrap();
        drop(first);

        let store = Store::open(folder.path(), ["canal"], ["canal"], Instant(20)).unwrap();
        assert_eq!(store.signatures("canal").unwrap(), Count { number: 1, changed: Instant(3) });
        assert_eq!(store.sign("canal", signature("a@example.org"), None, Instant(9)).await.unwrap(), Signed::Already);
        assert_eq!(store.sent("canal", Instant(9)).await.unwrap(), 1);
    }

    #[test]
    fn a_file_that_is_no_database_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(
            folder.path().join("alongside.sqlite3"),
            "This is a shopping list, and a long one. ".repeat(200),
        )
        .unwrap();
        let error = Store::open(folder.path(), ["canal"], [], Instant(0)).err().unwrap().to_string();
        assert!(error.contains("alongside.sqlite3"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_can_read_the_addresses() {
        use std::os::unix::fs::PermissionsExt;
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("var");
        let _store = Store::open(&folder, ["canal"], [], Instant(0)).unwrap();
        for path in [folder.clone(), folder.join("alongside.sqlite3"), folder.join("alongside.sqlite3-wal")] {
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
        }
    }
}
