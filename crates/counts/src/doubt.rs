//! What can leave a doubt, each in a sentence that says what to do next.

use std::{io, time::Duration};

use alongside_model::record::RecordError;

/// Why a file stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum Doubt {
    /// The site can't be reached.
    #[error("the site can't be reached ({0}). The next run asks again")]
    Unreachable(String),
    /// The site took too long.
    #[error("the site didn't answer within {} seconds. The next run asks again", .0.as_secs_f32())]
    Slow(Duration),
    /// The site answered with an error.
    #[error("the site answered with the error {0}. The next run asks again; if it stays, look at the page")]
    Status(u16),
    /// Another answer of this run asked to be left alone (429 or 503).
    #[error("the site asked to be left alone a moment ago. The next run asks again")]
    LeftAlone,
    /// The answer is too long for a petition.
    #[error("the answer is longer than {0} bytes, which no petition is. Look at the page")]
    TooLarge(u64),
    /// The site sends us elsewhere than to itself.
    #[error("the site sends us elsewhere, to {0}. If the petition has moved, write its new address into the campaign")]
    SentAway(String),
    /// The site sends us round and round.
    #[error("the site sends us on again and again. Look at the page")]
    SentOn,
    /// The address can't be asked.
    #[error("{0} is no address that can be asked. Put it right in the campaign")]
    Address(String),
    /// An empty page, which is how the House answers for a number that it doesn't publish.
    #[error("the petition isn't published: the page is empty. Check its number")]
    NotPublished,
    /// A page that names no petition where its title should be: one that asks whether we are a robot, say.
    #[error("this isn't the page of a petition. Look at it: it may have changed, or want to know who asks")]
    NotAPetition,
    /// A page of another petition.
    #[error("this is the page of {0}. Check the number in the campaign")]
    OtherPetition(String),
    /// No number of signatures.
    #[error("no number of signatures was found. Look at the page: it may have changed")]
    NoCount,
    /// Two numbers of signatures.
    #[error("two numbers of signatures were found, {0} and {1}. Look at the page: it may have changed")]
    TwoCounts(u64, u64),
    /// A number that can't be one of people.
    #[error("the number of signatures can't be one. Look at the page")]
    NotACount,
    /// Not the JSON that such a site answers with.
    #[error("the answer isn't a petition's. Check the address in the campaign")]
    NotJson,
    /// A record that tells what can't be.
    #[error("the answer tells what can't be: {}. Look at the page", wrong(*.0))]
    Impossible(RecordError),
    /// The petition is neither open nor closed.
    #[error("the site neither takes signatures for this petition nor has it closed. Look at the page")]
    NotRunning,
    /// The number fell by more than signatures are struck off.
    #[error(
        "the number fell from {from} to {to}, which is more than is struck off in a day. If it is right, write it \
             into the file as signature_count"
    )]
    Fell {
        /// What the file says.
        from: u64,
        /// What the answer says.
        to: u64,
    },
    /// The answer was true before the file was: it waited in a cache, say.
    #[error("the answer is older than the file. The next run asks again")]
    Older,
    /// The file as it was isn't a file of counts.
    #[error("the file there is isn't one of counts. Put it right, or take it away")]
    OldFile,
    /// The file as it was can't be read.
    #[error("the file can't be read: {0}")]
    Unread(io::Error),
    /// The file was written at a time that is still to come.
    #[error("the file says it was read later than now. Set this computer's clock, or put as_of right")]
    Clock,
    /// The file couldn't be written.
    #[error("the file can't be written: {0}")]
    Written(io::Error),
}

/// What is wrong with a record.
const fn wrong(error: RecordError) -> &'static str {
    match error {
        RecordError::Count => "more signatures than there are people",
        RecordError::AsOf => "a time before 1970",
        RecordError::Source => "an address that isn't secure",
        RecordError::Areas => "provinces that don't add up",
        RecordError::History => "days out of order",
        RecordError::TooLong => "too many days",
    }
}

/// The most signatures that may be struck off in one go, whatever the share.
const STRUCK_OFF: u64 = 10;

/// Whether a number may follow another.
///
/// Any rise may: a petition that is in the news grows hundredfold in a day. A fall may, as long as it is one of
/// signatures struck off as doubles or as invented: at most 10 of them, or 1 % where that is more, and never more
/// than half. What falls further is more likely a page half made, a number cut off, or another petition's.
///
/// # Errors
/// [`Doubt::Fell`].
pub fn believable(from: u64, to: u64) -> Result<(), Doubt> {
    let struck = from.saturating_sub(to);
    if struck > STRUCK_OFF.max(from / 100) || struck > from / 2 {
        return Err(Doubt::Fell { from, to });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_signatures_struck_off_are_believed() {
        for (from, to) in [(0, 0), (12, 13), (30, 29), (30, 20), (5000, 4950), (2, 1), (1, 90_000)] {
            assert!(believable(from, to).is_ok(), "{from} to {to}");
        }
    }

    #[test]
    fn a_number_that_falls_far_is_not() {
        for (from, to) in [(5000, 4949), (30, 19), (12, 5), (1, 0), (1234, 123), (u64::MAX, 0)] {
            assert!(matches!(believable(from, to), Err(Doubt::Fell { .. })), "{from} to {to}");
        }
    }
}
