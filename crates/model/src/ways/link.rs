//! The addresses of the ways that are links.

use super::{Lengths, Way};
use crate::{
    mailto::{BadAddress, mailto},
    webmail,
};

/// The address that opens a letter; `None` for ways that are no link. Line breaks and characters
/// nobody sees are as in [`mailto`].
///
/// # Errors
/// [`BadAddress`] for a recipient that could add another one or a header.
pub fn link(way: Way, to: &[&str], subject: &str, body: &str) -> Result<Option<String>, BadAddress> {
    match way {
        Way::MailApp => mailto(to, subject, body),
        Way::Gmail => webmail::by_parts(&webmail::GMAIL, to, subject, body),
        Way::OutlookWork => webmail::by_mailto(webmail::OUTLOOK, to, subject, body),
        Way::OutlookPersonal => webmail::by_mailto(webmail::OUTLOOK_PERSONAL, to, subject, body),
        Way::Yahoo => webmail::by_parts(&webmail::YAHOO, to, subject, body),
        Way::Server | Way::HandOver | Way::Share | Way::Eml | Way::Copy | Way::Print => return Ok(None),
    }
    .map(Some)
}

/// A link for a letter that doesn't fit one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortLink {
    /// The address.
    pub url: String,
    /// Whether it brings the subject. If not, the subject is to be copied with the letter.
    pub has_subject: bool,
}

/// The address that opens an empty letter, in which a few words say to paste it here. A subject
/// that doesn't fit is left out as a whole. `None` for ways that are no link.
///
/// # Errors
/// [`BadAddress`] as for [`link`].
pub fn short_link(way: Way, to: &[&str], subject: &str, paste_here: &str) -> Result<Option<ShortLink>, BadAddress> {
    let has_subject = way.limit().is_some_and(|limit| Lengths::of(to, subject, paste_here).get(way) <= limit);
    let url = link(way, to, if has_subject { subject } else { "" }, paste_here)?;
    Ok(url.map(|url| ShortLink { url, has_subject }))
}
