//! `cargo xtask check`: all checks that a change must pass.

use crate::arguments::Arguments;
use crate::build::{self, Plan};
use crate::command::{self, cargo};
use crate::console;
use crate::project::{Project, WIDGET};
use crate::size;
use crate::test::{self, Suite};
use crate::wasm::{self, Profile};
use anyhow::{Result, bail};
use std::fs;

/// Runs the subcommand: format, lints for the host and for wasm, tests, release build, sizes.
///
/// # Errors
///
/// Returns an error at the first step that fails.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    let project = Project::load()?;
    let mut plan = Plan::read(&project, Profile::Quick, arguments)?;
    arguments.finish()?;
    console::step("format");
    cargo_in(&project, &["fmt", "--all", "--check"])?;
    console::step("lints");
    let deny = ["--", "--deny", "warnings"];
    cargo_in(
        &project,
        &[&["clippy", "--workspace", "--all-targets"], &deny[..]].concat(),
    )?;
    wasm::add_target()?;
    let widget = [
        "clippy",
        "--package",
        WIDGET,
        "--lib",
        "--target",
        wasm::TARGET,
    ];
    cargo_in(&project, &[&widget, &deny[..]].concat())?;
    test::test(&project, &plan, &Suite::default())?;
    plan.profile = Profile::Release;
    build::build(&project, &plan)?;
    build_again(&project, &plan)?;
    console::step("sizes");
    size::print(&project)
}

/// Compiles the widget again, builds, and compares the two builds. The same input must give the
/// same bytes.
fn build_again(project: &Project, plan: &Plan) -> Result<()> {
    console::step("the same build once more");
    let integrity = project.pkg().join("integrity.json");
    let before = fs::read_to_string(&integrity)?;
    cargo_in(
        project,
        &[
            "clean",
            "--release",
            "--package",
            WIDGET,
            "--target",
            wasm::TARGET,
        ],
    )?;
    build::build(project, plan)?;
    let after = fs::read_to_string(&integrity)?;
    let differing = before
        .lines()
        .zip(after.lines())
        .find(|(one, two)| one != two);
    match differing {
        None => Ok(()),
        Some((line, _)) => bail!("two builds of the same sources differ in {}", line.trim()),
    }
}

fn cargo_in(project: &Project, arguments: &[&str]) -> Result<()> {
    command::run(cargo().current_dir(&project.root).args(arguments))
}
