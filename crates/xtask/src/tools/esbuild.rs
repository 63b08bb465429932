//! esbuild, which makes the scripts that wasm-bindgen writes half as long. Trunk's own minifier can't read them.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use super::{node, npm, ok};
use crate::{
    error::Error,
    process::{ask, run},
};

/// The one version that will do: files keep the names that Trunk gave them by what they held before, so what they hold
/// must only depend on that.
pub const VERSION: &str = "0.28.2";

/// esbuild, ready to run.
#[derive(Clone, Debug)]
pub struct Esbuild {
    /// What Node runs.
    script: PathBuf,
}

/// Makes sure of esbuild; `None` where there is no Node to run it.
pub fn set_up() -> Result<Option<Esbuild>, Error> {
    if !node::is_here() {
        println!("... esbuild: there is no Node to run it, so the app's scripts stay as long as they are");
        return Ok(None);
    }
    let root = npm::folder()?;
    let esbuild = Esbuild { script: root.join("node_modules/esbuild/bin/esbuild") };
    if esbuild.runs() {
        ok(&format!("esbuild {VERSION}, in {}", root.display()));
        return Ok(Some(esbuild));
    }
    println!("... esbuild {VERSION}: fetching it, a few seconds");
    npm::fetch(&root, "esbuild")?;
    if esbuild.runs() { Ok(Some(esbuild)) } else { Err(does_not_run(&root)) }
}

impl Esbuild {
    /// Makes a module of the app smaller, in place.
    ///
    /// # Errors
    ///
    /// When it can't be read as a module.
    pub fn minify(&self, module: &Path) -> Result<(), Error> {
        let mut out = OsString::from("--outfile=");
        out.push(module);
        let mut node = Command::new("node");
        node.arg(&self.script).arg(module).arg(out).args(["--allow-overwrite", "--log-level=warning"]);
        node.args(["--minify", "--format=esm", "--target=es2022"]);
        // Whatever a folder above this checkout says on TypeScript is of no account.
        node.arg("--tsconfig-raw={}");
        run(&mut node, &format!("Making {} smaller", module.display()))
    }

    /// Whether it is there and says this version.
    fn runs(&self) -> bool {
        ask(Command::new("node").arg(&self.script).arg("--version")).as_deref() == Some(VERSION)
    }
}

/// npm succeeded, and yet there is nothing to run.
fn does_not_run(root: &Path) -> Error {
    Error::Missing {
        what: format!("esbuild {VERSION}"),
        remedy: format!(
            "npm fetched it, but it doesn't run. It needs Node 18 or later, and its program comes as an optional \
             package: let `npm config get omit` name nothing. Then remove {} and run this again.",
            root.display()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_esbuild_that_is_not_there_does_not_run() {
        assert!(!Esbuild { script: PathBuf::from("no-such-folder/esbuild") }.runs());
    }

    #[test]
    fn where_npm_left_the_program_out_the_remedy_is_told() {
        let said = does_not_run(Path::new("/cache/npm")).to_string();
        assert!(said.starts_with("esbuild 0.28.2 isn't installed."), "{said}");
        assert!(said.contains("npm config get omit") && said.contains("/cache/npm"), "{said}");
    }
}
