//! `cargo xtask picture`: takes the picture of the README from the real page.

use crate::arguments::Arguments;
use crate::command;
use crate::console;
use crate::debian::is_root;
use crate::engine::Engine;
use crate::project::Project;
use anyhow::{Result, bail};
use std::process::{Command, Stdio};

/// The size of the picture, in CSS pixels.
const SIZE: &str = "--window-size=1280,860";

/// How long the page runs before the picture is taken, in milliseconds of virtual time.
const BUDGET: &str = "--virtual-time-budget=5000";

/// Runs the subcommand.
///
/// # Errors
///
/// Returns an error if there is no build or the browser is missing.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    arguments.finish()?;
    let project = Project::load()?;
    let page = project.pkg().join("ai-index-2024.en.html");
    if !page.is_file() {
        bail!("pkg/ is empty; run `cargo xtask build`");
    }
    let picture = project.root.join("docs").join("first-screen.png");
    std::fs::create_dir_all(project.root.join("docs"))?;
    let mut browser = Command::new(Engine::Chromium.ensure(&project.tools())?.browser);
    browser.args(["--headless=new", "--disable-gpu", "--hide-scrollbars"]);
    browser.args(["--disable-background-networking", SIZE, BUDGET]);
    if is_root() {
        browser.arg("--no-sandbox");
    }
    browser.arg(format!("--screenshot={}", picture.display()));
    browser.arg(format!("file://{}", page.display()));
    // A headless browser prints warnings about the missing desktop.
    browser.stderr(Stdio::null());
    command::run(&mut browser)?;
    console::note("the picture is in docs/first-screen.png");
    Ok(())
}
