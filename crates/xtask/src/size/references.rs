//! What files name other files that a browser then loads.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// What `link` elements must be for the browser to load what they name at once.
const LOADED: [&str; 4] = ["stylesheet", "modulepreload", "preload", "icon"];

/// The addresses a page makes the browser load by itself: style sheets, preloads, the icon, scripts and pictures.
pub fn of_html(html: &str) -> Vec<String> {
    let mut emitter = DefaultEmitter::default();
    // What looks like an element inside a script or a style isn't one.
    emitter.naively_switch_states(true);
    let mut found = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        let address = match &**tag.name {
            b"link" if is_loaded(&tag) => attribute(&tag, b"href"),
            b"script" | b"img" => attribute(&tag, b"src"),
            _ => None,
        };
        found.extend(address);
    }
    found
}

fn is_loaded(tag: &StartTag<()>) -> bool {
    attribute(tag, b"rel").is_some_and(|rel| {
        rel.split_ascii_whitespace().any(|word| LOADED.iter().any(|loaded| word.eq_ignore_ascii_case(loaded)))
    })
}

fn attribute(tag: &StartTag<()>, name: &[u8]) -> Option<String> {
    tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).trim().to_owned())
}

/// The addresses of scripts and wasm that a script names in quotes: what it imports, at once or later.
pub fn of_script(script: &str) -> Vec<String> {
    let mut found = Vec::new();
    for quote in ['"', '\'', '`'] {
        for extension in [".js", ".mjs", ".wasm"] {
            for (at, _) in script.match_indices(&format!("{extension}{quote}")) {
                let before = &script[..at];
                let start = before.rfind(quote).map_or(0, |quote| quote + 1);
                found.push(format!("{}{extension}", &before[start..]));
            }
        }
    }
    found
}

/// The addresses of the pictures and fonts that a style sheet names.
pub fn of_style(css: &str) -> Vec<String> {
    css.split("url(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(|address| address.trim().trim_matches(['"', '\'']).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_what_the_browser_loads_and_nothing_else_counts() {
        let html = r#"<!doctype html><html><head>
            <link rel="stylesheet" href="/a.css"><link rel=modulepreload href=/glue.js>
            <link rel="PRELOAD" as="fetch" href="/app.wasm"><link rel="alternate" href="/fr/">
            <link rel="icon" href="/icon.svg"><script type="module" src="/boot.js"></script>
            <script type="application/json">{"html":"<img src='/not-loaded.png'>"}</script></head>
            <body><img alt="" src="/p.jpg"><a href="/elsewhere/">x</a></body></html>"#;
        assert_eq!(of_html(html), ["/a.css", "/glue.js", "/app.wasm", "/icon.svg", "/boot.js", "/p.jpg"]);
    }

    #[test]
    fn a_script_names_what_it_imports() {
        let script =
            "import init from './app-1.js'; import(\"/later.mjs\"); new URL(`app_bg.wasm`, import.meta.url); 'x.json'";
        let mut found = of_script(script);
        found.sort();
        assert_eq!(found, ["./app-1.js", "/later.mjs", "app_bg.wasm"]);
    }

    #[test]
    fn a_style_sheet_names_its_fonts() {
        assert_eq!(
            of_style("@font-face { src: url('f.woff2') } a { background: url( /i.svg ) }"),
            ["f.woff2", "/i.svg"]
        );
    }
}
