//! A letter about a pond, in two languages, and those it goes to.
#![allow(dead_code, reason = "no test needs all of it")]

use alongside_model::{
    Lang,
    desk::{Desk, Writer},
    letter::{Block, BlockKind, Field, Instead, Letter, Rule, Template, Version},
    postal_code::Province,
    recipient::{Form, Recipient, RepresentativeSet},
};

pub fn block(kind: BlockKind, text: &str) -> Block {
    named(kind, kind.name(), text)
}

pub fn named(kind: BlockKind, id: &str, text: &str) -> Block {
    Block { kind, id: id.into(), text: text.into(), label: String::new(), off: false, required: false, rule: None }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(rule, text)| ((*rule).to_owned(), (*text).to_owned())).collect()
}

fn template(lang: Lang) -> Template {
    let said = |english: &'static str, french: &'static str| if lang == Lang::En { english } else { french };
    let for_french = said("I gladly read an answer in French.", "Répondez-moi en français.");
    let of_rule = Block { rule: Some("works-in-french".into()), ..block(BlockKind::Opening, for_french) };
    let ducks = named(BlockKind::Point, "ducks", said("Keep the ducks.", "Gardez les canards."));
    Template {
        subjects: texts(match lang {
            Lang::En => &["The pond", "Our pond", "A pond"],
            Lang::Fr => &["L’étang", "Notre étang"],
        }),
        rule_subjects: pairs(&[("works-in-french", said("The pond, in French", "L’étang, en français"))]),
        notes: pairs(&[(
            "has-agreed",
            said("{{to.name}} has agreed. Thank {{to.name}}!", "{{to.name}} est d’accord."),
        )]),
        blocks: vec![
            block(BlockKind::Salutation, "{{to.salutation}},"),
            block(BlockKind::Opening, said("I write about the pond.", "J’écris au sujet de l’étang.")),
            of_rule,
            named(BlockKind::Point, "water", said("Keep the water, {{to.office}}.", "Gardez l’eau, {{to.office}}.")),
            Block { off: true, ..ducks },
            named(BlockKind::Prompt, "here", said("Where I live,", "Où je vis,")),
            block(BlockKind::Signature, "{{from.name}}\n{{from.address}}\n{{from.postal_code}}"),
        ],
    }
}

fn set(id: &str, form: Form, office: &str, short: &str, postal: &str) -> RepresentativeSet {
    RepresentativeSet {
        id: id.into(),
        set: id.into(),
        form,
        office: office.into(),
        office_short: short.into(),
        postal: texts(&[postal]),
        ..RepresentativeSet::default()
    }
}

fn sets(lang: Lang) -> Vec<RepresentativeSet> {
    match lang {
        Lang::En => vec![
            set("house", Form::Mp, "Member of Parliament", "MP", "House of Commons"),
            set("assembly", Form::Member, "Member of the Assembly", "MLA", "The Assembly"),
        ],
        Lang::Fr => vec![
            set("house", Form::Mp, "Députée ou député", "dép.", "Chambre des communes"),
            set("assembly", Form::Member, "Membre de l’Assemblée", "dép.", "L’Assemblée"),
        ],
    }
}

pub fn recipient(id: &str, name: &str, office: &str) -> Recipient {
    Recipient { id: id.into(), name: name.into(), office: office.into(), ..Recipient::default() }
}

fn version(lang: Lang) -> Version {
    let said = |english: &'static str, french: &'static str| if lang == Lang::En { english } else { french };
    let minister = Recipient {
        form: Form::Minister,
        email: Some("minister@example.org".into()),
        ..recipient("minister", "", said("Minister of Ponds", "Ministre des Étangs"))
    };
    let senator = |id: &str, name: &str| Recipient {
        form: Form::Senator,
        ..recipient(id, name, said("Senator", "Sénatrice ou sénateur"))
    };
    Version {
        lang,
        template: template(lang),
        own: sets(lang),
        fixed: vec![minister, recipient("mayor", "May Orr", said("Mayor", "Mairie"))],
        choose: vec![
            Recipient { language: Some(Lang::Fr), ..senator("senator-hill", "Zoé Hill") },
            senator("senator-reed", "Al Reed"),
        ],
    }
}

/// The rules: members who have agreed are left out; those who work in French, and else those of
/// writers in Quebec, get something of their own.
fn rules() -> Vec<Rule> {
    let thank = Instead { url: "https://example.org/thanks".into(), label: "Thank them".into() };
    vec![
        Rule {
            name: "has-agreed".into(),
            to: texts(&["own:house"]),
            riding: texts(&["Elm - Grove"]),
            leave_out: true,
            instead: Some(thank),
            ..Rule::default()
        },
        Rule { name: "works-in-french".into(), language: vec![Lang::Fr], ..Rule::default() },
        Rule { name: "from-quebec".into(), province: vec![Province::Qc], ..Rule::default() },
    ]
}

/// The letter on an English page.
pub fn letter() -> Letter {
    Letter { slug: "pond".into(), versions: Lang::ALL.map(version).to_vec(), rules: rules(), ..Letter::default() }
}

pub fn desk() -> Desk {
    Desk::new(letter())
}

/// A member of the House, as a look-up finds one.
pub fn mp(riding: &str, name: &str) -> Recipient {
    Recipient {
        riding: Some(riding.into()),
        form: Form::Mp,
        post_nominal: "MP".into(),
        elected_office: Some("MP".into()),
        postal: texts(&["House of Commons"]),
        ..recipient(&format!("house/{}", riding.to_lowercase()), name, "Member of Parliament")
    }
}

/// A member of the Assembly, as a look-up finds one.
pub fn mla(riding: &str, name: &str) -> Recipient {
    Recipient {
        riding: Some(riding.into()),
        form: Form::Member,
        post_nominal: "MLA".into(),
        elected_office: Some("MLA".into()),
        postal: texts(&["12 Elm Street"]),
        ..recipient(&format!("assembly/{}", riding.to_lowercase()), name, "Member of the Assembly")
    }
}

pub fn writer() -> Writer {
    Writer { name: "Jo Fir".into(), address: String::new(), postal_code: "k1a0b1".into() }
}

/// The code of a field in brackets, in the language of the letter.
pub fn placeholder(lang: Lang, field: Field) -> &'static str {
    match (lang, field) {
        (_, Field::FromAddress) => "",
        (Lang::En, Field::FromName) => "[your name]",
        (Lang::Fr, Field::FromName) => "[votre nom]",
        (Lang::En, Field::FromPostalCode) => "[your postal code]",
        (Lang::Fr, Field::FromPostalCode) => "[votre code postal]",
        (Lang::En, _) => "[of theirs]",
        (Lang::Fr, _) => "[à eux]",
    }
}

/// The text of the letter to somebody.
pub fn body(desk: &Desk, id: &str) -> String {
    desk.show(&writer(), Some(&find(desk, id)), placeholder).body
}

/// The subject of the letter to somebody.
pub fn subject(desk: &Desk, id: &str) -> String {
    desk.show(&writer(), Some(&find(desk, id)), placeholder).subject
}

/// A recipient by their id.
pub fn find(desk: &Desk, id: &str) -> Recipient {
    let mut all = desk.recipients().into_iter().filter(|to| to.id == id);
    all.next().unwrap_or_else(|| unreachable!("nobody is called {id}"))
}

/// Puts one text in the place of another in the letter to somebody, as by typing.
pub fn replace(desk: &mut Desk, id: &str, from: &str, to: &str) {
    let before = body(desk, id);
    assert!(before.contains(from), "{from:?} in {before:?}");
    let after = before.replacen(from, to, 1);
    let whom = find(desk, id);
    desk.change(&writer(), Some(&whom), placeholder, |sheet, values, rule| sheet.edit(values, rule, &after));
    assert_eq!(body(desk, id), after, "the screen shows what was typed");
}

/// The ids of some recipients.
pub fn ids(recipients: &[Recipient]) -> Vec<&str> {
    recipients.iter().map(|to| to.id.as_str()).collect()
}
