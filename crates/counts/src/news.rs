//! What a new answer means, in one line.

use std::{cmp::Ordering, fmt};

use alongside_content::Watched;
use alongside_model::{Lang, numbers::grouped, record::Record};

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The number it holds now.
    pub count: u64,
    /// The number it held before; `None` where there was no file.
    pub before: Option<u64>,
    /// Which goals and official numbers were reached since, rising.
    pub reached: Vec<u64>,
}

impl News {
    /// What changed from one record of a petition to the next.
    pub fn of(watched: &Watched, before: Option<&Record>, now: &Record) -> Self {
        let (before, count) = (before.map(|record| record.signature_count), now.signature_count);
        let new = |at: &u64| before.is_some_and(|before| before < *at) && *at <= count;
        Self { count, before, reached: watched.thresholds.iter().copied().filter(new).collect() }
    }
}

impl fmt::Display for News {
    /// "1,234 signatures, 12 more than before; 500 is reached".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.count == 1 { "signature" } else { "signatures" };
        write!(f, "{} {noun}", grouped(self.count, Lang::En))?;
        let Some(before) = self.before else { return f.write_str(", the first reading") };
        let moved = grouped(self.count.abs_diff(before), Lang::En);
        match self.count.cmp(&before) {
            Ordering::Greater => write!(f, ", {moved} more than before")?,
            Ordering::Less => write!(f, ", {moved} fewer than before")?,
            Ordering::Equal => f.write_str(", as before")?,
        }
        self.reached.iter().try_for_each(|at| write!(f, "; {} is reached", grouped(*at, Lang::En)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: Option<u64>, count: u64, reached: &[u64]) -> String {
        News { count, before, reached: reached.to_vec() }.to_string()
    }

    #[test]
    fn a_run_tells_how_a_number_moved() {
        assert_eq!(told(None, 1234, &[]), "1,234 signatures, the first reading");
        assert_eq!(told(Some(1), 1, &[]), "1 signature, as before");
        assert_eq!(told(Some(12), 11, &[]), "11 signatures, 1 fewer than before");
        assert_eq!(told(Some(499), 1499, &[500]), "1,499 signatures, 1,000 more than before; 500 is reached");
    }
}
