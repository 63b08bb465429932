//! Tools that are Rust packages: Trunk and wasm-bindgen.

use std::{env, path::PathBuf, process::Command};

use super::{apart, folder, ok};
use crate::{
    error::Error,
    process::{ask, run},
};

/// A tool that is a Rust package.
pub struct Tool {
    /// The package's name.
    pub package: &'static str,
    /// The name of its program.
    pub program: &'static str,
    /// The one version that will do.
    pub version: String,
    /// Whether to compile it with its own lock file.
    pub locked: bool,
    /// How many minutes compiling it takes on two cores, in words.
    pub minutes: &'static str,
}

/// Where a tool is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// On the user's own `PATH`.
    OnPath,
    /// In this folder.
    InFolder(PathBuf),
}

/// Makes sure of the tool.
pub fn set_up(tool: &Tool) -> Result<Found, Error> {
    let Tool { package, program, version, .. } = tool;
    if is(&mut Command::new(program), version) {
        ok(&format!("{program} {version}, on PATH"));
        return Ok(Found::OnPath);
    }
    let root = folder(package, version)?;
    let bin = root.join("bin");
    let ours = bin.join(format!("{program}{}", env::consts::EXE_SUFFIX));
    if is(&mut Command::new(&ours), version) {
        ok(&format!("{program} {version}, in {}", bin.display()));
        return Ok(Found::InFolder(bin));
    }
    if ask(Command::new("cargo").args(["binstall", "-V"])).is_some() {
        println!("... {program} {version}: fetching it built, about a minute");
        let mut binstall = apart("cargo");
        binstall.current_dir(&root).args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]);
        binstall.arg(&root).arg(format!("{package}@{version}"));
        // Where no built one can be had, the program isn't there afterwards, and we compile it.
        if run(&mut binstall, "Fetching").is_ok() && is(&mut Command::new(&ours), version) {
            return Ok(Found::InFolder(bin));
        }
    }
    println!("... {program} {version}: compiling it, {} minutes on two cores, once", tool.minutes);
    let mut install = apart("cargo");
    install.current_dir(&root).args(["install", package, "--version", &format!("={version}"), "--root"]).arg(&root);
    if tool.locked {
        install.arg("--locked");
    }
    // A tool that runs for seconds needn't be compiled for speed: it takes a third of the time.
    install.envs([
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ]);
    run(&mut install, &format!("Compiling {program}"))?;
    Ok(Found::InFolder(bin))
}

/// Whether the program answers with this version: `trunk 0.21.14`.
fn is(program: &mut Command, version: &str) -> bool {
    ask(program.arg("--version")).is_some_and(|said| said.split_whitespace().nth(1) == Some(version))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_will_do() {
        let says = |text: &str| {
            let mut command = Command::new("echo");
            command.arg(text);
            command
        };
        assert!(is(&mut says("trunk 0.21.14"), "0.21.14"));
        assert!(!is(&mut says("trunk 0.21.140"), "0.21.14"));
        assert!(!is(&mut says("trunk"), "0.21.14"));
    }
}
