//! What an organiser is told of mistakes in a petition.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use insta::assert_snapshot;
use support::Folder;

const CAMPAIGN: &str = "campaigns/tool-library/campaign.toml";

/// A site with one campaign, whose petition has these lines below its id.
fn petition(lines: &str) -> Folder {
    let step = "[[steps]]\nkind = \"sign\"\ntext = { en = \"Sign\", fr = \"Signez\" }\n";
    Folder::library()
        .keep(&["tool-library"])
        .write(CAMPAIGN, format!("[petition]\nid = \"tool-library\"\n{lines}\n{step}"))
}

#[test]
fn goals_rise_and_can_be_reached() {
    assert_snapshot!(
        petition("goal = 5\ngoals = [500, 500, 0, 300, \"x\"]\nstretch_at = 101\nminimum = 30_000_000_000").mistakes()
    );
    assert_snapshot!(petition("goals = []\nstretch_at = 0").mistakes());
    assert_snapshot!(petition("goals = [100, 200]\nminimum = 101").mistakes());
}

#[test]
fn official_numbers_are_told_once_each() {
    assert_snapshot!(
        petition(
            "official = \"house of commons\"\n[[petition.official_numbers]]\nat = 10\nwhat = { en = \"are needed\" }\n"
        )
        .mistakes()
    );
    let twice = "[[petition.official_numbers]]\nat = 500\nwhat = { en = \"are needed\", fr = \"sont nécessaires\" }\n";
    assert_snapshot!(petition(&format!("official = \"house\"\n{twice}")).mistakes());
}

#[test]
fn each_part_of_a_count_is_checked_by_its_kind() {
    let parts = "
[[petition.counts]]
kind = \"petition\"
[[petition.counts]]
by = \"Nobody\"
[[petition.counts]]
kind = \"e-petitions\"
url = \"https://petition.parliament.uk/petitions/local\"
by = { en = \"The UK\", fr = \"Le Royaume-Uni\" }
[[petition.counts]]
kind = \"e-petitions\"
url = \"http://petition.parliament.uk/petitions/1\"
by = \"The UK\"
[[petition.counts]]
kind = \"json\"
url = \"https://example.org/total.json\"
pointer = \"data.total\"
[[petition.counts]]
kind = \"json\"
url = \"https://example.org/total.json\"
pointer = \"/data/~2\"
by = \"A friend\"
[[petition.counts]]
kind = \"proca\"
url = \"api.proca.app\"
page = 0
by = \"A friend\"
[[petition.counts]]
kind = \"file\"
by = \"A friend\"
[[petition.counts]]
kind = \"stated\"
value = -1
by = \"A friend\"
";
    assert_snapshot!(petition(parts).mistakes());
}

#[test]
fn a_secret_key_is_kept_out_of_pages() {
    assert_snapshot!(
        petition("counts = [{ kind = \"action-network\", url = \"https://actionnetwork.org/api/v2/petitions/x\" }]")
            .mistakes()
    );
}

#[test]
fn nothing_is_counted_twice() {
    assert_snapshot!(
        petition(
            "counts = [{ kind = \"backend\" }, { kind = \"backend\" }, \
             { kind = \"e-petitions\", url = \"https://example.org/petitions/7\", by = \"A\" }, \
             { kind = \"e-petitions\", url = \"https://example.org/petitions/7.json\", by = \"B\" }]"
        )
        .mistakes()
    );
    assert_snapshot!(
        petition(
            "counts = [{ kind = \"backend\" }]\n[petition.elsewhere]\nurl = \"https://example.org\"\nsite = \"There\"\n\
             stated = { value = 3, as_of = 2021 }"
        )
        .mistakes()
    );
    let nine: Vec<String> =
        (1..=9).map(|number| format!("{{ kind = \"proca\", page = {number}, by = \"Them\" }}")).collect();
    assert_snapshot!(petition(&format!("counts = [{}]", nine.join(", "))).mistakes());
}

#[test]
fn what_is_watched_can_be_read() {
    let told = [
        "house = \"7810\"",
        "house = \"451-1121\"",
        "watch = \"https://www.ourcommons.ca/petitions/en/Petition/Details?Petition=7810\"",
        "watch = \"https://example.org/our-petition\"",
        "house = \"e-7810\"\nwatch = \"https://example.org/petitions/7\"",
    ]
    .map(|lines| petition(lines).mistakes());
    assert_snapshot!(told.join("\n---\n"));
}

#[test]
fn a_petition_is_signed_in_one_place() {
    assert_snapshot!(petition("form = { url = \"https://formspree.io/f/abc\" }\nproca = { page = 3 }").mistakes());
    let told = [
        "[petition.action_network]\nurl = \"https://actionnetwork.org/petitions/clean-water\"",
        "[petition.proca]\nurl = \"https://api.proca.app/api\"",
        "[petition.form]\nurl = \"http://formspree.io/f/abc\"",
        "[petition.netlify]\nurl = \"thanks\"",
        "[petition.netlify]\npath = \"/\"",
        "[petition.elsewhere]\nurl = \"https://example.org\"\nconfirms = \"yes\"",
    ]
    .map(|lines| petition(lines).mistakes());
    assert_snapshot!(told.join("\n---\n"));
}

#[test]
fn who_signs_is_asked_what_a_form_can_ask() {
    let told = [
        "fields = [\"nme\", \"email\", \"phone?\"]",
        "fields = [\"name?\", \"postal_code\", \"city\", \"city?\"]",
        "fields = \"name\"",
        "fields = [\"name\", \"email\"]\n[petition.elsewhere]\nurl = \"https://example.org\"\nsite = \"There\"",
    ]
    .map(|lines| petition(lines).mistakes());
    assert_snapshot!(told.join("\n---\n"));
}

#[test]
fn other_organisations_are_few_and_named_in_full() {
    let partner = |id: &str| {
        format!("[[petition.partners]]\nid = \"{id}\"\nname = \"N\"\naddress = \"A\"\nemail = \"n@example.org\"\n")
    };
    let five: String = ["a", "b", "c", "c", "e"].iter().map(|id| partner(id)).collect();
    assert_snapshot!(petition(&five).mistakes());
    assert_snapshot!(petition("[[petition.partners]]\nid = \"Town Hall\"\nemail = \"nobody\"").mistakes());
    assert_snapshot!(
        petition(&format!(
            "{}[petition.action_network]\nurl = \"https://actionnetwork.org/api/v2/petitions/x/signatures\"",
            partner("a")
        ))
        .mistakes()
    );
}

#[test]
fn paper_is_a_number_with_its_day() {
    assert_snapshot!(petition("paper = 120").mistakes());
    assert_snapshot!(petition("paper = { value = 120 }").mistakes());
}

#[test]
fn a_file_of_counts_is_read_closely() {
    let file = "counts/tool-library.json";
    let good = "\"signature_count\": 5, \"as_of\": 1600000000000, \"source\": \"https://example.org/petitions/7\"";
    let days = |days: &str| format!("{{ {good}, \"history\": [{days}] }}");
    let day = |day: u8, count: u64| format!("[{{ \"year\": 2020, \"month\": 5, \"day\": {day} }}, {count}]");
    let told = [
        "{".to_owned(),
        "{\n  \"signature_count\": \"5\"\n}".to_owned(),
        format!("{{ {good}, \"areas\": [[\"ZZ\", 5]] }}"),
        days(&format!("{}, {}", day(2, 3), day(1, 5))),
        days(&day(1, 30_000_000_000)),
        days(&day(1, 3)).replace("https", "http"),
        format!("{{ {good} {} }}", " ".repeat(200_000)),
    ]
    .map(|text| {
        let part = "counts = [{ kind = \"file\", by = \"The village\" }]";
        petition(part).write(file, text).mistakes()
    });
    assert_snapshot!(told.join("\n---\n"));
}

#[test]
fn a_file_of_counts_that_no_petition_has_is_named() {
    let folder = petition("house = \"e-7810\"").write("counts/tool-libary.json", "{}");
    assert_snapshot!(folder.mistakes());
}
