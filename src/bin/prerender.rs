//! Command line of the prerenderer, which `cargo xtask build` calls. It renders the same components that
//! run in the browser. Usage:
//!
//! - pages of a build, or pictures of them as SVG:
//!   `prerender --report FILE --manifest FILE --out DIR (hosted | offline | pictures)`
//! - the catalogue of a report: `prerender --report FILE --out DIR catalogue`
//! - only the checks of a report: `prerender --report FILE check`

use anyhow::{Context, Result, bail};
use statlas::prerender::{Manifest, catalogue, hosted, offline, pictures, read_text};
use statlas_core::report::Report;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // The alternate format prints the error and its causes in one line.
            eprintln!("{fault:#}");
            ExitCode::FAILURE
        }
    }
}

const USAGE: &str = "usage: prerender --report FILE (check | --out DIR catalogue | --manifest FILE --out DIR (hosted | offline | pictures))";

fn run() -> Result<()> {
    let mut arguments = pico_args::Arguments::from_env();
    let mut path = |name| -> Result<Option<PathBuf>> {
        let path: Option<PathBuf> = arguments.opt_value_from_str(name).context(USAGE)?;
        Ok(path.filter(|it| !it.as_os_str().is_empty()))
    };
    let (report, manifest, out) = (path("--report")?, path("--manifest")?, path("--out")?);
    let edition: String = arguments.free_from_str().context(USAGE)?;
    if let Some(unknown) = arguments.finish().first() {
        bail!("unknown argument {}\n{USAGE}", unknown.display());
    }
    // The report is leaked, because the pages need a `'static` reference.
    let path = report.context(USAGE)?;
    let report: &'static Report = Box::leak(Box::new(read_report(&path)?));
    if edition == "check" {
        return Ok(());
    }
    let out = out.context(USAGE)?;
    if edition == "catalogue" {
        let file = catalogue(report, &read_text(&path)?);
        return write(&out.join(file.path), &file.text);
    }
    let manifest = read_manifest(&manifest.context(USAGE)?)?;
    let files = match edition.as_str() {
        "hosted" => hosted(report, &manifest),
        "offline" => offline(report, &manifest),
        "pictures" => pictures(report, &manifest),
        _ => bail!("unknown argument {edition}\n{USAGE}"),
    };
    for file in files {
        write(&out.join(file.path), &file.text)?;
    }
    Ok(())
}

/// Reads and checks a report. The error lists every fault with file, line, column and JSON path.
fn read_report(path: &Path) -> Result<Report> {
    let text = read_text(path)?;
    let report = Report::checked(&text, |text| serde_json::from_str(text));
    report.map_err(|faulty| {
        let told = |fault| format!("{}:{fault}", path.display());
        let told: Vec<String> = faulty.0.iter().map(told).collect();
        anyhow::Error::msg(told.join("\n"))
    })
}

fn read_manifest(path: &Path) -> Result<Manifest> {
    serde_json::from_str(&read_text(path)?).with_context(|| path.display().to_string())
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::write(path, text).with_context(|| path.display().to_string())
}
