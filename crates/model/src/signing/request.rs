//! What is posted to sign a petition.

use super::Signing;
use crate::{
    Lang,
    hand_over::{
        Request,
        parcel::{in_two, names},
    },
    json::{ToJson, Writer},
    mailto::{crlf, encode, one_line, printable},
    postal_code::PostalCode,
    signature::{Field, SignatureForm},
};

/// The name of the form on Netlify: the site's pages hold a form of this name with
/// [`FORM_FIELDS`], or Netlify doesn't know it (<https://docs.netlify.com/forms/setup/>).
pub const NETLIFY_PETITION_FORM: &str = "alongside-petition";

/// The fields that a form is posted, in order. Those that are empty aren't posted. `updates` is `yes` or
/// `no`; `partners` are the ids of the other organisations that may write, parted by spaces.
pub const FORM_FIELDS: [&str; 9] =
    ["name", "email", "postal_code", "city", "comment", "updates", "partners", "petition", "language"];

/// What Proca is told (<https://github.com/fixthestatusquo/proca-server>, `schema.graphql`).
const PROCA_MUTATION: &str = "mutation($page:Int!,$action:ActionInput!,$contact:ContactInput!,$privacy:ConsentInput!)\
    {addActionContact(actionPageId:$page,action:$action,contact:$contact,privacy:$privacy){contactRef}}";

/// What is posted for a signature that was checked. It is always posted with `Accept: application/json`.
/// `None` where signing isn't posting, or a consent lacks without which nothing may be posted.
pub fn request(signing: &Signing, form: &SignatureForm, petition: &str, lang: Lang) -> Option<Request> {
    if signing.lacks_consent(form) {
        return None;
    }
    let json = |body| Some(Request { content_type: "application/json", body });
    match signing {
        Signing::Backend { .. } => json(whole(form)),
        Signing::ActionNetwork { .. } => json(osdi(form, petition)),
        Signing::Proca { page, .. } => json(proca(form, *page)),
        Signing::Form { .. } => json(form_json(form, petition, lang)),
        Signing::Netlify { .. } => {
            Some(Request { content_type: "application/x-www-form-urlencoded", body: urlencoded(form, petition, lang) })
        }
        Signing::Elsewhere { .. } | Signing::Nowhere => None,
    }
}

/// The form as our backend reads it.
fn whole(form: &SignatureForm) -> String {
    let mut json = Writer::default();
    json.open('{');
    json.text("name", &form.name);
    json.text("email", &form.email);
    json.text("postal_code", &form.postal_code);
    optional(&mut json, "city", &form.city);
    optional(&mut json, "comment", &form.comment);
    json.key("agreed");
    form.agreed.to_json(&mut json);
    json.key("updates");
    form.updates.to_json(&mut json);
    if !form.partners.is_empty() {
        json.key("partners");
        form.partners.to_json(&mut json);
    }
    if let Some(lang) = form.lang {
        json.text("lang", lang.code());
    }
    optional(&mut json, "key", &form.key);
    json.close('}');
    json.finish()
}

/// The shape of OSDI's helper (<https://opensupporter.github.io/osdi-docs/record_signature.html>).
/// No status of the address is given: Action Network knows but one, "subscribed". No tags either:
/// without a key it isn't known whose they would be.
fn osdi(form: &SignatureForm, petition: &str) -> String {
    let mut json = Writer::default();
    json.open('{');
    json.key("person");
    json.open('{');
    names(&mut json, &form.name);
    json.key("email_addresses");
    json.open('[');
    json.open('{');
    json.text("address", &one_line(form.typed(Field::Email)));
    json.close('}');
    json.close(']');
    json.key("postal_addresses");
    json.open('[');
    address(&mut json, form, "postal_code");
    json.close(']');
    json.close('}');
    optional(&mut json, "comments", &comment(form));
    json.key("referrer_data");
    json.open('{');
    json.text("source", petition);
    json.close('}');
    json.close('}');
    json.finish()
}

/// `addActionContact`. Whoever signs isn't asked for a first name: the last word of a name is taken for
/// the family's. What Proca has no field for is a text of JSON.
fn proca(form: &SignatureForm, page: u64) -> String {
    let name = one_line(&form.name);
    let (first, last) = in_two(&name);
    let mut json = Writer::default();
    json.open('{');
    json.text("query", PROCA_MUTATION);
    json.key("variables");
    json.open('{');
    json.key("page");
    page.to_json(&mut json);
    json.key("action");
    json.open('{');
    json.text("actionType", "petition");
    optional(&mut json, "customFields", &custom_fields(form));
    json.close('}');
    json.key("contact");
    json.open('{');
    json.text("firstName", first);
    optional(&mut json, "lastName", last);
    json.text("email", &one_line(form.typed(Field::Email)));
    json.key("address");
    address(&mut json, form, "postcode");
    json.close('}');
    json.key("privacy");
    json.fields(&[("optIn", &form.updates)]);
    json.close('}');
    json.close('}');
    json.finish()
}

/// What Proca has no field for, empty for nothing.
fn custom_fields(form: &SignatureForm) -> String {
    let (comment, partners) = (comment(form), form.partners.join(" "));
    if comment.is_empty() && partners.is_empty() {
        return String::new();
    }
    let mut json = Writer::default();
    json.open('{');
    optional(&mut json, "comment", &comment);
    optional(&mut json, "partners", &partners);
    json.close('}');
    json.finish()
}

/// The fields of a form that aren't empty, with line breaks as LF.
fn fields(form: &SignatureForm, petition: &str, lang: Lang) -> impl Iterator<Item = (&'static str, String)> {
    let values = [
        one_line(form.typed(Field::Name)),
        one_line(form.typed(Field::Email)),
        postal_code(form),
        one_line(form.typed(Field::City)),
        comment(form),
        if form.updates { "yes" } else { "no" }.to_owned(),
        form.partners.join(" "),
        petition.to_owned(),
        lang.code().to_owned(),
    ];
    FORM_FIELDS.into_iter().zip(values).filter(|(_, value)| !value.is_empty())
}

fn form_json(form: &SignatureForm, petition: &str, lang: Lang) -> String {
    let mut json = Writer::default();
    json.open('{');
    for (key, value) in fields(form, petition, lang) {
        json.text(key, &value);
    }
    json.close('}');
    json.finish()
}

/// As a browser posts a form, but with a space as `%20`, which reads the same. Line breaks
/// are CR LF (<https://url.spec.whatwg.org/#application/x-www-form-urlencoded>).
fn urlencoded(form: &SignatureForm, petition: &str, lang: Lang) -> String {
    let mut out = ["form-name=", NETLIFY_PETITION_FORM].concat();
    for (key, value) in fields(form, petition, lang) {
        out.push('&');
        out.push_str(key);
        out.push('=');
        out.push_str(&encode(&crlf(&value)));
    }
    out
}

/// `A1A 1A1` where it is one; what was typed otherwise.
fn postal_code(form: &SignatureForm) -> String {
    let typed = form.typed(Field::PostalCode);
    PostalCode::parse(typed).map_or_else(|_| one_line(typed), |code| code.to_string())
}

/// An address. Whoever has a postal code of Canada's lives there; of others the country isn't known.
fn address(json: &mut Writer, form: &SignatureForm, code_key: &str) {
    let code = postal_code(form);
    json.open('{');
    if !code.is_empty() {
        json.text("country", "CA");
        json.text(code_key, &code);
    }
    optional(json, "locality", &one_line(form.typed(Field::City)));
    json.close('}');
}

fn comment(form: &SignatureForm) -> String {
    printable(form.typed(Field::Comment))
}

fn optional(json: &mut Writer, key: &str, value: &str) {
    if !value.is_empty() {
        json.text(key, value);
    }
}
