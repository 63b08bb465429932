//! Readers of links, drafts and forms that share nothing with what writes them: they are made
//! of other people's parsers, and of the rules of the standards.

use alongside_model::ways::Way;
use mail_parser::{Address, MessageParser};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use url::form_urlencoded;

/// A letter in the program that was opened.
pub struct Read {
    pub to: String,
    pub subject: String,
    pub body: String,
}

/// Reads an address as its way does, and is strict about what it may hold.
pub fn read_link(way: Way, address: &str) -> Read {
    match way {
        Way::MailApp => read_mailto(address),
        Way::Gmail => {
            let mut fields = query(address, "https://mail.google.com/mail/");
            let rest = fields.split_off(2);
            assert_eq!(fields, [("view", "cm"), ("fs", "1")].map(|(k, v)| (k.to_owned(), v.to_owned())));
            named(rest, ["to", "su", "body"])
        }
        Way::Yahoo => named(query(address, "https://compose.mail.yahoo.com/"), ["to", "subject", "body"]),
        Way::OutlookWork => outlook(query(address, "https://outlook.cloud.microsoft/mail/deeplink/compose")),
        Way::OutlookPersonal => outlook(query(address, "https://outlook.live.com/mail/deeplink/compose")),
        _ => unreachable!("{way:?} is no link"),
    }
}

/// RFC 6068, 2: one recipient, one subject, one body, and no character that its grammar doesn't have.
fn read_mailto(address: &str) -> Read {
    assert!(address.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%:@?=&".contains(&b)), "{address}");
    let (to, fields) = address.strip_prefix("mailto:").unwrap().split_once('?').unwrap();
    let (subject, body) = fields.split_once('&').unwrap();
    let subject = subject.strip_prefix("subject=").unwrap();
    let body = body.strip_prefix("body=").unwrap();
    assert!(![subject, body].iter().any(|field| field.contains(['?', '&', '=', '@'])), "{address}");
    Read { to: decoded(to), subject: decoded(subject), body: decoded(body) }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

/// The fields as a server reads them, where a `+` is a space. There is no character in them that a browser
/// would change (<https://url.spec.whatwg.org/#query-percent-encode-set>) or that ends them.
fn query(address: &str, start: &str) -> Vec<(String, String)> {
    let (before, query) = address.split_once('?').unwrap();
    assert_eq!(before, start);
    assert!(query.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%=&".contains(&b)), "{address}");
    read_form(query)
}

fn named(fields: Vec<(String, String)>, names: [&str; 3]) -> Read {
    let [(first, to), (second, subject), (third, body)] = <[_; 3]>::try_from(fields).expect("three fields");
    assert_eq!([first.as_str(), second.as_str(), third.as_str()], names);
    Read { to, subject, body }
}

fn outlook(fields: Vec<(String, String)>) -> Read {
    let [(name, mailto)] = <[_; 1]>::try_from(fields).expect("one field");
    assert_eq!(name, "mailtouri");
    read_mailto(&mailto)
}

/// The fields of a form, in order.
pub fn read_form(body: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(body.as_bytes()).into_owned().collect()
}

/// The fields of a flat JSON object, in the order of a form.
pub fn read_json(body: &str) -> Vec<(String, String)> {
    let mut fields: Map<String, Value> = serde_json::from_str(body).unwrap();
    let order =
        ["name", "email", "postal_code", "recipient", "recipient_email", "subject", "message", "campaign", "language"];
    let known = order.iter().filter_map(|name| Some(((*name).to_owned(), fields.remove(*name)?.as_str()?.to_owned())));
    let known = known.collect();
    assert!(fields.is_empty(), "{fields:?}");
    known
}

/// A draft in a mail program.
pub struct Draft {
    pub to: String,
    pub name: String,
    pub subject: String,
    pub body: String,
    /// Since 1970.
    pub seconds: i64,
}

/// Reads a draft, after looking at each of its lines.
pub fn read_draft(draft: &str) -> Draft {
    let (head, body) = draft.split_once("\r\n\r\n").unwrap();
    let names = head.split("\r\n").filter(|line| !line.starts_with(' ')).map(|line| line.split_once(':').unwrap().0);
    let expected = ["X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
    assert!(names.eq(expected), "{head}");
    assert!(head.lines().all(|line| line.len() <= 78 && !line.contains('\r')), "{head}");
    assert!(body.lines().all(|line| line.len() <= 76), "{body}");
    assert!(body.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n".contains(&b)), "{body}");

    let message = MessageParser::default().parse(draft).unwrap();
    let Some(Address::List(to)) = message.to() else { unreachable!("a list of recipients in {head}") };
    let [to] = &to[..] else { unreachable!("one recipient in {head}") };
    assert!(message.cc().is_none() && message.bcc().is_none() && message.from().is_none());
    Draft {
        to: to.address().unwrap().to_owned(),
        name: to.name().unwrap_or_default().to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        body: message.body_text(0).unwrap_or_default().into_owned(),
        seconds: message.date().unwrap().to_timestamp(),
    }
}
