//! Any recipient, for tests of what is written and read.

use alongside_model::{
    Lang,
    postal_code::Province,
    recipient::{Form, Gender, Recipient},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

pub fn lang() -> impl Strategy<Value = Lang> {
    select(Lang::ALL.to_vec())
}

pub fn text() -> impl Strategy<Value = Option<String>> {
    option::of(any::<String>())
}

prop_compose! {
    pub fn recipient()(
        (id, name, office, post_nominal) in any::<(String, String, String, String)>(),
        (riding, party, email, salutation) in (text(), text(), text(), text()),
        (honorific, elected_office) in (text(), text()),
        postal in vec(any::<String>(), 0..4),
        form in select(Form::ALL.to_vec()),
        gender in option::of(select(Gender::ALL.to_vec())),
        language in option::of(lang()),
        province in option::of(select(Province::ALL.to_vec())),
    ) -> Recipient {
        Recipient {
            id, name, office, riding, party, email, postal, salutation, form, honorific, post_nominal,
            elected_office, gender, language, province,
        }
    }
}
