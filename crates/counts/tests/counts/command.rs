//! The program itself, from the content to the files.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

use crate::{
    room::fixture,
    site::{Says, Site},
};

const SITE: &str = r#"
name = "Village bandstands"
tagline = "Music in each village"
languages = ["en"]
time_zone = "America/Toronto"

[organisation]
name = "Friends of the bandstand"
address = "1 Example Street, Example ON"
email = "contact@example.org"
"#;

/// The text of a campaign, and of a page of prose.
const STORY: &str = "+++\ntitle = \"A bandstand\"\nsummary = \"For each village.\"\n+++\n\nMusic for all.\n";

/// A content folder with a campaign for each petition to the House.
fn content(petitions: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("site.toml"), SITE).unwrap();
    fs::write(folder.path().join("privacy.en.md"), STORY).unwrap();
    for (id, number) in petitions {
        let campaign = folder.path().join("campaigns").join(id);
        fs::create_dir_all(&campaign).unwrap();
        let watched = if number.is_empty() { String::new() } else { format!("house = \"{number}\"") };
        let toml = format!(
            "[petition]\nid = \"{id}\"\n{watched}\n\n[petition.elsewhere]\nurl = \"https://example.org/{id}\"\n\
             site = \"House of Commons\"\n\n[[steps]]\nkind = \"sign\"\ntext = {{ en = \"Sign\" }}\n"
        );
        fs::write(campaign.join("campaign.toml"), toml).unwrap();
        fs::write(campaign.join("en.md"), STORY).unwrap();
    }
    folder
}

/// Runs the program in the folder's own content.
fn run(content: &Path, site: &Site, more: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_alongside-counts"));
    program.arg("--content").arg(content).args(["--base-url", site.url.as_str()]).args(more);
    program.output().unwrap()
}

fn texts(output: &Output) -> (String, String) {
    (String::from_utf8(output.stdout.clone()).unwrap(), String::from_utf8(output.stderr.clone()).unwrap())
}

fn house() -> Site {
    Site::answering(
        |path| {
            if path.ends_with("e-9001") { Says::Page(fixture("open.en.html")) } else { Says::Page(Vec::new()) }
        },
    )
}

#[test]
fn all_that_is_watched_is_read_politely_and_a_doubt_about_one_stops_no_other() {
    let (folder, site) = (content(&[("a-fountain", "e-9002"), ("bandstand", "e-9001")]), house());
    let output = run(folder.path(), &site, &[]);

    let (told, kept) = texts(&output);
    assert_eq!(output.status.code(), Some(2), "{told}{kept}");
    assert_eq!(told, "bandstand: 1,234 signatures, the first reading\n");
    let lines: Vec<&str> = kept.lines().collect();
    assert_eq!(lines.len(), 1, "{kept}");
    assert!(lines[0].starts_with("kept ") && lines[0].contains("a-fountain.json as it was"), "{kept}");
    assert!(lines[0].contains("isn't published") && lines[0].ends_with("Petition=e-9002"), "{kept}");
    assert!(folder.path().join("counts/bandstand.json").is_file());
    assert!(!folder.path().join("counts/a-fountain.json").exists());

    let asked = site.asked();
    assert_eq!(asked.len(), 2);
    assert!(asked[1].at - asked[0].at >= std::time::Duration::from_secs(2));
    let agent = "user-agent: alongside-counts/0.1 (+contact@example.org)".to_owned();
    assert!(asked.iter().all(|asked| asked.headers.contains(&agent)), "{asked:?}");
}

#[test]
fn what_was_written_is_content_that_compiles_and_can_be_read_again() {
    let (folder, site) = (content(&[("bandstand", "e-9001")]), house());
    for told in ["bandstand: 1,234 signatures, the first reading\n", "bandstand: 1,234 signatures, as before\n"] {
        let output = run(folder.path(), &site, &[]);
        assert_eq!((output.status.code(), texts(&output)), (Some(0), (told.to_owned(), String::new())));
    }
}

#[test]
fn one_alone_can_be_asked_for_by_its_name() {
    let (folder, site) = (content(&[("a-fountain", "e-9002"), ("bandstand", "e-9001")]), house());
    let output = run(folder.path(), &site, &["--only", "bandstand"]);
    assert_eq!((output.status.code(), site.asked().len()), (Some(0), 1));

    let output = run(folder.path(), &site, &["--only", "bandstands"]);
    let (_, told) = texts(&output);
    assert_eq!((output.status.code(), site.asked().len()), (Some(1), 1));
    assert!(told.contains("these are: a-fountain, bandstand"), "{told}");
}

#[test]
fn where_nothing_is_watched_nobody_is_asked() {
    let (folder, site) = (content(&[("bandstand", "")]), house());
    let output = run(folder.path(), &site, &[]);
    let (told, kept) = texts(&output);
    assert_eq!((output.status.code(), site.asked().len()), (Some(0), 0), "{kept}");
    assert!(told.starts_with("No petition is watched"), "{told}");
}

#[test]
fn a_mistake_in_the_content_or_the_command_is_not_taken_for_a_number_in_doubt() {
    let (folder, site) = (content(&[("bandstand", "e-9001")]), house());
    assert_eq!(run(folder.path(), &site, &["--onyl", "x"]).status.code(), Some(1));
    assert_eq!(run(folder.path(), &site, &["--help"]).status.code(), Some(0));
    fs::write(folder.path().join("site.toml"), "nam = 1").unwrap();
    let output = run(folder.path(), &site, &[]);
    let (_, told) = texts(&output);
    assert_eq!((output.status.code(), site.asked().len()), (Some(1), 0));
    assert!(told.contains("site.toml:1:1"), "{told}");
}
