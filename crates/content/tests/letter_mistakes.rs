//! What an organiser is told of mistakes in a letter, its rules and its recipients.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use insta::assert_snapshot;
use support::Folder;

const CAMPAIGN: &str = "campaigns/library-hours-letter/campaign.toml";
const EN: &str = "campaigns/library-hours-letter/letter.en.md";
const FR: &str = "campaigns/library-hours-letter/letter.fr.md";
const RECIPIENTS: &str =
    "recipients = [\"own:house-of-commons\", \"own:ontario-legislature\", \"library-board\", \"minister-libraries\"]";

/// The site in one language, with this letter.
fn letter(body: &str) -> Folder {
    let folder = Folder::library();
    let file = std::fs::read_to_string(folder.path().join(EN)).unwrap();
    let front = file.split("+++").nth(1).unwrap();
    folder.write(EN, format!("+++{front}+++\n{body}\n"))
}

/// What is told of the English letter alone.
fn told(body: &str) -> String {
    of(EN, &letter(body))
}

/// What is told of one file.
fn of(file: &str, folder: &Folder) -> String {
    let all = folder.compile().unwrap_err().0;
    let here = all.iter().filter(|error| error.file == file).map(ToString::to_string);
    here.collect::<Vec<_>>().join("\n\n")
}

/// The campaign with these lines in the place of its rules.
fn rules(lines: &str) -> Folder {
    let folder = Folder::library();
    let text = std::fs::read_to_string(folder.path().join(CAMPAIGN)).unwrap();
    let start = text.find("# This member").unwrap();
    let end = text.find("[[steps]]").unwrap();
    folder.write(CAMPAIGN, format!("{}{lines}\n{}", &text[..start], &text[end..]))
}

#[test]
fn a_line_that_begins_a_block_is_read_closely() {
    assert_snapshot!(told(
        "##opening\nOne.\n  ## closing\nTwo.\n### ask\nThree.\n## \nFour.\n## opning\nFive.\n## Point x: X\nSix.\n\
         ## point: A label\n## point for already-with-us: A label\n## point Big_Name: Label\n## point ask: Label\n\
         ## point two words: Label\n## point a\n## point b:\n## prompt c: \n## point d (of): Label\n\
         ## point e (off) (required): Label\n## point f: Label (off)\n## prompt g (off): Question?\n\
         ## ask: Please\n## closing of the letter\n## ask for\n## subject\n## note\n\
         ## point children for works-in-french: Label\n## point children (off) for works-in-french\n\
         ## point children for works-in-french (off)\n## point trés-bien (oui): Label\n## prompt h: Dear {{from.name}}?"
    ));
}

#[test]
fn blocks_that_are_empty_doubled_or_out_of_place_are_told() {
    assert_snapshot!(told(
        "Dear reader,\n\n## opening\nOne.\n\n## salutation\n{{to.salutation}},\n\n## signature\n{{from.name}}\n\n\
         ## point a: A\nTwo.\n\n## point a: A again\nThree.\n\n## prompt a: A third?\n\n## opening\nFour.\n\n\
         ## point b (off): B\n\n## ask\n\n## closing\nÉté, {{from.nam}} and {{to.riding}}"
    ));
}

#[test]
fn a_letter_with_nothing_in_it_is_told() {
    assert_snapshot!(told("\n  \n"));
}

#[test]
fn texts_for_rules_need_a_rule_and_a_block() {
    assert_snapshot!(told(
        "## closing for works-in-french\nBye.\n\n## salutation\nDear {{to.office}},\n\n## opening\nOne.\n\n\
         ## opening for work-in-french\nTwo.\n\n## closing\nThree.\n\n## closing for works-in-french\nFour.\n\n\
         ## closing for works-in-french\nFive.\n\n## opening for already-with-us\nSix."
    ));
    assert_snapshot!(told(
        "## opening\nOne.\n\n## point a: A\nTwo.\n\n## prompt q: Why?\n\n## point q for works-in-french\nThree.\n\n\
         ## point aa for works-in-french\n\n## ask for works-in-french\nFour.\n\n## prompt q for works-in-french\nFive.\n\n\
         ## note for already-with-us\nThank {{to.name}} in {{to.riding}}.\n\n## note for already-with-us\nThanks.\n\n\
         ## note for works-in-french\nThanks.\n\n## subject for works-in-french\nOne\nTwo\n\n\
         ## subject for works-in-french\nOne\n\n## subject for already-with-us\nOne"
    ));
}

#[test]
fn a_rule_that_leaves_people_out_says_why_in_each_language() {
    let folder = Folder::library()
        .replace(EN, "\n## note for already-with-us\n{{to.name}} has asked for longer hours already. A word of thanks is better than a letter.\n", "")
        .replace(FR, "{{to.name}} a déjà demandé de plus longues heures. Un mot de remerciement vaut mieux qu’une lettre.\n", "");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn rules_are_checked_where_they_are_written() {
    let folder = rules(
        "[[letter.rules]]\nname = \"already-with-us\"\nleave_out = true\ninstead = { label = \"Thanks\" }\n\n\
         [[letter.rules]]\nname = \"works-in-french\"\nlanguage = [\"french\"]\nprovince = [\"Ontario\", \"ON\"]\n\
         to = [\"library-bord\", \"own:house-of-common\", \"list:senators\"]\nparty = []\nridings = [\"Elder Cove\"]\n\
         instead = { campaign = \"library-hours-letter\" }\n\n\
         [[letter.rules]]\nname = \"works-in-french\"\nriding = \"Elder Cove\"\n\n\
         [[letter.rules]]\nname = \"Big Name\"\noffice = [\"Mayor\"]\nleave_out = \"yes\"\n\n\
         [[letter.rules]]\nparty = [\"Sample Party\"]\nleave_out = true\n\
         instead = { campaign = \"book-van\", url = \"https://example.org\" }\n",
    );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_rule_that_changes_nothing_is_told() {
    let folder = Folder::library().replace(
        CAMPAIGN,
        "[[letter.rules]]\nname = \"works-in-french\"",
        "[[letter.rules]]\nname = \"by-party\"\nparty = [\"Sample Party\"]\n\n[[letter.rules]]\nname = \"works-in-french\"",
    );
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_letter_for_a_rule_that_is_not_there_is_told_in_each_language() {
    assert_snapshot!(rules("").mistakes());
}

#[test]
fn every_language_has_the_same_blocks_in_the_same_order() {
    let folder = Folder::library()
        .replace(FR, "## point evenings (required)", "## point evenings")
        .replace(FR, "## point heating (off)", "## point heating (required)")
        .replace(FR, "## ask\nDites-moi, je vous prie, ce que vous pouvez faire, et pour quand.\n\n", "")
        .replace(FR, "## closing\n", "## point tea: Du thé\nDu thé, s’il vous plaît.\n\n## closing\n")
        .replace(FR, "## subject for works-in-french\nDe plus longues heures dans les bibliothèques de village\n\n", "")
        .replace(FR, "## opening for works-in-french", "## closing for works-in-french");
    assert_snapshot!(folder.mistakes());
    let opening = "## prompt evening: Qu’y feriez-vous le soir?\nLe soir, j’y viendrais pour\n\n";
    let folder = Folder::library()
        .replace(FR, opening, "")
        .replace(FR, "## ask\n", &format!("{opening}## ask\n"))
        .append(EN, "\n## point heating for works-in-french\n")
        .append(FR, "\n## subject for already-with-us\n");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_letter_in_blocks_is_in_blocks_in_every_language() {
    let plain = "+++\nsubject = \"Les heures\"\n+++\n\n{{to.salutation}},\n\nJe vous écris.\n";
    let without_rules = |letter: &str, text: &str| {
        let blocks = "+++\nsubject = \"Hours\"\n+++\n\n## opening\nOne.\n\n## ask\nTwo.\n";
        let other = if letter == FR { EN } else { FR };
        rules("").write(letter, text).write(other, blocks)
    };
    assert_snapshot!(without_rules(FR, plain).mistakes());
    assert_snapshot!(without_rules(EN, plain).mistakes());
    // One block is what a letter without any is.
    without_rules(FR, plain).write(EN, "+++\nsubject = \"Hours\"\n+++\n\n## opening\nOne.\n").compile().unwrap();
}

#[test]
fn a_mistake_in_one_language_is_not_taken_for_a_difference() {
    let folder = Folder::library().replace(FR, "## point evenings (required)", "## pont evenings (required)");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_letter_has_one_subject_or_several() {
    let subjects =
        "subjects = [\"Longer hours at village libraries\", \"Please keep village libraries open until nine\"]";
    let with = |text: &str| of(EN, &Folder::library().replace(EN, subjects, text));
    assert_snapshot!(with("subject = \"One\"\nsubjects = [\"Two\", \"\", 3, \"To {{to.name}}, {{to.offices}}\"]"));
    assert_snapshot!(with("subjects = []"));
    assert_snapshot!(with("subject = \"\"\"One\ntwo\"\"\""));
    assert_snapshot!(with("sujets = [\"One\"]"));
}

#[test]
fn merge_fields_are_checked_against_those_who_read_them() {
    let folder = Folder::library()
        .replace(EN, "I would be glad to learn", "In {{to.riding}}, {{to.name}}: I would be glad to learn")
        .replace(EN, "I am writing in English", "Dear {{to.riding}}, I am writing in English")
        .replace(EN, "In the evening, I would", "In {{from.city}} I would")
        .replace(EN, "(please answer in the language you prefer)", "{{to.offic}}, {{to.riding");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_rule_that_goes_by_the_writer_is_not_relied_on() {
    // The board gets the variant from some writers, and the other text from the rest.
    let folder = Folder::library()
        .replace(CAMPAIGN, "language = [\"fr\"]", "to = [\"library-board\"]\nprovince = [\"NS\"]")
        .replace(CAMPAIGN, ", \"minister-libraries\"", "")
        .replace(CAMPAIGN, "choose = [\"list:senators-atlantic\"]\n", "")
        .replace(EN, "I am writing about the hours", "In {{to.riding}}, I am writing about the hours")
        .replace(EN, "I am writing in English", "For {{to.riding}}, I am writing in English");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn recipients_and_those_to_choose_from_are_told_apart() {
    let folder = Folder::library()
        .replace(CAMPAIGN, RECIPIENTS, "recipients = [\"own:house-of-commons\", \"senators-atlantic\", \"list:senator-atlantic\", \"library-board\"]")
        .replace(CAMPAIGN, "choose = [\"list:senators-atlantic\"]", "choose = [\"own:house-of-commons\", \"library-board\", \"senator-comeau\", \"list:senators-atlantic\", \"senator-comau\"]");
    assert_snapshot!(folder.mistakes());
    let nobody =
        Folder::library().replace(CAMPAIGN, RECIPIENTS, "").replace(CAMPAIGN, "\"list:senators-atlantic\"", "");
    assert_snapshot!(of(CAMPAIGN, &nobody));
    let empty = Folder::library().replace(CAMPAIGN, RECIPIENTS, "recipients = []").replace(
        CAMPAIGN,
        "choose = [\"list:senators-atlantic\"]\n",
        "",
    );
    assert_snapshot!(of(CAMPAIGN, &empty));
}

#[test]
fn lists_and_forms_of_address_are_checked() {
    let folder = Folder::library()
        .replace("recipients.toml", "\"senator-okoye\"]", "\"senator-okoy\", \"senator-comeau\", \"senators-none\"]\noffice = \"Senate\"\n\n[senators-none]\nmembers = []")
        .replace("recipients.toml", "form = \"minister\"", "form = \"ministre\"\nlanguage = \"de\"\nprovince = \"Nova Scotia\"")
        .replace("recipients.toml", "honorific = { en = \"The Honourable\", fr = \"L’honorable\" }\nlanguage", "honorific = { en = \"The Honourable\" }\npost_nominals = \"P.C.\"\nlanguage")
        .replace("representative-sets.toml", "form = \"mp\"", "form = \"MP\"\nset = \"House\"\noffices = []")
        .replace("representative-sets.toml", "form = \"member\"", "offices = \"MPP\"");
    assert_snapshot!(folder.mistakes());
}

#[test]
fn a_service_that_takes_letters_has_an_address_of_its_kind() {
    let url = "url = \"https://forms.example.org/f/library-letters\"";
    let with = |service: &str, to: &str| {
        let service = format!("service = \"{service}\"");
        Folder::library().replace("site.toml", "service = \"form\"", &service).replace("site.toml", url, to).mistakes()
    };
    assert_snapshot!(with("forms", "url = 3\norganization = \"Us\""));
    assert_snapshot!(with("form", ""));
    assert_snapshot!(with("form", "url = \"http://forms.example.org\""));
    assert_snapshot!(with("netlify", "url = \"https://example.org/\""));
    assert_snapshot!(with("netlify", "url = \"//example.org/\""));
    assert_snapshot!(with("action-network", "url = \"https://actionnetwork.org/letters/write\""));
    let none = Folder::library()
        .replace("site.toml", "\n[hand_over]\nservice = \"form\"\n", "")
        .replace("site.toml", url, "")
        .replace("campaigns/warm-reading-room/campaign.toml", "hand_over = false", "hand_over = true");
    assert_snapshot!(none.mistakes());
}
