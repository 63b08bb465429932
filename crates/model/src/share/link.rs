//! Links that open a network with a text ready to be sent.

use super::Network;
use crate::mailto::{encode, mailto};

/// Where the page's address goes. An encoded text has no braces.
const URL: &str = "{url}";

/// The link of a network for a text, with `{url}` where [`fill`] puts the page's address. `title` is the
/// subject of an email. Facebook and `LinkedIn` take an address only. `None` for Mastodon, which is many
/// servers: see [`super::mastodon`].
///
/// The addresses are the networks' own: <https://docs.x.com/x-for-websites/post-button/guides/web-intent>,
/// <https://docs.bsky.app/docs/advanced-guides/intent-links>, <https://faq.whatsapp.com/5913398998672934>,
/// <https://core.telegram.org/widgets/share>, and the ones that Facebook's and `LinkedIn`'s buttons open.
pub fn template(network: Network, title: &str, text: &str) -> Option<String> {
    let words = encode(text);
    // A text and an address in one field, parted by a space.
    let gap = if words.is_empty() { "" } else { "%20" };
    let link = match network {
        Network::Email => {
            let mail = mailto(&[], title, text).unwrap_or_default();
            let gap = if words.is_empty() { "" } else { "%0D%0A%0D%0A" };
            return Some([&mail, gap, URL].concat());
        }
        Network::Whatsapp => ["https://wa.me/?text=", &words, gap, URL],
        Network::Telegram => ["https://t.me/share/url?url=", URL, "&text=", &words],
        Network::Bluesky => ["https://bsky.app/intent/compose?text=", &words, gap, URL],
        Network::X => ["https://x.com/intent/post?text=", &words, "&url=", URL],
        Network::Facebook => ["https://www.facebook.com/sharer/sharer.php?u=", URL, "", ""],
        Network::Linkedin => ["https://www.linkedin.com/sharing/share-offsite/?url=", URL, "", ""],
        Network::Mastodon => return None,
    };
    Some(link.concat())
}

/// A link of [`template`] with the page's address in it.
pub fn fill(template: &str, url: &str) -> String {
    template.replace(URL, &encode(url))
}
