//! A letter as a file that a mail program opens as a draft (RFC 5322).
//!
//! It takes a letter of any length, which no link does. `X-Unsent: 1` makes Outlook
//! open it for writing instead of reading. There is no `From`: the mail program
//! knows whose draft it is.

use crate::{
    email,
    mailto::{BadAddress, crlf, one_line, printable},
    search::folded,
    time::Instant,
};

/// The longest text that stands in a header as it is, in characters. A line has at most
/// 78 (RFC 5322, 2.1.1).
const MAX_PLAIN: usize = 60;
/// The bytes in one encoded word: with the header's name they stay below the 76
/// characters that its line may have (RFC 2047, 2).
const WORD_BYTES: usize = 39;
/// The bytes in one line of the body: 76 characters of base64 (RFC 2045, 6.8).
const LINE_BYTES: usize = 57;
/// The longest name of a file, without its ending.
const MAX_FILE_NAME: usize = 60;
/// The last millisecond of the year 9999.
const LAST: i64 = 253_402_300_799_999;

/// A draft of a letter. `to` is a name, which may be blank, and an address; without it the
/// writer chooses. The body's line breaks become CR LF and characters nobody sees are left
/// out, as in a link; line breaks in the name and the subject become spaces.
///
/// `date` is told in UTC; one before 1970 or after 9999 is told as the nearest within.
///
/// # Errors
/// [`BadAddress`] for a recipient that could add another one or a header.
pub fn eml(to: Option<(&str, &str)>, subject: &str, body: &str, date: Instant) -> Result<String, BadAddress> {
    let mut out = format!("X-Unsent: 1\r\nDate: {}\r\n", date_time(date));
    if let Some((name, address)) = to {
        if !email::is_address(address) {
            return Err(BadAddress(address.to_owned()));
        }
        out.push_str("To:");
        push_name(&mut out, &one_line(name));
        // An address outside ASCII stands as it is (RFC 6532, 3.2).
        out.push_str(" <");
        out.push_str(address);
        out.push_str(">\r\n");
    }
    out.push_str("Subject:");
    push_text(&mut out, &one_line(subject));
    out.push_str("\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n");
    out.push_str("Content-Transfer-Encoding: base64\r\n\r\n");
    for line in crlf(&printable(body)).as_bytes().chunks(LINE_BYTES) {
        push_base64(&mut out, line);
        out.push_str("\r\n");
    }
    Ok(out)
}

/// A name for the file of a letter, from what it is called, such as "Letter to Jane Roe":
/// small ASCII letters, digits and hyphens, and `.eml`. Short ones get `letter-` in front,
/// for some are names of devices to Windows; what has no such letters is `letter.eml`.
pub fn file_name(title: &str) -> String {
    let mut stem = String::new();
    for character in folded(title).chars() {
        if stem.len() >= MAX_FILE_NAME {
            break;
        }
        if character.is_ascii_alphanumeric() {
            stem.push(character);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    match stem.trim_end_matches('-') {
        "" => "letter.eml".to_owned(),
        short if short.len() < 5 => format!("letter-{short}.eml"),
        stem => format!("{stem}.eml"),
    }
}

/// A display name: a quoted string or encoded words, then the line may break.
fn push_name(out: &mut String, name: &str) {
    if name.trim().is_empty() {
        return;
    }
    if !is_plain(name) {
        push_words(out, name);
        out.push_str("\r\n");
        return;
    }
    out.push_str(" \"");
    for character in name.chars() {
        if matches!(character, '"' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out.push_str("\"\r\n");
}

/// A text that runs to the end of its header.
fn push_text(out: &mut String, text: &str) {
    if is_plain(text) {
        out.push(' ');
        out.push_str(text);
    } else {
        push_words(out, text);
    }
}

/// Whether a text can stand in a header as it is: short, printable, nothing at its ends
/// that would be lost, and nothing that looks like an encoded word.
fn is_plain(text: &str) -> bool {
    text.len() <= MAX_PLAIN
        && text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && text.trim() == text
        && !text.contains("=?")
}

/// Encoded words of whole characters, each on a line of its own (RFC 2047, 2 and 5).
fn push_words(out: &mut String, text: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let (word, next) = rest.split_at(rest.floor_char_boundary(WORD_BYTES));
        out.push_str(if rest.len() == text.len() { " =?UTF-8?B?" } else { "\r\n =?UTF-8?B?" });
        push_base64(out, word.as_bytes());
        out.push_str("?=");
        rest = next;
    }
}

/// Base64 with its padding (RFC 4648, 4).
fn push_base64(out: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for three in bytes.chunks(3) {
        let byte = |index: usize| three.get(index).copied().unwrap_or_default();
        let sextets =
            [byte(0) >> 2, (byte(0) << 4 | byte(1) >> 4) & 63, (byte(1) << 2 | byte(2) >> 6) & 63, byte(2) & 63];
        for (index, sextet) in sextets.into_iter().enumerate() {
            out.push(if index > three.len() { '=' } else { char::from(DIGITS[usize::from(sextet)]) });
        }
    }
}

/// A date and time as a header has it: `Tue, 24 Nov 2026 15:04:05 +0000` (RFC 5322, 3.3).
fn date_time(at: Instant) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let seconds = at.0.clamp(0, LAST).unsigned_abs() / 1_000;
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    let since_1970 = usize::try_from(seconds / 86_400).unwrap_or_default();
    let mut year = 1970;
    let mut day = since_1970;
    while day >= 365 + usize::from(is_leap(year)) {
        day -= 365 + usize::from(is_leap(year));
        year += 1;
    }
    let mut month = 0;
    while day >= days_of(month, year) {
        day -= days_of(month, year);
        month += 1;
    }
    format!(
        "{}, {} {} {year} {hour:02}:{minute:02}:{second:02} +0000",
        DAYS[since_1970 % 7],
        day + 1,
        MONTHS[month % 12]
    )
}

const fn is_leap(year: usize) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The days of a month, counted from 0 for January.
const fn days_of(month: usize, year: usize) -> usize {
    match month {
        1 if is_leap(year) => 29,
        1 => 28,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}
