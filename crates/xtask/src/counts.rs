//! How many people signed petitions on other sites, asked for and written down.

use std::{
    path::PathBuf,
    process::{Command, ExitCode},
};

use crate::{
    error::Error,
    process::{cargo, not_started},
    project::Project,
};

/// What to ask for.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The folder organisers write in.
    pub content: PathBuf,
    /// The one petition; without it every one that is watched.
    pub only: Option<String>,
    /// Where to ask instead of the sites themselves; for tests.
    pub base_url: Option<String>,
}

/// Asks. How it ended is told by `alongside-counts`, and passed on: 0 when every number was written, 2 when one was in
/// doubt and stayed as it was, anything else when nothing could be asked.
///
/// # Errors
///
/// When Cargo can't be started.
pub fn bring(project: &Project, asking: &Asking) -> Result<ExitCode, Error> {
    let mut program = program(project, asking);
    let status = program.status().map_err(|source| not_started(&program, source))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn program(project: &Project, asking: &Asking) -> Command {
    let mut command = cargo(project);
    command.args(["run", "--quiet", "--profile", "native", "-p", "alongside-counts", "--", "--content"]);
    command.arg(&asking.content);
    for (name, value) in [("--only", &asking.only), ("--base-url", &asking.base_url)] {
        if let Some(value) = value {
            command.args([name, value]);
        }
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_reaches_the_program() {
        let project = Project { root: "checkout".into(), target: "target".into() };
        let asking = Asking { content: "checkout/content".into(), only: Some("bandstand".to_owned()), base_url: None };
        let command = program(&project, &asking);
        let arguments: Vec<_> = command.get_args().skip_while(|argument| *argument != "--").collect();
        assert_eq!(arguments, ["--", "--content", "checkout/content", "--only", "bandstand"]);
    }
}
