//! The texts that stand in pages and that no island needs.

mod en;
mod fr;

use alongside_model::{
    Lang,
    life_cycle::{OutcomeKind, State},
    page::ActionKind,
    postal_code::Province,
    time::When,
};

/// The texts of the pages of a language.
pub const fn page_texts(lang: Lang) -> &'static PageTexts {
    match lang {
        Lang::En => &en::PAGE,
        Lang::Fr => &fr::PAGE,
    }
}

/// Every text of the pages, in one language.
pub struct PageTexts {
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
    /// Stands ready in each prerendered page, hidden.
    pub app_failed_title: &'static str,
    pub app_failed: &'static str,
    pub details: &'static str,
    pub date: fn(When) -> String,
    pub state: fn(State) -> &'static str,
    pub closes_on: fn(&str) -> String,
    pub closed_on: fn(&str) -> String,
    pub opens_on: fn(&str) -> String,
    pub new: &'static str,
    /// What a card of the hub leads to: the state, and the first thing to do.
    pub call: fn(State, Option<ActionKind>) -> &'static str,
    /// Heading over the list of what one could do in a campaign that has ended.
    pub what_people_did: &'static str,
    /// The same before it opens, and while it is paused.
    pub what_it_asks: &'static str,
    pub the_story: &'static str,
    pub what_came_of_it: &'static str,
    pub updates: &'static str,
    /// So many older entries of the timeline; at least one.
    pub show_earlier: fn(u64) -> String,
    pub reached: fn(u64) -> String,
    /// The campaign opened: with a petition, or without one.
    pub opened: fn(bool) -> &'static str,
    pub closed: &'static str,
    pub delivered: &'static str,
    pub presented: &'static str,
    pub answered: &'static str,
    pub write_letter: &'static str,
    pub by_author: fn(&str) -> String,
    pub leads_elsewhere: &'static str,
    pub go_to_petition: &'static str,
    pub only_in: fn(&str) -> String,
    pub next_campaign: &'static str,
    pub all_campaigns_next: &'static str,
    pub upcoming_note: &'static str,
    /// When to come back to a campaign that isn't open yet.
    pub come_back: fn(&str) -> String,
    pub paused_note: &'static str,
    pub closed_note: &'static str,
    pub draft_note: &'static str,
    pub ended_note: fn(OutcomeKind) -> &'static str,
    /// A step that this device remembers.
    pub done_here: &'static str,
    pub forget_done: &'static str,
    pub stated_on: fn(&str, &str) -> String,
    pub stated_participation: fn(&str) -> String,
    pub signed_elsewhere: fn(&str) -> String,
    /// Of a site that counts a signature only after its own email.
    pub confirms_by_email: fn(&str) -> String,
    /// Over the parts of a count.
    pub made_of: &'static str,
    /// A part of a count: number, who stated it, when.
    pub part_stated: fn(&str, &str, &str) -> String,
    pub part_ours: &'static str,
    pub part_counted_by: fn(&str) -> String,
    /// A part of a count: number, and when the sheets were counted.
    pub part_on_paper: fn(&str, &str) -> String,
    pub no_backend: &'static str,
    pub letter_title: fn(&str) -> String,
    pub back_to_campaign: &'static str,
    pub share_title: &'static str,
    /// Names the links to the networks.
    pub share_on: &'static str,
    /// The mail program, among the networks.
    pub by_email: &'static str,
    /// Said by a screen reader after a link.
    pub new_tab: &'static str,
    pub share_hint: &'static str,
    pub hashtags: &'static str,
    pub poster_link: &'static str,
    /// What the poster asks for, before the code.
    pub poster_call: fn(Option<ActionKind>) -> &'static str,
    pub poster_how: &'static str,
    pub poster_by_hand: &'static str,
    /// Beside the poster, not printed: what an organiser can do about its address.
    pub poster_no_address: &'static str,
    pub print_poster: &'static str,
    pub qr_name: fn(&str) -> String,
    pub chart_title: &'static str,
    /// The first number and its day, the last number and its day.
    pub chart_words: fn(&str, &str, &str, &str) -> String,
    pub goal: fn(&str) -> String,
    /// An official number, and what happens there.
    pub official: fn(&str, &str) -> String,
    pub figures_as_table: &'static str,
    pub day: &'static str,
    pub signatures_column: &'static str,
    /// So many days of all that are known: shown, all.
    pub some_days: fn(u64, u64) -> String,
    pub source: &'static str,
    pub read_on: fn(&str) -> String,
    pub map_title: &'static str,
    pub province_column: &'static str,
    /// A province's name by itself.
    pub province: fn(Province) -> &'static str,
    pub not_known: &'static str,
    /// A number of whole thousands, in short.
    pub thousands: fn(&str) -> String,
    pub achievements_title: &'static str,
    pub achievements_intro: &'static str,
    pub achievements_none: &'static str,
    /// How many were won, and how many in part; together at least one.
    pub achievements_count: fn(u64, u64) -> String,
    pub what_it_was_about: &'static str,
    pub read_the_story: &'static str,
    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    pub see_campaigns: &'static str,
}
