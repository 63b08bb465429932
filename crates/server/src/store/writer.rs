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

/// The most signatures written in one go.
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

/// Where the outcome of a command is awaited.
type Reply<T> = oneshot::Sender<Result<T, StoreError>>;

/// What the thread is asked.
pub enum Command {
    /// Keep a signature.
    Sign(Box<Entry>, Reply<Signed>),
    /// Say whether the database would take a signature.
    Check(Reply<()>),
}

/// The thread's own: the connection, and the counts it keeps up to date.
pub struct Writer {
    connection: Connection,
    counts: Arc<Counts>,
}

impl Writer {
    /// Takes over a connection whose tables are up to date.
    pub fn new(connection: Connection, counts: Arc<Counts>) -> Self {
        Self { connection, counts }
    }

    /// Works until every sender is gone.
    pub fn run(mut self, commands: &Receiver<Command>) {
        while let Ok(first) = commands.recv() {
            let mut entries = Vec::new();
            for command in std::iter::once(first).chain(commands.try_iter().take(TOGETHER - 1)) {
                match command {
                    Command::Sign(entry, reply) => entries.push((*entry, reply)),
                    Command::Check(reply) => {
                        let _ = reply.send(self.check());
                    }
                }
            }
            self.keep(entries);
        }
    }

    /// Writes the entries in one transaction, and only then answers.
    fn keep(&mut self, entries: Vec<(Entry, Reply<Signed>)>) {
        if entries.is_empty() {
            return;
        }
        match insert(&mut self.connection, entries.iter().map(|(entry, _)| entry)) {
            Ok(fresh) => {
                for ((entry, reply), fresh) in entries.into_iter().zip(fresh) {
                    let signed = if fresh {
                        Signed::Counted(self.counts.add(&entry.petition, entry.at))
                    } else {
                        Signed::Already
                    };
                    // Nobody awaits it any more when the visitor has left; it is kept all the same.
                    let _ = reply.send(Ok(signed));
                }
            }
            Err(error) => {
                report(&error);
                for (_, reply) in entries {
                    let _ = reply.send(Err(StoreError::Unavailable));
                }
            }
        }
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

/// Which of the entries are new; none is kept unless all are.
fn insert<'a>(connection: &mut Connection, entries: impl Iterator<Item = &'a Entry>) -> rusqlite::Result<Vec<bool>> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut fresh = Vec::new();
    {
        let mut insert = transaction.prepare_cached(
            "INSERT INTO signatures (petition, name, email, email_canonical, postal_code, updates, lang, signed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (petition, email_canonical) DO NOTHING",
        )?;
        for Entry { petition, signature, lang, at } in entries {
            let changed = insert.execute(params![
                petition,
                signature.name,
                signature.email,
                email::canonical(&signature.email),
                signature.postal_code.compact(),
                signature.updates,
                lang.map(Lang::code),
                at.0,
            ])?;
            fresh.push(changed == 1);
        }
    }
    transaction.commit()?;
    Ok(fresh)
}

/// Tells the operator. `SQLite`'s messages name tables and columns, never values.
fn report(error: &rusqlite::Error) {
    let _ = writeln!(std::io::stderr(), "alongside-server: the database answered: {error}");
}
