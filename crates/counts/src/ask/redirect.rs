//! Where a site may send us.

use url::Url;

use crate::Doubt;

/// The address that a redirect leads to, as long as it stays with the site: over https, at the host that was asked
/// (with or without `www.`) or one below it. That is narrower than a registrable domain, and needs no list of those.
///
/// # Errors
/// [`Doubt::SentAway`].
pub(super) fn target(asked: &Url, location: &str) -> Result<Url, Doubt> {
    let away = || Doubt::SentAway(plain(location));
    if location.is_empty() {
        return Err(away());
    }
    let target = asked.join(location).map_err(|_| away())?;
    let same_place =
        target.scheme() == asked.scheme() && target.host() == asked.host() && target.port() == asked.port();
    let nearby = target.scheme() == "https" && target.port().is_none() && is_of(&target, asked);
    let named = !target.username().is_empty() || target.password().is_some();
    if (same_place || nearby) && !named { Ok(target) } else { Err(away()) }
}

/// Whether the host of `target` is that of `asked` or lies below it.
fn is_of(target: &Url, asked: &Url) -> bool {
    let (Some(target), Some(asked)) = (target.domain(), asked.domain()) else { return false };
    let site = asked.strip_prefix("www.").filter(|site| site.contains('.')).unwrap_or(asked);
    target == site || target.strip_suffix(site).is_some_and(|below| below.ends_with('.'))
}

/// What can be shown of a location that somebody else wrote.
fn plain(location: &str) -> String {
    location.chars().filter(char::is_ascii_graphic).take(200).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    fn led(asked: &str, location: &str) -> Option<String> {
        target(&Url::parse(asked).unwrap(), location).ok().map(String::from)
    }

    const HOUSE: &str = "https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=e-1234";

    #[test]
    fn a_site_may_send_us_to_another_of_its_pages() {
        for (location, target) in [
            ("/petitions/fr", "https://www.ourcommons.ca/petitions/fr"),
            ("https://ourcommons.ca/a", "https://ourcommons.ca/a"),
            ("https://petitions.ourcommons.ca/a", "https://petitions.ourcommons.ca/a"),
            ("//www.ourcommons.ca/b?c=d", "https://www.ourcommons.ca/b?c=d"),
        ] {
            assert_eq!(led(HOUSE, location).as_deref(), Some(target));
        }
        assert_eq!(led("http://127.0.0.1:80/a", "/b").as_deref(), Some("http://127.0.0.1/b"));
    }

    #[test]
    fn it_may_not_send_us_anywhere_else() {
        for location in [
            "",
            "https://example.org/",
            "http://www.ourcommons.ca/",
            "https://notourcommons.ca/",
            "https://www.ourcommons.ca.example.org/",
            "https://www.ourcommons.ca:8443/",
            "https://someone@www.ourcommons.ca/",
            "https://ca/",
            "file:///etc/hosts",
            "https://[::1]/",
            "http://",
        ] {
            assert_eq!(led(HOUSE, location), None, "{location}");
        }
        assert_eq!(led("https://www.example/", "https://other.example/"), None);
        assert_eq!(led("https://127.0.0.1/", "https://1.127.0.0.1/"), None);
    }
}
