//! The handbook for organisers tells the truth: its files are a site without a
//! mistake, its example of a mistake is what is told, and no key is left out.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use alongside_content::{ContentErrors, compile};
use alongside_model::{
    Lang, letter::rule_for, life_cycle::State, page::ActionKind, recipient::Recipient, signing::Signing,
};
use support::{campaign, letter, options};
use tempfile::TempDir;

const HANDBOOK: &str = include_str!("../../../docs/organisers.md");
/// The start of a picture: PNG's signature and a header that says 640 by 480.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0";

/// The blocks of code, each with the last line before it that isn't blank.
fn blocks() -> Vec<(&'static str, &'static str, String)> {
    let mut blocks = Vec::new();
    let (mut before, mut lines) = ("", HANDBOOK.lines());
    while let Some(line) = lines.next() {
        if let Some(kind) = line.strip_prefix("```") {
            let code: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((before, kind, code.join("\n") + "\n"));
        } else if !line.trim().is_empty() {
            before = line;
        }
    }
    blocks
}

/// The files that the handbook shows in full, by their paths in the content folder.
/// Where it shows one in English only, the French one is taken to be the same; where it shows
/// none of a campaign's words, those of the county's petition are taken.
fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (before, kind, code) in blocks() {
        if ["toml", "markdown", "json"].contains(&kind) {
            let path = before.strip_prefix("`content/").and_then(|path| path.strip_suffix('`'));
            let path = path.unwrap_or_else(|| unreachable!("no line names the file of this example: {code}"));
            assert_eq!(files.insert(path.to_owned(), code), None, "{path} is shown twice");
        }
    }
    let words = files["campaigns/county-petition/en.md"].clone();
    for path in files.keys().cloned().collect::<Vec<_>>() {
        if let Some(folder) = path.strip_suffix("campaign.toml") {
            files.entry(format!("{folder}en.md")).or_insert_with(|| words.clone());
        }
    }
    for (path, text) in files.clone() {
        if let Some(start) = path.strip_suffix("en.md") {
            files.entry(format!("{start}fr.md")).or_insert(text);
        }
    }
    files
}

fn compiled(files: &BTreeMap<String, String>) -> Result<alongside_content::Compiled, ContentErrors> {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::write(folder.path().join("campaigns/clean-river/river.png"), PICTURE).unwrap();
    compile(&options(folder.path()))
}

#[test]
fn the_files_of_the_handbook_are_a_site() {
    let site = compiled(&files()).unwrap_or_else(|errors| unreachable!("{errors}"));
    let river = campaign(&site, Lang::En, "clean-river");
    assert_eq!(river.card.actions, ActionKind::ALL);
    // With the opening and the closing.
    assert_eq!(river.updates.len(), 4);
    assert_eq!(
        (river.image.as_ref().unwrap().width, river.next.as_ref().unwrap().slug.as_str()),
        (640, "swimming-beach")
    );
    let petition = |slug| campaign(&site, Lang::Fr, slug).petition.clone().unwrap();
    assert!(matches!(petition("county-petition").signing, Signing::Elsewhere { confirms: true, .. }));
    assert!(matches!(petition("river-bill").signing, Signing::Elsewhere { confirms: true, .. }));
    assert_eq!((petition("ferry").tally.parts.len(), petition("ferry").partners.len()), (3, 1));
    assert_eq!(campaign(&site, Lang::En, "ferry").record.as_ref().unwrap().signature_count, 742);
    assert_eq!((site.watched.len(), site.watched[0].thresholds.as_slice()), (1, [500, 2000].as_slice()));
    assert_eq!(campaign(&site, Lang::En, "fish-ladder").card.schedule.state(support::NOW), State::Paused);
    let beach = campaign(&site, Lang::En, "swimming-beach");
    assert!(matches!(beach.card.schedule.state(support::NOW), State::Ended(_)));
    let river = &letter(&site, Lang::Fr, "clean-river").letter;
    let template = &river.versions[0].template;
    assert_eq!((template.subjects.len(), template.blocks.len()), (2, 9));
    assert_eq!(river.hand_over.as_ref().unwrap().organisation, "Le comité de la rivière");
    assert_eq!(site.public_url.as_deref(), Some("https://example.org"));
}

#[test]
fn the_three_rules_of_the_handbook_do_what_it_says() {
    let site = compiled(&files()).unwrap_or_else(|errors| unreachable!("{errors}"));
    let dam = &letter(&site, Lang::En, "mill-dam").letter;
    let english = &dam.versions[0];
    assert_eq!((english.own.len(), english.fixed.len(), english.choose.len(), &dam.hand_over), (2, 1, 2, &None));
    let rule = |to: &Recipient| rule_for(&dam.rules, to, None).map(|rule| rule.name.as_str());
    assert_eq!(rule(&english.fixed[0]), Some("said-yes"));
    assert_eq!([rule(&english.choose[0]), rule(&english.choose[1])], [Some("works-in-french"), None]);
    let member = |set: &str, riding: &str, party: &str| Recipient {
        id: format!("{set}/{riding}"),
        riding: Some(riding.to_owned()),
        party: Some(party.to_owned()),
        ..Recipient::default()
    };
    assert_eq!(rule(&member("ontario-legislature", "mill-lane", "Other")), Some("said-yes"));
    assert_eq!(rule(&member("house-of-commons", "mill-lane", "SAMPLE PARTY")), Some("promised"));
    assert_eq!(rule(&member("house-of-commons", "mill-lane", "Other")), None);
    assert!(dam.rules[0].leave_out && dam.rules[0].instead.is_some());
    let texts = |rule: &str| {
        let blocks = english.template.blocks.iter().filter(|block| block.rule.as_deref() == Some(rule));
        blocks.map(|block| (block.id.as_str(), block.text.is_empty())).collect::<Vec<_>>()
    };
    assert_eq!(texts("promised"), [("opening", false)]);
    assert_eq!(texts("works-in-french"), [("opening", false), ("money", true)]);
    assert_eq!(english.template.rule_subjects[0].0, "promised");
    assert_eq!(english.template.notes[0].0, "said-yes");
}

#[test]
fn the_mistake_of_the_handbook_is_told_as_it_says() {
    let mut files = files();
    let text = files.get_mut("campaigns/clean-river/campaign.toml").unwrap();
    *text = text.replace("goal", "gaol");
    let told = compiled(&files).unwrap_err().to_string();
    let (_, _, shown) = blocks().into_iter().find(|(_, kind, _)| *kind == "text").unwrap();
    assert_eq!(shown, format!("{told}\n\n1 mistake to put right in content\n"));
}

#[test]
fn every_key_that_can_be_written_is_in_the_handbook() {
    let keys: BTreeSet<String> = files()
        .keys()
        .flat_map(|path| {
            let mut files = files();
            let text = files.get_mut(path).unwrap();
            // In each table and in front matter, a key that is near none: all that there are get named.
            let with_one: Vec<String> = text
                .lines()
                .map(|line| {
                    if line.starts_with('[') && !line.contains("](") {
                        format!("{line}\nqqqqqqqq = 1")
                    } else {
                        line.to_owned()
                    }
                })
                .collect();
            let start = if text.starts_with("+++") { "+++\nqqqqqqqq = 1\n" } else { "qqqqqqqq = 1\n" };
            *text = format!("{start}{}", with_one.join("\n").trim_start_matches("+++\n"));
            let told = compiled(&files).err().map(|errors| errors.0).unwrap_or_default();
            told.into_iter().filter_map(|error| named(&error.remedy)).flatten().collect::<Vec<_>>()
        })
        .collect();
    let some = [
        "closes_at",
        "more_than",
        "publication",
        "boundary_sets",
        "represent",
        "outcome",
        "subject",
        "width",
        "choose",
        "leave_out",
        "party",
        "members",
        "honorific",
        "offices",
        "service",
        "stretch_at",
        "official_numbers",
        "pointer",
        "by",
        "partners",
        "since",
        "networks",
        "confirms",
    ];
    for known in some {
        assert!(keys.contains(known), "{known} isn't among the keys found: {keys:?}");
    }
    let languages = Lang::ALL.map(Lang::code);
    let missing: Vec<_> = keys
        .iter()
        .filter(|key| !languages.contains(&key.as_str()))
        .filter(|key| !HANDBOOK.contains(&format!("`{key}`")) && !HANDBOOK.contains(&format!("\n{key} = ")))
        .collect();
    assert_eq!(missing, Vec::<&String>::new());
}

/// The keys in "Write one of: `a`, `b`."
fn named(remedy: &str) -> Option<Vec<String>> {
    let list = remedy.strip_prefix("Write one of: ")?;
    Some(list.split('`').skip(1).step_by(2).map(str::to_owned).collect())
}
