//! A signature is taken as typed, or sent back with every field to mend.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::{
    Lang,
    petition::AskedField,
    signature::{
        Field, MAX_CITY, MAX_COMMENT, MAX_KEY, MAX_NAME, Problem, Refusal, RefusalKind, Signature, SignatureForm, USUAL,
    },
};
use proptest::prelude::*;
use serde_json::json;

fn form() -> SignatureForm {
    SignatureForm {
        name: "Ann Lee".to_owned(),
        email: "ann@example.org".to_owned(),
        postal_code: "k1a 0b1".to_owned(),
        agreed: true,
        updates: false,
        lang: Some(Lang::En),
        ..SignatureForm::default()
    }
}

fn checked(form: &SignatureForm) -> Result<Signature, Vec<(Field, Problem)>> {
    form.check(&USUAL, &[])
}

fn named(name: &str) -> SignatureForm {
    SignatureForm { name: name.to_owned(), ..form() }
}

fn addressed(email: &str) -> SignatureForm {
    SignatureForm { email: email.to_owned(), ..form() }
}

fn living_in(postal_code: &str) -> SignatureForm {
    SignatureForm { postal_code: postal_code.to_owned(), ..form() }
}

#[test]
fn a_complete_form_is_a_signature() {
    let typed = SignatureForm { name: "  Ann Lee\n".to_owned(), email: " Ann@Example.org ".to_owned(), ..form() };
    let signature = checked(&typed).unwrap();
    assert_eq!(signature.name, "Ann Lee");
    assert_eq!(signature.email, "Ann@Example.org", "as typed");
    assert_eq!(signature.postal_code.unwrap().to_string(), "K1A 0B1");
    assert!(!signature.updates);
}

#[test]
fn nobody_needs_to_ask_for_updates() {
    assert!(checked(&SignatureForm { updates: true, ..form() }).unwrap().updates);
    assert!(!checked(&SignatureForm { updates: false, ..form() }).unwrap().updates);
}

#[test]
fn an_empty_form_names_every_field_in_order() {
    let missing = [Field::Name, Field::Email, Field::PostalCode, Field::Agreed].map(|field| (field, Problem::Missing));
    assert_eq!(checked(&SignatureForm::default()), Err(missing.to_vec()));
    let blank = SignatureForm {
        name: " \t\n".to_owned(),
        email: "  ".to_owned(),
        postal_code: " - ".to_owned(),
        ..SignatureForm::default()
    };
    assert_eq!(checked(&blank), Err(missing.to_vec()));
}

#[test]
fn signing_needs_the_agreement() {
    let form = SignatureForm { agreed: false, ..form() };
    assert_eq!(checked(&form), Err(vec![(Field::Agreed, Problem::Missing)]));
}

#[test]
fn people_are_called_what_they_are_called() {
    for name in [
        "X",
        "李",
        "Ann 🌻",
        "🦊",
        "D’Arcy O'Neil-Roe, Jr.",
        "José María",
        "Jose\u{301}",
        "فاطمة",
        "\"><script>alert(1)</script>",
        "Robert'); DROP TABLE signatures;--",
        "{{from.name}}",
        "null",
        "👩‍🚒",
    ] {
        assert_eq!(checked(&named(name)).unwrap().name, name);
    }
}

#[test]
fn a_name_is_one_line() {
    for name in ["Ann\nLee", "Ann\r\nBcc: x", "Ann\0", "Ann\u{1b}[2J", "Ann\tLee", "Ann\u{85}Lee"] {
        assert_eq!(checked(&named(name)), Err(vec![(Field::Name, Problem::Invalid)]), "{name:?}");
    }
}

#[test]
fn a_name_is_counted_in_characters() {
    assert!(checked(&named(&"é".repeat(MAX_NAME))).is_ok());
    for name in ["é".repeat(MAX_NAME + 1), "x".repeat(300)] {
        assert_eq!(checked(&named(&name)), Err(vec![(Field::Name, Problem::TooLong)]));
    }
}

#[test]
fn an_email_address_is_asked_for() {
    for email in
        ["ann", "ann@", "@example.org", "ann@example", "ann lee@example.org", "ann@example.org, bo@example.org"]
    {
        assert_eq!(checked(&addressed(email)), Err(vec![(Field::Email, Problem::Invalid)]), "{email}");
    }
    let long = format!("ann@{}.org", "x".repeat(300));
    assert_eq!(checked(&addressed(&long)), Err(vec![(Field::Email, Problem::TooLong)]));
}

#[test]
fn a_postal_code_is_asked_for() {
    for postal_code in ["90210", "D1A 1A1", "K1A", "K1A 0B1 0"] {
        assert_eq!(checked(&living_in(postal_code)), Err(vec![(Field::PostalCode, Problem::Invalid)]), "{postal_code}");
    }
}

fn asked(field: Field, required: bool) -> AskedField {
    AskedField { field, required }
}

#[test]
fn a_petition_may_let_fields_be_left_empty() {
    let all = Field::TYPED.map(|field| asked(field, matches!(field, Field::Name | Field::Email)));
    let form = SignatureForm { postal_code: " ".to_owned(), ..form() };
    let signature = form.check(&all, &[]).unwrap();
    assert_eq!((signature.postal_code, signature.city, signature.comment), (None, String::new(), String::new()));
    let dashed = SignatureForm { postal_code: " - ".to_owned(), ..form.clone() };
    assert_eq!(dashed.check(&all, &[]).unwrap().postal_code, None);
    let needed = Field::TYPED.map(|field| asked(field, true));
    let missing = [Field::PostalCode, Field::City, Field::Comment].map(|field| (field, Problem::Missing));
    assert_eq!(form.check(&needed, &[]), Err(missing.to_vec()));
}

#[test]
fn what_a_petition_does_not_ask_is_left_out() {
    let form = SignatureForm { city: "Elmville".to_owned(), comment: "Water".to_owned(), ..form() };
    let signature = form.check(&[asked(Field::Name, true)], &[]).unwrap();
    assert_eq!((signature.name.as_str(), signature.email.as_str(), signature.postal_code), ("Ann Lee", "", None));
    assert_eq!((signature.city, signature.comment), (String::new(), String::new()));
}

#[test]
fn a_town_is_one_line_and_a_comment_may_be_several() {
    let asks = [asked(Field::City, false), asked(Field::Comment, false)];
    let check = |city: &str, comment: &str| {
        SignatureForm { city: city.to_owned(), comment: comment.to_owned(), ..form() }.check(&asks, &[])
    };
    assert_eq!(check(" Elmville ", "One\nTwo ").unwrap().comment, "One\nTwo");
    assert_eq!(check("Elm\nville", ""), Err(vec![(Field::City, Problem::Invalid)]));
    assert_eq!(check(&"é".repeat(MAX_CITY + 1), ""), Err(vec![(Field::City, Problem::TooLong)]));
    assert!(check(&"é".repeat(MAX_CITY), &"é".repeat(MAX_COMMENT)).is_ok());
    assert_eq!(check("", &"é".repeat(MAX_COMMENT + 1)), Err(vec![(Field::Comment, Problem::TooLong)]));
}

#[test]
fn only_organisations_that_the_petition_names_may_write() {
    let partners = ["river", "stranger", "river"].map(str::to_owned).to_vec();
    let form = SignatureForm { partners, ..form() };
    assert_eq!(form.check(&USUAL, &["lake", "river"]).unwrap().partners, ["river"]);
    assert_eq!(form.check(&USUAL, &[]).unwrap().partners, Vec::<String>::new());
}

#[test]
fn a_key_that_is_none_of_ours_is_none() {
    let key = |key: &str| checked(&SignatureForm { key: key.to_owned(), ..form() }).unwrap().key;
    assert_eq!(key("3f2a-9B"), "3f2a-9B");
    for strange in ["a b", "é", "a/b", &"a".repeat(MAX_KEY + 1)] {
        assert_eq!(key(strange), "", "{strange}");
    }
}

#[test]
fn a_form_travels_under_these_names() {
    let wire = json!({"name": "Ann Lee", "email": "ann@example.org", "postal_code": "k1a 0b1", "agreed": true,
        "updates": false, "lang": "en"});
    assert_eq!(serde_json::to_value(form()).unwrap(), wire);
    let short = r#"{"name":"Ann Lee","email":"ann@example.org","postal_code":"k1a 0b1","agreed":true}"#;
    let read: SignatureForm = serde_json::from_str(short).unwrap();
    assert_eq!(read, SignatureForm { lang: None, ..form() }, "no box ticked that wasn't");
    assert_eq!(serde_json::from_str::<SignatureForm>("{}").unwrap(), SignatureForm::default(), "nothing typed");
}

#[test]
fn a_refusal_travels_under_these_names() {
    use RefusalKind::{AlreadySigned, Closed, Invalid, Malformed, Paused, TooMany, Unavailable, UnknownPetition};
    for (kind, name) in [
        (Invalid, "invalid"),
        (AlreadySigned, "already_signed"),
        (Closed, "closed"),
        (Paused, "paused"),
        (UnknownPetition, "unknown_petition"),
        (TooMany, "too_many"),
        (Malformed, "malformed"),
        (Unavailable, "unavailable"),
    ] {
        let short = json!({"error": name}).to_string();
        assert_eq!(serde_json::from_str::<Refusal>(&short).unwrap(), Refusal { error: kind, fields: vec![] });
    }
    let refusal = Refusal {
        error: Invalid,
        fields: vec![
            (Field::Name, Problem::TooLong),
            (Field::PostalCode, Problem::Invalid),
            (Field::Agreed, Problem::Missing),
        ],
    };
    let wire = json!({"error": "invalid", "fields": [["name", "too_long"], ["postal_code", "invalid"], ["agreed", "missing"]]});
    assert_eq!(serde_json::to_value(&refusal).unwrap(), wire);
    assert_eq!(serde_json::from_value::<Refusal>(wire).unwrap(), refusal);
}

proptest! {
    #[test]
    fn whatever_is_typed_gets_an_answer(
        name in any::<String>(), email in any::<String>(), postal_code in any::<String>(), agreed in any::<bool>(),
    ) {
        let form = SignatureForm { name, email, postal_code, agreed, ..form() };
        match checked(&form) {
            Ok(signature) => {
                prop_assert!(agreed && !signature.name.is_empty() && !signature.name.chars().any(char::is_control));
                prop_assert_eq!(signature.name, form.name.trim());
            }
            Err(problems) => {
                let fields: Vec<u8> = problems.iter().map(|(field, _)| *field as u8).collect();
                prop_assert!(!fields.is_empty() && fields.is_sorted_by(|a, b| a < b), "each field once, in order");
            }
        }
    }

    #[test]
    fn any_form_travels_unchanged(name in any::<String>(), email in any::<String>(), updates in any::<bool>()) {
        let form = SignatureForm { name, email, updates, ..form() };
        let wire = serde_json::to_string(&form).unwrap();
        prop_assert_eq!(serde_json::from_str::<SignatureForm>(&wire).unwrap(), form);
    }
}
