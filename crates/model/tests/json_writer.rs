//! JSON that we write ourselves, read by somebody else.
#![expect(clippy::unwrap_used, reason = "tests")]

mod any;

use alongside_model::{
    Lang,
    draft::Said,
    json::{FromJson, ToJson, Writer, from_str},
    recipient::Recipient,
    time::Instant,
};
use proptest::{collection::vec, prelude::*};

fn written(value: &dyn ToJson) -> String {
    let mut json = Writer::default();
    value.to_json(&mut json);
    json.finish()
}

fn comes_back<T: ToJson + FromJson + PartialEq + std::fmt::Debug>(value: &T) {
    let text = written(value);
    assert_eq!(from_str::<T>(&text).as_ref(), Some(value), "{text}");
}

#[test]
fn what_was_said_of_a_letter_comes_back() {
    let said = [Said::Asked, Said::Sent, Said::NotYet, Said::NothingOpened, Said::Posting, Said::HandedOver];
    said.iter().for_each(comes_back);
    Lang::ALL.iter().for_each(comes_back);
    [true, false].iter().for_each(comes_back);
    [None, Some(u64::MAX), Some(0)].iter().for_each(comes_back);
    [Instant(i64::MIN), Instant(i64::MAX)].iter().for_each(comes_back);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn serde_reads_the_same_texts(texts in vec(any::<String>(), 0..5), pairs in vec((any::<String>(), any::<u64>()), 0..3)) {
        let json: serde_json::Value = serde_json::from_str(&written(&texts)).unwrap();
        prop_assert_eq!(json, serde_json::to_value(&texts).unwrap());
        let json: serde_json::Value = serde_json::from_str(&written(&pairs)).unwrap();
        prop_assert_eq!(json, serde_json::to_value(&pairs).unwrap());
    }

    #[test]
    fn control_characters_are_escaped(text in "[\\x00-\\x1f\"\\\\{}\\[\\]:,]{0,40}") {
        comes_back(&text);
        prop_assert!(!written(&text).chars().any(char::is_control));
    }

    #[test]
    fn any_recipient_comes_back(recipient in any::recipient()) {
        comes_back::<Recipient>(&recipient);
    }
}
