//! The site's pages on another origin, which may sign and say that letters were sent: a site
//! of files on its own host, and this server on another (Fetch standard, "CORS protocol").

use std::{fmt, str::FromStr};

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};

use crate::{
    api::{App, no_store},
    peer,
};

/// How long a browser may remember that it may post here, in seconds: two hours, the most that
/// Chromium does.
const REMEMBERED: HeaderValue = HeaderValue::from_static("7200");
/// Says which sites a browser may load an answer into.
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// An origin of the site, as browsers write it: `https://www.example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteOrigin(String);

/// A `--site-origin` that is no origin of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnOrigin {
    /// Not a scheme, a host and perhaps a port.
    #[error("write an origin without a path or a slash at the end: https://www.example.org")]
    Shape,
    /// Anybody between could sign as somebody else.
    #[error("write https://; http:// is only for localhost and 127.0.0.1")]
    NotSecret,
}

impl FromStr for SiteOrigin {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        // Browsers write a host in lower case, and leave out the usual port.
        let text = text.to_ascii_lowercase();
        let (scheme, authority) = text.split_once("://").ok_or(NotAnOrigin::Shape)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:[]".contains(&byte);
        let uri: Uri = text.parse().map_err(|_| NotAnOrigin::Shape)?;
        let host = uri.host().unwrap_or_default();
        let port = authority.strip_prefix(host).ok_or(NotAnOrigin::Shape)?;
        let good_port = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
        if host.is_empty() || !authority.bytes().all(plain) || !good_port {
            return Err(NotAnOrigin::Shape);
        }
        let usual = match scheme {
            "https" => ":443",
            "http" if matches!(host, "localhost" | "127.0.0.1") => ":80",
            "http" => return Err(NotAnOrigin::NotSecret),
            _ => return Err(NotAnOrigin::Shape),
        };
        let port = if port == usual { "" } else { port };
        Ok(Self(format!("{scheme}://{host}{port}")))
    }
}

impl fmt::Display for SiteOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a POST comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller<'a> {
    /// A page that this server serves, or no browser at all.
    Ours,
    /// A page of the site on another origin.
    Site(&'a SiteOrigin),
    /// Another site's page, or one that doesn't say.
    Foreign,
}

impl<'a> Caller<'a> {
    /// Tells it by what the browser says; `sites` are the site's other origins.
    pub fn of(headers: &HeaderMap, sites: &'a [SiteOrigin], behind_proxy: bool) -> Self {
        if peer::is_same_origin(headers, behind_proxy) {
            return Self::Ours;
        }
        let said = headers.get(header::ORIGIN).map(HeaderValue::as_bytes);
        sites.iter().find(|site| said == Some(site.0.as_bytes())).map_or(Self::Foreign, Self::Site)
    }

    /// The origin to go back to, where it is another one.
    pub fn site(self) -> Option<&'a SiteOrigin> {
        match self {
            Self::Site(site) => Some(site),
            Self::Ours | Self::Foreign => None,
        }
    }

    /// Lets the page that asked read the answer, when it is one of the site's. Nobody else can.
    pub fn readable(self, mut answer: Response) -> Response {
        let headers = answer.headers_mut();
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
        // An origin that was read above is plain ASCII; were one not, nobody could read the answer.
        if let Some(Ok(origin)) = self.site().map(|site| HeaderValue::try_from(site.0.as_str())) {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Retry-After"));
            headers.insert(RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
        }
        answer
    }
}

/// Answers the question of a browser whether it may post: to the site's own pages, yes.
/// Cookies are never asked for.
pub async fn preflight(State(app): State<App>, headers: HeaderMap) -> Response {
    let caller = Caller::of(&headers, &app.site_origins, app.behind_proxy);
    let answer = match caller {
        Caller::Foreign => StatusCode::FORBIDDEN.into_response(),
        Caller::Ours => StatusCode::NO_CONTENT.into_response(),
        Caller::Site(_) => {
            let allowed = [
                (header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("POST")),
                (header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("content-type")),
                (header::ACCESS_CONTROL_MAX_AGE, REMEMBERED),
            ];
            (StatusCode::NO_CONTENT, allowed).into_response()
        }
    };
    caller.readable(no_store(answer))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_origin_is_understood_as_browsers_write_it() {
        for (written, origin) in [
            ("https://www.example.org", "https://www.example.org"),
            ("HTTPS://Www.Example.Org", "https://www.example.org"),
            ("https://www.example.org:443", "https://www.example.org"),
            ("https://www.example.org:8443", "https://www.example.org:8443"),
            ("http://localhost", "http://localhost"),
            ("http://localhost:80", "http://localhost"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
            ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
        ] {
            assert_eq!(written.parse::<SiteOrigin>().unwrap().to_string(), origin);
        }
    }

    #[test]
    fn what_is_no_origin_of_a_site_is_told() {
        for text in [
            "",
            "*",
            "null",
            "www.example.org",
            "https://",
            "https://www.example.org/",
            "https://www.example.org/en",
            "https://www.example.org?x",
            "https://www.example.org#x",
            "https://user@www.example.org",
            "https://*.example.org",
            "https://www.example.org:",
            "https://www.example.org:99999",
            "https://bücher.example",
            "https://a.example https://b.example",
            "ftp://www.example.org",
            "file://",
        ] {
            assert_eq!(text.parse::<SiteOrigin>(), Err(NotAnOrigin::Shape), "{text}");
        }
        for text in ["http://www.example.org", "http://localhost.example.org", "http://127.0.0.2"] {
            assert_eq!(text.parse::<SiteOrigin>(), Err(NotAnOrigin::NotSecret), "{text}");
        }
    }

    #[test]
    fn only_the_very_origin_is_the_sites() {
        let sites: Vec<SiteOrigin> = vec!["https://www.example.org".parse().unwrap()];
        let from = |origin: &'static str, fetch_site: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static("api.example.org"));
            headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
            headers.insert("sec-fetch-site", HeaderValue::from_static(fetch_site));
            Caller::of(&headers, &sites, false)
        };
        assert_eq!(from("https://www.example.org", "same-site"), Caller::Site(&sites[0]));
        assert_eq!(from("https://www.example.org", "cross-site"), Caller::Site(&sites[0]));
        assert_eq!(from("https://api.example.org", "same-origin"), Caller::Ours);
        for origin in [
            "null",
            "",
            "https://example.org",
            "http://www.example.org",
            "https://www.example.org:8443",
            "https://www.example.org.evil.example",
            "https://evil.example",
        ] {
            assert_eq!(from(origin, "cross-site"), Caller::Foreign, "{origin}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_taken_for_an_origin_is_safe_in_a_header_and_a_page(text in "(https?://)?[ -~]{0,30}") {
            if let Ok(origin) = text.parse::<SiteOrigin>() {
                let origin = origin.to_string();
                prop_assert!(!origin.contains(['"', '<', '>', '\'', ' ', '&', '@', '\\', '*']), "{}", origin);
                prop_assert_eq!(origin.matches('/').count(), 2);
                prop_assert_eq!(origin.parse::<SiteOrigin>().unwrap().to_string(), origin);
            }
        }
    }
}
