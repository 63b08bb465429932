//! Telling others, before any script runs.

use alongside_model::{
    Lang, json,
    life_cycle::{OutcomeKind, Schedule},
    page::Campaign,
    share::{Network, ShareText},
};

use super::{
    campaigns::{self, campaign, ended, moment},
    html::{Element, all, elements, seen},
    site,
};
use crate::islands::Island;

fn shared(public_url: Option<&str>, schedule: Schedule) -> String {
    let text = "Save the pond & its frogs #pond".to_owned();
    let share = Network::ALL.map(|network| ShareText { network, text: text.clone() }).to_vec();
    let hashtags = vec!["#pond".to_owned(), "#frogs".to_owned()];
    let mut data = campaigns::page(Campaign { share, hashtags, ..campaign(schedule) });
    data.site.public_url = public_url.map(str::to_owned);
    site::drawn(data, [].into())
}

fn links(html: &str) -> Vec<Element<'_>> {
    all(html, "a").into_iter().filter(|link| link.has("data-share")).collect()
}

#[test]
fn every_network_but_mastodon_has_a_link_that_works_without_script() {
    let html = shared(Some("https://pond.example.org"), Schedule::default());
    let names: Vec<String> = links(&html).iter().map(Element::text).collect();
    let tab = "(opens a new tab)";
    let expected = ["WhatsApp", "Telegram", "Bluesky", "X", "Facebook", "LinkedIn"].map(|name| format!("{name} {tab}"));
    assert_eq!(names, [vec!["Email".to_owned()], expected.to_vec()].concat());
    let address = "https%3A%2F%2Fpond.example.org%2Fen%2Fcampaigns%2Fpond%2F";
    for link in links(&html) {
        let href = link.required("href");
        assert!(href.contains(address) && !href.contains("{url}"), "{href}");
        assert!(link.required("data-share").contains("{url}"));
        assert_eq!((link.required("data-does"), link.required("rel")), ("share", "noopener noreferrer"));
        assert_eq!(link.attribute("target").is_none(), href.starts_with("mailto:"), "{href}");
    }
    let whatsapp = links(&html)[1].required("href").to_owned();
    assert!(whatsapp.starts_with("https://wa.me/?text=Save%20the%20pond%20%26%20its%20frogs%20%23pond"), "{whatsapp}");
    assert!(seen(&html).contains("For Signal and others, use Share or copy the link."));
    assert!(seen(&html).contains("Hashtags: #pond #frogs"));
}

#[test]
fn a_site_that_does_not_know_its_address_keeps_the_links_for_the_app() {
    let html = shared(None, Schedule::default());
    assert_eq!(links(&html).len(), 7);
    assert!(links(&html).iter().all(|link| !link.has("href") && link.required("data-share").contains("{url}")));
    let items = all(&html, "li").into_iter().filter(|item| item.inner().contains("data-share")).collect::<Vec<_>>();
    assert!(items.len() == 7 && items.iter().all(|item| item.has("hidden")));
    assert!(!seen(&html).contains("WhatsApp"));
}

#[test]
fn what_is_said_on_mastodon_goes_to_the_share_button() {
    let html = shared(None, Schedule::default());
    let islands = elements(&html);
    let islands = islands.iter().filter_map(|place| place.attribute("data-island"));
    let share = islands.filter_map(json::from_str::<Island>).find_map(|island| match island {
        Island::Share(share) => Some(share),
        _ => None,
    });
    let share = share.unwrap();
    assert_eq!((share.slug.as_str(), share.title.as_str()), ("pond", "Save the pond"));
    assert_eq!(share.mastodon.as_deref(), Some("Save the pond & its frogs #pond"));
}

#[test]
fn a_poster_is_offered_until_the_campaign_is_over() {
    let closed = Schedule { closes: Some(moment(-1)), ..Schedule::default() };
    assert!(!seen(&shared(None, closed)).contains("A poster to print"));
    assert!(seen(&shared(None, Schedule::default())).contains("A poster to print"));
    let poster =
        |html: &str| all(html, "a").iter().any(|link| link.attribute("href") == Some("/en/campaigns/pond/poster/"));
    assert!(poster(&shared(None, Schedule::default())));
    assert!(!poster(&shared(None, ended(OutcomeKind::Won))));
}

#[test]
fn every_poster_that_a_page_leads_to_is_there() {
    let site = site::library(site::NOW);
    let mut found = 0;
    for page in site.pages.iter().filter(|page| page.lang == Lang::Fr) {
        let html = site::body(page);
        for href in all(&html, "a").iter().filter_map(|link| link.attribute("href")) {
            if href.ends_with("/poster/") {
                assert!(
                    site.pages.iter().any(|page| page.route.as_ref().is_some_and(|route| route.path() == href)),
                    "{href}"
                );
                found += 1;
            }
        }
    }
    assert!(found > 3, "{found}");
}
