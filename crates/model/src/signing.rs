//! Signing a petition: the systems that take signatures, what each is sent, and what its
//! answer means.

mod answer;
mod request;

use serde::{Deserialize, Serialize};

use crate::signature::SignatureForm;

pub use answer::{Counted, Taken, Trouble, read};
pub use request::{FORM_FIELDS, NETLIFY_PETITION_FORM, request};

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

impl Signing {
    /// Where a signature is posted; `None` where signing isn't posting.
    pub fn url(&self) -> Option<&str> {
        match self {
            Self::Backend { url }
            | Self::ActionNetwork { url }
            | Self::Proca { url, .. }
            | Self::Form { url }
            | Self::Netlify { url } => Some(url),
            Self::Elsewhere { .. } | Self::Nowhere => None,
        }
    }

    /// Whether a signature may be posted again when nobody knows what became of it. Our backend knows the
    /// key of a signature, and Action Network lets a person sign a petition once
    /// (<https://actionnetwork.org/docs/v2/signatures>); the others would have it twice.
    pub const fn retry_is_safe(&self) -> bool {
        matches!(self, Self::Backend { .. } | Self::ActionNetwork { .. })
    }

    /// Whether signing subscribes: Action Network puts whoever signs on the list
    /// (<https://actionnetwork.org/docs/v2/record_signature_helper>), so that one can't sign with it and
    /// not agree to be written to.
    pub const fn needs_consent(&self) -> bool {
        matches!(self, Self::ActionNetwork { .. })
    }

    /// Whether a form lacks a consent without which nothing may be posted.
    pub const fn lacks_consent(&self, form: &SignatureForm) -> bool {
        self.needs_consent() && !form.updates
    }
}
