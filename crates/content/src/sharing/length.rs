//! How long a post is by each network's own count, with the address of the page.

use alongside_model::share::Network;
use unicode_segmentation::UnicodeSegmentation;

/// What X and Mastodon count for an address, whatever its length; taken for Bluesky where the
/// site's own isn't known.
/// <https://docs.x.com/fundamentals/counting-characters>,
/// <https://docs.joinmastodon.org/user/posting/#links>
const ADDRESS: usize = 23;

/// The most a network takes; `None` where there is no limit that matters.
pub(crate) const fn limit(network: Network) -> Option<usize> {
    match network {
        Network::X => Some(280),
        Network::Bluesky => Some(300),
        Network::Mastodon => Some(500),
        _ => None,
    }
}

/// The length of a text, a blank and the address of the page, by the network's count. Only
/// Bluesky, which counts addresses as they are, looks at the address.
pub(crate) fn length(network: Network, text: &str, address: Option<&str>) -> usize {
    let words = match network {
        Network::X => weighed(text),
        Network::Mastodon => with_short_addresses(text, |word| word.chars().count()),
        _ => text.graphemes(true).count(),
    };
    let address = match (network, address) {
        (Network::Bluesky, Some(address)) => address.graphemes(true).count(),
        _ => ADDRESS,
    };
    if words == 0 { address } else { words + 1 + address }
}

/// X's weighted length: most letters of Latin and the scripts near it weigh 1, all others 2, and an
/// emoji of several code points as much as one (the configuration of `twitter-text` 3,
/// <https://github.com/twitter/twitter-text/blob/master/config/v3.json>).
fn weighed(text: &str) -> usize {
    with_short_addresses(text, |word| word.graphemes(true).map(weight).sum())
}

fn weight(grapheme: &str) -> usize {
    let light = |c: char| matches!(u32::from(c), 0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247);
    let weight: usize = grapheme.chars().map(|c| if light(c) { 1 } else { 2 }).sum();
    // Not so in scripts that join letters with the same sign.
    let emoji = !grapheme.starts_with(light) && grapheme.contains(['\u{200d}', '\u{fe0f}']);
    if emoji { 2 } else { weight }
}

/// The length of a text in which each address counts as [`ADDRESS`].
fn with_short_addresses(text: &str, count: impl Fn(&str) -> usize) -> usize {
    let piece = |piece: &str| {
        let word = piece.trim_end();
        if word.starts_with("https://") || word.starts_with("http://") {
            ADDRESS + count(&piece[word.len()..])
        } else {
            count(piece)
        }
    };
    text.split_inclusive(char::is_whitespace).map(piece).sum()
}

#[cfg(test)]
mod tests {
    use alongside_model::share::Network;

    use super::{length, weighed};

    #[test]
    fn x_weighs_scripts_and_counts_addresses_as_one_length() {
        assert_eq!(weighed("Clean water"), 11);
        assert_eq!(weighed("Été"), 3);
        assert_eq!(weighed("“Water”"), 7);
        assert_eq!(weighed("清水"), 4);
        assert_eq!(weighed("👨‍👩‍👧"), 2);
        assert_eq!(weighed("See https://example.org/a/very/long/address/that/goes/on/and/on now"), 4 + 23 + 4);
    }

    #[test]
    fn bluesky_counts_what_a_reader_sees_as_one_letter() {
        let address = "https://example.org/en/campaigns/clean-river/";
        assert_eq!(length(Network::Bluesky, "e\u{301}👨‍👩‍👧", Some(address)), 2 + 1 + address.len());
        assert_eq!(length(Network::Bluesky, "Water", None), 5 + 1 + 23);
        assert_eq!(length(Network::Mastodon, "Water", Some(address)), 5 + 1 + 23);
        assert_eq!(length(Network::Mastodon, "", Some(address)), 23);
    }
}
