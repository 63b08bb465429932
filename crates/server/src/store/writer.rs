//! The one thread that writes: what has come in while the disk was busy is
//! written together, so that many people cost one wait for the disk.

use std::{
    io::Write as _,
    sync::{Arc, mpsc::Receiver},
};

use alongside_model::{Lang, email, signature::Signature, time::Instant};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use tokio::sync::oneshot;

use super::{Counts, Signed, StoreError};

/// The most that is written in one go.
const TOGETHER: usize = 256;

/// A signature of a petition.
pub struct Entry {
    /// The petition's id.
    pub petition: String,
    /// The checked signature.
    pub signature: Signature,
    /// The language of the page.
    pub lang: Option<Lang>,
    /// When.
    pub at: Instant,
}

/// A letter that somebody says they sent.
pub struct Letter {
    /// The campaign's slug.
    pub campaign: String,
    /// When they said so.
    pub at: Instant,
}

/// A signature that may be kept already.
pub struct Known {
    /// The petition's id.
    pub petition: String,
    /// The signature's key.
    pub key: String,
}

/// What became of one signature of a batch.
#[derive(Clone, Copy)]
enum Outcome {
    /// It is kept now.
    New,
    /// It was kept before, under its key.
    Again,
    /// The address had signed before.
    Already,
}

/// Where the outcome of a command is awaited.
type Reply<T> = oneshot::Sender<Result<T, StoreError>>;

/// What the thread is asked.
pub enum Command {
    /// Keep a signature.
    Sign(Box<Entry>, Reply<Signed>),
    /// Count a letter.
    Sent(Letter, Reply<u64>),
    /// Say whether a petition has a signature with this key.
    Kept(Known, Reply<bool>),
    /// Say whether the database would take a signature.
    Check(Reply<()>),
}

/// The counts that the thread keeps up to date.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Signatures by petition.
    pub signatures: Arc<Counts>,
    /// Letters by campaign.
    pub letters: Arc<Counts>,
}

/// What is written together, each with where its outcome is awaited.
#[derive(Default)]
struct Batch {
    signatures: Vec<(Entry, Reply<Signed>)>,
    letters: Vec<(Letter, Reply<u64>)>,
}

/// The thread's own: the connection, and the counts.
pub struct Writer {
    connection: Connection,
    counted: Counted,
}

impl Writer {
    /// Takes over a connection whose tables are up to date.
    pub fn new(connection: Connection, counted: Counted) -> Self {
        Self { connection, counted }
    }

    /// Works until every sender is gone.
    pub fn run(mut self, commands: &Receiver<Command>) {
        while let Ok(first) = commands.recv() {
            let mut batch = Batch::default();
            for command in std::iter::once(first).chain(commands.try_iter().take(TOGETHER - 1)) {
                match command {
                    Command::Sign(entry, reply) => batch.signatures.push((*entry, reply)),
                    Command::Sent(letter, reply) => batch.letters.push((letter, reply)),
                    Command::Kept(known, reply) => {
                        let _ = reply.send(self.kept(&known));
                    }
                    Command::Check(reply) => {
                        let _ = reply.send(self.check());
                    }
                }
            }
            self.keep(batch);
        }
    }

    /// Writes the batch in one transaction, and only then answers.
    fn keep(&mut self, batch: Batch) {
        if batch.signatures.is_empty() && batch.letters.is_empty() {
            return;
        }
        match write(&mut self.connection, &batch) {
            Ok(outcomes) => self.answer(batch, outcomes),
            Err(error) => {
                report(&error);
                for (_, reply) in batch.signatures {
                    let _ = reply.send(Err(StoreError::Unavailable));
                }
                for (_, reply) in batch.letters {
                    let _ = reply.send(Err(StoreError::Unavailable));
                }
            }
        }
    }

    /// Counts what was written, and tells those who wait. Nobody does any more when the
    /// visitor has left; it is kept all the same.
    fn answer(&self, batch: Batch, outcomes: Vec<Outcome>) {
        let signatures = &self.counted.signatures;
        for ((entry, reply), outcome) in batch.signatures.into_iter().zip(outcomes) {
            let signed = match outcome {
                Outcome::New => Signed::Counted(signatures.add(&entry.petition, entry.at)),
                Outcome::Again => Signed::Counted(signatures.of(&entry.petition).map_or(0, |count| count.number)),
                Outcome::Already => Signed::Already,
            };
            let _ = reply.send(Ok(signed));
        }
        for (letter, reply) in batch.letters {
            let _ = reply.send(Ok(self.counted.letters.add(&letter.campaign, letter.at)));
        }
    }

    fn kept(&self, known: &Known) -> Result<bool, StoreError> {
        has_key(&self.connection, &known.petition, &known.key).map_err(|error| {
            report(&error);
            StoreError::Unavailable
        })
    }

    /// Begins to write, and leaves it at that.
    fn check(&mut self) -> Result<(), StoreError> {
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        begun.and_then(Transaction::rollback).map_err(|error| {
            report(&error);
            StoreError::Unavailable
        })
    }
}

/// What became of each signature; nothing of the batch is kept unless all is.
fn write(connection: &mut Connection, batch: &Batch) -> rusqlite::Result<Vec<Outcome>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut outcomes = Vec::new();
    for (entry, _) in &batch.signatures {
        outcomes.push(insert(&transaction, entry)?);
    }
    for (letter, _) in &batch.letters {
        count(&transaction, letter)?;
    }
    transaction.commit()?;
    Ok(outcomes)
}

/// Keeps a signature, unless its key or its address is there already: what was kept first
/// stands as it is.
fn insert(transaction: &Transaction<'_>, entry: &Entry) -> rusqlite::Result<Outcome> {
    let Entry { petition, signature, lang, at } = entry;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO signatures (petition, name, email, email_canonical, postal_code, city, comment, updates, partners,
             lang, signed_at, form_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT DO NOTHING",
    )?;
    let key = (!signature.key.is_empty()).then_some(&signature.key);
    let changed = insert.execute(params![
        petition,
        signature.name,
        signature.email,
        email::canonical(&signature.email),
        signature.postal_code.map(|code| code.compact()),
        signature.city,
        signature.comment,
        signature.updates,
        signature.partners.join(" "),
        lang.map(Lang::code),
        at.0,
        key,
    ])?;
    if changed == 1 {
        return Ok(Outcome::New);
    }
    match key {
        Some(key) if has_key(transaction, petition, key)? => Ok(Outcome::Again),
        _ => Ok(Outcome::Already),
    }
}

fn has_key(connection: &Connection, petition: &str, key: &str) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM signatures WHERE petition = ?1 AND form_key = ?2")?.exists([petition, key])
}

fn count(transaction: &Transaction<'_>, letter: &Letter) -> rusqlite::Result<()> {
    let mut count = transaction.prepare_cached(
        "INSERT INTO letters (campaign, sent) VALUES (?1, 1)
         ON CONFLICT (campaign) DO UPDATE SET sent = sent + 1",
    )?;
    count.execute([&letter.campaign]).map(drop)
}

/// Tells the operator. `SQLite`'s messages name tables and columns, never values.
pub fn report(error: &rusqlite::Error) {
    let _ = writeln!(std::io::stderr(), "alongside-server: the database answered: {error}");
}
