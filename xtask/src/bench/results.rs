//! The results of a run, and the file in which they are stored.

use super::site::suffixed;
use crate::console;
use crate::project::Project;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// The file of a complete run, in `target/bench/`.
const COMPLETE: &str = "results.json";

/// The file of any other run.
const PARTIAL: &str = "results-part.json";

/// The measurements of one run.
#[derive(Clone, Deserialize, Serialize)]
pub struct Results {
    /// `true` if every page was measured at every size, as often as needed for publication.
    pub complete: bool,
    /// The browser's version and the number of cores.
    pub machine: String,
    /// The loadings, in the order in which they were made.
    pub samples: Vec<Sample>,
}

/// One loading of one page.
#[derive(Clone, Deserialize, Serialize)]
pub struct Sample {
    /// The name of the page.
    pub page: String,
    /// The number of statistics.
    pub size: usize,
    /// `true` if network and processor were slowed down.
    pub throttled: bool,
    /// The measurements. `None` if the page failed.
    pub measured: Option<Measured>,
    /// The reason of the failure.
    pub failed: Option<String>,
    /// The sizes of the files that the page loaded.
    #[serde(default)]
    pub bytes: Bytes,
}

/// The measurements of one loading. Times are in milliseconds. `cpu`, `cpu_idle` and the actions
/// count the time of the renderer's main thread only.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measured {
    /// From navigation until the first chart is on the screen.
    pub first_chart: f64,
    /// From navigation until all charts in the viewport are on the screen.
    pub all_charts: f64,
    /// From navigation until the page reacts to input.
    pub live: f64,
    /// CPU time until the page reacts to input and all visible charts are drawn.
    pub cpu: f64,
    /// CPU time until the page is idle.
    pub cpu_idle: f64,
    /// Cumulative layout shift (no unit).
    pub shift: f64,
    /// URLs of the loaded files.
    pub files: Vec<String>,
    /// Private memory of the renderer after a garbage collection, in bytes.
    pub memory: Option<f64>,
    /// CPU time of choosing a chapter, or all chapters again.
    pub filter: Option<f64>,
    /// CPU time of one key press in the search box.
    pub keystroke: Option<f64>,
    /// CPU time of switching the language.
    pub redraw: Option<f64>,
}

/// Sizes in bytes: uncompressed, with gzip, with Brotli, and of the code only (scripts and wasm)
/// with Brotli.
#[derive(Clone, Copy, Default, Deserialize, Serialize)]
pub struct Bytes {
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
    pub code: u64,
}

impl Results {
    /// Writes the results to a file. The results of a complete run and of other runs are in
    /// different files.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be written.
    pub fn save(&self, project: &Project) -> Result<()> {
        let name = if self.complete { COMPLETE } else { PARTIAL };
        let file = project.target.join("bench").join(name);
        fs::write(file, serde_json::to_string_pretty(self)?)?;
        Ok(())
    }

    /// Reads the results of the last complete run.
    ///
    /// # Errors
    ///
    /// Returns an error if there was no complete run.
    pub fn load(project: &Project) -> Result<Self> {
        let file = project.target.join("bench").join(COMPLETE);
        let text = fs::read_to_string(file)
            .context("there is no complete run yet; make one with `cargo xtask bench`")?;
        serde_json::from_str(&text).context("the results of the last run")
    }
}

impl Sample {
    /// Adds up the sizes of the files loaded from `origin`, which serves `folder`.
    ///
    /// # Errors
    ///
    /// Returns an error if a loaded file does not exist in the folder.
    pub fn weigh(&mut self, origin: &str, folder: &Path) -> Result<()> {
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

    /// Prints the result on the terminal. `number` counts from 1 to `of`.
    pub fn report(&self, number: usize, of: usize) {
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
