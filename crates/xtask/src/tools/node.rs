//! Node, which runs `wasm-opt`, esbuild and the browser tests.

use std::{fs, path::Path, process::Command};

use super::ok;
use crate::{
    error::{AtPath, Doing, Error},
    process::{ask, run},
};

/// The oldest Node that Playwright runs on.
const OLDEST: u32 = 20;

/// Whether Node and npm are there.
pub fn is_here() -> bool {
    ask(Command::new("node").arg("--version")).is_some() && ask(Command::new("npm").arg("--version")).is_some()
}

/// Makes sure of Node and of what `e2e/package-lock.json` names.
///
/// # Errors
///
/// When Node or npm is missing or too old, or npm fails.
pub fn set_up_e2e(e2e: &Path) -> Result<(), Error> {
    let version = ask(Command::new("node").arg("--version")).unwrap_or_default();
    if major(&version).is_none_or(|major| major < OLDEST) || !is_here() {
        return Err(Error::Missing {
            what: format!("Node {OLDEST} or later, with npm,"),
            remedy: "Install it from https://nodejs.org or your distribution (Debian: nodejs and npm), then run this \
                     again."
                .to_owned(),
        });
    }
    let locked = e2e.join("package-lock.json");
    let wanted = fs::read(&locked).at(Doing::Read, &locked)?;
    let done = e2e.join("node_modules/.installed-lock.json");
    if fs::read(&done).is_ok_and(|before| before == wanted) {
        ok("Playwright and axe, in e2e/node_modules");
        return Ok(());
    }
    println!("... Playwright and axe: fetching them, a few seconds");
    let mut npm = Command::new("npm");
    npm.current_dir(e2e).args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut npm, "npm ci in e2e")?;
    fs::write(&done, wanted).at(Doing::Write, &done)
}

/// 20 of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }
}
