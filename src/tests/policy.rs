//! What a page lets a browser do: connect to what its petition needs, and to nothing else.

use alongside_model::{
    life_cycle::Schedule,
    page::Campaign,
    petition::{CountSource, Goals, Part, Petition},
    signing::Signing,
};

use super::{
    campaigns::{campaign, page, petition},
    html::{Element, all},
    site,
};
use crate::document::Head;

/// What a page's policy says of a kind of address.
fn allowed(petition: Option<Petition>, kind: &str) -> String {
    let data = page(Campaign { petition, ..campaign(Schedule::default()) });
    let document = site::document_of(&Head::default(), data, [].into());
    let metas = all(&document, "meta");
    let is_policy = |meta: &&Element<'_>| meta.attribute("http-equiv") == Some("Content-Security-Policy");
    let policy = metas.iter().find(is_policy).unwrap().required("content").to_owned();
    let parts = policy.split("; ").map(str::to_owned).collect::<Vec<_>>();
    parts.into_iter().find_map(|part| part.strip_prefix(&format!("{kind} ")).map(str::to_owned)).unwrap()
}

#[test]
fn a_page_may_ask_each_source_of_its_count_and_post_to_where_it_is_signed() {
    let mut petition = petition(Goals::default());
    let file = CountSource::File { url: "/counts/pond.json".to_owned() };
    petition.tally.parts.push(Part { source: file, by: String::new() });
    let again = petition.tally.parts[0].clone();
    petition.tally.parts.push(again);
    petition.signing = Signing::Form { url: "https://forms.example.com/f/pond".to_owned() };
    let connect = allowed(Some(petition.clone()), "connect-src");
    assert_eq!(connect, "'self' https://represent.example.org https://example.org https://forms.example.com");
    assert_eq!(allowed(Some(petition.clone()), "form-action"), "'self'", "it is reached by script alone");
    petition.signing = Signing::Backend { url: "https://sign.example.com/v1/petitions/pond/signatures".to_owned() };
    assert_eq!(allowed(Some(petition), "form-action"), "'self' https://sign.example.com");
}

#[test]
fn a_page_without_a_petition_connects_to_the_sites_own_services_only() {
    assert_eq!(allowed(None, "connect-src"), "'self' https://represent.example.org");
    assert_eq!(allowed(None, "form-action"), "'self'");
    let signed_elsewhere = petition(Goals::default());
    assert_eq!(allowed(Some(signed_elsewhere), "form-action"), "'self'");
}
