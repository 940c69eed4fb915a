//! The files that a page loads, and their names.

use crate::compress;
use crate::console;
use crate::minify_json;
use crate::pages;
use crate::project::{Project, WIDGET};
use crate::script::{Boot, Files, Payload, classic_glue};
use crate::style;
use crate::wasm::{Profile, Widget};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// A file with two names: a stable one, and one that changes with the content. Pages use the second
/// name, so that an old page never loads a new file.
pub struct Asset {
    /// The stable name: `style.css`.
    pub name: String,
    /// The name with the first 8 hexadecimal digits of the content's SHA-256: `style.1f2e3d4c.css`.
    pub hashed_name: String,
    /// The content.
    pub content: Vec<u8>,
}

impl Asset {
    fn new(stem: &str, extension: &str, content: impl Into<Vec<u8>>) -> Self {
        let content = content.into();
        let hash: String = Sha256::digest(&content)[..4]
            .iter()
            .map(|it| format!("{it:02x}"))
            .collect();
        Self {
            name: format!("{stem}.{extension}"),
            hashed_name: format!("{stem}.{hash}.{extension}"),
            content,
        }
    }

    /// Returns the content as text.
    ///
    /// # Errors
    ///
    /// Returns an error if the content is not UTF-8.
    pub fn text(&self) -> Result<&str> {
        std::str::from_utf8(&self.content).with_context(|| self.name.clone())
    }

    fn write(&self, folder: &Path) -> Result<()> {
        for name in [&self.name, &self.hashed_name] {
            let file = folder.join(name);
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::write(&file, &self.content)
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
        Ok(())
    }
}

/// The text of the report's catalogue.
fn catalogue(project: &Project, report: &Asset, prerender: &Path) -> Result<String> {
    let folder = project.workshop().join("catalogue");
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(&report.name);
    std::fs::write(&file, &report.content)?;
    pages::catalogue(project, prerender, &file, &folder)
}

/// Everything a page loads.
pub struct Assets {
    /// The script that loads the hosted edition.
    pub script: Asset,
    /// The script of the offline edition, which contains the module and the report.
    pub inline: Asset,
    /// The script for embedding pages.
    pub embed: Asset,
    /// The main wasm module.
    pub module: Asset,
    /// The chunks of the module.
    pub chunks: Vec<Asset>,
    /// The style sheet.
    pub style: Asset,
    /// The style sheet for readers without scripts.
    pub still: Asset,
    /// The report's JSON without white space.
    pub report: Asset,
    /// The report's catalogue, with which a page starts.
    pub catalogue: Asset,
}

impl Assets {
    /// Creates the files from the compiled widget and a report.
    ///
    /// # Errors
    ///
    /// When a source file cannot be read, the report is not JSON, or the glue is of an unknown
    /// form.
    pub fn make(
        project: &Project,
        widget: &Widget,
        report: &Path,
        prerender: &Path,
    ) -> Result<Self> {
        console::step("putting scripts, style and data together");
        let glue = classic_glue(&widget.glue)?;
        let boot = Boot::read(&project.root.join("src").join("boot"), &project.version)?;
        let sheets = project.root.join("style");
        let (style, still) = (style::join(&sheets)?, style::still(&sheets)?);
        let report = minify_json::read_minified(report)?;
        let pack = match widget.profile {
            Profile::Quick => compress::gzip,
            Profile::Release | Profile::Named => compress::gzip_slowly,
        };
        let module = Asset::new(&format!("{WIDGET}_bg"), "wasm", widget.module.clone());
        let report = Asset::new("report", "json", report);
        let catalogue = Asset::new("catalogue", "json", catalogue(project, &report, prerender)?);
        let chunks = widget.chunks.iter().map(|(name, module)| {
            let asset = Asset::new(&format!("chunk/{name}"), "wasm", module.clone());
            (name.clone(), asset)
        });
        let chunks: BTreeMap<String, Asset> = chunks.collect();
        let mut packed = Payload {
            module: pack(&module.content)?,
            report: pack(&report.content)?,
            catalogue: pack(&catalogue.content)?,
            chunks: BTreeMap::new(),
            report_name: &report.hashed_name,
        };
        for (name, chunk) in &chunks {
            packed.chunks.insert(name, pack(&chunk.content)?);
        }
        let inline = Asset::new(
            &format!("{WIDGET}-inline"),
            "js",
            boot.inline_script(&glue, &packed),
        );
        let names = chunks
            .iter()
            .map(|(name, it)| (name.as_str(), it.hashed_name.as_str()));
        let script = boot.hosted_script(
            &glue,
            &Files {
                module: &module.hashed_name,
                report: &report.hashed_name,
                catalogue: &catalogue.hashed_name,
                inline: &inline.hashed_name,
                chunks: names.collect(),
            },
        );
        Ok(Self {
            chunks: chunks.into_values().collect(),
            catalogue,
            embed: Asset::new("embed", "js", boot.embed_script()),
            script: Asset::new(WIDGET, "js", script),
            style: Asset::new("style", "css", style),
            still: Asset::new("still", "css", still),
            inline,
            module,
            report,
        })
    }

    /// Writes each file under both names.
    ///
    /// # Errors
    ///
    /// Returns an error if a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        [
            &self.script,
            &self.inline,
            &self.embed,
            &self.module,
            &self.style,
            &self.still,
            &self.report,
            &self.catalogue,
        ]
        .into_iter()
        .chain(&self.chunks)
        .try_for_each(|it| it.write(folder))
    }
}
