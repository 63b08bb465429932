//! What we write for the browser is what the browser reads.
#![expect(clippy::unwrap_used, reason = "tests")]

use alongside_model::{
    Lang,
    json::{FromJson, from_str},
    page::{ActionKind, Organisation, SiteInfo},
    postal_code::Province,
    recipient::{Recipient, RepresentativeSet},
    time::Instant,
};
use proptest::{collection::vec, option, prelude::*};
use serde::Serialize;

fn comes_back<T: Serialize + FromJson + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(from_str::<T>(&text).as_ref(), Some(value), "{text}");
}

prop_compose! {
    fn recipient()(
        (id, name, office) in any::<(String, String, String)>(),
        riding in option::of(any::<String>()),
        party in option::of(any::<String>()),
        email in option::of(any::<String>()),
        postal in vec(any::<String>(), 0..4),
        salutation in option::of(any::<String>()),
    ) -> Recipient {
        Recipient { id, name, office, riding, party, email, postal, salutation }
    }
}

prop_compose! {
    fn set()(
        (id, office, office_short, body) in any::<(String, String, String, String)>(),
        boundary_sets in vec(any::<String>(), 0..4),
        postal in vec(any::<String>(), 0..4),
    ) -> RepresentativeSet {
        RepresentativeSet { id, boundary_sets, office, office_short, body, postal }
    }
}

prop_compose! {
    fn site()(
        (base, name, tagline, represent, build) in any::<(String, String, String, String, String)>(),
        (org, address, email) in any::<(String, String, String)>(),
        backend in option::of(any::<String>()),
        built_at in any::<i64>(),
        french in any::<bool>(),
    ) -> SiteInfo {
        SiteInfo {
            lang: if french { Lang::Fr } else { Lang::En },
            languages: Lang::ALL.to_vec(),
            base, name, tagline, backend, represent, build,
            organisation: Organisation { name: org, address, email },
            built_at: Instant(built_at),
        }
    }
}

proptest! {
    #[test]
    fn a_recipient_comes_back(value in recipient()) {
        comes_back(&value);
    }

    #[test]
    fn a_set_comes_back(value in set()) {
        comes_back(&value);
    }

    #[test]
    fn a_site_comes_back(value in site()) {
        comes_back(&value);
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(text in any::<String>()) {
        let _ = from_str::<Recipient>(&text);
        let _ = from_str::<SiteInfo>(&text);
    }
}

#[test]
fn every_name_comes_back() {
    Lang::ALL.iter().for_each(comes_back);
    ActionKind::ALL.iter().for_each(comes_back);
    Province::ALL.iter().for_each(comes_back);
}

#[test]
fn a_missing_field_is_refused() {
    assert_eq!(from_str::<Organisation>(r#"{"name":"A","address":"B"}"#), None);
    assert_eq!(from_str::<Recipient>("[]"), None);
}
