//! The style sheets of the two apps, out of those in `style/`.

use std::{fs, path::PathBuf};

use crate::{
    error::{AtPath, Doing, Error},
    project::Project,
};

/// What is joined, each with the word that marks in `style/order.txt` what only it has.
const SHEETS: [(&str, &str); 2] = [("alongside.css", "pages"), ("letter.css", "letter")];

/// Joins the files that `style/order.txt` lists, one a line: those marked `pages` into
/// `target/site/alongside.css`, those marked `letter` into `target/site/letter.css`, the others into both. A file is
/// written only when that changes it, so a build that watches it has nothing to do. Gives back the paths.
///
/// # Errors
///
/// When a listed file can't be read, a style sheet isn't listed, a mark isn't one, or a result can't be written.
pub fn join(project: &Project) -> Result<Vec<PathBuf>, Error> {
    let folder = project.root.join("style");
    let order = folder.join("order.txt");
    let listed = fs::read_to_string(&order).at(Doing::Read, &order)?;
    let lines = listed.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<(&str, &str)> = lines.map(|line| line.split_once(' ').unwrap_or((line, ""))).collect();
    let wrong = |problem: String| Err(Error::Content { path: order.clone(), problem });

    for entry in fs::read_dir(&folder).at(Doing::Read, &folder)? {
        let name = entry.at(Doing::Read, &folder)?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".css") && !lines.iter().any(|(listed, _)| *listed == name) {
            return wrong(format!("it doesn't list {name}. Add a line with that name where the style sheet belongs."));
        }
    }
    if let Some((name, mark)) =
        lines.iter().find(|(_, mark)| !mark.is_empty() && !SHEETS.iter().any(|(_, known)| known == mark))
    {
        return wrong(format!("it marks {name} as {mark:?}. Write pages, letter, or nothing for both."));
    }
    SHEETS.into_iter().map(|(sheet, own)| sheet_of(project, sheet, own, &lines)).collect()
}

fn sheet_of(project: &Project, sheet: &str, own: &str, lines: &[(&str, &str)]) -> Result<PathBuf, Error> {
    let mut css = String::new();
    for (name, _) in lines.iter().filter(|(_, mark)| mark.is_empty() || *mark == own) {
        let path = project.root.join("style").join(name);
        let text = fs::read_to_string(&path).at(Doing::Read, &path)?;
        css.push_str(text.trim_end());
        css.push('\n');
    }
    let site = project.site();
    let out = site.join(sheet);
    if fs::read_to_string(&out).is_ok_and(|before| before == css) {
        return Ok(out);
    }
    fs::create_dir_all(&site).at(Doing::Write, &site)?;
    fs::write(&out, css).at(Doing::Write, &out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    fn project(files: &[(&str, &str)]) -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_owned();
        fs::create_dir(root.join("style")).unwrap();
        for (name, text) in files {
            fs::write(root.join("style").join(name), text).unwrap();
        }
        (folder, Project { target: root.join("target"), root })
    }

    #[test]
    fn style_sheets_are_joined_in_the_listed_order() {
        let (_folder, project) =
            project(&[("order.txt", "tokens.css\nbase.css\n"), ("base.css", "b {}\n\n"), ("tokens.css", "a {}")]);
        assert_eq!(fs::read_to_string(&join(&project).unwrap()[0]).unwrap(), "a {}\nb {}\n");
    }

    #[test]
    fn each_app_has_what_is_for_both_and_its_own() {
        let (_folder, project) = project(&[
            ("order.txt", "a.css\nhub.css pages\nbody.css letter\n"),
            ("a.css", "a {}"),
            ("hub.css", "ul {}"),
            ("body.css", "textarea {}"),
        ]);
        let sheets: Vec<String> =
            join(&project).unwrap().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        assert_eq!(sheets, ["a {}\nul {}\n", "a {}\ntextarea {}\n"]);
    }

    #[test]
    fn a_mark_that_is_none_is_told() {
        let (_folder, project) = project(&[("order.txt", "a.css leter"), ("a.css", "")]);
        assert!(join(&project).unwrap_err().to_string().contains("Write pages, letter, or nothing"));
    }

    #[test]
    fn joining_twice_leaves_the_file_alone() {
        let (_folder, project) = project(&[("order.txt", "a.css"), ("a.css", "a {}")]);
        let out = join(&project).unwrap().remove(0);
        let written = fs::metadata(&out).unwrap().modified().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        assert_eq!(fs::metadata(&join(&project).unwrap()[0]).unwrap().modified().unwrap(), written);
    }

    #[test]
    fn a_style_sheet_nobody_lists_is_named() {
        let (_folder, project) = project(&[("order.txt", "a.css"), ("a.css", ""), ("forgotten.css", "")]);
        assert!(join(&project).unwrap_err().to_string().contains("it doesn't list forgotten.css"));
    }

    #[test]
    fn a_listed_style_sheet_that_is_absent_is_named() {
        let (_folder, project) = project(&[("order.txt", "gone.css")]);
        assert!(join(&project).unwrap_err().to_string().contains("gone.css can't be read"));
    }
}
