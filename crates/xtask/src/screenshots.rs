//! Pictures of the pages, for the documentation.

use std::process::Command;

use crate::{
    background::Server,
    error::Error,
    process::run,
    project::Project,
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
    let server = Server::of(project)?;
    let mut node = Command::new("node");
    node.current_dir(&e2e).arg("screenshots.mjs").arg(server.url()).arg(project.root.join("docs/screenshots"));
    run(node.env("CHROME", chrome), "Taking the pictures")
}
