//! English, as written in Canada.

use alongside_model::{
    Lang,
    letter::Field,
    numbers,
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    signature::{Field as SignField, Problem},
};

use super::messages::{CampaignTexts, Messages};

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
    over_goal: |goal| format!("– past the goal of {goal}"),
    at_least: |number| format!("at least {number}"),
    part_missing: |by| {
        if by.is_empty() {
            "The number of those who signed here is not known right now.".into()
        } else {
            format!("The number counted by {by} is not known right now.")
        }
    },
    among_the_first: "Be among the first to sign.",
    official: |number, what, reached| format!("{number} {what}{}", if reached { ": reached" } else { "" }),
    reached: |number| format!("{number} signatures reached"),
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
    city: "Town or city",
    comment: "Why do you sign?",
    comment_hint: "The organisers read it. It is not shown on this page.",
    optional: " (optional)",
    agree: "I have read what happens to my details",
    agree_link: "What happens to my details",
    sign_privacy: |organisation, host, others| {
        let through = if host.is_empty() { String::new() } else { format!(" through {host}") };
        let others = if others { "to others only if you tick their box" } else { "to nobody else" };
        format!(
            "What you write here goes to {organisation}{through} and {others}. It is used to count your signature once."
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
    received_title: "Your signature was passed on.",
    received_text: "The system that takes it does not tell us whether it is counted.",
    unclear_title: "Your signature may have arrived",
    unclear_text: |email| {
        format!("No clear answer came. So that nobody signs twice, we do not send it again. To be sure, ask {email}.")
    },
    next_step: "Next:",
    clear_form: "Clear this form",
    consent_needed: |organisation| {
        format!(
            "Signing this way puts you on the mailing list of {organisation}, so it needs the box below. You can sign by email instead."
        )
    },
    sign_needs_script: "Signing here needs JavaScript.",
    sign_by_email: "Sign by email",
    sign_by_email_text: |address| format!("I sign this petition: {address}"),
    sign_closed: "This petition has closed, so your signature could not be added.",
    sign_paused: "This petition is paused, so your signature could not be added now. What you typed is still here.",
    sign_refused: "The system that takes signatures did not take yours. What you typed is still here.",
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
        (SignField::City, Problem::Missing) => "Enter your town or city",
        (SignField::City, _) => "Enter the name of your town or city, in at most 100 characters",
        (SignField::Comment, Problem::Missing) => "Write why you sign",
        (SignField::Comment, _) => "Shorten what you wrote to 1,000 characters",
        (SignField::Updates, _) => "Tick the box about messages to sign this way",
        (SignField::Agreed, _) => "Tick the box once you have read what happens to your details",
    },
    letters_sent: |count| match count {
        1 => "1 person told us they sent it.".into(),
        count => format!("{} people told us they sent it.", numbers::grouped(count, Lang::En)),
    },
    share: "Share",
    share_copied: "The link is copied. Paste it where your friends are.",
    share_by_hand: "Copy the address of this page to share it.",
    copy_link: "Copy the link",
    mastodon: "Mastodon",
    mastodon_server: "Your Mastodon server",
    mastodon_hint: "Like mastodon.social",
    mastodon_problem: "Enter the name of your server, like mastodon.social",
    mastodon_open: "Share on Mastodon",
};
