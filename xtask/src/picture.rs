//! `cargo xtask picture`: the picture in the README, taken of the page itself.

use crate::arguments::Arguments;
use crate::command;
use crate::console;
use crate::debian::is_root;
use crate::engine::Engine;
use crate::project::Project;
use anyhow::{Result, bail};
use std::process::{Command, Stdio};

/// The part of the page that is shown, in CSS pixels.
const SIZE: &str = "--window-size=1280,860";

/// How long the page may run before it is pictured, in milliseconds of its own clock.
const BUDGET: &str = "--virtual-time-budget=5000";

/// Runs the subcommand.
///
/// # Errors
///
/// When nothing was built or the browser is missing.
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
    // A headless browser complains of the desktop it does not have.
    browser.stderr(Stdio::null());
    command::run(&mut browser)?;
    console::note("the picture is in docs/first-screen.png");
    Ok(())
}
