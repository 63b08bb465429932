//! `alongside-content check DIR`, as an organiser runs it.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::{path::Path, process::Command};

use support::{Folder, library};

fn check(dir: &Path) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_alongside-content")).arg("check").arg(dir).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_folder_without_mistakes_is_told_in_one_line() {
    let (code, out, err) = check(&library());
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.ends_with("12 campaigns in English and Français, 1 draft, 56 pages, 3 files; no mistake\n"), "{out}");
}

#[test]
fn mistakes_are_told_with_their_number() {
    let folder = Folder::library().replace("campaigns/saturday-hours/campaign.toml", "goal = 500", "gaol = 0");
    let (code, out, err) = check(folder.path());
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.starts_with("campaigns/saturday-hours/campaign.toml:8:1\n"), "{err}");
    assert!(err.contains("Did you mean `goal`?") && err.contains("1 mistake to put right in "), "{err}");
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let (code, _, err) = check(Path::new("no/such/folder"));
    assert_eq!(code, Some(1));
    assert!(err.starts_with("no/such/folder\n") && err.contains("site.toml"), "{err}");
}
