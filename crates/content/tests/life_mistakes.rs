//! What an organiser is told of mistakes in the life of a campaign, in its updates, and in what is said of it.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use insta::assert_snapshot;
use support::Folder;

const CAMPAIGN: &str = "campaigns/tool-library/campaign.toml";
const REASON: &str = "reason = { en = \"Wait\", fr = \"Attendez\" }";

/// A site with one campaign, which has these lines.
fn campaign(lines: &str) -> Folder {
    Folder::library().keep(&["tool-library"]).write(CAMPAIGN, lines)
}

/// The same with a public address.
fn published(lines: &str) -> Folder {
    campaign(lines).replace("site.toml", "[organisation]", "public_url = \"https://example.org\"\n\n[organisation]")
}

#[test]
fn what_has_ended_is_neither_a_draft_nor_paused() {
    let outcome = |folder: Folder| {
        folder.replace("campaigns/tool-library/en.md", "+++\n\nA", "outcome = \"Won.\"\n+++\n\nA").replace(
            "campaigns/tool-library/fr.md",
            "+++\n\nUne",
            "outcome = \"Obtenu.\"\n+++\n\nUne",
        )
    };
    let told = [
        outcome(campaign("draft = true\n[outcome]\nkind = \"won\"")),
        outcome(campaign(&format!("[outcome]\nkind = \"won\"\n[paused]\n{REASON}"))),
        campaign(&format!("draft = true\n[paused]\n{REASON}")),
        campaign("draft = \"yes\"\n[paused]\nsince = \"May\""),
    ]
    .map(|folder| folder.mistakes());
    assert_snapshot!(told.join("\n---\n"));
}

#[test]
fn nothing_leads_to_a_draft() {
    let folder = Folder::library()
        .replace("campaigns/saturday-hours/en.md", "On a Saturday", "[Soon](/campaigns/night-reading/). On a Saturday")
        .replace("campaigns/book-van/campaign.toml", "order = 5", "order = 5\nnext = \"night-reading\"");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_poster_of_what_has_ended_is_not_linked_to() {
    let link = |slug: &str| {
        let to = format!("[Print it](/campaigns/{slug}/poster/). Three buckets");
        Folder::library().replace("campaigns/mended-roof/en.md", "Three buckets", &to)
    };
    assert!(link("book-van").compile().is_ok());
    assert_snapshot!(link("east-branch").mistakes());
}

#[test]
fn updates_say_what_they_are() {
    let told = campaign(
        "[[updates]]\ndate = 2020-01-01\nkind = \"handed over\"\n\
         [[updates]]\ndate = 2020-01-01\nkind = \"reached\"\n\
         [[updates]]\ndate = 2020-01-01\nkind = \"answered\"\ncount = 5\n\
         [[updates]]\nkind = \"delivered\"\n\
         [[updates]]\ndate = 2020-01-01\n",
    )
    .mistakes();
    assert_snapshot!(told);
}

#[test]
fn hashtags_are_there_in_each_language() {
    assert_snapshot!(campaign("hashtags = { en = [\"#Tools\", \"Tools\"] }").mistakes());
}

#[test]
fn networks_are_known_and_named_once() {
    let told = [
        "[share]\nnetworks = [\"email\", \"twitter\", \"email\", \"blusky\"]",
        "[share]\nnetworks = []",
        "[share]\nnetworks = [\"email\"]\n[share.x]\nhashtags = [\"#Tools\"]",
        "[share.facebook]\ntext = { en = \"Tools\", fr = \"Outils\" }",
        "[share.email]\ntext = { en = \"{{from.name}} signed\", fr = \"J’ai signé\" }\nsubject = \"Tools\"",
    ]
    .map(|lines| campaign(lines).mistakes());
    assert_snapshot!(told.join("\n---\n"));
}

#[test]
fn a_text_that_a_network_would_not_take_is_told_with_its_length() {
    let text = |en: &str, fr: &str| format!("text = {{ en = \"{en}\", fr = \"{fr}\" }}");
    let told = [
        // With a blank and the address: 257 + 23 + 1 for X; 300 or more elsewhere.
        campaign(&format!("[share.x]\n{}", text(&"a".repeat(257), "Outils"))),
        // Signs of other scripts weigh two at X.
        campaign(&format!("[share.x]\n{}", text(&"水".repeat(128), &"水".repeat(129)))),
        campaign(&format!("[share.mastodon]\n{}", text(&"é".repeat(477), &"é".repeat(476)))),
        // The site's own address has 45 characters there.
        published(&format!("[share.bluesky]\n{}", text("Tools", &"👨‍👩‍👧".repeat(260)))),
        // What is said everywhere is checked for each network, with the hashtags.
        campaign(&format!("hashtags = [\"#Tools\"]\n[share]\n{}", text("Tools", &"b".repeat(250)))),
    ]
    .map(|folder| folder.mistakes());
    assert_snapshot!(told.join("\n---\n"));
}

#[test]
fn a_text_that_just_fits_is_taken() {
    let text = |length: usize| format!("text = {{ en = \"Tools\", fr = \"{}\" }}", "b".repeat(length));
    for (network, fits) in
        [("x", 256), ("bluesky", 300 - 1 - "https://example.org/fr/campaigns/tool-library/".len()), ("mastodon", 476)]
    {
        assert!(published(&format!("[share.{network}]\n{}", text(fits))).compile().is_ok(), "{network}");
        assert!(published(&format!("[share.{network}]\n{}", text(fits + 1))).compile().is_err(), "{network}");
    }
}

#[test]
fn a_title_that_fits_no_post_is_told() {
    let long = format!("title = \"{}\"", "Tools ".repeat(50));
    let folder = campaign("").replace("campaigns/tool-library/en.md", "title = \"Tools to borrow\"", &long);
    assert_snapshot!(folder.mistakes());
}
