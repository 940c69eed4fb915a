//! Writes the pages of a build, or pictures of them as SVG: `prerender --report FILE --manifest FILE --out DIR hosted|offline|pictures`,
//! or only looks at a report: `prerender --report FILE check`.
//!
//! `cargo xtask build` calls it; it is the native side of the very functions that run in the
//! browser.

use statlas::prerender::{Manifest, hosted, offline, pictures, read_text};
use statlas_core::report::Report;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

const USAGE: &str = "usage: prerender --report FILE (check | --manifest FILE --out DIR (hosted | offline | pictures))";

fn run() -> Result<(), String> {
    let (mut report, mut manifest, mut out, mut edition) = (None, None, None, None);
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut path = || {
            let path = arguments.next().filter(|path| !path.is_empty());
            path.map(PathBuf::from)
                .ok_or_else(|| format!("{argument} needs a path\n{USAGE}"))
        };
        match argument.as_str() {
            "--report" => report = Some(path()?),
            "--manifest" => manifest = Some(path()?),
            "--out" => out = Some(path()?),
            "hosted" | "offline" | "pictures" | "check" => edition = Some(argument),
            _ => return Err(format!("unknown argument {argument}\n{USAGE}")),
        }
    }
    // It is needed until the last page is written.
    let report: &'static Report = Box::leak(Box::new(read_report(&report.ok_or(USAGE)?)?));
    if edition.as_deref() == Some("check") {
        return Ok(());
    }
    let manifest = read_manifest(&manifest.ok_or(USAGE)?)?;
    let out = out.ok_or(USAGE)?;
    let files = match edition.as_deref() {
        Some("hosted") => hosted(report, &manifest),
        Some("offline") => offline(report, &manifest),
        Some("pictures") => pictures(report, &manifest),
        _ => return Err(USAGE.to_owned()),
    };
    for file in files {
        write(&out.join(file.path), &file.text)?;
    }
    Ok(())
}

/// Reads and checks a report; every fault has its file, line, column and path.
fn read_report(path: &Path) -> Result<Report, String> {
    let text = read_text(path)?;
    Report::checked(&text, |text| serde_json::from_str(text)).map_err(|faulty| {
        let told = |fault| format!("{}:{fault}", path.display());
        let told: Vec<String> = faulty.0.iter().map(told).collect();
        told.join("\n")
    })
}

fn read_manifest(path: &Path) -> Result<Manifest, String> {
    serde_json::from_str(&read_text(path)?).map_err(|fault| format!("{}: {fault}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let fault = |fault: std::io::Error| format!("{}: {fault}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(fault)?;
    }
    fs::write(path, text).map_err(fault)
}
