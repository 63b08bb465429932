//! What a first visit to each kind of page loads, against a budget.

mod references;
mod weight;

use std::{path::Path, process::ExitCode};

use walkdir::WalkDir;

use self::weight::{PageWeight, Site};
use crate::error::{AtPath, Doing, Error};

/// A kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Hub,
    Campaign,
    Letter,
    Achievements,
    Privacy,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Hub, Self::Campaign, Self::Letter, Self::Achievements, Self::Privacy];

    /// The kind of the page in the folder `path` below the site's.
    fn of(path: &Path) -> Option<Self> {
        let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
        match parts[..] {
            [] | [_] => Some(Self::Hub),
            [_, "campaigns", _] => Some(Self::Campaign),
            [_, "campaigns", _, "letter"] => Some(Self::Letter),
            [_, "achievements"] => Some(Self::Achievements),
            [_, "privacy"] => Some(Self::Privacy),
            _ => None,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Hub => "hub",
            Self::Campaign => "campaign",
            Self::Letter => "letter",
            Self::Achievements => "achievements",
            Self::Privacy => "privacy",
        }
    }

    /// What a first visit may load, in bytes, with brotli.
    const fn budget(self) -> u64 {
        match self {
            Self::Letter => 165_000,
            _ => 150_000,
        }
    }

    /// What the wasm and the scripts of it may be, in bytes, with brotli. The letter page has one budget for all it
    /// loads.
    const fn app_budget(self) -> Option<u64> {
        match self {
            Self::Letter => None,
            _ => Some(130_000),
        }
    }
}

/// The heaviest page of a kind.
#[derive(Clone, Debug)]
struct Heaviest {
    kind: Kind,
    /// Its path on the site.
    path: String,
    weight: PageWeight,
}

impl Heaviest {
    fn app(&self) -> u64 {
        self.weight.wasm.brotli + self.weight.scripts.brotli
    }

    fn is_over(&self) -> bool {
        self.weight.total.brotli > self.kind.budget()
            || self.kind.app_budget().is_some_and(|budget| self.app() > budget)
    }
}

/// Prints the table; the exit code says whether everything is within its budget.
///
/// # Errors
///
/// When the site isn't built, or a page loads what isn't part of it.
pub fn report(dist: &Path, base: &str) -> Result<ExitCode, Error> {
    let heaviest = weigh(dist, base)?;
    println!("What a first visit loads before any action, the heaviest page of each kind, 1 KB = 1,000 bytes:\n");
    println!("{:<13}{:>10}{:>10}{:>10}{:>14}{:>10}  page", "", "raw", "brotli", "budget", "wasm+scripts", "budget");
    for page in &heaviest {
        let PageWeight { total, .. } = page.weight;
        println!(
            "{:<13}{:>10}{:>10}{:>10}{:>14}{:>10}  {}{}",
            page.kind.name(),
            kb(total.raw),
            kb(total.brotli),
            kb(page.kind.budget()),
            kb(page.app()),
            page.kind.app_budget().map_or_else(|| "-".to_owned(), kb),
            page.path,
            if page.is_over() { "  OVER BUDGET" } else { "" },
        );
    }
    if let Some(page) = heaviest.iter().max_by_key(|page| page.app()) {
        let PageWeight { wasm, scripts, .. } = page.weight;
        println!("\nwasm alone: {} raw, {} brotli", kb(wasm.raw), kb(wasm.brotli));
        println!("scripts alone: {} raw, {} brotli", kb(scripts.raw), kb(scripts.brotli));
    }
    let over: Vec<_> = heaviest.iter().filter(|page| page.is_over()).map(|page| page.kind.name()).collect();
    if over.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!("\nOver budget: {}. Make what these pages load smaller.", over.join(", "));
    Ok(ExitCode::FAILURE)
}

/// The heaviest page of each kind, in the order of [`Kind::ALL`].
fn weigh(dist: &Path, base: &str) -> Result<Vec<Heaviest>, Error> {
    if !dist.is_dir() {
        return Err(Error::Content {
            path: dist.to_owned(),
            problem: "there is no built site. Run `cargo xtask build`, which makes it.".to_owned(),
        });
    }
    let mut site = Site::new(dist, base);
    let mut pages = Vec::new();
    for entry in WalkDir::new(dist).sort_by_file_name() {
        let entry = entry.map_err(std::io::Error::from).at(Doing::Read, dist)?;
        let folder = entry.path().parent().and_then(|folder| folder.strip_prefix(dist).ok());
        if let Some(folder) = folder.filter(|_| entry.file_name() == "index.html")
            && let Some(kind) = Kind::of(folder)
        {
            let path = folder.to_string_lossy();
            let path = if path.is_empty() { base.to_owned() } else { format!("{base}{path}/") };
            pages.push(Heaviest { kind, path, weight: site.weigh(entry.path())? });
        }
    }
    let mut heaviest = Vec::new();
    for kind in Kind::ALL {
        let of_kind = pages.iter().filter(|page| page.kind == kind);
        let page = of_kind.max_by_key(|page| page.weight.total.brotli).ok_or_else(|| Error::Content {
            path: dist.to_owned(),
            problem: format!("there is no {} page in it. Run `cargo xtask build`.", kind.name()),
        })?;
        if page.weight.wasm.raw == 0 && matches!(kind, Kind::Campaign | Kind::Letter) {
            return Err(Error::Content {
                path: dist.to_owned(),
                problem: format!("{} names no wasm, so what it loads isn't known. Preload it in the page.", page.path),
            });
        }
        heaviest.push(page.clone());
    }
    Ok(heaviest)
}

/// "131.2 KB".
fn kb(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests;
