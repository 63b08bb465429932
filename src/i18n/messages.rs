//! The list of texts, with a note for translators where the words alone don't say enough.

use alongside_model::{
    letter::Field,
    life_cycle::State,
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    signature::{Field as SignField, Problem},
    time::When,
};

/// Every text, in one language.
pub struct Messages {
    // Frame of every page.
    pub skip_to_content: &'static str,
    pub main_menu: &'static str,
    pub campaigns: &'static str,
    pub achievements: &'static str,
    pub privacy: &'static str,
    /// Names the language switch for screen readers.
    pub language: &'static str,
    /// Before the organisation's name in the footer: "A site of".
    pub run_by: &'static str,
    pub footer_promise: &'static str,
    /// After the page's title in the browser's tab: `title`, `site`.
    pub document_title: fn(&str, &str) -> String,
    /// Before the title when a form has errors (GOV.UK pattern).
    pub error_prefix: &'static str,
    /// Said by a screen reader while another page is fetched.
    pub loading: &'static str,
    /// Stands ready in each prerendered page, hidden.
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "written at build time"))]
    pub app_failed_title: &'static str,
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "written at build time"))]
    pub app_failed: &'static str,
    #[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "written at build time"))]
    pub details: &'static str,

    // Dates and numbers.
    pub date: fn(When) -> String,
    /// Hour and minute, 24-hour clock.
    pub time: fn(u32, u32) -> String,
    /// A whole number, grouped.
    pub number: fn(u64) -> String,
    pub percent: fn(u64) -> String,
    /// In front of a number that is a lower bound: "more than 1,800".
    pub more_than: fn(&str) -> String,

    // States and deadlines.
    pub state: fn(State) -> &'static str,
    pub closes_on: fn(&str) -> String,
    pub closed_on: fn(&str) -> String,
    pub opens_on: fn(&str) -> String,
    /// Whole days left, 0 is today.
    pub days_left: fn(i64) -> String,
    /// Whole hours left, below 48.
    pub hours_left: fn(i64) -> String,

    // The hub.
    pub new: &'static str,
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
    pub campaigns_found: fn(usize) -> String,
    pub none_found: &'static str,
    pub clear_filters: &'static str,

    // A campaign.
    pub what_you_can_do: &'static str,
    /// Heading over the list of what one could do in a campaign that has ended.
    pub what_people_did: &'static str,
    pub the_story: &'static str,
    pub what_came_of_it: &'static str,
    pub updates: &'static str,
    pub write_letter: &'static str,
    pub by_author: fn(&str) -> String,
    pub leads_elsewhere: &'static str,
    pub go_to_petition: &'static str,
    pub only_in: fn(&str) -> String,
    pub province: fn(Province) -> &'static str,
    pub next_campaign: &'static str,
    pub upcoming_note: &'static str,
    pub closed_note: &'static str,

    // Counts.
    /// After the number: "signatures", for 1 and others.
    pub signatures: fn(u64) -> &'static str,
    pub of_goal: fn(&str) -> String,
    pub progress_name: &'static str,
    pub as_of: fn(&str) -> String,
    pub not_updated_since: fn(&str) -> String,
    pub count_asking: &'static str,
    pub count_unknown: &'static str,
    pub count_needs_script: &'static str,
    pub stated_on: fn(&str, &str) -> String,
    pub stated_participation: fn(&str) -> String,
    pub signed_elsewhere: fn(&str) -> String,

    // Signing.
    pub sign_title: &'static str,
    pub your_name: &'static str,
    pub email: &'static str,
    pub postal_code: &'static str,
    pub postal_code_hint: &'static str,
    pub agree: &'static str,
    pub agree_link: &'static str,
    pub sign_privacy: fn(&str) -> String,
    /// The consent box: organisation, address, email (CASL).
    pub consent: fn(&str, &str, &str) -> String,
    pub sign_button: &'static str,
    pub signing: &'static str,
    pub signed_title: &'static str,
    pub signed_text: &'static str,
    pub sign_already: &'static str,
    pub sign_closed: &'static str,
    pub sign_too_many: &'static str,
    pub sign_unknown: &'static str,
    pub no_backend: &'static str,

    // Errors of forms.
    pub problem_title: &'static str,
    pub sign_problem: fn(SignField, Problem) -> &'static str,
    pub postal_code_problem: fn(PostalCodeError) -> String,
    pub name_missing: &'static str,

    // The letter.
    pub letter_title: fn(&str) -> String,
    pub back_to_campaign: &'static str,
    pub letter_privacy: &'static str,
    pub step_recipients: &'static str,
    pub step_letter: &'static str,
    pub step_send: &'static str,
    pub lookup_intro: fn(&str) -> String,
    pub lookup_privacy: &'static str,
    pub find_button: &'static str,
    pub looking_up: &'static str,
    pub lookup_slow: &'static str,
    pub cancel: &'static str,
    pub cancelled: &'static str,
    pub lookup_failed: &'static str,
    pub lookup_busy: &'static str,
    pub lookup_unreadable: &'static str,
    pub lookup_too_slow: &'static str,
    pub try_again: &'static str,
    pub search_instead: &'static str,
    pub search_label: fn(&str) -> String,
    pub search_hint: &'static str,
    pub search_loading: &'static str,
    pub search_none: &'static str,
    pub search_more: fn(usize) -> String,
    pub choose: &'static str,
    pub found_several: fn(usize) -> String,
    pub found_several_why: &'static str,
    pub no_seat: fn(&str) -> String,
    pub vacant: fn(&str) -> String,
    pub vacant_choice: &'static str,
    pub no_email: &'static str,
    pub post_to: &'static str,
    pub not_you: &'static str,
    pub out_of_province: fn(&str, &str) -> String,
    pub recipients_legend: &'static str,
    pub recipients_hint: &'static str,
    pub to: &'static str,
    pub address_optional: &'static str,
    pub address_hint: &'static str,
    pub subject: &'static str,
    pub your_letter: &'static str,
    pub letter_hint: &'static str,
    pub letter_number: fn(usize, usize) -> String,
    pub start_over: &'static str,
    pub undo: &'static str,
    pub started_over: &'static str,
    /// What stands in the letter for a field that isn't known yet, in brackets.
    pub placeholder: fn(Field) -> &'static str,
    /// The salutation without a courtesy title: "Dear First Last".
    pub salutation: fn(&str) -> String,
    pub send_intro: fn(&str) -> String,
    pub open_in_email: &'static str,
    pub open_in_gmail: &'static str,
    pub open_in_outlook: &'static str,
    pub open_in_outlook_personal: &'static str,
    pub webmail_note: &'static str,
    pub copy_letter: &'static str,
    pub copy_address: &'static str,
    pub copy_subject: &'static str,
    pub copied: &'static str,
    pub copy_refused: &'static str,
    pub long_letter: &'static str,
    pub unfilled: &'static str,
    pub did_you_send: fn(&str) -> String,
    pub yes_sent: &'static str,
    pub not_yet: &'static str,
    pub nothing_opened: &'static str,
    pub nothing_opened_help: &'static str,
    pub not_yet_help: &'static str,
    pub thanks_sent: fn(&str) -> String,
    pub next_letter: fn(&str) -> String,
    pub all_sent: &'static str,
    pub you_said_sent: &'static str,
    pub choose_first: &'static str,
    pub script_needed: &'static str,
    pub write_to: fn(&str) -> String,

    // Sharing.
    pub share_title: &'static str,
    pub share: &'static str,
    pub share_copied: &'static str,
    pub share_by_hand: &'static str,
    pub hashtags: &'static str,

    // Achievements.
    pub achievements_title: &'static str,
    pub achievements_intro: &'static str,
    pub achievements_none: &'static str,
    pub read_the_story: &'static str,

    // Not found.
    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    pub see_campaigns: &'static str,
}
