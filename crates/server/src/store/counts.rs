//! How many there are, kept in memory: read at every poll of every open page.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

use alongside_model::time::Instant;

/// How many there are, and since when it is so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The number.
    pub number: u64,
    /// When the last one came; the start of the server while that isn't known.
    pub changed: Instant,
}

/// The counts of one kind of thing by name: signatures by petition, letters by campaign.
#[derive(Debug)]
pub struct Counts(RwLock<HashMap<String, Count>>);

impl Counts {
    /// Starts from what the database holds.
    pub fn new(counts: HashMap<String, Count>) -> Self {
        Self(RwLock::new(counts))
    }

    /// The count of that name.
    pub fn of(&self, name: &str) -> Option<Count> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(name).copied()
    }

    /// Counts one more, that came `at`; answers how many there are now.
    pub fn add(&self, name: &str, at: Instant) -> u64 {
        let mut counts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(name.to_owned()).or_insert(Count { number: 0, changed: at });
        count.number += 1;
        count.changed = count.changed.max(at);
        count.number
    }
}
