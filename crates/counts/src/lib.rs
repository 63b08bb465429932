//! How many people signed a petition on another site: asked for politely, read
//! with care, kept as a file that pages count with.
//!
//! A number is never guessed. Whenever an answer leaves a doubt, the file stays
//! as it was, to the byte, and the doubt is told.

mod ask;
mod backend;
mod doubt;
mod e_petitions;
mod file;
mod found;
mod house;
mod news;
mod watch;

use std::{
    fs,
    path::{Path, PathBuf},
};

use alongside_content::Watched;
use alongside_model::{record::Record, time::Instant};

use crate::{ask::Asker, found::noted};
pub use crate::{
    ask::{Manners, user_agent},
    doubt::{Doubt, believable},
    file::pretty,
    found::Found,
    news::News,
    watch::{page, read as read_answer},
};

/// The files of counts of a content folder, and the manners of asking.
#[derive(Debug)]
pub struct Counts {
    folder: PathBuf,
    asker: Asker,
}

impl Counts {
    /// The files of `folder`, which is made when the first one is written.
    pub fn new(folder: &Path, manners: Manners) -> Self {
        Self { folder: folder.to_owned(), asker: Asker::new(manners) }
    }

    /// The file of a petition.
    pub fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    /// Asks for one petition, once, and writes its file.
    ///
    /// `now` is when: the answer counts for that day (UTC).
    ///
    /// # Errors
    /// A [`Doubt`], with which the file stays as it was.
    pub fn bring(&mut self, watched: &Watched, now: Instant) -> Result<News, Doubt> {
        let path = self.path(&watched.id);
        let before = read(&path)?;
        if before.as_ref().is_some_and(|before| before.as_of > now) {
            return Err(Doubt::Clock);
        }
        let body = self.asker.ask(&watched.source)?;
        let found = watch::read(&watched.source, &body)?;
        if let Some(before) = &before {
            believable(before.signature_count, found.count)?;
            if found.as_of.is_some_and(|as_of| as_of < before.as_of) {
                return Err(Doubt::Older);
            }
        }
        let record = noted(before.as_ref(), found, watch::page(&watched.source), now).ok_or(Doubt::Clock)?;
        record.check().map_err(Doubt::Impossible)?;
        file::write(&path, &pretty(&record)).map_err(Doubt::Written)?;
        Ok(News::of(watched, before.as_ref(), &record))
    }
}

/// The file as it is; `None` where there is none yet.
fn read(path: &Path) -> Result<Option<Record>, Doubt> {
    if !path.try_exists().map_err(Doubt::Unread)? {
        return Ok(None);
    }
    let bytes = fs::read(path).map_err(Doubt::Unread)?;
    let record: Record = serde_json::from_slice(&bytes).map_err(|_| Doubt::OldFile)?;
    record.check().map(|()| Some(record)).map_err(|_| Doubt::OldFile)
}
