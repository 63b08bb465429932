//! What is posted to an outside service.

use crate::{
    Lang,
    json::Writer,
    letter::Service,
    mailto::{crlf, encode, one_line, printable},
};

/// The name of the form on Netlify: the site's pages hold a form of this name with
/// [`FIELDS`], or Netlify doesn't know it (<https://docs.netlify.com/forms/setup/>).
pub const NETLIFY_FORM: &str = "alongside-letter";

/// The fields that a form is posted, in order. Those that are empty aren't posted.
pub const FIELDS: [&str; 9] =
    ["name", "email", "postal_code", "recipient", "recipient_email", "subject", "message", "campaign", "language"];

/// A letter with its writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parcel<'a> {
    /// The writer's name.
    pub name: &'a str,
    /// The writer's email address.
    pub email: &'a str,
    /// The writer's postal code.
    pub postal_code: &'a str,
    /// What the recipient is called: [`crate::recipient::Recipient::display_name`].
    pub recipient: &'a str,
    /// The recipient's office.
    pub office: &'a str,
    /// The recipient's address, where it is known.
    pub recipient_email: Option<&'a str>,
    /// The subject, on one line.
    pub subject: &'a str,
    /// The letter.
    pub body: &'a str,
    /// The campaign, by its slug.
    pub campaign: &'a str,
    /// The language of the page.
    pub lang: Lang,
}

/// The body of a POST.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// For the header `Content-Type`.
    pub content_type: &'static str,
    /// What is posted.
    pub body: String,
}

/// What is posted for a letter. Line breaks in single lines become spaces, and characters nobody
/// sees are left out, as in a link. A form is asked with `Accept: application/json`.
///
/// Action Network's helper `record_outreach` puts people it doesn't know on its list
/// (<https://actionnetwork.org/docs/v2/record_outreach_helper>): the writer must have agreed to that.
pub fn request(service: Service, parcel: &Parcel<'_>) -> Request {
    match service {
        Service::Form => Request { content_type: "application/json", body: form_json(parcel) },
        Service::Netlify => Request { content_type: "application/x-www-form-urlencoded", body: urlencoded(parcel) },
        Service::ActionNetwork => Request { content_type: "application/json", body: outreach(parcel) },
    }
}

/// The fields that aren't empty, with line breaks as LF.
fn fields(parcel: &Parcel<'_>) -> impl Iterator<Item = (&'static str, String)> {
    let values = [
        one_line(parcel.name),
        one_line(parcel.email),
        one_line(parcel.postal_code),
        one_line(parcel.recipient),
        one_line(parcel.recipient_email.unwrap_or_default()),
        one_line(parcel.subject),
        printable(parcel.body),
        one_line(parcel.campaign),
        parcel.lang.code().to_owned(),
    ];
    FIELDS.into_iter().zip(values).filter(|(_, value)| !value.is_empty())
}

fn form_json(parcel: &Parcel<'_>) -> String {
    let mut json = Writer::default();
    json.open('{');
    for (key, value) in fields(parcel) {
        json.text(key, &value);
    }
    json.close('}');
    json.finish()
}

/// As a browser posts a form, but with a space as `%20`, which reads the same. Line breaks
/// are CR LF (<https://url.spec.whatwg.org/#application/x-www-form-urlencoded>).
fn urlencoded(parcel: &Parcel<'_>) -> String {
    let mut out = format!("form-name={NETLIFY_FORM}");
    for (key, value) in fields(parcel) {
        out.push('&');
        out.push_str(key);
        out.push('=');
        out.push_str(&encode(&crlf(&value)));
    }
    out
}

/// The shape of OSDI's helper (<https://opensupporter.github.io/osdi-docs/record_outreach.html>).
/// No status of the address is given: Action Network knows but one, "subscribed".
fn outreach(parcel: &Parcel<'_>) -> String {
    let mut json = Writer::default();
    json.open('{');
    json.key("person");
    json.open('{');
    names(&mut json, parcel.name);
    json.key("email_addresses");
    json.open('[');
    json.open('{');
    json.text("address", &one_line(parcel.email));
    json.close('}');
    json.close(']');
    if !parcel.postal_code.trim().is_empty() {
        json.key("postal_addresses");
        json.open('[');
        json.open('{');
        json.text("postal_code", &one_line(parcel.postal_code));
        json.text("country", "CA");
        json.close('}');
        json.close(']');
    }
    json.close('}');
    json.text("type", "email");
    json.text("subject", &one_line(parcel.subject));
    json.text("message", &printable(parcel.body));
    json.key("targets");
    json.open('[');
    json.open('{');
    if parcel.recipient != parcel.office {
        names(&mut json, parcel.recipient);
    }
    json.text("title", &one_line(parcel.office));
    json.close('}');
    json.close(']');
    json.key("referrer_data");
    json.open('{');
    json.text("source", &one_line(parcel.campaign));
    json.close('}');
    json.close('}');
    json.finish()
}

/// A name in the two parts that OSDI has: the last word, and what stands before it.
pub(crate) fn names(json: &mut Writer, name: &str) {
    let name = one_line(name);
    let (given, family) = in_two(&name);
    json.text("given_name", given);
    if !family.is_empty() {
        json.text("family_name", family);
    }
}

/// A name on one line as the last word, and what stands before it: given and family name for systems that
/// ask for both. A name of one word has no family name.
pub(crate) fn in_two(name: &str) -> (&str, &str) {
    let name = name.trim();
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    (given.trim_end(), family)
}
