//! A letter in a text box.

use alongside_model::letter::{Field, LiveText, Values};

/// A letter on screen, edited as in a text box.
pub struct Desk {
    pub letter: LiveText,
    pub values: Values,
}

impl Desk {
    pub fn new(template: &str, values: Values) -> Self {
        Self { letter: LiveText::parse(template).unwrap(), values }
    }

    pub fn text(&self) -> String {
        self.letter.render(&self.values)
    }

    /// Replaces the text as a whole.
    pub fn write(&mut self, text: &str) {
        self.letter.edit(&self.values, text);
        assert_eq!(self.text(), text.replace("\r\n", "\n").replace('\r', "\n"), "the screen shows what was typed");
    }

    pub fn set(&mut self, field: Field, value: &str) {
        self.values.set(field, value);
    }
}
