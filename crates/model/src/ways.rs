//! The ways a letter can go, and which of them to offer first.
//!
//! A link holds a letter only up to a length, which differs from program to program. A
//! letter is never cut: where it doesn't fit, it is copied, and the program is opened for
//! the writer to paste it.

mod copy;
mod lengths;
mod link;

pub use copy::{CopyWords, copied, copy_all};
pub use lengths::{Lengths, length};
pub use link::{ShortLink, link, short_link};

/// A way for a letter to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The site's own server sends it.
    Server,
    /// An outside service that the organiser chose takes it.
    HandOver,
    /// The mail program of the device.
    MailApp,
    /// Gmail in the browser.
    Gmail,
    /// Outlook in the browser, for a work or school account.
    OutlookWork,
    /// Outlook in the browser, for a personal account.
    OutlookPersonal,
    /// Yahoo Mail in the browser.
    Yahoo,
    /// The device's own menu for sharing.
    Share,
    /// A file that a mail program opens.
    Eml,
    /// The clipboard.
    Copy,
    /// Paper.
    Print,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 11] = [
        Self::Server,
        Self::HandOver,
        Self::MailApp,
        Self::Gmail,
        Self::OutlookWork,
        Self::OutlookPersonal,
        Self::Yahoo,
        Self::Share,
        Self::Eml,
        Self::Copy,
        Self::Print,
    ];

    /// Its name in attributes and in what is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::HandOver => "hand-over",
            Self::MailApp => "mail-app",
            Self::Gmail => "gmail",
            Self::OutlookWork => "outlook-work",
            Self::OutlookPersonal => "outlook-personal",
            Self::Yahoo => "yahoo",
            Self::Share => "share",
            Self::Eml => "eml",
            Self::Copy => "copy",
            Self::Print => "print",
        }
    }

    /// The most characters of its whole encoded address, for a way that is a link.
    pub fn limit(self) -> Option<usize> {
        LIMITS.iter().find(|(way, _)| *way == self).map(|(_, limit)| *limit)
    }
}

/// The most characters of the whole encoded address that are trusted to arrive. Nobody
/// documents them, so each lies well below what is known to have failed.
pub const LIMITS: [(Way, usize); 5] = [
    // Windows hands programs at most 2,083 characters of an address, and browsers of some
    // years ago did nothing above 2,048 (github.com/electron/electron/issues/9987).
    (Way::MailApp, 1_800),
    // Nobody documents it; a test of 2013 saw its `mailto:` handler fail above some 1,620, and web
    // servers and proxies commonly refuse a query above 2,048.
    (Way::Gmail, 1_800),
    // Web servers and proxies commonly refuse a query above 2,048, which is the default of
    // Microsoft's own (learn.microsoft.com, IIS, requestLimits, maxQueryString).
    (Way::OutlookWork, 1_800),
    // Outlook.com itself was seen to take 8,000, but what lies between may not.
    (Way::OutlookPersonal, 1_800),
    // Never measured; as for the others.
    (Way::Yahoo, 1_800),
];

/// Where a letter is to go from, and to whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself")]
pub struct Situation {
    /// Whether the device is a phone or a tablet.
    pub phone: bool,
    /// Whether the browser can open the device's menu for sharing.
    pub share: bool,
    /// Whether the recipient's email address is known.
    pub has_email: bool,
    /// Whether the recipient's postal address is known.
    pub has_postal: bool,
    /// Whether an outside service takes letters.
    pub hand_over: bool,
    /// Whether the site's own server sends letters.
    pub server: bool,
}

/// A way, as it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The way.
    pub way: Way,
    /// Whether it takes the letter as it is.
    pub fit: Fit,
    /// Why it stands where it does.
    pub reason: Reason,
}

/// How a letter fits a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// As a whole.
    Whole,
    /// Not as a whole: it is copied, the program is opened, the writer pastes.
    CopyAndOpen {
        /// The characters of the whole encoded address.
        length: usize,
        /// The most it may have.
        limit: usize,
    },
}

/// Why a way stands where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The writer has nothing more to do.
    SentFromHere,
    /// What most people use on a phone.
    UsualOnPhone,
    /// What most people use on a computer.
    UsualOnComputer,
    /// For those whose mail is in the browser.
    InBrowser,
    /// It takes a letter of any length.
    TakesAnyLength,
    /// The letter is longer than its address can hold.
    TooLong,
    /// It goes by way of somebody else.
    ByOthers,
    /// It works with every program.
    WorksEverywhere,
    /// The letter can be sent by post.
    ByPost,
    /// No email address of the recipient is known, and no way to mail them.
    NoAddress,
}

/// On a computer, a link that opens the mail program is what people expect.
const ON_COMPUTER: [Way; 11] = [
    Way::Server,
    Way::MailApp,
    Way::Gmail,
    Way::OutlookWork,
    Way::OutlookPersonal,
    Way::Yahoo,
    Way::Eml,
    Way::Copy,
    Way::HandOver,
    Way::Share,
    Way::Print,
];

/// On a phone Gmail in the browser opens no letter, and few mail programs make a draft of a file.
const ON_PHONE: [Way; 10] = [
    Way::Server,
    Way::MailApp,
    Way::Share,
    Way::Copy,
    Way::OutlookWork,
    Way::OutlookPersonal,
    Way::Yahoo,
    Way::HandOver,
    Way::Eml,
    Way::Print,
];

/// Without an address to mail to.
const BY_POST: [Way; 4] = [Way::Print, Way::HandOver, Way::Copy, Way::Share];
const WITHOUT_ADDRESS: [Way; 4] = [Way::HandOver, Way::Copy, Way::Share, Way::Print];

/// The ways that are there, best first. Ways that take the letter whole come before those
/// that don't, but for the mail program, which stays where people look for it. A letter
/// that fits no link moves up the ways that take any length.
pub fn rank(situation: Situation, lengths: &Lengths) -> Vec<Offer> {
    let ways: &[Way] = match situation {
        Situation { has_email: false, has_postal: true, .. } => &BY_POST,
        Situation { has_email: false, .. } => &WITHOUT_ADDRESS,
        Situation { phone: true, .. } => &ON_PHONE,
        _ => &ON_COMPUTER,
    };
    let fits_no_link = LIMITS.iter().all(|(way, limit)| lengths.get(*way) > *limit);
    let mut groups: [Vec<Offer>; 4] = Default::default();
    for way in ways.iter().copied().filter(|way| is_there(*way, situation)) {
        let fit = fit(way, lengths);
        let group = match way {
            _ if !situation.has_email => 0,
            Way::Server | Way::MailApp => 0,
            Way::Share if situation.phone => 0,
            Way::HandOver => usize::from(!fits_no_link) + 1,
            Way::Eml if !situation.phone => usize::from(!fits_no_link) + 1,
            _ if fit == Fit::Whole => 2,
            _ => 3,
        };
        groups[group].push(Offer { way, fit, reason: reason(way, situation, fit, fits_no_link) });
    }
    groups.concat()
}

fn is_there(way: Way, situation: Situation) -> bool {
    match way {
        Way::Server => situation.server,
        Way::HandOver => situation.hand_over,
        Way::Share => situation.share,
        _ => true,
    }
}

fn fit(way: Way, lengths: &Lengths) -> Fit {
    let length = lengths.get(way);
    match way.limit() {
        Some(limit) if length > limit => Fit::CopyAndOpen { length, limit },
        _ => Fit::Whole,
    }
}

const fn reason(way: Way, situation: Situation, fit: Fit, fits_no_link: bool) -> Reason {
    match way {
        _ if matches!(fit, Fit::CopyAndOpen { .. }) => Reason::TooLong,
        Way::Print if situation.has_postal => Reason::ByPost,
        Way::Print | Way::Copy | Way::Share | Way::HandOver if !situation.has_email => Reason::NoAddress,
        Way::Server => Reason::SentFromHere,
        Way::MailApp | Way::Share if situation.phone => Reason::UsualOnPhone,
        Way::MailApp => Reason::UsualOnComputer,
        Way::Gmail | Way::OutlookWork | Way::OutlookPersonal | Way::Yahoo => Reason::InBrowser,
        Way::HandOver if !fits_no_link => Reason::ByOthers,
        Way::Eml | Way::HandOver | Way::Print => Reason::TakesAnyLength,
        Way::Copy | Way::Share => Reason::WorksEverywhere,
    }
}
