//! `wasm-opt`, which makes the app a fifth smaller.

use std::process::Command;

use super::{installed::Found, node, npm, ok};
use crate::{error::Error, process::ask};

/// The version whose sizes the budgets were measured with; later ones will do.
pub const VERSION: u32 = 132;

/// Makes sure of `wasm-opt`; `None` where it is left to Trunk to download one.
pub fn set_up() -> Result<Option<Found>, Error> {
    if is_new_enough(&mut Command::new("wasm-opt")) {
        ok("wasm-opt, on PATH");
        return Ok(Some(Found::OnPath));
    }
    let root = npm::folder()?;
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
    npm::fetch(&root, "wasm-opt")?;
    Ok(Some(Found::InFolder(bin)))
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
