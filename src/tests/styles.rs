//! Style sheets: each app's pages load only their own.

use std::collections::BTreeSet;

use alongside_model::page::Page;

use super::{html::elements, site};

/// The classes that the style sheets of a page's app have rules for.
fn styled(app: &str) -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let order = std::fs::read_to_string(folder.join("order.txt")).unwrap();
    let mut classes = BTreeSet::new();
    for line in order.lines() {
        let (name, only) = line.split_once(' ').unwrap_or((line, app));
        if only != app {
            continue;
        }
        let css = std::fs::read_to_string(folder.join(name)).unwrap();
        for (place, _) in css.match_indices('.') {
            let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            let class: String = css[place + 1..].chars().take_while(|c| is_part(*c)).collect();
            if class.starts_with(|c: char| c.is_ascii_lowercase()) {
                classes.insert(class);
            }
        }
    }
    classes
}

/// What only a printed letter has rules for; a campaign's page prints as it is.
const FOR_PAPER: [&str; 1] = ["island"];

#[test]
fn nothing_on_a_page_has_its_rules_only_in_the_other_apps_style_sheet() {
    let (pages, letter) = (styled("pages"), styled("letter"));
    for source in site::library(site::NOW).pages.iter().chain(&site::sample().pages) {
        let (own, other) =
            if matches!(source.data.page, Page::Letter(_)) { (&letter, &pages) } else { (&pages, &letter) };
        for element in elements(&site::body(source)) {
            for class in element.attribute("class").unwrap_or_default().split(' ') {
                let missed = other.contains(class) && !own.contains(class) && !FOR_PAPER.contains(&class);
                assert!(!missed, "{:?}: .{class}", source.route);
            }
        }
    }
}
