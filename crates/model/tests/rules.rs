//! A rule is for the recipients that its organiser meant, and for no one else.

use alongside_model::{
    Lang,
    letter::{Rule, rule_for},
    postal_code::Province,
    recipient::Recipient,
};

fn jane() -> Recipient {
    Recipient {
        id: "house-of-commons/elm-grove".into(),
        name: "Jane Roe".into(),
        office: "Member of Parliament".into(),
        riding: Some("Élm—Grove".into()),
        party: Some("Bloc des Érables".into()),
        elected_office: Some("MP".into()),
        language: Some(Lang::Fr),
        ..Recipient::default()
    }
}

fn nobody() -> Recipient {
    Recipient { id: "minister".into(), office: "Minister".into(), ..Recipient::default() }
}

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Whether a rule is for Jane, and for somebody of whom nothing is known.
fn is_for(rule: &Rule) -> (bool, bool) {
    (rule.is_for(&jane(), None), rule.is_for(&nobody(), None))
}

#[test]
fn a_rule_that_asks_nothing_is_for_everybody() {
    assert_eq!(is_for(&Rule::default()), (true, true));
}

#[test]
fn recipients_are_named_by_their_id_and_representatives_by_their_set() {
    let to = |names: &[&str]| is_for(&Rule { to: list(names), ..Rule::default() });
    assert_eq!(to(&["minister"]), (false, true));
    assert_eq!(to(&["own:house-of-commons"]), (true, false));
    assert_eq!(to(&["mayor", "own:house-of-commons", "minister"]), (true, true));
    for other in
        ["own:house", "own:house-of-commons/elm-grove/", "own:", "house-of-commons", "own:minister", "Minister"]
    {
        assert_eq!(to(&[other]), (false, false), "{other}");
    }
}

#[test]
fn a_riding_is_found_with_other_dashes_accents_and_capitals() {
    let riding = |names: &[&str]| is_for(&Rule { riding: list(names), ..Rule::default() });
    for spelling in ["Élm—Grove", "Elm-Grove", "elm – grove", "ELM GROVE", "E\u{301}lm\u{2010}Grove"] {
        assert_eq!(riding(&[spelling]), (true, false), "{spelling}");
        assert_eq!(riding(&["Oak", spelling]), (true, false), "{spelling}");
    }
    for other in ["Elm", "Elm—Grove North", "Elmgrove", ""] {
        assert_eq!(riding(&[other]), (false, false), "{other}");
    }
}

#[test]
fn a_party_is_found_like_a_riding() {
    let party = |names: &[&str]| is_for(&Rule { party: list(names), ..Rule::default() });
    assert_eq!(party(&["bloc des erables"]), (true, false));
    assert_eq!(party(&["Garden Party"]), (false, false));
}

#[test]
fn an_office_is_found_as_content_or_the_look_up_names_it() {
    let office = |names: &[&str]| is_for(&Rule { office: list(names), ..Rule::default() });
    assert_eq!(office(&["member of parliament"]), (true, false));
    assert_eq!(office(&["mp", "minister"]), (true, true));
    assert_eq!(office(&["Mayor"]), (false, false));
}

#[test]
fn a_language_counts_only_where_it_is_known() {
    let language = |languages: &[Lang]| is_for(&Rule { language: languages.to_vec(), ..Rule::default() });
    assert_eq!(language(&[Lang::Fr]), (true, false));
    assert_eq!(language(&[Lang::En]), (false, false));
    assert_eq!(language(&Lang::ALL), (true, false));
}

#[test]
fn the_province_is_the_recipients_or_else_the_writers() {
    let rule = Rule { province: vec![Province::Qc, Province::Nb], ..Rule::default() };
    let of = |province| Recipient { province, ..jane() };
    assert!(rule.is_for(&of(Some(Province::Qc)), None));
    assert!(rule.is_for(&of(Some(Province::Nb)), Some(Province::On)), "the recipient's comes first");
    assert!(!rule.is_for(&of(Some(Province::On)), Some(Province::Qc)));
    assert!(rule.is_for(&of(None), Some(Province::Qc)));
    assert!(!rule.is_for(&of(None), Some(Province::On)));
    assert!(!rule.is_for(&of(None), None), "nothing is known yet");
}

#[test]
fn everything_a_rule_asks_must_be_so() {
    let rule = Rule {
        to: list(&["own:house-of-commons"]),
        riding: list(&["Elm-Grove"]),
        province: vec![Province::Qc],
        party: list(&["Bloc des Érables"]),
        language: vec![Lang::Fr],
        office: list(&["MP"]),
        ..Rule::default()
    };
    assert!(rule.is_for(&jane(), Some(Province::Qc)));
    assert!(!rule.is_for(&jane(), Some(Province::On)));
    for other in [
        Recipient { id: "assembly/elm-grove".into(), ..jane() },
        Recipient { riding: Some("Oak".into()), ..jane() },
        Recipient { party: None, ..jane() },
        Recipient { language: Some(Lang::En), ..jane() },
        Recipient { elected_office: Some("Senator".into()), ..jane() },
    ] {
        assert!(!rule.is_for(&other, Some(Province::Qc)), "{other:?}");
    }
}

#[test]
fn of_several_rules_the_first_that_is_for_somebody_counts() {
    let named = |name: &str, riding: &[&str]| Rule { name: name.into(), riding: list(riding), ..Rule::default() };
    let rules =
        [named("oak", &["Oak"]), named("elm", &["Elm-Grove"]), named("all", &[]), named("elm-again", &["Elm-Grove"])];
    let counts = |to: &Recipient| rule_for(&rules, to, None).map(|rule| rule.name.as_str());
    assert_eq!((counts(&jane()), counts(&nobody())), (Some("elm"), Some("all")));
    assert_eq!(rule_for(&rules[..1], &jane(), None), None);
}
