//! The built site with its backend, on this machine.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    build::{self, Site},
    error::Error,
    process::{cargo, not_started, run},
    project::Project,
};

/// How to serve.
#[derive(Clone, Debug)]
pub struct Serving {
    /// The port on 127.0.0.1; 0 for a free one.
    pub port: u16,
    /// Whether to open the site in the browser.
    pub open: bool,
    /// The folder of what the backend keeps.
    pub data: PathBuf,
    /// Where postal codes are looked up: an address or `fixtures`. Without one the public service, or, where that
    /// can't be reached, the recorded samples.
    pub represent: Option<String>,
    /// The folder organisers write in.
    pub content: PathBuf,
    /// Whether drafts have pages.
    pub drafts: bool,
}

/// Builds the site and serves it until it is told to stop.
///
/// # Errors
///
/// When the port is taken, or building or starting fails.
pub fn serve(project: &Project, serving: &Serving) -> Result<(), Error> {
    // Before the build, which takes minutes.
    let port = free_port(serving.port)?;
    // Its pages know the address they are served at, so they aren't those of dist/, which are to be published.
    let site = Site {
        content: serving.content.clone(),
        out: project.site().join("served"),
        public_url: Some(format!("http://127.0.0.1:{port}")),
        drafts: serving.drafts,
        ..Site::own(project)
    };
    build::build(project, &site)?;
    let program = build_server(project)?;
    free_port(port)?;

    let mut server = Command::new(program);
    server.current_dir(&project.root).arg("--dist").arg(&site.out).arg("--data").arg(&serving.data);
    server.args(["--listen", &format!("127.0.0.1:{port}")]);
    match &serving.represent {
        Some(source) => server.args(["--represent", source]),
        None => server.arg("--represent-fallback"),
    };
    if serving.open {
        open_later(port);
    }
    become_it(&mut server)
}

/// Builds the server and gives back its path.
///
/// # Errors
///
/// When it doesn't compile.
pub fn build_server(project: &Project) -> Result<PathBuf, Error> {
    println!("... the server: compiling it, up to three minutes the first time");
    let mut build = cargo(project);
    build.args(["build", "--quiet", "--profile", "native", "-p", "alongside-server"]);
    run(&mut build, "Building the server")?;
    Ok(project.native_program("alongside-server"))
}

/// Makes sure nobody listens on the port, and finds one for 0.
fn free_port(port: u16) -> Result<u16, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|listener| listener.local_addr()).map_or_else(
        |error| {
            Err(Error::Request(match error.kind() {
                io::ErrorKind::AddrInUse => format!(
                    "Port {port} is taken by another program. Stop that one, or choose another port: cargo xtask \
                     serve --port {}",
                    port.checked_add(1).unwrap_or(8080)
                ),
                _ => format!("Port {port} can't be used: {error}. Choose another: cargo xtask serve --port 8081"),
            }))
        },
        |address| Ok(address.port()),
    )
}

/// Starts this program once more to open the browser when the server answers: this process is about to become the
/// server. Whether that works is of no consequence, the address is printed.
fn open_later(port: u16) {
    if let Ok(own) = std::env::current_exe() {
        let mut opener = Command::new(own);
        opener.args(["open-browser", &port.to_string()]);
        drop(opener.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn());
    }
}

/// Waits until something answers on the port, half a minute at most, and opens it in the browser.
pub fn open_browser(port: u16) {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let until = Instant::now() + Duration::from_secs(30);
    while Instant::now() < until {
        if TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok() {
            let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
                "macos" => ("open", &[]),
                "windows" => ("cmd", &["/c", "start"]),
                _ => ("xdg-open", &[]),
            };
            drop(Command::new(program).args(arguments).arg(format!("http://{address}")).status());
            return;
        }
        thread::sleep(Duration::from_millis(100));
    }
}

/// Lets the server take this process's place, so that signals reach it.
#[cfg(unix)]
fn become_it(server: &mut Command) -> Result<(), Error> {
    use std::os::unix::process::CommandExt;
    let source = server.exec();
    Err(not_started(server, source))
}

/// Runs the server until it ends; the console sends Ctrl-C to it as well.
#[cfg(not(unix))]
fn become_it(server: &mut Command) -> Result<(), Error> {
    run(server, "The server")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use super::*;

    #[test]
    fn a_taken_port_is_named_with_another_to_choose() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();

        let error = free_port(port).unwrap_err().to_string();

        assert!(error.contains(&format!("Port {port} is taken")), "{error}");
        assert!(error.contains("--port"), "{error}");
    }

    #[test]
    fn port_0_finds_a_free_one() {
        assert_ne!(free_port(0).unwrap(), 0);
    }
}
