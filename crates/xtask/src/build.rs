//! The site: the app by Trunk, the pages by prerendering, compressed copies beside both.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use crate::{
    compress,
    error::{AtPath, Doing, Error},
    process::{cargo, run},
    project::{Project, shown},
    shrink::{self, WasmOpt},
    styles, tools,
};

/// What to build, and where to.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder organisers write in.
    pub content: PathBuf,
    /// The folder the site goes to.
    pub out: PathBuf,
    /// The path under which a host will serve it: `/`, or `/repo/`.
    pub base: String,
    /// The address of its home page, instead of the one in `site.toml`.
    pub public_url: Option<String>,
    /// Whether drafts have pages.
    pub drafts: bool,
}

impl Site {
    /// This checkout's own site, in `dist`, for the root of a host.
    pub fn own(project: &Project) -> Self {
        Self {
            content: project.root.join("content"),
            out: project.root.join("dist"),
            base: "/".to_owned(),
            public_url: None,
            drafts: false,
        }
    }

    /// The library of what pages can be, which tests look at.
    pub fn library(project: &Project) -> Self {
        Self {
            content: project.root.join("crates/content/tests/library"),
            out: project.site().join("library"),
            base: "/".to_owned(),
            public_url: None,
            drafts: false,
        }
    }
}

/// Sets up, then builds the app and the site.
///
/// # Errors
///
/// When a tool is missing or a step fails.
pub fn build(project: &Project, site: &Site) -> Result<(), Error> {
    let base = base(&site.base)?;
    app(project, &base)?;
    pages(project, &Site { base, ..site.clone() })
}

/// What Trunk builds: an app for the hub and the campaigns (with the style sheet), and one for the letters.
const APPS: [(&str, &str); 2] = [("pages", "index.html"), ("letter", "letter.html")];

/// Builds the wasm apps and the style sheet into `target/site/trunk`.
///
/// # Errors
///
/// When a tool is missing or Trunk fails.
pub fn app(project: &Project, base: &str) -> Result<(), Error> {
    let tools = tools::set_up(project)?;
    styles::join(project)?;
    for (name, html) in APPS {
        let out = trunk_folder(project).join(name);
        println!("... the app of the {name}: compiling it, half a minute to five");
        let mut trunk = std::process::Command::new(&tools.trunk);
        trunk
            .current_dir(&project.root)
            .args(["build", "--release", "--skip-version-check", "--public-url", base, html, "--dist"])
            .arg(&out)
            .arg(format!("--offline={}", tools.wasm_opt.is_some()))
            .env("PATH", crate::project::path_with(&tools.path)?)
            // Trunk 0.21 takes `1` in it for a mistake.
            .env_remove("NO_COLOR");
        run(&mut trunk, "Building the app with Trunk")?;
        match &tools.wasm_opt {
            Some(program) => {
                println!("... the app of the {name}: leaving out what it never uses, a quarter of a minute");
                shrink::app(&out, &WasmOpt::of_page(program, &project.root.join(html))?)?;
            }
            None => println!("... the app of the {name}: what it never uses stays in it, for want of our own wasm-opt"),
        }
        if let Some(esbuild) = &tools.esbuild {
            for script in scripts(&out)? {
                esbuild.minify(&script)?;
            }
        }
    }
    Ok(())
}

/// The scripts that Trunk put into a folder.
fn scripts(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(folder).at(Doing::Read, folder)? {
        let path = entry.at(Doing::Read, folder)?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            scripts.push(path);
        }
    }
    Ok(scripts)
}

/// Prerenders the pages of a site around the app that [`app`] built, and compresses everything.
///
/// # Errors
///
/// When the content has mistakes, or `site.out` holds something that isn't a site.
pub fn pages(project: &Project, site: &Site) -> Result<(), Error> {
    let started = Instant::now();
    make_room(project, &site.out)?;
    println!("... the pages: compiling what makes them, up to five minutes the first time");
    let mut prerender = cargo(project);
    prerender.args(["run", "--quiet", "--profile", "native", "-p", "alongside", "--features", "ssr"]);
    prerender.args(["--bin", "prerender", "--", "--content"]).arg(&site.content);
    prerender.arg("--trunk").arg(trunk_folder(project));
    prerender.arg("--out").arg(&site.out).args(["--base", &site.base]);
    if let Some(url) = &site.public_url {
        prerender.args(["--public-url", url]);
    }
    if site.drafts {
        prerender.arg("--drafts");
    }
    run(&mut prerender, "Making the pages")?;
    let copies = compress::site(&site.out)?;
    let shown = shown(&project.root, &site.out);
    println!("ok  the pages, in {shown}, {copies} files compressed, {:.0} s", started.elapsed().as_secs_f32());
    Ok(())
}

/// Where Trunk's output goes.
fn trunk_folder(project: &Project) -> PathBuf {
    project.site().join("trunk")
}

/// A base that begins and ends with `/`.
fn base(given: &str) -> Result<String, Error> {
    if !given.starts_with('/') || given.contains(['?', '#', '"', '<', '>', ' ']) {
        return Err(Error::Request(format!(
            "--base is the path under which the site will lie on its host: / or /repository/. It can't be {given:?}."
        )));
    }
    Ok(if given.ends_with('/') { given.to_owned() } else { format!("{given}/") })
}

/// Empties the folder a site goes to, so that nothing of an earlier build stays in it. Only a folder that is a built
/// site, is empty, or is our own may be emptied.
fn make_room(project: &Project, out: &Path) -> Result<(), Error> {
    if !out.exists() {
        return Ok(());
    }
    let ours = out == project.root.join("dist") || out.starts_with(project.site());
    let is_site = out.join("site.json").is_file() && out.join("404.html").is_file();
    let is_empty = fs::read_dir(out).at(Doing::Read, out)?.next().is_none();
    if !(ours || is_site || is_empty) {
        return Err(Error::Request(format!(
            "{} holds something else than a built site, and building would delete it. Choose another --out, or empty \
             that folder.",
            out.display()
        )));
    }
    fs::remove_dir_all(out).at(Doing::Remove, out)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    #[test]
    fn a_base_may_come_without_its_last_slash() {
        assert_eq!(base("/repo").unwrap(), "/repo/");
        assert_eq!(base("/").unwrap(), "/");
    }

    #[test]
    fn a_base_that_is_an_address_or_relative_is_refused() {
        for given in ["https://example.org/", "./", "repo/", "", "/a b/"] {
            assert!(base(given).unwrap_err().to_string().contains("--base is the path"), "{given}");
        }
    }

    #[test]
    fn of_what_trunk_built_the_scripts_are_made_smaller() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["letter-29a4.js", "letter-29a4_bg.wasm", "index.html", "alongside-14f1.css"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        assert_eq!(scripts(folder.path()).unwrap(), [folder.path().join("letter-29a4.js")]);
        let absent = scripts(Path::new("no-such-folder")).unwrap_err().to_string();
        assert!(absent.contains("no-such-folder can't be read"), "{absent}");
    }

    #[test]
    fn a_folder_of_photos_is_never_emptied_for_a_site() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project { root: folder.path().join("checkout"), target: folder.path().join("target") };
        let photos = folder.path().join("photos");
        fs::create_dir(&photos).unwrap();
        fs::write(photos.join("cat.jpg"), "").unwrap();

        let error = make_room(&project, &photos).unwrap_err().to_string();

        assert!(error.contains("Choose another --out"), "{error}");
        assert!(photos.join("cat.jpg").exists());
    }

    #[test]
    fn an_earlier_build_makes_room() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project { root: folder.path().join("checkout"), target: folder.path().join("target") };
        let out = folder.path().join("public_html");
        fs::create_dir(&out).unwrap();
        for name in ["site.json", "404.html", "alongside-0123.wasm"] {
            fs::write(out.join(name), "").unwrap();
        }

        make_room(&project, &out).unwrap();

        assert!(!out.exists());
    }
}
