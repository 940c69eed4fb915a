//! Runs the driver in `bench/driver/`, which controls the browser.

use super::plan::Plan;
use super::results::{Results, Sample};
use super::site::Site;
use crate::command;
use crate::debian::is_root;
use crate::engine::Programs;
use crate::project::Project;
use crate::server::{Options, Server};
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The largest time for one page, in milliseconds. A slower page counts as failed.
const TIMEOUT: u32 = 90_000;

/// The served pages, and the file with the driver's tasks.
pub struct Drive<'a> {
    site: &'a Site,
    plan: &'a Plan,
    chromium: &'a Programs,
    origin: String,
    orders: PathBuf,
    _server: Server,
}

impl<'a> Drive<'a> {
    /// Starts the server and writes the tasks for the driver.
    ///
    /// # Errors
    ///
    /// Returns an error if no port is free or the tasks cannot be written.
    pub fn prepare(
        project: &Project,
        site: &'a Site,
        plan: &'a Plan,
        chromium: &'a Programs,
    ) -> Result<Self> {
        let server = Server::start(Options {
            root: site.folder.clone(),
            ..Options::default()
        })?;
        let home = project.target.join("bench");
        let origin = server.url("").trim_end_matches('/').to_owned();
        let tasks: Vec<_> = plan.tasks.iter().map(|it| it.for_driver()).collect();
        let content = json!({
            "origin": origin, "chromium": chromium.browser, "sandbox": !is_root(),
            "timeout": TIMEOUT, "folder": home, "tasks": tasks,
        });
        let orders = home.join("plan.json");
        fs::write(&orders, content.to_string())?;
        Ok(Self {
            site,
            plan,
            chromium,
            origin,
            orders,
            _server: server,
        })
    }

    /// Records traces and prints where the time is spent.
    ///
    /// # Errors
    ///
    /// Returns an error if the driver fails.
    pub fn trace(&self) -> Result<()> {
        command::run(&mut self.driver("trace.js"))
    }

    /// Measures all tasks of the plan.
    ///
    /// # Errors
    ///
    /// Returns an error if the driver fails. The failure of a page is part of the results.
    pub fn measure(&self) -> Result<Results> {
        let mut results = Results {
            complete: self.plan.complete,
            machine: machine(&self.chromium.browser)?,
            samples: Vec::with_capacity(self.plan.tasks.len()),
        };
        let mut driver = self
            .driver("main.js")
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot run node")?;
        let output = driver.stdout.take().context("the driver's output")?;
        for line in BufReader::new(output).lines() {
            let mut sample: Sample = serde_json::from_str(&line?).context("the driver's output")?;
            sample.weigh(&self.origin, &self.site.folder)?;
            sample.report(results.samples.len() + 1, self.plan.tasks.len());
            results.samples.push(sample);
        }
        if !driver.wait()?.success() {
            bail!("the driver failed");
        }
        Ok(results)
    }

    fn driver(&self, script: &str) -> Command {
        let mut node = Command::new("node");
        node.arg(self.site.sources.join("driver").join(script));
        node.arg(&self.orders);
        node
    }
}

/// Returns the browser's version and the number of cores, which readers need to compare results.
fn machine(browser: &Path) -> Result<String> {
    let version = command::output(Command::new(browser).arg("--version"))?;
    let is_number = |it: &&str| it.starts_with(|first: char| first.is_ascii_digit());
    let number = version.split(' ').find(is_number);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let number = number.unwrap_or("of unknown version");
    Ok(format!("Chromium {number}, {cores} cores"))
}
