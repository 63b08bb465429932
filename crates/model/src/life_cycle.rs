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

/// What holds a campaign back, as the organiser declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    /// It is being written: no visitor sees it.
    Draft,
    /// Nothing can be done in it for the time being.
    Paused,
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
    /// Whether it is a draft or paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Held>,
    /// How it ended, once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// The state of a campaign at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Being written; not published.
    Draft,
    /// Not open yet.
    Upcoming,
    /// Open; people can act.
    Open,
    /// Open, with 72 hours or less to go.
    ClosingSoon,
    /// Nothing can be done in it for the time being.
    Paused,
    /// Past its closing instant, with no outcome declared.
    Closed,
    /// Ended with this outcome, whatever the dates say.
    Ended(OutcomeKind),
}

/// How long before its closing a campaign is called "closing soon".
pub const CLOSING_SOON: i64 = 72 * Instant::HOUR;

impl Schedule {
    /// The state at `now`, by the rule of [`Life::state`].
    pub fn state(&self, now: Instant) -> State {
        self.life().state(now)
    }

    /// The part of it that decides the state.
    pub fn life(&self) -> Life {
        Life {
            opens: self.opens.map(|moment| moment.at),
            closes: self.closes.map(|moment| moment.at),
            held: self.held,
            outcome: self.outcome.map(|outcome| outcome.kind),
        }
    }
}

/// What decides a campaign's state: two instants, a hold and an outcome. Small enough
/// to stand in an attribute, so that a page made yesterday is right today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// When it opens; `None` means it already has.
    pub opens: Option<Instant>,
    /// When it closes; `None` means it stays open.
    pub closes: Option<Instant>,
    /// Whether it is a draft or paused.
    pub held: Option<Held>,
    /// How it ended, once it has.
    pub outcome: Option<OutcomeKind>,
}

impl Life {
    /// The state at `now`. A draft is a draft whatever else is said; a declared outcome wins over
    /// the dates; what has closed isn't paused any more.
    pub fn state(&self, now: Instant) -> State {
        match (self.held, self.outcome) {
            (Some(Held::Draft), _) => return State::Draft,
            (_, Some(outcome)) => return State::Ended(outcome),
            _ => {}
        }
        if self.closes.is_some_and(|closes| now >= closes) {
            return State::Closed;
        }
        if self.held == Some(Held::Paused) {
            return State::Paused;
        }
        if self.opens.is_some_and(|opens| now < opens) {
            return State::Upcoming;
        }
        match self.closes {
            Some(closes) if closes.since(now) <= CLOSING_SOON => State::ClosingSoon,
            _ => State::Open,
        }
    }

    /// The states it can still be in from `now` on, in order.
    pub fn to_come(&self, now: Instant) -> Vec<State> {
        let current = self.state(now);
        if current == State::Paused {
            // It goes on only by a word of the organiser's, and so with a page made anew.
            return if self.closes.is_some() { vec![current, State::Closed] } else { vec![current] };
        }
        let all = [State::Upcoming, State::Open, State::ClosingSoon, State::Closed];
        let Some(place) = all.iter().position(|state| *state == current) else { return vec![current] };
        let last = if self.closes.is_some() { State::Closed } else { State::Open };
        all.into_iter().skip(place).take_while(|state| *state != last).chain([last]).collect()
    }

    /// As an attribute: opening, closing (milliseconds since 1970), and the outcome or what holds
    /// it, parted by spaces, `-` for none.
    pub fn attribute(&self) -> String {
        let instant = |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| at.0.to_string());
        let word = match (self.held, self.outcome) {
            (Some(Held::Draft), _) => State::Draft.name(),
            (_, Some(kind)) => State::Ended(kind).name(),
            (Some(Held::Paused), None) => State::Paused.name(),
            (None, None) => "-",
        };
        format!("{} {} {word}", instant(self.opens), instant(self.closes))
    }

    /// Reads what [`Self::attribute`] wrote; `None` for anything else.
    pub fn from_attribute(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let mut instant = || -> Option<Option<Instant>> {
            match parts.next()? {
                "-" => Some(None),
                number => number.parse().ok().map(|at| Some(Instant(at))),
            }
        };
        let (opens, closes) = (instant()?, instant()?);
        let (held, outcome) = match parts.next()? {
            "-" => (None, None),
            "draft" => (Some(Held::Draft), None),
            "paused" => (Some(Held::Paused), None),
            "won" => (None, Some(OutcomeKind::Won)),
            "partly-won" => (None, Some(OutcomeKind::PartlyWon)),
            "lost" => (None, Some(OutcomeKind::Lost)),
            _ => return None,
        };
        Some(Self { opens, closes, held, outcome })
    }
}

impl State {
    /// Its name in attributes and class names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Upcoming => "upcoming",
            Self::Open => "open",
            Self::ClosingSoon => "soon",
            Self::Paused => "paused",
            Self::Closed => "closed",
            Self::Ended(OutcomeKind::Won) => "won",
            Self::Ended(OutcomeKind::PartlyWon) => "partly-won",
            Self::Ended(OutcomeKind::Lost) => "lost",
        }
    }

    /// Whether people can act now.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::ClosingSoon)
    }
}
