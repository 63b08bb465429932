//! A million letters of every kind of text arrive, by every way, as they were written, and
//! none of them brings a recipient or a header that nobody meant.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod million;

use std::{
    sync::atomic::{AtomicU64, Ordering::Relaxed},
    thread,
};

use alongside_model::{
    Lang,
    eml::eml,
    hand_over::{Parcel, request},
    letter::Service,
    time::Instant,
    ways::{Lengths, Way, link},
};
use million::{
    letters::{Letter, Random, one_line},
    readers::{read_draft, read_form, read_json, read_link},
};

const LETTERS: u64 = 1_000_000;
/// What a thread takes at a time.
const BUNDLE: u64 = 1_000;
const LINKS: [Way; 5] = [Way::MailApp, Way::Gmail, Way::OutlookWork, Way::OutlookPersonal, Way::Yahoo];

#[test]
fn a_million_letters_arrive_as_they_were_written() {
    let next = AtomicU64::new(0);
    let refused = AtomicU64::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let first = next.fetch_add(BUNDLE, Relaxed);
                    if first >= LETTERS {
                        break;
                    }
                    for number in first..first + BUNDLE {
                        let letter = Letter::any(&mut Random::seeded(number));
                        if letter.hostile {
                            is_refused(number, &letter);
                            refused.fetch_add(1, Relaxed);
                        } else {
                            goes_by_link(number, &letter);
                            goes_as_a_draft(number, &letter);
                            is_handed_over(number, &letter);
                        }
                    }
                }
            });
        }
    });
    let refused = refused.into_inner();
    assert!((LETTERS / 100..LETTERS / 10).contains(&refused), "{refused} of the letters had a hostile address");
}

/// Nothing goes to an address that could be several, or more than an address.
fn is_refused(number: u64, letter: &Letter) {
    for way in LINKS {
        let refused = link(way, &[&letter.address], &letter.subject, &letter.body).unwrap_err();
        assert_eq!(refused.0, letter.address, "letter {number} by {way:?}");
    }
    let refused = eml(Some((&letter.to, &letter.address)), &letter.subject, &letter.body, Instant(0)).unwrap_err();
    assert_eq!(refused.0, letter.address, "letter {number} as a draft");
}

fn goes_by_link(number: u64, letter: &Letter) {
    let to = [letter.address.as_str()];
    let lengths = Lengths::of(&to, &letter.subject, &letter.body);
    let subject = one_line(&letter.subject);
    let (lf, crlf) = (letter.lines("\n"), letter.lines("\r\n"));
    for way in LINKS {
        let address = link(way, &to, &letter.subject, &letter.body).unwrap().unwrap();
        let read = read_link(way, &address);
        assert_eq!(read.to, letter.address, "letter {number} by {way:?}");
        assert_eq!(read.subject, subject, "letter {number} by {way:?}");
        let body = if matches!(way, Way::Gmail | Way::Yahoo) { &lf } else { &crlf };
        assert_eq!(read.body, *body, "letter {number} by {way:?}");
        assert_eq!(address.len(), lengths.get(way), "letter {number} by {way:?}");
    }
}

fn goes_as_a_draft(number: u64, letter: &Letter) {
    let at = Instant(i64::try_from(number).unwrap() * 97_000_003);
    let draft = eml(Some((&letter.to, &letter.address)), &letter.subject, &letter.body, at).unwrap();
    let read = read_draft(&draft);
    assert_eq!(read.to, letter.address, "letter {number}");
    let name = one_line(&letter.to);
    assert_eq!(read.name, if name.trim().is_empty() { "" } else { &name }, "letter {number}");
    assert_eq!(read.subject, one_line(&letter.subject), "letter {number}");
    assert_eq!(read.body, letter.lines("\r\n"), "letter {number}");
    assert_eq!(read.seconds, at.0 / 1_000, "letter {number}");
}

fn is_handed_over(number: u64, letter: &Letter) {
    let parcel = Parcel {
        name: &letter.from,
        email: &letter.address,
        postal_code: "K1A 0B1",
        recipient: &letter.to,
        office: "Mayor",
        recipient_email: Some(&letter.address),
        subject: &letter.subject,
        body: &letter.body,
        campaign: "reading-room",
        lang: Lang::En,
    };
    let fields = |line_break: &str| -> Vec<(String, String)> {
        let fields = [
            ("name", one_line(&letter.from)),
            ("email", letter.address.clone()),
            ("postal_code", "K1A 0B1".to_owned()),
            ("recipient", one_line(&letter.to)),
            ("recipient_email", letter.address.clone()),
            ("subject", one_line(&letter.subject)),
            ("message", letter.lines(line_break)),
            ("campaign", "reading-room".to_owned()),
            ("language", "en".to_owned()),
        ];
        let known = fields.into_iter().filter(|(_, value)| !value.is_empty());
        known.map(|(name, value)| (name.to_owned(), value)).collect()
    };
    let form = request(Service::Form, &parcel).body;
    assert_eq!(read_json(&form), fields("\n"), "letter {number}");
    let netlify = read_form(&request(Service::Netlify, &parcel).body);
    assert_eq!(netlify[0], ("form-name".to_owned(), "alongside-letter".to_owned()), "letter {number}");
    assert_eq!(netlify[1..], fields("\r\n"), "letter {number}");
}
