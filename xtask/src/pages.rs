//! The HTML pages. The core's own binary writes them, with the same functions as in the browser;
//! it is told what to refer to by a manifest.

use crate::assets::Assets;
use crate::command;
use crate::console;
use crate::project::{CORE, Project};
use crate::wasm;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Compiles the binary that writes the pages.
///
/// # Errors
///
/// When it does not compile.
pub fn compile(project: &Project) -> Result<PathBuf> {
    console::step("compiling the core for the host, to check the report and prerender the pages");
    let mut cargo = command::cargo();
    cargo
        .current_dir(&project.root)
        .args(["build", "--package", CORE, "--features", "host"])
        .args(["--bin", "prerender"]);
    wasm::artifact(&mut cargo, |message| {
        message["executable"].as_str().map(PathBuf::from)
    })
}

/// Checks a report before anything else is made of it.
///
/// # Errors
///
/// When the report is faulty; what is wrong, with path and line, has been printed by then.
pub fn check(project: &Project, binary: &Path, report: &Path) -> Result<()> {
    let mut command = Command::new(binary);
    command.arg("--report").arg(report).arg("check");
    command::run(command.current_dir(&project.root))
}

/// The editions of a build.
pub const EDITIONS: [&str; 2] = ["hosted", "offline"];

/// Writes the pages of some editions.
///
/// # Errors
///
/// When the binary fails.
pub fn write(
    project: &Project,
    binary: &Path,
    assets: &Assets,
    report: &Path,
    url: Option<&str>,
    folder: &Path,
    editions: &[&str],
) -> Result<()> {
    console::step("prerendering the pages");
    let manifest = project.workshop().join("manifest.json");
    std::fs::write(
        &manifest,
        manifest_for(project, assets, url, folder)?.to_string(),
    )
    .with_context(|| format!("cannot write {}", manifest.display()))?;
    for edition in editions {
        let mut command = Command::new(binary);
        command
            .arg("--report")
            .arg(report)
            .arg("--manifest")
            .arg(&manifest);
        command.arg("--out").arg(folder).arg(edition);
        command::run(command.current_dir(&project.root))?;
    }
    Ok(())
}

/// What the pages refer to: names relative to the folder of `index.html` for the hosted edition,
/// contents for the offline edition.
fn manifest_for(
    project: &Project,
    assets: &Assets,
    url: Option<&str>,
    folder: &Path,
) -> Result<Value> {
    Ok(json!({
        "version": project.version,
        "url": url.unwrap_or_default(),
        "script": assets.script.hashed_name,
        "style": assets.style.hashed_name,
        "report": assets.report.hashed_name,
        "report_file": folder.join(&assets.report.hashed_name),
        "inline_style": assets.style.text()?,
        "inline_boot": format!("<script>{}</script>", assets.inline.text()?),
    }))
}
