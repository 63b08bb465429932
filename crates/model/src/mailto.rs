//! `mailto:` addresses, exact to RFC 6068.

use crate::email;

/// Above this many characters of the whole encoded address some mail programs
/// do nothing or cut the letter: old Windows limits lie at 2,048 and below.
pub const COMFORTABLE_LENGTH: usize = 1_800;

/// A recipient's address that must not go into a `mailto:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAddress(
    /// The address as given.
    pub String,
);

/// The `mailto:` address of a letter: recipients in the path, parted by commas;
/// everything percent-encoded as UTF-8, a space as `%20` and never `+`, line
/// breaks of the body as `%0D%0A`, those of the subject as spaces. Control
/// characters, at which some mail programs cut a letter off, are left out.
///
/// # Errors
/// [`BadAddress`] for a recipient that could add another one or a header.
pub fn mailto(to: &[&str], subject: &str, body: &str) -> Result<String, BadAddress> {
    let mut out = String::from("mailto:");
    for (index, address) in to.iter().enumerate() {
        let Some((name, domain)) = address.rsplit_once('@').filter(|_| email::is_address(address)) else {
            return Err(BadAddress((*address).to_owned()));
        };
        if index > 0 {
            out.push(',');
        }
        encode_into(&mut out, name);
        out.push('@');
        encode_into(&mut out, domain);
    }
    out.push_str("?subject=");
    encode_into(&mut out, &one_line(subject));
    out.push_str("&body=");
    encode_into(&mut out, &crlf(&printable(body)));
    Ok(out)
}

/// Percent-encodes everything but the unreserved characters of RFC 3986, 2.3.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    encode_into(&mut out, text);
    out
}

fn encode_into(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Every CR LF, CR or LF as CR LF.
pub fn crlf(text: &str) -> String {
    lf(text).replace('\n', "\r\n")
}

/// Every CR LF, CR or LF as LF.
pub fn lf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A body as a mail program can show it: every line, page or paragraph break,
/// as word processors paste them, is an LF; other controls but tabs are left out.
pub(crate) fn printable(body: &str) -> String {
    let breaks = lf(body).replace(['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    breaks.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

/// A text on one line: runs of line breaks and other controls become one space.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}') {
            out.push(character);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}
