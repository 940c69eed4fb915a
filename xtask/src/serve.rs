//! `cargo xtask serve`: serves `pkg/` on 127.0.0.1 and rebuilds when sources change.

use crate::arguments::Arguments;
use crate::build::{self, Plan};
use crate::console;
use crate::project::Project;
use crate::server::{Options, Server};
use crate::size::offline_editions;
use crate::wasm::Profile;
use crate::watch::Watch;
use anyhow::{Context, Result};
use std::io;

/// The default port. If it is in use, a free port is used.
const PORT: u16 = 8000;

/// Runs the subcommand. It ends only with an error.
///
/// # Errors
///
/// Returns an error if the first build fails or the port is in use.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    let project = Project::load()?;
    let release = arguments.flag("--release");
    let profile = if release {
        Profile::Release
    } else {
        Profile::Quick
    };
    let port = match arguments.value("--port")? {
        Some(text) => Some(text.parse().with_context(|| format!("--port {text}"))?),
        None => None,
    };
    let plan = Plan::read(&project, profile, arguments)?;
    arguments.finish()?;
    if !release {
        console::note("a quick build: larger files than `cargo xtask build` makes");
    }
    let mut watch = Watch::new(&project, plan.report.clone());
    build::build(&project, &plan)?;
    let server = listen(&project, port)?;
    announce(&project, &server)?;
    loop {
        let file = watch.wait();
        let name = file.strip_prefix(&project.root).unwrap_or(&file);
        console::step(&format!("{} changed", name.display()));
        match build::build(&project, &plan) {
            Ok(()) => console::note(&format!("{} has it; reload", server.url(""))),
            Err(error) => eprintln!("\nerror: {error:#}\n\nThe last good build is still served."),
        }
    }
}

fn listen(project: &Project, port: Option<u16>) -> Result<Server> {
    let start = |port| {
        Server::start(Options {
            root: project.pkg(),
            port,
            ..Options::default()
        })
    };
    match start(port.unwrap_or(PORT)) {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse && port.is_none() => {
            start(0).context("cannot listen on 127.0.0.1")
        }
        other => other.with_context(|| format!("cannot listen on port {}", port.unwrap_or(PORT))),
    }
}

fn announce(project: &Project, server: &Server) -> Result<()> {
    println!(
        "\n  Chinese  {}\n  English  {}",
        server.url(""),
        server.url("en.html")
    );
    for name in offline_editions(&project.pkg())? {
        println!("  offline  {}", project.pkg().join(name).display());
    }
    println!("\n  Rebuilds when a source changes; Ctrl-C stops.\n");
    Ok(())
}
