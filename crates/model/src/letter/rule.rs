//! Rules: what is different for some recipients.

use serde::{Deserialize, Serialize};

use crate::{Lang, postal_code::Province, recipient::Recipient, search::folded};

/// What is different for the recipients it is for. Of several rules that are for a
/// recipient, the first counts and the others don't.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name: blocks, subjects and notes say it.
    pub name: String,
    /// Ids of recipients, and of sets as `own:house-of-commons`. Like the lists below: any of
    /// them; an empty list asks nothing; all that ask something must agree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<String>,
    /// Ridings by name; dashes, accents and capitals don't matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub riding: Vec<String>,
    /// The recipient's province, or else the writer's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub province: Vec<Province>,
    /// Parties by name, compared like ridings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub party: Vec<String>,
    /// The language the recipient prefers, where that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub language: Vec<Lang>,
    /// Offices by name, as content or the look-up has them, compared like ridings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub office: Vec<String>,
    /// Whether no letter goes to them: the template's note is shown instead.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub leave_out: bool,
    /// What to do instead of writing to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Instead>,
}

/// Another action in the place of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instead {
    /// Where: an `https:` address, or a path of this site with its base.
    pub url: String,
    /// What the link says.
    pub label: String,
}

impl Rule {
    /// Whether it is for a recipient. `province` is the writer's.
    pub fn is_for(&self, to: &Recipient, province: Option<Province>) -> bool {
        let named = |wanted: &String| match wanted.strip_prefix("own:") {
            Some(set) => to.id.strip_prefix(set).is_some_and(|rest| rest.starts_with('/')),
            None => to.id == *wanted,
        };
        let among = |list: &[String], of: &[Option<&str>]| {
            let of: Vec<String> = of.iter().flatten().map(|text| folded(text)).collect();
            list.is_empty() || list.iter().any(|wanted| of.contains(&folded(wanted)))
        };
        (self.to.is_empty() || self.to.iter().any(named))
            && among(&self.riding, &[to.riding.as_deref()])
            && among(&self.party, &[to.party.as_deref()])
            && among(&self.office, &[Some(&to.office), to.elected_office.as_deref()])
            && (self.province.is_empty()
                || to.province.or(province).is_some_and(|province| self.province.contains(&province)))
            && (self.language.is_empty() || to.language.is_some_and(|lang| self.language.contains(&lang)))
    }
}

/// The rule that counts for a recipient.
pub fn rule_for<'a>(rules: &'a [Rule], to: &Recipient, province: Option<Province>) -> Option<&'a Rule> {
    rules.iter().find(|rule| rule.is_for(to, province))
}
