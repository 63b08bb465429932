//! How long a post is, as networks count it. Only what is said before the page's own address is
//! measured here: that counts [`LINK_LENGTH`] more, and the space before it one.

/// What a link counts on X and on Mastodon, however long it is.
pub const LINK_LENGTH: usize = 23;

/// The weighted length of a text on X, by the published configuration of twitter-text 3
/// (<https://github.com/twitter/twitter-text>, `config/v3.json`): Latin and most other alphabets weigh 1 a
/// character, everything else 2, a link [`LINK_LENGTH`]. An emoji of several characters weighs more here than
/// the 2 that X takes for it, and a link without `https://` what its characters weigh.
pub fn x_length(text: &str) -> usize {
    with_links(text, |character| match u32::from(character) {
        0..=4_351 | 8_192..=8_205 | 8_208..=8_223 | 8_242..=8_247 => 1,
        _ => 2,
    })
}

/// The length of a text on Mastodon: its characters, a link counted as [`LINK_LENGTH`]. What is made of
/// several characters counts less there.
pub fn mastodon_length(text: &str) -> usize {
    with_links(text, |_| 1)
}

/// The weight of every character outside of links. A link begins a word and ends with a letter, a digit or a
/// slash, so that what is no link is never counted as one.
fn with_links(text: &str, weight: fn(char) -> usize) -> usize {
    let mut length = 0;
    let mut rest = text;
    let mut in_word = false;
    while let Some(first) = rest.chars().next() {
        if !in_word && (rest.starts_with("https://") || rest.starts_with("http://")) {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-._~:/?#@!$&'*+,;=%".contains(c));
            let link = &rest[..end.unwrap_or(rest.len())];
            rest = &rest[link.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '/').len()..];
            length += LINK_LENGTH;
        } else {
            length += weight(first);
            rest = &rest[first.len_utf8()..];
        }
        in_word = first.is_alphanumeric();
    }
    length
}
