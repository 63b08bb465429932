//! Email addresses, as far as a form or an address bar needs to judge them.

/// The longest address accepted, in bytes (RFC 5321, 4.5.3.1.3, less the brackets).
pub const MAX_LENGTH: usize = 254;

/// Whether a text is an address that can go in a `mailto:` path and in a form:
/// one `@`, a name of at most 64 bytes, a domain with a dot, and none of the
/// characters that could add a recipient or a header, or that nobody can see.
pub fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else { return false };
    let plain = |character: char| {
        !character.is_control()
            && !character.is_whitespace()
            && !is_invisible(character)
            && !",;:<>\"()[]\\&=?#%@".contains(character)
    };
    text.len() <= MAX_LENGTH
        && (1..=64).contains(&name.len())
        && name.chars().all(plain)
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..")
        && domain.contains('.')
        && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && c.is_alphanumeric()))
}

/// Whether a character leaves no mark but may come along when text is copied from
/// a web page: soft hyphen, zero-width and direction marks, byte-order mark.
pub(crate) const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

/// The form under which two spellings count as one person: trimmed, lower case.
pub fn canonical(address: &str) -> String {
    address.trim().to_lowercase()
}
