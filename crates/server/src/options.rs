//! The command line.

use std::{net::SocketAddr, num::NonZeroU32, path::PathBuf, str::FromStr};

use axum::http::Uri;
use clap::Parser;

use crate::origins::SiteOrigin;

/// Serves an Alongside site, takes signatures, counts letters and relays look-ups.
#[derive(Clone, Debug, Parser)]
#[command(name = "alongside-server", version)]
pub struct Options {
    /// The built site: the folder with site.json in it
    #[arg(long, value_name = "DIR")]
    pub dist: PathBuf,
    /// Where signatures and counts are kept; made when it isn't there
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// The address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Where representatives are looked up: the address of a Represent service, or "fixtures" for recorded samples
    #[arg(long, value_name = "URL|fixtures", default_value = "https://represent.opennorth.ca")]
    pub represent: RepresentSource,
    /// Answer look-ups from the recorded samples when the service can't be reached at the start
    #[arg(long)]
    pub represent_fallback: bool,
    /// How many signatures are taken from one address in a minute; two thirds of them may come at once
    #[arg(long, value_name = "N", default_value = "30")]
    pub signatures_per_minute: NonZeroU32,
    /// How many letters people at one address may say they sent in an hour; two thirds of them may come at once
    #[arg(long, value_name = "N", default_value = "20")]
    pub letters_per_hour: NonZeroU32,
    /// An origin on which the site's pages lie when this server doesn't serve them: https://, the host, and nothing
    /// after it; may be given several times
    #[arg(long = "site-origin", value_name = "ORIGIN")]
    pub site_origins: Vec<SiteOrigin>,
    /// Believe the X-Forwarded-For and X-Forwarded-Host headers: only behind one proxy that sets them
    #[arg(long)]
    pub behind_proxy: bool,
}

/// Where look-ups are answered from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RepresentSource {
    /// Recorded samples in the service's own shapes, with invented people.
    Fixtures,
    /// A Represent service, by its address without a trailing slash.
    Service(String),
}

/// A `--represent` that is neither `fixtures` nor an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write \"fixtures\", or an address that begins with https:// or http://")]
pub struct NotASource;

impl FromStr for RepresentSource {
    type Err = NotASource;

    fn from_str(text: &str) -> Result<Self, NotASource> {
        if text == "fixtures" {
            return Ok(Self::Fixtures);
        }
        let address = text.trim_end_matches('/');
        let uri: Uri = address.parse().map_err(|_| NotASource)?;
        match uri.scheme_str() {
            Some("http" | "https") if uri.host().is_some_and(|host| !host.is_empty()) && uri.query().is_none() => {
                Ok(Self::Service(address.to_owned()))
            }
            _ => Err(NotASource),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test")]

    use super::*;

    #[test]
    fn a_service_is_named_by_its_address_with_or_without_a_slash() {
        let service = RepresentSource::Service("https://represent.example.org".to_owned());
        assert_eq!("https://represent.example.org/".parse::<RepresentSource>().unwrap(), service);
        assert_eq!("https://represent.example.org".parse::<RepresentSource>().unwrap(), service);
        assert_eq!("fixtures".parse::<RepresentSource>().unwrap(), RepresentSource::Fixtures);
    }

    #[test]
    fn a_slip_of_the_pen_is_told_at_the_start() {
        for text in ["", "fixture", "represent.example.org", "ftp://example.org", "https://", "https://a b"] {
            assert_eq!(text.parse::<RepresentSource>(), Err(NotASource), "{text}");
        }
    }

    #[test]
    fn the_command_line_is_consistent() {
        use clap::CommandFactory;
        Options::command().debug_assert();
    }
}
