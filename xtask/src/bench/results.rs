//! What came of a run: read from the driver, kept in a file, summed up.

use super::plan::Plan;
use super::site::{Site, suffixed};
use crate::chromium::{Chromium, is_root};
use crate::command;
use crate::console;
use crate::project::Project;
use crate::server::{Options, Server};
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How long one page may take, in milliseconds; longer counts as a failure.
const TIMEOUT: u32 = 90_000;

/// Everything measured in one run.
#[derive(Deserialize, Serialize)]
pub struct Results {
    /// Whether it was the short run.
    pub quick: bool,
    /// The browser's version and the number of cores.
    pub machine: String,
    /// One entry for each loading of a page, in the order they were made.
    pub samples: Vec<Sample>,
}

/// One loading of one page.
#[derive(Deserialize, Serialize)]
pub struct Sample {
    /// The competitor's name.
    pub page: String,
    /// The number of statistics.
    pub size: usize,
    /// Whether network and processor were slowed down.
    pub throttled: bool,
    /// What was measured; none when the page failed.
    pub measured: Option<Measured>,
    /// Why it failed.
    pub failed: Option<String>,
    /// The sizes of what the page loaded.
    #[serde(default)]
    pub bytes: Bytes,
}

/// The numbers of one loading. Times in milliseconds, `cpu` and the actions of the renderer's main
/// thread alone.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measured {
    /// The first chart is on the screen, since navigation.
    pub first_chart: f64,
    /// All charts in the viewport are.
    pub all_charts: f64,
    /// The page answers.
    pub live: f64,
    /// Until it answers and all visible charts are drawn.
    pub cpu: f64,
    /// Until nothing more is to be done.
    pub cpu_idle: f64,
    /// Cumulative layout shift.
    pub shift: f64,
    /// Addresses of what was loaded.
    pub files: Vec<String>,
    /// Private memory of the renderer in bytes, after a garbage collection.
    pub memory: Option<f64>,
    /// Choosing a chapter, or all of them again.
    pub filter: Option<f64>,
    /// One key pressed in the search box.
    pub keystroke: Option<f64>,
    /// The other language.
    pub redraw: Option<f64>,
}

/// Sizes in bytes: as they lie on the disk, with gzip, with Brotli, and of the code (scripts and
/// wasm) with Brotli.
#[derive(Clone, Copy, Default, Deserialize, Serialize)]
pub struct Bytes {
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
    pub code: u64,
}

/// Measures what is planned and keeps it below the target folder.
///
/// # Errors
///
/// When the driver cannot be run.
pub fn measure(
    project: &Project,
    site: &Site,
    plan: &Plan,
    chromium: &Chromium,
) -> Result<Results> {
    let server = Server::start(Options {
        root: site.folder.clone(),
        ..Options::default()
    })?;
    let tasks: Vec<_> = plan.tasks.iter().map(|it| it.for_driver()).collect();
    let origin = server.url("").trim_end_matches('/').to_owned();
    let orders = json!({
        "origin": origin, "chromium": chromium.browser, "sandbox": !is_root(),
        "timeout": TIMEOUT, "tasks": tasks,
    });
    let mut results = Results {
        quick: plan.quick,
        machine: machine(chromium)?,
        samples: Vec::with_capacity(plan.tasks.len()),
    };
    let file = project.target.join("bench").join("plan.json");
    fs::write(&file, orders.to_string())?;
    drive(&site.sources, &file, |line| {
        let mut sample: Sample = serde_json::from_str(line).context("a line of the driver")?;
        sample.weigh(&origin, &site.folder)?;
        sample.report(results.samples.len() + 1, plan.tasks.len());
        results.samples.push(sample);
        Ok(())
    })?;
    let text = serde_json::to_string_pretty(&results)?;
    fs::write(Results::file(project), text)?;
    Ok(results)
}

/// Runs the driver and hands on each line it writes.
fn drive(sources: &Path, plan: &Path, mut read: impl FnMut(&str) -> Result<()>) -> Result<()> {
    let mut driver = Command::new("node")
        .arg(sources.join("driver/main.js"))
        .arg(plan)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run node")?;
    let output = driver.stdout.take().context("the driver's output")?;
    for line in BufReader::new(output).lines() {
        read(&line?)?;
    }
    if !driver.wait()?.success() {
        bail!("the driver failed");
    }
    Ok(())
}

fn machine(chromium: &Chromium) -> Result<String> {
    let version = command::output(Command::new(&chromium.browser).arg("--version"))?;
    let number = version
        .split(' ')
        .find(|it| it.starts_with(|first: char| first.is_ascii_digit()));
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Ok(format!(
        "Chromium {}, {cores} cores",
        number.unwrap_or("of unknown version")
    ))
}

impl Results {
    /// Where the last run is kept.
    pub fn file(project: &Project) -> PathBuf {
        project.target.join("bench").join("results.json")
    }
}

impl Sample {
    /// Looks up the sizes of what was loaded.
    fn weigh(&mut self, origin: &str, folder: &Path) -> Result<()> {
        let Some(measured) = &self.measured else {
            return Ok(());
        };
        for address in &measured.files {
            let Some(path) = address.strip_prefix(origin) else {
                continue;
            };
            let file = folder.join(path.trim_start_matches('/'));
            let size = |file: &Path| fs::metadata(file).map(|it| it.len()).ok();
            let raw = size(&file).with_context(|| format!("{path} was loaded but is not there"))?;
            let brotli = size(&suffixed(&file, "br")).unwrap_or(raw);
            self.bytes.raw += raw;
            self.bytes.gzip += size(&suffixed(&file, "gz")).unwrap_or(raw);
            self.bytes.brotli += brotli;
            if path.ends_with(".js") || path.ends_with(".wasm") {
                self.bytes.code += brotli;
            }
        }
        Ok(())
    }

    fn report(&self, number: usize, of: usize) {
        let Self { page, size, .. } = self;
        let came = match (&self.measured, &self.failed) {
            (Some(measured), _) => format!(
                "{:.0} ms until live, {:.0} ms CPU",
                measured.live.max(measured.all_charts),
                measured.cpu
            ),
            (None, failure) => format!("FAILED: {}", failure.as_deref().unwrap_or("no reason")),
        };
        let slow = if self.throttled { " throttled" } else { "" };
        console::note(&format!("{number}/{of} {page} {size}{slow}: {came}"));
    }
}
