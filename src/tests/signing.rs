//! Petitions, before any script runs.

use alongside_model::{
    Lang,
    page::{Campaign, Card, Page},
    petition::{Petition, Source},
    route::Route,
    time::Instant,
};

use super::{
    html::{Element, all, by_id, elements, saying, seen},
    site,
};

#[test]
fn without_script_the_form_is_posted_to_the_backend_with_every_field_it_reads() {
    let html = site::campaign(&site::library(site::NOW), Lang::En, "saturday-hours");
    let form = &all(&html, "form")[0];
    assert_eq!((form.required("method"), form.required("action")), ("post", "/v1/petitions/saturday-hours/signatures"));
    let inner = form.inner();
    let fields: Vec<Element<'_>> = all(inner, "input");
    let names: Vec<&str> = fields.iter().map(|field| field.required("name")).collect();
    assert_eq!(names, ["lang", "return", "name", "email", "postal_code", "agreed", "updates"]);
    let field = |name: &str| fields.iter().find(|field| field.attribute("name") == Some(name)).unwrap();
    assert_eq!(field("lang").required("value"), "en");
    assert_eq!(field("return").required("value"), "/en/campaigns/saturday-hours/");
    for (name, kind, autocomplete) in
        [("name", "text", "name"), ("email", "email", "email"), ("postal_code", "text", "postal-code")]
    {
        assert_eq!((field(name).required("type"), field(name).required("autocomplete")), (kind, autocomplete));
    }
    for name in ["agreed", "updates"] {
        assert_eq!((field(name).required("type"), field(name).required("value")), ("checkbox", "on"));
    }
    assert_eq!(saying(inner, "button", "Sign the petition").required("type"), "submit");
}

#[test]
fn a_browser_may_tell_the_backend_that_the_form_was_sent_from_this_site() {
    // With "no-referrer" it sends `Origin: null` (Fetch standard), which the backend must refuse.
    for source in &site::library(site::NOW).pages {
        let document = site::whole(source);
        let metas = all(&document, "meta");
        let referrer = metas.iter().find(|meta| meta.attribute("name") == Some("referrer")).unwrap();
        assert_eq!(referrer.required("content"), "same-origin");
    }
}

#[test]
fn without_script_thanks_stand_where_the_backend_leads_back_to() {
    let html = site::campaign(&site::library(site::NOW), Lang::En, "saturday-hours");
    let noscript = all(&html, "noscript").into_iter().find(|part| part.inner().contains("id=\"signed\"")).unwrap();
    assert!(by_id(noscript.inner(), "signed").text().starts_with("Thank you. Your signature is counted."));
}

#[test]
fn consent_to_be_written_to_is_a_box_of_its_own_unticked_that_names_who_asks() {
    let html = site::campaign(&site::library(site::NOW), Lang::En, "saturday-hours");
    let boxes: Vec<Element<'_>> =
        elements(&html).into_iter().filter(|field| field.attribute("type") == Some("checkbox")).collect();
    assert_eq!(boxes.len(), 2);
    assert!(boxes.iter().all(|tick| !tick.has("checked")));
    let label = |id: &str| {
        let labels = all(&html, "label");
        labels.iter().find(|label| label.attribute("for") == Some(id)).unwrap().text()
    };
    assert_eq!(label("agreed"), "I have read what happens to my details");
    for part in [
        "Friends of the Mill Lane Library",
        "3 Mill Lane, Elder Cove NS B0B 1B0",
        "friends@example.org",
        "You can withdraw your consent at any time.",
    ] {
        assert!(label("updates").contains(part), "{}", label("updates"));
    }
    assert!(!by_id(&html, "updates").has("required"), "signing never needs it");
    let rules = saying(&html, "a", "What happens to my details");
    assert_eq!(rules.required("href"), "/en/privacy/");
}

#[test]
fn before_anything_is_heard_no_number_is_shown() {
    let html = site::campaign(&site::library(site::NOW), Lang::Fr, "saturday-hours");
    let count = elements(&html).into_iter().find(|part| part.attribute("data-testid") == Some("count")).unwrap();
    let words = count.text();
    assert!(words.contains("Nous demandons le nombre de signatures…"), "{words}");
    assert!(words.contains("Le nombre de signatures en direct demande JavaScript."), "{words}");
    assert!(!words.contains(|c: char| c.is_ascii_digit()), "{words}");
}

#[test]
fn a_petition_that_is_not_open_yet_has_its_form_ready_but_hidden() {
    let before = site::campaign(&site::library(Instant(0)), Lang::En, "saturday-hours");
    assert!(!seen(&before).contains("Sign the petition Your name"), "{}", seen(&before));
    let form = elements(&before)
        .into_iter()
        .find(|part| part.attribute("data-when") == Some("open soon") && part.text().contains("Your name"))
        .unwrap();
    assert!(form.has("hidden"));
    assert!(seen(&site::campaign(&site::library(site::NOW), Lang::En, "saturday-hours")).contains("Your name"));
}

#[test]
fn a_petition_elsewhere_tells_the_stated_count_its_source_and_its_age() {
    let site = site::sample();
    let english = site::campaign(&site, Lang::En, "house-e-petition");
    let words = seen(&english);
    assert!(words.contains("more than 1,800 signatures of 3,000"), "{words}");
    assert!(words.contains("60%") && words.contains("as stated by House of Commons of Canada, 2020"), "{words}");
    let bar = &all(&english, "progress")[0];
    assert_eq!((bar.required("value"), bar.required("max")), ("60", "100"));
    assert_eq!(bar.required("aria-label"), "Signatures so far");
    let words = seen(&site::campaign(&site, Lang::Fr, "house-e-petition"));
    assert!(words.contains("plus de 1\u{a0}800 signatures sur 3\u{a0}000"), "{words}");
    assert!(words.contains("60\u{a0}%") && words.contains("selon Chambre des communes du Canada, 2020"), "{words}");
    assert!(all(&english, "form").is_empty());
}

fn petition(source: Source, backend: Option<&str>) -> String {
    let card = Card {
        slug: "pond".to_owned(),
        title: "Save the pond".to_owned(),
        summary: "It is drying up.".to_owned(),
        schedule: alongside_model::life_cycle::Schedule::default(),
        actions: vec![],
    };
    let campaign = Campaign {
        card,
        outcome: None,
        steps: vec![],
        petition: Some(Petition { id: "pond".to_owned(), goal: None, source }),
        participation: None,
        figures: vec![],
        image: None,
        updates: vec![],
        hashtags: vec![],
        only_in: None,
        next: None,
    };
    let mut data = site::hand_made(Page::Campaign(Box::new(campaign)));
    data.site.backend = backend.map(str::to_owned);
    site::drawn(data, [].into())
}

#[test]
fn on_a_site_without_a_backend_the_page_says_that_it_cannot_be_signed() {
    let html = petition(Source::Backend, None);
    assert!(seen(&html).contains("This petition can’t be signed here at the moment."), "{}", seen(&html));
    assert!(all(&html, "form").is_empty());
}

#[test]
fn a_backend_of_another_address_gets_the_form() {
    let html = petition(Source::Backend, Some("https://sign.example.org"));
    let action = all(&html, "form")[0].required("action").to_owned();
    assert_eq!(action, "https://sign.example.org/v1/petitions/pond/signatures");
}

#[test]
fn a_petition_elsewhere_without_a_known_count_shows_none() {
    let source = Source::Elsewhere {
        url: "https://example.org/petition".to_owned(),
        site: "The county".to_owned(),
        stated: None,
    };
    let html = petition(source, Some(""));
    let panel = by_id(&html, "petition").text();
    assert!(panel.starts_with("This petition is signed on The county, not here."), "{panel}");
    assert!(!panel.contains(|c: char| c.is_ascii_digit()), "{panel}");
}

#[test]
fn below_a_base_path_the_way_back_has_it_too() {
    let site = site::compile("crates/content/tests/library", "/repo/", site::NOW);
    let html = site::at(&site, &Route::Campaign(Lang::Fr, "saturday-hours".to_owned()));
    let back = all(&html, "input").into_iter().find(|field| field.attribute("name") == Some("return")).unwrap();
    assert_eq!(back.required("value"), "/repo/fr/campaigns/saturday-hours/");
}
