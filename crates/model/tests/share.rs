//! A link to share opens a network with exactly the text and the page that were meant.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod support;

use alongside_model::json::from_str;
use alongside_model::share::{
    LINK_LENGTH, Network, ShareText, fill, instance_host, mastodon, mastodon_length, template, x_length,
};
use proptest::{prelude::*, sample::select};
use support::{lines_of, read, texts};
use url::Url;

const PAGE: &str = "https://example.org/en/campaigns/well/?a=b&c#d";

fn link(network: Network, text: &str) -> String {
    fill(&template(network, "Save the well", text).unwrap(), PAGE)
}

fn fields(link: &str) -> Vec<(String, String)> {
    Url::parse(link).unwrap().query_pairs().into_owned().collect()
}

/// What each network is posted: the address before the fields, and the fields.
fn expected(network: Network, text: &str) -> (&'static str, Vec<(&'static str, String)>) {
    let page = || PAGE.to_owned();
    let both = || if text.is_empty() { page() } else { format!("{text} {PAGE}") };
    match network {
        Network::Whatsapp => ("https://wa.me/", vec![("text", both())]),
        Network::Telegram => ("https://t.me/share/url", vec![("url", page()), ("text", text.to_owned())]),
        Network::Bluesky => ("https://bsky.app/intent/compose", vec![("text", both())]),
        Network::X => ("https://x.com/intent/post", vec![("text", text.to_owned()), ("url", page())]),
        Network::Facebook => ("https://www.facebook.com/sharer/sharer.php", vec![("u", page())]),
        Network::Linkedin => ("https://www.linkedin.com/sharing/share-offsite/", vec![("url", page())]),
        Network::Email | Network::Mastodon => ("", vec![]),
    }
}

fn with_link() -> impl Iterator<Item = Network> {
    Network::ALL.into_iter().filter(|network| !matches!(network, Network::Email | Network::Mastodon))
}

#[test]
fn each_network_is_opened_at_its_own_address() {
    assert_eq!(
        template(Network::X, "", "A well! #Well").unwrap(),
        "https://x.com/intent/post?text=A%20well%21%20%23Well&url={url}"
    );
    for network in with_link() {
        let (address, pairs) = expected(network, "Été & #Well + 1");
        let link = link(network, "Été & #Well + 1");
        assert!(link.starts_with(&format!("{address}?")), "{link}");
        let pairs: Vec<(String, String)> = pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        assert_eq!(fields(&link), pairs, "{network:?}");
    }
    assert_eq!(template(Network::Mastodon, "", "text"), None, "nobody knows on which server");
}

#[test]
fn an_email_has_the_title_the_text_and_the_page() {
    let mail = read(&link(Network::Email, "Look:\nwater."));
    assert_eq!(mail.to, Vec::<String>::new());
    let body = format!("Look:\r\nwater.\r\n\r\n{PAGE}");
    assert_eq!(mail.fields, [("subject".to_owned(), "Save the well".to_owned()), ("body".to_owned(), body)]);
    assert_eq!(read(&link(Network::Email, "")).fields[1].1, PAGE);
}

#[test]
fn a_server_is_understood_however_it_is_typed() {
    for typed in [
        "mastodon.social",
        " Mastodon.Social ",
        "https://mastodon.social",
        "https://mastodon.social/",
        "http://mastodon.social/@me",
        "HTTPS://MASTODON.SOCIAL/explore?a=b#c",
        "mastodon.social/@me",
        "@me@mastodon.social",
        "me@mastodon.social",
        "@me.too_2-x@mastodon.social",
    ] {
        assert_eq!(instance_host(typed).as_deref(), Some("mastodon.social"), "{typed}");
    }
    assert_eq!(instance_host("xn--bcher-kva.example").as_deref(), Some("xn--bcher-kva.example"));
}

#[test]
fn what_names_no_server_opens_nothing() {
    let long = format!("{}.example", "a".repeat(64));
    let longer = format!("{}example", "a.".repeat(130));
    for typed in [
        "",
        " ",
        "@",
        "@me",
        "me",
        "localhost",
        "me@",
        "@@",
        "me@you@mastodon.social",
        "https://me@mastodon.social/",
        "https://mastodon.social@evil.example/",
        "mastodon.social:8080",
        "https://mastodon.social:443/",
        "mastodon..social",
        ".mastodon.social",
        "mastodon.social.",
        "-mastodon.social",
        "mastodon-.social",
        "mastodon_x.social",
        "masto don.social",
        "mastodon.social?x",
        "mastodon.social#x",
        "mastodon.social\\evil.example",
        "//mastodon.social",
        "javascript:alert(1)",
        "javascript://mastodon.social/",
        "ftp://mastodon.social",
        "127.0.0.1",
        "10.1",
        "example.0x7f",
        "[::1]",
        "bücher.example",
        "mastodon。social",
        &long,
        &longer,
    ] {
        assert_eq!(mastodon(typed, "text", PAGE), None, "{typed}");
    }
}

#[test]
fn a_server_is_opened_with_text_and_page() {
    let link = mastodon("@me@mastodon.social", "A well! #Well", PAGE).unwrap();
    assert!(link.starts_with("https://mastodon.social/share?text="), "{link}");
    assert_eq!(fields(&link), [("text".to_owned(), format!("A well! #Well {PAGE}"))]);
    assert_eq!(fields(&mastodon("mastodon.social", "", PAGE).unwrap()), [("text".to_owned(), PAGE.to_owned())]);
}

#[test]
fn a_post_is_as_long_as_x_says() {
    for (text, length) in [
        ("", 0),
        ("Water", 5),
        ("Été", 3),
        ("e\u{301}", 2),
        ("שלום", 4),
        ("\u{10ff}\u{1100}", 3),
        ("井戸", 4),
        ("’—…", 4),
        ("\u{2000}\u{200d}\u{200e}\u{2010}\u{201f}\u{2020}\u{2032}\u{2037}\u{2038}", 12),
        ("💧", 2),
        ("https://example.org/a/very/long/path/that/goes/on?and=on", 23),
        ("See https://example.org, and http://example.org/.", 4 + 23 + 1 + 5 + 23 + 1),
        ("(https://example.org)", 25),
        ("https://example.org、", 25),
        ("xhttps://a.ca", 13),
    ] {
        assert_eq!(x_length(text), length, "{text:?}");
    }
    assert_eq!(x_length(&"é".repeat(280)), Network::X.limit().unwrap());
    assert_eq!(mastodon_length("井戸 💧 https://example.org/a/b/c/d/e/f"), 2 + 1 + 1 + 1 + LINK_LENGTH);
}

#[test]
fn networks_are_known_by_their_names() {
    for network in Network::ALL {
        let text = ShareText { network, text: "A \"well\"".to_owned() };
        let wire = serde_json::to_string(&text).unwrap();
        assert!(wire.contains(&format!("\"{}\"", network.name())), "{wire}");
        assert_eq!(from_str::<ShareText>(&wire), Some(text));
    }
    assert!(Network::ALL.is_sorted_by(|one, next| one < next), "each once");
    assert_eq!(from_str::<ShareText>(r#"{"network":"orkut","text":""}"#), None);
    assert_eq!(Network::ALL.map(Network::limit).into_iter().flatten().collect::<Vec<_>>(), [300, 500, 280]);
    assert_eq!(
        Network::ALL.into_iter().filter(|network| network.brand().is_none()).collect::<Vec<_>>(),
        [Network::Email]
    );
}

/// Things that people type for a server, broken in many ways.
fn servers() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "mastodon", "social", "example", ".", ".", "@", "/", ":", "https://", "http://", "\\", "?", "#", "%2e", " ",
        "1", "0x1", "-", "xn--", "é", "。", "\t", "\u{ad}", "A", "[", "]", "me",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..9).prop_map(|pieces| pieces.concat())]
}

proptest! {
    #[test]
    fn nothing_in_a_text_or_an_address_adds_anything(text in texts(), title in texts(), page in texts(), which in select(Network::ALL.to_vec())) {
        let Some(template) = template(which, &title, &text) else { return Ok(()) };
        prop_assert_eq!(template.matches("{url}").count(), 1);
        let link = fill(&template, &page);
        if which == Network::Email {
            let mail = read(&link);
            prop_assert_eq!((mail.to.len(), mail.fields.len()), (0, 2));
            prop_assert!(!mail.fields[0].1.contains(['\r', '\n']));
            prop_assert!(mail.fields[1].1.ends_with(&page));
            let body = mail.fields[1].1.strip_suffix(page.as_str()).unwrap();
            let mut expected = lines_of(&text);
            if !text.is_empty() {
                expected.extend([String::new(), String::new()]);
            }
            prop_assert_eq!(lines_of(body), expected);
            return Ok(());
        }
        let pairs = fields(&link);
        let both = if text.is_empty() { page.clone() } else { format!("{text} {page}") };
        for ((name, value), (expected_name, _)) in pairs.iter().zip(expected(which, "").1) {
            prop_assert_eq!(name, expected_name);
            let expected = match (which, name.as_str()) {
                (Network::Whatsapp | Network::Bluesky, _) => &both,
                (_, "text") => &text,
                _ => &page,
            };
            prop_assert_eq!(value, expected);
        }
        prop_assert_eq!(pairs.len(), expected(which, "").1.len());
        let opened = Url::parse(&link).unwrap();
        prop_assert!(opened.scheme() == "https" && opened.fragment().is_none());
    }

    #[test]
    fn a_server_is_a_plain_host_or_none(typed in servers(), text in texts()) {
        let Some(link) = mastodon(&typed, &text, PAGE) else { return Ok(()) };
        let host = instance_host(&typed).unwrap();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        prop_assert!(host.chars().all(plain) && host.contains('.'));
        let prefix = format!("https://{host}/share?text=");
        prop_assert!(link.starts_with(&prefix));
        // A name that only looks like one of another script isn't opened by a browser at all.
        if let Ok(opened) = Url::parse(&link) {
            prop_assert_eq!(opened.host_str(), Some(host.as_str()));
            prop_assert_eq!((opened.path(), opened.port(), opened.username()), ("/share", None, ""));
            let said = if text.is_empty() { PAGE.to_owned() } else { format!("{text} {PAGE}") };
            prop_assert_eq!(fields(&link), [("text".to_owned(), said)]);
        } else {
            prop_assert!(host.contains("xn--"), "{}", host);
        }
    }

    #[test]
    fn no_text_weighs_less_than_its_characters_without_links(text in "[^h]{0,60}") {
        let characters = text.chars().count();
        prop_assert_eq!(mastodon_length(&text), characters);
        prop_assert!((characters..=2 * characters).contains(&x_length(&text)));
    }
}
