//! Makes the site: one HTML file per page and language around what Trunk built.
//!
//! `prerender --content DIR --trunk DIR --public DIR --out DIR --base /`

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use alongside::document::{self, Assets, Head};
use alongside_content::{Compiled, Options, PageSource};
use alongside_model::{Lang, time::Instant};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(pages) => {
            println!("{pages} pages written");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Where things come from and go to.
struct Args {
    content: PathBuf,
    trunk: PathBuf,
    public: PathBuf,
    out: PathBuf,
    base: String,
}

fn args() -> Outcome<Args> {
    let mut args = Args {
        content: "content".into(),
        trunk: "target/site/trunk".into(),
        public: "public".into(),
        out: "dist".into(),
        base: "/".into(),
    };
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        let value = given.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--content" => args.content = value.into(),
            "--trunk" => args.trunk = value.into(),
            "--public" => args.public = value.into(),
            "--out" => args.out = value.into(),
            "--base" => args.base = value,
            _ => return Err(format!("unknown option {name}: use --content, --trunk, --public, --out, --base").into()),
        }
    }
    if !(args.base.starts_with('/') && args.base.ends_with('/')) {
        return Err(format!("--base {} must begin and end with a slash, like /repo/", args.base).into());
    }
    Ok(args)
}

fn run() -> Outcome<usize> {
    // Leptos asks for an executor even where nothing waits.
    any_spawner::Executor::init_futures_executor().map_err(|error| error.to_string())?;
    let args = args()?;
    if args.out.exists() {
        fs::remove_dir_all(&args.out)?;
    }
    copy_tree(&args.public, &args.out)?;
    let (assets, build) = place_assets(&args)?;
    let built_at = Instant(i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?);
    let options = Options { dir: args.content.clone(), base: args.base.clone(), built_at, build };
    let site = alongside_content::compile(&options)?;
    for file in &site.files {
        let to = below(&args.out, &file.to);
        make_parent(&to)?;
        fs::copy(&file.from, to)?;
    }
    for page in &site.pages {
        let html = render(page, &site, &assets)?;
        for path in paths(page, &site) {
            let to = below(&args.out, &path);
            make_parent(&to)?;
            fs::write(to, &html)?;
        }
    }
    fs::write(args.out.join("site.json"), serde_json::to_string(&site.manifest)?)?;
    Ok(site.pages.len())
}

/// The files a page is written to. The default language's hub is the front page
/// as well, and its "not found" is the one static hosts look for.
fn paths(page: &PageSource, site: &Compiled) -> Vec<String> {
    let default = page.lang == site.default_lang;
    match &page.route {
        Some(route) => {
            let mut paths = vec![format!("{}index.html", route.path())];
            if default && *route == alongside_model::route::Route::Hub(page.lang) {
                paths.push("/index.html".to_owned());
            }
            paths
        }
        None => {
            let mut paths = vec![format!("/{}/404.html", page.lang.code())];
            if default {
                paths.push("/404.html".to_owned());
            }
            paths
        }
    }
}

fn render(page: &PageSource, site: &Compiled, assets: &Assets) -> Outcome<String> {
    let public = |lang: Lang| {
        let (url, route) = site.public_url.as_deref().zip(page.route.as_ref())?;
        Some(format!("{}{}", url.trim_end_matches('/'), route.in_lang(lang).path()))
    };
    let languages = &page.data.site.languages;
    let head = Head {
        title: page.title.clone(),
        description: page.description.clone(),
        canonical: public(page.lang),
        alternates: languages.iter().filter_map(|lang| Some((*lang, public(*lang)?))).collect(),
    };
    let stories = page.stories.clone().into_iter().collect();
    Ok(document::render(&head, assets, page.data.clone(), stories)?)
}

/// Copies what Trunk built to `assets/`, with the module that starts it. The
/// names of the files, which hold their hashes, tell one build from another.
fn place_assets(args: &Args) -> Outcome<(Assets, String)> {
    let find = |suffix: &str| -> Outcome<(String, PathBuf)> {
        let mut found: Vec<PathBuf> = fs::read_dir(&args.trunk)
            .map_err(|error| format!("{}: {error}. Run `cargo xtask build`.", args.trunk.display()))?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.to_string_lossy().ends_with(suffix))
            .collect();
        found.sort();
        let path = found.pop().ok_or_else(|| format!("no *{suffix} in {}", args.trunk.display()))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((name, path))
    };
    let to = args.out.join("assets");
    fs::create_dir_all(&to)?;
    let (wasm, glue, css) = (find("_bg.wasm")?, find(".js")?, find(".css")?);
    for (name, path) in [&wasm, &glue, &css] {
        fs::copy(path, to.join(name))?;
    }
    let stem = wasm.0.trim_end_matches("_bg.wasm");
    let boot = format!("boot-{stem}.js");
    fs::write(to.join(&boot), boot_module(&glue.0, &wasm.0))?;
    let at = |name: &str| format!("{}assets/{name}", args.base);
    let assets = Assets {
        css: at(&css.0),
        boot: at(&boot),
        glue: at(&glue.0),
        wasm: at(&wasm.0),
        icon: format!("{}icon.svg", args.base),
    };
    Ok((assets, stem.to_owned()))
}

/// Starts the app; where that fails, shows the message the page holds ready.
fn boot_module(glue: &str, wasm: &str) -> String {
    format!(
        r#"import init from "./{glue}";
init({{ module_or_path: new URL("./{wasm}", import.meta.url) }}).catch((error) => {{
  document.getElementById("app-failed-details").textContent = String(error);
  document.getElementById("app-failed").hidden = false;
}});
"#
    )
}

fn below(out: &Path, path: &str) -> PathBuf {
    out.join(path.trim_start_matches('/'))
}

fn make_parent(path: &Path) -> Outcome<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all).map_err(Into::into)
}

fn copy_tree(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
