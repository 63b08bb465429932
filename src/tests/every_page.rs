//! What holds on every page of every site.

use std::collections::HashSet;

use alongside_content::Compiled;
use alongside_model::{Lang, page::Page, route::Route};

use super::{
    html::{Element, all, by_id, elements, saying, seen},
    site,
};

/// Every page of two sites that have nothing in common.
fn each_page(check: impl Fn(&Compiled, &alongside_content::PageSource, &str)) {
    let library = site::compile("crates/content/tests/library", "/repo/", site::NOW);
    for site in [site::sample(), library] {
        assert!(site.pages.len() > 10);
        for source in &site.pages {
            check(&site, source, &site::body(source));
        }
    }
}

#[test]
fn a_document_says_its_language_its_title_and_its_summary() {
    for source in &site::sample().pages {
        let document = site::whole(source);
        let html = &all(&document, "html")[0];
        assert_eq!((html.required("lang"), html.required("dir")), (source.lang.code(), "ltr"));
        assert_eq!(all(&document, "title")[0].text(), format!("{} – Alongside", source.title));
        let is_description = |meta: &&Element<'_>| meta.attribute("name") == Some("description");
        let metas = all(&document, "meta");
        assert_eq!(metas.iter().find(is_description).unwrap().required("content"), source.description);
        assert!(by_id(&document, "app-failed").has("hidden") && by_id(&document, "loading").text().is_empty());
    }
}

#[test]
fn a_document_loads_nothing_from_other_sites_and_no_script_in_its_text() {
    for source in &site::sample().pages {
        let document = site::whole(source);
        let addresses = ["src", "href"];
        for element in elements(&document).iter().filter(|element| element.name != "a") {
            for address in addresses.iter().filter_map(|name| element.attribute(name)) {
                assert!(address.starts_with("/repo/"), "{address} on {}", source.title);
            }
            assert!(!element.has("style") && !element.has("onclick"), "{}", element.name);
        }
        let scripts: Vec<_> = all(&document, "script")
            .iter()
            .map(|script| script.attribute("src").or(script.attribute("id")).unwrap().to_owned())
            .collect();
        // Each page loads the app it needs, and prose needs none.
        match source.data.page {
            Page::Hub(_) | Page::Campaign(_) | Page::Poster(_) => {
                assert_eq!(scripts, ["/repo/assets/boot-pages.js", "site-data"]);
            }
            Page::Letter(_) => assert_eq!(scripts, ["/repo/assets/boot-letter.js", "site-data"]),
            _ => assert_eq!(scripts, ["site-data"]),
        }
    }
}

#[test]
fn a_page_has_one_heading_of_the_first_level_and_skips_none() {
    each_page(|_, source, html| {
        let levels: Vec<u32> = elements(html)
            .iter()
            .filter_map(|element| element.name.strip_prefix('h').and_then(|level| level.parse().ok()))
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}", source.title);
        assert_eq!(levels[0], 1, "{}", source.title);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?} on {}", source.title);
        let heading = &all(html, "h1")[0];
        assert!(!heading.text().is_empty() && heading.has("tabindex"), "a new page is announced by its heading");
    });
}

#[test]
fn the_first_link_skips_to_the_main_part() {
    each_page(|_, source, html| {
        let skip = &all(html, "a")[0];
        assert_eq!(skip.required("href"), "#main", "{}", source.title);
        assert_eq!(skip.text(), if source.lang == Lang::En { "Skip to content" } else { "Aller au contenu" });
        assert_eq!(by_id(html, "main").name, "main");
    });
}

#[test]
fn every_link_leads_to_a_page_a_file_or_a_part_of_the_page() {
    each_page(|site, source, html| {
        let pages: HashSet<String> =
            site.pages.iter().filter_map(|page| Some(format!("/repo{}", page.route.as_ref()?.path()))).collect();
        let files: HashSet<String> = site.files.iter().map(|file| format!("/repo{}", file.to)).collect();
        for link in all(html, "a") {
            // To a network, with this page's own address, which only the app knows.
            if link.has("data-share") && !link.has("href") {
                continue;
            }
            let to = link.required("href");
            if let Some(id) = to.strip_prefix('#') {
                by_id(html, id);
            } else if to.starts_with("https://") {
                assert_eq!(link.required("rel"), "noopener noreferrer", "{to} on {}", source.title);
            } else if !to.starts_with("mailto:") {
                assert!(pages.contains(to) || files.contains(to), "{to} on {}", source.title);
            }
        }
        for picture in all(html, "img") {
            assert!(files.contains(picture.required("src")), "{}", picture.required("src"));
            assert!(!picture.required("alt").is_empty() && picture.has("width") && picture.has("height"));
        }
    });
}

#[test]
fn what_is_named_by_another_element_has_that_element() {
    each_page(|_, source, html| {
        let elements = elements(html);
        let ids: Vec<&str> = elements.iter().filter_map(|element| element.attribute("id")).collect();
        let unique: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "an id stands twice on {}: {ids:?}", source.title);
        for element in &elements {
            for name in ["for", "aria-labelledby", "aria-describedby"] {
                for id in element.attribute(name).unwrap_or_default().split_whitespace() {
                    assert!(unique.contains(id), "{name}={id} on {}", source.title);
                }
            }
        }
        for field in elements.iter().filter(|element| {
            ["input", "textarea", "select"].contains(&element.name) && element.attribute("type") != Some("hidden")
        }) {
            let id = field.required("id");
            let label = all(html, "label").into_iter().find(|label| label.attribute("for") == Some(id));
            assert!(!label.unwrap_or_else(|| unreachable!("{id} has no label")).text().is_empty());
        }
    });
}

#[test]
fn the_menu_says_where_one_is_and_the_same_page_is_there_in_the_other_language() {
    each_page(|_, source, html| {
        let current: Vec<String> = all(html, "a")
            .iter()
            .filter(|link| link.attribute("aria-current") == Some("page"))
            .map(|link| link.required("href").to_owned())
            .collect();
        let own = source.route.as_ref().map(|route| format!("/repo{}", route.path()));
        match &source.data.page {
            Page::Hub(_) | Page::Achievements(_) => assert_eq!(current, [own.clone().unwrap()]),
            _ => assert!(current.is_empty(), "{current:?}"),
        }
        let other = if source.lang == Lang::En { Lang::Fr } else { Lang::En };
        let switch = saying(html, "a", other.own_name());
        let route = source.route.clone().unwrap_or(Route::Hub(source.lang));
        assert_eq!(switch.required("href"), format!("/repo{}", route.in_lang(other).path()));
        assert_eq!((switch.required("lang"), switch.required("hreflang")), (other.code(), other.code()));
    });
}

#[test]
fn no_control_or_heading_of_the_site_is_left_in_the_other_language() {
    let said = |site: &Compiled, lang: Lang| -> HashSet<String> {
        let names = ["button", "label", "legend", "h2", "summary"];
        let pages = site.pages.iter().filter(|page| page.lang == lang).map(site::body).collect::<Vec<_>>();
        let elements = pages.iter().flat_map(|html| elements(html));
        let name = |element: Element<'_>| element.attribute("aria-label").map_or_else(|| element.text(), str::to_owned);
        elements.filter(|element| names.contains(&element.name)).map(name).collect()
    };
    let site = site::sample();
    let (english, french) = (said(&site, Lang::En), said(&site, Lang::Fr));
    assert!(english.contains("Your name") && french.contains("Votre nom"));
    // What is written the same way in both languages.
    let same: HashSet<&str> = english.intersection(&french).map(String::as_str).collect();
    let names = Lang::ALL.map(Lang::own_name).into_iter().chain(["Mastodon"]);
    assert_eq!(same, names.collect());
}

#[test]
fn everybody_is_told_who_runs_the_site_and_that_nobody_is_followed() {
    each_page(|_, source, html| {
        let footer = all(html, "footer")[0].text();
        assert!(footer.contains(&source.data.site.organisation.name), "{footer}");
        let promise =
            if source.lang == Lang::En { "No cookies, no tracking." } else { "Aucun témoin, aucun pistage." };
        assert!(footer.contains(promise), "{footer}");
    });
}

#[test]
fn a_page_that_is_not_there_says_so_and_leads_on() {
    let site = site::sample();
    let missing = site.pages.iter().find(|page| page.route.is_none() && page.lang == Lang::Fr).unwrap();
    let html = site::body(missing);
    assert!(seen(&html).contains("Cette page n’existe pas"));
    assert_eq!(saying(&html, "a", "Voir toutes les campagnes").required("href"), "/repo/fr/");
}
