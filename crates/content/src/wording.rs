//! The few words that content has no say in: titles of pages that aren't a
//! campaign's, for the browser's tab, for search and for previews; and what parliaments ask for.

use alongside_model::Lang;

/// The words of a language.
pub(crate) struct Wording {
    pub(crate) hub: &'static str,
    pub(crate) achievements: &'static str,
    pub(crate) achievements_description: &'static str,
    pub(crate) letter: &'static str,
    pub(crate) not_found: &'static str,
    pub(crate) not_found_description: &'static str,
    pub(crate) back_to_text: &'static str,
    pub(crate) poster: &'static str,
    pub(crate) house_of_commons: &'static str,
    /// After the number 500.
    pub(crate) house_receives: &'static str,
    /// After the number 10,000.
    pub(crate) uk_responds: &'static str,
    /// After the number 100,000.
    pub(crate) uk_debates: &'static str,
}

/// The words of a language.
pub(crate) const fn of(lang: Lang) -> &'static Wording {
    match lang {
        Lang::En => &Wording {
            hub: "Campaigns",
            achievements: "What was won",
            achievements_description: "What people achieved together with these campaigns.",
            letter: "Write a letter: ",
            not_found: "Page not found",
            not_found_description: "There is no page at this address.",
            back_to_text: "Back to the text",
            poster: "Poster: ",
            house_of_commons: "House of Commons of Canada",
            house_receives: "signatures are needed for the House of Commons to receive it",
            uk_responds: "signatures are needed for the UK government to respond",
            uk_debates: "signatures are needed for the UK Parliament to consider it for debate",
        },
        Lang::Fr => &Wording {
            hub: "Campagnes",
            achievements: "Ce qui a été obtenu",
            achievements_description: "Ce que des gens ont obtenu ensemble grâce à ces campagnes.",
            letter: "Écrire une lettre\u{a0}: ",
            not_found: "Page introuvable",
            not_found_description: "Il n’y a pas de page à cette adresse.",
            back_to_text: "Retour au texte",
            poster: "Affiche\u{a0}: ",
            house_of_commons: "Chambre des communes du Canada",
            house_receives: "signatures sont nécessaires pour que la Chambre des communes la reçoive",
            uk_responds: "signatures sont nécessaires pour que le gouvernement du Royaume-Uni réponde",
            uk_debates: "signatures sont nécessaires pour que le Parlement du Royaume-Uni envisage d’en débattre",
        },
    }
}
