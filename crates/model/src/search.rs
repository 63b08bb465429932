//! Finding a title by a few letters of it.

const APOSTROPHES: [char; 4] = ['\'', '\u{2018}', '\u{2019}', '\u{2bc}'];

/// The form in which two spellings match: Latin letters in lower case without
/// their accents, dashes and apostrophes as spaces, spaces single. Other scripts
/// stay as they are: Unicode's own table of lower case weighs more in the
/// browser than all the rest of this file.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character.to_ascii_lowercase() {
            'à'..='å' | 'À'..='Å' | 'Ā'..='ą' => out.push('a'),
            'ç' | 'Ç' | 'Ć'..='č' => out.push('c'),
            'è'..='ë' | 'È'..='Ë' | 'Ē'..='ě' => out.push('e'),
            'ğ' | 'Ğ' => out.push('g'),
            'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => out.push('i'),
            'ł' | 'Ł' => out.push('l'),
            'ñ' | 'Ñ' | 'Ń'..='ň' => out.push('n'),
            'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'Ō'..='ő' => out.push('o'),
            'ř' | 'Ř' => out.push('r'),
            'Ś'..='š' => out.push('s'),
            'ù'..='ü' | 'Ù'..='Ü' | 'Ū'..='ű' => out.push('u'),
            'ý' | 'ÿ' | 'Ý' | 'Ÿ' => out.push('y'),
            'Ź'..='ž' => out.push('z'),
            'ð' | 'Ð' => out.push('d'),
            'þ' | 'Þ' => out.push_str("th"),
            'ß' => out.push_str("ss"),
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            // Combining marks, for text that came decomposed.
            '\u{300}'..='\u{36f}' => {}
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => push_space(&mut out),
            c if APOSTROPHES.contains(&c) => push_space(&mut out),
            c if c.is_whitespace() => push_space(&mut out),
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// Whether every word of `query` begins or lies within `text`, with apostrophes
/// parting words or left out (`johns` finds St. John's). An empty query matches all.
pub fn matches(text: &str, query: &str) -> bool {
    let joined = text.contains(APOSTROPHES).then(|| folded(&text.replace(APOSTROPHES, "")));
    let text = folded(text);
    let has = |word| text.contains(word) || joined.as_ref().is_some_and(|joined| joined.contains(word));
    folded(query).split(' ').all(has)
}
