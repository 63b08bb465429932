//! What typing costs in a long letter, in a browser.

use std::process::{Command, ExitCode, ExitStatus};

use crate::{
    background::Server,
    error::Error,
    process::{not_started, succeeded},
    project::Project,
    tools::{browser, node},
};

/// What `e2e/bench.mjs` ends with when all was measured, and typing is too slow.
const OVER_BUDGET: i32 = 3;

/// Measures the built site; the exit code says whether typing is within its budget.
///
/// # Errors
///
/// When something is missing, or nothing could be measured.
pub fn run(project: &Project) -> Result<ExitCode, Error> {
    let chrome = browser::set_up()?;
    let e2e = project.root.join("e2e");
    node::set_up_e2e(&e2e)?;
    let server = Server::of(project)?;
    println!("... typing: two and a half minutes, in which nothing else should run");
    let mut node = Command::new("node");
    node.current_dir(&e2e).arg("bench.mjs").arg(server.url()).env("CHROME", chrome);
    judge(node.status().map_err(|source| not_started(&node, source))?)
}

fn judge(status: ExitStatus) -> Result<ExitCode, Error> {
    if status.code() == Some(OVER_BUDGET) {
        return Ok(ExitCode::FAILURE);
    }
    succeeded(status, "Measuring")?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    fn ended(code: &str) -> ExitStatus {
        Command::new("sh").args(["-c", &format!("exit {code}")]).status().unwrap()
    }

    #[test]
    fn slow_typing_fails_and_what_could_not_be_measured_is_an_error() {
        let shown = |code| format!("{code:?}");
        assert_eq!(shown(judge(ended("0")).unwrap()), shown(ExitCode::SUCCESS));
        assert_eq!(shown(judge(ended("3")).unwrap()), shown(ExitCode::FAILURE));
        assert!(judge(ended("1")).unwrap_err().to_string().starts_with("Measuring failed"));
    }

    #[test]
    fn the_script_ends_the_way_it_is_understood_here() {
        let script = include_str!("../../../e2e/bench.mjs");
        assert!(script.contains(&format!("const OVER_BUDGET = {OVER_BUDGET};")));
    }
}
