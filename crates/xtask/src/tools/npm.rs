//! Tools that are npm packages, `wasm-opt` and esbuild, in the versions that `npm/package-lock.json` names.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{esbuild, wasm_opt};
use crate::{
    error::{AtPath, Doing, Error},
    process::run,
};

const PACKAGE: &str = include_str!("../../npm/package.json");
const LOCK: &str = include_str!("../../npm/package-lock.json");

/// Their folder in these versions, made if need be. Its `node_modules` holds them once they were fetched.
pub fn folder() -> Result<PathBuf, Error> {
    super::folder("npm", &format!("binaryen-{}-esbuild-{}", wasm_opt::VERSION, esbuild::VERSION))
}

/// Fetches them into [`folder`]. Nothing that packages bring for their own installing is run: neither tool needs it.
///
/// # Errors
///
/// When the folder can't be written, or npm fails.
pub fn fetch(root: &Path, what: &str) -> Result<(), Error> {
    write(&root.join("package.json"), PACKAGE)?;
    write(&root.join("package-lock.json"), LOCK)?;
    let mut npm = Command::new("npm");
    npm.current_dir(root).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run(&mut npm, &format!("Fetching {what}"))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).at(Doing::Write, path)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use serde_json::Value;

    use super::*;

    #[test]
    fn what_is_fetched_are_the_versions_that_are_looked_for() {
        let package: Value = serde_json::from_str(PACKAGE).unwrap();
        let lock: Value = serde_json::from_str(LOCK).unwrap();
        for (name, version) in
            [("binaryen", format!("{}.0.0", wasm_opt::VERSION)), ("esbuild", esbuild::VERSION.to_owned())]
        {
            assert_eq!(package["dependencies"][name], version, "{name}");
            assert_eq!(lock["packages"][format!("node_modules/{name}")]["version"], version, "{name}");
        }
    }

    #[test]
    fn the_lock_says_what_packages_hold_and_not_where_they_came_from() {
        let lock: Value = serde_json::from_str(LOCK).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        assert!(packages.len() > 3, "each system's esbuild among them");
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            assert!(package["integrity"].as_str().unwrap().starts_with("sha512-"), "{name}");
            assert_eq!(package["resolved"], Value::Null, "{name}");
        }
        assert!(!LOCK.contains("://"));
    }
}
