//! `cargo xtask test`: runs all tests, the fast ones first.

use crate::arguments::Arguments;
use crate::build::{self, Plan};
use crate::command::{self, cargo};
use crate::console;
use crate::engine::{self, Engine};
use crate::hosts;
use crate::project::Project;
use crate::wasm::{Parts, Profile};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The options of the browser suite.
pub struct Suite {
    /// The engines, which run one after the other.
    pub engines: Vec<Engine>,
    /// `true` if the browsers are shown.
    pub headed: bool,
}

impl Default for Suite {
    fn default() -> Self {
        Self {
            engines: vec![Engine::Chromium],
            headed: false,
        }
    }
}

/// Runs the subcommand.
///
/// # Errors
///
/// Returns an error if something cannot be installed, does not compile, or if a test fails.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    let mut suite = Suite {
        headed: arguments.flag("--headed"),
        ..Suite::default()
    };
    if let Some(names) = arguments.value("--engines")? {
        suite.engines = Engine::list(&names)?;
    }
    let project = Project::load()?;
    let plan = Plan::read(&project, Profile::Quick, arguments)?;
    arguments.finish()?;
    test(&project, &plan, &suite)
}

/// Runs the native tests, then builds, then runs the browser suite on the build.
///
/// # Errors
///
/// Returns an error if something cannot be installed, does not compile, or if a test fails.
pub fn test(project: &Project, plan: &Plan, suite: &Suite) -> Result<()> {
    let start = Instant::now();
    for engine in &suite.engines {
        engine.ensure(&project.tools())?;
    }
    let hosts = hosts::ensure(project)?;
    console::step("native tests");
    command::run(in_root(project).arg("test"))?;
    command::run(in_root(project).args(["test", "--package", "xtask"]))?;
    build::build(project, plan)?;
    let mut failed = Vec::new();
    for engine in &suite.engines {
        console::step(&format!("browser suite in {}", engine.name()));
        let mut browser_tests = in_root(project);
        browser_tests.args(["test", "--package", "browser-tests"]);
        browser_tests.env(hosts::HOSTS, &hosts);
        browser_tests.env(engine::TOOLS, project.tools());
        browser_tests.env(engine::ENGINE, engine.name());
        if suite.headed {
            browser_tests.env(engine::HEADED, "1");
        }
        if command::run(&mut browser_tests).is_err() {
            failed.push(engine.name());
        }
    }
    if plan.parts == Parts::Chunks && failed.is_empty() {
        test_one_module(project, plan, &hosts)?;
    }
    if !failed.is_empty() {
        bail!("the browser suite failed in {}", failed.join(", "));
    }
    console::step(&format!("all tests passed ({})", console::since(start)));
    Ok(())
}

/// Builds the widget as one module and runs a few tests on it, so that this way stays open should the
/// tools fail that split the module. Then `pkg/` is what it was before.
fn test_one_module(project: &Project, plan: &Plan, hosts: &Path) -> Result<()> {
    console::step("the widget as one module");
    let one = Plan {
        parts: Parts::One,
        ..plan.clone()
    };
    build::build(project, &one)?;
    let mut tests = in_root(project);
    tests.args([
        "test",
        "--package",
        "browser-tests",
        "--test",
        "suite",
        "--",
    ]);
    tests.arg(SMOKE);
    tests.env(hosts::HOSTS, hosts);
    tests.env(engine::TOOLS, project.tools());
    tests.env(engine::ENGINE, Engine::Chromium.name());
    let tested = command::run(&mut tests);
    build::build(project, plan)?;
    tested
}

/// The tests of the widget as one module, by a part of their names.
const SMOKE: &str = "hosted::";

fn in_root(project: &Project) -> Command {
    let mut cargo = cargo();
    cargo.current_dir(&project.root);
    cargo
}
