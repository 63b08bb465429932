//! Letters with everything in them that has ever broken an address, a header or a form. The same
//! number gives the same letter.

/// Numbers that follow from a seed (`SplitMix64`, <https://prng.di.unimi.it/splitmix64.c>).
pub struct Random(u64);

impl Random {
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A character of any plane.
    fn character(&mut self) -> char {
        loop {
            let end = self.one_of(&[0x80, 0x100, 0x800, 0x3000, 0x1_0000, 0x11_0000]);
            if let Some(character) = u32::try_from(self.below(end)).ok().and_then(char::from_u32) {
                return character;
            }
        }
    }
}

const PIECES: [&str; 72] = [
    " ",
    "  ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "\r\r\n",
    "\n\r",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\0",
    "\u{1b}",
    "\u{7f}",
    "\u{9f}",
    "\u{feff}",
    "\u{ad}",
    "%",
    "%%",
    "%2",
    "%0A",
    "%0D%0A",
    "%25",
    "%E9",
    "+",
    "&",
    "=",
    "&bcc=x@y.example",
    "?cc=x@y.example",
    "&amp;",
    "#",
    ";",
    ",",
    "/",
    "\\",
    "\"",
    "\\\"",
    "'",
    "<",
    ">",
    "(",
    ")",
    "\r\nBcc: x@y.example\r\n",
    "\nTo: x@y.example",
    "\r\n\r\n",
    "=?UTF-8?Q?a?=",
    "=?",
    "?=",
    "\",\"status\":\"subscribed\"",
    "\u{202e}",
    "\u{2066}",
    "\u{200d}",
    "שלום",
    "مرحبا بكم",
    "e\u{301}",
    "Œuvre à l’été",
    "« oui ! »",
    "👩‍🚒",
    "🏳️‍🌈",
    "🇨🇦",
    "请保护河流",
    "ไทย",
    "\u{1d518}\u{1d52b}",
    "\u{10ffff}",
    "\u{e000}",
    "Dear Minister",
    "Please act now.",
    "1+1=2",
    "100 %",
];

const WORDS: [&str; 8] = ["river", "heating", "the", "a", "I", "please", "Bcc", "winter"];

const ADDRESSES: [&str; 8] = [
    "jane@example.org",
    "b+c@example.org",
    "o'neil@example.org",
    "josé@élus.example",
    "a/b!$@example.org",
    "a_b-c.d{e}|f~g@x-y.example.com",
    "jane*mp^`$@example.org",
    "例え@例え.テスト",
];

const HOSTILE: [&str; 10] = [
    "jane@example.org,spy@example.org",
    "jane@example.org;spy@example.org",
    "jane@example.org\r\nBcc: spy@example.org",
    "jane@example.org?bcc=spy@example.org",
    "jane@example.org&bcc=spy@example.org",
    "jane%2Cspy@example.org",
    "Jane <jane@example.org>",
    "jane@example.org>, <spy@example.org",
    "\"jane\"@example.org",
    "jane@example.org\0",
];

/// A letter as somebody may type or paste it.
#[derive(Default)]
pub struct Letter {
    pub from: String,
    pub to: String,
    pub address: String,
    /// Whether nothing may go to the address.
    pub hostile: bool,
    pub subject: String,
    pub body: String,
}

impl Letter {
    pub fn any(random: &mut Random) -> Self {
        let mut letter = Self { hostile: random.below(32) == 0, ..Self::default() };
        letter.address = random.one_of(if letter.hostile { &HOSTILE[..] } else { &ADDRESSES[..] }).to_owned();
        fill(&mut letter.from, random, 4);
        fill(&mut letter.to, random, 5);
        fill(&mut letter.subject, random, 8);
        let most = random.one_of(&[3, 12, 30]);
        fill(&mut letter.body, random, most);
        if random.below(500) == 0 {
            // Longer than any line of a mail may be.
            let again = letter.body.len().max(1);
            letter.body = letter.body.repeat(3_000 / again + 1);
        }
        letter
    }

    /// The body as it should arrive, with line breaks of one kind.
    pub fn lines(&self, line_break: &str) -> String {
        lines(&self.body).join(line_break)
    }
}

/// A single line as it should arrive: what isn't a character to see is a space, once.
pub fn one_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let parts = line.split(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}');
    for (index, part) in parts.enumerate() {
        if index > 0 && !out.ends_with(' ') {
            out += " ";
        }
        out += part;
    }
    out
}

/// The lines of a text, without the controls that nobody sees.
fn lines(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut before = ' ';
    for character in text.chars() {
        let code = u32::from(character);
        match code {
            0xa if before == '\r' => {}
            0xa..=0xd | 0x85 | 0x2028 | 0x2029 => lines.push(String::new()),
            0..=8 | 0xe..=0x1f | 0x7f..=0x9f => {}
            _ => lines.last_mut().unwrap().push(character),
        }
        before = character;
    }
    lines
}

fn fill(text: &mut String, random: &mut Random, most: usize) {
    for _ in 0..random.below(most + 1) {
        match random.below(4) {
            0 => text.push(random.character()),
            1 => {
                *text += random.one_of(&WORDS);
                *text += " ";
            }
            _ => *text += random.one_of(&PIECES),
        }
    }
}
