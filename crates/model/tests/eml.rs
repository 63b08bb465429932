//! A letter kept as a file is a draft in a mail program: whole, to one recipient, with no
//! header that the writer didn't mean.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use alongside_model::{
    eml::{eml, file_name},
    mailto::{BadAddress, mailto, one_line},
    time::Instant,
};
use mail_parser::MessageParser;
use proptest::prelude::*;
use support::{lines_of, read, texts};

const NOW: Instant = Instant(1_795_532_645_000);

fn draft(to: Option<(&str, &str)>, subject: &str, body: &str) -> String {
    eml(to, subject, body, NOW).unwrap()
}

/// The headers, each on one line again (RFC 5322, 2.2.3).
fn headers(draft: &str) -> Vec<String> {
    let (head, _) = draft.split_once("\r\n\r\n").unwrap();
    head.replace("\r\n ", " ").split("\r\n").map(str::to_owned).collect()
}

fn header(draft: &str, name: &str) -> String {
    let headers = headers(draft);
    let mut found = headers.iter().filter_map(|header| header.strip_prefix(name)?.strip_prefix(": "));
    let value = found.next().unwrap().to_owned();
    assert_eq!(found.next(), None, "{name} is there once");
    value
}

#[test]
fn a_letter_becomes_a_draft() {
    assert_eq!(
        draft(Some(("Jane Roe", "jane@example.org")), "Please act", "Dear Jane,\nThanks"),
        "X-Unsent: 1\r\n\
         Date: Tue, 24 Nov 2026 15:04:05 +0000\r\n\
         To: \"Jane Roe\"\r\n <jane@example.org>\r\n\
         Subject: Please act\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: base64\r\n\
         \r\n\
         RGVhciBKYW5lLA0KVGhhbmtz\r\n"
    );
}

#[test]
fn a_letter_without_a_recipient_lets_the_writer_choose() {
    assert!(!draft(None, "s", "b").contains("To:"));
    assert_eq!(header(&draft(Some(("", "jane@example.org")), "s", "b"), "To"), "<jane@example.org>");
}

#[test]
fn accents_travel_as_encoded_words() {
    let draft = draft(Some(("Léa Côté", "lea@example.org")), "Été & hiver", "é");
    assert_eq!(header(&draft, "Subject"), "=?UTF-8?B?w4l0w6kgJiBoaXZlcg==?=");
    assert_eq!(header(&draft, "To"), "=?UTF-8?B?TMOpYSBDw7R0w6k=?= <lea@example.org>");
    assert!(draft.ends_with("\r\n\r\nw6k=\r\n"), "{draft}");
}

#[test]
fn a_long_subject_goes_on_in_words_of_whole_characters() {
    let subject = "É".repeat(21);
    let word = "w4nDicOJw4nDicOJw4nDicOJw4nDicOJw4nDicOJw4nDicOJw4k=";
    let draft = draft(None, &subject, "");
    assert_eq!(header(&draft, "Subject"), format!("=?UTF-8?B?{word}?= =?UTF-8?B?w4nDiQ==?="));
    assert!(draft.contains("k=?=\r\n =?UTF-8?B?w4nDiQ==?=\r\nMIME-Version"), "{draft}");
}

#[test]
fn quotes_in_a_name_are_part_of_the_name() {
    let draft = draft(Some(("Jo \"The\\Voice\" Lee, MP", "jo@example.org")), "s", "b");
    assert_eq!(header(&draft, "To"), r#""Jo \"The\\Voice\" Lee, MP" <jo@example.org>"#);
}

#[test]
fn what_looks_like_an_encoded_word_is_shown_as_it_was_typed() {
    let subject = "=?UTF-8?Q?Bcc?=";
    let draft = draft(None, subject, "");
    assert!(!draft.contains(subject));
    assert_eq!(MessageParser::default().parse(&draft).unwrap().subject(), Some(subject));
}

#[test]
fn base64_is_that_of_the_standard() {
    for (body, encoded) in [
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert!(draft(None, "", body).ends_with(&format!("\r\n\r\n{encoded}\r\n")), "{body}");
    }
    assert!(draft(None, "", "").ends_with("base64\r\n\r\n"));
}

#[test]
fn an_address_outside_ascii_stands_as_it_is() {
    assert_eq!(header(&draft(Some(("", "josé@élus.example")), "s", "b"), "To"), "<josé@élus.example>");
}

#[test]
fn an_address_that_could_smuggle_something_in_is_refused_by_name() {
    for bad in ["", "jane", "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "a@example.org>"] {
        assert_eq!(eml(Some(("Jane", bad)), "s", "b", NOW), Err(BadAddress(bad.to_owned())));
    }
}

#[test]
fn a_time_that_no_header_can_tell_is_the_nearest() {
    for (at, told) in [
        (0, "Thu, 1 Jan 1970 00:00:00 +0000"),
        (-1, "Thu, 1 Jan 1970 00:00:00 +0000"),
        (i64::MIN, "Thu, 1 Jan 1970 00:00:00 +0000"),
        (951_782_400_000, "Tue, 29 Feb 2000 00:00:00 +0000"),
        (4_107_542_399_999, "Sun, 28 Feb 2100 23:59:59 +0000"),
        (i64::MAX, "Fri, 31 Dec 9999 23:59:59 +0000"),
    ] {
        assert_eq!(header(&eml(None, "", "", Instant(at)).unwrap(), "Date"), told, "{at}");
    }
}

#[test]
fn the_file_is_named_by_what_the_letter_is_called() {
    for (title, name) in [
        ("Letter to Jane Roe", "letter-to-jane-roe.eml"),
        ("Lettre à Léa Côté-Œuvré", "lettre-a-lea-cote-oeuvre.eml"),
        ("  ../../etc/passwd\0", "etc-passwd.eml"),
        ("Con", "letter-con.eml"),
        ("COM1", "letter-com1.eml"),
        ("李", "letter.eml"),
        ("", "letter.eml"),
        ("a.exe", "a-exe.eml"),
    ] {
        assert_eq!(file_name(title), name, "{title:?}");
    }
}

proptest! {
    #[test]
    fn any_letter_is_the_same_in_the_draft(name in texts(), subject in texts(), body in texts()) {
        let draft = draft(Some((&name, "jane@example.org")), &subject, &body);
        let message = MessageParser::default().parse(&draft).unwrap();
        prop_assert_eq!(message.body_text(0).unwrap_or_default(), lines_of(&body).join("\r\n"));
        let to: Vec<_> = message.to().unwrap().iter().collect();
        let link = read(&mailto(&["jane@example.org"], &subject, &body).unwrap());
        prop_assert_eq!(to.iter().map(|to| to.address().unwrap()).collect::<Vec<_>>(), link.to);
        prop_assert_eq!(message.subject().unwrap_or_default(), &link.fields[0].1, "as in a link");
        let name = one_line(&name);
        prop_assert_eq!(to[0].name().unwrap_or_default(), if name.trim().is_empty() { "" } else { &name });
    }

    #[test]
    fn no_letter_adds_a_header_or_a_line_that_is_too_long(name in texts(), subject in texts(), body in texts()) {
        let draft = draft(Some((&name, "jane@example.org")), &subject, &body);
        let names: Vec<String> =
            headers(&draft).iter().map(|header| header.split_once(':').unwrap().0.to_owned()).collect();
        prop_assert_eq!(names, [
            "X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
        ]);
        prop_assert!(draft.is_ascii());
        for line in draft.split("\r\n") {
            prop_assert!(!line.contains(['\r', '\n']), "{:?}", line);
            prop_assert!(line.len() <= 78, "{:?}", line);
            for word in line.split(' ').filter(|word| word.starts_with("=?")) {
                prop_assert!(line.len() <= 76 && word.len() <= 75 && word.ends_with("?="), "{:?}", line);
            }
        }
    }

    #[test]
    fn any_time_is_told_as_calendars_have_it(at in 0i64..253_402_300_799_999) {
        let told = jiff::Timestamp::from_millisecond(at).unwrap().strftime("%a, %-d %b %Y %H:%M:%S +0000").to_string();
        prop_assert_eq!(header(&eml(None, "", "", Instant(at)).unwrap(), "Date"), told);
    }

    #[test]
    fn any_file_name_is_safe_everywhere(title in any::<String>()) {
        let name = file_name(&title);
        let stem = name.strip_suffix(".eml").unwrap();
        prop_assert!((5..=60).contains(&stem.len()), "{}", name);
        prop_assert!(stem.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        }), "{}", name);
    }
}
