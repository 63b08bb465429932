//! Reading a letter, and those it goes to.

use serde_json::Value;

use super::{FromJson, ToJson, Writer, field, named};
use crate::{
    letter::{Block, BlockKind, HandOver, Instead, Letter, Rule, Service, Template, Version},
    recipient::{Form, Gender, Recipient, RepresentativeSet},
};

/// A field that is absent where it holds what is usual.
fn usual<T: FromJson + Default>(json: &Value, key: &str) -> Option<T> {
    json.get(key).map_or_else(|| Some(T::default()), T::from_json)
}

impl<T: FromJson> FromJson for (String, T) {
    fn from_json(json: &Value) -> Option<Self> {
        Some((FromJson::from_json(json.get(0)?)?, FromJson::from_json(json.get(1)?)?))
    }
}

impl FromJson for Form {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::ALL, Self::name)
    }
}

impl FromJson for Gender {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::ALL, Self::name)
    }
}

impl FromJson for BlockKind {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::ALL, Self::name)
    }
}

impl FromJson for Service {
    fn from_json(json: &Value) -> Option<Self> {
        named(json, &Self::ALL, Self::name)
    }
}

impl FromJson for Recipient {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            id: field(json, "id")?,
            name: field(json, "name")?,
            office: field(json, "office")?,
            riding: field(json, "riding")?,
            party: field(json, "party")?,
            email: field(json, "email")?,
            postal: field(json, "postal")?,
            salutation: field(json, "salutation")?,
            form: usual(json, "form")?,
            honorific: field(json, "honorific")?,
            post_nominal: usual(json, "post_nominal")?,
            elected_office: field(json, "elected_office")?,
            gender: field(json, "gender")?,
            language: field(json, "language")?,
            province: field(json, "province")?,
        })
    }
}

impl FromJson for RepresentativeSet {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            id: field(json, "id")?,
            set: field(json, "set")?,
            offices: field(json, "offices")?,
            form: usual(json, "form")?,
            boundary_sets: field(json, "boundary_sets")?,
            office: field(json, "office")?,
            office_short: field(json, "office_short")?,
            body: field(json, "body")?,
            postal: field(json, "postal")?,
        })
    }
}

impl FromJson for Block {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            kind: field(json, "kind")?,
            id: field(json, "id")?,
            text: field(json, "text")?,
            label: usual(json, "label")?,
            off: usual(json, "off")?,
            required: usual(json, "required")?,
            rule: field(json, "rule")?,
        })
    }
}

impl FromJson for Template {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            subjects: field(json, "subjects")?,
            rule_subjects: field(json, "rule_subjects")?,
            notes: field(json, "notes")?,
            blocks: field(json, "blocks")?,
        })
    }
}

impl FromJson for Version {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            lang: field(json, "lang")?,
            template: field(json, "template")?,
            own: field(json, "own")?,
            fixed: field(json, "fixed")?,
            choose: field(json, "choose")?,
        })
    }
}

impl FromJson for Rule {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            name: field(json, "name")?,
            to: field(json, "to")?,
            riding: field(json, "riding")?,
            province: field(json, "province")?,
            party: field(json, "party")?,
            language: field(json, "language")?,
            office: field(json, "office")?,
            leave_out: usual(json, "leave_out")?,
            instead: field(json, "instead")?,
        })
    }
}

impl FromJson for Instead {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self { url: field(json, "url")?, label: field(json, "label")? })
    }
}

impl FromJson for HandOver {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            service: field(json, "service")?,
            url: field(json, "url")?,
            organisation: field(json, "organisation")?,
        })
    }
}

impl FromJson for Letter {
    fn from_json(json: &Value) -> Option<Self> {
        Some(Self {
            slug: field(json, "slug")?,
            versions: field(json, "versions")?,
            rules: field(json, "rules")?,
            only_in: field(json, "only_in")?,
            hand_over: field(json, "hand_over")?,
        })
    }
}

impl ToJson for Recipient {
    fn to_json(&self, json: &mut Writer) {
        let form = self.form.name().to_owned();
        let gender = self.gender.map(|gender| gender.name().to_owned());
        let province = self.province.map(|province| province.abbreviation().to_owned());
        json.fields(&[
            ("id", &self.id),
            ("name", &self.name),
            ("office", &self.office),
            ("riding", &self.riding),
            ("party", &self.party),
            ("email", &self.email),
            ("postal", &self.postal),
            ("salutation", &self.salutation),
            ("form", &form),
            ("honorific", &self.honorific),
            ("post_nominal", &self.post_nominal),
            ("elected_office", &self.elected_office),
            ("gender", &gender),
            ("language", &self.language),
            ("province", &province),
        ]);
    }
}
