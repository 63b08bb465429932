//! The texts of the letter. They travel with the page, in its language alone, and
//! not in the app: there are many, and more languages to come.
//!
//! `{0}`, `{1}` stand for what [`fill`] puts there.

#[cfg(feature = "ssr")]
mod en;
#[cfg(feature = "ssr")]
mod fr;

#[cfg(feature = "ssr")]
use alongside_model::Lang;

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every text of the letter, in one language; one that is missing doesn't compile.
        #[cfg(feature = "ssr")]
        pub struct LetterTexts {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        #[cfg(feature = "ssr")]
        impl LetterTexts {
            /// The texts, in the order in which they travel.
            pub fn list(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }
        }

        #[allow(non_camel_case_types, reason = "named as the texts are")]
        enum Key {
            $($name,)*
        }

        impl Words {
            $(
                $(#[$doc])*
                pub fn $name(self) -> &'static str {
                    self.say(Key::$name as usize)
                }
            )*
        }
    };
}

/// The texts of the letter in the language of the page.
#[derive(Clone, Copy)]
pub struct Words(&'static [&'static str]);

impl Words {
    /// The texts that came with a page, and stay as long as it.
    pub fn new(list: Vec<String>) -> Self {
        let list: Vec<&'static str> = list.into_iter().map(|text| &*text.leak()).collect();
        Self(list.leak())
    }

    fn say(self, place: usize) -> &'static str {
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// The texts of a language, to send with a page.
#[cfg(feature = "ssr")]
pub fn letter_texts(lang: Lang) -> &'static LetterTexts {
    match lang {
        Lang::En => &en::LETTER,
        Lang::Fr => &fr::LETTER,
    }
}

/// Puts what is meant into a text: the first for `{0}`, the next for `{1}`.
pub fn fill(text: &str, with: &[&str]) -> String {
    let mut out = String::with_capacity(text.len() + 24);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (place, behind) = after.split_once('}').unwrap_or((after, ""));
        let place = place.parse::<usize>().unwrap_or(usize::MAX);
        out.push_str(with.get(place).copied().unwrap_or_default());
        rest = behind;
    }
    out.push_str(rest);
    out
}

texts! {
    step_recipients,
    step_letter,
    step_send,
    letter_privacy,
    /// Where letters can be handed to a service.
    letter_privacy_handed,
    your_name,
    name_missing,
    email,
    email_missing,
    email_invalid,
    postal_code,
    postal_code_hint,
    postal_code_refused,
    letter_refused,
    lookup_intro,
    lookup_privacy,
    find_button,
    looking_up,
    lookup_slow,
    cancel,
    cancelled,
    lookup_failed,
    lookup_busy,
    lookup_unreadable,
    lookup_too_slow,
    try_again,
    search_instead,
    search_label,
    search_hint,
    search_loading,
    search_none,
    search_more,
    choose,
    found_several,
    found_several_why,
    found_members,
    no_seat,
    vacant,
    vacant_choice,
    no_email,
    post_to,
    not_you,
    out_of_province,
    recipients_legend,
    recipients_hint,
    list_legend,
    /// Above the organiser's words on somebody who needs no letter.
    left_out,
    to,
    address_optional,
    address_hint,
    subject,
    your_letter,
    letter_hint,
    letter_number,
    start_over,
    undo,
    started_over,
    points_legend,
    points_hint,
    point_required,
    point_changed,
    move_up,
    move_down,
    /// 0: the point, 1: its place, 2: how many there are.
    moved,
    taken_out,
    prompts_legend,
    prompts_hint,
    begin_with,
    letter_lang,
    prefers_lang,
    write_in,
    /// Of a tick: this recipient gets a letter that the others don't.
    apart,
    own_words,
    own_none,
    own_why_title,
    own_why,
    nudge,
    nudge_button,
    draft_kept,
    draft_back,
    delete_draft,
    delete_all,
    draft_deleted,
    all_deleted,
    draft_refused,
    draft_full,
    other_tab,
    use_other,
    keep_this,
    send_intro,
    open_in_email,
    open_in_gmail,
    open_in_outlook,
    open_in_outlook_personal,
    open_in_yahoo,
    /// 0: characters it has, 1: characters that fit.
    too_long,
    /// Stands in a mail in the place of the letter.
    paste_here,
    copied_to_paste,
    save_eml,
    eml_note,
    eml_saved,
    other_app,
    copy_letter,
    copy_address,
    copy_subject,
    copy_all,
    copied,
    copy_refused,
    print_letter,
    print_all,
    no_stamp,
    no_stamp_source,
    unfilled,
    did_you_send,
    yes_sent,
    not_yet,
    nothing_opened,
    nothing_opened_help,
    perhaps_nothing,
    not_yet_help,
    thanks_sent,
    next_letter,
    tell_others,
    all_sent,
    you_said_sent,
    handed_already,
    sent_count,
    choose_first,
    script_needed,
    write_to,
    hand_title,
    hand_intro,
    hand_button,
    handing,
    hand_slow,
    handed,
    hand_unknown,
    hand_refused,
    hand_busy,
    record_title,
    record_intro,
    record_button,
    recorded,
    record_unknown,
    reason_phone,
    reason_computer,
    reason_everywhere,
    reason_post,
    no_stamp_url,
    eml_refused,
    post_intro,
    by_post,
    to_label,
    subject_label,
    in_english,
    in_french,
}
