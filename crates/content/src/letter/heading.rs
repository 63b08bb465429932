//! The line that begins a block of a letter: `## point land-title (off): Land title`.

use alongside_model::letter::BlockKind;

use crate::{
    context::{SLUG_RULE, is_slug},
    source::Source,
    suggest,
};

/// Before the name of a rule.
const FOR: &str = "for";
/// What can stand in round brackets behind a point's name.
const OFF: &str = "(off)";
const REQUIRED: &str = "(required)";

/// What a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A block of the letter.
    Block(BlockKind),
    /// The subject for the recipients of a rule.
    Subject,
    /// What is shown to those who would write to somebody that a rule leaves out.
    Note,
}

impl What {
    /// Everything that a line can begin.
    fn all() -> impl Iterator<Item = Self> {
        BlockKind::ALL.into_iter().map(Self::Block).chain([Self::Subject, Self::Note])
    }

    fn named(name: &str) -> Option<Self> {
        Self::all().find(|what| what.name() == name)
    }

    /// Its word in content.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Block(kind) => kind.name(),
            Self::Subject => "subject",
            Self::Note => "note",
        }
    }

    /// Whether there can be several in one letter, told apart by their names.
    fn has_name(self) -> bool {
        matches!(self, Self::Block(BlockKind::Point | BlockKind::Prompt))
    }
}

/// A word, and where it stands: bytes from the start of the source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub(super) at: usize,
    pub(super) text: &'a str,
}

/// A line that begins a block.
#[derive(Clone, Debug)]
pub(super) struct Heading<'a> {
    /// Bytes from the start of the source to the line.
    pub(super) at: usize,
    pub(super) what: What,
    /// Of a point or a prompt; elsewhere the kind's own.
    pub(super) name: &'a str,
    pub(super) rule: Option<Word<'a>>,
    pub(super) off: bool,
    pub(super) required: bool,
    /// What stands behind the colon; empty for most.
    pub(super) label: &'a str,
}

/// Whether a line begins a block, or is meant to.
pub(super) fn is_heading(line: &str) -> bool {
    line.trim_start().starts_with("##")
}

/// A mistake that was told.
struct Told;

/// Reads the line that lies `at` bytes into a source; tells what is wrong with it, and is
/// `None` then.
pub(super) fn read<'a>(source: Source<'a>, at: usize, line: &'a str) -> Option<Heading<'a>> {
    Line { source, at, text: line }.read().ok()
}

/// A line under reading.
#[derive(Clone, Copy)]
struct Line<'a> {
    source: Source<'a>,
    at: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn read(self) -> Result<Heading<'a>, Told> {
        let after = self.text.trim_start().trim_start_matches('#');
        let (front, label) = match after.split_once(':') {
            Some((front, label)) => (front, Some(label.trim())),
            None => (after, None),
        };
        let mut words = words(front, self.at + self.text.len() - after.len());
        if words.is_empty() {
            return self.wrong("This line doesn't say what begins here.", "Write the kind of block: ## opening");
        }
        if !self.text.starts_with("## ") {
            self.source.error(
                self.at,
                "This line is nearly one that begins a block.",
                "Write ## at the start of the line, then one space, then the kind: ## opening",
            );
        }
        let what = self.what(words.remove(0))?;
        let (off, required) = self.marks(&mut words)?;
        let name = if what.has_name() { self.name(what, &mut words)? } else { what.name() };
        let rule = self.rule(what, &words)?;
        let label_text = label.unwrap_or_default();
        let heading = Heading { at: self.at, what, name, rule, off, required, label: label_text };
        self.check(&heading)?;
        self.check_label(&heading, label.is_some())?;
        Ok(heading)
    }

    /// Tells a mistake about the line as a whole.
    fn wrong<T>(self, problem: impl Into<String>, remedy: impl Into<String>) -> Result<T, Told> {
        self.source.error(self.at, problem, remedy);
        Err(Told)
    }

    /// Tells a mistake about a word of it.
    fn wrong_word<T>(self, word: Word<'_>, problem: impl Into<String>, remedy: impl Into<String>) -> Result<T, Told> {
        self.source.error(word.at, problem, remedy);
        Err(Told)
    }

    fn what(self, kind: Word<'_>) -> Result<What, Told> {
        let Some(what) = What::named(kind.text) else {
            let known: Vec<&str> = What::all().map(What::name).collect();
            let remedy = suggest::instead(kind.text, known);
            return self.wrong_word(kind, format!("There is no kind of block `{}`.", kind.text), remedy);
        };
        Ok(what)
    }

    /// Takes `(off)` and `(required)` off the end of the words.
    fn marks(self, words: &mut Vec<Word<'a>>) -> Result<(bool, bool), Told> {
        let (mut off, mut required) = (false, false);
        while let Some(mark) = words.pop_if(|word| word.text.starts_with('(')) {
            match mark.text {
                OFF => off = true,
                REQUIRED => required = true,
                other => {
                    let remedy = suggest::instead(other, [OFF, REQUIRED]);
                    return self.wrong_word(mark, format!("`{other}` has no meaning here."), remedy);
                }
            }
        }
        Ok((off, required))
    }

    /// Takes the name of a point or a prompt off the start of the words.
    fn name(self, what: What, words: &mut Vec<Word<'a>>) -> Result<&'a str, Told> {
        let kind = what.name();
        if words.first().is_none_or(|word| word.text == FOR) {
            let remedy = format!("Write a name of your own behind the kind: ## {kind} name: ...");
            return self.wrong(format!("This {kind} has no name."), remedy);
        }
        let name = words.remove(0);
        if !is_slug(name.text) {
            return self.wrong_word(name, format!("`{}` can't be the name of a {kind}.", name.text), SLUG_RULE);
        }
        if What::named(name.text).is_some() {
            let problem = format!("`{}` is a kind of block, and can't be the name of one.", name.text);
            return self.wrong_word(name, problem, format!("Choose another name for this {kind}."));
        }
        Ok(name.text)
    }

    /// The rule at the end of the words, if one is there.
    fn rule(self, what: What, words: &[Word<'a>]) -> Result<Option<Word<'a>>, Told> {
        match words {
            [] => Ok(None),
            [word, rule] if word.text == FOR => Ok(Some(*rule)),
            [word] if word.text == FOR => self.wrong_word(
                *word,
                "The name of a rule is missing here.",
                "Write it behind `for`, or take `for` away.",
            ),
            [word, ..] => {
                let remedy = if what.has_name() {
                    "A name is one word, with hyphens. What people read comes after a colon.".to_owned()
                } else {
                    let kind = what.name();
                    format!("Write ## {kind}, or ## {kind} for and the name of a rule. The text goes below.")
                };
                self.wrong_word(*word, format!("`{}` isn't expected here.", word.text), remedy)
            }
        }
    }

    /// What stands before the colon goes together.
    fn check(self, heading: &Heading<'_>) -> Result<(), Told> {
        match (heading.what, heading.rule) {
            (What::Note, None) => {
                let remedy = "Write ## note for and the name of a rule that has leave_out = true.";
                return self.wrong("This note is for no rule.", remedy);
            }
            (What::Subject, None) => {
                let remedy = "Write ## subject for and the name of a rule. The others stand between the lines of +++.";
                return self.wrong("This subject is for no rule.", remedy);
            }
            _ => {}
        }
        let is_point = heading.what == What::Block(BlockKind::Point) && heading.rule.is_none();
        if (heading.off || heading.required) && !is_point {
            let problem = "Only a point can be off or required, and it is so for every rule.";
            return self.wrong(problem, "Take the round brackets away.");
        }
        if heading.off && heading.required {
            return self.wrong("This point is off and required at once.", "Take one of the two away.");
        }
        Ok(())
    }

    /// What stands behind the colon. `written` says whether there is one.
    fn check_label(self, heading: &Heading<'_>, written: bool) -> Result<(), Told> {
        let needed = heading.what.has_name() && heading.rule.is_none();
        let (kind, name) = (heading.what.name(), heading.name);
        if needed && heading.label.is_empty() {
            let what = if heading.what == What::Block(BlockKind::Prompt) { "question" } else { "label" };
            let remedy = format!("Write what people read behind a colon: ## {kind} {name}: ...");
            return self.wrong(format!("This {kind} has no {what}."), remedy);
        }
        if !needed && written {
            let remedy = "Take the colon and what follows away. The text goes below the line.";
            return self.wrong("Nothing can stand behind a colon here.", remedy);
        }
        if heading.label.contains("{{") {
            return self.wrong("Merge fields aren't filled in here.", "Write what is right for every letter.");
        }
        if let Some(mark) = [OFF, REQUIRED].into_iter().find(|mark| heading.label.ends_with(mark)) {
            let remedy = format!("Write it before the colon: ## {kind} {name} {mark}: ...");
            return self.wrong(format!("`{mark}` stands behind the label."), remedy);
        }
        Ok(())
    }
}

/// The words of a text that lies `at` bytes into a source.
fn words(text: &str, at: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return words;
        }
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        words.push(Word { at: at + text.len() - rest.len(), text: &rest[..end] });
        rest = &rest[end..];
    }
}
