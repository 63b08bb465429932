//! The texts that stand in pages and that no island needs.

mod en;
mod fr;

use alongside_model::{Lang, life_cycle::State, time::When};

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
    pub next_campaign: &'static str,
    pub upcoming_note: &'static str,
    pub closed_note: &'static str,
    pub stated_on: fn(&str, &str) -> String,
    pub stated_participation: fn(&str) -> String,
    pub signed_elsewhere: fn(&str) -> String,
    /// Of a site that counts a signature only after its own email.
    pub confirms_by_email: fn(&str) -> String,
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
    pub hashtags: &'static str,
    pub achievements_title: &'static str,
    pub achievements_intro: &'static str,
    pub achievements_none: &'static str,
    pub read_the_story: &'static str,
    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    pub see_campaigns: &'static str,
}
