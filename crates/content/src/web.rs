//! Addresses of services: what a page or a server talks to.

/// The remedy for an address that isn't one of a service.
pub(crate) const SERVICE_RULE: &str = "Write the whole address, beginning with https://.";

/// Whether things may be sent to an address: `https:`, or `http:` on this computer, to a
/// host in plain letters. The host stands in the pages' Content Security Policy, where no
/// other sign can be.
pub(crate) fn is_service(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let secure = match scheme {
        "https" => true,
        "http" => matches!(host, "localhost" | "127.0.0.1"),
        _ => false,
    };
    secure
        && !host.is_empty()
        && host.chars().all(plain)
        && !port.is_empty()
        && port.chars().all(|c| c.is_ascii_digit())
        && !has_blank(address)
}

/// The origin of an address: scheme, host and port; `None` for a path of the site itself.
pub(crate) fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(format!("{scheme}://{host}"))
}

/// The host of an address, without its port.
pub(crate) fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    rest.split(['/', '?', '#', ':']).next()
}

/// Whether white space or a control character is in a text.
pub(crate) fn has_blank(text: &str) -> bool {
    text.chars().any(|character| character.is_whitespace() || character.is_control())
}

#[cfg(test)]
mod tests {
    use super::{is_service, origin};

    #[test]
    fn only_secure_addresses_of_plain_hosts_are_sent_to() {
        for address in [
            "https://example.org",
            "https://example.org:8443/a/b?c#d",
            "http://localhost:8080/forms",
            "http://127.0.0.1",
            "https://xn--fort-hpa.example.org/",
        ] {
            assert!(is_service(address), "{address}");
        }
        for address in [
            "",
            "example.org",
            "http://example.org",
            "http://localhost.example.org",
            "https://",
            "https:///forms",
            "https://example.org;script-src",
            "https://example.org, https://example.com",
            "https://user@example.org",
            "https://example.org:/",
            "https://example.org:port",
            "https://example.org/a b",
            "ftp://example.org",
        ] {
            assert!(!is_service(address), "{address}");
        }
    }

    #[test]
    fn an_origin_has_neither_path_nor_question() {
        assert_eq!(origin("https://example.org:8443/f/abc?d").as_deref(), Some("https://example.org:8443"));
        assert_eq!(origin("/forms"), None);
    }
}
