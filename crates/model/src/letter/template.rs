//! A letter as its organiser wrote it: blocks, in order.

use serde::{Deserialize, Serialize};

use super::rule::Rule;
use crate::{
    Lang,
    postal_code::Province,
    recipient::{Recipient, RepresentativeSet},
};

/// What a block is in a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The line that greets.
    Salutation,
    /// What the letter begins with.
    Opening,
    /// A paragraph that a writer can switch and move.
    Point,
    /// A question whose answer is a paragraph in the writer's own words.
    Prompt,
    /// What is asked of the recipient.
    Ask,
    /// What the letter ends with.
    Closing,
    /// The writer's name and address.
    Signature,
}

impl BlockKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Salutation, Self::Opening, Self::Point, Self::Prompt, Self::Ask, Self::Closing, Self::Signature];

    /// Its name in content and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Salutation => "salutation",
            Self::Opening => "opening",
            Self::Point => "point",
            Self::Prompt => "prompt",
            Self::Ask => "ask",
            Self::Closing => "closing",
            Self::Signature => "signature",
        }
    }

    /// Whether writers can move it among its like.
    pub const fn moves(self) -> bool {
        matches!(self, Self::Point)
    }
}

/// A block of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Unique in the letter, with `rule`: the point's or the prompt's own name, the
    /// kind's name for the others. The same in every language.
    pub id: String,
    /// The template, as [`super::LiveText::parse`] reads it. Of a prompt: a sentence to begin
    /// with, for those who don't know how; it isn't in the letter until it is taken.
    pub text: String,
    /// Of a point: what it is about, in a few words. Of a prompt: the question.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Whether it is left out until the writer switches it on; of a point only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub off: bool,
    /// Whether it can't be switched off; of a point only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The rule for whose recipients this stands in the place of the block with the same
    /// `id` and no rule. It follows that one; an empty text leaves the block out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// A letter in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Its subjects; never empty. One is chosen for each visitor, and stays.
    pub subjects: Vec<String>,
    /// The subject for the recipients of a rule, by the rule's name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rule_subjects: Vec<(String, String)>,
    /// What is said in the place of the letter to those a rule leaves out, by the rule's name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<(String, String)>,
    /// Its blocks, in order; of those with one `id`, the one without a rule first.
    pub blocks: Vec<Block>,
}

/// A letter in one language, and those it goes to in the words of that language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The language.
    pub lang: Lang,
    /// The letter.
    pub template: Template,
    /// Whose representatives are looked up by postal code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<RepresentativeSet>,
    /// Recipients that are the same for everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<Recipient>,
    /// Recipients to choose from; nobody is chosen at first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choose: Vec<Recipient>,
}

/// A campaign's letter: everything its page needs in the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The campaign it belongs to.
    pub slug: String,
    /// One for each language of the site, that of the page first; never empty.
    pub versions: Vec<Version>,
    /// What is different for some recipients.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// Only people of this province are asked to write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_in: Option<Province>,
    /// An outside service that takes the letter, or a record of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hand_over: Option<HandOver>,
}

/// An outside service that takes letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Which one, and so how it is spoken to.
    pub service: Service,
    /// Where letters are posted to: `https:`, or a path of this site with its base for
    /// [`Service::Netlify`].
    pub url: String,
    /// Who gets what is posted, as the page tells it.
    pub organisation: String,
}

/// An outside service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    /// A form endpoint that answers as Formspree does.
    Form,
    /// A form of the host Netlify.
    Netlify,
    /// The outreaches of an Action Network advocacy campaign: they record that somebody
    /// wrote, and deliver nothing.
    ActionNetwork,
}

impl Service {
    /// Every service.
    pub const ALL: [Self; 3] = [Self::Form, Self::Netlify, Self::ActionNetwork];

    /// Its name in content and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Netlify => "netlify",
            Self::ActionNetwork => "action-network",
        }
    }

    /// Whether it takes the letter to the organisation, rather than only record it.
    pub const fn takes_letters(self) -> bool {
        !matches!(self, Self::ActionNetwork)
    }
}
