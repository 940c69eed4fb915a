//! What came of a run, and the file it is kept in.

use super::site::suffixed;
use crate::console;
use crate::project::Project;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// The file of a complete run, below `target/bench/`.
const COMPLETE: &str = "results.json";

/// The file of any other.
const PARTIAL: &str = "results-part.json";

/// Everything measured in one run.
#[derive(Clone, Deserialize, Serialize)]
pub struct Results {
    /// Whether every page was measured in every size, as often as for publication.
    pub complete: bool,
    /// The browser's version and the number of cores.
    pub machine: String,
    /// One entry for each loading of a page, in the order they were made.
    pub samples: Vec<Sample>,
}

/// One loading of one page.
#[derive(Clone, Deserialize, Serialize)]
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
#[derive(Clone, Deserialize, Serialize)]
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

impl Results {
    /// Keeps them; those of a shorter run never replace those of a complete one.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn save(&self, project: &Project) -> Result<()> {
        let name = if self.complete { COMPLETE } else { PARTIAL };
        let file = project.target.join("bench").join(name);
        fs::write(file, serde_json::to_string_pretty(self)?)?;
        Ok(())
    }

    /// Those of the last complete run.
    ///
    /// # Errors
    ///
    /// When there are none.
    pub fn load(project: &Project) -> Result<Self> {
        let file = project.target.join("bench").join(COMPLETE);
        let text = fs::read_to_string(file)
            .context("there is no complete run yet; make one with `cargo xtask bench`")?;
        serde_json::from_str(&text).context("the results of the last run")
    }
}

impl Sample {
    /// Looks up the sizes of what was loaded from `origin`, which serves `folder`.
    ///
    /// # Errors
    ///
    /// When something was loaded that is not there.
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

    /// Says on the terminal how it went.
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
