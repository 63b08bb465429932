//! The server in the background, for as long as a command needs it.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};

use tempfile::TempDir;

use crate::{
    build::{self, Site},
    error::Error,
    process::not_started,
    project::Project,
    serve,
};

/// A server that runs as long as this value lives, with recorded look-ups, and that keeps nothing.
pub struct Server {
    child: Child,
    url: String,
    /// Removed with this value.
    _data: TempDir,
}

impl Server {
    /// Builds what isn't built yet of this checkout's site and its server, starts it, and waits until it listens.
    ///
    /// # Errors
    ///
    /// When something doesn't build, or the server doesn't start.
    pub fn of(project: &Project) -> Result<Self, Error> {
        let site = Site::own(project);
        if !site.out.join("index.html").is_file() {
            build::build(project, &site)?;
        }
        Self::start(&serve::build_server(project)?, &site.out)
    }

    fn start(program: &Path, dist: &Path) -> Result<Self, Error> {
        let data = tempfile::tempdir()
            .map_err(|source| Error::Request(format!("There is no room for temporary files: {source}")))?;
        let mut command = Command::new(program);
        command.arg("--dist").arg(dist).arg("--data").arg(data.path());
        command.args(["--listen", "127.0.0.1:0", "--represent", "fixtures"]);
        Self::listening(command, data)
    }

    fn listening(mut command: Command, data: TempDir) -> Result<Self, Error> {
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(|source| not_started(&command, source))?;
        let mut lines = BufReader::new(child.stdout.take().ok_or_else(silent)?).lines().map_while(Result::ok);
        let url = lines.find_map(|line| line.strip_prefix("Listening on ").map(str::to_owned));
        // Whoever is kept from writing stops.
        thread::spawn(move || lines.for_each(drop));
        let server = Self { child, url: url.unwrap_or_default(), _data: data };
        if server.url.is_empty() { Err(silent()) } else { Ok(server) }
    }

    /// Its address: `http://127.0.0.1:N`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; its data is temporary anyway.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn silent() -> Error {
    Error::Request("The server ended before it listened. What it said stands above.".to_owned())
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use std::time::{Duration, Instant};

    use super::*;

    fn says(script: &str, data: TempDir) -> Result<Server, Error> {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        Server::listening(command, data)
    }

    #[test]
    fn it_is_where_it_says_and_is_gone_with_its_data_when_it_is_no_longer_needed() {
        let data = tempfile::tempdir().unwrap();
        let kept = data.path().to_owned();
        let server = says("echo A notice; echo Listening on http://127.0.0.1:4000; exec sleep 60", data).unwrap();
        assert_eq!(server.url(), "http://127.0.0.1:4000");
        assert!(kept.is_dir());
        let dropped = Instant::now();
        drop(server);
        assert!(dropped.elapsed() < Duration::from_secs(10) && !kept.exists());
    }

    #[test]
    fn a_server_that_ends_before_it_listens_is_told_of() {
        let error = says("echo A notice; exit 1", tempfile::tempdir().unwrap()).err().unwrap().to_string();
        assert!(error.contains("ended before it listened"), "{error}");
    }
}
