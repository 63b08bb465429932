//! Markdown files with TOML between two lines of `+++` at their top.

use crate::source::Source;

/// The line before and after the front matter.
const FENCE: &str = "+++";

/// The two parts of a file.
pub(crate) struct Parts<'a> {
    /// The TOML between the fences.
    pub(crate) front: Source<'a>,
    /// What comes after them.
    pub(crate) body: Source<'a>,
}

/// Parts a file; tells what is missing, and is `None` then.
pub(crate) fn split(source: Source<'_>) -> Option<Parts<'_>> {
    let text = source.text();
    let mut at = 0;
    let mut fences = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim_end() == FENCE {
            fences.push((at, at + line.len()));
        } else if fences.is_empty() && !line.trim().is_empty() {
            break;
        }
        if fences.len() == 2 {
            break;
        }
        at += line.len();
    }
    let &[(_, start), (end, after)] = fences.as_slice() else {
        let problem = if fences.is_empty() {
            "The file doesn't begin with a line of +++."
        } else {
            "The second line of +++ is missing."
        };
        source.error(
            0,
            problem,
            "Begin with a line of +++, then lines such as title = \"...\", then another line of +++, then the text.",
        );
        return None;
    };
    Some(Parts { front: source.part(start, end), body: source.part(after, text.len()) })
}
