//! The form: what is asked, what is done with it, the consents, and the button.

use alongside_model::{
    mailto,
    route::Route,
    signing::{NETLIFY_PETITION_FORM, Signing},
};
use leptos::prelude::*;

use super::{SignState, Stage, asked, host, kept, sending, tick::tick};
use crate::{
    components::{
        error_summary::{error_of, error_summary},
        kit::{El, Node, all, button, el, when},
    },
    context::Cx,
    platform::document,
};

/// The form.
pub fn form(state: SignState) -> Node {
    let SignState { cx, errors, .. } = state;
    let text = cx.campaign();
    let (action, fields, slug) = state
        .sign
        .with_value(|sign| (sign.signing.url().unwrap_or_default().to_owned(), sign.fields.clone(), sign.slug.clone()));
    let privacy = cx.site(|site| {
        state.sign.with_value(|sign| {
            (text.sign_privacy)(&site.organisation.name, host(&sign.signing), !sign.partners.is_empty())
        })
    });
    let hidden = |name: &'static str, value: String| el("input type=hidden").attr("name", name).attr("value", value);
    let privacy_link = el("a").attr("href", cx.href(&Route::Privacy(cx.lang))).say(text.agree_link);
    let sending = move || state.stage.get() == Stage::Sending;
    let submit = el("button.button.button--primary type=submit")
        .attr_by("aria-disabled", move || sending().then(|| "true".to_owned()))
        .say_by(move || if sending() { text.signing } else { text.sign_button }.to_owned());
    let typed = move || state.typed.all().iter().any(|typed| !typed.is_empty());
    let clear = when(typed, move || {
        let clear = move || {
            kept::forget(state);
            state.typed.clear();
            state.errors.set(Vec::new());
            state.trouble.set("");
            document::focus("name");
        };
        el("p.sign__clear").put(button("button button--quiet", text.clear_form, clear)).node()
    });
    let (netlify, by_itself, id) = state.sign.with_value(|sign| {
        let netlify = matches!(sign.signing, Signing::Netlify { .. });
        (netlify, netlify || matches!(sign.signing, Signing::Backend { .. }), sign.id.clone())
    });
    let form = el(if by_itself { "form.form method=post" } else { "form.form.needs-script method=post" });
    let form = if netlify { form.put(netlifys(cx, id)).attr("name", NETLIFY_PETITION_FORM) } else { form };
    let form = if netlify { form.attr("data-netlify", "true") } else { form };
    let form = form
        .attr("action", action)
        .flag("novalidate", true)
        .on("submit", move |event| sending::submit(state, &event))
        .put(error_summary(cx, "sign-errors", errors))
        .put(hidden("lang", cx.lang.code().to_owned()))
        .put(hidden("return", cx.href(&Route::Campaign(cx.lang, slug))))
        .put_all(fields.into_iter().map(|field| asked::field(state, field)))
        .put(el("p.form__note").say(format!("{privacy} ")).put(privacy_link))
        .put(tick("agreed", "on", text.agree.to_owned(), state.typed.agreed, move || error_of(errors, "agreed")))
        .put(consents(state))
        .put(submit)
        .put(clear)
        .node();
    if by_itself { form } else { all(vec![form, without_script(state)]) }
}

/// What Netlify must have found in a page when the site was deployed, or it drops it.
fn netlifys(cx: Cx, id: String) -> Node {
    let hidden =
        |name: &'static str, value: String| el("input type=hidden").attr("name", name).attr("value", value).node();
    all(vec![
        hidden("form-name", NETLIFY_PETITION_FORM.to_owned()),
        hidden("petition", id),
        hidden("language", cx.lang.code().to_owned()),
    ])
}

/// Other systems are reached only by script; an email needs none.
fn without_script(state: SignState) -> Node {
    let email = state.cx.site(|site| site.organisation.email.clone());
    let words = el("p.notice").say(format!("{} ", state.cx.campaign().sign_needs_script));
    el("noscript").put(words.put(by_mail(state, &email))).node()
}

/// A box for each organisation, unticked, with who asks (ECPR s. 4 under CASL).
fn consents(state: SignState) -> Node {
    let SignState { cx, errors, typed, .. } = state;
    let text = cx.campaign();
    let ours = cx.site(|site| site.organisation.clone());
    let consent = move |by: &alongside_model::page::Organisation| (text.consent)(&by.name, &by.address, &by.email);
    let needed = state.sign.with_value(|sign| sign.signing.needs_consent());
    let mut nodes = Vec::new();
    if needed {
        let by_mail = by_mail(state, &ours.email);
        let why = el("p.form__note").say(format!("{} ", (text.consent_needed)(&ours.name)));
        nodes.push(why.put(by_mail).node());
    }
    nodes.push(tick("updates", "on", consent(&ours), typed.updates, move || error_of(errors, "updates")));
    let partners = state.sign.with_value(|sign| sign.partners.clone());
    for (partner, ticked) in partners.into_iter().zip(typed.partners.get_value()) {
        nodes.push(tick("partners", partner.id, consent(&partner.organisation), ticked, || None));
    }
    all(nodes)
}

/// Signing by email, for who doesn't want to be on a list.
fn by_mail(state: SignState, email: &str) -> El {
    let text = state.cx.campaign();
    let email = email.to_owned();
    let href = move || -> Option<String> {
        // The page's own address is known once the app runs; before, the site's may be.
        let address = state.cx.now.get().map_or_else(|| address_of(state), |_| document::address());
        mailto::mailto(&[&email], text.sign_title, &(text.sign_by_email_text)(&address)).ok()
    };
    el("a").attr_by("href", href).say(text.sign_by_email)
}

/// The address of the campaign as far as it is known while the site is built.
fn address_of(state: SignState) -> String {
    let slug = state.sign.with_value(|sign| sign.slug.clone());
    let path = Route::Campaign(state.cx.lang, slug).path();
    format!("{}{path}", state.cx.site(|site| site.public_url.clone()).unwrap_or_default())
}
