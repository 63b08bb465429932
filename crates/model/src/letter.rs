//! Letters: a template with merge fields, and a text that stays live while a
//! person edits it.

use std::fmt;

/// A merge field, written `{{from.name}}` in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The writer's name.
    FromName,
    /// The writer's address, which is optional: a line that holds nothing else
    /// goes away with it.
    FromAddress,
    /// The writer's postal code.
    FromPostalCode,
    /// The recipient's name.
    ToName,
    /// The recipient's riding.
    ToRiding,
    /// The recipient's office.
    ToOffice,
    /// The salutation: "Dear First Last" unless the organiser set another.
    ToSalutation,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 7] = [
        Self::FromName,
        Self::FromAddress,
        Self::FromPostalCode,
        Self::ToName,
        Self::ToRiding,
        Self::ToOffice,
        Self::ToSalutation,
    ];

    /// The name between the braces.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FromName => "from.name",
            Self::FromAddress => "from.address",
            Self::FromPostalCode => "from.postal_code",
            Self::ToName => "to.name",
            Self::ToRiding => "to.riding",
            Self::ToOffice => "to.office",
            Self::ToSalutation => "to.salutation",
        }
    }

    const fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{{{}}}}}", self.name())
    }
}

/// A place in a template where braces hold no known field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField {
    /// Bytes from the start of the template to the braces.
    pub offset: usize,
    /// What is between them.
    pub name: String,
}

/// What the fields stand for now. A field without a value is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values([String; 7]);

impl Values {
    /// Sets a field. Carriage returns and other line breaks become `\n`.
    pub fn set(&mut self, field: Field, value: &str) {
        self.0[field.index()] = crate::mailto::lf(value);
    }

    /// With a field set.
    #[must_use]
    pub fn with(mut self, field: Field, value: &str) -> Self {
        self.set(field, value);
        self
    }

    /// The value of a field.
    pub fn get(&self, field: Field) -> &str {
        &self.0[field.index()]
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Text(String),
    Field(Field),
    /// A field alone on its line: its value with the line break, or nothing.
    Line(Field),
}

impl Segment {
    fn render(&self, values: &Values, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(text),
            Self::Field(field) => out.push_str(values.get(*field)),
            Self::Line(field) => {
                let value = values.get(*field);
                if !value.is_empty() {
                    out.push_str(value);
                    out.push('\n');
                }
            }
        }
    }
}

/// A text in which the person's words are theirs and the untouched fields stay
/// live: typing a name fills it in, another recipient changes the salutation,
/// and no word that was typed is ever replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LiveText {
    segments: Vec<Segment>,
    edited: bool,
}

impl LiveText {
    /// Reads a template. Line breaks become `\n`; white space at its end is dropped.
    ///
    /// # Errors
    /// Every [`UnknownField`].
    pub fn parse(template: &str) -> Result<Self, Vec<UnknownField>> {
        let template = crate::mailto::lf(template);
        let template = template.trim_end();
        let mut live = Self::default();
        let mut unknown = Vec::new();
        let mut rest = template;
        while let Some(start) = rest.find("{{") {
            let Some(end) = rest[start..].find("}}").map(|end| start + end) else { break };
            let name = rest[start + 2..end].trim();
            let offset = template.len() - rest.len() + start;
            let after = &rest[end + 2..];
            live.push_text(&rest[..start]);
            if let Some(field) = Field::ALL.into_iter().find(|field| field.name() == name) {
                let line_start = offset == 0 || template[..offset].ends_with('\n');
                if field == Field::FromAddress && line_start && after.starts_with('\n') {
                    live.segments.push(Segment::Line(field));
                    rest = &after[1..];
                    continue;
                }
                live.segments.push(Segment::Field(field));
            } else {
                unknown.push(UnknownField { offset, name: name.to_owned() });
            }
            rest = after;
        }
        live.push_text(rest);
        if unknown.is_empty() { Ok(live) } else { Err(unknown) }
    }

    /// The text that is on screen.
    pub fn render(&self, values: &Values) -> String {
        let mut out = String::new();
        for segment in &self.segments {
            segment.render(values, &mut out);
        }
        out
    }

    /// Takes over what a person made of the text that [`Self::render`] gave for
    /// `values`. What they left alone stays live; what they touched is theirs.
    pub fn edit(&mut self, values: &Values, text: &str) {
        let new = crate::mailto::lf(text);
        let old = self.render(values);
        if new == old {
            return;
        }
        let (prefix, suffix) = common_ends(&old, &new);
        let end = old.len() - suffix;
        let old_segments = std::mem::take(&mut self.segments);
        let mut tail = Self::default();
        let mut at = 0;
        let mut buffer = String::new();
        for segment in old_segments {
            buffer.clear();
            segment.render(values, &mut buffer);
            let (from, to) = (at, at + buffer.len());
            at = to;
            if to <= prefix {
                self.push(segment);
            } else if from >= end {
                tail.push(segment);
            } else {
                if from < prefix {
                    self.push_text(&buffer[..prefix - from]);
                }
                if to > end {
                    tail.push_text(&buffer[end.saturating_sub(from)..]);
                }
            }
        }
        self.push_text(&new[prefix..new.len() - suffix]);
        for segment in tail.segments {
            self.push(segment);
        }
        self.edited = true;
    }

    /// Whether a person has changed anything since it was parsed.
    pub fn is_edited(&self) -> bool {
        self.edited
    }

    /// Whether a field is still live in the text.
    pub fn contains(&self, field: Field) -> bool {
        self.segments.iter().any(|segment| matches!(segment, Segment::Field(f) | Segment::Line(f) if *f == field))
    }

    fn push(&mut self, segment: Segment) {
        match segment {
            Segment::Text(text) => self.push_text(&text),
            field => self.segments.push(field),
        }
    }

    fn push_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(Segment::Text(last)) = self.segments.last_mut() {
            last.push_str(text);
        } else {
            self.segments.push(Segment::Text(text.to_owned()));
        }
    }
}

/// Bytes that two texts share at their start and at their end, on character
/// boundaries, never counting a byte of the shorter one twice.
fn common_ends(old: &str, new: &str) -> (usize, usize) {
    let shorter = old.len().min(new.len());
    let mut prefix = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    while !old.is_char_boundary(prefix) || !new.is_char_boundary(prefix) {
        prefix -= 1;
    }
    let mut suffix =
        old.bytes().rev().zip(new.bytes().rev()).take(shorter - prefix).take_while(|(a, b)| a == b).count();
    while !old.is_char_boundary(old.len() - suffix) || !new.is_char_boundary(new.len() - suffix) {
        suffix -= 1;
    }
    (prefix, suffix)
}
