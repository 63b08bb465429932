//! What an organiser's letter becomes on its page.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use alongside_content::{Compiled, Options, compile};
use alongside_model::{
    Lang,
    json::from_str,
    letter::{BlockKind, HandOver, Instead, Letter, Service, Template},
    page::{Manifest, Page},
    postal_code::Province,
    recipient::Form,
};
use support::{Folder, letter, library, options, sample, untouched};

const CAMPAIGN: &str = "campaigns/library-hours-letter/campaign.toml";
const EN: &str = "campaigns/library-hours-letter/letter.en.md";
const FR: &str = "campaigns/library-hours-letter/letter.fr.md";
const SLUG: &str = "library-hours-letter";

fn in_lang(compiled: &Compiled, lang: Lang) -> Letter {
    letter(compiled, lang, SLUG).letter.clone()
}

fn english(folder: &Folder) -> Letter {
    in_lang(&folder.compile().unwrap(), Lang::En)
}

fn template(folder: &Folder) -> Template {
    english(folder).versions.remove(0).template
}

/// A letter with this body in both languages.
fn body(text: &str) -> Folder {
    let file = format!("+++\nsubject = \"Hours\"\n+++\n\n{text}\n");
    Folder::library().write(EN, &file).write(FR, &file).replace(CAMPAIGN, &rules(), "")
}

/// The rules of the library's letter, as they are written.
fn rules() -> String {
    let text = std::fs::read_to_string(library().join(CAMPAIGN)).unwrap();
    let start = text.find("# This member").unwrap();
    text[start..text.find("[[steps]]").unwrap()].to_owned()
}

/// Kind, name and rule of each block.
fn outline(template: &Template) -> Vec<String> {
    let line = |block: &alongside_model::letter::Block| {
        let rule = block.rule.as_ref().map(|rule| format!(" for {rule}")).unwrap_or_default();
        format!("{} {}{rule}", block.kind.name(), block.id)
    };
    template.blocks.iter().map(line).collect()
}

#[test]
fn blocks_come_as_they_are_written_and_those_for_a_rule_behind_what_they_stand_for() {
    let template = template(&Folder::library());
    let expected = [
        "salutation salutation",
        "opening opening",
        "opening opening for works-in-french",
        "prompt evening",
        "point evenings",
        "point children",
        "point children for works-in-french",
        "point heating",
        "ask ask",
        "closing closing",
        "signature signature",
    ];
    assert_eq!(outline(&template), expected);
    let block = |id: &str| template.blocks.iter().find(|block| block.id == id).unwrap();
    assert_eq!((block("evenings").required, block("evenings").off), (true, false));
    assert_eq!((block("heating").required, block("heating").off), (false, true));
    assert_eq!(block("evenings").label, "Open until nine");
    assert_eq!(block("evening").label, "What would you do there in the evening?");
    assert_eq!(block("evening").text, "In the evening, I would");
    assert_eq!(block("signature").text, "{{from.name}}\n{{from.address}}\n{{from.postal_code}}");
    assert_eq!(template.blocks[6].text, "", "the point is left out for them");
    assert_eq!(template.subjects.len(), 2);
    assert_eq!(template.rule_subjects[0].0, "works-in-french");
    assert!(template.notes[0].1.starts_with("{{to.name}} has asked"), "{:?}", template.notes);
}

#[test]
fn texts_for_several_rules_come_in_the_order_of_the_rules() {
    let more = "[[letter.rules]]\nname = \"by-party\"\nparty = [\"Sample Party\"]\n\n[[steps]]\nkind = \"write\"";
    let variants = "\n## ask for by-party\nWill you?\n\n## ask for works-in-french\nPlease.\n\n\
                    ## subject for by-party\nHours and your party\n";
    let folder = Folder::library()
        .replace(CAMPAIGN, "[[steps]]\nkind = \"write\"", more)
        .append(EN, variants)
        .append(FR, variants);
    let template = template(&folder);
    let asks: Vec<_> = template.blocks.iter().filter(|block| block.kind == BlockKind::Ask).collect();
    let rules: Vec<_> = asks.iter().map(|block| block.rule.as_deref()).collect();
    assert_eq!(rules, [None, Some("works-in-french"), Some("by-party")]);
    assert_eq!(asks[1].text, "Please.");
    let subjects: Vec<_> = template.rule_subjects.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(subjects, ["works-in-french", "by-party"]);
}

#[test]
fn a_letter_without_blocks_is_one_text() {
    let template = template(&body("{{to.salutation}},\n\nPlease.\n\n# Not a block\n\n{{from.name}}"));
    assert_eq!(outline(&template), ["opening opening"]);
    assert_eq!(template.blocks[0].text, "{{to.salutation}},\n\nPlease.\n\n# Not a block\n\n{{from.name}}");
}

#[test]
fn white_space_around_a_block_is_dropped_and_the_line_breaks_in_it_stay() {
    let template = template(&body("## opening\n\n\nOne.\n\nTwo:\n- three  \n\n\n## point a (off):  A label \n\nFour."));
    assert_eq!(template.blocks[0].text, "One.\n\nTwo:\n- three");
    assert_eq!((template.blocks[1].label.as_str(), template.blocks[1].off), ("A label", true));
    assert_eq!(untouched(&template), "One.\n\nTwo:\n- three");
}

#[test]
fn the_language_of_the_page_comes_first_and_the_others_are_there() {
    let compiled = compile(&options(&library())).unwrap();
    for (page, other) in [(Lang::En, Lang::Fr), (Lang::Fr, Lang::En)] {
        let letter = in_lang(&compiled, page);
        assert_eq!(letter.versions.iter().map(|version| version.lang).collect::<Vec<_>>(), [page, other]);
        let french = letter.versions.iter().find(|version| version.lang == Lang::Fr).unwrap();
        assert_eq!(french.own[0].office_short, "députée ou député");
        assert_eq!(french.fixed[1].office, "Ministre des Bibliothèques");
        assert_eq!(french.choose[0].honorific.as_deref(), Some("L’honorable"));
        assert!(french.template.blocks[1].text.starts_with("Je vous écris"));
    }
}

#[test]
fn what_to_do_instead_is_told_in_the_language_of_the_page() {
    let compiled = compile(&options(&library())).unwrap();
    let instead = |lang| in_lang(&compiled, lang).rules[0].instead.clone().unwrap();
    assert_eq!(instead(Lang::Fr).label, "Envoyer un mot de remerciement");
    assert_eq!(instead(Lang::En).url, "https://example.org/thank-you");
    let rules = in_lang(&compiled, Lang::En).rules;
    assert_eq!((rules[0].to.as_slice(), rules[0].leave_out), (["own:house-of-commons".to_owned()].as_slice(), true));
    assert_eq!(rules[0].riding, ["Richmond East—Steveston"]);
    assert_eq!((rules[1].language.as_slice(), rules[1].leave_out), ([Lang::Fr].as_slice(), false));
}

#[test]
fn another_campaign_can_be_joined_instead() {
    let url = "url = \"https://example.org/thank-you\", \
               label = { en = \"Send a word of thanks\", fr = \"Envoyer un mot de remerciement\" }";
    let folder = Folder::library().replace(CAMPAIGN, url, "campaign = \"saturday-hours\"");
    let compiled = compile(&Options { base: "/repo/".to_owned(), ..options(folder.path()) }).unwrap();
    let expected = Instead {
        url: "/repo/fr/campaigns/saturday-hours/".to_owned(),
        label: "Gardons les samedis à la bibliothèque".to_owned(),
    };
    assert_eq!(in_lang(&compiled, Lang::Fr).rules[0].instead, Some(expected));
}

#[test]
fn a_list_stands_for_its_members() {
    let english = english(&Folder::library()).versions.remove(0);
    let ids = |people: &[alongside_model::recipient::Recipient]| -> Vec<String> {
        people.iter().map(|person| person.id.clone()).collect()
    };
    assert_eq!(ids(&english.fixed), ["library-board", "minister-libraries"]);
    assert_eq!(ids(&english.choose), ["senator-comeau", "senator-fraser", "senator-okoye"]);
    let comeau = &english.choose[0];
    assert_eq!((comeau.form, comeau.honorific.as_deref()), (Form::Senator, Some("The Honourable")));
    assert_eq!((comeau.language, comeau.province), (Some(Lang::Fr), Some(Province::Ns)));
    assert_eq!((english.fixed[1].form, english.fixed[0].form), (Form::Minister, Form::Plain));

    let all = Folder::library()
        .replace(CAMPAIGN, "\"library-board\", \"minister-libraries\"", "\"list:senators-atlantic\"")
        .replace(CAMPAIGN, "choose = [\"list:senators-atlantic\"]", "choose = [\"library-board\"]")
        .replace(CAMPAIGN, "language = [\"fr\"]", "to = [\"list:senators-atlantic\", \"library-board\"]");
    let letter = self::english(&all);
    assert_eq!(ids(&letter.versions[0].fixed), ["senator-comeau", "senator-fraser", "senator-okoye"]);
    assert_eq!(letter.rules[1].to, ["senator-comeau", "senator-fraser", "senator-okoye", "library-board"]);
}

#[test]
fn a_letter_can_go_to_nobody_but_those_who_are_chosen() {
    let from = "recipients = [\"own:house-of-commons\", \"own:ontario-legislature\", \"library-board\", \"minister-libraries\"]\n";
    for to in ["", "recipients = []\n"] {
        let folder =
            Folder::library().replace(CAMPAIGN, from, to).replace(CAMPAIGN, "to = [\"own:house-of-commons\"]\n", "");
        let version = english(&folder).versions.remove(0);
        assert!(version.own.is_empty() && version.fixed.is_empty());
        assert_eq!(version.choose.len(), 3);
    }
}

#[test]
fn what_is_known_of_a_recipient_reaches_the_page() {
    let more = "riding = \"Elder Cove\"\nparty = { en = \"Sample Party\", fr = \"Parti Exemple\" }\n\
                post_nominal = \"P.C.\"\nform = \"prime-minister\"\n";
    let folder = Folder::library().replace(
        "recipients.toml",
        "[minister-libraries]\n",
        &format!("[minister-libraries]\n{more}"),
    );
    let folder = folder.replace("recipients.toml", "form = \"minister\"\n", "");
    let minister = in_lang(&folder.compile().unwrap(), Lang::Fr).versions[0].fixed[1].clone();
    assert_eq!(minister.riding.as_deref(), Some("Elder Cove"));
    assert_eq!(minister.party.as_deref(), Some("Parti Exemple"));
    assert_eq!((minister.post_nominal.as_str(), minister.form), ("P.C.", Form::PrimeMinister));
    assert_eq!((minister.honorific, minister.language, minister.province), (None, None, None));
}

#[test]
fn two_bodies_can_be_in_one_set_of_the_look_up() {
    let more = |name: &str, office: &str| {
        format!(
            "\n[{name}]\nset = \"elder-cove-council\"\noffices = [\"{office}\"]\nboundary_sets = [\"elder-cove-wards\"]\n\
             office = \"{office}\"\noffice_short = \"{office}\"\nbody = \"Elder Cove Council\"\n"
        )
    };
    let folder = Folder::library()
        .append("representative-sets.toml", &(more("mayor", "Mayor") + &more("councillor", "Councillor")))
        .replace(CAMPAIGN, "\"own:ontario-legislature\"", "\"own:mayor\", \"own:councillor\"");
    let compiled = folder.compile().unwrap();
    let own = in_lang(&compiled, Lang::En).versions.remove(0).own;
    let found: Vec<_> = own.iter().map(|set| (set.id.as_str(), set.set.as_str(), set.offices.join(", "))).collect();
    let council = "elder-cove-council";
    let expected = [
        ("house-of-commons", "house-of-commons", String::new()),
        ("mayor", council, "Mayor".to_owned()),
        ("councillor", council, "Councillor".to_owned()),
    ];
    assert_eq!(found, expected);
    assert_eq!((own[0].form, own[1].form), (Form::Mp, Form::Plain));
    assert_eq!(compiled.manifest.representative_sets, [council, "house-of-commons"]);
}

#[test]
fn the_server_learns_which_letters_there_are_and_pages_where_they_may_go() {
    let Manifest { connect, letters, representative_sets, .. } = Folder::library().compile().unwrap().manifest;
    assert_eq!(letters, [SLUG, "warm-reading-room"]);
    assert_eq!(connect, ["https://forms.example.org", "https://represent.opennorth.ca"]);
    assert_eq!(representative_sets, ["house-of-commons", "ontario-legislature"]);

    let alone = Folder::library()
        .keep(&[SLUG, "saturday-hours", "warm-reading-room"])
        .replace("site.toml", "[backend]\nurl = \"\"\n", "")
        .replace(
            "campaigns/saturday-hours/campaign.toml",
            "goal = 500",
            "elsewhere = { url = \"https://example.org\", site = \"Us\" }",
        )
        .replace(CAMPAIGN, "choose = ", "hand_over = false\nchoose = ");
    let Manifest { connect, letters, .. } = alone.compile().unwrap().manifest;
    assert_eq!((letters, connect), (vec![], vec!["https://represent.opennorth.ca".to_owned()]));
}

#[test]
fn letters_are_handed_over_unless_their_campaign_says_no() {
    let hand_over = |folder: &Folder, lang, slug| {
        let compiled = compile(&Options { base: "/repo/".to_owned(), ..options(folder.path()) }).unwrap();
        letter(&compiled, lang, slug).letter.hand_over.clone()
    };
    let form = HandOver {
        service: Service::Form,
        url: "https://forms.example.org/f/library-letters".to_owned(),
        organisation: "Les amis de la bibliothèque de Mill Lane".to_owned(),
    };
    assert_eq!(hand_over(&Folder::library(), Lang::Fr, SLUG), Some(form));
    assert_eq!(hand_over(&Folder::library(), Lang::Fr, "warm-reading-room"), None);

    let at_host = Folder::library()
        .replace("site.toml", "service = \"form\"", "service = \"netlify\"\norganisation = \"The board\"")
        .replace("site.toml", "\"https://forms.example.org/f/library-letters\"", "\"/fr/thanks/\"");
    let netlify = HandOver {
        service: Service::Netlify,
        url: "/repo/fr/thanks/".to_owned(),
        organisation: "The board".to_owned(),
    };
    assert_eq!(hand_over(&at_host, Lang::En, SLUG), Some(netlify));
    assert_eq!(at_host.compile().unwrap().manifest.connect, ["https://represent.opennorth.ca"]);

    let url = "https://actionnetwork.org/api/v2/advocacy_campaigns/1a2b/outreaches";
    let recorded = Folder::library()
        .replace("site.toml", "service = \"form\"", "service = \"action-network\"")
        .replace("site.toml", "https://forms.example.org/f/library-letters", url);
    let recorded = hand_over(&recorded, Lang::En, SLUG).unwrap();
    assert_eq!((recorded.service, recorded.url.as_str()), (Service::ActionNetwork, url));
}

/// The library's letter with one more rule, before the last.
fn with_rule(lines: &str) -> Folder {
    let last = "[[letter.rules]]\nname = \"works-in-french\"";
    Folder::library().replace(CAMPAIGN, last, &format!("[[letter.rules]]\n{lines}\n\n{last}"))
}

#[test]
fn a_merge_field_need_only_be_known_of_those_who_read_it() {
    let variant = "\n## closing for mine\nGreetings from {{to.riding}} to {{to.name}}.\n";
    let mine = with_rule("name = \"mine\"\nto = [\"own:house-of-commons\", \"own:ontario-legislature\"]")
        .append(EN, variant)
        .append(FR, variant);
    mine.compile().unwrap();

    // The other way round: everybody without a riding has a text of their own.
    let without_riding = "to = [\"library-board\", \"minister-libraries\", \"list:senators-atlantic\"]";
    let others = with_rule(&format!("name = \"others\"\n{without_riding}"))
        .append(EN, "\n## closing for others\nThank you.\n")
        .append(FR, "\n## closing for others\nMerci.\n")
        .replace(EN, "Thank you for what you do for libraries.", "Greetings from {{to.riding}}.")
        .replace(FR, "Merci de ce que vous faites pour les bibliothèques.", "Salutations de {{to.riding}}.");
    others.compile().unwrap();
}

#[test]
fn a_riding_that_is_written_for_a_recipient_fills_its_merge_field() {
    let riding = "name = \"Robin Marsh\"\nriding = { en = \"Elder Cove\", fr = \"Anse-au-Sureau\" }";
    let folder = body("{{to.name}}, {{to.riding}}")
        .replace("recipients.toml", "name = \"Robin Marsh\"", riding)
        .replace(CAMPAIGN, ", \"minister-libraries\"", "")
        .replace(CAMPAIGN, "choose = [\"list:senators-atlantic\"]\n", "");
    let letter = english(&folder);
    let ridings = letter.versions.iter().map(|version| version.fixed[0].riding.as_deref());
    assert_eq!(ridings.collect::<Vec<_>>(), [Some("Elder Cove"), Some("Anse-au-Sureau")]);
}

#[test]
fn what_is_written_for_the_browser_is_what_it_reads() {
    for dir in [library(), sample()] {
        let compiled = compile(&options(&dir)).unwrap();
        let pages = compiled.pages.iter();
        let letters: Vec<&Letter> = pages
            .filter_map(|page| match &page.data.page {
                Page::Letter(page) => Some(&page.letter),
                _ => None,
            })
            .collect();
        assert!(letters.len() >= 4);
        for letter in letters {
            let text = serde_json::to_string(letter).unwrap();
            assert_eq!(from_str::<Letter>(&text).as_ref(), Some(letter), "{text}");
        }
    }
}
