//! The HTML pages. The widget's own binary writes them, with the same functions as in the browser;
//! it is told what to refer to by a manifest.

use crate::assets::Assets;
use crate::command;
use crate::console;
use crate::pictures::{self, Picture};
use crate::project::{Project, WIDGET};
use crate::wasm;
use anyhow::{Context, Result};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Compiles the binary that writes the pages.
///
/// # Errors
///
/// When it does not compile.
pub fn compile(project: &Project) -> Result<PathBuf> {
    console::step("compiling the widget for the host, to check the report and prerender the pages");
    let mut cargo = command::cargo();
    cargo
        .current_dir(&project.root)
        .args(["build", "--package", WIDGET])
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

/// Writes the catalogue of a report into a folder and returns its text. The page knows the report by
/// the text of the file `report`.
///
/// # Errors
///
/// When the binary fails or nothing can be read back.
pub fn catalogue(project: &Project, binary: &Path, report: &Path, folder: &Path) -> Result<String> {
    let mut command = Command::new(binary);
    command.arg("--report").arg(report);
    command.arg("--out").arg(folder).arg("catalogue");
    command::run(command.current_dir(&project.root))?;
    let file = folder.join("catalogue.json");
    std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// The editions of a build.
pub const EDITIONS: [&str; 2] = ["hosted", "offline"];

/// What pages are written of.
pub struct Pages<'a> {
    /// The workspace.
    pub project: &'a Project,
    /// The binary that writes them.
    pub binary: &'a Path,
    /// The files they load.
    pub assets: &'a Assets,
    /// The report's JSON.
    pub report: &'a Path,
    /// The address the folder will have, ending in a slash.
    pub url: Option<&'a str>,
    /// The folder with the assets.
    pub folder: &'a Path,
}

impl Pages<'_> {
    /// Writes the pages of some editions into the folder; they refer to the pictures that there
    /// are.
    ///
    /// # Errors
    ///
    /// When the binary fails.
    pub fn write(&self, editions: &[&str], pictures: &[Picture]) -> Result<()> {
        console::step("prerendering the pages");
        let manifest = self.manifest(pictures)?;
        for edition in editions {
            self.run(&manifest, edition, self.folder)?;
        }
        Ok(())
    }

    /// Writes pictures of the pages into a folder, as SVG.
    ///
    /// # Errors
    ///
    /// When the binary fails.
    pub fn write_pictures(&self, to: &Path) -> Result<()> {
        self.run(&self.manifest(&[])?, "pictures", to)
    }

    fn run(&self, manifest: &Path, edition: &str, to: &Path) -> Result<()> {
        let mut command = Command::new(self.binary);
        command.arg("--report").arg(self.report);
        command.arg("--manifest").arg(manifest);
        command.arg("--out").arg(to).arg(edition);
        command::run(command.current_dir(&self.project.root))
    }

    /// Writes what the pages refer to: names relative to the folder of `index.html` for the
    /// hosted edition, contents for the offline edition.
    fn manifest(&self, pictures: &[Picture]) -> Result<PathBuf> {
        let Self {
            project, assets, ..
        } = self;
        let manifest = json!({
            "version": project.version,
            "url": self.url.unwrap_or_default(),
            "script": assets.script.hashed_name,
            "style": assets.style.hashed_name,
            "still": assets.still.hashed_name,
            "report": assets.report.hashed_name,
            "report_file": self.folder.join(&assets.report.hashed_name),
            "inline_style": assets.style.text()?,
            "inline_still": assets.still.text()?,
            "inline_boot": format!("<script>{}</script>", assets.inline.text()?),
            "pictures": pictures::listed(pictures),
        });
        let file = project.workshop().join("manifest.json");
        std::fs::write(&file, manifest.to_string())
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }
}
