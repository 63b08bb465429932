//! Signing a petition: the systems that take signatures, what each is sent, and what its
//! answer means.

use serde::{Deserialize, Serialize};

/// How a petition is signed. Every address is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Signing {
    /// With our own backend: `POST .../v1/petitions/{id}/signatures`.
    Backend {
        /// The address of the signatures.
        url: String,
    },
    /// With Action Network, without a key. It subscribes whoever signs, so that consent is
    /// asked first; and its answer proves nothing (<https://actionnetwork.org/docs/v2/unauthenticated-post>).
    ActionNetwork {
        /// The address of the petition's signatures: `.../api/v2/petitions/{id}/signatures`.
        url: String,
    },
    /// With a Proca server: `addActionContact`.
    Proca {
        /// The address of its GraphQL API.
        url: String,
        /// The number of the action page.
        page: u64,
    },
    /// With a form endpoint that answers JSON, such as Formspree's.
    Form {
        /// Its address.
        url: String,
    },
    /// With Netlify's forms, on a site that is hosted there.
    Netlify {
        /// The path that is posted to.
        url: String,
    },
    /// On another site, to which the page leads.
    Elsewhere {
        /// Where to sign (https).
        url: String,
        /// The name of that site.
        site: String,
        /// Whether that site counts a signature only once the signatory has followed a link in
        /// an email, as the House of Commons does.
        #[serde(default)]
        confirms: bool,
    },
    /// Nowhere at present: there is no backend.
    Nowhere,
}
