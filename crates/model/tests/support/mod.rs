//! Letters as people paste them, and a reader of `mailto:` addresses that shares
//! nothing with the writer under test.

use percent_encoding::percent_decode_str;
use proptest::{prelude::*, sample::select};

/// What a mail program takes from a `mailto:` address (RFC 6068, section 2).
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// The recipients.
    pub to: Vec<String>,
    /// The header fields in order, `body` among them.
    pub fields: Vec<(String, String)>,
}

/// Reads a `mailto:` address as strictly as RFC 6068 allows, panicking on
/// any character that its grammar doesn't.
pub fn read(address: &str) -> Message {
    let rest = address.strip_prefix("mailto:").expect("it begins with mailto:");
    let (path, query) = rest.split_once('?').expect("it has fields");
    let to = path.split(',').filter(|one| !one.is_empty()).map(decode).collect();
    let field = |field: &str| {
        let (name, value) = field.split_once('=').expect("every field has a value");
        (decode(name), decode(value))
    };
    Message { to, fields: query.split('&').map(field).collect() }
}

fn decode(part: &str) -> String {
    let bytes = part.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let whole_escape = || bytes[at + 1..].len() >= 2 && bytes[at + 1..at + 3].iter().all(u8::is_ascii_hexdigit);
        let allowed = byte.is_ascii_alphanumeric() || b"-._~@".contains(byte) || (*byte == b'%' && whole_escape());
        assert!(allowed, "{:?} may not stand in {part:?}", char::from(*byte));
    }
    percent_decode_str(part).decode_utf8().expect("escapes are UTF-8").into_owned()
}

/// What should arrive of a body: its words, its lines, no control characters.
pub fn lines_of(body: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut characters = body.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => lines.push(String::new()),
            '\t' => lines.last_mut().unwrap().push('\t'),
            c if c.is_control() => {}
            c => lines.last_mut().unwrap().push(c),
        }
    }
    lines
}

/// Texts with everything in them that has ever broken an address.
pub fn texts() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "\r\n",
        "\n",
        "\r",
        "\t",
        " ",
        "  ",
        "+",
        "1+1=2",
        "&bcc=spy@example.org",
        "?cc=spy@example.org",
        "%0D%0ABcc:",
        "%",
        "%2",
        "=",
        "#",
        ",",
        ";",
        "/",
        "é",
        "e\u{301}",
        "Œuvre",
        "👩‍🚒",
        "שלום",
        "مرحبا",
        "\u{202e}",
        "\0",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{b}",
        "a",
        "Dear Jane",
        "\"><script>",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())]
}
