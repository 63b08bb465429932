//! Finding a title by a few letters of it.

const APOSTROPHES: [char; 4] = ['\'', '\u{2018}', '\u{2019}', '\u{2bc}'];

/// The form in which two spellings match: lower case, without the accents of
/// Latin letters, dashes and apostrophes as spaces, spaces single.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => out.push('a'),
            'ç' => out.push('c'),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => out.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ß' => out.push_str("ss"),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
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
