//! English, as written in Canada.

use alongside_model::{
    Lang,
    letter::Field,
    numbers,
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    signature::{Field as SignField, Problem},
};

#[cfg(feature = "ssr")]
use alongside_model::life_cycle::{OutcomeKind, State};

use super::messages::{CampaignTexts, Messages};
#[cfg(feature = "ssr")]
use super::{dates, page_texts::PageTexts};

/// What every island says.
pub static MESSAGES: Messages = Messages {
    error_prefix: "Error: ",
    loading: "Loading the page",
    number: |value| numbers::grouped(value, Lang::En),
    percent: |value| format!("{}%", numbers::grouped(value, Lang::En)),
    days_left: |days| match days {
        0 => "last day".into(),
        1 => "1 day left".into(),
        days => format!("{} days left", numbers::grouped(days.unsigned_abs(), Lang::En)),
    },
    hours_left: |hours| match hours {
        0 => "less than an hour left".into(),
        1 => "1 hour left".into(),
        hours => format!("{hours} hours left"),
    },
    province: |province| match province {
        Province::Ab => "Alberta",
        Province::Bc => "British Columbia",
        Province::Mb => "Manitoba",
        Province::Nb => "New Brunswick",
        Province::Nl => "Newfoundland and Labrador",
        Province::Ns => "Nova Scotia",
        Province::Nt => "the Northwest Territories",
        Province::Nu => "Nunavut",
        Province::On => "Ontario",
        Province::Pe => "Prince Edward Island",
        Province::Qc => "Quebec",
        Province::Sk => "Saskatchewan",
        Province::Yt => "Yukon",
    },
    problem_title: "There is a problem",
    postal_code_problem: |error| match error {
        PostalCodeError::Empty => "Enter your postal code".into(),
        PostalCodeError::Shape => "Enter a postal code of three letters and three digits, like K1A 0B1".into(),
        PostalCodeError::Letter(letter) => {
            format!("Check the letter {letter}: Canada Post doesn’t use it there. A postal code looks like K1A 0B1")
        }
    },
    placeholder: |field| match field {
        Field::FromName => "[your name]",
        Field::FromAddress => "",
        Field::FromPostalCode => "[your postal code]",
        Field::ToName => "[name]",
        Field::ToRiding => "[riding]",
        Field::ToOffice => "[office]",
        Field::ToSalutation => "Dear [name]",
    },
};

/// What islands of the hub and the campaigns say.
pub static CAMPAIGN: CampaignTexts = CampaignTexts {
    time: |hour, minute| format!("{hour}:{minute:02}"),
    more_than: |number| format!("more than {number}"),
    find_campaign: "Find a campaign",
    search_titles: "Search titles",
    filter_state: "Show",
    filter_all: "All",
    filter_open: "Open",
    filter_ended: "Closed",
    filter_won: "Won",
    filter_action: "What you can do",
    any_action: "Anything",
    action: |kind| match kind {
        ActionKind::Sign => "Sign",
        ActionKind::Write => "Write",
        ActionKind::Read => "Read",
        ActionKind::Visit => "Act elsewhere",
        ActionKind::Share => "Share",
    },
    campaigns_found: |count| match count {
        0 => "No campaign".into(),
        1 => "1 campaign".into(),
        count => format!("{count} campaigns"),
    },
    none_found: "No campaign fits. Try fewer words, or show all of them.",
    clear_filters: "Show all campaigns",
    what_you_can_do: "What you can do",
    signatures: |count| if count == 1 { "signature" } else { "signatures" },
    of_goal: |goal| format!("of {goal}"),
    progress_name: "Signatures so far",
    as_of: |time| format!("as of {time}"),
    not_updated_since: |time| format!("Not updated since {time}. We keep trying."),
    count_asking: "Asking for the number of signatures…",
    count_unknown: "The number of signatures is not known right now. We keep trying.",
    count_needs_script: "The live number of signatures needs JavaScript.",
    sign_title: "Sign the petition",
    your_name: "Your name",
    email: "Email",
    postal_code: "Postal code",
    postal_code_hint: "Like K1A 0B1",
    agree: "I have read what happens to my details",
    agree_link: "What happens to my details",
    sign_privacy: |organisation| {
        format!(
            "Your name, email and postal code go to {organisation} and to nobody else. They are used to count your signature once."
        )
    },
    consent: |organisation, address, email| {
        format!(
            "Yes, send me updates from {organisation}. {organisation}, {address}, {email}. You can withdraw your consent at any time."
        )
    },
    sign_button: "Sign the petition",
    signing: "Signing…",
    signed_title: "Thank you. Your signature is counted.",
    signed_text: "A signature gets heard when others hear of it. Here is what you can do next.",
    sign_already: "This email address has already signed this petition, so it is counted. Thank you.",
    sign_closed: "This petition has closed, so your signature could not be added.",
    sign_too_many: "There were many signatures from your network just now. Please wait a minute and sign again. What you typed is still here.",
    sign_unknown: "We could not tell whether your signature arrived. Please try again: one email address is never counted twice. What you typed is still here.",
    sign_problem: |field, problem| match (field, problem) {
        (SignField::Name, Problem::Missing) => "Enter your name",
        (SignField::Name, Problem::Invalid) => "Enter your name on one line, in letters",
        (SignField::Name, Problem::TooLong) => "Enter a name of at most 200 characters",
        (SignField::Email, Problem::Missing) => "Enter your email address",
        (SignField::Email, Problem::Invalid) => "Enter an email address like name@example.org",
        (SignField::Email, Problem::TooLong) => "Enter an email address of at most 254 characters",
        (SignField::PostalCode, Problem::Missing) => "Enter your postal code",
        (SignField::PostalCode, _) => "Enter a Canadian postal code, like K1A 0B1",
        (SignField::Agreed, _) => "Tick the box once you have read what happens to your details",
    },
    letters_sent: |count| match count {
        1 => "1 person told us they sent it.".into(),
        count => format!("{} people told us they sent it.", numbers::grouped(count, Lang::En)),
    },
    share: "Share",
    share_copied: "The link is copied. Paste it where your friends are.",
    share_by_hand: "Copy the address of this page to share it.",
};

/// What stands in pages.
#[cfg(feature = "ssr")]
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
