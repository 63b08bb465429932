//! Rust's standard library for wasm.

use std::{path::Path, process::Command};

use super::{apart, ok};
use crate::{
    error::Error,
    process::{ask, run},
};

/// The target the app is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure the compiler can build for wasm.
pub fn set_up() -> Result<(), Error> {
    if is_installed() {
        ok(&format!("Rust for {TARGET}"));
        return Ok(());
    }
    if ask(Command::new("rustup").arg("--version")).is_none() {
        return Err(Error::Missing {
            what: format!("Rust's {TARGET} target"),
            remedy: "Your Rust doesn't come from rustup, so add the target the way you installed Rust (Debian: the \
                     package libstd-rust-dev-wasm32), or install Rust from https://rustup.rs; then run this again."
                .to_owned(),
        });
    }
    println!("... Rust for {TARGET}: fetching it, a few seconds");
    run(apart("rustup").args(["target", "add", TARGET]), "Adding Rust's wasm target")
}

/// Whether the compiler's folder for the target is there.
fn is_installed() -> bool {
    ask(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}
