//! Addresses that open a letter in a web mail program.
//!
//! None of them is documented by its owner; they are what the programs'
//! own `mailto:` handlers and buttons use.

use crate::{
    email,
    mailto::{BadAddress, encode, mailto, one_line, printable},
};

/// Gmail's address up to the recipient, the subject and the body.
pub(crate) const GMAIL: [&str; 3] = ["https://mail.google.com/mail/?view=cm&fs=1&to=", "&su=", "&body="];
/// Yahoo's, likewise.
pub(crate) const YAHOO: [&str; 3] = ["https://compose.mail.yahoo.com/?to=", "&subject=", "&body="];
/// Outlook's for a work or school account, up to a whole `mailto:` address.
pub(crate) const OUTLOOK: &str = "https://outlook.cloud.microsoft/mail/deeplink/compose?mailtouri=";
/// Outlook's for a personal account, likewise.
pub(crate) const OUTLOOK_PERSONAL: &str = "https://outlook.live.com/mail/deeplink/compose?mailtouri=";

/// Gmail's compose window in a desktop browser. On a phone Gmail ignores it.
/// A recipient that is no address is left out, for the person to fill in.
pub fn gmail(to: &str, subject: &str, body: &str) -> String {
    joined(&GMAIL, if email::is_address(to) { to } else { "" }, subject, body)
}

/// Outlook on the web, for a work or school account. The letter travels as a
/// whole `mailto:` address: the plain parameters turn a `+` into a space.
///
/// # Errors
/// [`BadAddress`] as for [`mailto`].
pub fn outlook(to: &str, subject: &str, body: &str) -> Result<String, BadAddress> {
    by_mailto(OUTLOOK, &[to], subject, body)
}

/// Outlook.com, for a personal account (Hotmail, Live).
///
/// # Errors
/// [`BadAddress`] as for [`mailto`].
pub fn outlook_personal(to: &str, subject: &str, body: &str) -> Result<String, BadAddress> {
    by_mailto(OUTLOOK_PERSONAL, &[to], subject, body)
}

/// Yahoo Mail's compose window. Of all of these it is the least sure: people report it with
/// `subject` and with `subj`, and Yahoo says nothing.
///
/// # Errors
/// [`BadAddress`] as for [`mailto`].
pub fn yahoo(to: &str, subject: &str, body: &str) -> Result<String, BadAddress> {
    by_parts(&YAHOO, &[to], subject, body)
}

/// An address with the letter in parameters of its own, recipients parted by commas.
pub(crate) fn by_parts(parts: &[&str; 3], to: &[&str], subject: &str, body: &str) -> Result<String, BadAddress> {
    match to.iter().find(|address| !email::is_address(address)) {
        Some(bad) => Err(BadAddress((*bad).to_owned())),
        None => Ok(joined(parts, &to.join(","), subject, body)),
    }
}

/// An address with the letter as a whole `mailto:` address.
pub(crate) fn by_mailto(start: &str, to: &[&str], subject: &str, body: &str) -> Result<String, BadAddress> {
    Ok(format!("{start}{}", encode(&mailto(to, subject, body)?)))
}

fn joined(parts: &[&str; 3], to: &str, subject: &str, body: &str) -> String {
    let [start, before_subject, before_body] = parts;
    let (to, subject, body) = (encode(to), encode(&one_line(subject)), encode(&printable(body)));
    format!("{start}{to}{before_subject}{subject}{before_body}{body}")
}
