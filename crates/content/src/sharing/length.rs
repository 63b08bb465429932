//! How long a post is by each network's own count, with the address of the page.

use alongside_model::share::{LINK_LENGTH, Network, mastodon_length, x_length};
use unicode_segmentation::UnicodeSegmentation;

/// The length of a text, a blank and the address of the page, by the network's count. Only
/// Bluesky counts addresses as they are; one that isn't known is taken to be as long as elsewhere.
pub(crate) fn length(network: Network, text: &str, address: Option<&str>) -> usize {
    let words = match network {
        Network::X => x_length(text),
        Network::Mastodon => mastodon_length(text),
        _ => graphemes(text),
    };
    let address = match (network, address) {
        (Network::Bluesky, Some(address)) => graphemes(address),
        _ => LINK_LENGTH,
    };
    if words == 0 { address } else { words + 1 + address }
}

/// What a reader sees as one character (<https://www.unicode.org/reports/tr29/>), which is what
/// Bluesky's posts are limited in (<https://docs.bsky.app/docs/advanced-guides/posts>).
fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use alongside_model::share::Network;

    use super::length;

    #[test]
    fn bluesky_counts_what_a_reader_sees_as_one_character() {
        let address = "https://example.org/en/campaigns/clean-river/";
        assert_eq!(length(Network::Bluesky, "e\u{301}👨‍👩‍👧", Some(address)), 2 + 1 + address.len());
        assert_eq!(length(Network::Bluesky, "Water", None), 5 + 1 + 23);
    }

    #[test]
    fn other_networks_count_every_address_alike() {
        let address = "https://example.org/en/campaigns/clean-river/";
        assert_eq!(length(Network::X, "水", Some(address)), 2 + 1 + 23);
        assert_eq!(length(Network::Mastodon, "水", Some(address)), 1 + 1 + 23);
        assert_eq!(length(Network::Mastodon, "", Some(address)), 23);
    }
}
