//! `alongside-content check DIR`: tells every mistake in a content folder.

use std::{
    collections::BTreeSet,
    env,
    path::PathBuf,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use alongside_content::{Compiled, Options, compile};
use alongside_model::{page::Page, time::Instant};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [command, dir] = arguments.as_slice() else { return usage() };
    if command != "check" {
        return usage();
    }
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let options = Options {
        dir: PathBuf::from(dir),
        base: "/".to_owned(),
        built_at: Instant(i64::try_from(since_1970).unwrap_or_default()),
        build: "check".to_owned(),
        drafts: false,
        public_url: None,
    };
    match compile(&options) {
        Ok(compiled) => {
            println!("{dir}: {}", read(&compiled));
            ExitCode::SUCCESS
        }
        Err(errors) => {
            eprintln!("{errors}\n\n{} to put right in {dir}", count(errors.0.len(), "mistake"));
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("Usage: alongside-content check DIR\nTells every mistake in the content folder DIR.");
    ExitCode::from(2)
}

/// What was read, in one line.
fn read(compiled: &Compiled) -> String {
    let languages: BTreeSet<&str> = compiled.pages.iter().map(|page| page.lang.own_name()).collect();
    let campaigns = compiled.pages.iter().filter(|page| matches!(page.data.page, Page::Campaign(_))).count();
    let drafts = match compiled.drafts.len() {
        0 => String::new(),
        number => format!("{}, ", count(number, "draft")),
    };
    format!(
        "{} in {}, {drafts}{}, {}; no mistake",
        count(campaigns / languages.len().max(1), "campaign"),
        languages.into_iter().collect::<Vec<_>>().join(" and "),
        count(compiled.pages.len(), "page"),
        count(compiled.files.len(), "file"),
    )
}

fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
