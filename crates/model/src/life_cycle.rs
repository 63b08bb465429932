//! Where a campaign stands: computed from its dates and its declared outcome.

use serde::{Deserialize, Serialize};

use crate::time::{Instant, Moment, When};

/// How a campaign ended, as the organiser declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeKind {
    /// What was asked for was granted.
    Won,
    /// Part of it was.
    PartlyWon,
    /// It was refused.
    Lost,
}

/// A declared outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// What it was.
    pub kind: OutcomeKind,
    /// When, as exactly as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

/// A campaign's dates and outcome: all that its state depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// When it opens; `None` means it already has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Moment>,
    /// When it closes; `None` means it stays open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Moment>,
    /// How it ended, once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// The state of a campaign at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Not open yet.
    Upcoming,
    /// Open; people can act.
    Open,
    /// Open, with 72 hours or less to go.
    ClosingSoon,
    /// Past its closing instant, with no outcome declared.
    Closed,
    /// Ended with this outcome, whatever the dates say.
    Ended(OutcomeKind),
}

/// How long before its closing a campaign is called "closing soon".
pub const CLOSING_SOON: i64 = 72 * Instant::HOUR;

impl Schedule {
    /// The state at `now`. A declared outcome wins over the dates.
    pub fn state(&self, now: Instant) -> State {
        if let Some(outcome) = self.outcome {
            return State::Ended(outcome.kind);
        }
        if self.opens.is_some_and(|opens| now < opens.at) {
            return State::Upcoming;
        }
        match self.closes {
            Some(closes) if now >= closes.at => State::Closed,
            Some(closes) if closes.at.since(now) <= CLOSING_SOON => State::ClosingSoon,
            _ => State::Open,
        }
    }
}

impl State {
    /// Whether people can act now.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::ClosingSoon)
    }
}
