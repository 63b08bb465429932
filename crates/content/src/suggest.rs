//! "Did you mean": the nearest of the names that are known.

/// The longest text taken for a mistyped name, in characters: comparing takes
/// time that grows with the square of it.
const MAX_NAME: usize = 200;

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
    let names: Vec<String> = known.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "There is none yet.".to_owned() } else { format!("Write one of: {}.", names.join(", ")) }
}
