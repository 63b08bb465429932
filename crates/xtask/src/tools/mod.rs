//! The programs a build needs that Cargo doesn't bring.

pub mod browser;
mod esbuild;
mod installed;
pub mod node;
mod npm;
mod wasm_opt;
mod wasm_target;

use std::{env, fs, path::PathBuf, process::Command};

use self::{
    esbuild::Esbuild,
    installed::{Found, Tool},
};
use crate::{
    error::{AtPath, Doing, Error},
    project::Project,
};

/// The Trunk this workspace is built with. Later ones need a later Rust than `rust-version` in `Cargo.toml`.
const TRUNK: &str = "0.21.14";

/// What builds the app.
#[derive(Clone, Debug)]
pub struct Tools {
    /// Trunk itself.
    pub trunk: PathBuf,
    /// Folders to put first in Trunk's `PATH`.
    pub path: Vec<PathBuf>,
    /// `wasm-opt`; `None` where Trunk must fetch one itself.
    pub wasm_opt: Option<PathBuf>,
    /// What makes the app's scripts smaller; `None` where there is no Node.
    pub esbuild: Option<Esbuild>,
}

/// Makes sure of everything a build needs, and says so in one line each. What is there already isn't touched; what
/// isn't goes to our own folder.
///
/// # Errors
///
/// When something is missing and can't be brought.
pub fn set_up(project: &Project) -> Result<Tools, Error> {
    set_up_compiler()?;
    let trunk = installed::set_up(&Tool {
        package: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        locked: true,
        minutes: "3 to 10",
    })?;
    let wasm_bindgen = installed::set_up(&Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: project.locked_version("wasm-bindgen")?,
        // Its own lock file holds a version that was withdrawn.
        locked: false,
        minutes: "2 to 5",
    })?;
    let wasm_opt = wasm_opt::set_up()?;
    let esbuild = esbuild::set_up()?;

    let mut path = Vec::new();
    if let Found::InFolder(folder) = &wasm_bindgen {
        path.push(folder.clone());
    }
    if let Some(Found::InFolder(folder)) = &wasm_opt {
        path.push(folder.clone());
    }
    let wasm_opt = wasm_opt.map(|found| match found {
        Found::OnPath => PathBuf::from("wasm-opt"),
        Found::InFolder(folder) => folder.join("wasm-opt"),
    });
    let trunk = match trunk {
        Found::OnPath => PathBuf::from("trunk"),
        Found::InFolder(folder) => folder.join(format!("trunk{}", env::consts::EXE_SUFFIX)),
    };
    Ok(Tools { trunk, path, wasm_opt, esbuild })
}

/// Makes sure of what compiling needs, without what building the site needs.
///
/// # Errors
///
/// When the compiler can't build for wasm and can't be made to.
pub fn set_up_compiler() -> Result<(), Error> {
    wasm_target::set_up()
}

/// Our own folder for one tool in one version, made if need be.
fn folder(name: &str, version: &str) -> Result<PathBuf, Error> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .ok_or_else(|| {
            Error::Request("There is no home folder to keep tools in. Set XDG_CACHE_HOME to a folder.".to_owned())
        })?;
    let folder = cache.join("alongside/tools").join(format!("{name}-{version}"));
    fs::create_dir_all(&folder).at(Doing::Write, &folder)?;
    Ok(folder)
}

/// A command that isn't told of the build it runs in: what it installs must not depend on it.
fn apart(program: &str) -> Command {
    let mut command = Command::new(program);
    for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS", "NO_COLOR"] {
        command.env_remove(name);
    }
    command
}

/// One line on a tool that was there already.
fn ok(what: &str) {
    println!("ok  {what}");
}
