//! Makes the site: one HTML file per page and language around what Trunk built.
//!
//! `prerender --content DIR --trunk DIR --public DIR --out DIR --base / --public-url URL --drafts`

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use alongside::document::{self, App, Assets, Head};
use alongside_content::{Compiled, Options, PageSource};
use alongside_model::{Lang, route::Route, time::Instant};

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
    /// The address of the home page, in the place of what the content says.
    public_url: Option<String>,
    /// Whether drafts get pages, as in a preview.
    drafts: bool,
}

/// What can be said to it.
const OPTIONS: &str = "--content, --trunk, --public, --out, --base, --public-url, --drafts";

/// The address of a home page, without a trailing slash.
fn public_url(given: &str) -> Outcome<String> {
    let host = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://")).unwrap_or_default();
    if host.is_empty() || host.starts_with('/') || given.contains(['?', '#', '"', '<', '>', ' ']) {
        return Err(
            format!("--public-url {given} must be the address of the home page, like https://example.org").into()
        );
    }
    Ok(given.trim_end_matches('/').to_owned())
}

fn args() -> Outcome<Args> {
    let mut args = Args {
        content: "content".into(),
        trunk: "target/site/trunk".into(),
        public: "public".into(),
        out: "dist".into(),
        base: "/".into(),
        public_url: None,
        drafts: false,
    };
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        if name == "--drafts" {
            args.drafts = true;
            continue;
        }
        let value = given.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--content" => args.content = value.into(),
            "--trunk" => args.trunk = value.into(),
            "--public" => args.public = value.into(),
            "--out" => args.out = value.into(),
            "--base" => args.base = value,
            "--public-url" => args.public_url = Some(public_url(&value)?),
            _ => return Err(format!("unknown option {name}: use {OPTIONS}").into()),
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
    let options = Options {
        dir: args.content.clone(),
        base: args.base.clone(),
        built_at,
        build,
        drafts: args.drafts,
        public_url: args.public_url.clone(),
    };
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
    let Some(route) = &page.route else {
        let own = format!("/{}/404.html", page.lang.code());
        return if default { vec![own, "/404.html".to_owned()] } else { vec![own] };
    };
    let mut paths = vec![format!("{}index.html", route.path())];
    if default && *route == Route::Hub(page.lang) {
        paths.push("/index.html".to_owned());
    }
    paths
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
    Ok(document::render(&head, assets, page.data.clone(), page.stories.clone())?)
}

/// Copies what Trunk built to `assets/`, with the modules that start the apps.
/// The names of the files, which hold their hashes, tell one build from another.
fn place_assets(args: &Args) -> Outcome<(Assets, String)> {
    fs::create_dir_all(args.out.join("assets"))?;
    let pages = place_app(args, "pages")?;
    let letter = place_app(args, "letter")?;
    let build = [&pages.css, &pages.wasm, &letter.css, &letter.wasm].map(|name| hash(name)).join("-");
    let assets = Assets { icon: format!("{}icon.svg", args.base), pages, letter };
    Ok((assets, build))
}

fn place_app(args: &Args, name: &'static str) -> Outcome<App> {
    let (wasm, glue) = (place(args, name, "_bg.wasm")?, place(args, name, ".js")?);
    let css = place(args, name, ".css")?;
    let boot = format!("boot-{}.js", wasm.trim_end_matches("_bg.wasm"));
    fs::write(args.out.join("assets").join(&boot), boot_module(&glue, &wasm))?;
    let at = |name: &str| format!("{}assets/{name}", args.base);
    Ok(App { name, boot: at(&boot), glue: at(&glue), wasm: at(&wasm), css: at(&css) })
}

/// Copies the one file with this ending that Trunk built for an app.
fn place(args: &Args, app: &str, ending: &str) -> Outcome<String> {
    let folder = args.trunk.join(app);
    let files =
        fs::read_dir(&folder).map_err(|error| format!("{}: {error}. Run `cargo xtask build`.", folder.display()))?;
    let mut found: Vec<String> = files
        .filter_map(|entry| entry.ok().map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(ending))
        .collect();
    found.sort();
    let name = found.pop().ok_or_else(|| format!("no *{ending} in {}. Run `cargo xtask build`.", folder.display()))?;
    fs::copy(folder.join(&name), args.out.join("assets").join(&name))?;
    Ok(name)
}

/// The hash in a file's name: `4f1c` in `alongside-4f1c_bg.wasm`.
fn hash(name: &str) -> &str {
    let name = name.rsplit('/').next().unwrap_or(name);
    let end = name.find(['_', '.']).unwrap_or(name.len());
    name[..end].rsplit('-').next().unwrap_or(name)
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
