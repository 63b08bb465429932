//! `wasm-opt`, which makes the app a fifth smaller.

use std::{fs, path::Path, process::Command};

use super::{folder, installed::Found, node, ok};
use crate::{
    error::{AtPath, Doing, Error},
    process::{ask, run},
};

/// The version whose sizes the budgets were measured with; later ones will do.
const VERSION: u32 = 132;

const PACKAGE: &str = include_str!("../../npm/package.json");
const LOCK: &str = include_str!("../../npm/package-lock.json");

/// Makes sure of `wasm-opt`; `None` where it is left to Trunk to download one.
pub fn set_up() -> Result<Option<Found>, Error> {
    if is_new_enough(&mut Command::new("wasm-opt")) {
        ok("wasm-opt, on PATH");
        return Ok(Some(Found::OnPath));
    }
    let root = folder("wasm-opt", &VERSION.to_string())?;
    let bin = root.join("node_modules/.bin");
    if is_new_enough(&mut Command::new(bin.join("wasm-opt"))) {
        ok(&format!("wasm-opt {VERSION}, in {}", bin.display()));
        return Ok(Some(Found::InFolder(bin)));
    }
    if !node::is_here() {
        println!("... wasm-opt: there is no Node to run ours, so Trunk will fetch its own, a few seconds");
        return Ok(None);
    }
    println!("... wasm-opt {VERSION}: fetching it, a few seconds");
    write(&root.join("package.json"), PACKAGE)?;
    write(&root.join("package-lock.json"), LOCK)?;
    run(Command::new("npm").current_dir(&root).args(["ci", "--no-audit", "--no-fund"]), "Fetching wasm-opt")?;
    Ok(Some(Found::InFolder(bin)))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).at(Doing::Write, path)
}

/// Whether the program answers with our version or a later one: `wasm-opt version 132 (version_132)`.
fn is_new_enough(program: &mut Command) -> bool {
    ask(program.arg("--version"))
        .and_then(|said| said.split_whitespace().nth(2)?.parse::<u32>().ok())
        .is_some_and(|version| version >= VERSION)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_old_wasm_opt_will_not_do() {
        assert!(is_new_enough(Command::new("echo").arg("wasm-opt version 132 (version_132)")));
        assert!(!is_new_enough(Command::new("echo").arg("wasm-opt version 108")));
    }
}
