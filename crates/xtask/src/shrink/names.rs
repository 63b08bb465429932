//! Short names for what the glue and the module give each other.

use std::collections::{BTreeMap, BTreeSet};

use flate2::Crc;

use super::module::Surface;

/// What short names are made of.
const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// The first thing that the glue calls.
const START: &str = "__wbindgen_start";

/// New names by the old ones.
#[derive(Debug)]
pub struct Names {
    /// Under which name the module asks for what it imports.
    pub module: &'static str,
    /// Those of imports.
    pub imports: BTreeMap<String, String>,
    /// Those of exports.
    pub exports: BTreeMap<String, String>,
}

impl Names {
    /// Names for a module, in the order of its file.
    ///
    /// The export that the glue calls first gets a name that tells all old names in their order. Should a browser ever
    /// bring together the glue of one build and the module of another, the app doesn't start and the page says so;
    /// with letters alone it would start, and call wrong functions.
    pub fn of(surface: &Surface) -> Self {
        let mut all = Crc::new();
        let imports = surface.imports.iter().map(|(_, name)| &**name);
        let exports = surface.exports.iter().map(String::as_str);
        for name in imports.clone().chain([""]).chain(exports.clone()) {
            all.update(name.as_bytes());
            all.update(b"\n");
        }
        let mut exports = numbered(exports);
        if let Some(start) = exports.get_mut(START) {
            *start = format!("_{:08x}", all.sum());
        }
        Self { module: "a", imports: numbered(imports), exports }
    }
}

/// A short name for each name, the first for the first.
fn numbered<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<String, String> {
    let mut seen = BTreeSet::new();
    let names = names.filter(|name| seen.insert(*name));
    names.enumerate().map(|(number, name)| (name.to_owned(), short(number))).collect()
}

/// `a` to `Z`, then `aa` to `ZZ`, and so on.
fn short(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(LETTERS[number % LETTERS.len()]));
        number /= LETTERS.len();
        if number == 0 {
            return name;
        }
        number -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surface(imports: &[&str], exports: &[&str]) -> Surface {
        Surface {
            imports: imports.iter().map(|name| ("m".to_owned(), (*name).to_owned())).collect(),
            exports: exports.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    #[test]
    fn no_two_of_ten_thousand_names_are_the_same_and_the_first_are_the_shortest() {
        let all: BTreeSet<String> = (0..10_000).map(short).collect();
        assert_eq!(all.len(), 10_000);
        assert_eq!([0, 25, 26, 51, 52].map(short), ["a", "z", "A", "Z", "aa"]);
        assert!((52..52 + 52 * 52).all(|number| short(number).len() == 2));
    }

    #[test]
    fn a_name_that_is_imported_twice_has_one_short_name() {
        let names = Names::of(&surface(&["x", "y", "x", "z"], &[]));
        assert_eq!(names.imports.into_values().collect::<Vec<_>>(), ["a", "b", "c"]);
    }

    #[test]
    fn the_glue_of_one_build_does_not_start_the_module_of_another() {
        let start = |imports: &[&str], exports: &[&str]| Names::of(&surface(imports, exports)).exports[START].clone();
        let one = start(&["x", "y"], &[START]);
        assert_eq!(one.len(), 9);
        for (imports, exports) in [
            (&["y", "x"][..], &[START][..]),
            (&["x", "y", "z"], &[START]),
            (&["x"], &[START]),
            (&["x", "y"], &["memory", START]),
        ] {
            assert_ne!(start(imports, exports), one, "{imports:?} {exports:?}");
        }
        assert_eq!(start(&["x", "y"], &[START]), one);
    }
}
