//! "Did you mean": the nearest of the names that are known.

/// The longest text taken for a mistyped name, in characters: comparing takes
/// time that grows with the square of it.
const MAX_NAME: usize = 200;

/// The most names that a remedy lists.
const MAX_SHOWN: usize = 30;

/// The known name nearest to a written one, when it is near enough to be meant:
/// at most every third character was mistyped.
pub(crate) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let length = written.chars().count();
    if length > MAX_NAME {
        return None;
    }
    let limit = length / 3;
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(&written, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

/// A remedy for an unknown name: the nearest one, or all there are.
pub(crate) fn instead<'a>(written: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(name) = nearest(written, known.clone()) {
        return format!("Did you mean `{name}`?");
    }
    let mut names: Vec<String> = known.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        return "There is none yet.".to_owned();
    }
    if let Some(more) = names.len().checked_sub(MAX_SHOWN).filter(|more| *more > 0) {
        names.truncate(MAX_SHOWN);
        names.push(format!("or one of {more} more"));
    }
    format!("Write one of: {}.", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{MAX_SHOWN, instead};

    #[test]
    fn a_long_list_of_names_is_cut_short() {
        let names: Vec<String> = (0..MAX_SHOWN + 2).map(|number| format!("senator-{number:03}")).collect();
        let remedy = |count: usize| instead("mayor", names[..count].iter().map(String::as_str));
        assert!(remedy(MAX_SHOWN).ends_with("`senator-028`, `senator-029`."), "{}", remedy(MAX_SHOWN));
        assert!(remedy(MAX_SHOWN + 2).ends_with("`senator-029`, or one of 2 more."), "{}", remedy(MAX_SHOWN + 2));
    }
}
