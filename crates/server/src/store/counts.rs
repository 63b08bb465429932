//! How many signed, kept in memory: read at every poll of every open page.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

use alongside_model::time::Instant;

/// How many signed a petition, and since when it is so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The number of signatures.
    pub signatures: u64,
    /// When the last one was given; the start of the server while there is none.
    pub changed: Instant,
}

/// The counts of the petitions signed here.
#[derive(Debug)]
pub struct Counts(RwLock<HashMap<String, Count>>);

impl Counts {
    /// Starts from what the database holds.
    pub fn new(counts: HashMap<String, Count>) -> Self {
        Self(RwLock::new(counts))
    }

    /// The count of a petition.
    pub fn of(&self, petition: &str) -> Option<Count> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(petition).copied()
    }

    /// Counts one more, given `at`; answers how many there are now.
    pub fn add(&self, petition: &str, at: Instant) -> u64 {
        let mut counts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(petition.to_owned()).or_insert(Count { signatures: 0, changed: at });
        count.signatures += 1;
        count.changed = count.changed.max(at);
        count.signatures
    }
}
