//! What is sent, read from either of its two forms: JSON from the app, an ordinary
//! HTML form from a page whose script doesn't run.

use alongside_model::{Lang, signature::SignatureForm};
use axum::http::{HeaderMap, header};

/// How a signature was sent, which is also how it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// By the app: answered with JSON.
    Json,
    /// By a form without script: answered with a page.
    Form,
}

/// An HTML form's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlForm {
    /// The signature.
    pub signature: SignatureForm,
    /// The page it was sent from, once it is known to be one of ours.
    pub from: Option<String>,
}

impl Sent {
    /// By the media type; `None` for any other.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let media_type = headers.get(header::CONTENT_TYPE)?.to_str().ok()?.split(';').next()?.trim();
        [("application/json", Self::Json), ("application/x-www-form-urlencoded", Self::Form)]
            .into_iter()
            .find_map(|(name, sent)| media_type.eq_ignore_ascii_case(name).then_some(sent))
    }
}

impl HtmlForm {
    /// Reads the fields `name`, `email`, `postal_code`, `agreed`, `updates` (a ticked
    /// box sends `on`), `lang` and `return`; what is missing stays empty, for
    /// [`SignatureForm::check`] to tell.
    pub fn read(body: &[u8]) -> Self {
        let mut form = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let signature = &mut form.signature;
            match &*name {
                "name" => signature.name = value.into_owned(),
                "email" => signature.email = value.into_owned(),
                "postal_code" => signature.postal_code = value.into_owned(),
                "agreed" => signature.agreed = value == "on",
                "updates" => signature.updates = value == "on",
                "lang" => signature.lang = Lang::from_code(&value),
                "return" => form.from = is_campaign_page(&value).then(|| value.into_owned()),
                _ => {}
            }
        }
        form
    }

    /// The language to answer in: the form's, else the page's, else the first.
    pub fn lang(&self) -> Lang {
        let of_page = || Lang::from_code(self.from.as_deref()?.split('/').nth(1)?);
        self.signature.lang.or_else(of_page).unwrap_or(Lang::ALL[0])
    }

    /// The page to go back to: the one it was sent from, else the hub.
    pub fn back(&self) -> String {
        self.from.clone().unwrap_or_else(|| format!("/{}/", self.lang().code()))
    }
}

/// Whether a path is `/{lang}/campaigns/...` in the letters that our own paths are
/// made of, so that it can neither lead elsewhere nor break out of a header or a page.
fn is_campaign_page(path: &str) -> bool {
    let mut segments = path.split('/');
    path.len() <= 200
        && path.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/".contains(&byte))
        && !path.contains("//")
        && segments.next() == Some("")
        && segments.next().is_some_and(|lang| Lang::from_code(lang).is_some())
        && segments.next() == Some("campaigns")
        && segments.next().is_some_and(|slug| !slug.is_empty())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test")]

    use axum::http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_a_campaign_of_ours_is_gone_back_to() {
        for path in ["/en/campaigns/canal/", "/fr/campaigns/le-canal-2/", "/en/campaigns/canal/letter/"] {
            assert!(is_campaign_page(path), "{path}");
        }
        for path in [
            "",
            "/",
            "/en/",
            "/en/campaigns",
            "/en/campaigns/",
            "/xx/campaigns/canal/",
            "//evil.example/en/campaigns/x/",
            "/en/campaigns//evil.example/",
            "https://evil.example/en/campaigns/canal/",
            "/en/campaigns/../../v1/",
            "/en/campaigns/canal/\r\nSet-Cookie: a=b",
            "/en/campaigns/\"><script>",
            "/en/campaigns/canal\\",
        ] {
            assert!(!is_campaign_page(path), "{path}");
        }
    }

    #[test]
    fn a_page_without_a_language_field_is_answered_in_its_own() {
        assert_eq!(HtmlForm::read(b"return=%2Ffr%2Fcampaigns%2Fcanal%2F").lang(), Lang::Fr);
        assert_eq!(HtmlForm::read(b"lang=fr").back(), "/fr/");
        assert_eq!(HtmlForm::read(b"lang=xx&return=https%3A%2F%2Fevil.example%2F").back(), "/en/");
    }

    #[test]
    fn a_box_that_is_not_ticked_is_no_consent() {
        let form = HtmlForm::read(b"name=A+B&email=a%40example.org&postal_code=k1a0a6&agreed=on");
        assert!(form.signature.agreed && !form.signature.updates);
        assert_eq!(form.signature.check().unwrap().name, "A B");
        assert!(HtmlForm::read(b"updates=on").signature.updates);
    }

    #[test]
    fn the_media_type_is_read_as_written_in_practice() {
        let sent = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(value));
            Sent::of(&headers)
        };
        assert_eq!(sent("application/json"), Some(Sent::Json));
        assert_eq!(sent("Application/JSON; charset=utf-8"), Some(Sent::Json));
        assert_eq!(sent("application/x-www-form-urlencoded"), Some(Sent::Form));
        assert_eq!(sent("text/plain"), None);
        assert_eq!(sent("application/jsonp"), None);
        assert_eq!(Sent::of(&HeaderMap::new()), None);
    }

    proptest! {
        #[test]
        fn whatever_is_sent_the_way_back_stays_on_the_site(body in proptest::collection::vec(any::<u8>(), 0..300)) {
            let back = HtmlForm::read(&body).back();
            prop_assert!(back.starts_with("/en/") || back.starts_with("/fr/"));
        }
    }
}
