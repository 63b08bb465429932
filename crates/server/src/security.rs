//! The headers that keep a page to itself, on every answer.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// The headers of every answer; an answer that already has one keeps its own.
#[derive(Clone, Debug)]
pub struct SecurityHeaders {
    policy: HeaderValue,
}

/// The same everywhere.
const FIXED: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Not `no-referrer`: under that, browsers send `Origin: null` with a form of our
    // own page (Fetch standard, "append a request Origin header"), and signing
    // without script could not be told from another site's doing. Other sites get
    // nothing with this one either.
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

impl SecurityHeaders {
    /// The headers for a site whose pages may also connect to `connect`, which are
    /// checked origins; forms that are posted without script go to the same.
    pub fn new(connect: &[String]) -> Self {
        let mut connections = String::from("'self'");
        for origin in connect {
            connections.push(' ');
            connections.push_str(origin);
        }
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
             font-src 'self'; connect-src {connections}; manifest-src 'self'; \
             form-action {connections} mailto:; \
             base-uri 'none'; frame-ancestors 'none'"
        );
        // Checked origins are ASCII without control characters; were one not, the
        // strictest policy is the safe answer.
        let policy = HeaderValue::try_from(policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
        Self { policy }
    }

    /// Adds what the answer doesn't have yet.
    pub fn add(&self, headers: &mut HeaderMap) {
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| self.policy.clone());
        for (name, value) in FIXED {
            headers.entry(name).or_insert_with(|| HeaderValue::from_static(value));
        }
    }
}
