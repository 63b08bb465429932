//! The fields that a petition asks for, and what is typed into them.

use alongside_model::{
    petition::AskedField,
    signature::{Field, MAX_COMMENT, SignatureForm},
};
use leptos::prelude::*;

use super::SignState;
use crate::{
    components::{
        error_summary::error_of,
        kit::{Node, by, el, memo, nothing},
        text_field::TextField,
    },
    platform::device,
};

/// What is typed and ticked.
#[derive(Clone, Copy)]
pub struct Typed {
    name: RwSignal<String>,
    email: RwSignal<String>,
    postal_code: RwSignal<String>,
    city: RwSignal<String>,
    comment: RwSignal<String>,
    /// "I have read what happens to my details".
    pub agreed: RwSignal<bool>,
    /// The consent to be written to by the site's organisation.
    pub updates: RwSignal<bool>,
    /// The consents to the partners, in their order.
    pub partners: StoredValue<Vec<RwSignal<bool>>>,
    key: StoredValue<String>,
}

impl Typed {
    /// Nothing yet.
    pub fn new(partners: usize) -> Self {
        Self {
            name: RwSignal::default(),
            email: RwSignal::default(),
            postal_code: RwSignal::default(),
            city: RwSignal::default(),
            comment: RwSignal::default(),
            agreed: RwSignal::new(false),
            updates: RwSignal::new(false),
            partners: StoredValue::new((0..partners).map(|_| RwSignal::new(false)).collect()),
            key: StoredValue::default(),
        }
    }

    /// What is typed into a field.
    pub fn of(&self, field: Field) -> RwSignal<String> {
        match field {
            Field::Email => self.email,
            Field::PostalCode => self.postal_code,
            Field::City => self.city,
            Field::Comment => self.comment,
            Field::Name | Field::Agreed | Field::Updates => self.name,
        }
    }

    /// All that is typed; follows each field.
    pub fn all(&self) -> [String; 5] {
        Field::TYPED.map(|field| self.of(field).get())
    }

    /// The key of this signature: the same until it is signed or the form is cleared.
    pub fn key(&self) -> String {
        if self.key.with_value(String::is_empty) {
            self.key.set_value(format!("{:x}-{:x}-{:x}", device::random(), device::random(), device::random()));
        }
        self.key.get_value()
    }

    /// The key that an earlier visit of this page had made.
    pub fn set_key(&self, key: String) {
        self.key.set_value(key);
    }

    /// Empties everything.
    pub fn clear(&self) {
        for field in Field::TYPED {
            self.of(field).set(String::new());
        }
        self.agreed.set(false);
        self.updates.set(false);
        self.partners.with_value(|partners| partners.iter().for_each(|ticked| ticked.set(false)));
        self.key.set_value(String::new());
    }

    /// The form as it travels.
    pub fn form(&self, state: SignState) -> SignatureForm {
        let [name, email, postal_code, city, comment] = Field::TYPED.map(|field| self.of(field).get_untracked());
        let partners = state.sign.with_value(|sign| {
            let ticked = self.partners.get_value();
            let both = sign.partners.iter().zip(ticked);
            both.filter(|(_, ticked)| ticked.get_untracked()).map(|(partner, _)| partner.id.clone()).collect()
        });
        SignatureForm {
            name,
            email,
            postal_code,
            city,
            comment,
            agreed: self.agreed.get_untracked(),
            updates: self.updates.get_untracked(),
            partners,
            lang: Some(state.cx.lang),
            key: self.key(),
        }
    }
}

/// A field with its label, hint and error.
pub fn field(state: SignState, asked: AskedField) -> Node {
    let text = state.cx.campaign();
    let id = asked.field.name();
    let value = state.typed.of(asked.field);
    let usual = TextField { id, required: asked.required, ..TextField::new(value) };
    let optional = if asked.required { "" } else { text.optional };
    let field = match asked.field {
        Field::Comment => return comment(state, optional),
        Field::Email => TextField { kind: "email", label: text.email, autocomplete: "email", ..usual },
        Field::City => TextField { label: text.city, autocomplete: "address-level2", ..usual },
        Field::PostalCode => TextField {
            label: text.postal_code,
            hint: text.postal_code_hint,
            autocomplete: "postal-code",
            class: "field__input--short",
            max_length: 20,
            ..usual
        },
        _ => TextField { label: text.your_name, autocomplete: "name", ..usual },
    };
    TextField { optional, ..field }.node(move || error_of(state.errors, id))
}

fn comment(state: SignState, optional: &'static str) -> Node {
    let text = state.cx.campaign();
    let value = state.typed.of(Field::Comment);
    let error = memo(move || error_of(state.errors, "comment"));
    let area = el("textarea.field__input id=comment name=comment rows=3 dir=auto")
        .attr("maxlength", MAX_COMMENT.to_string())
        .attr_by("aria-describedby", move || {
            Some(if error.get().is_some() { "comment-hint comment-error" } else { "comment-hint" }.to_owned())
        })
        .attr_by("aria-invalid", move || error.get().map(|_| "true".to_owned()))
        .value_by(move || value.get())
        .on("input", move |event| value.set(event_target_value(&event)));
    let says = by(move || match error.get() {
        Some(words) => el("p.field__error id=comment-error").say(words).node(),
        None => nothing(),
    });
    el("div")
        .class_by("field", "field--error", move || error.get().is_some())
        .put(el("label.field__label for=comment").say(text.comment).say(optional))
        .put(el("p.field__hint id=comment-hint").say(text.comment_hint))
        .put(says)
        .put(area)
        .node()
}
