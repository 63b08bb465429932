//! What is posted to sign a petition is what its system takes, and nothing that wasn't given.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[expect(dead_code, reason = "it holds more than is needed here")]
mod support;

use alongside_model::{
    Lang,
    signature::SignatureForm,
    signing::{FORM_FIELDS, NETLIFY_PETITION_FORM, Signing, request},
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use support::{lines_of, texts};
use url::form_urlencoded;

fn url() -> String {
    "https://sign.example.org/api".to_owned()
}

fn proca() -> Signing {
    Signing::Proca { url: url(), page: 42 }
}

fn action_network() -> Signing {
    Signing::ActionNetwork { url: url() }
}

fn nowhere() -> [Signing; 2] {
    [Signing::Elsewhere { url: url(), site: "House".to_owned(), confirms: true }, Signing::Nowhere]
}

fn posted_to() -> [Signing; 5] {
    let (backend, form) = (Signing::Backend { url: url() }, Signing::Form { url: url() });
    [backend, action_network(), proca(), form, Signing::Netlify { url: url() }]
}

fn full() -> SignatureForm {
    SignatureForm {
        name: " Ann van Lee ".to_owned(),
        email: " ann@example.org ".to_owned(),
        postal_code: "k1a0b1".to_owned(),
        city: "Elmville ".to_owned(),
        comment: "Été & \"hiver\"\r\n1 + 1 = 100 %".to_owned(),
        agreed: true,
        updates: true,
        partners: vec!["river".to_owned(), "lake".to_owned()],
        lang: Some(Lang::Fr),
        key: "3f2a-9b".to_owned(),
    }
}

fn bare() -> SignatureForm {
    SignatureForm {
        name: "Ann".to_owned(),
        email: "ann@example.org".to_owned(),
        agreed: true,
        ..SignatureForm::default()
    }
}

fn posted(signing: &Signing, form: &SignatureForm) -> Value {
    let request = request(signing, form, "well", Lang::Fr).unwrap();
    assert_eq!(request.content_type, "application/json");
    serde_json::from_str(&request.body).unwrap()
}

#[test]
fn a_form_is_posted_what_was_given() {
    let form = Signing::Form { url: url() };
    assert_eq!(
        posted(&form, &full()),
        json!({
            "name": "Ann van Lee",
            "email": "ann@example.org",
            "postal_code": "K1A 0B1",
            "city": "Elmville",
            "comment": "Été & \"hiver\"\n1 + 1 = 100 %",
            "updates": "yes",
            "partners": "river lake",
            "petition": "well",
            "language": "fr",
        })
    );
    assert_eq!(
        posted(&form, &bare()),
        json!({"name": "Ann", "email": "ann@example.org", "updates": "no", "petition": "well", "language": "fr"})
    );
}

#[test]
fn netlify_is_posted_its_form_by_name() {
    let request = request(&Signing::Netlify { url: url() }, &full(), "well", Lang::Fr).unwrap();
    assert_eq!(request.content_type, "application/x-www-form-urlencoded");
    let pairs: Vec<(String, String)> = form_urlencoded::parse(request.body.as_bytes()).into_owned().collect();
    let names: Vec<&str> = pairs.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!((names[0], pairs[0].1.as_str()), ("form-name", NETLIFY_PETITION_FORM));
    assert_eq!(names[1..], FORM_FIELDS);
    assert_eq!(pairs[5].1, "Été & \"hiver\"\r\n1 + 1 = 100 %");
}

#[test]
fn action_network_is_posted_a_signature_with_its_person() {
    assert_eq!(
        posted(&action_network(), &full()),
        json!({
            "person": {
                "given_name": "Ann van",
                "family_name": "Lee",
                "email_addresses": [{"address": "ann@example.org"}],
                "postal_addresses": [{"country": "CA", "postal_code": "K1A 0B1", "locality": "Elmville"}],
            },
            "comments": "Été & \"hiver\"\n1 + 1 = 100 %",
            "referrer_data": {"source": "well"},
        })
    );
    assert_eq!(
        posted(&action_network(), &SignatureForm { updates: true, ..bare() })["person"],
        json!({"given_name": "Ann", "email_addresses": [{"address": "ann@example.org"}], "postal_addresses": [{}]})
    );
}

#[test]
fn nobody_is_put_on_a_list_without_agreeing_to_it() {
    assert_eq!(request(&action_network(), &bare(), "well", Lang::En), None);
    assert!(action_network().lacks_consent(&bare()) && !action_network().lacks_consent(&full()));
    for signing in posted_to().into_iter().filter(|signing| *signing != action_network()) {
        assert!(!signing.needs_consent() && !signing.lacks_consent(&bare()));
        let posted = request(&signing, &bare(), "well", Lang::En).unwrap().body;
        assert!(!posted.contains("yes") && !posted.contains("\"updates\":true"), "{posted}");
    }
}

#[test]
fn proca_is_posted_a_contact_with_its_action() {
    let body = posted(&proca(), &full());
    let query = body["query"].as_str().unwrap();
    assert!(query.starts_with("mutation(") && query.contains("addActionContact(actionPageId:$page,"), "{query}");
    let custom: Value = serde_json::from_str(body["variables"]["action"]["customFields"].as_str().unwrap()).unwrap();
    assert_eq!(custom, json!({"comment": "Été & \"hiver\"\n1 + 1 = 100 %", "partners": "river lake"}));
    let mut variables = body["variables"].clone();
    variables["action"].as_object_mut().unwrap().remove("customFields");
    assert_eq!(
        variables,
        json!({
            "page": 42,
            "action": {"actionType": "petition"},
            "contact": {
                "firstName": "Ann van",
                "lastName": "Lee",
                "email": "ann@example.org",
                "address": {"country": "CA", "postcode": "K1A 0B1", "locality": "Elmville"},
            },
            "privacy": {"optIn": true},
        })
    );
    assert_eq!(
        posted(&proca(), &bare())["variables"],
        json!({
            "page": 42,
            "action": {"actionType": "petition"},
            "contact": {"firstName": "Ann", "email": "ann@example.org", "address": {}},
            "privacy": {"optIn": false},
        })
    );
}

#[test]
fn nothing_is_posted_where_one_signs_elsewhere() {
    for signing in nowhere() {
        assert_eq!((request(&signing, &full(), "well", Lang::En), signing.url()), (None, None));
    }
    for signing in posted_to() {
        assert!(request(&signing, &full(), "well", Lang::En).is_some());
        assert_eq!(signing.url(), Some(url().as_str()));
    }
}

#[test]
fn only_a_system_that_would_know_is_posted_to_twice() {
    let safe = posted_to().map(|signing| signing.retry_is_safe());
    assert_eq!(safe, [true, true, false, false, false]);
}

prop_compose! {
    fn any_form()(
        (name, email, postal_code) in (texts(), any::<String>(), any::<String>()),
        (city, comment, key) in (texts(), texts(), any::<String>()),
        (agreed, updates) in any::<(bool, bool)>(),
        partners in prop::collection::vec("[a-z-]{1,9}", 0..3),
        lang in prop::option::of(select(Lang::ALL.to_vec())),
    ) -> SignatureForm {
        SignatureForm { name, email, postal_code, city, comment, agreed, updates, partners, lang, key }
    }
}

fn keys(json: &Value) -> Vec<&str> {
    json.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect()
}

proptest! {
    #[test]
    fn the_backend_is_posted_the_form_as_it_reads_it(form in any_form()) {
        let request = request(&Signing::Backend { url: url() }, &form, "well", Lang::Fr).unwrap();
        prop_assert_eq!(serde_json::from_str::<SignatureForm>(&request.body).unwrap(), form.clone());
        let (ours, serdes): (Value, Value) =
            (serde_json::from_str(&request.body).unwrap(), serde_json::to_value(&form).unwrap());
        prop_assert_eq!(ours, serdes);
    }

    #[test]
    fn nothing_that_is_typed_adds_a_field(form in any_form(), petition in "[a-z-]{1,9}") {
        let form = SignatureForm { updates: true, ..form };
        let body = request(&Signing::Netlify { url: url() }, &form, &petition, Lang::En).unwrap().body;
        let pairs: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let names: Vec<&str> = pairs.iter().skip(1).map(|(name, _)| name.as_str()).collect();
        let allowed: Vec<&str> = FORM_FIELDS.into_iter().filter(|name| names.contains(name)).collect();
        prop_assert_eq!(&names, &allowed, "each once, in order");
        let comment = pairs.iter().find(|(name, _)| name == "comment").map_or("", |(_, value)| value.as_str());
        prop_assert_eq!(lines_of(comment), lines_of(form.comment.trim()));
        let json = posted(&Signing::Form { url: url() }, &form);
        prop_assert!(keys(&json).into_iter().all(|key| FORM_FIELDS.contains(&key)));
        let osdi = posted(&action_network(), &form);
        prop_assert!(keys(&osdi).into_iter().all(|key| ["person", "comments", "referrer_data"].contains(&key)));
        let variables = posted(&proca(), &form)["variables"].clone();
        prop_assert_eq!(keys(&variables), ["action", "contact", "page", "privacy"]);
        prop_assert_eq!(&variables["contact"]["email"], osdi["person"]["email_addresses"][0]["address"].as_str().unwrap());
    }
}
