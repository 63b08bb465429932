//! Petitions: where their counts come from, what they aim for, and how they are signed.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use alongside_content::{Compiled, Options, Watched, WatchedSource, compile};
use alongside_model::{
    Lang,
    petition::{CountSource, Petition},
    signature::Field,
    signing::Signing,
    time::{Date, When},
};
use support::{Folder, campaign, library, options};

const CAMPAIGN: &str = "campaigns/tool-library/campaign.toml";
const RECORD: &str = "{ \"signature_count\": 5, \"as_of\": 1600000000000, \"source\": \"https://example.org/7\" }";

/// A site with one campaign, whose petition has these lines below its id.
fn folder(lines: &str) -> Folder {
    let step = "[[steps]]\nkind = \"sign\"\ntext = { en = \"Sign\", fr = \"Signez\" }\n";
    Folder::library()
        .keep(&["tool-library"])
        .write(CAMPAIGN, format!("[petition]\nid = \"tool-library\"\n{lines}\n{step}"))
}

fn compiled(folder: &Folder) -> Compiled {
    compile(&Options { base: "/repo/".to_owned(), ..options(folder.path()) })
        .unwrap_or_else(|errors| unreachable!("{errors}"))
}

fn petition(folder: &Folder) -> Petition {
    campaign(&compiled(folder), Lang::En, "tool-library").petition.clone().unwrap()
}

fn parts(petition: &Petition) -> Vec<(&CountSource, &str)> {
    petition.tally.parts.iter().map(|part| (&part.source, part.by.as_str())).collect()
}

#[test]
fn a_count_is_the_sum_of_every_source_in_the_language_of_the_page() {
    let compiled = compile(&options(&library())).unwrap();
    let garden = campaign(&compiled, Lang::Fr, "reading-garden").petition.clone().unwrap();
    let parts = parts(&garden);
    assert_eq!(parts[0], (&CountSource::Backend { url: "/v1/petitions/reading-garden/count.json".to_owned() }, ""));
    let file = CountSource::File { url: "/counts/reading-garden.json".to_owned() };
    assert_eq!(parts[1], (&file, "La page des pétitions du village"));
    let (CountSource::Stated { count }, by) = parts[2] else { unreachable!("{parts:?}") };
    assert_eq!((count.value, count.more_than, by), (40, true, "Le club de jardinage"));
    assert_eq!((parts.len(), garden.tally.paper.unwrap().value), (3, 38));
    let record = campaign(&compiled, Lang::Fr, "reading-garden").record.clone().unwrap();
    assert_eq!((record.signature_count, record.history.len()), (118, 5));
    assert!(compiled.files.iter().any(|file| file.to == "/counts/reading-garden.json"));
}

#[test]
fn a_number_can_be_asked_for_at_every_kind_of_place() {
    let lines = "counts = [
        { kind = \"backend\" },
        { kind = \"backend\", url = \"https://other.example.org/\", id = \"tools\", by = \"Other\" },
        { kind = \"e-petitions\", url = \"https://petitions.example.org/petitions/7\", by = \"Seven\" },
        { kind = \"e-petitions\", url = \"https://petitions.example.org/petitions/8.json?x=1\", by = \"Eight\" },
        { kind = \"e-petitions\", url = \"https://petitions.example.org/petitions/9/count.json\", by = \"Nine\" },
        { kind = \"json\", url = \"https://proxy.example.org/a?b=c\", pointer = \"/a~1b/0\", by = \"Proxy\" },
        { kind = \"proca\", page = 42, by = \"Proca\" },
        { kind = \"proca\", url = \"https://proca.example.org/api/\", page = 7, by = \"Ours\" },
    ]";
    let folder = folder(lines);
    let petition = petition(&folder);
    let seen: Vec<String> = parts(&petition).into_iter().map(|(source, by)| format!("{by}: {source:?}")).collect();
    insta::assert_snapshot!(seen.join("\n"));
    let connect = compiled(&folder).manifest.connect;
    assert_eq!(
        connect,
        [
            "https://api.proca.app",
            "https://other.example.org",
            "https://petitions.example.org",
            "https://proca.example.org",
            "https://proxy.example.org"
        ]
    );
}

#[test]
fn a_petition_can_be_signed_in_every_way() {
    let signing = |lines: &str| {
        let folder = folder(lines);
        (petition(&folder).signing, compiled(&folder).manifest)
    };
    let address = "https://actionnetwork.org/api/v2/petitions/x/signatures";
    let (way, manifest) = signing(&format!("[petition.action_network]\nurl = \"{address}\""));
    assert_eq!(way, Signing::ActionNetwork { url: address.to_owned() });
    assert_eq!((manifest.connect, manifest.petitions), (vec!["https://actionnetwork.org".to_owned()], vec![]));
    let (way, manifest) = signing("[petition.proca]\npage = 42");
    assert_eq!(way, Signing::Proca { url: "https://api.proca.app/api".to_owned(), page: 42 });
    assert_eq!(manifest.connect, ["https://api.proca.app"]);
    let (way, manifest) = signing("[petition.form]\nurl = \"https://formspree.io/f/abc\"");
    assert_eq!(way, Signing::Form { url: "https://formspree.io/f/abc".to_owned() });
    assert_eq!(manifest.connect, ["https://formspree.io"]);
    let (way, manifest) = signing("[petition.netlify]\nurl = \"/thanks/\"");
    assert_eq!(way, Signing::Netlify { url: "/repo/thanks/".to_owned() });
    assert_eq!(manifest.connect, [""; 0]);
    let (way, manifest) = signing("");
    assert_eq!(way, Signing::Backend { url: "/v1/petitions/tool-library/signatures".to_owned() });
    assert_eq!(manifest.petitions.len(), 1);
}

#[test]
fn what_is_counted_elsewhere_after_an_email_says_so() {
    let confirms = |lines: &str| {
        let there = "[petition.elsewhere]\nurl = \"https://example.org\"\nsite = \"There\"";
        let Signing::Elsewhere { confirms, .. } = petition(&folder(&lines.replace("THERE", there))).signing else {
            unreachable!()
        };
        confirms
    };
    assert!(!confirms("THERE"));
    assert!(confirms("THERE\nconfirms = true"));
    assert!(confirms("official = \"house\"\nTHERE"));
    assert!(!confirms("official = \"house\"\nTHERE\nconfirms = false"));
    assert!(confirms("house = \"e-7810\"\nTHERE"));
}

#[test]
fn what_is_asked_and_who_else_may_write_is_known_to_page_and_server() {
    let compiled = compile(&options(&library())).unwrap();
    let garden = campaign(&compiled, Lang::Fr, "reading-garden").petition.clone().unwrap();
    let asked: Vec<_> = garden.fields.iter().map(|asked| (asked.field, asked.required)).collect();
    let known = [(Field::Name, true), (Field::Email, true), (Field::PostalCode, false), (Field::City, false)];
    assert_eq!(asked, [known.as_slice(), [(Field::Comment, false)].as_slice()].concat());
    assert_eq!(garden.partners[1].organisation.name, "Les parents de l’école du village");
    let served = compiled.manifest.petitions.iter().find(|petition| petition.id == "reading-garden").unwrap();
    assert_eq!(
        (&served.fields, served.partners.as_slice()),
        (&garden.fields, ["gardening-club", "parents"].map(str::to_owned).as_slice())
    );
    let usual = campaign(&compiled, Lang::En, "saturday-hours").petition.clone().unwrap();
    assert!(usual.fields.iter().all(|asked| asked.required) && usual.fields.len() == 3 && usual.partners.is_empty());
}

#[test]
fn goals_and_official_numbers_stand_side_by_side() {
    let lines = "goals = [500, 20_000]\nstretch_at = 90\nminimum = 25\nofficial = \"uk\"
        [[petition.official_numbers]]\nat = 300\nwhat = { en = \"signatures\", fr = \"signatures\" }";
    let goals = petition(&folder(lines)).goals;
    assert_eq!((goals.steps.as_slice(), goals.stretch_at, goals.minimum), ([500, 20_000].as_slice(), 90, 25));
    let official: Vec<_> = goals.official.iter().map(|number| (number.at, number.what.as_str())).collect();
    assert_eq!(official[0], (300, "signatures"));
    assert_eq!(official[1], (10_000, "signatures are needed for the UK government to respond"));
    assert_eq!(official[2], (100_000, "signatures are needed for the UK Parliament to consider it for debate"));
    let plain = petition(&folder("goal = 5")).goals;
    assert_eq!((plain.steps.as_slice(), plain.stretch_at, plain.official.len()), ([5].as_slice(), 100, 0));
}

#[test]
fn a_petition_of_the_house_needs_only_its_number() {
    let compiled = compile(&options(&library())).unwrap();
    let books = campaign(&compiled, Lang::Fr, "books-by-post").petition.clone().unwrap();
    let Signing::Elsewhere { url, site, confirms: true } = &books.signing else { unreachable!("{books:?}") };
    assert_eq!(url, "https://www.ourcommons.ca/petitions/fr/Petition/Details?Petition=e-999999");
    assert_eq!(site, "Chambre des communes du Canada");
    let file = CountSource::File { url: "/counts/books-by-post.json".to_owned() };
    assert_eq!(parts(&books), [(&file, site.as_str())]);
    assert_eq!(books.goals.official[0].what, "signatures sont nécessaires pour que la Chambre des communes la reçoive");
    let watched = Watched {
        id: "books-by-post".to_owned(),
        source: WatchedSource::House { number: "e-999999".to_owned() },
        thresholds: vec![500, 1_000, 2_000],
    };
    assert_eq!(compiled.watched, [watched]);
}

#[test]
fn a_petition_is_watched_by_the_address_that_people_know() {
    let watched = |lines: &str| compiled(&folder(lines)).watched.remove(0).source;
    let house = |number: &str| WatchedSource::House { number: number.to_owned() };
    assert_eq!(
        watched("watch = \"https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=e-7810\""),
        house("e-7810")
    );
    assert_eq!(
        watched("watch = \"https://petitions.ourcommons.ca/fr/Petition/Details?a=b&Petition=451-01121\""),
        house("451-01121")
    );
    assert_eq!(watched("house = \"451-01121\""), house("451-01121"));
    let seven = WatchedSource::EPetitions { url: "https://petition.parliament.uk/petitions/7.json".to_owned() };
    for address in ["petitions/7", "petitions/7.json", "petitions/7/count.json"] {
        assert_eq!(watched(&format!("watch = \"https://petition.parliament.uk/{address}\"")), seven);
    }
    let ours = WatchedSource::Backend { url: "https://example.org/v1/petitions/clean-river/history.json".to_owned() };
    assert_eq!(watched("watch = \"https://example.org/v1/petitions/clean-river/count.json\""), ours);
}

#[test]
fn the_stated_number_stands_until_the_first_one_was_read() {
    let lines = "house = \"e-7810\"\n[petition.elsewhere]\nurl = \"https://example.org\"\nsite = \"There\"\n\
                 stated = { value = 60, as_of = 2021 }";
    let before = petition(&folder(lines));
    assert!(matches!(parts(&before).as_slice(), [(CountSource::Stated { .. }, "There")]), "{before:?}");
    let after = petition(&folder(lines).write("counts/tool-library.json", RECORD));
    assert_eq!(parts(&after), [(&CountSource::File { url: "/repo/counts/tool-library.json".to_owned() }, "There")]);
}

#[test]
fn what_pages_ask_themselves_is_not_counted_from_the_file_again() {
    let sources = |lines: &str| {
        let petition = petition(&folder(lines).write("counts/tool-library.json", RECORD));
        petition.tally.parts.into_iter().map(|part| part.source).collect::<Vec<_>>()
    };
    let live = "watch = \"https://example.org/petitions/7\"\n\
                counts = [{ kind = \"e-petitions\", url = \"https://example.org/petitions/7\", by = \"There\" }]";
    assert!(matches!(sources(live).as_slice(), [CountSource::EPetitions { .. }]));
    let other = live.replace("petitions/7\"\n", "petitions/8\"\n");
    assert!(matches!(sources(&other).as_slice(), [CountSource::EPetitions { .. }, CountSource::File { .. }]));
    let history = "watch = \"https://example.org/v1/petitions/tool-library/history.json\"";
    assert!(matches!(sources(history).as_slice(), [CountSource::Backend { .. }]));
    let named = "house = \"e-7810\"\ncounts = [{ kind = \"file\" }]";
    assert!(matches!(sources(named).as_slice(), [CountSource::File { .. }]));
}

#[test]
fn a_file_that_the_command_has_still_to_write_is_no_mistake() {
    let petition = petition(&folder("house = \"e-7810\"\ncounts = [{ kind = \"file\" }]"));
    assert_eq!(petition.tally.parts, []);
}

#[test]
fn two_months_of_a_petition_come_with_the_page() {
    let compiled = compile(&options(&library())).unwrap();
    let record = campaign(&compiled, Lang::En, "books-by-post").record.clone().unwrap();
    assert_eq!((record.history.len(), record.areas.len(), record.signature_count), (60, 11, 1_324));
    assert_eq!(record.events.opened.map(When::on).unwrap().iso(), "2020-02-14");
    assert_eq!(record.history.last().unwrap(), &(Date { year: 2020, month: 4, day: 14 }, 1_324));
}
