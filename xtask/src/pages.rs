//! Writes the HTML pages. The `prerender` binary of the widget writes them with the same functions
//! as in the browser. A manifest tells it the names of the files.

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

/// Compiles the binary that writes the pages, and returns its path.
///
/// # Errors
///
/// Returns an error if the binary does not compile.
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

/// Checks a report before anything is built with it.
///
/// # Errors
///
/// Returns an error if the report has faults. The faults, with path and line, are printed before.
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

/// What is needed to write the pages.
pub struct Pages<'a> {
    /// The workspace.
    pub project: &'a Project,
    /// The path of the binary that writes the pages.
    pub binary: &'a Path,
    /// The files that the pages load.
    pub assets: &'a Assets,
    /// The path of the report's JSON.
    pub report: &'a Path,
    /// The URL that the folder will have, with a slash at the end.
    pub url: Option<&'a str>,
    /// The folder of the assets.
    pub folder: &'a Path,
}

impl Pages<'_> {
    /// Writes the pages of the given editions to the folder. The pages refer to `pictures`.
    ///
    /// # Errors
    ///
    /// Returns an error if the binary fails.
    pub fn write(&self, editions: &[&str], pictures: &[Picture]) -> Result<()> {
        console::step("prerendering the pages");
        let manifest = self.manifest(pictures)?;
        for edition in editions {
            self.run(&manifest, edition, self.folder)?;
        }
        Ok(())
    }

    /// Writes pictures of the pages to a folder, as SVG.
    ///
    /// # Errors
    ///
    /// Returns an error if the binary fails.
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

    /// Writes the manifest and returns its path. The manifest has the file names for the hosted
    /// edition, relative to the folder of `index.html`, and the contents for the offline edition.
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
