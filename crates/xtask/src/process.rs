//! Running other programs.

use std::{
    env,
    ffi::OsString,
    io::{self, Read},
    process::{Command, ExitStatus, Stdio},
};

use crate::{error::Error, project::Project};

/// The Cargo that runs this command, in the checkout's folder.
pub fn cargo(project: &Project) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(&project.root);
    command
}

/// Runs a program whose output passes through, and fails when it does.
///
/// # Errors
///
/// When it can't be started or doesn't succeed.
pub fn run(command: &mut Command, what: &str) -> Result<(), Error> {
    let status = command.status().map_err(|source| not_started(command, source))?;
    succeeded(status, what)
}

/// Runs a program silently and gives back what it writes to stdout; `None` when it is absent or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program and gives back everything it writes, stdout and stderr in order.
///
/// # Errors
///
/// When it can't be started.
pub fn capture(command: &mut Command) -> Result<(ExitStatus, String), Error> {
    let started = io::pipe().and_then(|(reader, writer)| {
        let child = command
            .stdin(Stdio::null())
            .stdout(writer.try_clone()?)
            .stderr(writer)
            .spawn()
            .map(|child| (child, reader));
        // The command keeps its ends of the pipe open, and reading would never end.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        child
    });
    let (mut child, mut reader) = started.map_err(|source| not_started(command, source))?;
    let mut bytes = Vec::new();
    let read = reader.read_to_end(&mut bytes);
    let status = child.wait().and_then(|status| read.map(|_| status));
    let status = status.map_err(|source| not_started(command, source))?;
    Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
}

/// The error of a program that couldn't be started.
pub fn not_started(command: &Command, source: io::Error) -> Error {
    Error::Start { program: command.get_program().to_string_lossy().into_owned(), source }
}

/// The error of a program that ended badly.
///
/// # Errors
///
/// When `status` isn't success.
pub fn succeeded(status: ExitStatus, what: &str) -> Result<(), Error> {
    if status.success() { Ok(()) } else { Err(Error::Failed { what: what.to_owned(), status }) }
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    #[test]
    fn what_a_program_says_is_kept_in_the_order_it_was_said() {
        let (status, said) =
            capture(Command::new("sh").args(["-c", "echo one; echo two >&2; echo three; exit 3"])).unwrap();
        assert_eq!((status.code(), said.as_str()), (Some(3), "one\ntwo\nthree\n"));
    }

    #[test]
    fn a_program_that_is_not_there_is_named_with_what_to_do() {
        let error = run(&mut Command::new("no-such-program"), "Nothing").unwrap_err().to_string();
        assert!(error.starts_with("no-such-program can't be started"), "{error}");
        assert!(error.contains("Install it"), "{error}");
    }

    #[test]
    fn a_question_to_a_program_that_is_not_there_has_no_answer() {
        assert_eq!(ask(&mut Command::new("no-such-program")), None);
        assert_eq!(ask(Command::new("sh").args(["-c", "echo no; exit 1"])), None);
        assert_eq!(ask(Command::new("echo").arg("yes")).as_deref(), Some("yes"));
    }
}
