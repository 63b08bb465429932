//! A desk on the device.

use super::{Desk, Writer};
use crate::{draft::Draft, letter::Sheet};

impl Desk {
    /// What to keep of the desk.
    pub fn draft(&self, writer: &Writer) -> Draft {
        let sheets = self.sheets.iter().map(|(lang, of, sheet)| (*lang, of.clone(), sheet.save()));
        Draft {
            name: writer.name.clone(),
            address: writer.address.clone(),
            postal_code: writer.postal_code.clone(),
            subject: self.subject,
            lang: self.lang(None),
            members: self.members.clone(),
            unticked: self.unticked.clone(),
            chosen: self.chosen.clone(),
            langs: self.langs.clone(),
            apart: self.apart.clone(),
            sheets: sheets.collect(),
            said: self.said.clone(),
            unclear: self.unclear.clone(),
            counted: self.counted,
            ..Draft::default()
        }
    }

    /// Puts on the desk what was kept, above the letter of today. What the letter no longer
    /// has is left away: a set, a language.
    pub fn restore(&mut self, draft: Draft) -> Writer {
        let own = self.page().map(|page| page.own.clone()).unwrap_or_default();
        let has_set = |set: &str| own.iter().any(|one| one.id == set);
        let spoken = |lang| self.letter.versions.iter().any(|version| version.lang == lang);
        self.members = draft.members.into_iter().filter(|(set, _)| has_set(set)).collect();
        self.langs = draft.langs.into_iter().filter(|(_, lang)| spoken(*lang)).collect();
        self.subject = draft.subject;
        let begun = draft.sheets.iter().any(|(lang, _, _)| *lang == draft.lang);
        self.written_in =
            Some(draft.lang).filter(|lang| begun && spoken(*lang) && self.page().map(|page| page.lang) != Some(*lang));
        let mut sheets = Vec::with_capacity(draft.sheets.len());
        for (lang, of, saved) in draft.sheets {
            if let Some(version) = self.letter.versions.iter().find(|version| version.lang == lang) {
                sheets.push((lang, of, Sheet::restore(&version.template, self.subject_of(version), saved)));
            }
        }
        self.sheets = sheets;
        self.unticked = draft.unticked;
        self.chosen = draft.chosen;
        self.apart = draft.apart;
        self.said = draft.said;
        self.unclear = draft.unclear;
        self.counted = draft.counted;
        Writer { name: draft.name, address: draft.address, postal_code: draft.postal_code }
    }

    /// Whether there is nothing worth keeping.
    pub fn is_untouched(&self, writer: &Writer) -> bool {
        *writer == Writer::default()
            && self.members.is_empty()
            && self.unticked.is_empty()
            && self.chosen.is_empty()
            && self.langs.is_empty()
            && self.sheets.is_empty()
            && self.said.is_empty()
            && self.unclear.is_empty()
    }
}
