//! The pages to measure, in `target/bench/site/`. Each size has a folder with the data and one page
//! per competitor.

use super::against::Checkout;
use super::data;
use super::plan::{AGAINST, STATLAS};
use crate::assets::Assets;
use crate::command;
use crate::compress;
use crate::console;
use crate::npm;
use crate::pages::{self, Pages};
use crate::project::Project;
use crate::publish;
use crate::wasm::{self, Parts, Profile};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the site.
pub struct Site {
    /// The path of the folder.
    pub folder: PathBuf,
    /// The folder with the sources of the other pages and of the driver.
    pub sources: PathBuf,
    /// The folder with the generated reports.
    reports: PathBuf,
}

impl Site {
    /// Builds the pages of each size, and those of another checkout if there is one.
    ///
    /// # Errors
    ///
    /// Returns an error if a widget does not compile, npm or the bundler fails, or a file cannot be
    /// written.
    pub fn build(
        project: &Project,
        profile: Profile,
        sizes: &[usize],
        other: Option<&Checkout>,
    ) -> Result<Self> {
        let home = project.target.join("bench");
        let site = Self {
            folder: home.join("site"),
            sources: project.root.join("bench"),
            reports: home.join("reports"),
        };
        npm::install(&site.sources, "the libraries of the benchmark")?;
        if site.folder.is_dir() {
            fs::remove_dir_all(&site.folder)?;
        }
        fs::create_dir_all(&site.reports)?;
        for size in sizes {
            fs::create_dir_all(site.of_size(*size))?;
            let report = data::report(&data::statistics(*size));
            write_json(&site.report(*size), &report)?;
        }
        if let Some(other) = other {
            for size in sizes {
                other.build(&site.report(*size), &site.of_size(*size).join(AGAINST))?;
            }
        }
        let made = site.widget(project, profile, sizes);
        fs::remove_dir_all(project.workshop()).ok();
        made?;
        site.others(sizes)?;
        site.compress(&home.join("packed"))?;
        Ok(site)
    }

    fn of_size(&self, size: usize) -> PathBuf {
        self.folder.join(size.to_string())
    }

    fn report(&self, size: usize) -> PathBuf {
        self.reports.join(format!("{size}.json"))
    }

    /// Builds the pages of Statlas in the same way as an ordinary build, from generated reports.
    fn widget(&self, project: &Project, profile: Profile, sizes: &[usize]) -> Result<()> {
        fs::create_dir_all(project.workshop())?;
        let widget = wasm::compile(project, profile, Parts::Chunks)?;
        let prerender = pages::compile(project)?;
        for size in sizes {
            let folder = self.of_size(*size).join(STATLAS);
            fs::create_dir_all(&folder)?;
            let report = self.report(*size);
            let assets = Assets::make(project, &widget, &report, &prerender)?;
            let files = [
                &assets.script,
                &assets.module,
                &assets.style,
                &assets.report,
                &assets.catalogue,
            ];
            fs::create_dir_all(folder.join("chunk"))?;
            for it in files.into_iter().chain(&assets.chunks) {
                fs::write(folder.join(&it.hashed_name), &it.content)?;
            }
            let hosted = &pages::EDITIONS[..1];
            let pages = Pages {
                project,
                binary: &prerender,
                assets: &assets,
                report: &report,
                url: None,
                folder: &folder,
            };
            pages.write(hosted, &[])?;
            // A build has a page for each card. These pages are not measured.
            let single = folder.join("card");
            if single.is_dir() {
                fs::remove_dir_all(single)?;
            }
        }
        Ok(())
    }

    /// Builds the pages of the competitors.
    fn others(&self, sizes: &[usize]) -> Result<()> {
        console::step("bundling the other pages");
        for size in sizes {
            let data = data::plain(&data::statistics(*size));
            write_json(&self.of_size(*size).join("data.json"), &data)?;
        }
        let mut node = Command::new("node");
        node.arg(self.sources.join("build.js")).arg(&self.folder);
        command::run(&mut node)
    }

    /// Writes compressed copies beside all files. Earlier copies are kept in `kept`, by a hash of
    /// the content, because compressing large files is slow.
    fn compress(&self, kept: &Path) -> Result<()> {
        console::step("compressing");
        fs::create_dir_all(kept)?;
        let mut new = Vec::new();
        let mut copies = Vec::new();
        for file in publish::files_in(&self.folder)? {
            if !compress::shrinks(&file) {
                continue;
            }
            let content = fs::read(&file)?;
            let extension = file.extension().unwrap_or_default().to_string_lossy();
            let original = kept.join(format!("{:x}.{extension}", Sha256::digest(&content)));
            if !original.is_file() {
                fs::write(&original, content)?;
                new.push(original.clone());
            }
            copies.push((original, file));
        }
        compress::beside(&new)?;
        for (original, file) in copies {
            for suffix in ["br", "gz"] {
                let packed = suffixed(&original, suffix);
                if packed.is_file() {
                    fs::copy(packed, suffixed(&file, suffix))?;
                }
            }
        }
        Ok(())
    }
}

/// Returns the path with a further extension at the end.
pub fn suffixed(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{suffix}"));
    PathBuf::from(name)
}

fn write_json(file: &Path, value: &serde_json::Value) -> Result<()> {
    fs::write(file, value.to_string()).with_context(|| format!("cannot write {}", file.display()))
}
