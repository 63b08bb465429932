//! A letter opened in a web mail program is the letter that was written.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use std::collections::HashMap;

use alongside_model::{
    mailto::mailto,
    webmail::{gmail, outlook, outlook_personal},
};
use proptest::prelude::*;
use support::{lines_of, read, texts};
use url::Url;

/// The parameters as a server reads a form: `+` is a space.
fn parameters(address: &str) -> HashMap<String, String> {
    let url = Url::parse(address).unwrap();
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let by_name: HashMap<_, _> = pairs.iter().cloned().collect();
    assert_eq!(by_name.len(), pairs.len(), "no parameter twice in {address}");
    by_name
}

#[test]
fn gmail_gets_the_parameters_it_knows() {
    assert_eq!(
        gmail("jane+mp@example.org", "1 + 1", "Dear Jane,\r\n\r\nPlease act."),
        "https://mail.google.com/mail/?view=cm&fs=1&to=jane%2Bmp%40example.org&su=1%20%2B%201\
         &body=Dear%20Jane%2C%0A%0APlease%20act."
    );
}

#[test]
fn gmail_is_given_no_recipient_that_is_several() {
    let address = gmail("jane@example.org,spy@example.org", "s", "b");
    assert_eq!(parameters(&address)["to"], "");
}

#[test]
fn outlook_gets_the_whole_mailto_address() {
    assert_eq!(
        outlook("jane@example.org", "Hi", "a + b\nc").unwrap(),
        "https://outlook.cloud.microsoft/mail/deeplink/compose?mailtouri=\
         mailto%3Ajane%40example.org%3Fsubject%3DHi%26body%3Da%2520%252B%2520b%250D%250Ac"
    );
    let personal = outlook_personal("jane@example.org", "Hi", "b").unwrap();
    assert!(personal.starts_with("https://outlook.live.com/mail/deeplink/compose?mailtouri=mailto%3A"), "{personal}");
}

#[test]
fn outlook_refuses_what_is_no_address() {
    assert_eq!(outlook("jane", "s", "b").unwrap_err().0, "jane");
    assert_eq!(outlook_personal("a@b.org,c@d.org", "s", "b").unwrap_err().0, "a@b.org,c@d.org");
}

proptest! {
    #[test]
    fn gmail_shows_any_letter_as_it_was_written(subject in texts(), body in texts()) {
        let address = gmail("jane@example.org", &subject, &body);
        let parameters = parameters(&address);
        prop_assert_eq!(parameters.len(), 5);
        prop_assert_eq!(&parameters["to"], "jane@example.org");
        prop_assert_eq!(&parameters["body"], &lines_of(&body).join("\n"));
        prop_assert!(!address.contains("%0D"));
        let mail = read(&mailto(&["jane@example.org"], &subject, &body).unwrap());
        prop_assert_eq!(&parameters["su"], &mail.fields[0].1);
    }

    #[test]
    fn outlook_shows_any_letter_as_the_email_app_does(subject in texts(), body in texts()) {
        let mail = mailto(&["jane@example.org"], &subject, &body).unwrap();
        for address in [
            outlook("jane@example.org", &subject, &body).unwrap(),
            outlook_personal("jane@example.org", &subject, &body).unwrap(),
        ] {
            let parameters = parameters(&address);
            prop_assert_eq!(parameters.len(), 1);
            prop_assert_eq!(&parameters["mailtouri"], &mail);
            let fields = read(&parameters["mailtouri"]).fields;
            prop_assert_eq!(&fields[1].1, &lines_of(&body).join("\r\n"));
        }
    }
}
