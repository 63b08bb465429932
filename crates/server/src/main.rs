//! `alongside-server`: see `--help`.

use std::{io::Write, process::ExitCode, time::Duration};

use alongside_server::{Options, Server, StartError};
use clap::Parser;

/// How long work that can't be interrupted is waited for at the very end.
const LAST_WAIT: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let options = Options::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&StartError::Runtime(error)),
    };
    let outcome = runtime.block_on(serve(&options));
    runtime.shutdown_timeout(LAST_WAIT);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

async fn serve(options: &Options) -> Result<(), StartError> {
    // Asked for first, so that a signal during the start isn't missed.
    let stop = stop_asked()?;
    let server = Server::start(options).await?;
    if let Some(notice) = server.notice() {
        say(notice);
    }
    say(&format!("Listening on http://{}", server.address()));
    server.run(stop).await
}

/// Resolves at SIGTERM or ctrl-c.
#[cfg(unix)]
fn stop_asked() -> Result<impl Future<Output = ()> + Send + 'static, StartError> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).map_err(StartError::Runtime)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(StartError::Runtime)?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Resolves at ctrl-c.
#[cfg(not(unix))]
fn stop_asked() -> Result<impl Future<Output = ()> + Send + 'static, StartError> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// Prints a line at once; that nobody reads it is no reason to stop.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

fn failed(error: &StartError) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "alongside-server: {error}");
    ExitCode::FAILURE
}
