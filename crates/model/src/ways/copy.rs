//! What goes to the clipboard.

use crate::mailto::{one_line, printable};

/// The labels of what stands above a copied letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopyWords<'a> {
    /// In front of the addresses: "To:".
    pub to: &'a str,
    /// In front of the subject: "Subject:".
    pub subject: &'a str,
}

/// What is copied for a program that was opened with a [`super::ShortLink`]: the letter, below
/// its subject where the program wasn't given it (`subject_included` is
/// [`super::ShortLink::has_subject`]). Line breaks are LF.
pub fn copied(subject: &str, body: &str, subject_included: bool) -> String {
    let body = printable(body);
    let subject = one_line(subject);
    if subject_included || subject.is_empty() { body } else { format!("{subject}\n\n{body}") }
}

/// A whole letter to paste anywhere: the addresses, if there are any, the subject, an empty
/// line, the letter. Line breaks are LF.
pub fn copy_all(to: &[&str], subject: &str, body: &str, words: CopyWords<'_>) -> String {
    let mut out = String::new();
    if !to.is_empty() {
        out = format!("{} {}\n", words.to, one_line(&to.join(", ")));
    }
    out.push_str(words.subject);
    out.push(' ');
    out.push_str(&one_line(subject));
    out.push_str("\n\n");
    out.push_str(&printable(body));
    out
}
