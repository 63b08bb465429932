//! Chromium, in which pages are tested and photographed.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use super::ok;
use crate::{
    error::Error,
    process::{ask, run},
};

/// Names it goes by on `PATH`, and where macOS keeps it.
const NAMES: [&str; 6] = [
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Makes sure of Chromium: the one `CHROME` names, one that is installed, or Debian's where we may install it.
///
/// # Errors
///
/// When there is none and it can't be installed.
pub fn set_up() -> Result<PathBuf, Error> {
    if let Some(chrome) = env::var_os("CHROME").filter(|chrome| !chrome.is_empty()).map(PathBuf::from) {
        return match which::which(&chrome) {
            Ok(found) => Ok(announced(found)),
            Err(_) => Err(Error::Request(format!(
                "CHROME says {}, which isn't a program. Set it to Chromium's path, or unset it.",
                chrome.display()
            ))),
        };
    }
    if let Some(found) = find() {
        return Ok(announced(found));
    }
    let is_root = ask(Command::new("id").arg("-u")).as_deref() == Some("0");
    if is_root && which::which("apt-get").is_ok() {
        println!("... Chromium: installing Debian's, a minute or two");
        apt(&["update", "-qq"])?;
        apt(&["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"])?;
        if let Some(found) = find() {
            return Ok(found);
        }
    }
    Err(Error::Missing {
        what: "Chromium".to_owned(),
        remedy: "Install it (Debian: apt-get install chromium fonts-noto-core) or Google Chrome, or set CHROME to the \
                 path of one; then run this again."
            .to_owned(),
    })
}

fn announced(found: PathBuf) -> PathBuf {
    ok(&format!("Chromium, {}", found.display()));
    found
}

fn find() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| which::which(Path::new(name)).ok())
}

fn apt(arguments: &[&str]) -> Result<(), Error> {
    run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"), "apt-get")
}
