//! Mastodon: many servers, of which a visitor names their own.

use crate::mailto::encode;

/// The link that opens a visitor's server with a text and an address ready to be posted: its page
/// `/share` (<https://github.com/mastodon/mastodon>, `config/routes.rb`). Always `https`. `None` where what
/// was typed names no server.
pub fn mastodon(instance: &str, text: &str, url: &str) -> Option<String> {
    let host = instance_host(instance)?;
    let gap = if text.is_empty() { "" } else { "%20" };
    Some(["https://", &host, "/share?text=", &encode(text), gap, &encode(url)].concat())
}

/// The server in what a visitor typed or pasted, in lower case: `mastodon.social`, an address of a page there, or
/// somebody's name there (`@me@mastodon.social`). A plain name of a host, never a number, a port, or a login.
pub fn instance_host(typed: &str) -> Option<String> {
    let typed = typed.trim().to_ascii_lowercase();
    let page = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    let place = page.unwrap_or(&typed).split('/').next()?;
    let host = match place.strip_prefix('@').unwrap_or(place).split_once('@') {
        // In a page's address a name before the host is a login.
        Some((name, host)) if page.is_none() && is_name(name) => host,
        _ => place,
    };
    is_host(host).then(|| host.to_owned())
}

/// Whether a text is a name as Mastodon allows it.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
}

/// Whether a text is a host's name in lower case (RFC 1123, 2.1), with a last part that begins with a letter: one that
/// begins with a digit may be read as a number (<https://url.spec.whatwg.org/#ends-in-a-number-checker>).
fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(label)
        && last.starts_with(|first: char| first.is_ascii_lowercase())
}
