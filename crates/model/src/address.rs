//! How people in office are addressed in Canada.
//!
//! The source is *Styles of address* of the Government of Canada
//! (<https://www.canada.ca/en/canadian-heritage/services/protocol-guidelines-special-event/styles-address.html>,
//! in French *Formules épistolaires*). A courtesy title that was guessed may offend: it advises
//! "Dear" with the whole name, and "Bonjour" in French. So titles come from data only.

use crate::{
    Lang,
    recipient::{Form, Gender, Recipient},
    search::folded,
};

/// How a letter greets, without a comma: the organiser's own salutation, or else what is
/// usual for the office. French titles follow the gender that the look-up has; where it is
/// not known, "Bonjour" with the name, or "Madame, Monsieur".
pub fn salutation(to: &Recipient, lang: Lang) -> String {
    if let Some(salutation) = &to.salutation {
        return salutation.clone();
    }
    match lang {
        Lang::En => dear(to),
        Lang::Fr => appel(to),
    }
}

fn dear(to: &Recipient) -> String {
    match to.form {
        Form::Minister => "Dear Minister".to_owned(),
        Form::PrimeMinister => "Dear Prime Minister".to_owned(),
        Form::Ambassador => "Excellency".to_owned(),
        Form::Senator if to.name.is_empty() => "Dear Senator".to_owned(),
        Form::Senator => format!("Dear Senator {}", to.name),
        Form::Plain | Form::Mp | Form::Member if to.display_name().is_empty() => "To whom it may concern".to_owned(),
        Form::Plain | Form::Mp | Form::Member => format!("Dear {}", to.display_name()),
    }
}

fn appel(to: &Recipient) -> String {
    let titles = match to.form {
        Form::Plain => None,
        Form::Mp | Form::Member => Some(["Madame la députée", "Monsieur le député"]),
        Form::Senator => Some(["Madame la sénatrice", "Monsieur le sénateur"]),
        Form::Minister => Some(["Madame la ministre", "Monsieur le ministre"]),
        Form::PrimeMinister => Some(["Madame la première ministre", "Monsieur le premier ministre"]),
        Form::Ambassador => Some(["Excellence", "Excellence"]),
    };
    match (titles, to.gender) {
        (Some([title, _]), Some(Gender::Female)) | (Some([_, title]), Some(Gender::Male)) => title.to_owned(),
        _ if to.form == Form::Ambassador => "Excellence".to_owned(),
        _ if to.name.is_empty() || matches!(to.form, Form::Minister | Form::PrimeMinister) => {
            "Madame, Monsieur".to_owned()
        }
        _ => format!("Bonjour {}", to.name),
    }
}

/// The lines of an address for an envelope or the head of a letter: the name with what comes
/// before and after it, the office where that isn't told by the name's line, and the postal address.
/// What the postal address already says isn't said twice. Empty where nothing is known.
pub fn envelope(to: &Recipient, lang: Lang) -> Vec<String> {
    let said = |what: &str| to.postal.iter().position(|line| says(line, what));
    // The line that says the name begins the address: what stands before it goes with it.
    let head = if to.name.is_empty() { 0 } else { said(&to.name).map_or(0, |line| line + 1) };
    let mut lines = to.postal[..head].to_vec();
    if head == 0 && !to.name.is_empty() {
        lines.push(name_line(to, lang));
    }
    let told_by_name = !to.name.is_empty() && matches!(to.form, Form::Mp | Form::Senator | Form::Member);
    if !told_by_name && !to.office.is_empty() && said(&to.office).is_none() {
        lines.push(to.office.clone());
    }
    lines.extend_from_slice(&to.postal[head..]);
    let mut once: Vec<String> = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.trim().is_empty() && !once.iter().any(|said| folded(said) == folded(&line)) {
            once.push(line);
        }
    }
    once
}

/// Whether a line of an address names somebody: between its commas, alone or behind a title.
fn says(line: &str, what: &str) -> bool {
    let what = folded(what);
    folded(line).split(',').any(|part| {
        let part = part.trim();
        part.strip_suffix(what.as_str()).is_some_and(|before| before.is_empty() || before.ends_with(' '))
    })
}

fn name_line(to: &Recipient, lang: Lang) -> String {
    let mut line = to.honorific.as_deref().unwrap_or_default().to_owned();
    if !line.is_empty() {
        line.push(' ');
    }
    line.push_str(&to.name);
    let after = after_name(to, lang);
    if !after.is_empty() {
        line.push_str(", ");
        line.push_str(after);
    }
    line
}

/// What stands behind the name. For somebody who was looked up, the data has the
/// abbreviation of the office for all of its holders, which in French names both genders.
fn after_name(to: &Recipient, lang: Lang) -> &str {
    let looked_up = to.elected_office.is_some();
    match (to.form, lang, to.gender) {
        (Form::Mp, Lang::En, _) if matches!(to.post_nominal.as_str(), "" | "MP") => "M.P.",
        (Form::Mp | Form::Member, Lang::Fr, Some(Gender::Female)) => "députée",
        (Form::Mp | Form::Member, Lang::Fr, Some(Gender::Male)) => "député",
        (Form::Senator, Lang::En, _) if to.post_nominal.is_empty() || looked_up => "Senator",
        (Form::Senator, Lang::Fr, Some(Gender::Female)) => "sénatrice",
        (Form::Senator, Lang::Fr, Some(Gender::Male)) => "sénateur",
        (Form::Mp | Form::Member | Form::Senator, Lang::Fr, None) | (Form::Plain, _, _) if looked_up => "",
        _ => &to.post_nominal,
    }
}
