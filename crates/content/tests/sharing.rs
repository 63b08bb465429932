//! What is said of a campaign on each network.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use alongside_content::{Compiled, Options, compile};
use alongside_model::{Lang, share::Network};
use support::{Folder, campaign, library, options, sample};

const SLUG: &str = "tool-library";

/// A site with one campaign, which has these lines.
fn campaign_of(lines: &str) -> Folder {
    Folder::library().keep(&[SLUG]).write("campaigns/tool-library/campaign.toml", lines)
}

fn said(compiled: &Compiled, lang: Lang, slug: &str, network: Network) -> String {
    let texts = &campaign(compiled, lang, slug).share;
    texts.iter().find(|text| text.network == network).unwrap().text.clone()
}

#[test]
fn the_title_is_said_with_the_hashtags_and_the_summary_in_an_email() {
    let compiled = compile(&options(&library())).unwrap();
    let networks: Vec<_> =
        campaign(&compiled, Lang::En, "saturday-hours").share.iter().map(|text| text.network).collect();
    assert_eq!(networks, Network::ALL);
    let said = |network| said(&compiled, Lang::Fr, "saturday-hours", network);
    for network in [Network::Whatsapp, Network::Telegram, Network::Bluesky, Network::Mastodon, Network::X] {
        assert_eq!(said(network), "Gardons les samedis à la bibliothèque #OpenSaturday");
    }
    assert!(said(Network::Email).starts_with("La bibliothèque pourrait fermer le samedi."));
}

#[test]
fn each_network_can_be_told_something_else() {
    let compiled = compile(&options(&library())).unwrap();
    let said = |network| said(&compiled, Lang::En, "reading-garden", network);
    assert_eq!(said(Network::X), "Books, benches, bees. #ReadOutside");
    assert_eq!(
        said(Network::Mastodon),
        "A garden to read in, behind the library: will you sign? #ReadOutside #ElderCove"
    );
    assert!(said(Network::Email).ends_with("Will you sign the petition for it?"));
    assert_eq!(campaign(&compiled, Lang::Fr, "reading-garden").hashtags, ["#LireDehors", "#ElderCove"]);
}

#[test]
fn the_organiser_chooses_networks_and_their_order() {
    let compiled = compile(&options(&library())).unwrap();
    let networks: Vec<_> =
        campaign(&compiled, Lang::En, "books-by-post").share.iter().map(|text| text.network).collect();
    assert_eq!(networks, [Network::Whatsapp, Network::Email, Network::Bluesky, Network::Mastodon, Network::X]);
}

#[test]
fn hashtags_that_do_not_fit_are_left_out_from_the_end() {
    let tags: Vec<String> = (1..=9).map(|number| format!("\"#{}{number}\"", "Tools".repeat(5))).collect();
    let compiled = campaign_of(&format!("hashtags = [{}]", tags.join(", "))).compile().unwrap();
    let number = |network| said(&compiled, Lang::En, SLUG, network).matches('#').count();
    // The title has 15 characters, each hashtag 27 with the space before it; a blank and the address 24.
    assert_eq!([number(Network::X), number(Network::Bluesky), number(Network::Mastodon)], [8, 9, 9]);
    assert!(said(&compiled, Lang::En, SLUG, Network::X).ends_with("Tools8"));
}

#[test]
fn a_hashtag_in_the_words_is_not_said_again() {
    let lines =
        "hashtags = [\"#Tools\", \"#Cove\"]\n[share]\ntext = { en = \"Lend #Tools.\", fr = \"Prêtez #Toolset\" }";
    let compiled = campaign_of(lines).compile().unwrap();
    assert_eq!(said(&compiled, Lang::En, SLUG, Network::X), "Lend #Tools. #Cove");
    assert_eq!(said(&compiled, Lang::Fr, SLUG, Network::X), "Prêtez #Toolset #Tools #Cove");
}

#[test]
fn the_sample_is_shared_with_the_hashtags_of_its_source() {
    let compiled = compile(&options(&sample())).unwrap();
    let text = said(&compiled, Lang::En, "child-detainees", Network::X);
    assert_eq!(text, "Stop the military detention of children #UCCan #NWTTAC");
    for page in &compiled.pages {
        let shared = format!("{:?}", page.data.page).contains('#');
        let route = format!("{:?}", page.route);
        assert_eq!(
            shared,
            route.contains("Campaign") && route.contains("child-detainees")
                || route.contains("Poster") && route.contains("child-detainees"),
            "{route}"
        );
    }
}

#[test]
fn a_preview_has_an_address_of_its_own() {
    let address = |public_url: Option<&str>| {
        let options = Options { public_url: public_url.map(str::to_owned), ..options(&library()) };
        let compiled = compile(&options).unwrap();
        assert_eq!(compiled.public_url, compiled.pages[0].data.site.public_url);
        compiled.public_url
    };
    assert_eq!(address(None), None);
    assert_eq!(address(Some("https://preview.example.org/7/")).as_deref(), Some("https://preview.example.org/7"));
}
