//! What is sent, read from either of its two forms: JSON from the app, an ordinary
//! HTML form from a page whose script doesn't run.

use alongside_model::{Lang, signature::SignatureForm};
use axum::http::{HeaderMap, header};

use crate::origins::SiteOrigin;

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
    /// The path it says it was sent from, if it can be that of a campaign's page; below a
    /// base perhaps.
    from: Option<String>,
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
    /// Reads the fields `name`, `email`, `postal_code`, `city`, `comment`, `agreed`, `updates` (a
    /// ticked box sends `on`), `partners` (an id for each box that is ticked), `key`, `lang` and
    /// `return`; what is missing stays empty, for [`SignatureForm::check`] to tell.
    pub fn read(body: &[u8]) -> Self {
        let mut form = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let signature = &mut form.signature;
            match &*name {
                "name" => signature.name = value.into_owned(),
                "email" => signature.email = value.into_owned(),
                "postal_code" => signature.postal_code = value.into_owned(),
                "city" => signature.city = value.into_owned(),
                // Forms part lines by two characters (HTML standard, "constructing an entry list"); the app by one.
                "comment" => signature.comment = value.replace("\r\n", "\n"),
                "partners" => signature.partners.push(value.into_owned()),
                "key" => signature.key = value.into_owned(),
                "agreed" => signature.agreed = value == "on",
                "updates" => signature.updates = value == "on",
                "lang" => signature.lang = Lang::from_code(&value),
                "return" => form.from = is_below_a_base(&value).then(|| value.into_owned()),
                _ => {}
            }
        }
        form
    }

    /// The language to answer in: the form's, else the page's, else the first.
    pub fn lang(&self) -> Lang {
        let of_page = || self.from.as_deref()?.split('/').find_map(Lang::from_code);
        self.signature.lang.or_else(of_page).unwrap_or(Lang::ALL[0])
    }

    /// The page to go back to: the one it was sent from, else the hub. On another origin the
    /// site may lie below a base; here it lies at the root.
    pub fn back(&self, site: Option<&SiteOrigin>) -> String {
        let from = self.from.clone().filter(|path| site.is_some() || is_campaign_page(path));
        let path = from.unwrap_or_else(|| format!("/{}/", self.lang().code()));
        site.map_or_else(|| path.clone(), |site| format!("{site}{path}"))
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

/// Whether a path is such a page, or one below a folder: `/our-site/en/campaigns/...`.
fn is_below_a_base(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_~./".contains(&byte);
    path.starts_with('/')
        && path.len() <= 200
        && path.bytes().all(plain)
        && !path.contains("//")
        && !path.split('/').any(|segment| segment.starts_with('.'))
        && path.match_indices('/').any(|(at, _)| is_campaign_page(&path[at..]))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test")]

    use alongside_model::signature::USUAL;
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
    fn on_another_origin_a_campaign_may_lie_below_a_base() {
        let site: SiteOrigin = "https://www.example.org".parse().unwrap();
        for (sent, back) in [
            ("/en/campaigns/canal/", "https://www.example.org/en/campaigns/canal/"),
            ("/Our_Site.2/fr/campaigns/canal/", "https://www.example.org/Our_Site.2/fr/campaigns/canal/"),
            ("/a/b/en/campaigns/canal/", "https://www.example.org/a/b/en/campaigns/canal/"),
            ("//evil.example/en/campaigns/canal/", "https://www.example.org/en/"),
            ("/../en/campaigns/canal/", "https://www.example.org/en/"),
            ("@evil.example/en/campaigns/canal/", "https://www.example.org/en/"),
            ("/a\"b/en/campaigns/canal/", "https://www.example.org/en/"),
            ("/elsewhere/", "https://www.example.org/en/"),
        ] {
            let body = form_urlencoded::Serializer::new(String::new()).append_pair("return", sent).finish();
            assert_eq!(HtmlForm::read(body.as_bytes()).back(Some(&site)), back, "{sent}");
        }
        let below = HtmlForm::read(b"return=%2Four-site%2Ffr%2Fcampaigns%2Fcanal%2F");
        assert_eq!(below.back(None), "/fr/", "here the site lies at the root");
    }

    #[test]
    fn each_box_that_is_ticked_is_a_consent_of_its_own() {
        let form = HtmlForm::read(b"partners=river-friends&city=Ottawa&comment=One%0D%0Atwo&partners=other&key=a-1");
        assert_eq!(form.signature.partners, ["river-friends", "other"]);
        assert_eq!((form.signature.city.as_str(), form.signature.comment.as_str()), ("Ottawa", "One\ntwo"));
        assert_eq!(form.signature.key, "a-1");
    }

    #[test]
    fn a_page_without_a_language_field_is_answered_in_its_own() {
        assert_eq!(HtmlForm::read(b"return=%2Ffr%2Fcampaigns%2Fcanal%2F").lang(), Lang::Fr);
        assert_eq!(HtmlForm::read(b"lang=fr").back(None), "/fr/");
        assert_eq!(HtmlForm::read(b"lang=xx&return=https%3A%2F%2Fevil.example%2F").back(None), "/en/");
    }

    #[test]
    fn a_box_that_is_not_ticked_is_no_consent() {
        let form = HtmlForm::read(b"name=A+B&email=a%40example.org&postal_code=k1a0a6&agreed=on");
        assert!(form.signature.agreed && !form.signature.updates);
        assert_eq!(form.signature.check(&USUAL, &[]).unwrap().name, "A B");
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
            let back = HtmlForm::read(&body).back(None);
            prop_assert!(back.starts_with("/en/") || back.starts_with("/fr/"));
        }

        #[test]
        fn whatever_path_is_sent_the_way_back_stays_on_the_other_origin(path in "[/@.:a-zA-Z\"<>%\\\\-]{0,30}(/en/campaigns/canal/)?") {
            let site: SiteOrigin = "https://www.example.org".parse().unwrap();
            let body = form_urlencoded::Serializer::new(String::new()).append_pair("return", &path).finish();
            let back = HtmlForm::read(body.as_bytes()).back(Some(&site));
            let rest = back.strip_prefix("https://www.example.org/");
            prop_assert!(rest.is_some_and(|rest| !rest.contains("//") && !rest.contains(['"', '<', '\\'])), "{}", back);
        }
    }
}
