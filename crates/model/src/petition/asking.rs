//! How a source of counts is asked, and how often.

use super::CountSource;
use crate::mailto::encode;

/// What is asked of a Proca server: the number of different people, nothing else
/// (<https://github.com/fixthestatusquo/proca-server>, `schema.graphql`).
const PROCA_QUERY: &str = "query($page:Int!){actionPage(id:$page){campaign{stats{supporterCount}}}}";

/// How often a source is asked while all is well, and from when on its number is called old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// Milliseconds between two questions.
    pub interval: i64,
    /// A number that was true longer ago than so many milliseconds is old.
    pub old_after: i64,
}

impl Rhythm {
    /// A backend of ours, or a site that runs the UK Parliament's petitions software, which lets
    /// its count be cached for as long. Old after three missed questions and a bit.
    pub const BACKEND: Self = Self { interval: 10_000, old_after: 35_000 };
    /// Any JSON.
    pub const JSON: Self = Self { interval: 30_000, old_after: 100_000 };
    /// A Proca server.
    pub const PROCA: Self = Self { interval: 60_000, old_after: 200_000 };
    /// A file of the site, which is written some times a day: old after three days, by its own time.
    pub const FILE: Self = Self { interval: 600_000, old_after: 3 * 86_400_000 };

    /// The fewest milliseconds between two questions of a page, while all is well.
    pub const fn soonest(self) -> i64 {
        self.interval / 5 * 4
    }
}

impl CountSource {
    /// What tells this source from others, the same on every page: its kind, its address, and where
    /// in the answer the number is. Empty for a stated number.
    pub fn key(&self) -> String {
        match self {
            Self::Backend { url } => ["backend ", url].concat(),
            Self::EPetitions { url } => ["e-petitions ", url].concat(),
            Self::Json { url, pointer } => ["json ", url, " ", pointer].concat(),
            Self::Proca { url, page } => ["proca ", url, " ", &page.to_string()].concat(),
            Self::File { url } => ["file ", url].concat(),
            Self::Stated { .. } => String::new(),
        }
    }

    /// The address to GET, which says everything; `None` for a stated number, which nobody is asked for.
    pub fn asking(&self) -> Option<String> {
        match self {
            Self::Backend { url } | Self::EPetitions { url } | Self::Json { url, .. } | Self::File { url } => {
                Some(url.clone())
            }
            Self::Proca { url, page } => {
                let joint = if url.contains('?') { "&" } else { "?" };
                let variables = ["{\"page\":", &page.to_string(), "}"].concat();
                Some([url, joint, "query=", &encode(PROCA_QUERY), "&variables=", &encode(&variables)].concat())
            }
            Self::Stated { .. } => None,
        }
    }

    /// How often it is asked; `None` for a stated number.
    pub const fn rhythm(&self) -> Option<Rhythm> {
        match self {
            Self::Backend { .. } | Self::EPetitions { .. } => Some(Rhythm::BACKEND),
            Self::Json { .. } => Some(Rhythm::JSON),
            Self::Proca { .. } => Some(Rhythm::PROCA),
            Self::File { .. } => Some(Rhythm::FILE),
            Self::Stated { .. } => None,
        }
    }
}
