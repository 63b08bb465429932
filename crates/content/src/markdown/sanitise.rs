//! The second lock: a sanitiser that knows what prose needs and nothing else.

use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};

const TAGS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "rel", "id", "aria-label"]),
    ("img", &["src", "alt", "width", "height", "loading", "decoding"]),
    ("li", &["id"]),
    ("ol", &["start"]),
    ("span", &["lang"]),
];

/// Takes everything out of some HTML that isn't prose.
pub(super) fn clean(html: &str) -> String {
    let attributes: HashMap<&str, HashSet<&str>> =
        ATTRIBUTES.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect();
    Builder::empty()
        .tags(TAGS.iter().copied().collect())
        .clean_content_tags(["script", "style"].into())
        .tag_attributes(attributes)
        .generic_attributes(HashSet::new())
        .allowed_classes([("ol", ["footnotes"].into())].into())
        .url_schemes(["https", "mailto", "tel"].into())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .clean(html)
        .to_string()
}
