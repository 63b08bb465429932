//! Every text that depends on something, in both languages; those of the letter aside.

use alongside_model::{
    Lang,
    letter::Field,
    life_cycle::{OutcomeKind, State},
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    signature::{Field as SignField, Problem},
    time::When,
};

use crate::i18n::{CampaignTexts, Messages, PageTexts, campaign_texts, messages, page_texts};

const COUNTS: [u64; 4] = [0, 1, 2, 1000];
/// A name that is the same in every language.
const NAME: &str = "Kim";

/// What a language makes of numbers.
fn of_numbers(text: &Messages, campaign: &CampaignTexts) -> Vec<String> {
    let mut said = Vec::new();
    for count in COUNTS {
        let signed = i64::try_from(count).unwrap();
        said.extend([
            (text.percent)(count),
            (text.days_left)(signed),
            (text.hours_left)(signed),
            (campaign.campaigns_found)(count),
            (campaign.of_goal)(&(text.number)(count)),
            (campaign.more_than)(&(text.number)(count)),
            (campaign.at_least)(&(text.number)(count)),
            (campaign.over_goal)(&(text.number)(count)),
            (campaign.reached)(&(text.number)(count)),
        ]);
    }
    said
}

/// What a language says around names and other words.
fn of_words(text: &Messages, campaign: &CampaignTexts) -> Vec<String> {
    let mut said = vec![
        (campaign.time)(0, 0),
        (campaign.as_of)(NAME),
        (campaign.not_updated_since)(NAME),
        (campaign.sign_privacy)(NAME, "", false),
        (campaign.sign_privacy)(NAME, NAME, true),
        (campaign.part_missing)(""),
        (campaign.part_missing)(NAME),
        (campaign.unclear_text)(NAME),
        (campaign.consent_needed)(NAME),
        (campaign.sign_by_email_text)(NAME),
        (campaign.consent)(NAME, NAME, NAME),
        (text.postal_code_problem)(PostalCodeError::Empty),
        (text.postal_code_problem)(PostalCodeError::Shape),
        (text.postal_code_problem)(PostalCodeError::Letter('D')),
    ];
    said.extend(ActionKind::ALL.map(|kind| (campaign.action)(kind).to_owned()));
    said.extend(Province::ALL.map(|province| (text.province)(province).to_owned()));
    for field in SignField::TYPED.into_iter().chain([SignField::Agreed, SignField::Updates]) {
        let problems = [Problem::Missing, Problem::Invalid, Problem::TooLong];
        said.extend(problems.map(|problem| (campaign.sign_problem)(field, problem).to_owned()));
    }
    let fields = Field::ALL.into_iter().filter(|field| *field != Field::FromAddress);
    said.extend(fields.map(|field| (text.placeholder)(field).to_owned()));
    said
}

/// What is said only after something happened, so that no page is made with it.
fn after_something(text: &Messages, campaign: &CampaignTexts) -> Vec<String> {
    [
        text.error_prefix.trim_end(),
        text.loading,
        campaign.none_found,
        campaign.clear_filters,
        campaign.count_unknown,
        campaign.signing,
        campaign.signed_title,
        campaign.signed_text,
        campaign.sign_already,
        campaign.sign_closed,
        campaign.sign_paused,
        campaign.sign_refused,
        campaign.received_title,
        campaign.received_text,
        campaign.unclear_title,
        campaign.next_step,
        campaign.among_the_first,
        campaign.mastodon_problem,
        campaign.sign_too_many,
        campaign.sign_unknown,
        text.problem_title,
        campaign.share_copied,
        campaign.share_by_hand,
    ]
    .map(str::to_owned)
    .to_vec()
}

/// What a page says of a campaign's life, and of its figures.
fn of_life(text: &PageTexts) -> Vec<String> {
    let kinds = [OutcomeKind::Won, OutcomeKind::PartlyWon, OutcomeKind::Lost];
    let ended = kinds.map(|kind| (text.ended_note)(kind).to_owned());
    let states = [State::Draft, State::Upcoming, State::Paused, State::Closed];
    let states = states.into_iter().chain(kinds.map(State::Ended));
    let calls = states.map(|state| (text.call)(state, None).to_owned());
    let first = ActionKind::ALL.map(Some).into_iter().chain([None]);
    let open = first.clone().map(|first| (text.call)(State::Open, first).to_owned());
    let posters = first.map(|first| (text.poster_call)(first).to_owned());
    let opened = [true, false].map(|signed| (text.opened)(signed).to_owned());
    let provinces = Province::ALL.map(|province| (text.province)(province).to_owned());
    let many = [1, 2, 1000];
    let numbers = many.into_iter().flat_map(|count| [(text.show_earlier)(count), (text.reached)(count)]);
    let won = [(1, 0), (0, 1), (2, 0), (0, 2), (2, 1)].map(|(won, partly)| (text.achievements_count)(won, partly));
    let named = [
        (text.come_back)(NAME),
        (text.qr_name)(NAME),
        (text.chart_words)(NAME, NAME, NAME, NAME),
        (text.goal)(NAME),
        (text.some_days)(31, 1000),
        (text.read_on)(NAME),
        (text.thousands)(NAME),
    ];
    let said = ended.into_iter().chain(calls).chain(open).chain(posters).chain(opened).chain(provinces);
    said.chain(numbers).chain(won).chain(named).collect()
}

/// What a page says that depends on something.
fn of_pages(lang: Lang) -> Vec<String> {
    let text = page_texts(lang);
    let mut said = vec![
        (text.closes_on)(NAME),
        (text.closed_on)(NAME),
        (text.opens_on)(NAME),
        (text.by_author)(NAME),
        (text.only_in)(NAME),
        (text.stated_on)(NAME, NAME),
        (text.stated_participation)(NAME),
        (text.signed_elsewhere)(NAME),
        (text.confirms_by_email)(NAME),
        (text.part_stated)("1", NAME, NAME),
        (text.part_counted_by)(NAME),
        (text.part_on_paper)("1", NAME),
        (text.letter_title)(NAME),
    ];
    let states = [
        State::Draft,
        State::Paused,
        State::Upcoming,
        State::Open,
        State::ClosingSoon,
        State::Closed,
        State::Ended(OutcomeKind::Won),
        State::Ended(OutcomeKind::PartlyWon),
        State::Ended(OutcomeKind::Lost),
    ];
    said.extend(states.map(|state| (text.state)(state).to_owned()));
    said.extend(of_life(text));
    said.extend((1..=12).map(|month| (text.date)(When { year: 2020, month: Some(month), day: Some(2) })));
    said
}

fn everything(lang: Lang) -> Vec<String> {
    let (text, campaign) = (messages(lang), campaign_texts(lang));
    let of_islands = [of_numbers(text, campaign), of_words(text, campaign), after_something(text, campaign)].concat();
    [of_islands, of_pages(lang)].concat()
}

#[test]
fn nothing_is_left_in_the_other_language() {
    // Written the same way in both, besides numbers.
    const SAME: [&str; 7] = ["Alberta", "1 signature", "Manitoba", "Nunavut", "Ontario", "Saskatchewan", "Yukon"];
    for (english, french) in everything(Lang::En).iter().zip(&everything(Lang::Fr)) {
        assert!(english != french || SAME.contains(&english.as_str()), "{english}");
    }
}

#[test]
fn no_text_is_empty_or_has_a_gap_a_brace_or_a_typewriters_quotation_mark() {
    for text in Lang::ALL.into_iter().flat_map(everything) {
        assert_eq!(text, text.trim());
        assert!(!text.is_empty());
        for sign in ["  ", "{", "}", "'", "\"", "..", " ,", " ."] {
            assert!(!text.contains(sign), "{sign:?} in {text:?}");
        }
    }
}

#[test]
fn french_signs_stay_with_their_words() {
    for text in everything(Lang::Fr) {
        for sign in [" :", " %", " »", "« ", " ;", " ?", " !", "\u{a0}?", "\u{a0}!", "\u{a0};"] {
            assert!(!text.contains(sign), "{sign:?} in {text:?}");
        }
    }
}

#[test]
fn one_is_singular_and_in_french_so_is_none() {
    let english = COUNTS.map(|count| (campaign_texts(Lang::En).signatures)(count));
    assert_eq!(english, ["signatures", "signature", "signatures", "signatures"]);
    let french = COUNTS.map(|count| (campaign_texts(Lang::Fr).signatures)(count));
    assert_eq!(french, ["signature", "signature", "signatures", "signatures"]);
    let days = |lang: Lang| [0, 1, 2, 1000].map(|days| (messages(lang).days_left)(days));
    assert_eq!(days(Lang::En), ["last day", "1 day left", "2 days left", "1,000 days left"]);
    assert_eq!(days(Lang::Fr), ["dernier jour", "il reste 1 jour", "il reste 2 jours", "il reste 1\u{a0}000 jours"]);
}

#[test]
fn numbers_and_times_are_written_as_each_language_does() {
    let (english, french) = (messages(Lang::En), messages(Lang::Fr));
    assert_eq!(((english.number)(1800), (french.number)(1800)), ("1,800".to_owned(), "1\u{a0}800".to_owned()));
    assert_eq!(((english.percent)(60), (french.percent)(60)), ("60%".to_owned(), "60\u{a0}%".to_owned()));
    let (english, french) = (campaign_texts(Lang::En), campaign_texts(Lang::Fr));
    assert_eq!(((english.time)(9, 5), (french.time)(9, 5)), ("9:05".to_owned(), "9\u{a0}h\u{a0}05".to_owned()));
}

#[test]
fn dates_are_as_exact_as_they_are_known() {
    let on = |month, day| When { year: 2020, month, day };
    let english = |when| (page_texts(Lang::En).date)(when);
    let french = |when| (page_texts(Lang::Fr).date)(when);
    assert_eq!(english(on(Some(9), Some(1))), "September 1, 2020");
    assert_eq!(french(on(Some(9), Some(1))), "1er septembre 2020");
    assert_eq!(french(on(Some(8), Some(21))), "21 août 2020");
    assert_eq!(
        (english(on(Some(9), None)), french(on(Some(9), None))),
        ("September 2020".into(), "septembre 2020".into())
    );
    assert_eq!((english(on(None, None)), french(on(None, None))), ("2020".to_owned(), "2020".to_owned()));
    // What no calendar has can still be shown.
    assert_eq!((english(on(Some(13), Some(1))), french(on(Some(0), None))), ("2020".to_owned(), "2020".to_owned()));
}

#[test]
fn the_sites_name_stands_once_in_the_browsers_tab() {
    for lang in Lang::ALL {
        assert_eq!((page_texts(lang).document_title)("A pond", "Friends"), "A pond – Friends");
        assert_eq!((page_texts(lang).document_title)("Friends", "Friends"), "Friends");
    }
}
