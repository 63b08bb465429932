//! A letter that isn't finished, as it is kept on the writer's device: what they
//! typed, whom they found, what they said was sent.

use serde_json::Value;

use crate::{
    Lang,
    json::{FromJson, ToJson, Writer, field},
    letter::SavedSheet,
    recipient::Recipient,
    time::Instant,
};

/// The version of the shape. One of another version isn't read.
const VERSION: u64 = 1;

/// The longest draft kept, in bytes: browsers keep about five megabytes for a site.
pub const MAX_SIZE: usize = 1_500_000;

/// What is known of a recipient's letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A way was opened; nothing said yet.
    Asked,
    /// "Yes, I sent it".
    Sent,
    /// "Not yet".
    NotYet,
    /// "Nothing opened".
    NothingOpened,
    /// On its way to an outside service, which hasn't answered: until it has, it may or
    /// may not have arrived, and isn't posted again.
    Posting,
    /// The outside service said that it has it.
    HandedOver,
}

impl Said {
    const ALL: [Self; 6] =
        [Self::Asked, Self::Sent, Self::NotYet, Self::NothingOpened, Self::Posting, Self::HandedOver];

    const fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Sent => "sent",
            Self::NotYet => "not-yet",
            Self::NothingOpened => "nothing-opened",
            Self::Posting => "posting",
            Self::HandedOver => "handed-over",
        }
    }

    /// Whether nothing more is to be done for the letter.
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Sent | Self::HandedOver)
    }
}

/// A draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// When it was kept.
    pub at: Instant,
    /// Which tab kept it.
    pub tab: u64,
    /// The writer's name, as typed.
    pub name: String,
    /// Their address, as typed.
    pub address: String,
    /// Their postal code, as typed.
    pub postal_code: String,
    /// Which of the subjects is theirs.
    pub subject: u64,
    /// The language of letters whose language nobody chose.
    pub lang: Lang,
    /// Who was found or chosen for each set.
    pub members: Vec<(String, Recipient)>,
    /// Recipients ticked off.
    pub unticked: Vec<String>,
    /// Recipients chosen from the list.
    pub chosen: Vec<String>,
    /// The languages of letters, where another one was chosen.
    pub langs: Vec<(String, Lang)>,
    /// Recipients with a letter that the others haven't.
    pub apart: Vec<String>,
    /// The letters: by language, and by recipient where it is for one alone.
    pub sheets: Vec<(Lang, Option<String>, SavedSheet)>,
    /// What was said of each recipient's letter.
    pub said: Vec<(String, Said)>,
    /// Recipients whose letter was posted to a service that hasn't answered clearly.
    pub unclear: Vec<String>,
    /// Whether the site was told that somebody sent a letter.
    pub counted: bool,
}

/// Why a draft can't be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl Draft {
    /// The draft as text.
    ///
    /// # Errors
    /// [`TooLong`] above [`MAX_SIZE`].
    pub fn write(&self) -> Result<String, TooLong> {
        let mut json = Writer::default();
        json.list(&[&VERSION, self]);
        let text = json.finish();
        if text.len() > MAX_SIZE { Err(TooLong) } else { Ok(text) }
    }

    /// Reads a draft; `None` for one of another version, or what is none.
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > MAX_SIZE {
            return None;
        }
        let json: Value = serde_json::from_str(text).ok()?;
        if json.get(0)?.as_u64()? != VERSION {
            return None;
        }
        let json = json.get(1)?;
        Some(Self {
            at: field(json, "at")?,
            tab: field(json, "tab")?,
            name: field(json, "name")?,
            address: field(json, "address")?,
            postal_code: field(json, "postal_code")?,
            subject: field(json, "subject")?,
            lang: field(json, "lang")?,
            members: field(json, "members")?,
            unticked: field(json, "unticked")?,
            chosen: field(json, "chosen")?,
            langs: field(json, "langs")?,
            apart: field(json, "apart")?,
            sheets: field(json, "sheets")?,
            said: field(json, "said")?,
            unclear: field(json, "unclear")?,
            counted: field(json, "counted")?,
        })
    }
}

impl FromJson for Said {
    fn from_json(json: &Value) -> Option<Self> {
        let name = json.as_str()?;
        Self::ALL.into_iter().find(|said| said.name() == name)
    }
}

impl FromJson for (Lang, Option<String>, SavedSheet) {
    fn from_json(json: &Value) -> Option<Self> {
        Some((
            FromJson::from_json(json.get(0)?)?,
            FromJson::from_json(json.get(1)?)?,
            FromJson::from_json(json.get(2)?)?,
        ))
    }
}

impl ToJson for Draft {
    fn to_json(&self, json: &mut Writer) {
        json.fields(&[
            ("at", &self.at),
            ("tab", &self.tab),
            ("name", &self.name),
            ("address", &self.address),
            ("postal_code", &self.postal_code),
            ("subject", &self.subject),
            ("lang", &self.lang),
            ("members", &self.members),
            ("unticked", &self.unticked),
            ("chosen", &self.chosen),
            ("langs", &self.langs),
            ("apart", &self.apart),
            ("sheets", &self.sheets),
            ("said", &self.said),
            ("unclear", &self.unclear),
            ("counted", &self.counted),
        ]);
    }
}

impl ToJson for Said {
    fn to_json(&self, json: &mut Writer) {
        json.string(self.name());
    }
}

impl ToJson for (Lang, Option<String>, SavedSheet) {
    fn to_json(&self, json: &mut Writer) {
        json.list(&[&self.0, &self.1, &self.2]);
    }
}
