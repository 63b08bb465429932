//! Opening the file: who may read it, how it is written, and how many it holds.

use std::{
    collections::HashMap,
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use alongside_model::time::Instant;
use rusqlite::{Connection, OptionalExtension as _};
use rusqlite_migration::Migrations;

use super::{Count, Counts, StoreError, tables::STEPS};

/// How long a lock that another program holds is waited for.
const BUSY: Duration = Duration::from_secs(3);

/// The file in the folder of the data.
pub fn path(folder: &Path) -> PathBuf {
    folder.join("alongside.sqlite3")
}

/// Opens the file, made when it isn't there, and brings its tables up to date.
pub fn open(folder: &Path) -> Result<Connection, StoreError> {
    let path = path(folder);
    make(folder, &path).map_err(|source| StoreError::Folder { path: folder.to_owned(), source })?;
    let mut connection = match connect(&path) {
        Ok(connection) => connection,
        Err(source) => return Err(StoreError::Database { path, source }),
    };
    match Migrations::from_slice(STEPS).to_latest(&mut connection) {
        Ok(()) => Ok(connection),
        Err(source) => Err(StoreError::Migration { path, source }),
    }
}

/// How many signed each of `petitions`, as the file has it.
pub fn signatures<'a>(
    connection: &Connection,
    petitions: impl IntoIterator<Item = &'a str>,
    now: Instant,
) -> rusqlite::Result<Counts> {
    let mut query = connection.prepare("SELECT count(*), max(signed_at) FROM signatures WHERE petition = ?1")?;
    let mut counts = HashMap::new();
    for petition in petitions {
        let count = query.query_row([petition], |row| {
            let number: i64 = row.get(0)?;
            let changed: Option<i64> = row.get(1)?;
            Ok(Count { number: u64::try_from(number).unwrap_or_default(), changed: changed.map_or(now, Instant) })
        })?;
        counts.insert(petition.to_owned(), count);
    }
    Ok(Counts::new(counts))
}

/// How many letters were sent for each of `campaigns`, as the file has it.
pub fn letters<'a>(
    connection: &Connection,
    campaigns: impl IntoIterator<Item = &'a str>,
    now: Instant,
) -> rusqlite::Result<Counts> {
    let mut query = connection.prepare("SELECT sent FROM letters WHERE campaign = ?1")?;
    let mut counts = HashMap::new();
    for campaign in campaigns {
        let sent: Option<i64> = query.query_row([campaign], |row| row.get(0)).optional()?;
        let number = sent.and_then(|sent| u64::try_from(sent).ok()).unwrap_or_default();
        counts.insert(campaign.to_owned(), Count { number, changed: now });
    }
    Ok(Counts::new(counts))
}

/// Opens the file once more, to read beside the thread that writes.
pub fn reader(folder: &Path) -> rusqlite::Result<Connection> {
    let connection = connect(&path(folder))?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(BUSY)?;
    // A commit is on the disk when it returns (https://www.sqlite.org/pragma.html#pragma_synchronous).
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// Makes the folder and an empty file that only this user can read: `SQLite` gives
/// the files beside it the same rights.
#[cfg(unix)]
fn make(folder: &Path, path: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    std::fs::OpenOptions::new().create(true).append(true).mode(0o600).open(path).map(drop)
}

/// Makes the folder and an empty file.
#[cfg(not(unix))]
fn make(folder: &Path, path: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::OpenOptions::new().create(true).append(true).open(path).map(drop)
}
