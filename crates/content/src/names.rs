//! The words that content has for what the model gives a name.

use alongside_model::{Lang, letter::Service, postal_code::Province, recipient::Form, share::Network};

/// Provinces and territories, by their abbreviations: `ON`.
pub(crate) fn provinces() -> [(&'static str, Province); 13] {
    Province::ALL.map(|province| (province.abbreviation(), province))
}

/// Languages of the interface, by their codes: `fr`.
pub(crate) fn languages() -> [(&'static str, Lang); 2] {
    Lang::ALL.map(|lang| (lang.code(), lang))
}

/// Forms of address: `prime-minister`.
pub(crate) fn forms() -> [(&'static str, Form); 7] {
    Form::ALL.map(|form| (form.name(), form))
}

/// Services that take letters: `action-network`.
pub(crate) fn services() -> [(&'static str, Service); 3] {
    Service::ALL.map(|service| (service.name(), service))
}

/// Networks to share on: `bluesky`.
pub(crate) fn networks() -> [(&'static str, Network); 8] {
    Network::ALL.map(|network| (network.name(), network))
}
