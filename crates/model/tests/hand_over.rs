//! A letter that is handed over says what it must and no more, and its writer is told what became of
//! it as far as that can be known.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use alongside_model::{
    Lang,
    hand_over::{FIELDS, Field, NETLIFY_FORM, Parcel, Problem, Taken, Trouble, Why, read, request},
    letter::Service,
    mailto::mailto,
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use support::{lines_of, read as read_link, texts};
use url::form_urlencoded;

fn parcel() -> Parcel<'static> {
    Parcel {
        name: "Ann van Lee",
        email: "ann@example.org",
        postal_code: "K1A 0B1",
        recipient: "Jane Roe",
        office: "Member of Parliament",
        recipient_email: Some("jane@example.org"),
        subject: "Heat & light",
        body: "Dear Jane,\r\n\"Été\" \\ 1 + 1 = 100 %",
        campaign: "reading-room",
        lang: Lang::Fr,
    }
}

fn posted_json(service: Service, parcel: &Parcel<'_>) -> Value {
    let request = request(service, parcel);
    assert_eq!(request.content_type, "application/json");
    serde_json::from_str(&request.body).unwrap()
}

#[test]
fn a_form_is_posted_the_letter_and_its_writer() {
    assert_eq!(
        posted_json(Service::Form, &parcel()),
        json!({
            "name": "Ann van Lee",
            "email": "ann@example.org",
            "postal_code": "K1A 0B1",
            "recipient": "Jane Roe",
            "recipient_email": "jane@example.org",
            "subject": "Heat & light",
            "message": "Dear Jane,\n\"Été\" \\ 1 + 1 = 100 %",
            "campaign": "reading-room",
            "language": "fr",
        })
    );
}

#[test]
fn what_is_not_known_is_not_posted() {
    let parcel = Parcel { postal_code: "", recipient_email: None, ..parcel() };
    let form = posted_json(Service::Form, &parcel);
    assert_eq!(form.get("postal_code").or(form.get("recipient_email")), None);
    let netlify = request(Service::Netlify, &parcel).body;
    assert!(!netlify.contains("postal_code") && !netlify.contains("recipient_email"));
    assert_eq!(posted_json(Service::ActionNetwork, &parcel)["person"].get("postal_addresses"), None);
}

#[test]
fn netlify_is_posted_its_form_by_name() {
    let request = request(Service::Netlify, &parcel());
    assert_eq!(request.content_type, "application/x-www-form-urlencoded");
    assert_eq!(
        request.body,
        "form-name=alongside-letter&name=Ann%20van%20Lee&email=ann%40example.org&postal_code=K1A%200B1\
         &recipient=Jane%20Roe&recipient_email=jane%40example.org&subject=Heat%20%26%20light\
         &message=Dear%20Jane%2C%0D%0A%22%C3%89t%C3%A9%22%20%5C%201%20%2B%201%20%3D%20100%20%25\
         &campaign=reading-room&language=fr"
    );
    let names: Vec<_> = form_urlencoded::parse(request.body.as_bytes()).map(|(name, _)| name.into_owned()).collect();
    assert_eq!(names[0], "form-name");
    assert_eq!(names[1..], FIELDS);
}

#[test]
fn action_network_records_who_wrote_to_whom() {
    let posted = posted_json(Service::ActionNetwork, &parcel());
    assert_eq!(
        posted,
        json!({
            "person": {
                "given_name": "Ann van",
                "family_name": "Lee",
                "email_addresses": [{"address": "ann@example.org"}],
                "postal_addresses": [{"postal_code": "K1A 0B1", "country": "CA"}],
            },
            "type": "email",
            "subject": "Heat & light",
            "message": "Dear Jane,\n\"Été\" \\ 1 + 1 = 100 %",
            "targets": [{"given_name": "Jane", "family_name": "Roe", "title": "Member of Parliament"}],
            "referrer_data": {"source": "reading-room"},
        })
    );
    let nameless = Parcel { name: " Cher ", recipient: "Mayor of Elm", office: "Mayor of Elm", ..parcel() };
    let posted = posted_json(Service::ActionNetwork, &nameless);
    assert_eq!(posted["targets"], json!([{"title": "Mayor of Elm"}]), "an office isn't cut into names");
    assert_eq!(posted["person"]["given_name"], "Cher");
    assert_eq!(posted["person"].get("family_name"), None);
}

#[test]
fn nobody_is_subscribed_by_what_is_posted_itself() {
    assert!(!request(Service::ActionNetwork, &parcel()).body.contains("status"));
}

#[test]
fn a_letter_that_a_form_took_was_taken() {
    for body in [r#"{"next":"/thanks?language=fr"}"#, r#"{"ok":true}"#, r#"{"next":"/t","ok":true,"more":1}"#] {
        assert_eq!(read(Service::Form, 200, true, body), Ok(Taken::Yes), "{body}");
    }
}

#[test]
fn a_form_says_which_fields_to_mend() {
    let body = json!({"error": "Validation errors", "errors": [
        {"code": "TYPE_EMAIL", "field": "email", "message": "is no email address"},
        {"code": "REQUIRED_FIELD_EMPTY", "field": "name", "message": "is empty"},
        {"code": "REQUIRED_FIELD_MISSING", "field": "postal_code", "message": "is missing"},
        {"code": "TYPE_TEXT", "field": "message", "message": "is no text"},
        {"code": "SOMETHING_NEW", "field": "subject", "message": "is odd"},
        {"code": "SOMETHING_NEW", "field": "colour"},
    ]});
    let fields = vec![
        (Field::Email, Problem::Invalid),
        (Field::Name, Problem::Missing),
        (Field::PostalCode, Problem::Missing),
        (Field::Letter, Problem::Invalid),
        (Field::Subject, Problem::Other),
        (Field::Other, Problem::Other),
    ];
    assert_eq!(read(Service::Form, 422, true, &body.to_string()), Err(Trouble::Fields(fields)));
}

#[test]
fn a_form_that_takes_nothing_says_why() {
    for (status, code, why) in [
        (403, "BLOCKED", Why::Blocked),
        (403, "INACTIVE", Why::Inactive),
        (400, "EMPTY", Why::Empty),
        (404, "FORM_NOT_FOUND", Why::NotFound),
        (400, "SOMETHING_NEW", Why::Other),
    ] {
        let body = json!({"error": "No", "errors": [{"code": code, "message": "no"}]}).to_string();
        assert_eq!(read(Service::Form, status, true, &body), Err(Trouble::Refused(why)), "{code}");
    }
}

#[test]
fn a_page_is_all_that_netlify_answers() {
    assert_eq!(read(Service::Netlify, 200, false, "<!doctype html><title>Thank you</title>"), Ok(Taken::Yes));
    assert_eq!(read(Service::Netlify, 404, false, "<h1>Not found</h1>"), Err(Trouble::Refused(Why::NotFound)));
    assert_eq!(read(Service::Netlify, 405, false, ""), Err(Trouble::Refused(Why::NotFound)), "a host of files");
    assert_eq!(read(Service::Netlify, 200, true, "{}"), Err(Trouble::Unknown), "that isn't Netlify");
}

#[test]
fn action_network_never_proves_that_it_recorded() {
    for body in ["{}", "", " {} \n", r#"{"identifiers":["action_network:1"],"_links":{}}"#] {
        assert_eq!(read(Service::ActionNetwork, 200, !body.is_empty(), body), Ok(Taken::Recorded), "{body}");
    }
    assert_eq!(read(Service::ActionNetwork, 200, false, "<html>"), Err(Trouble::Unknown));
    let refused = read(Service::ActionNetwork, 400, true, r#"{"error":"You must name a person"}"#);
    assert_eq!(refused, Err(Trouble::Refused(Why::Other)));
}

#[test]
fn an_osdi_service_names_properties_by_their_path() {
    let body = json!({"osdi:error": {"request_type": "atomic", "response_code": 400, "resource_status": [{
        "resource": "osdi:outreach", "response_code": 400, "error_descriptions": [
            {"error_code": "EMAIL_INVALID", "properties": ["person.email_addresses[0].address"]},
            {"error_code": "NAME_MISSING", "properties": ["person.given_name", "person.family_name"]},
            {"error_code": "POSTAL_CODE_REQUIRED", "properties": ["person.postal_addresses[0].postal_code"]},
            {"error_code": "ODD", "properties": ["message", "subject", "targets[0].given_name"]},
        ],
    }]}});
    let fields = vec![
        (Field::Email, Problem::Invalid),
        (Field::Name, Problem::Missing),
        (Field::PostalCode, Problem::Missing),
        (Field::Letter, Problem::Other),
        (Field::Subject, Problem::Other),
        (Field::Other, Problem::Other),
    ];
    assert_eq!(read(Service::ActionNetwork, 400, true, &body.to_string()), Err(Trouble::Fields(fields)));
}

#[test]
fn too_many_letters_wait_as_long_as_the_service_says() {
    for service in Service::ALL {
        let busy = read(service, 429, false, "Slow down").unwrap_err();
        assert_eq!(busy, Trouble::Busy { retry_after: None });
        assert_eq!(busy.clone().with_retry_after(" 30 "), Trouble::Busy { retry_after: Some(30) });
        assert_eq!(busy.with_retry_after("Tue, 24 Nov 2026 15:04:05 GMT"), Trouble::Busy { retry_after: None });
        assert_eq!(Trouble::Unknown.with_retry_after("30"), Trouble::Unknown);
    }
}

#[test]
fn a_letter_that_is_too_large_is_the_letters_fault() {
    for service in Service::ALL {
        let too_large = read(service, 413, false, "<html>");
        assert_eq!(too_large, Err(Trouble::Fields(vec![(Field::Letter, Problem::Other)])));
    }
}

#[test]
fn an_answer_that_is_not_clear_is_not_taken_for_a_refusal() {
    for service in Service::ALL {
        for status in [0, 100, 301, 302, 304, 408, 500, 501, 502, 503, 504, 599, 999] {
            assert_eq!(read(service, status, false, "<html>"), Err(Trouble::Unknown), "{status}");
        }
    }
    for body in
        ["", "{}", "null", "[]", "<html>", "{", r#"{"ok":false}"#, r#"{"next":"/t","errors":[{}]}"#, r#"{"next":1}"#]
    {
        assert_eq!(read(Service::Form, 200, true, body), Err(Trouble::Unknown), "{body}");
        assert_eq!(read(Service::Form, 200, false, body), Err(Trouble::Unknown), "{body}");
    }
}

proptest! {
    #[test]
    fn any_letter_arrives_in_each_service_as_in_the_mail(name in texts(), subject in texts(), body in texts()) {
        let parcel = Parcel { name: &name, subject: &subject, body: &body, ..parcel() };
        let link = read_link(&mailto(&["jane@example.org"], &subject, &body).unwrap());
        let lines = lines_of(&body);
        let posted = posted_json(Service::Form, &parcel);
        prop_assert_eq!(posted["message"].as_str().unwrap_or_default(), lines.join("\n"));
        prop_assert_eq!(posted["subject"].as_str().unwrap_or_default(), &link.fields[0].1);
        prop_assert_eq!(posted["recipient_email"].as_str(), link.to.first().map(String::as_str));
        let outreach = posted_json(Service::ActionNetwork, &parcel);
        prop_assert_eq!(outreach["message"].as_str().unwrap(), lines.join("\n"));
        prop_assert_eq!(&outreach["subject"], &link.fields[0].1);
        let urlencoded = request(Service::Netlify, &parcel).body;
        let fields: Vec<(String, String)> = form_urlencoded::parse(urlencoded.as_bytes()).into_owned().collect();
        let get = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str()).unwrap_or_default();
        prop_assert_eq!(get("form-name"), NETLIFY_FORM);
        prop_assert_eq!(get("message"), lines.join("\r\n"));
        prop_assert_eq!(get("subject"), &link.fields[0].1);
        prop_assert!(fields.iter().skip(1).all(|(name, _)| FIELDS.contains(&name.as_str())));
    }

    #[test]
    fn any_answer_is_read(
        service in select(&Service::ALL[..]), status in any::<u16>(), is_json in any::<bool>(),
        body in prop_oneof![any::<String>(), r#"\{"(errors|osdi:error|next|ok)":(\[|\{|null|true|"[a-z]*"|\[\{"code":"EMPTY"\}\]|\[\{"field":"email"\}\])\}"#],
    ) {
        match read(service, status, is_json, &body) {
            Ok(taken) => {
                prop_assert!((200..300).contains(&status));
                prop_assert_eq!(taken == Taken::Recorded, !service.takes_letters());
            }
            Err(Trouble::Unknown) => prop_assert!(!(400..500).contains(&status) || status == 408),
            Err(Trouble::Fields(fields)) => prop_assert!(!fields.is_empty() && (400..500).contains(&status)),
            Err(_) => prop_assert!((400..500).contains(&status)),
        }
    }
}
