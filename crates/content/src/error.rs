//! What is wrong with a content folder, told so that it can be put right.

use std::fmt;

/// A place in a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// One mistake in the content, with what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentError {
    /// The file, from the content folder, parted by `/`.
    pub file: String,
    /// Where in it; `None` when it is about the whole file.
    pub place: Option<Place>,
    /// What is wrong.
    pub problem: String,
    /// What to write or do instead.
    pub remedy: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        write!(f, "\n  {}\n  {}", self.problem, self.remedy)
    }
}

impl std::error::Error for ContentError {}

/// Every mistake found in one run, by file and place; never empty.
///
/// Displays as one block for each, parted by blank lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentErrors(pub Vec<ContentError>);

impl fmt::Display for ContentErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            error.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for ContentErrors {}
