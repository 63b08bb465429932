//! A small site, weighed.

#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use std::fs;

use super::*;
use crate::compress;

const PAGES: [&str; 6] =
    ["en", "en/campaigns/short", "en/campaigns/long", "en/campaigns/long/letter", "en/achievements", "en/privacy"];

/// A site for `base` whose every page loads the same, plus `extra` in its head.
fn site(base: &str, extra: &str, wasm: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let dist = folder.path();
    for page in PAGES {
        fs::create_dir_all(dist.join(page)).unwrap();
        let story = if page.contains("long") { "A long story. ".repeat(500) } else { "Short. ".repeat(20) };
        let html = format!(
            "<html><head><link rel=stylesheet href={base}a.css><link rel=preload href={base}app_bg.wasm>\
             <script type=module src={base}boot.js></script>{extra}</head><body>{story}</body></html>"
        );
        fs::write(dist.join(page).join("index.html"), html).unwrap();
    }
    fs::write(dist.join("a.css"), "a { background: url(i.svg) }").unwrap();
    fs::write(dist.join("i.svg"), "<svg/>").unwrap();
    fs::write(dist.join("boot.js"), "import './app.js'; 'never-there.js'").unwrap();
    fs::write(dist.join("app.js"), "x").unwrap();
    // Every byte follows from all before it, so it doesn't compress.
    let mut state = 1_u32;
    let noise = (0..wasm).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    fs::write(dist.join("app_bg.wasm"), noise.collect::<Vec<u8>>()).unwrap();
    compress::site(dist).unwrap();
    folder
}

fn bytes(dist: &Path, name: &str) -> u64 {
    fs::metadata(dist.join(name)).unwrap().len()
}

#[test]
fn a_page_weighs_itself_and_everything_it_and_its_scripts_and_styles_load() {
    let folder = site("/", "", 1000);
    let dist = folder.path();

    let pages = weigh(dist, "/").unwrap();

    let campaign = pages.iter().find(|page| page.kind == Kind::Campaign).unwrap();
    assert_eq!(campaign.path, "/en/campaigns/long/");
    let raw = ["en/campaigns/long/index.html", "a.css", "i.svg", "boot.js", "app.js", "app_bg.wasm"];
    assert_eq!(campaign.weight.total.raw, raw.iter().map(|name| bytes(dist, name)).sum::<u64>());
    assert!(campaign.weight.total.brotli < campaign.weight.total.raw);
    assert_eq!(campaign.weight.wasm.brotli, 1000);
    assert_eq!(campaign.weight.scripts.raw, bytes(dist, "boot.js") + bytes(dist, "app.js"));
}

#[test]
fn a_site_below_a_base_is_weighed_the_same() {
    let folder = site("/repo/", "", 1000);
    assert_eq!(weigh(folder.path(), "/repo/").unwrap()[0].path, "/repo/en/");
    assert!(weigh(folder.path(), "/").unwrap_err().to_string().contains("no such file"));
}

#[test]
fn too_much_wasm_is_over_budget_even_where_the_page_as_a_whole_is_not() {
    let within = site("/", "", 129_000);
    assert!(!weigh(within.path(), "/").unwrap().iter().any(Heaviest::is_over));
    let over = site("/", "", 131_000);
    // The letter page has one budget for all it loads.
    assert!(weigh(over.path(), "/").unwrap().iter().all(|page| page.is_over() == (page.kind != Kind::Letter)));
}

#[test]
fn a_heavy_picture_is_over_the_pages_budget_but_the_letter_may_weigh_more() {
    let folder = site("/", "<img src=/p.jpg>", 100_000);
    fs::write(folder.path().join("p.jpg"), "x".repeat(55_000)).unwrap();
    let over: Vec<_> = weigh(folder.path(), "/").unwrap().into_iter().filter(Heaviest::is_over).collect();
    assert_eq!(
        over.iter().map(|page| page.kind.name()).collect::<Vec<_>>(),
        ["hub", "campaign", "achievements", "privacy"]
    );
}

#[test]
fn what_is_loaded_from_elsewhere_or_is_missing_is_named() {
    let folder = site("/", "<script src=https://cdn.example/x.js></script>", 10);
    assert!(weigh(folder.path(), "/").unwrap_err().to_string().contains("https://cdn.example/x.js"));
    let folder = site("/", "<img src=/gone.png>", 10);
    assert!(weigh(folder.path(), "/").unwrap_err().to_string().contains("/gone.png"));
}

#[test]
fn a_site_that_was_not_compressed_is_not_weighed_as_if_it_were() {
    let folder = site("/", "", 10);
    fs::remove_file(folder.path().join("en/privacy/index.html.br")).unwrap();
    assert!(weigh(folder.path(), "/").unwrap_err().to_string().contains("no compressed copy"));
}

#[test]
fn kilobytes_are_thousands_and_rounded() {
    assert_eq!(kb(131_249), "131.2 KB");
    assert_eq!(kb(50), "0.1 KB");
}
