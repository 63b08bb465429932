//! The visitor's clock.

use alongside_model::time::Instant;

/// Now, by the device.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far below 2^53")]
pub fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}

/// Hour and minute of an instant in the visitor's own time zone.
pub fn local_time(at: Instant) -> (u32, u32) {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.0 as f64));
    (date.get_hours(), date.get_minutes())
}

/// A random number from 0 to 1, for jitter.
pub fn random() -> f64 {
    js_sys::Math::random()
}

/// Today's date in words, as a language writes it: "November 24, 2026".
pub fn date_in_words(lang: alongside_model::Lang) -> String {
    let options = js_sys::Object::new();
    // Fails only for a frozen object.
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    let locale = format!("{}-CA", lang.code());
    js_sys::Date::new_0().to_locale_date_string(&locale, &options).into()
}
