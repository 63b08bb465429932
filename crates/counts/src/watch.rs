//! Where a watched petition is read, and how its answer is.

use alongside_content::WatchedSource;

use crate::{Doubt, Found, backend, e_petitions, house};

/// The page that people can look at, which the file names as its source.
pub fn page(source: &WatchedSource) -> String {
    match source {
        // The House has no API (<https://www.ourcommons.ca/petitions/>), and answers pages in both languages.
        WatchedSource::House { number } => {
            format!("https://www.ourcommons.ca/petitions/en/Petition/Details?Petition={number}")
        }
        WatchedSource::EPetitions { url } => url.strip_suffix(".json").unwrap_or(url).to_owned(),
        WatchedSource::Backend { url } => url.clone(),
    }
}

/// The address that is asked.
pub(crate) fn address(source: &WatchedSource) -> String {
    match source {
        WatchedSource::House { .. } => page(source),
        WatchedSource::EPetitions { url } | WatchedSource::Backend { url } => url.clone(),
    }
}

/// What kind of answer is asked for (RFC 9110, section 12.5.1).
pub(crate) const fn accept(source: &WatchedSource) -> &'static str {
    match source {
        WatchedSource::House { .. } => "text/html",
        WatchedSource::EPetitions { .. } | WatchedSource::Backend { .. } => "application/json",
    }
}

/// Reads an answer.
///
/// # Errors
/// A [`Doubt`] about what it tells.
pub fn read(source: &WatchedSource, body: &[u8]) -> Result<Found, Doubt> {
    match source {
        WatchedSource::House { number } => house::page(body, number),
        WatchedSource::EPetitions { url } => e_petitions::petition(body, url),
        WatchedSource::Backend { url } => backend::record(body, url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_sent_to_the_page_not_to_what_was_asked() {
        let url = "https://petition.example.org/petitions/700000.json".to_owned();
        let source = WatchedSource::EPetitions { url: url.clone() };
        assert_eq!((address(&source), page(&source).as_str()), (url.clone(), url.strip_suffix(".json").unwrap_or("")));
    }

    #[test]
    fn a_petition_to_the_house_is_its_page() {
        let source = WatchedSource::House { number: "e-1234".to_owned() };
        assert_eq!(address(&source), "https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=e-1234");
        assert_eq!(page(&source), address(&source));
    }
}
