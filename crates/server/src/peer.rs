//! Who is asking: the address that limits count by, and whether a form was sent
//! from our own pages.

use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
    time::Duration,
};

use axum::http::{HeaderMap, header};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock};

/// The address a request comes from, as far as limits are concerned: an IPv6
/// household has a whole /64, so that is what counts.
///
/// Behind a proxy it is the last entry of `X-Forwarded-For`, the one that the
/// proxy itself wrote; the ones before it are whatever the visitor sent.
pub fn address(connection: SocketAddr, headers: &HeaderMap, behind_proxy: bool) -> IpAddr {
    let forwarded = || {
        let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        last.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let address = behind_proxy.then(forwarded).flatten().unwrap_or(connection.ip());
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    }
}

/// Whether a POST comes from a page of our own, or from no browser at all.
///
/// Browsers say so in `Sec-Fetch-Site` (W3C Fetch Metadata); older ones, and all of
/// them on plain http, send `Origin`, which must then be the host asked for.
pub fn is_same_origin(headers: &HeaderMap, behind_proxy: bool) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let asked = behind_proxy.then(|| headers.get("x-forwarded-host")).flatten().or_else(|| headers.get(header::HOST));
    let (Ok(origin), Some(Ok(asked))) = (origin.to_str(), asked.map(|host| host.to_str())) else { return false };
    origin.split_once("://").is_some_and(|(_, authority)| authority.eq_ignore_ascii_case(asked))
}

/// How often one address may try something.
pub struct ClientLimit {
    limiter: DefaultKeyedRateLimiter<IpAddr>,
}

impl ClientLimit {
    /// `tries` a minute, of which two thirds may come at once.
    pub fn per_minute(tries: NonZeroU32) -> Self {
        Self::new(Quota::per_minute(tries), tries)
    }

    /// `tries` an hour, of which two thirds may come at once.
    pub fn per_hour(tries: NonZeroU32) -> Self {
        Self::new(Quota::per_hour(tries), tries)
    }

    fn new(quota: Quota, tries: NonZeroU32) -> Self {
        let at_once = tries.saturating_add(1).get() / 3 * 2;
        let at_once = NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN);
        Self { limiter: RateLimiter::keyed(quota.allow_burst(at_once)) }
    }

    /// Counts a try.
    ///
    /// # Errors
    /// How long to wait, when there were too many.
    pub fn check(&self, address: IpAddr) -> Result<(), Duration> {
        self.limiter.check_key(&address).map_err(|until| until.wait_time_from(self.limiter.clock().now()))
    }

    /// Forgets the addresses that are free to try again.
    pub fn forget(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test")]

    use axum::http::HeaderValue;

    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    #[test]
    fn a_forged_address_gains_nothing() {
        let connection = "192.0.2.1:4000".parse().unwrap();
        let forged = headers(&[("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "198.51.100.1, 198.51.100.2")]);
        assert_eq!(address(connection, &forged, false).to_string(), "192.0.2.1");
        assert_eq!(address(connection, &forged, true).to_string(), "198.51.100.2");
        let junk = headers(&[("x-forwarded-for", "somebody")]);
        assert_eq!(address(connection, &junk, true).to_string(), "192.0.2.1");
    }

    #[test]
    fn a_household_counts_once() {
        let none = HeaderMap::new();
        let one = address("[2001:db8:1:2:aaaa::1]:1".parse().unwrap(), &none, false);
        let two = address("[2001:db8:1:2:bbbb::2]:1".parse().unwrap(), &none, false);
        let next_door = address("[2001:db8:1:3::1]:1".parse().unwrap(), &none, false);
        assert_eq!(one, two);
        assert_ne!(one, next_door);
        assert_eq!(address("[::ffff:192.0.2.1]:1".parse().unwrap(), &none, false).to_string(), "192.0.2.1");
    }

    #[test]
    fn only_our_own_pages_may_send_a_form() {
        let host = ("host", "example.org:8080");
        assert!(is_same_origin(&headers(&[host]), false), "no browser");
        assert!(is_same_origin(&headers(&[host, ("origin", "http://Example.org:8080")]), false));
        assert!(!is_same_origin(&headers(&[host, ("origin", "http://example.org")]), false), "another port");
        assert!(!is_same_origin(&headers(&[host, ("origin", "null")]), false));
        assert!(is_same_origin(&headers(&[host, ("origin", "null"), ("sec-fetch-site", "same-origin")]), false));
        for site in ["cross-site", "same-site", "elsewhere"] {
            let sent = headers(&[host, ("origin", "http://example.org:8080"), ("sec-fetch-site", site)]);
            assert!(!is_same_origin(&sent, false), "{site}");
        }
        let proxied =
            headers(&[("host", "backend"), ("x-forwarded-host", "example.org"), ("origin", "https://example.org")]);
        assert!(is_same_origin(&proxied, true));
        assert!(!is_same_origin(&proxied, false));
    }

    #[test]
    fn two_thirds_of_a_budget_may_come_at_once() {
        for (tries, at_once) in [(30, 20), (20, 14), (1, 1), (3, 2)] {
            let tries = NonZeroU32::new(tries).unwrap();
            for (limit, period) in [(ClientLimit::per_minute(tries), 60), (ClientLimit::per_hour(tries), 3600)] {
                let address = "192.0.2.1".parse().unwrap();
                let taken = (0..100).take_while(|_| limit.check(address).is_ok()).count();
                assert_eq!(taken, at_once, "{tries} in {period} s");
                let wait = limit.check(address).unwrap_err().as_secs_f64();
                let share = f64::from(period) / f64::from(tries.get());
                assert!(wait > share - 1.0 && wait <= share, "{wait} s, {tries} in {period} s");
                assert!(limit.check("192.0.2.2".parse().unwrap()).is_ok(), "somebody else");
            }
        }
    }
}
