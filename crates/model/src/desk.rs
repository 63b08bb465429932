//! The writer's desk: who is written to, and the letter to each of them.

mod kept;

use std::borrow::Cow;

use crate::{
    Lang, address,
    draft::Said,
    letter::{Field, Instead, Letter, Rule, Sheet, Values, Version, rule_for},
    postal_code::{PostalCode, Province},
    recipient::Recipient,
};

/// What somebody says of themselves, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writer {
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// Their postal code.
    pub postal_code: String,
}

impl Writer {
    /// The postal code as it is written, once it is one; as it was typed till then.
    pub fn written_code(&self) -> String {
        PostalCode::parse(&self.postal_code)
            .map_or_else(|_| self.postal_code.trim().to_owned(), |code| code.to_string())
    }

    /// The province of the postal code, once it is one.
    pub fn province(&self) -> Option<Province> {
        PostalCode::parse(&self.postal_code).ok()?.province()
    }
}

/// Somebody who gets no letter, and what is said instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Who.
    pub to: Recipient,
    /// Why, in the organiser's words.
    pub note: String,
    /// What can be done instead.
    pub instead: Option<Instead>,
}

/// What stands in a letter for a field that isn't known yet.
pub type Placeholder = fn(Lang, Field) -> &'static str;

/// A letter ready to be read: what is on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The subject.
    pub subject: String,
    /// The body.
    pub body: String,
}

/// The desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    letter: Letter,
    subject: u64,
    members: Vec<(String, Recipient)>,
    unticked: Vec<String>,
    chosen: Vec<String>,
    langs: Vec<(String, Lang)>,
    /// The language of letters whose language nobody chose, where it isn't the page's: the
    /// draft was begun on a page in that one.
    written_in: Option<Lang>,
    apart: Vec<String>,
    sheets: Vec<(Lang, Option<String>, Sheet)>,
    said: Vec<(String, Said)>,
    /// Recipients whose letter was posted to a service that hasn't answered clearly.
    unclear: Vec<String>,
    selected: Option<String>,
    /// Whether the site was told that somebody sent a letter.
    pub counted: bool,
}

impl Desk {
    /// A desk with an organiser's letter on it.
    pub fn new(letter: Letter) -> Self {
        Self { letter, ..Self::default() }
    }

    /// The organiser's letter.
    pub fn letter(&self) -> &Letter {
        &self.letter
    }

    /// The letter in a language, or else in that of the page.
    pub fn version(&self, lang: Lang) -> Option<&Version> {
        let versions = &self.letter.versions;
        versions.iter().find(|version| version.lang == lang).or(versions.first())
    }

    /// The letter in the language of the page.
    fn page(&self) -> Option<&Version> {
        self.letter.versions.first()
    }

    /// Everybody who could get a letter: representatives found, then the fixed ones, then
    /// those chosen from the list.
    pub fn recipients(&self) -> Vec<Recipient> {
        let lang = self.page().map(|page| page.lang).unwrap_or_default();
        let mut all: Vec<Recipient> = self.members.iter().map(|(_, member)| self.in_lang(member, lang)).collect();
        if let Some(page) = self.page() {
            all.extend(page.fixed.iter().cloned());
            all.extend(page.choose.iter().filter(|one| self.chosen.contains(&one.id)).cloned());
        }
        all
    }

    /// The rule that counts for a recipient.
    pub fn rule(&self, to: &Recipient, province: Option<Province>) -> Option<&Rule> {
        rule_for(&self.letter.rules, to, province)
    }

    /// Those to whom no letter goes, by a rule.
    pub fn left_out(&self, province: Option<Province>) -> Vec<LeftOut> {
        let left_out = |to: Recipient| {
            let rule = self.rule(&to, province).filter(|rule| rule.leave_out)?;
            let notes = &self.page()?.template.notes;
            let note = notes.iter().find(|(of, _)| *of == rule.name).map(|(_, note)| note.clone()).unwrap_or_default();
            let instead = rule.instead.clone();
            Some(LeftOut { note: note.replace(&Field::ToName.to_string(), to.display_name()), instead, to })
        };
        self.recipients().into_iter().filter_map(left_out).collect()
    }

    /// Those who can be written to.
    pub fn open_to(&self, province: Option<Province>) -> Vec<Recipient> {
        let is_open = |to: &Recipient| self.rule(to, province).is_none_or(|rule| !rule.leave_out);
        self.recipients().into_iter().filter(is_open).collect()
    }

    /// Those who are to get a letter.
    pub fn ticked(&self, province: Option<Province>) -> Vec<Recipient> {
        self.open_to(province).into_iter().filter(|to| !self.unticked.contains(&to.id)).collect()
    }

    /// The recipient whose letter is on screen: the one selected, or else the first whose
    /// letter isn't done, or else the first.
    pub fn current(&self, province: Option<Province>) -> Option<Recipient> {
        let ticked = self.ticked(province);
        let place = ticked
            .iter()
            .position(|to| self.selected.as_ref() == Some(&to.id))
            .or_else(|| ticked.iter().position(|to| !self.is_done(&to.id)))
            .unwrap_or(0);
        ticked.into_iter().nth(place)
    }

    /// Puts a recipient's letter on screen.
    pub fn select(&mut self, id: &str) {
        self.selected = Some(id.to_owned());
    }

    /// Ticks a recipient on or off.
    pub fn tick(&mut self, id: &str, on: bool) {
        put(&mut self.unticked, id, !on);
    }

    /// Whether a recipient is ticked.
    pub fn is_ticked(&self, id: &str) -> bool {
        !self.unticked.iter().any(|other| other == id)
    }

    /// Takes somebody from the list, or puts them back.
    pub fn choose(&mut self, id: &str, on: bool) {
        put(&mut self.chosen, id, on);
    }

    /// Whether somebody was taken from the list.
    pub fn is_chosen(&self, id: &str) -> bool {
        self.chosen.iter().any(|other| other == id)
    }

    /// Which of the subjects is this visitor's.
    pub fn set_subject_choice(&mut self, choice: u64) {
        self.subject = choice;
    }

    /// Whether every set has its representative.
    pub fn has_all_members(&self) -> bool {
        self.page().is_none_or(|page| self.members.len() >= page.own.len())
    }

    /// Notes the representative of a set, found or chosen.
    pub fn set_member(&mut self, set: &str, member: Recipient) {
        self.members.retain(|(of, _)| of != set);
        // In the order of the sets, whichever was found first.
        let own = self.letter.versions.first().map(|page| page.own.as_slice()).unwrap_or_default();
        let order = |set: &str| own.iter().position(|one| one.id == set);
        let place = self.members.iter().position(|(other, _)| order(other) > order(set));
        self.members.insert(place.unwrap_or(self.members.len()), (set.to_owned(), member));
    }

    /// Forgets who was found.
    pub fn forget_members(&mut self) {
        self.members.clear();
    }

    /// What is known of a recipient's letter.
    pub fn said(&self, id: &str) -> Option<Said> {
        let said = self.said.iter().find(|(of, _)| of == id).map(|(_, said)| *said);
        said.or(self.is_unclear(id).then_some(Said::Posting))
    }

    /// Notes what is known of a recipient's letter.
    pub fn say(&mut self, id: &str, what: Said) {
        if matches!(what, Said::Posting | Said::HandedOver) {
            put(&mut self.unclear, id, what == Said::Posting);
        }
        self.said.retain(|(of, _)| of != id);
        if what != Said::Posting {
            self.said.push((id.to_owned(), what));
        }
    }

    /// Whether a recipient's letter was posted to a service that hasn't answered clearly. It may
    /// have arrived, whatever else the writer does with it.
    pub fn is_unclear(&self, id: &str) -> bool {
        self.unclear.iter().any(|other| other == id)
    }

    /// A service said clearly that it didn't take a letter.
    pub fn not_taken(&mut self, id: &str) {
        put(&mut self.unclear, id, false);
    }

    /// Whether nothing more is to be done for a recipient's letter.
    pub fn is_done(&self, id: &str) -> bool {
        self.said(id).is_some_and(Said::is_done)
    }

    /// The language of a recipient's letter.
    pub fn lang(&self, id: Option<&str>) -> Lang {
        let chosen = id.and_then(|id| self.langs.iter().find(|(of, _)| of == id)).map(|(_, lang)| *lang);
        chosen.or(self.written_in).or(self.page().map(|page| page.lang)).unwrap_or_default()
    }

    /// Chooses the language of a recipient's letter.
    pub fn set_lang(&mut self, id: &str, lang: Lang) {
        self.langs.retain(|(of, _)| of != id);
        self.langs.push((id.to_owned(), lang));
    }

    /// The language a recipient prefers, where the letter is there in it and isn't in it now.
    pub fn better_lang(&self, to: &Recipient) -> Option<Lang> {
        let lang = to.language.filter(|lang| self.letter.versions.iter().any(|version| version.lang == *lang))?;
        (lang != self.lang(Some(&to.id))).then_some(lang)
    }

    /// Whether a recipient has a letter that the others haven't.
    pub fn is_apart(&self, id: &str) -> bool {
        self.apart.iter().any(|other| other == id)
    }

    /// Gives a recipient a letter of their own, which begins as the common one; or the common
    /// one again. A letter of their own is kept meanwhile.
    pub fn set_apart(&mut self, id: &str, on: bool) {
        let lang = self.lang(Some(id));
        if on && self.place(lang, Some(id)).is_none() {
            let common = self.sheet(lang, None).into_owned();
            self.sheets.push((lang, Some(id.to_owned()), common));
        }
        put(&mut self.apart, id, on);
    }

    /// A recipient as the letter's language has them.
    pub fn in_lang(&self, to: &Recipient, lang: Lang) -> Recipient {
        let Some(version) = self.letter.versions.iter().find(|version| version.lang == lang) else { return to.clone() };
        if let Some(known) = version.fixed.iter().chain(&version.choose).find(|one| one.id == to.id) {
            return known.clone();
        }
        let mut to = to.clone();
        let of = |set: &&crate::recipient::RepresentativeSet| {
            to.id.strip_prefix(&set.id).is_some_and(|rest| rest.starts_with('/'))
        };
        if let Some(set) = version.own.iter().find(of) {
            // The body's own address, in whichever language.
            let mut bodies =
                self.letter.versions.iter().flat_map(|version| &version.own).filter(|own| own.id == set.id);
            if bodies.any(|own| own.postal == to.postal) {
                to.postal.clone_from(&set.postal);
            }
            to.office.clone_from(&set.office);
            to.post_nominal.clone_from(&set.office_short);
        }
        to
    }

    /// What the merge fields stand for. Without a recipient, and for what the writer hasn't
    /// typed, a word in brackets says what belongs there.
    pub fn values(&self, writer: &Writer, to: Option<&Recipient>, placeholder: Placeholder) -> Values {
        let lang = self.lang(to.map(|to| to.id.as_str()));
        let mut values = Values::default();
        for field in Field::ALL {
            values.set(field, placeholder(lang, field));
        }
        let mut set = |field: Field, value: &str| {
            if !value.trim().is_empty() {
                values.set(field, value.trim());
            }
        };
        set(Field::FromName, &writer.name);
        set(Field::FromAddress, &writer.address);
        set(Field::FromPostalCode, &writer.written_code());
        if let Some(to) = to {
            let to = self.in_lang(to, lang);
            set(Field::ToName, to.display_name());
            set(Field::ToOffice, &to.office);
            set(Field::ToRiding, to.riding.as_deref().unwrap_or_default());
            set(Field::ToSalutation, &address::salutation(&to, lang));
        }
        values
    }

    /// The letter to a recipient, as it stands.
    pub fn show(&self, writer: &Writer, to: Option<&Recipient>, placeholder: Placeholder) -> Shown {
        let values = self.values(writer, to, placeholder);
        let rule = self.rule_name(writer, to);
        let sheet = self.sheet_to(to.map(|to| to.id.as_str()));
        Shown { subject: sheet.subject(&values, rule), body: sheet.render(&values, rule) }
    }

    /// Our own words of the letter to a recipient: every block of it, in it or not.
    pub fn ours(&self, writer: &Writer, to: Option<&Recipient>, placeholder: Placeholder) -> String {
        let values = self.values(writer, to, placeholder);
        let Some(version) = self.version(self.lang(to.map(|to| to.id.as_str()))) else { return String::new() };
        let blocks = version.template.blocks.iter().map(|block| crate::letter::LiveText::parse(&block.text));
        let texts: Vec<String> = blocks.flatten().map(|text| text.render(&values)).collect();
        texts.join("\n\n")
    }

    /// The sheet of a recipient's letter.
    pub fn sheet_to(&self, id: Option<&str>) -> Cow<'_, Sheet> {
        self.sheet(self.lang(id), id.filter(|id| self.is_apart(id)))
    }

    /// Changes a recipient's letter.
    pub fn change(
        &mut self,
        writer: &Writer,
        to: Option<&Recipient>,
        placeholder: Placeholder,
        change: impl FnOnce(&mut Sheet, &Values, Option<&str>),
    ) {
        let id = to.map(|to| to.id.as_str());
        let (lang, of) = (self.lang(id), id.filter(|id| self.is_apart(id)));
        let values = self.values(writer, to, placeholder);
        let rule = self.rule_name(writer, to).map(str::to_owned);
        let place = self.place(lang, of).unwrap_or_else(|| {
            let sheet = self.sheet(lang, of).into_owned();
            self.sheets.push((lang, of.map(str::to_owned), sheet));
            self.sheets.len() - 1
        });
        change(&mut self.sheets[place].2, &values, rule.as_deref());
    }

    fn rule_name(&self, writer: &Writer, to: Option<&Recipient>) -> Option<&str> {
        self.rule(to?, writer.province()).map(|rule| rule.name.as_str())
    }

    fn place(&self, lang: Lang, of: Option<&str>) -> Option<usize> {
        self.sheets.iter().position(|(in_lang, for_one, _)| *in_lang == lang && for_one.as_deref() == of)
    }

    /// A sheet, or what it begins as.
    fn sheet(&self, lang: Lang, of: Option<&str>) -> Cow<'_, Sheet> {
        match self.place(lang, of).or_else(|| self.place(lang, None)) {
            Some(place) => Cow::Borrowed(&self.sheets[place].2),
            None => Cow::Owned(self.fresh(lang)),
        }
    }

    fn fresh(&self, lang: Lang) -> Sheet {
        let Some(version) = self.version(lang) else { return Sheet::default() };
        Sheet::new(&version.template, self.subject_of(version))
    }

    fn subject_of(&self, version: &Version) -> usize {
        let count = u64::try_from(version.template.subjects.len()).unwrap_or(1).max(1);
        usize::try_from(self.subject % count).unwrap_or_default()
    }
}

/// Puts an id into a list or takes it out.
fn put(list: &mut Vec<String>, id: &str, on: bool) {
    list.retain(|other| other != id);
    if on {
        list.push(id.to_owned());
    }
}
