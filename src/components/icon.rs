//! Small marks beside words, drawn by ourselves: never alone, never in the place of words.

use alongside_model::{
    life_cycle::{OutcomeKind, State},
    page::UpdateKind,
    share::Network,
};
use leptos::prelude::*;

/// A mark of 24 by 24 units, in the colour of the words beside it. `path` is what its line follows.
#[component]
pub fn Icon(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}

/// A check mark.
pub const DONE: &str = "M5 12.5 10 17.5 19 6.5";
/// A cross.
const CROSS: &str = "M7 7 17 17 M17 7 7 17";
/// A sheet with three lines.
const SHEET: &str = "M6 3.5H18V20.5H6Z M9 8.5H15 M9 12H15 M9 15.5H13";
/// A flag on its pole.
const FLAG: &str = "M6 21V4 M6 4.5H18L15 8.5 18 12.5H6";
/// A pen.
const PEN: &str = "M4 20 5 15.5 15.5 5 19 8.5 8.5 19Z M13 7.5 16.5 11";
/// A lock that is shut.
const LOCK: &str = "M5.5 11H18.5V20H5.5Z M8.5 11V7.5A3.5 3.5 0 0 1 15.5 7.5V11";
/// A box with an arrow into it.
const HANDED: &str = "M4 13V20H20V13 M12 3.5V15 M7.5 10.5 12 15 16.5 10.5";
/// A house with columns.
const HOUSE: &str = "M4 9.5 12 4 20 9.5Z M6.5 12.5V17 M12 12.5V17 M17.5 12.5V17 M4 20H20";
/// A speech bubble.
const SPEECH: &str = "M4 5H20V16H11L7 20V16H4Z M8 9H16 M8 12.5H13";
/// Half a check mark, and a line that goes on.
const PARTLY: &str = "M4 12.5 8 16.5 14 9.5 M16 16.5H20";
/// A clock.
const CLOCK: &str = "M12 3.5A8.5 8.5 0 1 1 11.99 3.5Z M12 7.5V12.5L15.5 14.5";
/// Two upright lines.
const PAUSE: &str = "M9 6V18 M15 6V18";
/// An envelope.
const ENVELOPE: &str = "M3.5 6H20.5V18.5H3.5Z M3.5 7 12 13.5 20.5 7";
/// A speech bubble that is round, with a telephone's line.
const ROUND_SPEECH: &str = "M4 20.5 5.5 16A8 8 0 1 1 8.5 19Z M9 9.5C9 12.5 11.5 15 14.5 15";
/// A paper plane.
const PLANE: &str = "M3.5 11.5 20.5 4 17 20 11 14.5Z M11 14.5 20.5 4";
/// Two wings.
const WINGS: &str = "M12 12C10 8 6.5 5.5 4 5.5 4 11 6 13 9 13.5 6.5 14 7 18 9.5 18 11 18 12 15.5 12 14 12 15.5 13 18 14.5 18 17 18 17.5 14 15 13.5 18 13 20 11 20 5.5 17.5 5.5 14 8 12 12Z";
/// Two people.
const PEOPLE: &str = "M8.5 11A3 3 0 1 1 8.51 11Z M3 19C3 12.5 14 12.5 14 19 M16 10.5A2.5 2.5 0 1 0 14.5 6 M16.5 13.5C19.5 13.5 21 15.5 21 18.5";
/// A briefcase.
const BRIEFCASE: &str = "M3.5 8H20.5V19.5H3.5Z M9 8V4.5H15V8 M3.5 13H20.5";

/// The mark of an entry of a timeline; `outcome` is how the campaign ended.
pub const fn of_update(kind: &UpdateKind, outcome: Option<OutcomeKind>) -> &'static str {
    match kind {
        UpdateKind::News => SHEET,
        UpdateKind::Reached { .. } => FLAG,
        UpdateKind::Opened => PEN,
        UpdateKind::Closed => LOCK,
        UpdateKind::Delivered => HANDED,
        UpdateKind::Presented => HOUSE,
        UpdateKind::Answered => SPEECH,
        UpdateKind::Ended => match outcome {
            Some(OutcomeKind::Won) | None => DONE,
            Some(OutcomeKind::PartlyWon) => PARTLY,
            Some(OutcomeKind::Lost) => CROSS,
        },
    }
}

/// The mark of a state.
pub const fn of_state(state: State) -> &'static str {
    match state {
        State::Draft | State::Open => PEN,
        State::Upcoming | State::ClosingSoon => CLOCK,
        State::Paused => PAUSE,
        State::Closed => LOCK,
        State::Ended(outcome) => of_update(&UpdateKind::Ended, Some(outcome)),
    }
}

/// The mark of a network: what one does there, not its logo.
pub const fn of_network(network: Network) -> &'static str {
    match network {
        Network::Email => ENVELOPE,
        Network::Whatsapp => ROUND_SPEECH,
        Network::Telegram => PLANE,
        Network::Bluesky => WINGS,
        Network::Mastodon => SPEECH,
        Network::X => CROSS,
        Network::Facebook => PEOPLE,
        Network::Linkedin => BRIEFCASE,
    }
}
