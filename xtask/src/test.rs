//! `cargo xtask test`: everything that is tested, the quick part first.

use crate::arguments::Arguments;
use crate::build::{self, Plan};
use crate::chromium::Chromium;
use crate::command::{self, cargo};
use crate::console;
use crate::hosts;
use crate::project::Project;
use crate::wasm::Profile;
use anyhow::Result;
use std::process::Command;
use std::time::Instant;

/// Tells the browser suite to show the browser.
pub const HEADED: &str = "STATLAS_HEADED";

/// Runs the subcommand.
///
/// # Errors
///
/// When something cannot be installed, does not compile or fails.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    let headed = arguments.flag("--headed");
    let project = Project::load()?;
    let plan = Plan::read(&project, Profile::Quick, arguments)?;
    arguments.finish()?;
    test(&project, &plan, headed)
}

/// Runs the native tests, then builds, then runs the browser suite on what was built.
///
/// # Errors
///
/// When something cannot be installed, does not compile or fails.
pub fn test(project: &Project, plan: &Plan, headed: bool) -> Result<()> {
    let start = Instant::now();
    Chromium::ensure()?;
    let hosts = hosts::ensure(project)?;
    console::step("native tests");
    command::run(in_root(project).arg("test"))?;
    command::run(in_root(project).args(["test", "--package", "xtask"]))?;
    build::build(project, plan)?;
    console::step("browser suite");
    let mut suite = in_root(project);
    suite.args(["test", "--package", "browser-tests"]);
    suite.env(hosts::HOSTS, hosts);
    if headed {
        suite.env(HEADED, "1");
    }
    command::run(&mut suite)?;
    console::step(&format!("all tests passed ({})", console::since(start)));
    Ok(())
}

fn in_root(project: &Project) -> Command {
    let mut cargo = cargo();
    cargo.current_dir(&project.root);
    cargo
}
