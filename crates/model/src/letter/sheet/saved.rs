//! A sheet on the device: what is kept of it, and how it comes back.

use serde_json::Value;

use super::{
    super::{Field, LiveText, Segment, template::Template},
    Live, Sheet,
};
use crate::{
    json::{FromJson, ToJson, Writer, field},
    letter::template::BlockKind,
};

/// A sheet as it is kept: independent of the template, which may change meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedSheet {
    subjects: Vec<(Option<String>, SavedText)>,
    blocks: Vec<SavedBlock>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SavedBlock {
    id: String,
    rule: Option<String>,
    on: bool,
    left: bool,
    gap: Option<String>,
    text: SavedText,
}

/// Whether it was edited, then its segments.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SavedText(bool, Vec<SavedSegment>);

/// A text, or a field: its name, and how it stands on its line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum SavedSegment {
    Text(String),
    Field(&'static str, u64),
}

impl Sheet {
    /// What to keep.
    pub fn save(&self) -> SavedSheet {
        let block = |block: &Live| SavedBlock {
            id: block.id.clone(),
            rule: block.rule.clone(),
            on: block.on,
            left: block.left,
            gap: block.gap.clone(),
            text: SavedText::of(&block.text),
        };
        let subjects = self.subjects.iter().map(|(rule, text)| (rule.clone(), SavedText::of(text)));
        SavedSheet { subjects: subjects.collect(), blocks: self.blocks.iter().map(block).collect() }
    }

    /// The sheet that was kept, above the template of today. A block that the template
    /// no longer has stays if it was in the letter; a point that is new is out of it. Words
    /// that nobody changed are those of today.
    pub fn restore(template: &Template, subject: usize, saved: SavedSheet) -> Self {
        let mut sheet = Self::new(template, subject);
        for (rule, text) in saved.subjects.into_iter().filter(|(_, text)| text.0) {
            if let Some(known) = sheet.subjects.iter_mut().find(|(of, _)| *of == rule) {
                known.1 = text.live();
            }
        }
        let mut fresh = std::mem::take(&mut sheet.blocks);
        for block in saved.blocks {
            let known = fresh.iter().position(|known| known.id == block.id && known.rule == block.rule);
            let edited = block.text.0;
            let text = block.text.live();
            let mut live = match known.map(|place| fresh.remove(place)) {
                // Words of ours are those of today; in an answer there are none of ours.
                Some(known) if !edited && known.kind != BlockKind::Prompt => known,
                Some(known) => Live { text, ..known },
                None if block.on && block.rule.is_none() => Live::own(block.id, text),
                None => continue,
            };
            (live.on, live.left, live.gap) = (block.on, block.left, block.gap);
            sheet.blocks.push(live);
        }
        for mut block in fresh {
            block.on &= block.kind != BlockKind::Point || block.rule.is_some();
            // A variant stands behind its block.
            let behind = block.rule.as_ref().and(sheet.blocks.iter().rposition(|known| known.id == block.id));
            sheet.blocks.insert(behind.map_or(sheet.blocks.len(), |place| place + 1), block);
        }
        sheet
    }
}

impl SavedText {
    fn of(text: &LiveText) -> Self {
        let segment = |segment: &Segment| match segment {
            Segment::Text(text) => SavedSegment::Text(text.clone()),
            Segment::Field(field) => SavedSegment::Field(field.name(), 0),
            Segment::Line(field) => SavedSegment::Field(field.name(), 1),
            Segment::LastLine(field) => SavedSegment::Field(field.name(), 2),
        };
        Self(text.edited, text.segments.iter().map(segment).collect())
    }

    fn live(self) -> LiveText {
        let mut live = LiveText { segments: Vec::new(), edited: self.0 };
        for segment in self.1 {
            match segment {
                SavedSegment::Text(text) => live.push_text(&text),
                SavedSegment::Field(name, place) => {
                    let Some(field) = Field::named(name) else { continue };
                    live.segments.push(match place {
                        1 => Segment::Line(field),
                        2 => Segment::LastLine(field),
                        _ => Segment::Field(field),
                    });
                }
            }
        }
        live
    }
}

impl FromJson for SavedSheet {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { subjects: field(json, "subjects")?, blocks: field(json, "blocks")? })
    }
}

impl FromJson for (Option<String>, SavedText) {
    fn from_json(json: &Value) -> Option<Self> {
        Some((FromJson::from_json(json.get(0)?)?, FromJson::from_json(json.get(1)?)?))
    }
}

impl FromJson for SavedBlock {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            id: field(json, "id")?,
            rule: field(json, "rule")?,
            on: field(json, "on")?,
            left: field(json, "left")?,
            gap: field(json, "gap")?,
            text: field(json, "text")?,
        })
    }
}

impl FromJson for SavedText {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self(bool::from_json(json.get(0)?)?, FromJson::from_json(json.get(1)?)?))
    }
}

impl FromJson for SavedSegment {
    fn from_json(json: &Value) -> Option<Self> {
        if let Some(text) = json.as_str() {
            return Some(Self::Text(text.to_owned()));
        }
        let field = Field::named(json.get(0)?.as_str()?)?;
        Some(Self::Field(field.name(), json.get(1)?.as_u64()?))
    }
}

impl ToJson for SavedSheet {
    fn to_json(&self, json: &mut Writer) {
        json.fields(&[("subjects", &self.subjects), ("blocks", &self.blocks)]);
    }
}

impl ToJson for SavedBlock {
    fn to_json(&self, json: &mut Writer) {
        let Self { id, rule, on, left, gap, text } = self;
        json.fields(&[("id", id), ("rule", rule), ("on", on), ("left", left), ("gap", gap), ("text", text)]);
    }
}

impl ToJson for SavedText {
    fn to_json(&self, json: &mut Writer) {
        json.list(&[&self.0, &self.1]);
    }
}

impl ToJson for SavedSegment {
    fn to_json(&self, json: &mut Writer) {
        match self {
            Self::Text(text) => json.string(text),
            Self::Field(name, place) => json.list(&[&(*name).to_owned(), place]),
        }
    }
}
