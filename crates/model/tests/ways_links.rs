//! Each way opens the whole letter, or an empty one to paste it in; nothing is ever cut.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use std::time::{Duration, Instant};

use alongside_model::{
    mailto::mailto,
    ways::{CopyWords, Lengths, Way, copied, copy_all, length, link, short_link},
    webmail,
};
use proptest::{prelude::*, sample::select};
use support::{lines_of, read, texts};
use url::Url;

const TO: [&str; 1] = ["jane@example.org"];
const LINKS: [Way; 5] = [Way::MailApp, Way::Gmail, Way::OutlookWork, Way::OutlookPersonal, Way::Yahoo];

/// The recipients, the subject and the body that an address opens with.
fn opened(url: &str) -> (String, String, String) {
    let parsed = Url::parse(url).unwrap();
    let get = |name: &str| parsed.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    if parsed.scheme() == "mailto" {
        let message = read(url);
        return (message.to.join(","), message.fields[0].1.clone(), message.fields[1].1.clone());
    }
    match get("mailtouri") {
        Some(mailto) => opened(&mailto),
        None => (get("to").unwrap(), get("su").or(get("subject")).unwrap(), get("body").unwrap()),
    }
}

#[test]
fn yahoo_gets_the_parameters_people_report() {
    let address = webmail::yahoo("jane+mp@example.org", "1 + 1", "Dear Jane,\r\nThanks").unwrap();
    assert_eq!(
        address,
        "https://compose.mail.yahoo.com/?to=jane%2Bmp%40example.org&subject=1%20%2B%201&body=Dear%20Jane%2C%0AThanks"
    );
    assert_eq!(webmail::yahoo("a@b.org,c@d.org", "s", "b").unwrap_err().0, "a@b.org,c@d.org");
}

#[test]
fn a_way_opens_what_the_web_mail_itself_would() {
    let [to] = TO;
    let of = |way| link(way, &TO, "Hi", "a\nb").unwrap().unwrap();
    assert_eq!(of(Way::MailApp), mailto(&TO, "Hi", "a\nb").unwrap());
    assert_eq!(of(Way::Gmail), webmail::gmail(to, "Hi", "a\nb"));
    assert_eq!(of(Way::OutlookWork), webmail::outlook(to, "Hi", "a\nb").unwrap());
    assert_eq!(of(Way::OutlookPersonal), webmail::outlook_personal(to, "Hi", "a\nb").unwrap());
    assert_eq!(of(Way::Yahoo), webmail::yahoo(to, "Hi", "a\nb").unwrap());
}

#[test]
fn a_way_that_is_no_link_has_no_address() {
    for way in Way::ALL.into_iter().filter(|way| !LINKS.contains(way)) {
        assert_eq!(link(way, &TO, "s", "b").unwrap(), None);
        assert_eq!(short_link(way, &TO, "s", "b").unwrap(), None);
        assert_eq!(length(way, &TO, "s", "b"), 0);
        assert_eq!(way.limit(), None);
    }
}

#[test]
fn no_way_goes_to_what_is_no_address() {
    for way in LINKS {
        for bad in ["jane", "a@example.org,b@example.org", "a@example.org\r\nBcc: b@example.org", ""] {
            assert_eq!(link(way, &["ok@example.org", bad], "s", "b").unwrap_err().0, bad, "{way:?}");
            assert_eq!(short_link(way, &[bad], "s", "b").unwrap_err().0, bad, "{way:?}");
        }
    }
}

#[test]
fn a_letter_that_is_pasted_keeps_its_subject_in_the_link() {
    for way in LINKS {
        let short = short_link(way, &TO, "Été", "Paste here").unwrap().unwrap();
        assert!(short.has_subject);
        let [to] = TO.map(str::to_owned);
        assert_eq!(opened(&short.url), (to, "Été".to_owned(), "Paste here".to_owned()));
    }
    assert_eq!(copied("Été", "a\r\nb", true), "a\nb");
}

#[test]
fn a_subject_that_does_not_fit_is_copied_with_the_letter() {
    let subject = "é".repeat(400);
    for way in LINKS {
        let short = short_link(way, &TO, &subject, "Paste here").unwrap().unwrap();
        assert!(!short.has_subject);
        assert_eq!(opened(&short.url).1, "", "it is left out, not cut");
        assert_eq!(copied(&subject, "Dear", short.has_subject), format!("{subject}\n\nDear"));
    }
    assert_eq!(copied("", "Dear", false), "Dear");
}

#[test]
fn a_letter_copied_as_a_whole_says_where_it_goes() {
    let words = CopyWords { to: "To:", subject: "Subject:" };
    let all = copy_all(&["jane@example.org", "bo@example.org"], "A\r\nB", "Dear\r\nJane", words);
    assert_eq!(all, "To: jane@example.org, bo@example.org\nSubject: A B\n\nDear\nJane");
    let french = CopyWords { to: "À :", subject: "Objet :" };
    assert_eq!(copy_all(&[], "Été", "Bonjour", french), "Objet : Été\n\nBonjour");
}

#[test]
fn a_letter_of_a_hundred_thousand_characters_is_counted_between_two_keys() {
    for unit in ["Dear Minister, please act now.\r\n", "« Voilà l’été à Élan ! »\n", "مرحبا ", "👩‍🚒"]
    {
        let body = unit.repeat(100_000 / unit.chars().count());
        let best = (0..20).map(|_| {
            let start = Instant::now();
            let lengths = Lengths::of(&TO, "Subject", &body);
            assert!(lengths.get(Way::Gmail) > 100_000);
            start.elapsed()
        });
        let best = best.min().unwrap();
        assert!(best < Duration::from_millis(5), "{best:?} for {unit:?}");
    }
}

proptest! {
    #[test]
    fn the_length_is_that_of_the_address(
        subject in texts(), body in texts(),
        to in prop::collection::vec(select(vec!["jane@example.org", "b+c'd@example.org", "josé@élus.example", "a/b!@x-y.example"]), 0..4),
    ) {
        let lengths = Lengths::of(&to, &subject, &body);
        for way in LINKS {
            let address = link(way, &to, &subject, &body).unwrap().unwrap();
            prop_assert_eq!(lengths.get(way), address.len(), "{:?}", way);
            prop_assert_eq!(length(way, &to, &subject, &body), address.chars().count(), "{:?}", way);
        }
    }

    #[test]
    fn each_way_opens_the_letter_as_it_was_written(subject in texts(), body in texts()) {
        let (_, subject_read, _) = opened(&mailto(&TO, &subject, &body).unwrap());
        for way in LINKS {
            let address = link(way, &TO, &subject, &body).unwrap().unwrap();
            let url = Url::parse(&address).unwrap();
            prop_assert_eq!(url.as_str(), &address, "a browser changes nothing in it");
            let (to, subject, text) = opened(&address);
            prop_assert_eq!(to, TO[0]);
            prop_assert_eq!(&subject, &subject_read);
            prop_assert_eq!(text.replace("\r\n", "\n"), lines_of(&body).join("\n"), "{:?}", way);
        }
    }

    #[test]
    fn nothing_is_lost_between_the_link_and_the_clipboard(subject in texts(), body in texts(), times in 1usize..60) {
        let subject = subject.repeat(times);
        for way in LINKS {
            let short = short_link(way, &TO, &subject, "Paste your letter here").unwrap().unwrap();
            prop_assert!(Some(short.url.len()) <= way.limit(), "{}", short.url);
            let (_, in_link, words) = opened(&short.url);
            prop_assert_eq!(words, "Paste your letter here");
            let clipboard = copied(&subject, &body, short.has_subject);
            let (_, whole_subject, _) = opened(&mailto(&TO, &subject, "").unwrap());
            let lines = lines_of(&body).join("\n");
            if short.has_subject {
                prop_assert_eq!(in_link, whole_subject);
                prop_assert_eq!(clipboard, lines);
            } else {
                prop_assert_eq!(clipboard, format!("{whole_subject}\n\n{lines}"));
            }
        }
    }
}
