//! The texts of the islands: the ones that are in the app, so each weighs.

use alongside_model::{
    letter::Field,
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    signature::{Field as SignField, Problem},
};

/// The texts that every island may need, in one language.
pub struct Messages {
    /// Before the title when a form has errors (GOV.UK pattern).
    pub error_prefix: &'static str,
    /// Said by a screen reader while another page is fetched.
    pub loading: &'static str,
    /// A whole number, grouped.
    pub number: fn(u64) -> String,
    pub percent: fn(u64) -> String,
    /// Whole days left, 0 is today.
    pub days_left: fn(i64) -> String,
    /// Whole hours left, below 48.
    pub hours_left: fn(i64) -> String,
    pub province: fn(Province) -> &'static str,
    pub problem_title: &'static str,
    pub postal_code_problem: fn(PostalCodeError) -> String,
    /// What stands in the letter for a field that isn't known yet, in brackets.
    pub placeholder: fn(Field) -> &'static str,
}

/// The texts of the islands of the hub and of campaigns, in one language.
pub struct CampaignTexts {
    /// Hour and minute, 24-hour clock.
    pub time: fn(u32, u32) -> String,
    /// In front of a number that is a lower bound: "more than 1,800".
    pub more_than: fn(&str) -> String,
    pub find_campaign: &'static str,
    pub search_titles: &'static str,
    pub filter_state: &'static str,
    pub filter_all: &'static str,
    pub filter_open: &'static str,
    pub filter_ended: &'static str,
    pub filter_won: &'static str,
    pub filter_action: &'static str,
    pub any_action: &'static str,
    pub action: fn(ActionKind) -> &'static str,
    pub campaigns_found: fn(u64) -> String,
    pub none_found: &'static str,
    pub clear_filters: &'static str,
    pub what_you_can_do: &'static str,
    /// After the number: "signatures", for 1 and others.
    pub signatures: fn(u64) -> &'static str,
    pub of_goal: fn(&str) -> String,
    /// After the number, once the last goal is behind.
    pub over_goal: fn(&str) -> String,
    /// In front of a sum of which a part isn't known.
    pub at_least: fn(&str) -> String,
    /// Whose number is missing in a sum; empty for the site's own.
    pub part_missing: fn(&str) -> String,
    /// Instead of a number that is below the minimum.
    pub among_the_first: &'static str,
    /// An official number and what it is for; whether it is reached.
    pub official: fn(&str, &str, bool) -> String,
    /// Said by a screen reader when a number is reached.
    pub reached: fn(&str) -> String,
    pub progress_name: &'static str,
    pub as_of: fn(&str) -> String,
    pub not_updated_since: fn(&str) -> String,
    pub count_asking: &'static str,
    pub count_unknown: &'static str,
    pub count_needs_script: &'static str,
    pub sign_title: &'static str,
    pub your_name: &'static str,
    pub email: &'static str,
    pub postal_code: &'static str,
    pub postal_code_hint: &'static str,
    pub city: &'static str,
    pub comment: &'static str,
    pub comment_hint: &'static str,
    /// Behind the label of a field that may stay empty.
    pub optional: &'static str,
    pub agree: &'static str,
    pub agree_link: &'static str,
    /// The organisation; the host that signatures pass through, empty for our own backend; whether
    /// others ask to write to signatories.
    pub sign_privacy: fn(&str, &str, bool) -> String,
    /// The consent box: organisation, address, email (CASL).
    pub consent: fn(&str, &str, &str) -> String,
    pub sign_button: &'static str,
    pub signing: &'static str,
    pub signed_title: &'static str,
    pub signed_text: &'static str,
    pub sign_already: &'static str,
    /// A system took it and doesn't say whether it counts.
    pub received_title: &'static str,
    pub received_text: &'static str,
    /// No clear answer came from a system that can't tell a second signature from the first.
    pub unclear_title: &'static str,
    /// Whom to ask.
    pub unclear_text: fn(&str) -> String,
    /// Before the organiser's words for the next step.
    pub next_step: &'static str,
    pub clear_form: &'static str,
    /// On why a system needs the consent: the organisation.
    pub consent_needed: fn(&str) -> String,
    pub sign_needs_script: &'static str,
    pub sign_by_email: &'static str,
    /// The text of that email: the campaign's address.
    pub sign_by_email_text: fn(&str) -> String,
    pub sign_closed: &'static str,
    pub sign_paused: &'static str,
    pub sign_refused: &'static str,
    pub sign_too_many: &'static str,
    pub sign_unknown: &'static str,
    pub sign_problem: fn(SignField, Problem) -> &'static str,
    /// How many people say that they sent a campaign's letter; at least one.
    pub letters_sent: fn(u64) -> String,
    pub share: &'static str,
    pub share_copied: &'static str,
    pub share_by_hand: &'static str,
    pub copy_link: &'static str,
    pub mastodon: &'static str,
    pub mastodon_server: &'static str,
    pub mastodon_hint: &'static str,
    pub mastodon_problem: &'static str,
    pub mastodon_open: &'static str,
}
