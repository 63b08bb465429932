//! French, as written in Canada: no-break spaces inside « » and before : and %,
//! none before ; ? ! (*Guide du rédacteur*; a thin space there may break a line
//! on old phones, so none is used).

use alongside_model::{
    Lang,
    letter::Field,
    numbers,
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    signature::{Field as SignField, Problem},
};

#[cfg(feature = "ssr")]
use alongside_model::life_cycle::{OutcomeKind, State};

use super::messages::{CampaignTexts, Messages};
#[cfg(feature = "ssr")]
use super::{dates, page_texts::PageTexts};

/// What every island says.
pub static MESSAGES: Messages = Messages {
    error_prefix: "Erreur\u{a0}: ",
    loading: "Chargement de la page",
    number: |value| numbers::grouped(value, Lang::Fr),
    percent: |value| format!("{}\u{a0}%", numbers::grouped(value, Lang::Fr)),
    days_left: |days| match days {
        0 => "dernier jour".into(),
        1 => "il reste 1 jour".into(),
        days => format!("il reste {} jours", numbers::grouped(days.unsigned_abs(), Lang::Fr)),
    },
    hours_left: |hours| match hours {
        0 => "il reste moins d’une heure".into(),
        1 => "il reste 1 heure".into(),
        hours => format!("il reste {hours} heures"),
    },
    province: |province| match province {
        Province::Ab => "en Alberta",
        Province::Bc => "en Colombie-Britannique",
        Province::Mb => "au Manitoba",
        Province::Nb => "au Nouveau-Brunswick",
        Province::Nl => "à Terre-Neuve-et-Labrador",
        Province::Ns => "en Nouvelle-Écosse",
        Province::Nt => "aux Territoires du Nord-Ouest",
        Province::Nu => "au Nunavut",
        Province::On => "en Ontario",
        Province::Pe => "à l’Île-du-Prince-Édouard",
        Province::Qc => "au Québec",
        Province::Sk => "en Saskatchewan",
        Province::Yt => "au Yukon",
    },
    problem_title: "Il y a un problème",
    postal_code_problem: |error| match error {
        PostalCodeError::Empty => "Inscrivez votre code postal".into(),
        PostalCodeError::Shape => "Inscrivez un code postal de trois lettres et trois chiffres, comme K1A 0B1".into(),
        PostalCodeError::Letter(letter) => format!(
            "Vérifiez la lettre {letter}\u{a0}: Postes Canada ne l’utilise pas à cet endroit. Un code postal ressemble à K1A 0B1"
        ),
    },
    placeholder: |field| match field {
        Field::FromName => "[votre nom]",
        Field::FromAddress => "",
        Field::FromPostalCode => "[votre code postal]",
        Field::ToName => "[nom]",
        Field::ToRiding => "[circonscription]",
        Field::ToOffice => "[fonction]",
        Field::ToSalutation => "Bonjour [nom]",
    },
};

/// What islands of the hub and the campaigns say.
pub static CAMPAIGN: CampaignTexts = CampaignTexts {
    time: |hour, minute| format!("{hour}\u{a0}h\u{a0}{minute:02}"),
    more_than: |number| format!("plus de {number}"),
    find_campaign: "Trouver une campagne",
    search_titles: "Chercher dans les titres",
    filter_state: "Afficher",
    filter_all: "Toutes",
    filter_open: "Ouvertes",
    filter_ended: "Fermées",
    filter_won: "Gagnées",
    filter_action: "Ce que vous pouvez faire",
    any_action: "Peu importe",
    action: |kind| match kind {
        ActionKind::Sign => "Signer",
        ActionKind::Write => "Écrire",
        ActionKind::Read => "Lire",
        ActionKind::Visit => "Agir ailleurs",
        ActionKind::Share => "Partager",
    },
    campaigns_found: |count| match count {
        0 => "Aucune campagne".into(),
        1 => "1 campagne".into(),
        count => format!("{count} campagnes"),
    },
    none_found: "Aucune campagne ne correspond. Essayez moins de mots, ou affichez-les toutes.",
    clear_filters: "Afficher toutes les campagnes",
    what_you_can_do: "Ce que vous pouvez faire",
    signatures: |count| if count < 2 { "signature" } else { "signatures" },
    of_goal: |goal| format!("sur {goal}"),
    progress_name: "Signatures jusqu’ici",
    as_of: |time| format!("à {time}"),
    not_updated_since: |time| format!("Pas de nouvelles depuis {time}. Nous continuons d’essayer."),
    count_asking: "Nous demandons le nombre de signatures…",
    count_unknown: "Le nombre de signatures n’est pas connu en ce moment. Nous continuons d’essayer.",
    count_needs_script: "Le nombre de signatures en direct demande JavaScript.",
    sign_title: "Signer la pétition",
    your_name: "Votre nom",
    email: "Courriel",
    postal_code: "Code postal",
    postal_code_hint: "Comme K1A 0B1",
    agree: "J’ai lu ce que deviennent mes renseignements",
    agree_link: "Ce que deviennent mes renseignements",
    sign_privacy: |organisation| {
        format!(
            "Votre nom, votre courriel et votre code postal vont à {organisation} et à personne d’autre. Ils servent à compter votre signature une seule fois."
        )
    },
    consent: |organisation, address, email| {
        format!(
            "Oui, envoyez-moi des nouvelles de {organisation}. {organisation}, {address}, {email}. Vous pouvez retirer votre consentement en tout temps."
        )
    },
    sign_button: "Signer la pétition",
    signing: "Signature en cours…",
    signed_title: "Merci. Votre signature est comptée.",
    signed_text: "Une signature porte quand d’autres en entendent parler. Voici ce que vous pouvez faire ensuite.",
    sign_already: "Cette adresse courriel a déjà signé cette pétition, elle est donc comptée. Merci.",
    sign_closed: "Cette pétition est fermée\u{a0}: votre signature n’a pas pu être ajoutée.",
    sign_too_many: "Beaucoup de signatures viennent d’arriver de votre réseau. Attendez une minute et signez de nouveau. Ce que vous avez écrit est encore là.",
    sign_unknown: "Nous ne savons pas si votre signature est arrivée. Essayez de nouveau\u{a0}: une adresse courriel n’est jamais comptée deux fois. Ce que vous avez écrit est encore là.",
    sign_problem: |field, problem| match (field, problem) {
        (SignField::Name, Problem::Missing) => "Inscrivez votre nom",
        (SignField::Name, Problem::Invalid) => "Inscrivez votre nom sur une ligne, en lettres",
        (SignField::Name, Problem::TooLong) => "Inscrivez un nom d’au plus 200 caractères",
        (SignField::Email, Problem::Missing) => "Inscrivez votre adresse courriel",
        (SignField::Email, Problem::Invalid) => "Inscrivez une adresse courriel comme nom@example.org",
        (SignField::Email, Problem::TooLong) => "Inscrivez une adresse courriel d’au plus 254 caractères",
        (SignField::PostalCode, Problem::Missing) => "Inscrivez votre code postal",
        (SignField::PostalCode, _) => "Inscrivez un code postal canadien, comme K1A 0B1",
        (SignField::Agreed, _) => "Cochez la case une fois que vous avez lu ce que deviennent vos renseignements",
    },
    letters_sent: |count| match count {
        1 => "1 personne nous a dit l’avoir envoyée.".into(),
        count => format!("{} personnes nous ont dit l’avoir envoyée.", numbers::grouped(count, Lang::Fr)),
    },
    share: "Partager",
    share_copied: "Le lien est copié. Collez-le là où sont vos amis.",
    share_by_hand: "Copiez l’adresse de cette page pour la partager.",
};

/// What stands in pages.
#[cfg(feature = "ssr")]
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
