//! Asking a site the way a guest does: by name, rarely, briefly.

mod redirect;

use std::{
    collections::{HashMap, HashSet},
    thread,
    time::{Duration, Instant},
};

use alongside_content::WatchedSource;
use ureq::{Agent, Body, http::Response};
use url::Url;

use crate::{Doubt, watch};

/// How a site is asked.
#[derive(Clone, Debug)]
pub struct Manners {
    /// Who asks, with where to complain: [`user_agent`].
    pub user_agent: String,
    /// How long an answer may take, from the name look-up to its last byte.
    pub patience: Duration,
    /// The least time between two questions to one host.
    pub pause: Duration,
    /// The longest answer, in bytes, once unpacked.
    pub longest: u64,
    /// Where to ask instead of the sites themselves; for tests.
    pub instead: Option<Url>,
}

impl Manners {
    /// What is proper towards a public site.
    pub fn proper(user_agent: String) -> Self {
        Self {
            user_agent,
            patience: Duration::from_secs(20),
            pause: Duration::from_secs(2),
            longest: 2_000_000,
            instead: None,
        }
    }
}

/// The most times a site may send us on.
const MOST_REDIRECTS: usize = 3;

/// By what a site may know us: the program, and where whoever runs it is to be found. A `contact` that can't stand in a
/// header is left out.
pub fn user_agent(contact: &str) -> String {
    let name = concat!("Alongside-counts/", env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    let plain = !contact.is_empty() && contact.bytes().all(|byte| byte.is_ascii_graphic() && byte != b')');
    if plain { format!("{name} (+{contact})") } else { name.to_owned() }
}

/// Asks, and remembers whom it asked when.
#[derive(Debug)]
pub(crate) struct Asker {
    manners: Manners,
    agent: Agent,
    asked: HashMap<String, Instant>,
    /// The hosts that asked to be left alone.
    resting: HashSet<String>,
}

impl Asker {
    pub(crate) fn new(manners: Manners) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(manners.patience))
            .http_status_as_error(false)
            // Where they lead is looked at first.
            .max_redirects(0)
            .user_agent(&manners.user_agent)
            .build();
        Self { agent: config.new_agent(), manners, asked: HashMap::new(), resting: HashSet::new() }
    }

    /// The answer's body.
    ///
    /// # Errors
    /// A [`Doubt`] for anything but an answer that went well.
    pub(crate) fn ask(&mut self, source: &WatchedSource) -> Result<Vec<u8>, Doubt> {
        let mut address = self.address(source)?;
        for _ in 0..=MOST_REDIRECTS {
            let mut response = self.once(&address, watch::accept(source))?;
            let status = response.status().as_u16();
            match status {
                200 => return self.body(&mut response),
                301 | 302 | 303 | 307 | 308 => address = redirect::target(&address, location(&response))?,
                429 | 503 => {
                    self.resting.extend(address.host_str().map(str::to_owned));
                    return Err(Doubt::Status(status));
                }
                _ => return Err(Doubt::Status(status)),
            }
        }
        Err(Doubt::SentOn)
    }

    fn address(&self, source: &WatchedSource) -> Result<Url, Doubt> {
        let text = watch::address(source);
        let address = Url::parse(&text).ok().filter(|address| matches!(address.scheme(), "https" | "http"));
        let address = address.ok_or_else(|| Doubt::Address(text.clone()))?;
        let Some(instead) = &self.manners.instead else { return Ok(address) };
        instead.join(&address[url::Position::BeforePath..]).map_err(|_| Doubt::Address(text))
    }

    /// One question, after the pause that its host is due.
    fn once(&mut self, address: &Url, accept: &str) -> Result<Response<Body>, Doubt> {
        let host = address.host_str().unwrap_or_default().to_owned();
        if self.resting.contains(&host) {
            return Err(Doubt::LeftAlone);
        }
        if let Some(last) = self.asked.get(&host) {
            thread::sleep(self.manners.pause.saturating_sub(last.elapsed()));
        }
        let response = self.agent.get(address.as_str()).header("accept", accept).call();
        // From the end of an answer: a slow site gets its rest too.
        self.asked.insert(host, Instant::now());
        response.map_err(|error| self.failed(&error))
    }

    fn body(&self, response: &mut Response<Body>) -> Result<Vec<u8>, Doubt> {
        let body = response.body_mut().with_config().limit(self.manners.longest).read_to_vec();
        body.map_err(|error| self.failed(&error))
    }

    fn failed(&self, error: &ureq::Error) -> Doubt {
        match error {
            ureq::Error::Timeout(_) => Doubt::Slow(self.manners.patience),
            ureq::Error::BodyExceedsLimit(longest) => Doubt::TooLarge(*longest),
            other => Doubt::Unreachable(other.to_string()),
        }
    }
}

fn location(response: &Response<Body>) -> &str {
    response.headers().get("location").and_then(|location| location.to_str().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_can_see_whom_to_write_to() {
        assert_eq!(user_agent("https://example.org"), "Alongside-counts/0.1 (+https://example.org)");
        assert_eq!(user_agent("contact@example.org"), "Alongside-counts/0.1 (+contact@example.org)");
    }

    #[test]
    fn a_contact_that_would_end_the_header_or_its_comment_is_left_out() {
        for contact in ["", "a b@example.org", "a\r\nX: y", "https://exämple.org", "a) evil"] {
            assert_eq!(user_agent(contact), "Alongside-counts/0.1", "{contact:?}");
        }
    }
}
