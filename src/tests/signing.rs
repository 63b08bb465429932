//! Petitions, before any script runs.

use alongside_model::{
    Lang,
    page::{Campaign, Card, Organisation, Page},
    petition::{CountSource, Goals, Part, Partner, Petition, StatedCount, Tally, Threshold},
    route::Route,
    signature,
    signing::Signing,
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
    assert!(!all(&english, "form").iter().any(|form| form.has("action")));
}

fn petition(signing: Signing) -> Petition {
    Petition {
        id: "pond".to_owned(),
        tally: Tally::default(),
        goals: Goals::default(),
        signing,
        fields: signature::USUAL.to_vec(),
        partners: vec![],
    }
}

fn page(petition: Petition) -> String {
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
        petition: Some(petition),
        participation: None,
        figures: vec![],
        image: None,
        record: None,
        paused: None,
        updates: vec![],
        share: vec![],
        hashtags: vec![],
        only_in: None,
        next: None,
    };
    site::drawn(site::hand_made(Page::Campaign(Box::new(campaign))), [].into())
}

/// What stands in the panel of a petition.
fn panel(petition: Petition) -> String {
    by_id(&page(petition), "petition").text()
}

#[test]
fn on_a_site_without_a_backend_the_page_says_that_it_cannot_be_signed() {
    let html = page(petition(Signing::Nowhere));
    assert!(seen(&html).contains("This petition can’t be signed here at the moment."), "{}", seen(&html));
    assert!(all(&html, "form").is_empty());
}

#[test]
fn a_backend_of_another_address_gets_the_form() {
    let url = "https://sign.example.org/v1/petitions/pond/signatures";
    let html = page(petition(Signing::Backend { url: url.to_owned() }));
    assert_eq!(all(&html, "form")[0].required("action"), url);
}

#[test]
fn a_petition_elsewhere_without_a_known_count_shows_none() {
    let url = "https://example.org/petition".to_owned();
    let words = panel(petition(Signing::Elsewhere { url, site: "The county".to_owned(), confirms: true }));
    assert!(words.starts_with("This petition is signed on The county, not here."), "{words}");
    assert!(
        words.contains("follow the link in the email that you get: only then does The county count your signature"),
        "{words}"
    );
    assert!(!words.contains(|c: char| c.is_ascii_digit()), "{words}");
}

#[test]
fn where_signing_puts_people_on_a_list_that_is_said_and_there_is_another_way() {
    let url = "https://actionnetwork.org/api/v2/petitions/pond/signatures".to_owned();
    let html = page(petition(Signing::ActionNetwork { url }));
    let words = seen(&html);
    assert!(words.contains("through actionnetwork.org and to nobody else"), "{words}");
    assert!(words.contains("Signing this way puts you on the mailing list of"), "{words}");
    assert!(saying(&html, "a", "Sign by email").required("href").starts_with("mailto:"));
    assert!(!by_id(&html, "updates").has("checked"), "it is asked, not taken");
}

#[test]
fn each_organisation_that_asks_has_a_box_of_its_own_unticked() {
    let partner = |id: &str| Partner {
        id: id.to_owned(),
        organisation: Organisation {
            name: format!("The {id} club"),
            address: "1 Pond Road".to_owned(),
            email: format!("{id}@example.org"),
        },
    };
    let url = "/v1/petitions/pond/signatures".to_owned();
    let partners = vec![partner("duck"), partner("reed")];
    let html = page(Petition { partners, ..petition(Signing::Backend { url }) });
    for id in ["duck", "reed"] {
        let tick = by_id(&html, &format!("partners-{id}"));
        assert_eq!((tick.required("name"), tick.required("value")), ("partners", id));
        assert!(!tick.has("checked") && !tick.has("required"));
        let labels = all(&html, "label");
        let target = format!("partners-{id}");
        let label = labels.iter().find(|label| label.attribute("for") == Some(&target)).unwrap().text();
        assert!(label.contains(&format!("The {id} club, 1 Pond Road, {id}@example.org")), "{label}");
    }
}

#[test]
fn a_petition_asks_what_it_says_and_tells_what_may_stay_empty() {
    let html = site::campaign(&site::library(site::NOW), Lang::En, "reading-garden");
    let words = by_id(&html, "petition").text();
    for label in ["Your name", "Postal code (optional)", "Town or city (optional)", "Why do you sign? (optional)"] {
        assert!(words.contains(label), "{label}: {words}");
    }
    assert!(!by_id(&html, "city").has("required") && by_id(&html, "email").has("required"));
    assert_eq!(by_id(&html, "comment").required("maxlength"), "1000");
}

#[test]
fn a_sum_says_what_it_is_made_of() {
    let html = site::campaign(&site::library(site::NOW), Lang::En, "reading-garden");
    let words = by_id(&html, "petition").text();
    for part in [
        "Those who signed here",
        "Counted by The village’s petitions page",
        "more than 40 as stated by The gardening club, March 2020",
        "38 on paper, counted February 1, 2020",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

fn stated(value: u64, goals: Goals) -> String {
    let when = alongside_model::time::When { year: 2020, month: None, day: None };
    let count = StatedCount { value, more_than: false, as_of: when };
    let parts = vec![Part { source: CountSource::Stated { count }, by: "The county".to_owned() }];
    panel(Petition { tally: Tally { parts, paper: None }, goals, ..petition(Signing::Nowhere) })
}

#[test]
fn an_official_number_is_named_and_ticked_once_it_is_reached() {
    let official = vec![Threshold { at: 500, what: "signatures are needed".to_owned() }];
    let goals = Goals { steps: vec![200, 1000], official, ..Goals::default() };
    let words = stated(150, goals.clone());
    assert!(words.contains("150 signatures of 200 75%") && words.contains("500 signatures are needed"), "{words}");
    assert!(!words.contains("reached"), "{words}");
    assert!(stated(499, goals.clone()).contains("499 signatures of 500"), "never past it before it is reached");
    let words = stated(600, goals.clone());
    assert!(words.contains("600 signatures of 1,000 60%"), "{words}");
    assert!(words.contains("500 signatures are needed: reached"), "{words}");
    assert!(stated(1200, goals).contains("1,200 signatures – past the goal of 1,000 120%"));
}

#[test]
fn a_number_that_is_too_small_to_help_is_an_invitation() {
    let words = stated(3, Goals { minimum: 25, steps: vec![100], ..Goals::default() });
    assert!(words.contains("Be among the first to sign.") && !words.contains("3 signatures"), "{words}");
}

#[test]
fn below_a_base_path_the_way_back_has_it_too() {
    let site = site::compile("crates/content/tests/library", "/repo/", site::NOW);
    let html = site::at(&site, &Route::Campaign(Lang::Fr, "saturday-hours".to_owned()));
    let back = all(&html, "input").into_iter().find(|field| field.attribute("name") == Some("return")).unwrap();
    assert_eq!(back.required("value"), "/repo/fr/campaigns/saturday-hours/");
}
