//! A letter about a pond, made by hand.

use alongside_model::{
    Lang,
    letter::{Block, BlockKind, HandOver, Letter, Service, Template, Version},
    life_cycle::Schedule,
    page::{Card, LetterPage, Page},
    recipient::Recipient,
};

use super::site;

/// A block of a kind of which a letter has one.
pub fn block(kind: BlockKind, text: &str) -> Block {
    part(kind, kind.name(), "", text)
}

/// A point, or a prompt with its question.
pub fn part(kind: BlockKind, id: &str, label: &str, text: &str) -> Block {
    let (id, text, label) = (id.to_owned(), text.to_owned(), label.to_owned());
    Block { kind, id, text, label, off: false, required: false, rule: None }
}

/// Three points, of which one can't be switched off and one is off at first.
pub fn points() -> Vec<Block> {
    vec![
        part(BlockKind::Point, "water", "The water", "Keep the water."),
        Block { required: true, ..part(BlockKind::Point, "ducks", "The ducks", "Keep the ducks.") },
        Block { off: true, ..part(BlockKind::Point, "boats", "The boats", "Keep the boats.") },
    ]
}

/// A letter in English with these blocks between salutation and signature.
pub fn letter(blocks: Vec<Block>) -> Letter {
    let opening = block(BlockKind::Opening, "Please tell the {{to.office}} about the pond.");
    let all = [vec![block(BlockKind::Salutation, "{{to.salutation}},"), opening], blocks];
    let mut blocks = all.concat();
    blocks.push(block(BlockKind::Signature, "{{from.name}}\n{{from.address}}\n{{from.postal_code}}"));
    let subjects = vec!["The pond in {{from.postal_code}}".to_owned(), "Our pond".to_owned()];
    let template = Template { subjects, blocks, ..Template::default() };
    let fixed = vec![recipient("Ann Reed")];
    let version = Version { template, fixed, ..Version::default() };
    Letter { slug: "pond".to_owned(), versions: vec![version], ..Letter::default() }
}

/// The letter, in French too.
pub fn in_both_languages(letter: Letter) -> Letter {
    let english = letter.versions[0].clone();
    let french = Version { lang: Lang::Fr, ..english.clone() };
    Letter { versions: vec![english, french], ..letter }
}

/// The letter to others.
pub fn to(recipients: Vec<Recipient>, mut letter: Letter) -> Letter {
    letter.versions.iter_mut().for_each(|version| version.fixed.clone_from(&recipients));
    letter
}

/// A mayor who can be reached by email and by post.
pub fn recipient(name: &str) -> Recipient {
    let id = name.to_lowercase().replace(' ', "-");
    Recipient {
        email: Some(format!("{id}@example.org")),
        id,
        name: name.to_owned(),
        office: "Mayor".to_owned(),
        postal: vec!["Town Hall".to_owned(), "Reed NS  B0B 1B0".to_owned()],
        ..Recipient::default()
    }
}

/// A service that takes letters, or that records them.
pub fn hand_over(service: Service) -> HandOver {
    let url = "https://example.org/letters".to_owned();
    HandOver { service, url, organisation: "Friends of the pond".to_owned() }
}

/// The letter's page, in the language of its first version.
pub fn drawn(letter: Letter) -> String {
    let card = Card {
        slug: letter.slug.clone(),
        title: "Save the pond".to_owned(),
        summary: "It is drying up.".to_owned(),
        schedule: Schedule::default(),
        actions: vec![],
    };
    let lang = letter.versions[0].lang;
    let page = LetterPage { card, ask: "Write to the council".to_owned(), letter };
    let mut data = site::hand_made(Page::Letter(Box::new(page)));
    data.site.lang = lang;
    site::drawn(data, [].into())
}
