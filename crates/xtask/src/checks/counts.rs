//! How many tests passed and failed, read from what the test programs say.

use std::ops::AddAssign;

use serde_json::Value;

/// A number of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Counts {
    /// One check that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One check that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// One check, by whether it passed.
    pub const fn one(passed: bool) -> Self {
        if passed { Self::PASSED } else { Self::FAILED }
    }

    /// The same, with at least one failure where the program says it failed as a whole: it may not have come as far
    /// as counting. A program that ran no test at all hasn't passed either.
    #[must_use]
    pub const fn of_program(self, succeeded: bool) -> Self {
        if self.failed == 0 && (!succeeded || self.passed == 0) { Self { failed: 1, ..self } } else { self }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

/// Adds up the lines `test result: ok. 3 passed; 0 failed; ...` that `cargo test` prints, one for each test program.
pub fn of_cargo_test(said: &str) -> Counts {
    let mut counts = Counts::default();
    for line in said.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        let words: Vec<&str> = line.split_whitespace().collect();
        for pair in words.windows(2) {
            let number = pair[0].parse().unwrap_or(0);
            match pair[1] {
                "passed;" => counts.passed += number,
                "failed;" => counts.failed += number,
                _ => {}
            }
        }
    }
    counts
}

/// Reads the `stats` of Playwright's JSON report. A test that passed only when it was run again has failed.
pub fn of_playwright(report: &str) -> Counts {
    let stats = serde_json::from_str::<Value>(report).unwrap_or_default();
    let number = |name: &str| stats["stats"][name].as_u64().unwrap_or(0);
    Counts { passed: number("expected"), failed: number("unexpected") + number("flaky") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_program_of_cargo_test_is_added_up() {
        let said = "running 2 tests\ntest a ... ok\n\
                    test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n\
                    test result: FAILED. 5 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(of_cargo_test(said), Counts { passed: 7, failed: 3 });
    }

    #[test]
    fn a_test_that_prints_a_result_of_its_own_does_not_count() {
        assert_eq!(of_cargo_test("it said: test result: ok. 9 passed; 9 failed;"), Counts::default());
    }

    #[test]
    fn playwrights_report_is_read_and_flaky_is_failed() {
        let report = r#"{"suites":[],"stats":{"startTime":"x","duration":1.5,"expected":40,"skipped":2,"unexpected":1,"flaky":1}}"#;
        assert_eq!(of_playwright(report), Counts { passed: 40, failed: 2 });
    }

    #[test]
    fn a_report_that_was_never_written_passes_nothing() {
        assert_eq!(of_playwright("").of_program(false), Counts::FAILED);
        assert_eq!(of_playwright("").of_program(true), Counts::FAILED);
    }

    #[test]
    fn a_program_that_broke_off_has_failed_whatever_passed_before() {
        let before = Counts { passed: 7, failed: 0 };
        assert_eq!(before.of_program(false), Counts { passed: 7, failed: 1 });
        assert_eq!(before.of_program(true), before);
        assert_eq!(Counts { passed: 7, failed: 3 }.of_program(false), Counts { passed: 7, failed: 3 });
    }
}
