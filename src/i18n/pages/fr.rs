//! What stands in pages, in French.

use alongside_model::life_cycle::{OutcomeKind, State};

use super::PageTexts;
use crate::i18n::dates;

/// What stands in pages.
pub static PAGE: PageTexts = PageTexts {
    skip_to_content: "Aller au contenu",
    main_menu: "Menu principal",
    campaigns: "Campagnes",
    achievements: "Nos victoires",
    privacy: "Vie privée",
    language: "Langue",
    run_by: "Un site de",
    footer_promise: "Aucun témoin, aucun pistage. Ce que vous écrivez reste sur votre appareil jusqu’à ce que vous l’envoyiez.",
    document_title: |title, site| if title == site { site.to_owned() } else { format!("{title} – {site}") },
    app_failed_title: "Quelque chose a cessé de fonctionner sur cette page",
    app_failed: "Vous pouvez encore tout lire, et les liens fonctionnent. Copiez ce que vous avez écrit, puis rechargez la page. Si cela se reproduit, envoyez-nous les détails ci-dessous.",
    details: "Détails",
    date: dates::french,
    state: |state| match state {
        State::Draft => "Brouillon",
        State::Paused => "En pause",
        State::Upcoming => "Ouvre bientôt",
        State::Open => "Ouverte",
        State::ClosingSoon => "Ferme bientôt",
        State::Closed => "Fermée",
        State::Ended(OutcomeKind::Won) => "Gagnée",
        State::Ended(OutcomeKind::PartlyWon) => "Gagnée en partie",
        State::Ended(OutcomeKind::Lost) => "Non gagnée",
    },
    closes_on: |date| format!("Ouverte jusqu’au {date}"),
    closed_on: |date| format!("Fermée le {date}"),
    opens_on: |date| format!("Ouvre le {date}"),
    new: "Nouveau",
    what_people_did: "Ce que cette campagne demandait",
    the_story: "L’histoire",
    what_came_of_it: "Ce qui en est ressorti",
    updates: "Nouvelles",
    write_letter: "Écrire ma lettre",
    by_author: |author| format!("par {author}"),
    leads_elsewhere: "Ouvre un autre site Web.",
    go_to_petition: "Aller à la pétition",
    only_in: |province| format!("Pour les gens qui vivent {province}"),
    next_campaign: "Et maintenant, vous pourriez aider ici",
    upcoming_note: "Cette campagne n’est pas encore ouverte.",
    closed_note: "Cette campagne est fermée. Merci à toutes les personnes qui y ont participé.",
    stated_on: |site, date| format!("selon {site}, {date}"),
    stated_participation: |date| format!("selon les chiffres de {date}"),
    signed_elsewhere: |site| {
        format!(
            "Cette pétition se signe sur {site}, pas ici. Après avoir signé là-bas, guettez un courriel\u{a0}: une signature peut ne compter qu’une fois confirmée."
        )
    },
    confirms_by_email: |site| {
        format!("{site} compte votre signature une fois que vous avez suivi le lien du courriel que vous en recevez.")
    },
    part_stated: |number, by, date| format!("{number} selon {by}, {date}"),
    part_ours: "Les personnes qui ont signé ici",
    part_counted_by: |by| format!("Compte tenu par {by}"),
    part_on_paper: |number, date| format!("{number} sur papier, comptées\u{a0}: {date}"),
    no_backend: "Cette pétition ne peut pas être signée ici pour le moment.",
    letter_title: |campaign| format!("Votre lettre\u{a0}: {campaign}"),
    back_to_campaign: "Retour à la campagne",
    share_title: "En parler autour de vous",
    hashtags: "Mots-clics\u{a0}:",
    achievements_title: "Ce que nous avons gagné ensemble",
    achievements_intro: "Les lettres et les signatures changent les choses. Voici ce qu’ont donné les nôtres.",
    achievements_none: "Rien de gagné encore. Tout commence par les campagnes ouvertes.",
    read_the_story: "Lire l’histoire",
    not_found_title: "Cette page n’existe pas",
    not_found_text: "L’adresse est peut-être mal tapée, ou la campagne a déménagé.",
    see_campaigns: "Voir toutes les campagnes",
};
