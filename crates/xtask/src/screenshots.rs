//! Pictures of the pages, for the documentation.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};

use crate::{
    build::{self, Site},
    error::Error,
    process::{not_started, run},
    project::Project,
    serve,
    tools::{browser, node},
};

/// Photographs every kind of page into `docs/screenshots`, with recorded look-ups and nothing kept.
///
/// # Errors
///
/// When something is missing, or a page doesn't come to look as it should.
pub fn take(project: &Project) -> Result<(), Error> {
    let chrome = browser::set_up()?;
    let e2e = project.root.join("e2e");
    node::set_up_e2e(&e2e)?;
    let site = Site::own(project);
    if !site.out.join("index.html").is_file() {
        build::build(project, &site)?;
    }
    let program = serve::build_server(project)?;
    let data = tempfile::tempdir()
        .map_err(|source| Error::Request(format!("There is no room for temporary files: {source}")))?;
    let server = Server::start(&program, &site.out, data.path())?;
    let mut node = Command::new("node");
    node.current_dir(&e2e).arg("screenshots.mjs").arg(&server.url).arg(project.root.join("docs/screenshots"));
    run(node.env("CHROME", chrome), "Taking the pictures")
}

/// A server that runs as long as this value lives.
struct Server {
    child: Child,
    url: String,
}

impl Server {
    /// Starts it and waits until it listens.
    fn start(program: &Path, dist: &Path, data: &Path) -> Result<Self, Error> {
        let mut command = Command::new(program);
        command.arg("--dist").arg(dist).arg("--data").arg(data);
        command.args(["--listen", "127.0.0.1:0", "--represent", "fixtures"]).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|source| not_started(&command, source))?;
        let mut lines = BufReader::new(child.stdout.take().ok_or_else(silent)?).lines().map_while(Result::ok);
        let url = lines.find_map(|line| line.strip_prefix("Listening on ").map(str::to_owned));
        // Whoever is kept from writing stops.
        thread::spawn(move || lines.for_each(drop));
        let server = Self { child, url: url.unwrap_or_default() };
        if server.url.is_empty() { Err(silent()) } else { Ok(server) }
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
