//! Letters: a template with merge fields, and a text that stays live while a
//! person edits it.

mod change;
mod rule;
mod sheet;
mod template;

use std::{fmt, ops::Range};

use change::Change;
pub use rule::{Instead, Rule, rule_for};
pub use sheet::{Part, SavedSheet, Sheet};
pub use template::{Block, BlockKind, HandOver, Letter, Service, Template, Version};

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

    /// The field of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
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
    /// Bytes from the start of the template, as given, to the braces.
    pub offset: usize,
    /// What is between them, as far as the end of the line.
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
    /// The same on the last line, whose break stands before it.
    LastLine(Field),
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
            Self::LastLine(field) => {
                let value = values.get(*field);
                if !value.is_empty() {
                    out.push('\n');
                    out.push_str(value);
                }
            }
        }
    }

    const fn is_field(&self) -> bool {
        !matches!(self, Self::Text(_))
    }

    /// Whether a change makes this field, which lies at `span`, the person's own text.
    fn is_touched(&self, span: &Range<usize>, change: &Change<'_>) -> bool {
        let gone = &change.gone;
        let within = span.start < gone.end && gone.start < span.end;
        let at_its_edge = match self {
            Self::Text(_) => return false,
            Self::Field(_) | Self::LastLine(_) if !span.is_empty() => {
                gone.start == span.end && change.added().starts_with(continues_word)
            }
            // In the place of an empty field, though a line that went away leaves none.
            Self::Field(_) => (gone.start == span.start || gone.end == span.start) && !change.added().trim().is_empty(),
            Self::Line(_) | Self::LastLine(_) => false,
        };
        within || at_its_edge || change.is_total()
    }
}

/// Whether a character typed right behind a word belongs to it.
fn continues_word(character: char) -> bool {
    let ends_word = character.is_whitespace()
        || (character.is_ascii_punctuation() && !matches!(character, '-' | '\''))
        || matches!(character, '\u{2013}' | '\u{2014}' | '…' | '»' | '”');
    !ends_word
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
    /// Reads a template. Line breaks become `\n`; white space at its end is dropped;
    /// braces that are never closed are text.
    ///
    /// # Errors
    /// Every [`UnknownField`].
    pub fn parse(template: &str) -> Result<Self, Vec<UnknownField>> {
        let lines = crate::mailto::lf(template);
        let lines = lines.trim_end();
        let mut live = Self::default();
        let mut unknown = Vec::new();
        let mut rest = lines;
        while let Some(start) = rest.find("{{") {
            let Some(end) = rest[start..].find("}}").map(|end| start + end) else { break };
            let name = rest[start + 2..end].trim();
            let offset = lines.len() - rest.len() + start;
            live.push_text(&rest[..start]);
            rest = &rest[end + 2..];
            let Some(field) = Field::named(name) else {
                let name = name.lines().next().unwrap_or_default().to_owned();
                unknown.push(UnknownField { offset: unnormalised(template, offset), name });
                continue;
            };
            let starts_line = offset == 0 || lines[..offset].ends_with('\n');
            let (rest_of_line, next_lines) = rest.split_once('\n').unwrap_or((rest, ""));
            if field != Field::FromAddress || !starts_line || !rest_of_line.trim().is_empty() {
                live.segments.push(Segment::Field(field));
            } else if rest.is_empty() {
                let alone = live.pop_line_break();
                live.segments.push(if alone { Segment::LastLine(field) } else { Segment::Field(field) });
            } else {
                live.segments.push(Segment::Line(field));
                rest = next_lines;
            }
        }
        live.push_text(rest);
        if unknown.is_empty() { Ok(live) } else { Err(unknown) }
    }

    /// A text of a person's own, without fields.
    pub fn of(text: &str) -> Self {
        let mut live = Self { segments: Vec::new(), edited: true };
        live.push_text(&crate::mailto::lf(text));
        live
    }

    /// The text that is on screen.
    pub fn render(&self, values: &Values) -> String {
        let mut out = String::new();
        self.render_into(values, &mut out);
        out
    }

    /// Puts the text that is on screen behind another one.
    pub fn render_into(&self, values: &Values, out: &mut String) {
        for segment in &self.segments {
            segment.render(values, out);
        }
    }

    /// Whether it holds nothing, whatever the fields stand for.
    fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    /// Whether nothing is on screen.
    fn is_blank(&self, values: &Values) -> bool {
        self.segments.iter().all(|segment| match segment {
            Segment::Text(text) => text.is_empty(),
            Segment::Field(field) | Segment::Line(field) | Segment::LastLine(field) => values.get(*field).is_empty(),
        })
    }

    /// Takes over what a person made of the text that [`Self::render`] gave for
    /// `values`: rendering straight afterwards gives exactly `text`, with its line
    /// breaks as `\n`. What they left alone stays live; what they touched is theirs.
    ///
    /// A field is touched by a change within it, by a word begun right behind it
    /// (`Jane` made `Janet`; white space and punctuation leave it alone), and, while
    /// it is empty, by words in its place. Where a change may lie in two places, as
    /// with a doubled letter, it is taken to lie where it touches no field.
    pub fn edit(&mut self, values: &Values, text: &str) {
        let new = crate::mailto::lf(text);
        let old = self.render(values);
        if new == old {
            return;
        }
        let spans = self.spans(values);
        let change = Change::between(&old, &new).clear_of(|change| {
            self.segments.iter().zip(&spans).any(|(segment, span)| segment.is_touched(span, change))
        });
        let mut tail = Self::default();
        for (segment, span) in std::mem::take(&mut self.segments).into_iter().zip(spans) {
            if segment.is_field() && !segment.is_touched(&span, &change) {
                let side = if span.end <= change.gone.start { &mut *self } else { &mut tail };
                side.push(segment);
            } else {
                self.push_text(&old[span.start..change.gone.start.clamp(span.start, span.end)]);
                tail.push_text(&old[change.gone.end.clamp(span.start, span.end)..span.end]);
            }
        }
        self.push_text(change.added());
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
        self.segments.iter().any(
            |segment| matches!(segment, Segment::Field(f) | Segment::Line(f) | Segment::LastLine(f) if *f == field),
        )
    }

    /// Where each segment lies in the rendered text, in bytes.
    fn spans(&self, values: &Values) -> Vec<Range<usize>> {
        let mut rendered = String::new();
        let mut spans = Vec::with_capacity(self.segments.len());
        for segment in &self.segments {
            let start = rendered.len();
            segment.render(values, &mut rendered);
            spans.push(start..rendered.len());
        }
        spans
    }

    fn push(&mut self, segment: Segment) {
        match segment {
            Segment::Text(text) => self.push_text(&text),
            field => self.segments.push(field),
        }
    }

    /// Takes a line break off the end of the text, if one is there.
    fn pop_line_break(&mut self) -> bool {
        let Some(Segment::Text(last)) = self.segments.last_mut() else { return false };
        if !last.ends_with('\n') {
            return false;
        }
        last.pop();
        true
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

/// The place in a text of what lies `offset` bytes into it once each CR LF is one byte.
fn unnormalised(text: &str, offset: usize) -> usize {
    let pairs = text.match_indices("\r\n").enumerate();
    offset + pairs.take_while(|(before, (at, _))| at - before < offset).count()
}
