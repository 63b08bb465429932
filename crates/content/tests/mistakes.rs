//! What an organiser is told of mistakes: where, what, and what to write.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use insta::assert_snapshot;
use support::Folder;

const HOURS: &str = "campaigns/saturday-hours/campaign.toml";
const HOURS_EN: &str = "campaigns/saturday-hours/en.md";
const ROOM: &str = "campaigns/warm-reading-room/campaign.toml";
const ROOM_LETTER: &str = "campaigns/warm-reading-room/letter.en.md";
const SHELF: &str = "campaigns/large-print-shelf/campaign.toml";
const VAN: &str = "campaigns/book-van/campaign.toml";

/// A story with this text.
fn story(text: &str) -> Folder {
    Folder::library().write(HOURS_EN, format!("+++\ntitle = \"Hours\"\nsummary = \"Hours.\"\n+++\n\n{text}\n"))
}

#[test]
fn every_kind_of_mistake_is_told_in_one_run() {
    let folder = Folder::library()
        .replace("site.toml", "America/Halifax", "America/Halifacks")
        .replace("site.toml", "friends@example.org", "friends at example.org")
        .replace("site.toml", "tagline = { en", "taglin = { en")
        .append("site.toml", "\n[lookup]\nrepresent = \"http://represent.example.org\"\n")
        .replace("recipients.toml", "board@example.org", "board@example.org, other@example.org")
        .append("recipients.toml", "\n[The_Mayor]\noffice = { en = \"Mayor\" }\n")
        .write(
            "representative-sets.toml",
            "[council]\nboundary_sets = []\noffice = { en = \"Councillor\", fr = \"Élu\" }\nbody = \"Council\"\n",
        )
        .replace(HOURS, "goal = 500", "goal = 0")
        .replace(HOURS, "closes = 2099-06-30", "closes = 2019-02-28\nonly_in = \"OT\"\nnext = \"book-vans\"")
        .replace(HOURS, "#OpenSaturday", "Open Saturday")
        .replace(HOURS, "https://example.org/opening", "http://example.org/opening")
        .replace(HOURS, "date = 2020-03-14", "date = \"March 2020\"")
        .replace(
            HOURS_EN,
            "# Why Saturdays",
            "# Why <b>Saturdays</b>\n\n[a](/campaigns/book-vann/) [b](javascript:alert(1))",
        )
        .replace(ROOM, "\"library-board\"", "\"library-bord\", \"own:councils\"")
        .replace(ROOM, "kind = \"visit\"", "kind = \"sign\"")
        .replace(ROOM_LETTER, "{{to.salutation}}", "{{to.salution}}")
        .remove("campaigns/warm-reading-room/letter.fr.md")
        .write("campaigns/warm-reading-room/leter.fr.md", "Bonjour")
        .replace(SHELF, "kind = \"won\"", "kind = \"one\"")
        .replace(SHELF, "shelf.svg", "shelves.svg")
        .replace(SHELF, ", fr = \"Illustration\u{a0}: une étagère avec cinq livres\"", "")
        .replace("campaigns/large-print-shelf/en.md", "![The shelf beside the window, drawn in three colours]", "![]")
        .replace(VAN, "closes = 2019-03-29", "closes = 2018-03-29")
        .replace(VAN, "id = \"book-van\"", "id = \"saturday-hours\"")
        .replace(VAN, "value = 214", "value = \"214\"")
        .write("campaigns/summer-story-hour/campaign.toml", "order = 4\nopens 2098-06-21\nhashtags = [\"#A\"\n")
        .write("campaigns/summer-story-hour/fr.md", b"+++\ntitle = \"L\xe9t\xe9\"\n+++\n")
        .write("campaigns/Bad Name/campaign.toml", "colour = \"red\"\n")
        .remove("privacy.fr.md");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_key_that_is_nearly_right_is_named() {
    let folder = Folder::library().replace(HOURS, "goal = 500", "gaol = 500");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn columns_are_counted_in_characters() {
    let folder = Folder::library().replace(
        HOURS,
        "en = \"Tell your neighbours\", fr = \"Parlez-en à vos voisins\"",
        "fr = \"Élève, été, à côté\", de = \"Sagt es weiter\"",
    );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_missing_language_is_named() {
    let folder = Folder::library()
        .replace("site.toml", ", fr = \"Des voisins qui gardent une bibliothèque de village ouverte\"", "")
        .remove("campaigns/book-van/fr.md");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_mistyped_language_is_the_only_mistake_it_makes() {
    let folder = Folder::library().replace("site.toml", "[\"en\", \"fr\"]", "[\"en\", \"fre\"]");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn texts_in_a_language_that_the_site_does_not_have_are_named() {
    let folder = Folder::library().replace("site.toml", "[\"en\", \"fr\"]", "[\"en\"]");
    let told = folder.mistakes();
    assert!(told.contains("campaigns/book-van/fr.md\n  Nothing uses this file."), "{told}");
    assert!(told.contains("site.toml:2:69\n  The site has no pages in Français."), "{told}");
}

#[test]
fn a_name_that_is_given_twice_is_told() {
    let folder = Folder::library()
        .append("recipients.toml", "\n[library-board]\noffice = { en = \"Chair\", fr = \"Présidence\" }\n")
        .replace(VAN, "id = \"book-van\"", "id = \"saturday-hours\"")
        .replace(HOURS, "\"#OpenSaturday\"", "\"#2021\", \"#\"");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn names_for_addresses_have_a_shape() {
    let folder = Folder::library().replace(VAN, "id = \"book-van\"", "id = \"Book_Van\"");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn toml_that_cannot_be_read_hides_no_mistake_elsewhere() {
    let folder = Folder::library().write(HOURS, "order = \nopens = 2020-13-45\ntitle = 'open\n").replace(
        VAN,
        "value = 214",
        "value = -1",
    );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn links_that_lead_nowhere_are_told_with_the_nearest_page() {
    let folder = story(
        "[1](/campaigns/saturday-hour/)\n[2](/fr/campaign/book-van/)\n[3](/privacy)\n[4](http://example.org)\n\
         [5](//example.org)\n[6](data:text/html,x)\n[7](mailto:nobody)\n[8](#top)\n[9](shelf.svg)\n[10](en.md)\n\
         [11](lang:français)\n[12]()\n<https://example.org>\n[13](/de/)\n[14](tel:+19025550100)",
    );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn html_is_refused_with_what_to_write_instead() {
    let folder = story("A <b>bold</b> word.\n\n<div>\nblock\n</div>\n\nTwo \\< three.\n\n<!-- note -->");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn mistakes_in_the_words_of_an_update_are_told_in_their_line() {
    let folder = Folder::library().replace(
        HOURS,
        "en = \"Read [the letter that you can send](/campaigns/warm-reading-room/letter/) meanwhile.\"",
        "en = \"\"\"\nRead\n[this](/nowhere/)\n\"\"\"",
    );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_footnote_that_nothing_refers_to_is_told() {
    assert_snapshot!(story("Words.\n\n[^1]: A note.").mistakes());
}

#[test]
fn merge_fields_are_checked_against_every_recipient() {
    let folder = Folder::library()
        .replace(ROOM_LETTER, "I use the reading room", "I live in {{to.riding}}, dear {{to.name}} {{from.nam}}")
        .replace(ROOM_LETTER, "The heating of", "{{to.offices}}: the heating of")
        .append(ROOM_LETTER, "{{from.name")
        .replace("recipients.toml", "name = \"Robin Marsh\"\n", "");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn steps_go_with_what_they_act_on() {
    let folder = Folder::library()
        .replace(HOURS, "kind = \"sign\"", "kind = \"share\"")
        .replace(ROOM, "kind = \"write\"", "kind = \"sign\"")
        .replace(
            VAN,
            "[[steps]]",
            "[[steps]]\nkind = \"write\"\ntext = { en = \"Write\", fr = \"Écrivez\" }\n[[steps]]",
        );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_petition_needs_somewhere_to_be_signed() {
    let folder = Folder::library().keep(&["saturday-hours", "warm-reading-room"]).replace(
        "site.toml",
        "[backend]\nurl = \"\"\n",
        "",
    );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn an_outcome_has_words_and_words_have_an_outcome() {
    let folder = Folder::library()
        .replace(VAN, "closes_at = \"17:00\"", "closes_at = \"17:00\"\n[outcome]\nkind = \"lost\"\ndate = 2019.5")
        .replace(SHELF, "[outcome]\nkind = \"won\"\ndate = 2019-11-02\n", "");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_campaign_that_closes_before_it_opens_is_told() {
    let folder = Folder::library()
        .replace(VAN, "opens = 2019-01-07", "opens = 2019-03-29\n")
        .replace(VAN, "closes_at = \"17:00\"", "closes_at = \"00:00\"")
        .replace(HOURS, "closes = 2099-06-30", "closes_at = \"5 pm\"");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_file_that_is_too_large_is_told() {
    let folder = Folder::library()
        .write(ROOM_LETTER, "x".repeat(1_048_577))
        .write("campaigns/large-print-shelf/shelf.svg", "<svg>");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn front_matter_that_is_missing_or_open_is_told() {
    let folder = Folder::library()
        .write(HOURS_EN, "# Hours\n")
        .write(ROOM_LETTER, "+++\nsubject = \"Heating\"\n\nDear\n")
        .write("privacy.en.md", "");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_no_mistake() {
    let text = std::fs::read_to_string(support::library().join(HOURS)).unwrap();
    let story = std::fs::read_to_string(support::library().join(HOURS_EN)).unwrap();
    let folder = Folder::library()
        .write(HOURS, format!("\u{feff}{}", text.replace('\n', "\r\n")))
        .write(HOURS_EN, story.replace('\n', "\r\n"));
    folder.compile().unwrap();
}

#[test]
fn hidden_files_and_a_readme_are_left_alone() {
    Folder::library().write(".DS_Store", b"\0\xff").write("README.md", "For us.").compile().unwrap();
}
