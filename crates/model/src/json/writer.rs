//! Writing JSON from front to back, for what is written in the browser.

use super::ToJson;

/// JSON that is being written.
#[derive(Default)]
pub struct Writer(String);

impl Writer {
    /// Opens an object or a list, where a value may stand.
    pub fn open(&mut self, bracket: char) {
        self.next();
        self.0.push(bracket);
    }

    /// Closes it.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// A comma, unless something begins here.
    fn next(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }

    /// The key of what comes next.
    pub fn key(&mut self, key: &str) {
        self.string(key);
        self.0.push(':');
    }

    /// A key and a text.
    pub fn text(&mut self, key: &str, value: &str) {
        self.key(key);
        self.string(value);
    }

    /// The fields of an object.
    pub fn fields(&mut self, fields: &[(&str, &dyn ToJson)]) {
        self.open('{');
        for (key, value) in fields {
            self.key(key);
            value.to_json(self);
        }
        self.close('}');
    }

    /// The members of a list.
    pub fn list(&mut self, members: &[&dyn ToJson]) {
        self.open('[');
        for member in members {
            member.to_json(self);
        }
        self.close(']');
    }

    /// A number or a word of the language: `null`, `true`, `-7`.
    pub fn bare(&mut self, word: &str) {
        self.next();
        self.0.push_str(word);
    }

    /// A string (RFC 8259, 7).
    pub fn string(&mut self, text: &str) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        self.next();
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.0.extend(['\\', character]),
                '\n' => self.0.push_str("\\n"),
                '\0'..='\u{1f}' => {
                    let code = usize::try_from(u32::from(character)).unwrap_or_default();
                    self.0.push_str("\\u00");
                    self.0.extend([HEX[code >> 4], HEX[code & 15]].map(char::from));
                }
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }
}
