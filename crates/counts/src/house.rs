//! A petition's page at the House of Commons of Canada
//! (<https://www.ourcommons.ca/petitions/>), which is all there is: the House
//! offers no API.
//!
//! Pages change. What is read is what a person would go by: a heading that names
//! the petition, a heading that says how many signed, a table with a row for each
//! province, days beside what happened on them. Levels of headings, classes,
//! wrappers and order are of no account.

mod areas;
mod days;

use alongside_model::petition::MAX_COUNT;
use scraper::{ElementRef, Html, Node};

use crate::{Doubt, Found};

/// What the page of petition `number` tells, in English or French.
///
/// # Errors
/// A [`Doubt`] when it isn't that petition's page, or doesn't hold just one count.
pub fn page(body: &[u8], number: &str) -> Result<Found, Doubt> {
    if body.trim_ascii().is_empty() {
        return Err(Doubt::NotPublished);
    }
    let page = Html::parse_document(&String::from_utf8_lossy(body));
    let headings: Vec<String> = elements(&page).filter(is_heading).map(text).collect();
    let title = headings.iter().map(|heading| numbers_named(heading)).find(|numbers| !numbers.is_empty());
    let title = title.ok_or(Doubt::NotAPetition)?;
    if !title.iter().any(|named| named.eq_ignore_ascii_case(number)) {
        return Err(Doubt::OtherPetition(title.join(", ")));
    }
    let count = count(&page, &headings)?;
    Ok(Found { count, areas: areas::of(&page, count), events: days::of(&page), ..Found::default() })
}

/// Every element of a page, in order.
fn elements(page: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    page.tree.root().descendants().filter_map(ElementRef::wrap)
}

fn is_heading(element: &ElementRef<'_>) -> bool {
    matches!(element.value().name(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") || element.attr("role") == Some("heading")
}

/// The text in an element as it is read: spaces of every kind are one space, and scripts say nothing.
fn text(element: ElementRef<'_>) -> String {
    let silent = |name: &str| matches!(name, "script" | "style" | "template");
    let mut whole = String::new();
    for node in element.descendants() {
        let within = node.ancestors().take_while(|above| above.id() != element.id());
        match node.value() {
            Node::Text(text) if !within.filter_map(ElementRef::wrap).any(|above| silent(above.value().name())) => {
                whole.push_str(text);
            }
            _ => {}
        }
    }
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The numbers of petitions in a text: `e-1234`, `451-01234`.
fn numbers_named(text: &str) -> Vec<String> {
    let text = text.replace(['\u{2010}', '\u{2011}', '\u{2013}'], "-");
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    words.filter(|word| is_number(word)).map(str::to_owned).collect()
}

fn is_number(word: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once('-').is_some_and(|(before, after)| {
        let of_site = before.eq_ignore_ascii_case("e");
        let of_journals = before.len() == 3 && digits(before) && after.len() == 5;
        digits(after) && (of_site || of_journals)
    })
}

/// The one count of a page. Headings go first: what is said in the petition itself is its author's, who may write
/// of other signatures.
fn count(page: &Html, headings: &[String]) -> Result<u64, Doubt> {
    let in_headings = one_count(headings.iter().map(String::as_str))?;
    let anywhere = || {
        let texts: Vec<String> = elements(page).filter(|element| !is_heading(element)).filter_map(short_text).collect();
        one_count(texts.iter().map(String::as_str))
    };
    in_headings.map_or_else(anywhere, |count| Ok(Some(count)))?.ok_or(Doubt::NoCount)
}

/// The most nodes in an element that can be a count and nothing else.
const FEW: usize = 20;

/// The text of an element of few nodes: whole pages needn't be gathered once for each wrapper around them.
fn short_text(element: ElementRef<'_>) -> Option<String> {
    element.descendants().nth(FEW).is_none().then(|| text(element))
}

/// The count in texts, each of which may be one: the same one, however often.
fn one_count<'a>(texts: impl Iterator<Item = &'a str>) -> Result<Option<u64>, Doubt> {
    let mut found = None;
    for text in texts {
        let Some(count) = stated_count(text)? else { continue };
        match found {
            Some(other) if other != count => return Err(Doubt::TwoCounts(other, count)),
            _ => found = Some(count),
        }
    }
    Ok(found)
}

/// The number of a text that is "1,234 signatures" and nothing else.
fn stated_count(text: &str) -> Result<Option<u64>, Doubt> {
    let text = text.to_ascii_lowercase();
    let Some(number) = text.strip_suffix("signatures").or_else(|| text.strip_suffix("signature")) else {
        return Ok(None);
    };
    let number = number.trim();
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b' ') {
        return Ok(None);
    }
    whole_number(number).filter(|count| *count <= MAX_COUNT).map(Some).ok_or(Doubt::NotACount)
}

/// A number as it is written in English (`1,234`) or French (`1 234`): groups of three, or none.
fn whole_number(text: &str) -> Option<u64> {
    let mut groups = text.split([',', ' ']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = digits(first) && (rest.is_empty() || first.len() <= 3);
    let one_way = !(text.contains(',') && text.contains(' '));
    let threes = rest.iter().all(|group| group.len() == 3 && digits(group));
    (grouped && one_way && threes).then(|| format!("{first}{}", rest.concat()).parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    #[test]
    fn a_count_is_read_in_both_languages() {
        for (text, count) in [
            ("1,234 signatures", 1234),
            ("1 234 signatures", 1234),
            ("12 Signatures", 12),
            ("0 signature", 0),
            ("1234 signatures", 1234),
            ("1,234,567signatures", 1_234_567),
        ] {
            assert_eq!(stated_count(text).unwrap(), Some(count), "{text}");
        }
    }

    #[test]
    fn a_sentence_about_signatures_is_no_count() {
        for text in
            ["signatures", "500 signatures are needed", "over 500 signatures", "View signatures", "-5 signatures"]
        {
            assert_eq!(stated_count(text).unwrap(), None, "{text}");
        }
    }

    #[test]
    fn a_number_that_is_written_in_no_known_way_is_a_doubt() {
        for text in
            ["1,23 signatures", "1,2345 signatures", "1234,567 signatures", ",123 signatures", "1 234,567 signatures"]
        {
            assert!(matches!(stated_count(text), Err(Doubt::NotACount)), "{text}");
        }
        assert!(matches!(stated_count("99,999,999,999 signatures"), Err(Doubt::NotACount)));
        assert!(matches!(stated_count("99999999999999999999999 signatures"), Err(Doubt::NotACount)));
    }

    #[test]
    fn a_petition_is_named_by_either_of_its_numbers() {
        assert_eq!(numbers_named("Petition E\u{2011}1234 (451-01234): Parks, 12-34567"), ["E-1234", "451-01234"]);
    }

    #[test]
    fn what_a_script_or_a_style_within_says_is_not_read() {
        let body = "<h1>e-1234</h1><h2><style>b{}</style>1,234 <b>signatures</b><script>count(5)</script></h2>";
        assert_eq!(super::page(body.as_bytes(), "e-1234").unwrap().count, 1234);
    }
}
