//! Runs checks one after the other, and adds them up.

use std::{
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use super::counts::Counts;
use crate::{error::Error, process::capture};

/// How what a program says becomes counts: from everything it said, and whether it succeeded.
pub type Count = fn(&str, bool) -> Counts;

/// What was run so far.
#[derive(Debug, Default)]
pub struct Runner {
    done: Vec<Done>,
}

/// A check that was run.
#[derive(Debug)]
struct Done {
    name: &'static str,
    counts: Counts,
    took: Duration,
}

impl Runner {
    /// Runs a check; whether all of it passed. An error fails it, and is printed.
    pub fn check(&mut self, name: &'static str, check: impl FnOnce() -> Result<Counts, Error>) -> bool {
        println!("\n== {name}");
        let started = Instant::now();
        let counts = check().unwrap_or_else(|error| {
            println!("{error}");
            Counts::FAILED
        });
        let done = Done { name, counts, took: started.elapsed() };
        println!("{done}");
        self.done.push(done);
        counts.failed == 0
    }

    /// Runs a program as a check. What it says is printed when something failed.
    pub fn program(&mut self, name: &'static str, command: &mut Command, count: Count) -> bool {
        self.check(name, || {
            let (status, said) = capture(command)?;
            let counts = count(&said, status.success());
            if counts.failed > 0 {
                println!("{said}");
            }
            Ok(counts)
        })
    }

    /// Prints every check once more, and, last, how many tests passed and failed.
    pub fn sum_up(&self) -> ExitCode {
        let mut sum = Counts::default();
        println!("\n== All checks");
        for done in &self.done {
            println!("{done}");
            sum += done.counts;
        }
        println!("{} passed, {} failed", sum.passed, sum.failed);
        ExitCode::from(u8::from(sum.failed > 0))
    }
}

impl std::fmt::Display for Done {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { name, counts: Counts { passed, failed }, took } = self;
        let word = if *failed == 0 { "ok    " } else { "FAILED" };
        write!(f, "{word} {name:<34} {:>6.1} s  {passed:>5} passed {failed:>3} failed", took.as_secs_f32())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn plain(_: &str, succeeded: bool) -> Counts {
        Counts::one(succeeded)
    }

    #[test]
    fn a_failure_or_an_error_does_not_keep_the_rest_from_running_and_fails_the_whole() {
        let mut runner = Runner::default();
        assert!(!runner.program("absent", &mut Command::new("no-such-program"), plain));
        assert!(!runner.program("failing", &mut Command::new("false"), plain));
        assert!(runner.program("fine", &mut Command::new("true"), plain));
        assert_eq!(runner.done.len(), 3);
        assert_eq!(format!("{:?}", runner.sum_up()), format!("{:?}", ExitCode::FAILURE));
    }

    #[test]
    fn everything_passed_is_success() {
        let mut runner = Runner::default();
        runner.check("ten", || Ok(Counts { passed: 10, failed: 0 }));
        assert_eq!(format!("{:?}", runner.sum_up()), format!("{:?}", ExitCode::SUCCESS));
    }
}
