//! `cargo xtask`: everything one does in this checkout, by one command each.

mod background;
mod bench;
mod build;
mod checks;
mod compress;
mod counts;
mod error;
mod process;
mod project;
mod screenshots;
mod serve;
mod shrink;
mod size;
mod styles;
mod tools;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::{build::Site, counts::Asking, error::Error, project::Project, serve::Serving};

/// Everything one does in this checkout, by one command each.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Task {
    /// Bring what a build needs: Rust for wasm, Trunk, wasm-bindgen, wasm-opt, esbuild. The other commands do this by
    /// themselves.
    Setup,
    /// Build the site into dist/, which any static host can serve as it is.
    Build {
        /// The path under which the host will serve it.
        #[arg(long, default_value = "/", value_name = "PATH")]
        base: String,
        /// The folder organisers write in.
        #[arg(long, default_value = "content", value_name = "DIR")]
        content: PathBuf,
        /// The folder the site goes to.
        #[arg(long, default_value = "dist", value_name = "DIR")]
        out: PathBuf,
        /// The address of the home page, instead of the one in site.toml: a preview's, say.
        #[arg(long, value_name = "URL")]
        public_url: Option<String>,
        /// Make the pages of drafts too.
        #[arg(long)]
        drafts: bool,
    },
    /// Build the site and serve it with its backend on 127.0.0.1.
    Serve {
        /// The port; 0 for a free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Don't open the browser.
        #[arg(long)]
        no_open: bool,
        /// The folder of what the backend keeps.
        #[arg(long, default_value = "var", value_name = "DIR")]
        data: PathBuf,
        /// Where postal codes are looked up: an address, or `fixtures` for recorded samples. Without it, the public
        /// service, or the samples where that can't be reached.
        #[arg(long, value_name = "URL|fixtures")]
        represent: Option<String>,
        /// The folder organisers write in.
        #[arg(long, default_value = "content", value_name = "DIR")]
        content: PathBuf,
        /// Make the pages of drafts too.
        #[arg(long)]
        drafts: bool,
    },
    /// Run every check. The last line counts them.
    Test {
        /// Only those that need neither a release build nor a browser.
        #[arg(long)]
        quick: bool,
    },
    /// Weigh what a first visit to each kind of page loads; fails over budget.
    Size {
        /// The built site.
        #[arg(long, default_value = "dist", value_name = "DIR")]
        dist: PathBuf,
        /// The base it was built with.
        #[arg(long, default_value = "/", value_name = "PATH")]
        base: String,
    },
    /// Measure what a key costs in letters of 10,000 and 100,000 characters of the built site; fails over budget. Takes
    /// two and a half minutes, in which nothing else should run.
    Bench,
    /// Photograph every kind of page into docs/screenshots/.
    Screenshots,
    /// Ask other sites how many people signed the petitions that the content watches, and write the numbers to counts/
    /// in it. Ends with 2 where a number was in doubt and stayed as it was.
    Counts {
        /// The folder organisers write in.
        #[arg(long, default_value = "content", value_name = "DIR")]
        content: PathBuf,
        /// Only the petition of this name.
        #[arg(long, value_name = "ID")]
        only: Option<String>,
        /// Ask here instead of the sites themselves.
        #[arg(long, value_name = "URL", hide = true)]
        base_url: Option<String>,
    },
    /// Join the style sheets of style/ into those of the two apps, in target/site. Trunk calls it before a build.
    Styles,
    /// Open the browser when something answers on the port.
    #[command(hide = true)]
    OpenBrowser {
        /// The port.
        port: u16,
    },
}

fn main() -> ExitCode {
    match carry_out(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> Result<ExitCode, Error> {
    let project = Project::find()?;
    let at = |path: PathBuf| project.root.join(path);
    match task {
        Task::Setup => {
            tools::set_up(&project)?;
        }
        Task::Build { base, content, out, public_url, drafts } => {
            build::build(&project, &Site { content: at(content), out: at(out), base, public_url, drafts })?;
        }
        Task::Serve { port, no_open, data, represent, content, drafts } => {
            let serving = Serving { port, open: !no_open, data: at(data), represent, content: at(content), drafts };
            serve::serve(&project, &serving)?;
        }
        Task::Test { quick } => return Ok(checks::run_all(&project, quick)),
        Task::Size { dist, base } => return size::report(&at(dist), &base),
        Task::Bench => return bench::run(&project),
        Task::Screenshots => screenshots::take(&project)?,
        Task::Counts { content, only, base_url } => {
            return counts::bring(&project, &Asking { content: at(content), only, base_url });
        }
        Task::Styles => {
            styles::join(&project)?;
        }
        Task::OpenBrowser { port } => serve::open_browser(port),
    }
    Ok(ExitCode::SUCCESS)
}
