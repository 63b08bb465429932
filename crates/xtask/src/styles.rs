//! One style sheet out of those in `style/`.

use std::{fs, path::PathBuf};

use crate::{
    error::{AtPath, Doing, Error},
    project::Project,
};

/// Joins the files that `style/order.txt` lists, one name a line, into `target/site/alongside.css`. The file is
/// written only when that changes it, so a build that watches it has nothing to do. Gives back its path.
///
/// # Errors
///
/// When a listed file can't be read, a style sheet isn't listed, or the result can't be written.
pub fn join(project: &Project) -> Result<PathBuf, Error> {
    let folder = project.root.join("style");
    let order = folder.join("order.txt");
    let listed = fs::read_to_string(&order).at(Doing::Read, &order)?;
    let names: Vec<&str> = listed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();

    for entry in fs::read_dir(&folder).at(Doing::Read, &folder)? {
        let name = entry.at(Doing::Read, &folder)?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".css") && !names.contains(&&*name) {
            return Err(Error::Content {
                path: order,
                problem: format!("it doesn't list {name}. Add a line with that name where the style sheet belongs."),
            });
        }
    }

    let mut css = String::new();
    for name in names {
        let path = folder.join(name);
        let text = fs::read_to_string(&path).at(Doing::Read, &path)?;
        css.push_str(text.trim_end());
        css.push('\n');
    }

    let site = project.site();
    let out = site.join("alongside.css");
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
        assert_eq!(fs::read_to_string(join(&project).unwrap()).unwrap(), "a {}\nb {}\n");
    }

    #[test]
    fn joining_twice_leaves_the_file_alone() {
        let (_folder, project) = project(&[("order.txt", "a.css"), ("a.css", "a {}")]);
        let out = join(&project).unwrap();
        let written = fs::metadata(&out).unwrap().modified().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        assert_eq!(fs::metadata(join(&project).unwrap()).unwrap().modified().unwrap(), written);
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
