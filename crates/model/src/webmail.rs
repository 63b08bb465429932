//! Addresses that open a letter in a web mail program.
//!
//! None of them is documented by its owner; they are what the programs'
//! own `mailto:` handlers and buttons use.

use crate::{
    email,
    mailto::{BadAddress, encode, mailto, one_line, printable},
};

/// Gmail's compose window in a desktop browser. On a phone Gmail ignores it.
/// A recipient that is no address is left out, for the person to fill in.
pub fn gmail(to: &str, subject: &str, body: &str) -> String {
    format!(
        "https://mail.google.com/mail/?view=cm&fs=1&to={}&su={}&body={}",
        if email::is_address(to) { encode(to) } else { String::new() },
        encode(&one_line(subject)),
        encode(&printable(body)),
    )
}

/// Outlook on the web, for a work or school account. The letter travels as a
/// whole `mailto:` address: the plain parameters turn a `+` into a space.
///
/// # Errors
/// [`BadAddress`] as for [`mailto`].
pub fn outlook(to: &str, subject: &str, body: &str) -> Result<String, BadAddress> {
    let mailto = mailto(&[to], subject, body)?;
    Ok(format!("https://outlook.cloud.microsoft/mail/deeplink/compose?mailtouri={}", encode(&mailto)))
}

/// Outlook.com, for a personal account (Hotmail, Live).
///
/// # Errors
/// [`BadAddress`] as for [`mailto`].
pub fn outlook_personal(to: &str, subject: &str, body: &str) -> Result<String, BadAddress> {
    let mailto = mailto(&[to], subject, body)?;
    Ok(format!("https://outlook.live.com/mail/deeplink/compose?mailtouri={}", encode(&mailto)))
}
