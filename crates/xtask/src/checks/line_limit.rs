//! Files stay small: one thing each.

use std::{fs, path::Path};

use walkdir::WalkDir;

use crate::{
    error::{AtPath, Doing, Error},
    project::{Project, shown},
};

/// The most lines a Rust file may have.
const MOST: usize = 400;

/// One sentence for each Rust file of the app and the crates that is too long.
///
/// # Errors
///
/// When a file can't be read.
pub fn too_long(project: &Project) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    look_in(&project.root.join("src"), project, &mut found)?;
    let crates = project.root.join("crates");
    for entry in fs::read_dir(&crates).at(Doing::Read, &crates)? {
        let src = entry.at(Doing::Read, &crates)?.path().join("src");
        if src.is_dir() {
            look_in(&src, project, &mut found)?;
        }
    }
    found.sort();
    Ok(found)
}

fn look_in(folder: &Path, project: &Project, found: &mut Vec<String>) -> Result<(), Error> {
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(std::io::Error::from).at(Doing::Read, folder)?;
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let lines = fs::read_to_string(path).at(Doing::Read, path)?.lines().count();
            if lines > MOST {
                let path = shown(&project.root, path);
                found.push(format!(
                    "{path} has {lines} lines. Split it, so that each file holds one thing ({MOST} at most)."
                ));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    #[test]
    fn a_file_of_more_than_400_lines_is_named_with_its_length() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project { root: folder.path().to_owned(), target: folder.path().join("target") };
        let files =
            [("src/a.rs", 400), ("src/deep/b.rs", 401), ("crates/x/src/c.rs", 500), ("crates/x/tests/d.rs", 500)];
        for (name, lines) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "//\n".repeat(lines)).unwrap();
        }

        let found = too_long(&project).unwrap();

        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].ends_with("c.rs has 500 lines. Split it, so that each file holds one thing (400 at most)."));
        assert!(found[1].contains("b.rs has 401 lines"));
    }
}
