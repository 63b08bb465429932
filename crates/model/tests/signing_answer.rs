//! Whoever signs is told what became of it, as far as that can be known.

use alongside_model::{
    signature::{Field, Problem, Refusal, RefusalKind},
    signing::{Counted, Signing, Taken, Trouble, read},
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

fn url() -> String {
    "https://sign.example.org/api".to_owned()
}

fn backend() -> Signing {
    Signing::Backend { url: url() }
}

fn action_network() -> Signing {
    Signing::ActionNetwork { url: url() }
}

fn proca() -> Signing {
    Signing::Proca { url: url(), page: 42 }
}

fn form() -> Signing {
    Signing::Form { url: url() }
}

fn netlify() -> Signing {
    Signing::Netlify { url: url() }
}

fn all() -> [Signing; 5] {
    [backend(), action_network(), proca(), form(), netlify()]
}

fn answered(signing: &Signing, status: u16, json: &Value) -> Result<Taken, Trouble> {
    read(signing, status, true, &json.to_string())
}

#[expect(clippy::unnecessary_wraps, reason = "it is compared with an answer")]
fn taken(counted: Counted, count: Option<u64>) -> Result<Taken, Trouble> {
    Ok(Taken { counted, count })
}

fn fields<const N: usize>(fields: [(Field, Problem); N]) -> Result<Taken, Trouble> {
    Err(Trouble::Fields(fields.to_vec()))
}

#[test]
fn our_backend_tells_the_new_count() {
    assert_eq!(answered(&backend(), 201, &json!({"signature_count": 12})), taken(Counted::Yes, Some(12)));
    assert_eq!(answered(&backend(), 201, &json!({})), taken(Counted::Yes, None), "taken, and no count");
    assert_eq!(answered(&backend(), 200, &json!({"signature_count": 12})), Err(Trouble::Unknown));
    assert_eq!(read(&backend(), 201, false, "{\"signature_count\":12}"), Err(Trouble::Unknown), "some page");
    assert_eq!(read(&backend(), 201, true, "<p>"), Err(Trouble::Unknown));
}

#[test]
fn every_refusal_of_our_backend_is_understood() {
    let refused = |error, fields: Vec<(Field, Problem)>, status| {
        let body = serde_json::to_value(Refusal { error, fields }).unwrap_or_default();
        answered(&backend(), status, &body)
    };
    let named = vec![
        (Field::Name, Problem::TooLong),
        (Field::Email, Problem::Invalid),
        (Field::PostalCode, Problem::Missing),
        (Field::City, Problem::Invalid),
        (Field::Comment, Problem::TooLong),
        (Field::Agreed, Problem::Missing),
        (Field::Updates, Problem::Missing),
    ];
    assert_eq!(refused(RefusalKind::Invalid, named.clone(), 422), Err(Trouble::Fields(named)));
    assert_eq!(refused(RefusalKind::Invalid, vec![], 422), Err(Trouble::Refused), "nothing that could be mended");
    assert_eq!(refused(RefusalKind::AlreadySigned, vec![], 409), Err(Trouble::AlreadySigned));
    assert_eq!(refused(RefusalKind::Closed, vec![], 409), Err(Trouble::Closed));
    assert_eq!(refused(RefusalKind::Paused, vec![], 409), Err(Trouble::Paused));
    assert_eq!(refused(RefusalKind::TooMany, vec![], 429), Err(Trouble::Busy { retry_after: None }));
    assert_eq!(refused(RefusalKind::UnknownPetition, vec![], 404), Err(Trouble::Refused));
    assert_eq!(refused(RefusalKind::Malformed, vec![], 400), Err(Trouble::Refused));
    assert_eq!(refused(RefusalKind::Unavailable, vec![], 503), Err(Trouble::Unknown));
}

#[test]
fn an_empty_answer_of_action_network_proves_nothing() {
    for (is_json, body) in [(true, "{}"), (true, ""), (false, ""), (false, " \n")] {
        assert_eq!(read(&action_network(), 200, is_json, body), taken(Counted::Unknown, None), "{body:?}");
    }
    let resource = json!({"identifiers": ["action_network:1"], "_links": {}});
    assert_eq!(answered(&action_network(), 200, &resource), taken(Counted::Unknown, None));
    assert_eq!(read(&action_network(), 200, false, "<p>Thanks</p>"), Err(Trouble::Unknown));
    let error = json!({"error": "You must specify a valid person id"});
    assert_eq!(answered(&action_network(), 400, &error), Err(Trouble::Refused));
    assert_eq!(answered(&action_network(), 200, &error), Err(Trouble::Unknown));
}

#[test]
fn an_error_of_osdi_is_told_at_its_field() {
    let error = |code: &str, path: &str| {
        let description = json!({"error_code": code, "description": "no", "properties": [path]});
        json!({"osdi:error": {"request_type": "atomic", "response_code": 400, "resource_status":
            [{"resource": "osdi:signature", "response_code": 400, "error_descriptions": [description]}]}})
    };
    for (code, path, told) in [
        ("EMAIL_INVALID", "person.email_addresses[0].address", (Field::Email, Problem::Invalid)),
        ("NAME_MISSING", "person.given_name", (Field::Name, Problem::Missing)),
        ("NAME_REQUIRED", "person.family_name", (Field::Name, Problem::Missing)),
        ("X", "person.postal_addresses[0].postal_code", (Field::PostalCode, Problem::Invalid)),
        ("X", "person.postal_addresses[0].locality", (Field::City, Problem::Invalid)),
        ("X", "comments", (Field::Comment, Problem::Invalid)),
    ] {
        assert_eq!(answered(&action_network(), 400, &error(code, path)), fields([told]), "{path}");
    }
    assert_eq!(answered(&action_network(), 400, &error("X", "responses[2].name")), Err(Trouble::Refused));
}

#[test]
fn proca_that_gives_a_reference_has_the_signature() {
    let contact = json!({"contactRef": "oPaque", "firstName": "Ann"});
    assert_eq!(answered(&proca(), 200, &json!({"data": {"addActionContact": contact}})), taken(Counted::Yes, None));
    for nothing in [
        json!({"data": {"addActionContact": null}}),
        json!({"data": {"addActionContact": {"contactRef": ""}}}),
        json!({}),
    ] {
        assert_eq!(answered(&proca(), 200, &nothing), Err(Trouble::Unknown), "{nothing}");
    }
    assert_eq!(read(&proca(), 200, false, "{}"), Err(Trouble::Unknown));
}

#[test]
fn an_error_of_proca_is_told_at_its_field() {
    let error = |message: &str, field: &str| json!({"data": null, "errors": [{"message": message, "path": ["addActionContact", "contact", field]}]});
    for (message, field, told) in [
        ("email: has invalid format", "email", (Field::Email, Problem::Invalid)),
        ("first_name: can't be blank", "first_name", (Field::Name, Problem::Missing)),
        ("lastName: is required", "lastName", (Field::Name, Problem::Missing)),
        ("postcode: should be at most 10 character(s)", "postcode", (Field::PostalCode, Problem::TooLong)),
        ("locality: is odd", "locality", (Field::City, Problem::Invalid)),
        ("opt_in: is odd", "opt_in", (Field::Updates, Problem::Invalid)),
    ] {
        for status in [200, 400] {
            assert_eq!(answered(&proca(), status, &error(message, field)), fields([told]), "{message}");
        }
    }
    assert_eq!(answered(&proca(), 200, &error("not found", "actionPageId")), Err(Trouble::Refused));
    assert_eq!(answered(&proca(), 200, &json!({"errors": [{"message": "no"}]})), Err(Trouble::Refused));
    let twice = json!({"errors": [
        {"message": "can't be blank", "path": ["addActionContact", "firstName"]},
        {"message": "can't be blank", "path": ["addActionContact", "lastName"]},
        {"message": "has invalid format", "path": ["addActionContact", "email"]},
    ]});
    assert_eq!(
        answered(&proca(), 200, &twice),
        fields([(Field::Name, Problem::Missing), (Field::Email, Problem::Invalid)]),
        "each fault once"
    );
}

#[test]
fn a_form_that_says_so_has_the_signature_and_counts_none() {
    for said in [json!({"next": "/thanks"}), json!({"ok": true})] {
        assert_eq!(answered(&form(), 200, &said), taken(Counted::No, None), "{said}");
    }
    for unclear in [json!({}), json!({"ok": false}), json!({"next": null}), json!({"ok": true, "error": "but"})] {
        assert_eq!(answered(&form(), 200, &unclear), Err(Trouble::Unknown), "{unclear}");
    }
    let error = |code: &str, field: &str| json!({"error": "no", "errors": [{"code": code, "field": field}]});
    assert_eq!(answered(&form(), 422, &error("TYPE_EMAIL", "email")), fields([(Field::Email, Problem::Invalid)]));
    assert_eq!(
        answered(&form(), 422, &error("REQUIRED_FIELD_EMPTY", "name")),
        fields([(Field::Name, Problem::Missing)])
    );
    assert_eq!(answered(&form(), 422, &error("TYPE_TEXT", "comment")), fields([(Field::Comment, Problem::Invalid)]));
    assert_eq!(answered(&form(), 422, &error("TYPE_TEXT", "secret")), Err(Trouble::Refused));
    assert_eq!(answered(&form(), 403, &json!({"errors": [{"code": "BLOCKED"}]})), Err(Trouble::Refused));
}

#[test]
fn netlify_answers_a_page_whatever_became_of_it() {
    assert_eq!(read(&netlify(), 200, false, "<p>Thanks</p>"), taken(Counted::Unknown, None));
    assert_eq!(read(&netlify(), 200, true, "{}"), Err(Trouble::Unknown));
    assert_eq!(read(&netlify(), 404, false, "<p>Not found</p>"), Err(Trouble::Refused));
}

#[test]
fn a_failure_leaves_it_open_and_a_refusal_does_not() {
    for signing in all() {
        for status in [0, 199, 301, 302, 304, 408, 500, 502, 503, 504, 599] {
            assert_eq!(read(&signing, status, false, ""), Err(Trouble::Unknown), "{status}");
        }
        for status in [400, 401, 403, 404, 405, 410, 413, 422] {
            assert_eq!(read(&signing, status, false, "<p>no</p>"), Err(Trouble::Refused), "{status}");
        }
        let busy = read(&signing, 429, false, "").map_err(|trouble| trouble.with_retry_after(" 120 "));
        assert_eq!(busy, Err(Trouble::Busy { retry_after: Some(120) }));
    }
    let date = Trouble::Busy { retry_after: None }.with_retry_after("Wed, 21 Oct 2026 07:28:00 GMT");
    assert_eq!(date, Trouble::Busy { retry_after: None });
    assert_eq!(Trouble::Closed.with_retry_after("120"), Trouble::Closed);
}

proptest! {
    #[test]
    fn no_answer_is_taken_for_more_than_it_says(
        signing in select(all().to_vec()), status in any::<u16>(), is_json in any::<bool>(),
        body in prop_oneof![any::<String>(), "\\{\"(errors|data|error|next|ok|osdi:error)\":[\\[\\]{}\",:a-z0-9]{0,20}\\}"],
    ) {
        match read(&signing, status, is_json, &body) {
            Ok(taken) => {
                prop_assert!((200..=299).contains(&status));
                prop_assert_eq!(taken.count, None, "no count was told");
                prop_assert!(taken.counted != Counted::Yes || (signing == backend() && status == 201 && is_json));
            }
            Err(Trouble::Fields(fields)) => prop_assert!(!fields.is_empty() && is_json),
            Err(Trouble::Unknown) => prop_assert!(status == 408 || !(400..=499).contains(&status)),
            Err(_) => prop_assert!((400..=499).contains(&status) || (signing == proca() && status / 100 == 2)),
        }
    }
}
