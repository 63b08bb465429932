//! French, as written in Canada: no-break spaces inside « » and before : and %,
//! none before; ? ! (*Guide du rédacteur*; a thin space there may break a line
//! on old phones, so none is used).

use alongside_model::{
    Lang,
    letter::Field,
    numbers,
    page::ActionKind,
    postal_code::{PostalCodeError, Province},
    signature::{Field as SignField, Problem},
};

use super::messages::{CampaignTexts, Messages};

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
    over_goal: |goal| format!("– l’objectif de {goal} est dépassé"),
    at_least: |number| format!("au moins {number}"),
    part_missing: |by| {
        if by.is_empty() {
            "Le nombre des personnes qui ont signé ici n’est pas connu pour l’instant.".into()
        } else {
            format!("Le nombre tenu par {by} n’est pas connu pour l’instant.")
        }
    },
    among_the_first: "Soyez parmi les premières personnes à signer.",
    official: |number, what, reached| format!("{number} {what}{}", if reached { "\u{a0}: atteint" } else { "" }),
    reached: |number| format!("{number} signatures atteintes"),
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
    city: "Ville ou village",
    comment: "Pourquoi signez-vous?",
    comment_hint: "L’équipe de la campagne le lit. Ce n’est pas affiché sur cette page.",
    optional: " (facultatif)",
    agree: "J’ai lu ce que deviennent mes renseignements",
    agree_link: "Ce que deviennent mes renseignements",
    sign_privacy: |organisation, host, others| {
        let through = if host.is_empty() { String::new() } else { format!(", par l’intermédiaire de {host},") };
        let others = if others { "aux autres seulement si vous cochez leur case" } else { "à personne d’autre" };
        format!(
            "Ce que vous écrivez ici est remis à {organisation}{through} et {others}, pour compter votre signature une seule fois."
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
    received_title: "Votre signature a été transmise.",
    received_text: "Le système qui la reçoit ne nous dit pas si elle est comptée.",
    unclear_title: "Votre signature est peut-être arrivée",
    unclear_text: |email| {
        format!(
            "Aucune réponse claire n’est venue. Pour que personne ne signe deux fois, nous ne l’envoyons pas de nouveau. Pour en avoir le cœur net, écrivez à {email}."
        )
    },
    next_step: "Ensuite\u{a0}:",
    clear_form: "Effacer ce formulaire",
    consent_needed: |organisation| {
        format!(
            "Signer de cette façon vous inscrit à la liste d’envoi de {organisation}; il faut donc cocher la case ci-dessous. Vous pouvez aussi signer par courriel."
        )
    },
    sign_needs_script: "Pour signer ici, il faut JavaScript.",
    sign_by_email: "Signer par courriel",
    sign_by_email_text: |address| format!("Je signe cette pétition\u{a0}: {address}"),
    sign_closed: "Cette pétition est fermée\u{a0}: votre signature n’a pas pu être ajoutée.",
    sign_paused: "Cette pétition est en pause; votre signature n’a pas pu être ajoutée maintenant. Ce que vous avez écrit est toujours là.",
    sign_refused: "Le système qui reçoit les signatures n’a pas pris la vôtre. Ce que vous avez écrit est toujours là.",
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
        (SignField::City, Problem::Missing) => "Inscrivez votre ville ou village",
        (SignField::City, _) => "Inscrivez le nom de votre ville ou village, en 100 caractères au plus",
        (SignField::Comment, Problem::Missing) => "Écrivez pourquoi vous signez",
        (SignField::Comment, _) => "Limitez votre texte à 1 000 caractères",
        (SignField::Updates, _) => "Cochez la case au sujet des messages pour signer de cette façon",
        (SignField::Agreed, _) => "Cochez la case une fois que vous avez lu ce que deviennent vos renseignements",
    },
    letters_sent: |count| match count {
        1 => "1 personne nous a dit l’avoir envoyée.".into(),
        count => format!("{} personnes nous ont dit l’avoir envoyée.", numbers::grouped(count, Lang::Fr)),
    },
    share: "Partager",
    share_copied: "Le lien est copié. Collez-le là où sont vos amis.",
    share_by_hand: "Copiez l’adresse de cette page pour la partager.",
    copy_link: "Copier le lien",
    mastodon: "Mastodon",
    mastodon_server: "Votre serveur Mastodon",
    mastodon_hint: "Comme mastodon.social",
    mastodon_problem: "Inscrivez le nom de votre serveur, comme mastodon.social",
    mastodon_open: "Partager sur Mastodon",
};
