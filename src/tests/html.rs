//! Reading the HTML that our own pages are made of: what has which attributes,
//! and what a person sees.

/// Elements without content or end tag (HTML standard, "void elements").
const VOID: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "wbr"];

/// A start tag, and everything behind it.
pub struct Element<'a> {
    pub name: &'a str,
    attributes: Vec<(&'a str, String)>,
    after: &'a str,
}

impl<'a> Element<'a> {
    /// The value of an attribute; "" for one without a value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute that must be there.
    pub fn required(&self, name: &str) -> &str {
        self.attribute(name).unwrap_or_else(|| unreachable!("<{}> has no {name}", self.name))
    }

    pub fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// The HTML between its tags.
    pub fn inner(&self) -> &'a str {
        let mut depth = 1;
        for token in Tokens(self.after) {
            match token {
                Token::Start(element) if element.name == self.name => depth += 1,
                Token::End { name, at } if name == self.name => {
                    depth -= 1;
                    if depth == 0 {
                        return &self.after[..self.after.len() - at.len()];
                    }
                }
                _ => {}
            }
        }
        unreachable!("<{}> has no end", self.name)
    }

    /// The text between its tags, letter for letter.
    pub fn exact_text(&self) -> String {
        let text = |token| if let Token::Text(text) = token { unescaped(text) } else { String::new() };
        Tokens(self.inner()).map(text).collect()
    }

    /// The words between its tags, those that are hidden as well.
    pub fn text(&self) -> String {
        words(Tokens(self.inner()).map(|token| match token {
            Token::Text(text) => unescaped(text),
            Token::Start(Element { name, .. }) | Token::End { name, .. } => gap(name).to_owned(),
        }))
    }
}

/// Every element, in order.
pub fn elements(html: &str) -> Vec<Element<'_>> {
    let start = |token| if let Token::Start(element) = token { Some(element) } else { None };
    Tokens(html).filter_map(start).collect()
}

/// Every element of this name.
pub fn all<'a>(html: &'a str, name: &str) -> Vec<Element<'a>> {
    elements(html).into_iter().filter(|element| element.name == name).collect()
}

/// The element with this id.
pub fn by_id<'a>(html: &'a str, id: &str) -> Element<'a> {
    let mut found = elements(html).into_iter().filter(|element| element.attribute("id") == Some(id));
    found.next().unwrap_or_else(|| unreachable!("nothing has the id {id}"))
}

/// The first element of this name with these words.
pub fn saying<'a>(html: &'a str, name: &str, words: &str) -> Element<'a> {
    let mut found = all(html, name).into_iter().filter(|element| element.text() == words);
    found.next().unwrap_or_else(|| unreachable!("no <{name}> says {words:?}"))
}

/// The group of fields with these words above it; of groups within groups the outer one.
pub fn group<'a>(html: &'a str, legend: &str) -> Element<'a> {
    find_group(html, legend).unwrap_or_else(|| unreachable!("no group is called {legend:?}"))
}

/// The same, where there is one.
pub fn find_group<'a>(html: &'a str, legend: &str) -> Option<Element<'a>> {
    let is_it = |group: &Element<'_>| all(group.inner(), "legend").first().is_some_and(|first| first.text() == legend);
    all(html, "fieldset").into_iter().find(is_it)
}

/// The words of some HTML without those of hidden elements.
pub fn seen(html: &str) -> String {
    let mut texts = Vec::new();
    // The elements that are open, and whether each is hidden.
    let mut open: Vec<(&str, bool)> = Vec::new();
    for token in Tokens(html) {
        match token {
            Token::Start(element) => {
                texts.push(gap(element.name).to_owned());
                let hidden = element.has("hidden") || ["script", "title"].contains(&element.name);
                if !VOID.contains(&element.name) {
                    open.push((element.name, hidden));
                }
            }
            Token::End { name, .. } => {
                texts.push(gap(name).to_owned());
                let (last, _) = open.pop().unwrap_or_default();
                assert_eq!(last, name, "tags cross each other");
            }
            Token::Text(text) => {
                if !open.iter().any(|(_, hidden)| *hidden) {
                    texts.push(unescaped(text));
                }
            }
        }
    }
    assert!(open.is_empty(), "tags are left open");
    words(texts)
}

/// What is between the words before a tag and those behind it.
fn gap(name: &str) -> &'static str {
    if ["a", "bdi", "em", "strong", "sup", "time", "wbr"].contains(&name) { "" } else { " " }
}

/// Texts with single spaces between them; no-break spaces stay.
fn words(texts: impl IntoIterator<Item = String>) -> String {
    let texts: Vec<String> = texts.into_iter().collect();
    texts.concat().split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

enum Token<'a> {
    Start(Element<'a>),
    /// An end tag, and the HTML from it on.
    End {
        name: &'a str,
        at: &'a str,
    },
    Text(&'a str),
}

/// Reads tags and texts one after the other.
struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if self.0.is_empty() {
            return None;
        }
        if !self.0.starts_with('<') {
            let (text, rest) = self.0.split_at(self.0.find('<').unwrap_or(self.0.len()));
            self.0 = rest;
            return Some(Token::Text(text));
        }
        if let Some(end_tag) = self.0.strip_prefix("</") {
            let (name, rest) = end_tag.split_once('>').unwrap();
            let at = std::mem::replace(&mut self.0, rest);
            return Some(Token::End { name, at });
        }
        if self.0.starts_with("<!") {
            let end = if self.0.starts_with("<!--") { "-->" } else { ">" };
            self.0 = self.0.split_once(end).unwrap().1;
            return self.next();
        }
        let element = start_tag(&self.0[1..]);
        self.0 = element.after;
        Some(Token::Start(element))
    }
}

fn start_tag(tag: &str) -> Element<'_> {
    let (name, mut rest) = tag.split_at(tag.find([' ', '\n', '>', '/']).unwrap());
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\n', '/']);
        if let Some(after) = rest.strip_prefix('>') {
            return Element { name, attributes, after };
        }
        let (attribute, behind) = rest.split_at(rest.find([' ', '\n', '=', '>', '/']).unwrap());
        if let Some(quoted) = behind.strip_prefix("=\"") {
            let (value, behind) = quoted.split_once('"').unwrap();
            attributes.push((attribute, unescaped(value)));
            rest = behind;
        } else {
            attributes.push((attribute, String::new()));
            rest = behind;
        }
    }
}

/// The text that some HTML stands for.
fn unescaped(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, reference)) = rest.split_once('&') {
        out.push_str(before);
        let (name, behind) = reference.split_once(';').unwrap_or_else(|| unreachable!("a bare & in {html:?}"));
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "nbsp" => '\u{a0}',
            other => {
                let number = other.strip_prefix('#').unwrap();
                let code = number.strip_prefix('x').map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
                char::from_u32(code.unwrap()).unwrap()
            }
        });
        rest = behind;
    }
    out + rest
}
