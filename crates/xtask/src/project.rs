//! Where things are.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use crate::error::{AtPath, Doing, Error};

/// This checkout and the folders builds go to.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Where Cargo puts what it builds.
    pub target: PathBuf,
}

impl Project {
    /// Finds the checkout this command was started from.
    ///
    /// # Errors
    ///
    /// When no folder above is this workspace.
    pub fn find() -> Result<Self, Error> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().at(Doing::Read, ".")?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("Cargo.lock").is_file())
            .ok_or_else(|| {
                Error::Request(
                    "This isn't a checkout of Alongside. Change to its folder and run cargo xtask there.".to_owned(),
                )
            })?
            .to_owned();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self { root, target })
    }

    /// The folder of what Trunk and the style sheet build: `target/site`.
    pub fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// A program built natively for use, not for debugging.
    pub fn native_program(&self, name: &str) -> PathBuf {
        self.target.join("native").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// The version of `package` in `Cargo.lock`.
    ///
    /// # Errors
    ///
    /// When the file can't be read or doesn't name the package.
    pub fn locked_version(&self, package: &str) -> Result<String, Error> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).at(Doing::Read, &path)?;
        locked_version(&lock, package).ok_or_else(|| Error::Content {
            path,
            problem: format!("it names no {package}. Run `cargo generate-lockfile`, then this again."),
        })
    }
}

/// The version of the first entry of that name in a `Cargo.lock`, which Cargo writes one key a line, the name first.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

/// `PATH` with some folders put first.
///
/// # Errors
///
/// When a folder's name can't stand in `PATH`.
pub fn path_with(first: &[PathBuf]) -> Result<OsString, Error> {
    let before = env::var_os("PATH").unwrap_or_default();
    env::join_paths(first.iter().cloned().chain(env::split_paths(&before)))
        .map_err(|error| Error::Request(format!("A tool's folder can't stand in PATH: {error}. Set XDG_CACHE_HOME.")))
}

/// A path as it is typed from the checkout's folder.
pub fn shown<'a>(root: &Path, path: &'a Path) -> std::path::Display<'a> {
    path.strip_prefix(root).unwrap_or(path).display()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-backend\"\nversion = \"0.2.1\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";

    #[test]
    fn the_locked_version_is_of_the_package_of_just_that_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
