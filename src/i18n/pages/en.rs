//! What stands in pages, in English.

use alongside_model::life_cycle::{OutcomeKind, State};

use super::PageTexts;
use crate::i18n::dates;

/// What stands in pages.
pub static PAGE: PageTexts = PageTexts {
    skip_to_content: "Skip to content",
    main_menu: "Main menu",
    campaigns: "Campaigns",
    achievements: "What we won",
    privacy: "Privacy",
    language: "Language",
    run_by: "A site of",
    footer_promise: "No cookies, no tracking. What you type stays on your device until you send it.",
    document_title: |title, site| if title == site { site.to_owned() } else { format!("{title} – {site}") },
    app_failed_title: "Something on this page stopped working",
    app_failed: "You can still read everything, and links work. Copy anything you typed, then reload the page. If it happens again, please send us the details below.",
    details: "Details",
    date: dates::english,
    state: |state| match state {
        State::Draft => "Draft",
        State::Paused => "Paused",
        State::Upcoming => "Opens soon",
        State::Open => "Open",
        State::ClosingSoon => "Closing soon",
        State::Closed => "Closed",
        State::Ended(OutcomeKind::Won) => "Won",
        State::Ended(OutcomeKind::PartlyWon) => "Partly won",
        State::Ended(OutcomeKind::Lost) => "Not won",
    },
    closes_on: |date| format!("Open until {date}"),
    closed_on: |date| format!("Closed on {date}"),
    opens_on: |date| format!("Opens on {date}"),
    new: "New",
    what_people_did: "What this campaign asked for",
    the_story: "The story",
    what_came_of_it: "What came of it",
    updates: "Updates",
    write_letter: "Write your letter",
    by_author: |author| format!("by {author}"),
    leads_elsewhere: "Opens another website.",
    go_to_petition: "Go to the petition",
    only_in: |province| format!("For people in {province}"),
    next_campaign: "Next, you could help here",
    upcoming_note: "This campaign isn’t open yet.",
    closed_note: "This campaign has closed. Thank you to everyone who took part.",
    stated_on: |site, date| format!("as stated by {site}, {date}"),
    stated_participation: |date| format!("as stated in {date}"),
    signed_elsewhere: |site| {
        format!(
            "This petition is signed on {site}, not here. After you sign there, look for an email: a signature may count only once you confirm it."
        )
    },
    confirms_by_email: |site| {
        format!("{site} counts your signature once you have followed the link in the email it sends you.")
    },
    part_stated: |number, by, date| format!("{number} as stated by {by}, {date}"),
    part_ours: "Those who signed here",
    part_counted_by: |by| format!("Counted by {by}"),
    part_on_paper: |number, date| format!("{number} on paper, counted {date}"),
    no_backend: "This petition can’t be signed here at the moment.",
    letter_title: |campaign| format!("Your letter: {campaign}"),
    back_to_campaign: "Back to the campaign",
    share_title: "Tell others",
    hashtags: "Hashtags:",
    achievements_title: "What we won together",
    achievements_intro: "Letters and signatures change things. Here is what came of ours.",
    achievements_none: "Nothing won yet. The open campaigns are where it begins.",
    read_the_story: "Read the story",
    not_found_title: "This page doesn’t exist",
    not_found_text: "The address may be mistyped, or the campaign has moved.",
    see_campaigns: "See all campaigns",
};
