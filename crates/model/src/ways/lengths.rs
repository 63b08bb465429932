//! How long the address of each way would be, without making it: this is asked at every
//! key that a writer presses.

use super::Way;
use crate::webmail;

/// The lengths of a letter's addresses, in characters, which are bytes: all is ASCII.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    mail_app: usize,
    gmail: usize,
    outlook_work: usize,
    outlook_personal: usize,
    yahoo: usize,
}

/// The length of the address of one way, as [`super::link`] would make it; 0 for ways that are no link.
pub fn length(way: Way, to: &[&str], subject: &str, body: &str) -> usize {
    Lengths::of(to, subject, body).get(way)
}

impl Lengths {
    /// Counts all of them in one pass.
    pub fn of(to: &[&str], subject: &str, body: &str) -> Self {
        let text = Count::of_line(subject).and(Count::of_body(body));
        let to_list = Count::of_addresses(to);
        let by_parts = |parts: &[&str; 3]| {
            // An `@` and a comma are encoded.
            parts.iter().map(|part| part.len()).sum::<usize>() + to_list.once(1) + 3 * to_list.marks + text.once(1)
        };
        // In a `mailto:` the marks stand as they are, and line breaks are two.
        let mailto = "mailto:?subject=&body=".len() + to_list.once(1) + to_list.marks + text.once(2);
        // Encoded once more, each of its own five marks is three characters.
        let again = "mailto:?subject=&body=".len() + 2 * 5 + to_list.twice() + 3 * to_list.marks + text.twice();
        Self {
            mail_app: mailto,
            gmail: by_parts(&webmail::GMAIL),
            outlook_work: webmail::OUTLOOK.len() + again,
            outlook_personal: webmail::OUTLOOK_PERSONAL.len() + again,
            yahoo: by_parts(&webmail::YAHOO),
        }
    }

    /// The length for a way; 0 for ways that are no link.
    pub const fn get(&self, way: Way) -> usize {
        match way {
            Way::MailApp => self.mail_app,
            Way::Gmail => self.gmail,
            Way::OutlookWork => self.outlook_work,
            Way::OutlookPersonal => self.outlook_personal,
            Way::Yahoo => self.yahoo,
            Way::Server | Way::HandOver | Way::Share | Way::Eml | Way::Copy | Way::Print => 0,
        }
    }
}

/// The bytes of a text, by what becomes of them.
#[derive(Clone, Copy, Default)]
struct Count {
    /// Those that stand as they are.
    kept: usize,
    /// Those that become `%41`, and `%2541` when they are encoded again.
    escaped: usize,
    /// Line breaks.
    breaks: usize,
    /// The `@` and the commas of addresses.
    marks: usize,
}

impl Count {
    /// A body as [`crate::mailto::mailto`] takes it: line breaks of every kind are breaks,
    /// CR LF is one of them, other controls but tabs are left out.
    fn of_body(body: &str) -> Self {
        let mut count = Self::default();
        let mut after_return = false;
        for character in body.chars() {
            match character {
                '\n' if after_return => {}
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => count.breaks += 1,
                '\t' => count.escaped += 1,
                _ if character.is_control() => {}
                _ => count.add(character),
            }
            after_return = character == '\r';
        }
        count
    }

    /// A text on one line as [`crate::mailto::one_line`] makes it: controls and line breaks are
    /// one space, unless a space stands before them.
    fn of_line(line: &str) -> Self {
        let mut count = Self::default();
        let mut after_space = false;
        for character in line.chars() {
            if !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}') {
                count.add(character);
                after_space = character == ' ';
            } else if !after_space {
                count.add(' ');
                after_space = true;
            }
        }
        count
    }

    fn of_addresses(to: &[&str]) -> Self {
        let mut count = Self { marks: to.len().saturating_sub(1), ..Self::default() };
        for character in to.iter().flat_map(|address| address.chars()) {
            if character == '@' {
                count.marks += 1;
            } else {
                count.add(character);
            }
        }
        count
    }

    fn add(&mut self, character: char) {
        if character.is_ascii_alphanumeric() || matches!(character, '-' | '.' | '_' | '~') {
            self.kept += 1;
        } else {
            self.escaped += character.len_utf8();
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            kept: self.kept + other.kept,
            escaped: self.escaped + other.escaped,
            breaks: self.breaks + other.breaks,
            marks: self.marks + other.marks,
        }
    }

    /// The length when it is encoded, with line breaks of so many characters.
    const fn once(self, line_break: usize) -> usize {
        self.kept + 3 * (self.escaped + line_break * self.breaks)
    }

    /// The length when a `mailto:` that holds it is encoded: `%0A` becomes `%250A`.
    const fn twice(self) -> usize {
        self.kept + 5 * (self.escaped + 2 * self.breaks)
    }
}
