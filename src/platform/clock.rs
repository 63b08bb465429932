//! The visitor's clock.

use alongside_model::{Lang, time::Instant};

/// Now, by the device.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far below 2^53")]
pub fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}

/// Hour and minute of an instant in the visitor's own time zone.
pub fn local_time(at: Instant) -> (u32, u32) {
    let date = js_date(at);
    (date.get_hours(), date.get_minutes())
}

/// Whether an instant is of this day, in the visitor's own time zone.
pub fn is_today(at: Instant) -> bool {
    let (date, now) = (js_date(at), js_sys::Date::new_0());
    date.get_date() == now.get_date()
        && date.get_month() == now.get_month()
        && date.get_full_year() == now.get_full_year()
}

/// The day of an instant in words, as a language writes it: "November 24, 2026".
pub fn date(lang: Lang, at: Instant) -> String {
    in_words(lang, &js_date(at))
}

fn js_date(at: Instant) -> js_sys::Date {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.0 as f64))
}

/// A random number from 0 to 1, for jitter.
pub fn random() -> f64 {
    js_sys::Math::random()
}

/// Today's date in words, as a language writes it: "November 24, 2026".
pub fn date_in_words(lang: Lang) -> String {
    in_words(lang, &js_sys::Date::new_0())
}

fn in_words(lang: Lang, date: &js_sys::Date) -> String {
    let options = js_sys::Object::new();
    // Fails only for a frozen object.
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    date.to_locale_date_string(&format!("{}-CA", lang.code()), &options).into()
}
