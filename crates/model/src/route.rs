//! The addresses of the site's pages, below its base path.

use crate::Lang;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// All campaigns.
    Hub(Lang),
    /// A campaign, by its slug.
    Campaign(Lang, String),
    /// A campaign's letter.
    Letter(Lang, String),
    /// A campaign's poster, to print.
    Poster(Lang, String),
    /// What was won.
    Achievements(Lang),
    /// What happens to personal details.
    Privacy(Lang),
}

impl Route {
    /// The path, from `/`, with a trailing slash.
    pub fn path(&self) -> String {
        match self {
            Self::Hub(lang) => format!("/{}/", lang.code()),
            Self::Campaign(lang, slug) => format!("/{}/campaigns/{slug}/", lang.code()),
            Self::Letter(lang, slug) => format!("/{}/campaigns/{slug}/letter/", lang.code()),
            Self::Poster(lang, slug) => format!("/{}/campaigns/{slug}/poster/", lang.code()),
            Self::Achievements(lang) => format!("/{}/achievements/", lang.code()),
            Self::Privacy(lang) => format!("/{}/privacy/", lang.code()),
        }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        match self {
            Self::Hub(_) => Self::Hub(lang),
            Self::Campaign(_, slug) => Self::Campaign(lang, slug.clone()),
            Self::Letter(_, slug) => Self::Letter(lang, slug.clone()),
            Self::Poster(_, slug) => Self::Poster(lang, slug.clone()),
            Self::Achievements(_) => Self::Achievements(lang),
            Self::Privacy(_) => Self::Privacy(lang),
        }
    }
}
