//! What survives of Markdown, and what never does.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::{collections::BTreeSet, fs};

use alongside_model::Lang;

use super::{Prose, sanitise};
use crate::{
    folder::Folder,
    links::Links,
    source::{Report, Source},
};

/// The HTML of a text, and how many mistakes are told of it.
fn render(text: &str) -> (String, usize) {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("plan.pdf"), "plan").unwrap();
    let folder = Folder::open(dir.path()).unwrap();
    let (report, slugs) = (Report::default(), BTreeSet::from(["hours".to_owned()]));
    let links = Links {
        folder: &folder,
        beside: String::new(),
        base: "/base/",
        lang: Lang::En,
        languages: &Lang::ALL,
        slugs: &slugs,
        hidden: None,
        ended: &BTreeSet::new(),
    };
    let source = Source::new("story.md", text, &report);
    let prose = Prose { source, at: 0, verbatim: true, links: &links, report: &report, story: "story", top: 2 };
    let html = prose.render(text);
    (html, report.into_errors().map_or(0, |errors| errors.0.len()))
}

#[track_caller]
fn assert_html(text: &str, html: &str) {
    assert_eq!(render(text), (html.to_owned(), 0));
}

#[test]
fn the_highest_heading_of_a_story_is_an_h2() {
    assert_html("# One\n\n## Two", "<h2>One</h2>\n<h3>Two</h3>\n");
    assert_html("## One\n\n### Two", "<h2>One</h2>\n<h3>Two</h3>\n");
    assert_html("###### Deep", "<h2>Deep</h2>\n");
    assert_html("# 1\n###### 6", "<h2>1</h2>\n<h6>6</h6>\n");
}

#[test]
fn links_to_other_sites_give_nothing_away_and_those_within_have_the_base() {
    assert_html(
        "[a](https://example.org/?a=1&b=2)",
        "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a</a></p>\n",
    );
    assert_html("[a](/campaigns/hours#sign)", "<p><a href=\"/base/en/campaigns/hours/#sign\">a</a></p>\n");
    assert_html("[a](/fr/)", "<p><a href=\"/base/fr/\">a</a></p>\n");
    assert_html("[a](/)", "<p><a href=\"/base/en/\">a</a></p>\n");
    assert_html("[a](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">a</a></p>\n");
    assert_html("[a](plan.pdf)", "<p><a href=\"/base/files/plan.pdf\">a</a></p>\n");
}

#[test]
fn words_of_another_language_are_marked() {
    assert_html(
        "> [Bienvenue **à tous**](lang:fr-CA)",
        "<blockquote>\n<p><span lang=\"fr-CA\">Bienvenue <strong>à tous</strong></span></p>\n</blockquote>\n",
    );
}

#[test]
fn footnotes_are_numbered_as_they_are_referred_to_and_lead_back() {
    let (html, mistakes) = render("A[^b] B[^a] C[^b]\n\n[^a]: Second.\n\n[^b]: First.");
    assert_eq!(mistakes, 0);
    assert_eq!(html.matches("href=\"#story-note-1\"").count(), 2);
    assert_eq!(html.matches("id=\"story-ref-1\"").count(), 1);
    let (first, second) = (html.find("First.").unwrap(), html.find("Second.").unwrap());
    assert!(first < second, "{html}");
    assert!(html.contains("<a href=\"#story-ref-2\" aria-label=\"Back to the text (2)\">"), "{html}");
}

/// Attempts to run something, or to bring in another page.
const PAYLOADS: [&str; 52] = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<script\n>alert(1)</script\n>",
    "text <script>alert(1)</script> text",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\" alt=\"y\">",
    "<IMG SRC=\"jav\tascript:alert(1)\">",
    "<img src=`javascript:alert(1)`>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<form action=\"javascript:alert(1)\"><button>go</button></form>",
    "<button formaction=\"javascript:alert(1)\">go</button>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
    "<link rel=stylesheet href=\"javascript:alert(1)\">",
    "<base href=\"https://evil.example/\">",
    "<style>@import 'javascript:alert(1)';</style>",
    "<div style=\"background:url(javascript:alert(1))\">x</div>",
    "<p onclick=alert(1)>x</p>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<template><script>alert(1)</script></template>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](&#x6A;avascript:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x][ref]\n\n[ref]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "[x](https://example.org/\"onmouseover=alert(1))",
    "[x](lang:\"onmouseover=alert`1`)",
];

/// What of a text a browser would act on: tags, with attributes outside their values.
fn acts(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap().to_lowercase();
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        let refused =
            ["script", "iframe", "object", "embed", "svg", "math", "style", "form", "input", "meta", "base", "link"];
        let outside: String = tag.split('"').step_by(2).collect();
        let handler = outside.split_whitespace().any(|word| word.starts_with("on") && word.contains('='));
        let scheme = ["javascript:", "vbscript:", "data:"]
            .iter()
            .any(|scheme| tag.split('"').skip(1).step_by(2).any(|value| value.trim_start().starts_with(scheme)));
        if refused.contains(&name.as_str()) || handler || scheme {
            found.push(tag);
        }
    }
    found
}

#[test]
fn nothing_that_acts_survives() {
    for payload in PAYLOADS {
        for text in [
            payload.to_owned(),
            format!("> - {payload}"),
            format!("a {payload} b"),
            format!("| a |\n|-|\n| {payload} |"),
        ] {
            let (html, _) = render(&text);
            assert_eq!(acts(&html), Vec::<String>::new(), "{text:?} became {html:?}");
        }
    }
}

#[test]
fn the_sanitiser_alone_lets_nothing_through_that_acts() {
    for payload in PAYLOADS {
        let html = sanitise::clean(payload);
        assert_eq!(acts(&html), Vec::<String>::new(), "{payload:?} became {html:?}");
    }
}

#[test]
fn what_is_refused_is_also_told() {
    let harmless_as_written = [
        // Backticks make it code, to be read and not run.
        "<img src=`javascript:alert(1)`>",
        // A quotation mark is written so that it stays in the address.
        "[x](https://example.org/\"onmouseover=alert(1))",
    ];
    for payload in PAYLOADS.iter().filter(|payload| !harmless_as_written.contains(payload)) {
        assert!(render(payload).1 > 0, "{payload:?} was taken without a word: {:?}", render(payload).0);
    }
}

#[test]
fn the_measure_of_these_tests_sees_what_acts() {
    for html in ["<script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<img src=\"data:x\">"] {
        assert_eq!(acts(html).len(), 1, "{html}");
    }
}
