//! How much of a letter is its writer's own.
//!
//! Offices give more weight to letters in a person's own words. The figure is for the
//! writer alone; it compares the letter with the organiser's text and knows nothing else.

use std::{borrow::Cow, iter, ops::Range};

use crate::{Lang, email::is_invisible, mailto::printable, numbers, search::folded};

/// The words in a row that make a run: fewer are found in any two texts.
const RUN: usize = 3;
const APOSTROPHES: [char; 4] = ['\'', '\u{2018}', '\u{2019}', '\u{2bc}'];

/// The words of a letter, and those that are the writer's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// All words.
    pub words: u32,
    /// Those that aren't the organiser's; at most all of them.
    pub own: u32,
}

impl Share {
    /// The writer's part in whole percent, 0 to 100, rounded down; 0 for an empty letter.
    pub fn percent(self) -> u32 {
        let percent = numbers::percent(self.own.into(), self.words.into()).unwrap_or_default();
        u32::try_from(percent).unwrap_or(100)
    }
}

/// Compares a letter with the organiser's text for the same recipient: all blocks, those that
/// are switched off and the sentences to begin with among them.
///
/// A word is the organiser's where it stands in a run of three words that their text has too, or on
/// a line of one or two words that their text has as a line. So paragraphs that were moved, lines that were
/// broken elsewhere, punctuation, and the capitals and accents of Latin letters make nothing
/// the writer's own.
///
/// Words are parted by spaces, dashes and punctuation, in French by apostrophes too (`l’eau` is
/// two); in scripts without spaces each character counts as one.
pub fn share(template: &str, letter: &str, lang: Lang) -> Share {
    let ours = Words::of(template, lang);
    let mut known = Known::for_most(ours.words.len() * 2);
    for run in ours.words.windows(RUN) {
        known.insert(hash(run));
    }
    for line in ours.short_lines() {
        known.insert(hash(&ours.words[line]));
    }
    let letter = Words::of(letter, lang);
    let mut own = vec![true; letter.words.len()];
    for (start, run) in letter.words.windows(RUN).enumerate() {
        if known.contains(hash(run)) {
            own[start..start + RUN].fill(false);
        }
    }
    for line in letter.short_lines() {
        if known.contains(hash(&letter.words[line.clone()])) {
            own[line].fill(false);
        }
    }
    let count = |words: usize| u32::try_from(words).unwrap_or(u32::MAX);
    Share { words: count(own.len()), own: count(own.iter().filter(|own| **own).count()) }
}

/// The words of a text, as hashes, and where its lines end.
struct Words {
    words: Vec<u64>,
    line_ends: Vec<usize>,
}

impl Words {
    fn of(text: &str, lang: Lang) -> Self {
        let mut all = Self { words: Vec::with_capacity(text.len() / 5), line_ends: Vec::new() };
        for line in printable(text).split('\n') {
            all.push_line(line, lang);
            all.line_ends.push(all.words.len());
        }
        all
    }

    fn push_line(&mut self, line: &str, lang: Lang) {
        let within_words = lang == Lang::En && line.contains(APOSTROPHES);
        let line = folded(&if within_words { Cow::Owned(line.replace(APOSTROPHES, "")) } else { Cow::Borrowed(line) });
        let mut word = None;
        for character in line.chars().filter(|character| !is_invisible(*character)) {
            let kind = kind(character);
            if kind != Kind::Letter {
                self.words.extend(word.take());
            }
            match kind {
                Kind::Letter => word = Some(mix(word.unwrap_or(SEED), u64::from(u32::from(character)))),
                Kind::Word => self.words.push(mix(SEED, u64::from(u32::from(character)))),
                Kind::Gap => {}
            }
        }
        self.words.extend(word);
    }

    /// The lines with words, but too few for a run.
    fn short_lines(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = iter::once(&0).chain(&self.line_ends);
        starts.zip(&self.line_ends).map(|(start, end)| *start..*end).filter(|line| (1..RUN).contains(&line.len()))
    }
}

/// What a character is in a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Part of a word.
    Letter,
    /// A word by itself.
    Word,
    /// Between words.
    Gap,
}

const fn kind(character: char) -> Kind {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Kind::Letter,
        _ if is_gap(character) => Kind::Gap,
        _ if is_whole_word(character) => Kind::Word,
        _ => Kind::Letter,
    }
}

/// Spaces, punctuation, signs, emoji: by the blocks of Unicode rather than by its tables, which
/// weigh more in the browser than all the rest of this file. ASCII letters and digits don't come here.
const fn is_gap(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{bf}' | '×' | '÷'
        // Greek, Armenian, Hebrew, Arabic, Indian.
        | '\u{37e}' | '\u{387}' | '\u{55a}'..='\u{55f}' | '\u{589}' | '\u{58a}'
        | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5f3}' | '\u{5f4}'
        | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{964}' | '\u{965}'
        // General punctuation, currencies, arrows and signs.
        | '\u{1680}' | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}'
        // More punctuation, that of Han and Kana, and its wide and small forms.
        | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
        // Emoji, and tags that choose among them.
        | '\u{1f000}'..='\u{1fbff}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Characters of scripts that part no words.
const fn is_whole_word(character: char) -> bool {
    matches!(
        character,
        // Thai and Lao, Burmese, Khmer.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        // Kana, Han.
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}'
        | '\u{2e80}'..='\u{2fdf}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
    )
}

/// The start and the factor of the hash FNV-1a with 64 bits
/// (<http://www.isthe.com/chongo/tech/comp/fnv/>).
const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const FACTOR: u64 = 0x0100_0000_01b3;

const fn mix(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(FACTOR)
}

fn hash(words: &[u64]) -> u64 {
    // The upper half is turned down: the factor alone moves nothing towards the lower bits.
    words.iter().fold(SEED ^ words.len() as u64, |hash, word| {
        let mixed = mix(hash, *word);
        mixed ^ (mixed >> 32)
    })
}

/// A set of hashes: each at the place that its bits tell, or the next free one. Zero is
/// no hash but a free place.
struct Known {
    places: Vec<u64>,
}

impl Known {
    /// With room for `most` hashes, and at least as much free.
    fn for_most(most: usize) -> Self {
        Self { places: vec![0; (most * 2 + 1).next_power_of_two()] }
    }

    fn insert(&mut self, hash: u64) {
        let place = self.place(hash);
        self.places[place] = hash;
    }

    fn contains(&self, hash: u64) -> bool {
        hash != 0 && self.places[self.place(hash)] == hash
    }

    /// Where a hash is, or would be.
    fn place(&self, hash: u64) -> usize {
        let last = self.places.len() - 1;
        // Any bits will do, so it doesn't matter that an address of 32 bits cuts it.
        let mut place = usize::try_from(hash & last as u64).unwrap_or_default();
        while self.places[place] != 0 && self.places[place] != hash {
            place = (place + 1) & last;
        }
        place
    }
}
