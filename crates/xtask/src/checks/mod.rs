//! Every check of this checkout, in order.

mod counts;
mod line_limit;
mod runner;

use std::{
    fs,
    path::PathBuf,
    process::{Command, ExitCode},
};

use self::{
    counts::{Counts, of_cargo_test, of_playwright},
    runner::Runner,
};
use crate::{
    build::{self, Site},
    error::Error,
    process::cargo,
    project::Project,
    serve, size,
    tools::{self, browser, node},
};

/// Runs every check, or with `quick` those that need neither a release build nor a browser. A check that fails
/// doesn't keep the others from running. The last line printed is `N passed, N failed`.
pub fn run_all(project: &Project, quick: bool) -> ExitCode {
    let mut runner = Runner::default();
    let mut chrome = None;
    runner.check("tools", || {
        if quick {
            tools::set_up_compiler()?;
        } else {
            tools::set_up(project)?;
            node::set_up_e2e(&project.root.join("e2e"))?;
            chrome = Some(browser::set_up()?);
        }
        Ok(Counts::PASSED)
    });
    code(project, &mut runner);
    content(project, &mut runner);
    tests(project, &mut runner);
    if !quick {
        site(project, &mut runner, chrome);
    }
    runner.sum_up()
}

/// Formatting, lints, documentation, the length of files.
fn code(project: &Project, runner: &mut Runner) {
    runner.program("formatting", cargo(project).args(["fmt", "--all", "--check"]), plain);
    let clippy = |arguments: &[&str]| {
        let mut command = cargo(project);
        command.args(["clippy", "--quiet"]).args(arguments).args(["--", "-D", "warnings"]);
        command
    };
    runner.program("lints: crates", &mut clippy(&["--workspace", "--exclude", "alongside", "--all-targets"]), plain);
    runner.program(
        "lints: app, native",
        &mut clippy(&["-p", "alongside", "--features", "ssr", "--all-targets"]),
        plain,
    );
    let browser = ["-p", "alongside", "--features", "csr", "--target", "wasm32-unknown-unknown"];
    runner.program("lints: app, browser", &mut clippy(&browser), plain);
    let doc = |arguments: &[&str]| {
        let mut command = cargo(project);
        command.args(["doc", "--quiet", "--no-deps"]).args(arguments).env("RUSTDOCFLAGS", "-D warnings");
        command
    };
    runner.program("documentation: crates", &mut doc(&["--workspace", "--exclude", "alongside"]), plain);
    runner.program("documentation: app", &mut doc(&["-p", "alongside", "--features", "ssr", "--lib"]), plain);
    runner.check("length of files", || {
        let found = line_limit::too_long(project)?;
        for sentence in &found {
            println!("{sentence}");
        }
        Ok(Counts::one(found.is_empty()))
    });
}

/// What organisers write, and the library of what they can write.
fn content(project: &Project, runner: &mut Runner) {
    let check = |site: &Site| {
        let mut command = cargo(project);
        command.args(["run", "--quiet", "-p", "alongside-content", "--", "check"]).arg(&site.content);
        command
    };
    runner.program("content", &mut check(&Site::own(project)), plain);
    runner.program("content of the library", &mut check(&Site::library(project)), plain);
}

/// The Rust tests.
fn tests(project: &Project, runner: &mut Runner) {
    let test = |arguments: &[&str]| {
        let mut command = cargo(project);
        command.args(["test", "--quiet", "--no-fail-fast"]).args(arguments).env("CARGO_TERM_COLOR", "never");
        command
    };
    runner.program("tests: crates", &mut test(&["--workspace", "--exclude", "alongside"]), cargo_test);
    runner.program("tests: app", &mut test(&["-p", "alongside", "--features", "ssr"]), cargo_test);
}

/// The built site: its weight, and its journeys in a browser.
fn site(project: &Project, runner: &mut Runner, chrome: Option<PathBuf>) {
    let own = Site::own(project);
    let library = Site::library(project);
    let mut server = None;
    runner.check("build", || {
        build::build(project, &own)?;
        build::pages(project, &library)?;
        server = Some(serve::build_server(project)?);
        Ok(Counts::PASSED)
    });
    runner.check("size", || {
        if server.is_none() {
            return Err(needs("a built site"));
        }
        Ok(Counts::one(size::report(&own.out, &own.base)? == ExitCode::SUCCESS))
    });
    let report = project.site().join("e2e.json");
    runner.check("journeys", || {
        let (Some(server), Some(chrome)) = (server, chrome) else {
            return Err(needs("a built site, its server and Chromium"));
        };
        let e2e = project.root.join("e2e");
        // A report of an earlier run mustn't count.
        drop(fs::remove_file(&report));
        let mut playwright = Command::new("node");
        playwright.current_dir(&e2e).args(["node_modules/@playwright/test/cli.js", "test"]);
        playwright.env("DIST", &own.out).env("LIBRARY_DIST", &library.out);
        playwright.env("ALONGSIDE_SERVER", server).env("CHROME", chrome);
        playwright.env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
        let (status, said) = crate::process::capture(&mut playwright)?;
        let counts = of_playwright(&fs::read_to_string(&report).unwrap_or_default()).of_program(status.success());
        if counts.failed > 0 {
            println!("{said}");
        }
        Ok(counts)
    });
}

fn needs(what: &str) -> Error {
    Error::Request(format!("This check needs {what}, which it hasn't got: see the checks that failed before it."))
}

/// A program that is one check.
fn plain(_: &str, succeeded: bool) -> Counts {
    Counts::one(succeeded)
}

/// `cargo test`.
fn cargo_test(said: &str, succeeded: bool) -> Counts {
    of_cargo_test(said).of_program(succeeded)
}
