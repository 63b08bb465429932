//! People in office are addressed as is usual in Canada, and nobody gets a title that was guessed.

use alongside_model::{
    Lang,
    address::{envelope, salutation},
    recipient::{Form, Gender, Recipient},
};
use proptest::{prelude::*, sample::select};

fn jane(form: Form) -> Recipient {
    Recipient { name: "Jane Roe".to_owned(), office: "Minister of Parks".to_owned(), form, ..Recipient::default() }
}

fn by_gender(form: Form, gender: Gender) -> String {
    salutation(&Recipient { gender: Some(gender), ..jane(form) }, Lang::Fr)
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn the_organisers_own_salutation_comes_first() {
    for form in Form::ALL {
        let to = Recipient { salutation: Some("Dear Ambassador".to_owned()), ..jane(form) };
        for lang in Lang::ALL {
            assert_eq!(salutation(&to, lang), "Dear Ambassador");
        }
    }
}

#[test]
fn an_english_letter_greets_by_name_or_office() {
    for (form, greeting) in [
        (Form::Plain, "Dear Jane Roe"),
        (Form::Mp, "Dear Jane Roe"),
        (Form::Member, "Dear Jane Roe"),
        (Form::Senator, "Dear Senator Jane Roe"),
        (Form::Minister, "Dear Minister"),
        (Form::PrimeMinister, "Dear Prime Minister"),
        (Form::Ambassador, "Excellency"),
    ] {
        for gender in [None, Some(Gender::Female), Some(Gender::Male)] {
            assert_eq!(salutation(&Recipient { gender, ..jane(form) }, Lang::En), greeting, "{form:?}");
        }
    }
}

#[test]
fn a_french_letter_gives_the_title_that_the_data_tells() {
    for (form, her, him) in [
        (Form::Plain, "Bonjour Jane Roe", "Bonjour Jane Roe"),
        (Form::Mp, "Madame la députée", "Monsieur le député"),
        (Form::Member, "Madame la députée", "Monsieur le député"),
        (Form::Senator, "Madame la sénatrice", "Monsieur le sénateur"),
        (Form::Minister, "Madame la ministre", "Monsieur le ministre"),
        (Form::PrimeMinister, "Madame la première ministre", "Monsieur le premier ministre"),
        (Form::Ambassador, "Excellence", "Excellence"),
    ] {
        assert_eq!(by_gender(form, Gender::Female), her);
        assert_eq!(by_gender(form, Gender::Male), him);
    }
}

#[test]
fn a_french_letter_guesses_nobodys_gender() {
    for (form, greeting) in [
        (Form::Plain, "Bonjour Jane Roe"),
        (Form::Mp, "Bonjour Jane Roe"),
        (Form::Member, "Bonjour Jane Roe"),
        (Form::Senator, "Bonjour Jane Roe"),
        (Form::Minister, "Madame, Monsieur"),
        (Form::PrimeMinister, "Madame, Monsieur"),
        (Form::Ambassador, "Excellence"),
    ] {
        assert_eq!(salutation(&jane(form), Lang::Fr), greeting, "{form:?}");
    }
}

#[test]
fn an_office_without_a_name_is_greeted_too() {
    let nameless = |form| Recipient { name: String::new(), ..jane(form) };
    for (form, en, fr) in [
        (Form::Plain, "Dear Minister of Parks", "Madame, Monsieur"),
        (Form::Mp, "Dear Minister of Parks", "Madame, Monsieur"),
        (Form::Senator, "Dear Senator", "Madame, Monsieur"),
        (Form::Minister, "Dear Minister", "Madame, Monsieur"),
        (Form::Ambassador, "Excellency", "Excellence"),
    ] {
        assert_eq!(salutation(&nameless(form), Lang::En), en);
        assert_eq!(salutation(&nameless(form), Lang::Fr), fr);
    }
    assert_eq!(salutation(&Recipient::default(), Lang::En), "To whom it may concern");
}

#[test]
fn a_letter_by_post_reaches_a_member_of_parliament() {
    let mp = Recipient {
        post_nominal: "MP".to_owned(),
        elected_office: Some("MP".to_owned()),
        postal: lines(&["House of Commons", "Ottawa ON  K1A 0A6"]),
        ..jane(Form::Mp)
    };
    assert_eq!(envelope(&mp, Lang::En), ["Jane Roe, M.P.", "House of Commons", "Ottawa ON  K1A 0A6"]);
    let in_french = Recipient {
        post_nominal: "députée ou député".to_owned(),
        postal: lines(&["Chambre des communes", "Ottawa ON  K1A 0A6"]),
        ..mp
    };
    let first = |gender| envelope(&Recipient { gender, ..in_french.clone() }, Lang::Fr).remove(0);
    assert_eq!(first(Some(Gender::Female)), "Jane Roe, députée");
    assert_eq!(first(Some(Gender::Male)), "Jane Roe, député");
    assert_eq!(first(None), "Jane Roe");
}

#[test]
fn titles_and_letters_after_the_name_come_from_the_organiser() {
    let minister = Recipient {
        honorific: Some("The Honourable".to_owned()),
        post_nominal: "P.C., M.P.".to_owned(),
        postal: lines(&["House of Commons", "Ottawa ON  K1A 0A6"]),
        ..jane(Form::Minister)
    };
    assert_eq!(
        envelope(&minister, Lang::En),
        ["The Honourable Jane Roe, P.C., M.P.", "Minister of Parks", "House of Commons", "Ottawa ON  K1A 0A6"]
    );
    let mp = Recipient { form: Form::Mp, ..minister };
    assert_eq!(envelope(&mp, Lang::En)[0], "The Honourable Jane Roe, P.C., M.P.");
}

#[test]
fn senators_and_provincial_members_are_told_by_their_line() {
    let senator = jane(Form::Senator);
    assert_eq!(envelope(&senator, Lang::En), ["Jane Roe, Senator"]);
    assert_eq!(envelope(&senator, Lang::Fr), ["Jane Roe"]);
    let her = Recipient { gender: Some(Gender::Female), ..senator };
    assert_eq!(envelope(&her, Lang::Fr), ["Jane Roe, sénatrice"]);
    let member = Recipient { post_nominal: "MPP".to_owned(), ..jane(Form::Member) };
    assert_eq!(envelope(&member, Lang::En), ["Jane Roe, MPP"]);
}

#[test]
fn anybody_else_has_their_office_on_a_line() {
    assert_eq!(envelope(&jane(Form::Plain), Lang::En), ["Jane Roe", "Minister of Parks"]);
    assert_eq!(envelope(&jane(Form::Ambassador), Lang::Fr), ["Jane Roe", "Minister of Parks"]);
    let mayor = Recipient {
        office: "Mayor of Elmville".to_owned(),
        post_nominal: "Mayor".to_owned(),
        elected_office: Some("Mayor".to_owned()),
        ..jane(Form::Plain)
    };
    assert_eq!(envelope(&mayor, Lang::En), ["Jane Roe", "Mayor of Elmville"]);
    assert_eq!(envelope(&Recipient { name: String::new(), ..mayor }, Lang::En), ["Mayor of Elmville"]);
    assert_eq!(envelope(&Recipient::default(), Lang::En), Vec::<String>::new());
}

#[test]
fn what_the_postal_address_says_is_not_said_twice() {
    let at = |postal: &[&str]| envelope(&Recipient { postal: lines(postal), ..jane(Form::Minister) }, Lang::En);
    assert_eq!(
        at(&["The Hon. Jane Roe, P.C.", "1 Elm St"]),
        ["The Hon. Jane Roe, P.C.", "Minister of Parks", "1 Elm St"]
    );
    assert_eq!(
        at(&["Office of the Minister of Parks", "1 Elm St"]),
        ["Jane Roe", "Office of the Minister of Parks", "1 Elm St"]
    );
    assert_eq!(at(&["1 Elm St", "", "1 Elm St"]), ["Jane Roe", "Minister of Parks", "1 Elm St"]);
    // A house that is named after somebody doesn't name the recipient.
    assert_eq!(at(&["Jane Roe Building"])[0], "Jane Roe");
    assert_eq!(at(&["Maryjane Roe"])[0], "Jane Roe");
}

proptest! {
    #[test]
    fn nobody_gets_a_title_that_is_not_in_the_data(
        name in "[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}", form in select(&Form::ALL[..]), lang in select(&Lang::ALL[..]),
    ) {
        let to = Recipient { name: name.clone(), office: "Office".to_owned(), form, ..Recipient::default() };
        let greeting = salutation(&to, lang);
        let titles = ["Mr", "Ms", "Mrs", "Sir", "Madam ", "Madame la", "Monsieur le", "Hon"];
        prop_assert!(titles.iter().all(|title| !greeting.replace(&name, "").contains(title)), "{}", greeting);
        prop_assert!(!greeting.ends_with(','));
        let address = envelope(&to, lang);
        prop_assert!(address[0].starts_with(&name), "{:?}", address);
    }

    #[test]
    fn every_line_of_the_postal_address_is_there_once_and_in_order(
        postal in prop::collection::vec("[a-dA-D ]{0,3}", 0..6), form in select(&Form::ALL[..]), lang in select(&Lang::ALL[..]),
    ) {
        let to = Recipient { postal: postal.clone(), ..jane(form) };
        let address = envelope(&to, lang);
        let mut once: Vec<String> = Vec::new();
        for line in postal.iter().filter(|line| !line.trim().is_empty()) {
            let same = |said: &String| said.trim().to_lowercase().split_whitespace().eq(line.trim().to_lowercase().split_whitespace());
            if !once.iter().any(same) {
                once.push(line.clone());
            }
        }
        prop_assert!(address.ends_with(&once), "{:?}", address);
    }
}
